package save

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"testing"
)

// names are what a folder holds.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// holds fails unless a folder holds one file, with this text.
func holds(t *testing.T, folder, name, text string) {
	t.Helper()
	if got := names(t, folder); len(got) != 1 || got[0] != name {
		t.Fatalf("the folder holds %q instead of %q alone", got, name)
	}
	got, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil || string(got) != text {
		t.Errorf("%s holds %q (%v) instead of %q", name, got, err, text)
	}
}

func TestFile(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a.csv")
	if err := File(name, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	holds(t, folder, "a.csv", "one")
	if err := File(name, []byte("two"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written over without being asked: %v", err)
	}
	holds(t, folder, "a.csv", "one")
	if err := os.Chmod(name, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := File(name, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	holds(t, folder, "a.csv", "three")
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the rights of the file are lost: %v, %v", info.Mode(), err)
	}
	if err := File(filepath.Join(folder, "none", "a.csv"), nil, false); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	if err := File(folder, nil, true); err == nil {
		t.Error("a folder is written over")
	}
	holds(t, folder, "a.csv", "three")
}

// TestSecret: a secret is for its owner alone, and takes the place of nothing.
func TestSecret(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "key")
	if err := Secret(name, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := Secret(name, []byte("two")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a secret is written over: %v", err)
	}
	holds(t, folder, "key", "one")
	if info, err := os.Stat(name); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the secret has the rights %v, %v", info.Mode(), err)
	}
}

// TestLinks: what a link leads to is replaced, not the link; one that leads
// nowhere is a name that is taken.
func TestLinks(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	file, link := filepath.Join(elsewhere, "a"), filepath.Join(folder, "link")
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	if err := File(link, []byte("x"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a link that leads nowhere is replaced: %v", err)
	}
	if err := File(file, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := File(link, []byte("two"), true); err != nil {
		t.Fatal(err)
	}
	holds(t, elsewhere, "a", "two")
	if info, err := os.Lstat(link); err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
}

// TestUnwritable: neither a file nor a folder that may not be written changes.
func TestUnwritable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	name := filepath.Join(folder, "a")
	if err := os.WriteFile(name, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := File(name, []byte("new"), true); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a file that may not be written: %v", err)
	}
	holds(t, folder, "a", "old")
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o755)
	if err := File(filepath.Join(folder, "b"), []byte("new"), false); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a folder that may not be written: %v", err)
	}
	holds(t, folder, "a", "old")
}

// full is a disk that has room for so many bytes.
type full struct {
	room   int
	closed bool
}

func (f *full) Write(b []byte) (int, error) {
	if len(b) > f.room {
		return f.room, syscall.ENOSPC
	}
	f.room -= len(b)
	return len(b), nil
}
func (f *full) Sync() error  { return nil }
func (f *full) Close() error { f.closed = true; return nil }

func TestFullDisk(t *testing.T) {
	f := &full{room: 3}
	if err := fill(f, []byte("more")); !errors.Is(err, syscall.ENOSPC) || !f.closed {
		t.Errorf("a full disk: %v, closed %v", err, f.closed)
	}
}

// TestOneOfMany: of many who write one name at once, one succeeds, and its text
// stands there whole.
func TestOneOfMany(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a")
	const many = 8
	errs := make([]error, many)
	var all sync.WaitGroup
	for i := range many {
		all.Go(func() { errs[i] = File(name, bytes.Repeat([]byte{byte('a' + i)}, 100_000), false) })
	}
	all.Wait()
	winner := -1
	for i, err := range errs {
		switch {
		case err == nil && winner >= 0:
			t.Errorf("both %d and %d have written", winner, i)
		case err == nil:
			winner = i
		case !errors.Is(err, fs.ErrExist):
			t.Error(err)
		}
	}
	if winner < 0 {
		t.Fatal("nobody has written")
	}
	holds(t, folder, "a", string(bytes.Repeat([]byte{byte('a' + winner)}, 100_000)))
}

// TestPipe: what is no file holds nothing to lose.
func TestPipe(t *testing.T) {
	if err := File(os.DevNull, []byte("x"), false); err != nil {
		t.Error(err)
	}
}
