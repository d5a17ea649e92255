//go:build unix

package save

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestNoRoom: a file that does not fit leaves all as it was. The bound of the
// size of a file stands for a disk that is full.
func TestNoRoom(t *testing.T) {
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	bound := before
	bound.Cur = 4096
	folder := t.TempDir()
	name := filepath.Join(folder, "a")
	if err := os.WriteFile(name, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &bound); err != nil {
		t.Fatal(err)
	}
	big := bytes.Repeat([]byte("x"), 10_000)
	replaced, written := File(name, big, true), File(filepath.Join(folder, "b"), big, false)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	if replaced == nil || written == nil {
		t.Errorf("written beyond the bound: %v, %v", replaced, written)
	}
	holds(t, folder, "a", "old")
}
