package journal

import (
	"errors"
	"io/fs"
	"os"
	"sync"
)

// File is a file that lines are added to. Many may write to it at once, and it
// may be opened anew under its name while they do.
type File struct {
	name string
	mu   sync.Mutex
	open *os.File
}

// Open opens a file to add to, and makes it, for its owner alone, where there is
// none. A link, a folder or a device is refused: whoever may put a link where a
// server writes could have it write anywhere.
func Open(name string) (*File, error) {
	open, err := appended(name)
	if err != nil {
		return nil, err
	}
	return &File{name: name, open: open}, nil
}

// Write adds to the file.
func (f *File) Write(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.open.Write(p)
}

// Reopen opens the file of the name anew, which another may be by now, as after a
// rotation of the logs. Where that fails, the old one is written to as before.
func (f *File) Reopen() error {
	open, err := appended(f.name)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	old := f.open
	f.open = open
	return old.Close()
}

// Close ends the writing.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.open.Close()
}

// appended opens or makes the file. What was looked at must be what was opened:
// in between a link may have taken its place.
func appended(name string) (*os.File, error) {
	before, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return os.OpenFile(name, os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, 0o600)
	}
	if err != nil {
		return nil, err
	}
	if !before.Mode().IsRegular() {
		return nil, noFile(name)
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return nil, err
	}
	after, err := f.Stat()
	if err == nil && !os.SameFile(before, after) {
		err = noFile(name)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// noFile says that a name is that of something else than a file.
func noFile(name string) error { return &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid} }
