package serve

import (
	"sync"

	gossh "golang.org/x/crypto/ssh"
)

// The bounds of what a visit may say of itself.
const (
	mostVariables  = 16
	longestCommand = 8192 // bytes; whoever splits it may say what is too long
)

// requests are those of one channel. Few are passed on, and those rewritten: the
// library takes sizes, names and lengths as they come.
type requests struct {
	visit   *Visit
	passed  chan<- *gossh.Request
	started bool
}

// read answers requests until the channel is closed.
func (r *requests) read(asked <-chan *gossh.Request) {
	for request := range asked {
		if !r.pass(request) {
			_ = request.Reply(false, nil)
		}
	}
}

// pass passes a request on, or answers it here; false leaves it to be refused.
func (r *requests) pass(request *gossh.Request) bool {
	v := r.visit
	switch request.Type {
	case "window-change":
		var size struct{ Columns, Rows, Width, Height uint32 }
		if gossh.Unmarshal(request.Payload, &size) != nil || v.Screen == nil {
			return false
		}
		v.resize(size.Columns, size.Rows)
		return request.Reply(true, nil) == nil
	case "pty-req":
		return !r.started && v.Screen == nil && r.terminal(request)
	case "env":
		return !r.started && r.variable(request)
	case "shell", "exec":
		return !r.started && r.start(request)
	}
	return false
}

// terminal gives the visit a screen.
func (r *requests) terminal(request *gossh.Request) bool {
	var p struct {
		Term                         string
		Columns, Rows, Width, Height uint32
		Modes                        string
	}
	if gossh.Unmarshal(request.Payload, &p) != nil {
		return false
	}
	v := r.visit
	w, h := v.server.Limits.window(p.Columns, p.Rows)
	v.Screen = &Screen{w: w, h: h, changed: make(chan struct{}, 1)}
	if p.Term == "" || !v.server.MaySay("TERM", p.Term) {
		p.Term = "dumb"
	}
	v.Environ = append(v.Environ, "TERM="+p.Term)
	p.Columns, p.Rows, p.Width, p.Height, p.Modes = uint32(w), uint32(h), 0, 0, ""
	request.Payload = gossh.Marshal(&p)
	r.passed <- request
	return true
}

// variable takes one of the few variables that say how a visitor reads.
func (r *requests) variable(request *gossh.Request) bool {
	var p struct{ Name, Value string }
	v := r.visit
	if gossh.Unmarshal(request.Payload, &p) != nil || len(v.Environ) >= mostVariables ||
		p.Name == "TERM" || !v.server.MaySay(p.Name, p.Value) {
		return false
	}
	v.Environ = append(v.Environ, p.Name+"="+p.Value)
	return request.Reply(true, nil) == nil
}

// start begins the visit.
func (r *requests) start(request *gossh.Request) bool {
	if request.Type == "exec" {
		var p struct{ Command string }
		if gossh.Unmarshal(request.Payload, &p) != nil || len(p.Command) > longestCommand {
			return false
		}
		r.visit.Command = p.Command
	}
	if !r.visit.start() {
		return false
	}
	r.started = true
	r.passed <- request
	return true
}

// Screen is the terminal of a visitor.
type Screen struct {
	mu      sync.Mutex
	w, h    int
	changed chan struct{}
}

// Size is how large the window is now, in cells.
func (s *Screen) Size() (columns, rows int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w, s.h
}

// Changed says that the window has another size now. Of many changes in a row it
// may say but one.
func (s *Screen) Changed() <-chan struct{} { return s.changed }

// resize takes a new size of the window, if the hall has room for it.
func (v *Visit) resize(columns, rows uint32) {
	w, h := v.server.Limits.window(columns, rows)
	v.mu.Lock()
	place := v.place
	v.mu.Unlock()
	if place != nil && !place.Resize(w*h) {
		return
	}
	s := v.Screen
	s.mu.Lock()
	s.w, s.h = w, h
	s.mu.Unlock()
	select {
	case s.changed <- struct{}{}:
	default:
	}
}
