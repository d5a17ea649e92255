package admit

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"
)

// clock is a time that moves when it is told to.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func newClock() *clock { return &clock{t: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// knocks fails unless a knock is answered like this.
func knocks(t *testing.T, d *Door, from Source, want Reason, wait time.Duration) *Caller {
	t.Helper()
	c, why, got := d.Knock(from)
	if why != want || got != wait || (c != nil) != (want == Welcome) {
		t.Fatalf("%s is told %q, wait %s, instead of %q, wait %s", from, why, got, want, wait)
	}
	return c
}

// stands fails unless so many connections stand in the door.
func stands(t *testing.T, d *Door, want int) {
	t.Helper()
	if got, _ := d.Now(); got != want {
		t.Fatalf("%d connections stand in the door instead of %d", got, want)
	}
}

func TestDoorStartups(t *testing.T) {
	limits := DefaultDoorLimits()
	limits.Startups, limits.StartupsPerSource = 3, 2
	d := NewDoor(limits, newClock().now)
	a, b, c := at("192.0.2.1"), at("192.0.2.2"), at("192.0.2.3")
	first := knocks(t, d, a, Welcome, 0)
	second := knocks(t, d, a, Welcome, 0)
	knocks(t, d, a, StartupsPerSource, 0)
	third := knocks(t, d, b, Welcome, 0)
	knocks(t, d, c, Startups, 0)
	if _, sources := d.Now(); sources != 2 {
		t.Errorf("%d sources are remembered: one that was turned away at a full door is among them", sources)
	}
	for range 2 {
		first.LoggedIn()
		first.Failed()
		first.Left()
	}
	stands(t, d, 2)
	knocks(t, d, c, Welcome, 0)
	second.Left()
	third.Left()
	stands(t, d, 1)
	knocks(t, d, a, Welcome, 0) // what came after the login has brought no penalty
}

func TestDoorRate(t *testing.T) {
	time1 := newClock()
	d := NewDoor(DefaultDoorLimits(), time1.now)
	a := at("2001:db8::1")
	for range 15 {
		knocks(t, d, a, Welcome, 0).LoggedIn()
	}
	knocks(t, d, a, Rate, 2*time.Second)
	knocks(t, d, a, Rate, 2*time.Second) // a refusal costs nothing
	knocks(t, d, at("2001:db8:0:1::1"), Welcome, 0).LoggedIn()
	time1.pass(1500 * time.Millisecond)
	knocks(t, d, at("2001:db8::2"), Rate, 500*time.Millisecond) // of the same /64
	time1.pass(500 * time.Millisecond)
	knocks(t, d, a, Welcome, 0).LoggedIn()
	knocks(t, d, a, Rate, 2*time.Second)
	time1.pass(time.Hour)
	for range 15 {
		knocks(t, d, a, Welcome, 0).LoggedIn()
	}
	knocks(t, d, a, Rate, 2*time.Second)
}

func TestDoorPenalty(t *testing.T) {
	time1 := newClock()
	limits := DefaultDoorLimits()
	limits.RatePerMinute, limits.Burst = 1000, 1000
	d := NewDoor(limits, time1.now)
	a := at("192.0.2.1")
	seconds := []int{10, 20, 40, 80, 160, 320, 600, 600, 600}
	for _, s := range seconds {
		penalty := time.Duration(s) * time.Second
		early := knocks(t, d, a, Welcome, 0)
		knocks(t, d, a, Welcome, 0).Failed()
		knocks(t, d, a, Penalty, penalty)
		knocks(t, d, at("192.0.2.2"), Welcome, 0).LoggedIn()
		time1.pass(penalty - time.Second)
		early.Failed() // of the same attempt
		knocks(t, d, a, Penalty, time.Second)
		time1.pass(time.Second)
	}
	// A login takes one doubling back; a key that is not known does nothing.
	knocks(t, d, a, Welcome, 0).Left()
	knocks(t, d, a, Welcome, 0).LoggedIn()
	knocks(t, d, a, Welcome, 0).LoggedIn()
	in := knocks(t, d, a, Welcome, 0)
	knocks(t, d, a, Welcome, 0).Failed()
	knocks(t, d, a, Penalty, 320*time.Second)
	in.LoggedIn() // cuts nothing short
	knocks(t, d, a, Penalty, 320*time.Second)
	time1.pass(320 * time.Second)
	knocks(t, d, a, Welcome, 0).Left()
	// Who is quiet for ten minutes is forgotten.
	time1.pass(10*time.Minute - time.Second)
	knocks(t, d, a, Welcome, 0).Left()
	if _, sources := d.Now(); sources != 1 {
		t.Errorf("%d sources are remembered instead of 1", sources)
	}
	time1.pass(10 * time.Minute)
	knocks(t, d, a, Welcome, 0).Failed()
	knocks(t, d, a, Penalty, 10*time.Second)
}

