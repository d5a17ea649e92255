package serve

import (
	"io"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// Why is why a visit ends other than by itself.
type Why string

// The reasons for which a visit is told to end.
const (
	Gone     Why = "gone"     // nobody is there any more
	Idle     Why = "idle"     // no key for too long
	TimeOver Why = "time"     // as long as a visit may last
	Stuck    Why = "stuck"    // the visitor takes no bytes
	TooMuch  Why = "too much" // more output than a command may have
	TooLong  Why = "too long" // more time than a command may take
	Stopping Why = "stopping" // the server ends
)

// Visit is one session of a visitor: a screen where there is a terminal, or a
// command.
type Visit struct {
	Command string   // as it was sent; nothing where a shell was asked for
	Environ []string // what the visitor may say of the world at home, with TERM
	In      io.Reader
	Out     io.Writer
	Err     io.Writer
	Screen  *Screen // nil without a terminal

	server  *Server
	conn    *connection
	channel gossh.Channel
	typed   *io.PipeReader // what comes from the channel until the visit must end
	keys    *io.PipeWriter
	id      int64
	warning chan struct{}
	ending  chan struct{}
	begun   time.Time
	lastKey atomic.Int64 // nanoseconds since 1970
	asks    atomic.Bool  // it has read what is typed
	in, out atomic.Int64 // bytes

	mu    sync.Mutex
	state state
	why   Why
	timer *time.Timer // the next look at the clock
	place *admit.Place
}

// state is how far a visit has come.
type state int

const (
	silent state = iota // it has not said what it is for
	running
	finished
)

// Ending is closed when the visit must end.
func (v *Visit) Ending() <-chan struct{} { return v.ending }

// Warning says, a while before, that a visit without keys will end.
func (v *Visit) Warning() <-chan struct{} { return v.warning }

// Why is why the visit must end; nothing while it may go on.
func (v *Visit) Why() Why {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.why
}

// Limits are those of the server.
func (v *Visit) Limits() Limits { return v.server.Limits }

// Panicked notes that something in the visit has struck, where, and what it said.
func (v *Visit) Panicked(where string, value any, stack []byte) {
	v.server.counters.Add(journal.Panics, 1)
	v.server.Journal.Line("panic", "id", v.id, "where", where, "value", value, "stack", journal.Stack(stack))
}

// newVisit is a visit that has not said yet what it is for. It has not long.
func (s *Server) newVisit(c *connection, channel gossh.Channel) *Visit {
	v := &Visit{server: s, conn: c, channel: channel, id: s.ids.Add(1), warning: make(chan struct{}, 1), ending: make(chan struct{})}
	v.typed, v.keys = io.Pipe()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.timer = time.AfterFunc(s.Limits.Handshake, func() { v.end(TooLong) })
	return v
}

// end tells a visit to end. One that has not begun is over with that, whether or not
// the visitor closes the channel too.
func (v *Visit) end(why Why) {
	if !v.told(why) {
		return
	}
	v.finish()
	_ = v.channel.Close() // which may wait for a visitor who takes nothing
}

// told notes why a visit must end, and says whether it has not begun. One that runs
// has some time to come to its end.
func (v *Visit) told(why Why) (silently bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.why != "" || v.state == finished {
		return false
	}
	v.why = why
	close(v.ending)
	_ = v.keys.Close()
	v.timer.Stop()
	if v.state == running {
		v.timer = time.AfterFunc(v.server.Limits.Patience, v.cut)
	}
	return v.state == silent
}

// cut ends the connection of a visit that has not ended in time: only that frees a
// write that nobody takes.
func (v *Visit) cut() {
	_ = v.conn.Close()
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.state == running {
		v.timer = time.AfterFunc(v.server.Limits.Patience, v.abandon)
	}
}

// abandon gives up a visit that runs on even so. Nothing in Go can end it, but it shall
// not keep others out.
func (v *Visit) abandon() {
	v.finish()
	if v.server.untrack(v) {
		v.server.counters.Add(journal.Abandoned, 1)
		v.server.Journal.Line("abandoned", "id", v.id, "command", v.Command)
	}
}

// finish gives back what a visit held.
func (v *Visit) finish() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.state == finished {
		return
	}
	v.state = finished
	_ = v.keys.Close()
	v.timer.Stop()
	if v.place != nil {
		v.conn.leave(v.place)
	}
}

// start says that a visit has said what it is for, and sets its clocks. It says
// whether that was in time.
func (v *Visit) start() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.state != silent || v.why != "" {
		return false
	}
	v.state = running
	v.begun = time.Now()
	v.lastKey.Store(v.begun.UnixNano())
	wait := v.server.Limits.CommandTime
	if v.Screen != nil {
		wait = v.look()
	}
	v.timer.Stop()
	v.timer = time.AfterFunc(wait, v.tick)
	return true
}

// tick ends a visit whose time is over, warns one on which nobody types, and looks
// again later.
func (v *Visit) tick() {
	limits := v.server.Limits
	if v.Screen == nil && !v.asks.Load() {
		v.end(TooLong)
		return
	}
	now := time.Now()
	idle := now.Sub(time.Unix(0, v.lastKey.Load()))
	switch {
	case now.Sub(v.begun) >= limits.Time:
		v.end(TimeOver)
		return
	case idle >= limits.Idle:
		v.end(Idle)
		return
	case idle >= limits.Idle-limits.warning():
		select {
		case v.warning <- struct{}{}:
		default:
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.why == "" && v.state == running {
		v.timer = time.AfterFunc(v.look(), v.tick)
	}
}

// look is how long nothing can have to be done for a visit that types.
func (v *Visit) look() time.Duration {
	limits := v.server.Limits
	last, now := time.Unix(0, v.lastKey.Load()), time.Now()
	idle := last.Add(limits.Idle).Sub(now)
	if warn := idle - limits.warning(); warn > 0 {
		idle = warn
	}
	return max(time.Millisecond, min(idle, v.begun.Add(limits.Time).Sub(now)))
}

// warning is how long before its end an idle visit is told.
func (l Limits) warning() time.Duration { return min(time.Minute, l.Idle/2) }

// session is a channel of a visitor, from its opening to its end on both sides.
func (s *Server) session(server *ssh.Server, conn *gossh.ServerConn, fresh gossh.NewChannel, ctx ssh.Context) {
	c := connectionOf(ctx)
	if !c.open() {
		_ = fresh.Reject(gossh.ResourceShortage, "too many sessions on one connection")
		return
	}
	defer c.closed()
	c.alive.Do(func() { go s.keepAlive(conn, ctx.Done()) })
	channel, asked, err := fresh.Accept()
	v := s.newVisit(c, channel)
	if err != nil {
		v.finish()
		return
	}
	defer v.end(Gone)
	// The library keeps the context of the connection for every session on it. The
	// visit has its own.
	ssh.DefaultSessionHandler(server, conn, guarded{fresh, v, asked}, visitContext{ctx, v})
}

// visitContext is the context of one session, which knows its visit.
type visitContext struct {
	ssh.Context
	visit *Visit
}

type visitKey struct{}

func (c visitContext) Value(key any) any {
	if key == (visitKey{}) {
		return c.visit
	}
	return c.Context.Value(key)
}
