package journal

import (
	"slices"
	"sync/atomic"
)

// Names of what every server counts.
const (
	Connections = "connections"
	Sessions    = "sessions"
	Commands    = "commands"
	SessionsNow = "sessions_now"
	MostAtOnce  = "most_at_once" // of the sessions; it counts itself
	BytesIn     = "bytes_in"
	BytesOut    = "bytes_out"
	Panics      = "panics"
	Timeouts    = "timeouts"
	Abandoned   = "abandoned" // visits that did not end when all was done to end them

	other = "other"
)

// refused begins the names of the refusals, which end with their reason.
const refused = "refused_"

// Counters count under names that are fixed from the beginning: were they made
// of what visitors send, they would grow without end.
type Counters struct {
	names []string // in the order in which they are told
	count map[string]*atomic.Int64
}

// NewCounters are counters of all that every server counts and of the reasons for
// which visitors may be refused, all at 0.
func NewCounters(reasons ...string) *Counters {
	c := &Counters{names: []string{Connections, Sessions, Commands, SessionsNow, MostAtOnce, BytesIn, BytesOut, Panics, Timeouts, Abandoned},
		count: map[string]*atomic.Int64{}}
	for _, reason := range append(slices.Clone(reasons), other) {
		if !slices.Contains(c.names, refused+reason) {
			c.names = append(c.names, refused+reason)
		}
	}
	c.names = append(c.names, other)
	for _, name := range c.names {
		c.count[name] = new(atomic.Int64)
	}
	return c
}

// Add counts n more under a name, and what has none as something else. Whoever
// counts the sessions there are counts the most there were.
func (c *Counters) Add(name string, n int64) {
	if c.count[name] == nil {
		name = other
	}
	now := c.count[name].Add(n)
	if name != SessionsNow {
		return
	}
	for most := c.count[MostAtOnce]; ; {
		if was := most.Load(); was >= now || most.CompareAndSwap(was, now) {
			return
		}
	}
}

// Refused counts one visitor more that was refused for a reason.
func (c *Counters) Refused(reason string) {
	if c.count[refused+reason] == nil {
		reason = other
	}
	c.Add(refused+reason, 1)
}

// Get is what was counted under a name; 0 where there is no such name.
func (c *Counters) Get(name string) int64 {
	if c.count[name] == nil {
		return 0
	}
	return c.count[name].Load()
}

// Fields are all counters in their order, as the fields of a line.
func (c *Counters) Fields() []any {
	fields := make([]any, 0, 2*len(c.names))
	for _, name := range c.names {
		fields = append(fields, name, c.Get(name))
	}
	return fields
}
