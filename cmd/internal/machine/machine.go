// Package machine is what a run may use of the machine that it is on: its files,
// its clipboard, its opener of addresses, its terminals and its signals.
//
// It does: each of these as a function that is handed to a run, or is not.
// It may not know: what a run does with it, and for whom.
package machine

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"xkld/cmd/internal/save"
)

// largest is how long a config file may be, in bytes.
const largest = 1 << 20

// ReadFile reads a file that a person has written. What never ends, as a pipe or
// /dev/zero, would hold the program for ever, and is none.
func ReadFile(name string) ([]byte, error) {
	about, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !about.Mode().IsRegular() || about.Size() > largest {
		return nil, errors.ErrUnsupported
	}
	return os.ReadFile(name)
}

// Open opens a file to read it once, from its beginning to its end, and says how long
// it is, or 0 where that is not known, as of a pipe.
func Open(name string) (io.ReadCloser, int64, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	about, err := file.Stat()
	if err == nil && about.IsDir() {
		err = &fs.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	if err != nil {
		return nil, 0, errors.Join(err, file.Close())
	}
	if !about.Mode().IsRegular() {
		return file, 0, nil
	}
	return file, about.Size(), nil
}

// Save writes a file whole or not at all; see save.File.
func Save(name string, data []byte, replace bool) error { return save.File(name, data, replace) }

// FromHome is a name that was typed where no shell knows what ~ means.
func FromHome(name string) string {
	if below, ok := strings.CutPrefix(name, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, below)
		}
	}
	return name
}
