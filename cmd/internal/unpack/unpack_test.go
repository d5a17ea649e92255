package unpack_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"xkld/cmd/internal/unpack"
)

// gzipped packs a text as gzip does.
func gzipped(t testing.TB, text string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, text); err != nil || z.Close() != nil {
		t.Fatal("cannot pack", err)
	}
	return b.Bytes()
}

// zstandard packs a text as zstd does.
func zstandard(t testing.TB, text string, options ...zstd.EOption) []byte {
	var b bytes.Buffer
	z, err := zstd.NewWriter(&b, options...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(z, text); err != nil || z.Close() != nil {
		t.Fatal("cannot pack", err)
	}
	return b.Bytes()
}

// unpacked is what a file is unpacked to, read in pieces of the given size.
func unpacked(packed io.Reader, piece int) (string, error) {
	r, closed, err := unpack.Reader(&unpack.Counter{Reader: packed})
	if err != nil {
		return "", err
	}
	defer closed()
	var b strings.Builder
	_, err = io.CopyBuffer(struct{ io.Writer }{&b}, struct{ io.Reader }{r}, make([]byte, piece))
	return b.String(), err
}

// text is one that cannot be packed to nothing.
func text(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < n {
		b.WriteByte("0123456789,-JPN\n"[random.IntN(16)])
	}
	return b.String()
}

// The same comes out of a file however it is packed, and however it is cut.
func TestUnpack(t *testing.T) {
	for _, said := range []string{"", "a", "abc", "from,market,value\n", text(300_000)} {
		half := len(said) / 2
		for how, packed := range map[string][]byte{
			"plain": []byte(said), "gzip": gzipped(t, said), "zstd": zstandard(t, said),
			"members": append(gzipped(t, said[:half]), gzipped(t, said[half:])...),
			"frames":  append(zstandard(t, said[:half]), zstandard(t, said[half:])...),
		} {
			for _, piece := range []int{1 << 15, 997} {
				if got, err := unpacked(bytes.NewReader(packed), piece); got != said || err != nil {
					t.Errorf("%s of %d bytes in pieces of %d: %d bytes, %v", how, len(said), piece, len(got), err)
				}
			}
		}
	}
}

// An archive that is cut off anywhere, or in which a byte is another, is none: it
// never passes for a shorter file.
func TestBroken(t *testing.T) {
	said := text(3000)
	for how, whole := range map[string][]byte{"gzip": gzipped(t, said), "zstd": zstandard(t, said)} {
		for n := 4; n < len(whole); n += 1 + n/40 {
			if got, err := unpacked(bytes.NewReader(whole[:n]), 512); err == nil {
				t.Errorf("%s cut off after %d of %d bytes: %d bytes and no error", how, n, len(whole), len(got))
			}
		}
		for at := 20; at < len(whole); at += 97 {
			other := bytes.Clone(whole)
			other[at] ^= 0x10
			if got, err := unpacked(bytes.NewReader(other), 512); err == nil {
				t.Errorf("%s with another byte %d: %d bytes and no error", how, at, len(got))
			}
		}
		if _, err := unpacked(bytes.NewReader(append(bytes.Clone(whole), "and something else"...)), 512); err == nil {
			t.Errorf("%s: what follows it was passed over", how)
		}
	}
}

// endless is an archive of nothing but zeros, a member after the other.
type endless struct {
	member, rest []byte
	read         int64
}

func (e *endless) Read(b []byte) (int, error) {
	if len(e.rest) == 0 {
		e.rest = e.member
	}
	n := copy(b, e.rest)
	e.rest, e.read = e.rest[n:], e.read+int64(n)
	return n, nil
}

// What unpacks to far more than figures would is refused before much of it is read,
// and takes no memory that grows with it.
func TestBombs(t *testing.T) {
	const fair = 64 << 20 // of Fair it would take seconds
	zeros := strings.Repeat("\x00", 16<<20)
	for how, member := range map[string][]byte{"gzip": gzipped(t, zeros), "zstd": zstandard(t, zeros)} {
		bomb := &endless{member: member}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r, closed, err := unpack.Reader(&unpack.Counter{Reader: bomb, Fair: fair})
		if err != nil {
			t.Fatal(how, err)
		}
		n, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{r}, make([]byte, 1<<16))
		closed()
		runtime.ReadMemStats(&after)
		if !errors.As(err, new(unpack.Bomb)) {
			t.Errorf("%s: %v after %d bytes", how, err, n)
		}
		if n > fair+1<<20 || bomb.read > 1<<20 {
			t.Errorf("%s: refused only after %d bytes of %d packed ones", how, n, bomb.read)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 64<<20 {
			t.Errorf("%s: took %d MB of memory", how, took>>20)
		}
	}
}

// A file that asks for more memory to be unpacked than there is need of is refused.
func TestHugeWindow(t *testing.T) {
	// A frame that says how far back it refers, 2 GB, and has an empty last block.
	frame := []byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0x00, 0x00}
	if _, err := unpacked(bytes.NewReader(frame), 512); !errors.Is(err, zstd.ErrWindowSizeExceeded) {
		t.Error("a window of 2 GB:", err)
	}
	frame[5] = 13 << 3 // 8 MB
	if _, err := unpacked(bytes.NewReader(frame), 512); err != nil {
		t.Error("a window of 8 MB:", err)
	}
}

// FuzzUnpack unpacks any bytes: the same comes out in small pieces as in large ones,
// and what is not packed comes out as it is.
func FuzzUnpack(f *testing.F) {
	said := text(200)
	for _, seed := range [][]byte{nil, []byte(said), gzipped(f, said), zstandard(f, said), gzipped(f, said)[:40], zstandard(f, said)[:40],
		append(gzipped(f, ""), gzipped(f, said)...), {0x1f, 0x8b}, {0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0x00, 0x00}} {
		f.Add(seed, uint16(7))
	}
	f.Fuzz(func(t *testing.T, packed []byte, piece uint16) {
		whole, err := unpacked(bytes.NewReader(packed), 1<<16)
		parts, again := unpacked(bytes.NewReader(packed), 1+int(piece))
		if (err == nil) != (again == nil) || err == nil && whole != parts {
			t.Errorf("%d bytes, %v; in pieces %d bytes, %v", len(whole), err, len(parts), again)
		}
		if !bytes.HasPrefix(packed, []byte{0x1f, 0x8b}) && !bytes.HasPrefix(packed, []byte{0x28, 0xb5, 0x2f, 0xfd}) && whole != string(packed) {
			t.Errorf("%q is not packed and came out as %q", packed, whole)
		}
	})
}
