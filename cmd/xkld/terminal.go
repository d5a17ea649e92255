package main

import (
	"errors"
	"io"
	"syscall"
)

// line is one end of a line to a terminal: what the library must find to take
// it for one.
type line interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// watched is a line that says when nobody is at the other. The
// library goes on without a word when its input is over or a frame cannot be
// written, and would then run unseen for ever.
type watched struct {
	line
	stop func(cause error)
}

func watchedInput(in io.Reader, stop func(error)) io.Reader {
	if l, ok := in.(line); ok {
		return watched{l, stop}
	}
	return in
}

func watchedOutput(out io.Writer, stop func(error)) io.Writer {
	if l, ok := out.(line); ok {
		return watched{l, stop}
	}
	return out
}

func (w watched) Read(b []byte) (int, error) {
	n, err := w.line.Read(b)
	if errors.Is(err, io.EOF) || errors.Is(err, syscall.EIO) {
		w.stop(hungUp())
	}
	return n, err
}

func (w watched) Write(b []byte) (int, error) {
	n, err := w.line.Write(b)
	switch {
	case errors.Is(err, syscall.EIO):
		w.stop(hungUp())
	case err != nil:
		w.stop(&outputError{err})
	}
	return n, err
}

// hungUp is a terminal that is gone: the same end as by the signal that most
// programs are sent then.
func hungUp() error { return &stopped{128 + int(syscall.SIGHUP)} }
