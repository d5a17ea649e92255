package admit

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// record is what the plain door knows of a source.
type record struct {
	open, failures int
	tokens         int // one comes back each second
	last           time.Time
	serving        bool
	until, since   time.Time
}

// plainDoor does what a door does by looking at everything each time.
type plainDoor struct {
	limits DoorLimits
	known  map[Source]*record
	crowd  *record
}

// tidy ends penalties and forgets.
func (p *plainDoor) tidy(now time.Time) {
	for s, r := range p.known {
		if r.serving && !r.until.After(now) {
			r.serving, r.since = false, now
		}
		if !r.serving && r.open == 0 && now.Sub(r.since) >= p.limits.MostPenalty {
			delete(p.known, s)
		}
	}
}

// quietest is since when the source has been quiet that may be forgotten first.
func (p *plainDoor) quietest() (since time.Time, any bool) {
	for _, r := range p.known {
		if !r.serving && r.open == 0 && (!any || r.since.Before(since)) {
			since, any = r.since, true
		}
	}
	return since, any
}

// knock answers a knock; victim is since when the one is quiet that is forgotten.
func (p *plainDoor) knock(from Source, now time.Time) (r *record, why Reason, wait time.Duration, victim time.Time) {
	p.tidy(now)
	r = p.known[from]
	startups := p.crowd.open
	for _, other := range p.known {
		startups += other.open
	}
	switch {
	case r != nil && r.serving:
		return r, Penalty, r.until.Sub(now), victim
	case startups >= p.limits.Startups:
		return r, Startups, 0, victim
	}
	if r == nil {
		since, any := p.quietest()
		switch full := len(p.known) >= p.limits.Sources; {
		case full && !any:
			r = p.crowd
		default:
			if full {
				victim = since
			}
			r = &record{tokens: p.limits.Burst, last: now}
			p.known[from] = r
		}
	}
	if r.open >= p.limits.StartupsPerSource {
		return r, StartupsPerSource, 0, victim
	}
	r.tokens = min(p.limits.Burst, r.tokens+int(now.Sub(r.last)/time.Second))
	r.last = now
	if r.tokens == 0 {
		r.since = now
		return r, Rate, time.Second, victim
	}
	r.tokens--
	r.open++
	return r, Welcome, 0, victim
}

// end ends a connection.
func (p *plainDoor) end(r *record, how string, now time.Time) {
	p.tidy(now)
	r.open--
	r.since = now
	switch {
	case how == "in":
		r.failures = max(0, r.failures-1)
	case how == "failed" && r != p.crowd && !r.serving:
		length := p.limits.Penalty
		for range r.failures {
			length = min(length*2, p.limits.MostPenalty)
		}
		r.serving, r.until = true, now.Add(length)
		r.failures = min(r.failures+1, 3)
	}
}

// TestDoorAgainstPlain: random knocks and ends at a small door are answered as
// by one that looks at everything each time.
func TestDoorAgainstPlain(t *testing.T) {
	limits := DoorLimits{Startups: 4, StartupsPerSource: 2, RatePerMinute: 60, Burst: 3, Sources: 3,
		Penalty: 4 * time.Second, MostPenalty: 13 * time.Second}
	told := map[Reason]int{}
	crowds, forgotten := 0, 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		time1 := newClock()
		d := NewDoor(limits, time1.now)
		plain := &plainDoor{limits: limits, known: map[Source]*record{}, crowd: &record{tokens: 3, last: time1.now()}}
		type pair struct {
			caller *Caller
			record *record
		}
		var open []pair
		for range 400 {
			if r.IntN(3) == 0 {
				time1.pass(time.Duration(r.IntN(4)) * time.Second)
			}
			if len(open) > 0 && r.IntN(2) == 0 {
				i := r.IntN(len(open))
				how := []string{"in", "left", "failed"}[r.IntN(3)]
				plain.end(open[i].record, how, time1.now())
				map[string]func(){"in": open[i].caller.LoggedIn, "left": open[i].caller.Left, "failed": open[i].caller.Failed}[how]()
				open = append(open[:i], open[i+1:]...)
				continue
			}
			from := at(fmt.Sprintf("192.0.2.%d", r.IntN(6)))
			record, want, wantWait, victim := plain.knock(from, time1.now())
			c, why, wait := d.Knock(from)
			told[why]++
			if why != want || wait != wantWait {
				t.Fatalf("seed %d: %s is told %q, wait %s, instead of %q, wait %s", seed, from, why, wait, want, wantWait)
			}
			if record == plain.crowd {
				crowds++
			}
			if !victim.IsZero() {
				forgotten++
				same(t, d, plain, victim)
			}
			if c != nil {
				open = append(open, pair{c, record})
			}
		}
	}
	for _, why := range []Reason{Welcome, Startups, StartupsPerSource, Rate, Penalty} {
		if told[why] == 0 {
			t.Errorf("nobody was told %q", why)
		}
	}
	if crowds == 0 || forgotten == 0 {
		t.Errorf("%d knocks of the crowd, %d sources forgotten", crowds, forgotten)
	}
}

// same takes out of the plain door whom the door has forgotten, which must be one
// of those that have been quiet longest.
func same(t *testing.T, d *Door, plain *plainDoor, victim time.Time) {
	t.Helper()
	for s, r := range plain.known {
		if d.known[s] != nil {
			continue
		}
		if r.open > 0 || r.serving || !r.since.Equal(victim) {
			t.Fatalf("%s is forgotten, quiet since %s; the quietest is so since %s", s, r.since, victim)
		}
		delete(plain.known, s)
	}
	if len(plain.known) != len(d.known) {
		t.Fatalf("%d sources are remembered instead of %d", len(d.known), len(plain.known))
	}
}
