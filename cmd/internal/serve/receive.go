package serve

import (
	"fmt"
	"runtime/debug"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// receive gives a visit a place, runs it, and sends its exit code.
func (s *Server) receive(session ssh.Session) {
	v := session.Context().Value(visitKey{}).(*Visit)
	defer v.finish()
	stderr := session.Stderr()
	v.In, v.Out, v.Err = session, session, writer(func(b []byte) (int, error) { return v.write(stderr, b) })
	if why := v.enter(); why != "" {
		s.refused(why, v.conn.RemoteAddr())
		fmt.Fprintln(stderr, s.Refuse(v, why))
		_ = session.Exit(ExitFull)
		return
	}
	s.track(v)
	defer s.untrack(v)
	s.noteOpen(v, session)
	code := s.run(v)
	if why := v.Why(); why != "" && why != Gone {
		fmt.Fprintln(stderr, s.Farewell(v, why))
		code = ExitFull
	}
	v.finish() // first: whoever has the exit code may come again
	_ = session.Exit(code)
	s.noteClose(v, code)
}

// enter takes a place in the hall.
func (v *Visit) enter() admit.Reason {
	wish := admit.Wish{Command: v.Screen == nil}
	if v.Screen != nil {
		w, h := v.Screen.Size()
		wish.Cells = w * h
	}
	place, why := v.conn.enter(wish)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.place = place
	return why
}

// run runs a visit. Whatever panics in it ends it alone.
func (s *Server) run(v *Visit) (code int) {
	defer func() {
		if value := recover(); value != nil {
			v.Panicked("the visit", value, debug.Stack())
			code = ExitFault
		}
	}()
	return s.Receive(v)
}

func (s *Server) track(v *Visit) {
	s.mu.Lock()
	s.visits[v] = struct{}{}
	late := s.stopping
	s.mu.Unlock()
	if late { // it came in just before the door was closed
		v.end(Stopping)
	}
	s.counters.Add(journal.SessionsNow, 1)
	kind := journal.Sessions
	if v.Screen == nil {
		kind = journal.Commands
	}
	s.counters.Add(kind, 1)
}

// untrack says whether a visit was there until now.
func (s *Server) untrack(v *Visit) bool {
	s.mu.Lock()
	_, was := s.visits[v]
	delete(s.visits, v)
	s.mu.Unlock()
	if was {
		s.counters.Add(journal.SessionsNow, -1)
	}
	return was
}

// noteOpen writes into the journal who has come, and for what.
func (s *Server) noteOpen(v *Visit, session ssh.Session) {
	fields := []any{"id", v.id, "from", s.Journal.Address(v.conn.RemoteAddr()), "user", session.User()}
	if key := session.PublicKey(); key != nil && s.Keys != nil {
		fields = append(fields, "key", gossh.FingerprintSHA256(key))
	}
	if v.Screen != nil {
		w, h := v.Screen.Size()
		fields = append(fields, "size", fmt.Sprintf("%dx%d", w, h))
	}
	s.Journal.Line("open", append(fields, "command", v.Command)...)
}

// noteClose writes into the journal how a visit has ended.
func (s *Server) noteClose(v *Visit, code int) {
	in, out := v.in.Load(), v.out.Load()
	s.counters.Add(journal.BytesIn, in)
	s.counters.Add(journal.BytesOut, out)
	fields := []any{"id", v.id, "code", code, "seconds", time.Since(v.begun), "bytes_in", in, "bytes_out", out}
	if why := v.Why(); why != "" {
		fields = append(fields, "why", string(why))
	}
	s.Journal.Line("close", fields...)
}
