// Package unpack reads what gzip or Zstandard have packed, as it streams by. It
// knows them by their first bytes, not by names, and it does not know what is in
// them. What unpacks to far more than any figures would is refused.
package unpack

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	// Fair is how many bytes may come of any packed file.
	Fair = 1 << 30
	// ratio is how many bytes may come of each packed one beyond that.
	ratio = 256
	// window is how far back a packed file may refer, in bytes: the memory that it
	// takes to unpack one.
	window = 64 << 20
)

// Bomb says that a file unpacks to more than it should.
type Bomb struct{}

func (Bomb) Error() string { return "it unpacks to hundreds of times its size" }

// Counter counts what is read of a file as it lies there, packed or not.
type Counter struct {
	io.Reader
	Fair int64 // how many bytes may come of it in any case; 0 for Fair
	N    atomic.Int64
}

func (c *Counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.N.Add(int64(n))
	return n, err
}

// Reader reads a file unpacked; close gives back what that took.
func Reader(packed *Counter) (r io.Reader, closed func(), err error) {
	first := make([]byte, 4)
	n, err := io.ReadFull(packed, first) // a shorter one is no packed file
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, nil, err
	}
	whole := io.MultiReader(bytes.NewReader(first[:n]), packed)
	switch {
	case bytes.HasPrefix(first, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(whole)
		if err != nil {
			return nil, nil, err
		}
		return &wary{z, packed, 0}, func() { z.Close() }, nil
	case bytes.HasPrefix(first, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(whole, zstd.WithDecoderMaxWindow(window), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, nil, err
		}
		return &wary{z, packed, 0}, z.Close, nil
	}
	return whole, func() {}, nil
}

// wary unpacks until it is too much.
type wary struct {
	io.Reader
	packed *Counter
	n      int64
}

func (w *wary) Read(b []byte) (int, error) {
	n, err := w.Reader.Read(b)
	w.n += int64(n)
	if w.n > cmp.Or(w.packed.Fair, Fair) && w.n/ratio > w.packed.N.Load() {
		return 0, Bomb{}
	}
	return n, err
}
