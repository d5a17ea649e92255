package serve

import (
	"bytes"
	"io"
	"sync"
	"syscall"
	"time"

	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/time/rate"
)

// guarded is a channel that is accepted. It passes only what a visit may ask for,
// write and read.
type guarded struct {
	gossh.NewChannel
	visit *Visit
	asked <-chan *gossh.Request
}

func (g guarded) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	v := g.visit
	passed := make(chan *gossh.Request)
	go func() {
		defer v.end(Gone) // the visitor has closed the channel, or is gone
		defer close(passed)
		(&requests{visit: v, passed: passed}).read(g.asked)
	}()
	return &stream{Channel: v.channel, visit: v,
		input: rate.NewLimiter(rate.Limit(v.server.Limits.Input), max(pasted, int(v.server.Limits.Input)))}, passed, nil
}

// stream is the channel of a visit: it counts bytes, notes when keys come, and
// lets no write take for ever.
type stream struct {
	gossh.Channel
	visit *Visit
	input *rate.Limiter
	once  sync.Once // what is typed is asked for
}

// Read gives what is typed, not faster than people type or paste: every key is
// work for the machine. It comes to its end when the visit does: what waits for the
// next line would hear of nothing else.
func (s *stream) Read(b []byte) (int, error) {
	v := s.visit
	if v.Screen == nil {
		v.asks.Store(true)
	}
	s.once.Do(func() { go s.pump() })
	n, err := v.typed.Read(b[:min(len(b), pasted)])
	if n > 0 {
		v.lastKey.Store(time.Now().UnixNano())
		v.in.Add(int64(n))
		if wait := s.input.ReserveN(time.Now(), s.cost(b[:n])).Delay(); wait > 0 {
			select {
			case <-time.After(wait):
			case <-v.ending:
			}
		}
	}
	if err != nil && v.Screen != nil {
		v.end(Gone) // nobody will ever type a key to leave
	}
	return n, err
}

// cost is what input costs of what may come. A line may be a question to answer,
// which is more work than any letter.
func (s *stream) cost(b []byte) int {
	lines := bytes.Count(b, []byte{'\r'}) + bytes.Count(b, []byte{'\n'})
	return min(len(b)+lines*line, s.input.Burst())
}

// pump carries what is typed to where the end of the visit can end it.
func (s *stream) pump() {
	_, err := io.CopyBuffer(s.visit.keys, s.Channel, make([]byte, pasted))
	_ = s.visit.keys.CloseWithError(err)
}

func (s *stream) Write(b []byte) (int, error) {
	return s.visit.write(writer(func(b []byte) (int, error) { return s.visit.hand(s.Channel, b) }), b)
}

// Stderr has no bounds but that of time: the server itself has something to say there
// when a visit has reached them.
func (s *stream) Stderr() io.ReadWriter {
	err := s.Channel.Stderr()
	return struct {
		io.Reader
		io.Writer
	}{err, writer(func(b []byte) (int, error) { return s.visit.hand(err, b) })}
}

// write writes for a visit. A command ends that writes without end; what ends it, for
// whatever reason, is an output that nobody reads, as in a pipe. A screen may still
// be given back.
func (v *Visit) write(w io.Writer, b []byte) (int, error) {
	if v.Screen == nil {
		if v.out.Load()+int64(len(b)) > v.server.Limits.Output {
			v.end(TooMuch)
		}
		if v.Why() != "" {
			return 0, syscall.EPIPE
		}
	}
	n, err := w.Write(b)
	v.out.Add(int64(n))
	if err != nil {
		v.end(Gone)
		err = syscall.EPIPE
	}
	return n, err
}

// writer is a function that writes.
type writer func([]byte) (int, error)

func (w writer) Write(b []byte) (int, error) { return w(b) }

// piece is how much is written at once, in the time that a write may take: whoever
// reads slowly still reads.
const piece = 8 << 10

// hand writes in pieces. A visitor who takes none for long is put out.
func (v *Visit) hand(w io.Writer, b []byte) (written int, err error) {
	for len(b) > 0 && err == nil {
		var n int
		n, err = v.handPiece(w, b[:min(len(b), piece)])
		written, b = written+n, b[n:]
	}
	return written, err
}

func (v *Visit) handPiece(w io.Writer, b []byte) (int, error) {
	stuck := time.AfterFunc(v.server.Limits.Stall, func() {
		v.end(Stuck)
		_ = v.conn.Close()
	})
	defer stuck.Stop()
	return w.Write(b)
}
