package journal

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func written(t *testing.T, w io.Writer, s string) {
	t.Helper()
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, name, want string) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s holds %q instead of %q", filepath.Base(name), got, want)
	}
}

func TestFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "log")
	for range 2 { // made, then added to
		f, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		written(t, f, "line\n")
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, name, "line\nline\n")
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("it is made with the mode %o", mode)
	}
}

// TestReopen: after a rotation the lines go to the new file; where there can be
// none, to the old one as before.
func TestReopen(t *testing.T) {
	name := filepath.Join(t.TempDir(), "log")
	f, err := Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	written(t, f, "1")
	rename := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	rename(name, name+".1")
	written(t, f, "2")
	if err := f.Reopen(); err != nil {
		t.Fatal(err)
	}
	written(t, f, "3")
	holds(t, name+".1", "12")
	holds(t, name, "3")
	rename(name, name+".2")
	if err := os.Mkdir(name, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := f.Reopen(); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a folder is opened with %v", err)
	}
	written(t, f, "4")
	holds(t, name+".2", "34")
}

func TestNoFile(t *testing.T) {
	folder := t.TempDir()
	link, dangling := filepath.Join(folder, "link"), filepath.Join(folder, "dangling")
	target := filepath.Join(folder, "real")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for to, from := range map[string]string{target: link, filepath.Join(folder, "none"): dangling} {
		if err := os.Symlink(to, from); err != nil {
			t.Skip("there are no links here")
		}
	}
	for _, name := range []string{folder, link, dangling, os.DevNull} {
		if f, err := Open(name); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%s is opened with %v, %v", name, f, err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Error("a link makes a file elsewhere")
	}
}
