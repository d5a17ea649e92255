package serve

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/time/rate"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// connection is one connection of a visitor, from before the login on.
type connection struct {
	net.Conn
	server *Server
	source admit.Source
	caller *admit.Caller
	flow   *rate.Limiter // of what comes

	in      atomic.Bool // logged in
	strange atomic.Bool // showed a key that nobody knows
	gone    atomic.Bool // the other side has ended it
	late    atomic.Bool // it took too long
	once    sync.Once
	alive   sync.Once // it is asked whether it is

	mu       sync.Mutex
	channels int         // open
	places   int         // of its visits in the hall
	empty    *time.Timer // ends a connection that has no place
}

type connectionKey struct{}

func connectionOf(ctx ssh.Context) *connection { return ctx.Value(connectionKey{}).(*connection) }

// knock takes a new connection in, or turns it away with a sentence.
func (s *Server) knock(ctx ssh.Context, conn net.Conn) net.Conn {
	source := admit.SourceOf(conn.RemoteAddr())
	caller, why, wait := s.door.Knock(source)
	s.counters.Add(journal.Connections, 1)
	if why != "" {
		s.refused(why, conn.RemoteAddr())
		s.turnAway(conn, turnedAway(why, wait))
		return nil
	}
	c := &connection{Conn: conn, server: s, source: source, caller: caller, flow: s.Limits.flow()}
	ctx.SetValue(connectionKey{}, c)
	if !s.keep(c) {
		_ = c.Close()
		return nil
	}
	return c
}

// keep remembers a connection until it is closed, unless the server stops.
func (s *Server) keep(c *connection) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopping {
		return false
	}
	s.connections[c] = struct{}{}
	return true
}

func (s *Server) forget(c *connection) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.connections, c)
}

// turnedAway is why a connection is not taken. Nobody knows yet which language is
// spoken at the other end.
func turnedAway(why admit.Reason, wait time.Duration) string {
	if wait > 0 {
		return fmt.Sprintf("too many connections from your network; try again in %d seconds", int(wait.Seconds()+1))
	}
	if why == admit.Startups {
		return "too many people are coming in at the moment; try again in a minute"
	}
	return "too many connections from your network; close some, or try again in a minute"
}

// turnAway says in SSH why somebody cannot come in, so that a client shows it.
func (s *Server) turnAway(conn net.Conn, why string) {
	defer s.turning.Add(-1)
	few := s.turning.Add(1) <= turningAtOnce
	_ = conn.SetDeadline(time.Now().Add(time.Second))
	const tooManyConnections = 12 // of RFC 4253, 11.1
	message := gossh.Marshal(struct {
		Reason        uint32 `sshtype:"1"`
		Why, Language string
	}{tooManyConnections, why, "en"})
	padding := 4 + (8-(4+1+len(message)+4)%8)%8
	packet := binary.BigEndian.AppendUint32([]byte("SSH-2.0-"+s.Version+"\r\n"), uint32(1+len(message)+padding))
	packet = append(append(append(packet, byte(padding)), message...), make([]byte, padding)...)
	if _, err := conn.Write(packet); err != nil || !few {
		return
	}
	// Closed with bytes unread, the connection would be reset, and its last words
	// with it.
	if half, ok := conn.(interface{ CloseWrite() error }); ok && half.CloseWrite() == nil {
		_, _ = io.CopyN(io.Discard, conn, 1<<16)
	}
}

// turningAtOnce are the connections turned away that may still be read from.
const turningAtOnce = 64

// refused counts and notes who is turned away.
func (s *Server) refused(why admit.Reason, from net.Addr) {
	s.counters.Refused(string(why))
	s.Journal.Line("refused", "why", string(why), "from", s.Journal.Address(from))
}

// loggedIn says that whoever is at the other end may come in.
func (c *connection) loggedIn() {
	if c.in.Swap(true) {
		return
	}
	c.caller.LoggedIn()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.empty = time.AfterFunc(c.server.Limits.Handshake, func() { _ = c.Close() })
}

// Read gives what comes, no faster than anybody needs who does not flood the server.
func (c *connection) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b[:min(len(b), pasted)])
	time.Sleep(c.flow.ReserveN(time.Now(), n).Delay()) // 62 ms at most by default
	c.note(err)
	return n, err
}

// note notes why nothing can be read or written any more. Which of the two notices
// first that the other side is gone is a matter of chance.
func (c *connection) note(err error) {
	switch {
	case err == nil:
	case errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		c.gone.Store(true)
	case isTimeout(err):
		c.late.Store(true)
	}
}

// Write gives a write no more time than it may take: the other side may have
// stopped reading, or be gone without a word.
func (c *connection) Write(b []byte) (int, error) {
	if c.in.Load() { // before, the time for the login counts
		_ = c.Conn.SetWriteDeadline(time.Now().Add(c.server.Limits.Stall))
	}
	n, err := c.Conn.Write(b)
	c.note(err)
	if isTimeout(err) {
		_ = c.Close() // half a packet is written: nothing can follow
	}
	return n, err
}

func isTimeout(err error) bool {
	var timed net.Error
	return errors.As(err, &timed) && timed.Timeout()
}

// Close ends the connection, and settles what its source must hear of it: one that
// never logged in, took too long or spoke no SSH has to wait before the next.
func (c *connection) Close() error {
	c.once.Do(func() {
		switch {
		case c.in.Load():
		case c.late.Load():
			c.server.counters.Add(journal.Timeouts, 1)
			c.server.Journal.Line("timeout", "from", c.server.Journal.Address(c.RemoteAddr()))
			c.caller.Failed()
		case c.gone.Load(), c.strange.Load():
			c.caller.Left()
		default:
			c.caller.Failed()
		}
		c.mu.Lock()
		if c.empty != nil {
			c.empty.Stop()
		}
		c.mu.Unlock()
		c.server.forget(c)
	})
	return c.Conn.Close()
}

// open takes one more channel, if there may be one.
func (c *connection) open() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	// Twice as many as sessions may be: those too many are told so before they end.
	if c.channels >= 2*c.server.Limits.PerConnection {
		return false
	}
	c.channels++
	return true
}

// enter takes a place in the hall, if the connection may have one more.
func (c *connection) enter(wish admit.Wish) (*admit.Place, admit.Reason) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.places >= c.server.Limits.PerConnection {
		return nil, admit.SessionsPerConnection
	}
	place, why := c.server.hall.Enter(c.source, wish)
	if why == "" {
		c.places++
		c.empty.Stop()
	}
	return place, why
}

// leave gives a place back. A connection without any ends soon, whatever channels it
// opens.
func (c *connection) leave(place *admit.Place) {
	c.mu.Lock()
	defer c.mu.Unlock()
	place.Leave()
	if c.places--; c.places == 0 {
		c.empty.Reset(c.server.Limits.Handshake)
	}
}

// closed counts a channel that is closed on both sides.
func (c *connection) closed() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.channels--
}

// missed is how many questions in a row may stay without an answer.
const missed = 3

// keepAlive asks now and then whether somebody is at the other end, until the
// connection ends. A cable that was pulled says nothing.
func (s *Server) keepAlive(conn gossh.Conn, ended <-chan struct{}) {
	var open atomic.Int32
	tick := time.NewTicker(s.Limits.Keepalive)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return
		case <-tick.C:
		}
		if open.Add(1) > missed {
			s.counters.Add(journal.Timeouts, 1)
			_ = conn.Close()
			return
		}
		go func() {
			if _, _, err := conn.SendRequest("keepalive@openssh.com", true, nil); err == nil {
				open.Store(0)
			}
		}()
	}
}