// TestDoorPenaltyLengths: doubling ends at the longest, whatever the shortest is.
func TestDoorPenaltyLengths(t *testing.T) {
	for _, c := range []struct {
		first, most time.Duration
		want        string
	}{
		{10, 600, "[10 20 40 80 160 320 600]"},
		{10, 80, "[10 20 40 80]"},
		{10, 10, "[10]"},
		{10, 5, "[10]"},
		{0, 600, "[]"},
		{-1, -1, "[]"},
		{1 << 61, 1<<63 - 1, "[2305843009213693952 4611686018427387904 9223372036854775807]"},
	} {
		d := NewDoor(DoorLimits{Penalty: c.first, MostPenalty: c.most}, newClock().now)
		var lengths []int64
		for _, s := range d.serving {
			lengths = append(lengths, int64(s.length))
		}
		if got := fmt.Sprint(lengths); got != c.want {
			t.Errorf("from %d to %d the penalties are %s instead of %s", c.first, c.most, got, c.want)
		}
	}
	d := NewDoor(DoorLimits{}, newClock().now)
	knocks(t, d, at("192.0.2.1"), Welcome, 0).Failed() // no penalty, and one of each of the rest
	knocks(t, d, at("192.0.2.1"), Rate, time.Minute)
}

// TestDoorUnderAttack: from however many sources they come, those who hold a
// connection or serve a penalty are remembered, the rest is one crowd.
func TestDoorUnderAttack(t *testing.T) {
	time1 := newClock()
	limits := DefaultDoorLimits()
	limits.Sources, limits.Burst, limits.RatePerMinute = 4, 5, 1
	d := NewDoor(limits, time1.now)
	source := func(i int) Source { return at(fmt.Sprintf("2001:db8:%x::1", i)) }
	held := knocks(t, d, source(1), Welcome, 0)
	knocks(t, d, source(2), Welcome, 0).Failed()
	for i := range 10_000 {
		knocks(t, d, source(100+i), Welcome, 0).Left()
		if _, sources := d.Now(); sources > 4 {
			t.Fatalf("%d sources are remembered", sources)
		}
	}
	knocks(t, d, source(2), Penalty, 10*time.Second)
	if d.known[source(1)] == nil {
		t.Fatal("a source with a connection is forgotten")
	}
	// Full of penalties: newcomers share what one source has.
	knocks(t, d, source(3), Welcome, 0).Failed()
	knocks(t, d, source(4), Welcome, 0).Failed()
	for i := range 5 {
		knocks(t, d, source(200+i), Welcome, 0).Failed() // a crowd has no penalty
	}
	knocks(t, d, source(300), Rate, time.Minute)
	knocks(t, d, source(1), Welcome, 0).Left() // who is known is not of the crowd
	if _, sources := d.Now(); sources != 4 {
		t.Errorf("%d sources are remembered instead of 4", sources)
	}
	time1.pass(10 * time.Second) // the penalties end, there is room again
	knocks(t, d, source(300), Welcome, 0).LoggedIn()
	held.LoggedIn()
	stands(t, d, 0)
}

// TestDoorForgets: whoever knocks on and on in vain is not forgotten before those
// who are quiet, and so does not come in again as a stranger.
func TestDoorForgets(t *testing.T) {
	limits := DefaultDoorLimits()
	limits.Sources, limits.Burst, limits.RatePerMinute = 2, 1, 1
	d := NewDoor(limits, newClock().now)
	a, b, c := at("192.0.2.1"), at("192.0.2.2"), at("192.0.2.3")
	knocks(t, d, a, Welcome, 0).Left()
	knocks(t, d, b, Welcome, 0).Left()
	knocks(t, d, a, Rate, time.Minute)
	knocks(t, d, c, Welcome, 0).Left() // in the place of b
	knocks(t, d, a, Rate, time.Minute)
	knocks(t, d, b, Welcome, 0).Left()
}

// TestDoorOfMany: many goroutines never pass a limit, and leave nothing behind.
func TestDoorOfMany(t *testing.T) {
	time1 := newClock()
	limits := DoorLimits{Startups: 9, StartupsPerSource: 3, RatePerMinute: 60_000, Burst: 1000, Sources: 6,
		Penalty: 8 * time.Millisecond, MostPenalty: 100 * time.Millisecond}
	d := NewDoor(limits, time1.now)
	var all sync.WaitGroup
	for g := range 16 {
		all.Go(func() {
			r := rand.New(rand.NewPCG(1, uint64(g)))
			for range 500 {
				time1.pass(time.Millisecond)
				c, _, _ := d.Knock(at(fmt.Sprintf("192.0.2.%d", r.IntN(12))))
				if n, sources := d.Now(); n > limits.Startups || sources > limits.Sources {
					t.Errorf("%d connections and %d sources", n, sources)
				}
				if c != nil {
					[]func(){c.LoggedIn, c.Left, c.Failed}[r.IntN(3)]()
					c.Left()
				}
			}
		})
	}
	all.Wait()
	stands(t, d, 0)
	for range 2 { // the first sweep ends the penalties, and from then on they are quiet
		time1.pass(time.Hour)
		knocks(t, d, at("192.0.2.200"), Welcome, 0).Left()
	}
	if _, sources := d.Now(); sources != 1 || d.crowd.open != 0 {
		t.Errorf("%d sources are remembered, and a crowd of %d, after an hour", sources, d.crowd.open)
	}
}

// BenchmarkDoor knocks from one new source after the other at a door that
// remembers as many as it may.
func BenchmarkDoor(b *testing.B) {
	time1 := newClock()
	d := NewDoor(DefaultDoorLimits(), time1.now)
	b.ReportAllocs()
	for i := range b.N {
		time1.pass(time.Microsecond)
		c, _, _ := d.Knock(at(fmt.Sprintf("2001:db8:%x:%x::1", i>>16&0xffff, i&0xffff)))
		if c != nil && i%2 == 0 {
			c.Failed()
		} else if c != nil {
			c.Left()
		}
	}
}
