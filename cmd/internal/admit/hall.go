package admit

import (
	"cmp"
	"sync"
)

// HallLimits bound what is inside at once. Nothing comes in of what is bounded by
// zero or less.
type HallLimits struct {
	Sessions          int // screens and commands, of all sources
	PerSource         int // screens and commands, of one source
	Cells             int // on all screens together; a screen takes about 290 bytes for each
	CommandsPerSource int // commands of one source
}

// DefaultHallLimits are for a server that is open to the world.
func DefaultHallLimits() HallLimits {
	return HallLimits{Sessions: 200, PerSource: 8, Cells: 4_000_000, CommandsPerSource: 4}
}

// Hall counts the sessions inside. It remembers only those sources that have one.
type Hall struct {
	limits HallLimits

	mu       sync.Mutex
	sessions int
	cells    int
	inside   map[Source]guests
	closed   Reason
}

// guests are the sessions of one source, and how many of them are commands.
type guests struct {
	sessions, commands int
}

// NewHall makes a hall.
func NewHall(limits HallLimits) *Hall {
	return &Hall{limits: limits, inside: map[Source]guests{}}
}

// Wish is what a session asks for.
type Wish struct {
	Cells   int  // of its screen; none for a command
	Command bool // it runs a command and ends
}

// Place is what a session has inside until it leaves.
type Place struct {
	hall    *Hall
	from    Source
	command bool
	cells   int  // under the lock of the hall
	left    bool // under the lock of the hall
}

// Enter gives a session its place, or says why it has none.
func (h *Hall) Enter(from Source, wish Wish) (*Place, Reason) {
	h.mu.Lock()
	defer h.mu.Unlock()
	cells := max(wish.Cells, 0)
	its := h.inside[from]
	switch {
	case h.closed != Welcome:
		return nil, h.closed
	case h.sessions >= h.limits.Sessions:
		return nil, Sessions
	case its.sessions >= h.limits.PerSource:
		return nil, SessionsPerSource
	case wish.Command && its.commands >= h.limits.CommandsPerSource:
		return nil, CommandsPerSource
	case cells > h.limits.Cells-h.cells:
		return nil, Cells
	}
	h.sessions++
	h.cells += cells
	its.sessions++
	if wish.Command {
		its.commands++
	}
	h.inside[from] = its
	return &Place{hall: h, from: from, command: wish.Command, cells: cells}, Welcome
}

// Resize asks for another number of cells. If there are not as many left, the
// place keeps what it has; fewer are always to be had. A place that has been left
// has none.
func (p *Place) Resize(cells int) bool {
	h := p.hall
	h.mu.Lock()
	defer h.mu.Unlock()
	more := max(cells, 0) - p.cells
	if p.left || more > 0 && more > h.limits.Cells-h.cells {
		return false
	}
	h.cells += more
	p.cells += more
	return true
}

// Leave gives a place back. A second time it does nothing.
func (p *Place) Leave() {
	h := p.hall
	h.mu.Lock()
	defer h.mu.Unlock()
	if p.left {
		return
	}
	p.left = true
	h.sessions--
	h.cells -= p.cells
	its := h.inside[p.from]
	its.sessions--
	if p.command {
		its.commands--
	}
	if its.sessions == 0 {
		delete(h.inside, p.from)
		return
	}
	h.inside[p.from] = its
}

// Close lets nobody in from now on, and tells them why. Who is inside stays. The
// first reason holds.
func (h *Hall) Close(why Reason) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed == Welcome {
		h.closed = cmp.Or(why, Stopping)
	}
}

// Now is how many sessions are inside, and how many cells they draw.
func (h *Hall) Now() (sessions, cells int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.sessions, h.cells
}
