package admit

import (
	"container/list"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// DoorLimits bound the connections before login. A number below one counts as
// one, a penalty below zero as none.
type DoorLimits struct {
	Startups          int           // before login, of all sources
	StartupsPerSource int           // before login, of one source
	RatePerMinute     int           // new ones of one source in the long run
	Burst             int           // new ones of one source at once
	Sources           int           // sources that are remembered
	Penalty           time.Duration // how long a source stays out after its first failure
	MostPenalty       time.Duration // the longest that doubling comes to
}

// DefaultDoorLimits are for a server that is open to the world.
func DefaultDoorLimits() DoorLimits {
	return DoorLimits{Startups: 64, StartupsPerSource: 8, RatePerMinute: 30, Burst: 15, Sources: 65_536,
		Penalty: 10 * time.Second, MostPenalty: 10 * time.Minute}
}

// Door counts connections from their first byte to their login.
//
// A source whose connection fails stays out for a penalty, which doubles with
// each failure after the one before has run out; failures while a penalty runs
// are of the same attempt and add nothing. A login takes one doubling back, but
// does not cut a penalty short: otherwise whoever may log in could fail for
// nothing. A source that has been quiet for the longest penalty is forgotten with
// all it did.
//
// The number of sources remembered is bounded. For a new one the door forgets
// whichever has been quiet longest, but none with a connection open or a penalty
// running. If all of them are such, newcomers are let in as one source together,
// the crowd: its members share one rate and one number of connections, and its
// failures bring no penalty, which would shut out those who did nothing.
type Door struct {
	limits DoorLimits
	now    func() time.Time

	mu       sync.Mutex
	startups int
	known    map[Source]*visitor
	crowd    *visitor
	quiet    *list.List // visitors without connection and penalty, the longest quiet first
	serving  []sentence // from the shortest on
}

// sentence is a penalty of one length, and those for whom it runs. All of them
// began one after the other, so they end in this order.
type sentence struct {
	length time.Duration
	who    *list.List
}

// visitor is what is remembered of a source.
type visitor struct {
	source   Source
	open     int // connections before login
	rate     *rate.Limiter
	failures int       // how many penalties, less logins
	serving  bool      // a penalty runs
	until    time.Time // end of the last penalty
	since    time.Time // quiet since then
	in       *list.List
	at       *list.Element // its place in the list that it is in, if any
}

// NewDoor makes a door.
func NewDoor(limits DoorLimits, now func() time.Time) *Door {
	for _, n := range []*int{&limits.Startups, &limits.StartupsPerSource, &limits.RatePerMinute, &limits.Burst, &limits.Sources} {
		*n = min(max(*n, 1), most)
	}
	limits.MostPenalty = max(limits.MostPenalty, limits.Penalty)
	d := &Door{limits: limits, now: now, known: map[Source]*visitor{}, quiet: list.New()}
	for length := limits.Penalty; length > 0; length *= 2 {
		if length > limits.MostPenalty/2 && length < limits.MostPenalty {
			d.serving = append(d.serving, sentence{length, list.New()})
			length = limits.MostPenalty
		}
		d.serving = append(d.serving, sentence{length, list.New()})
		if length == limits.MostPenalty {
			break
		}
	}
	d.crowd = d.fresh(Source{})
	return d
}

// most bounds every number, so that none of them overflows a calculation.
const most = 1_000_000_000

// fresh is a source that has done nothing yet.
func (d *Door) fresh(from Source) *visitor {
	perSecond := rate.Limit(float64(d.limits.RatePerMinute) / 60)
	return &visitor{source: from, rate: rate.NewLimiter(perSecond, d.limits.Burst)}
}

// Caller is a connection that stands in the door.
type Caller struct {
	door *Door
	who  *visitor
	gone bool // under the lock of the door
}

// Knock asks for a connection to come in. If it may not, it says why, and how
// long to wait where that is known.
func (d *Door) Knock(from Source) (*Caller, Reason, time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	now := d.now()
	d.sweep(now)
	who := d.known[from]
	if who != nil && who.serving {
		return nil, Penalty, who.until.Sub(now)
	}
	if d.startups >= d.limits.Startups {
		return nil, Startups, 0
	}
	if who == nil {
		who = d.meet(from)
	}
	if who.open >= d.limits.StartupsPerSource {
		return nil, StartupsPerSource, 0
	}
	turn := who.rate.ReserveN(now, 1)
	if wait := turn.DelayFrom(now); wait > 0 {
		turn.CancelAt(now)
		d.settle(who, now)
		return nil, Rate, wait
	}
	d.startups++
	who.open++
	d.settle(who, now)
	return &Caller{door: d, who: who}, Welcome, 0
}

// LoggedIn takes a connection out of the door, as good.
func (c *Caller) LoggedIn() {
	c.leave(func(time.Time) { c.who.failures = max(c.who.failures-1, 0) })
}

// Left takes a connection out of the door that has ended without a login and
// without a fault: with a key that is not known, or closed before a word was said,
// as those do that only look whether a server is there.
func (c *Caller) Left() { c.leave(func(time.Time) {}) }

// Failed takes a connection out of the door that has said nothing in time, or
// nothing that makes sense. Its source gets a penalty.
func (c *Caller) Failed() {
	c.leave(func(now time.Time) {
		d, who := c.door, c.who
		if who == d.crowd || who.serving || len(d.serving) == 0 {
			return
		}
		its := d.serving[min(who.failures, len(d.serving)-1)]
		who.failures = min(who.failures+1, len(d.serving))
		who.serving, who.until = true, now.Add(its.length)
		who.list(its.who)
	})
}

// leave takes a connection out of the door once, with what comes of it.
func (c *Caller) leave(outcome func(now time.Time)) {
	d := c.door
	d.mu.Lock()
	defer d.mu.Unlock()
	if c.gone {
		return
	}
	c.gone = true
	now := d.now()
	d.sweep(now)
	d.startups--
	c.who.open--
	outcome(now)
	d.settle(c.who, now)
}

// Now is how many connections stand in the door, and how many sources are
// remembered.
func (d *Door) Now() (startups, sources int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.startups, len(d.known)
}

// meet remembers a source, in the place of another one if need be.
func (d *Door) meet(from Source) *visitor {
	if len(d.known) >= d.limits.Sources {
		longest := d.quiet.Front()
		if longest == nil {
			return d.crowd
		}
		d.forget(longest.Value.(*visitor))
	}
	who := d.fresh(from)
	d.known[from] = who
	return who
}

// forget drops a source.
func (d *Door) forget(who *visitor) {
	who.list(nil)
	delete(d.known, who.source)
}

// sweep lets those go whose penalty is over, and forgets those who have long been
// quiet. Nobody is looked at twice for one thing he did.
func (d *Door) sweep(now time.Time) {
	for _, its := range d.serving {
		for e := its.who.Front(); e != nil; e = its.who.Front() {
			who := e.Value.(*visitor)
			if who.until.After(now) {
				break
			}
			who.serving = false
			d.settle(who, now)
		}
	}
	for e := d.quiet.Front(); e != nil; e = d.quiet.Front() {
		who := e.Value.(*visitor)
		if now.Sub(who.since) < d.memory() {
			break
		}
		d.forget(who)
	}
}

// memory is how long a quiet source is remembered: until its rate is whole again,
// if that takes no more than an hour, and as long as the longest penalty at least.
func (d *Door) memory() time.Duration {
	whole := time.Minute / time.Duration(d.limits.RatePerMinute) * time.Duration(min(d.limits.Burst, d.limits.RatePerMinute*60))
	return max(whole, d.limits.MostPenalty)
}

// settle puts a source to the end of the quiet ones if it is quiet, or takes it
// from there.
func (d *Door) settle(who *visitor, now time.Time) {
	switch {
	case who == d.crowd || who.serving:
	case who.open > 0:
		who.list(nil)
	default:
		who.since = now
		who.list(d.quiet)
	}
}

// list moves a source to the end of a list, or out of all.
func (v *visitor) list(l *list.List) {
	if v.in != nil {
		v.in.Remove(v.at)
	}
	v.in, v.at = l, nil
	if l != nil {
		v.at = l.PushBack(v)
	}
}
