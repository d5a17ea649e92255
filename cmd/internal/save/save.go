// Package save writes files whole or not at all.
//
// It does: write under another name in the same folder, put that on the disk,
// and only then give it its name, so that a name never stands for half a file.
// It may not know: what is written, and who asked for it.
package save

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// File writes a file. What stands under the name already is replaced only where
// that is asked for: else the error is one of fs.ErrExist, even if the file has
// come into being in between. After an error all is as it was.
func File(name string, data []byte, replace bool) error {
	old, err := os.Stat(name)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err == nil && old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: errors.New("is a directory")}
	case err == nil && !old.Mode().IsRegular():
		return into(name, data) // a pipe or a device, which holds nothing to lose
	case err == nil && !replace:
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrExist}
	case err == nil:
		return over(name, old.Mode().Perm(), data)
	}
	return fresh(name, 0o666, data)
}

// Secret writes a file that is for its owner alone, where none stands yet: else
// the error is one of fs.ErrExist.
func Secret(name string, data []byte) error { return fresh(name, 0o600, data) }

// into writes into what is no file of its own.
func into(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// fresh writes a file that is not there yet. A link, unlike a renaming, never
// takes the place of another file.
func fresh(name string, rights fs.FileMode, data []byte) error {
	aside, err := beside(name, rights, data)
	if err != nil {
		return err
	}
	defer os.Remove(aside)
	err = os.Link(aside, name)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a disk without links, such as a stick
		err = created(name, rights, data)
	}
	if err != nil {
		return err
	}
	settle(name)
	return nil
}

// created writes a file that must not be there under its own name; what could
// not be written whole is taken away again.
func created(name string, rights fs.FileMode, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, rights)
	if err != nil {
		return err
	}
	if err := fill(f, data); err != nil {
		os.Remove(name)
		return err
	}
	return nil
}

// over writes a file in the place of another one, which keeps its rights. A
// link goes on leading to where it led.
func over(name string, rights fs.FileMode, data []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	// A folder may let go of a file that itself may not be written.
	old, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := old.Close(); err != nil {
		return err
	}
	aside, err := beside(name, 0o666, data)
	if err != nil {
		return err
	}
	err = os.Chmod(aside, rights)
	if err == nil {
		err = os.Rename(aside, name)
	}
	if err != nil {
		os.Remove(aside)
		return err
	}
	settle(name)
	return nil
}

// beside writes a file with a name of its own in the folder of another one.
func beside(name string, rights fs.FileMode, data []byte) (string, error) {
	for {
		aside := filepath.Join(filepath.Dir(name), ".xkld-"+strconv.FormatUint(rand.Uint64(), 36))
		f, err := os.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, rights)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", of(name, err)
		}
		if err := fill(f, data); err != nil {
			os.Remove(aside)
			return "", of(name, err)
		}
		return aside, nil
	}
}

// of is an error of the file that was asked for, not of the one beside it,
// whose name means nothing to anybody.
func of(name string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return &fs.PathError{Op: at.Op, Path: name, Err: at.Err}
	}
	return err
}

// disk is a file as far as it is filled.
type disk interface {
	io.WriteCloser
	Sync() error
}

// fill writes all of a file and waits until the disk has it.
func fill(f disk, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// settle puts the name of a file on the disk, where a system can do that. The
// file is whole already.
func settle(name string) {
	if folder, err := os.Open(filepath.Dir(name)); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}
