package admit

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"
)

// enters fails unless a wish is answered like this.
func enters(t *testing.T, h *Hall, from Source, wish Wish, want Reason) *Place {
	t.Helper()
	p, why := h.Enter(from, wish)
	if why != want || (p != nil) != (want == Welcome) {
		t.Fatalf("%s with %v is told %q instead of %q", from, wish, why, want)
	}
	return p
}

// holds fails unless a hall holds so much.
func holds(t *testing.T, h *Hall, sessions, cells int) {
	t.Helper()
	if s, c := h.Now(); s != sessions || c != cells {
		t.Fatalf("the hall holds %d sessions with %d cells instead of %d with %d", s, c, sessions, cells)
	}
}

func TestHall(t *testing.T) {
	h := NewHall(HallLimits{Sessions: 5, PerSource: 3, Cells: 100, CommandsPerSource: 2})
	a, b, c := at("192.0.2.1"), at("192.0.2.2"), at("192.0.2.3")
	first := enters(t, h, a, Wish{Command: true}, Welcome)
	enters(t, h, a, Wish{Command: true}, Welcome)
	enters(t, h, a, Wish{Command: true}, CommandsPerSource)
	screen := enters(t, h, a, Wish{Cells: 60}, Welcome)
	enters(t, h, a, Wish{Cells: 1}, SessionsPerSource)
	enters(t, h, b, Wish{Cells: 41}, Cells)
	other := enters(t, h, b, Wish{Cells: 40}, Welcome)
	holds(t, h, 4, 100)
	enters(t, h, b, Wish{Cells: -7}, Welcome)
	enters(t, h, c, Wish{}, Sessions)
	if screen.Resize(61) {
		t.Error("a screen grows into a full hall")
	}
	holds(t, h, 5, 100)
	if !screen.Resize(50) || !other.Resize(50) || other.Resize(math.MaxInt) || !screen.Resize(math.MinInt) {
		t.Error("screens of a full hall cannot share it anew")
	}
	holds(t, h, 5, 50)
	for range 2 {
		first.Leave()
		other.Leave()
		holds(t, h, 3, 0)
	}
	if other.Resize(1) || other.Resize(0) {
		t.Error("a place that has been left changes")
	}
	enters(t, h, a, Wish{Command: true}, Welcome)
	h.Close(Stopping)
	h.Close(Sessions)
	enters(t, h, c, Wish{}, Stopping)
	if !screen.Resize(100) {
		t.Error("who is in a closed hall cannot change")
	}
	holds(t, h, 4, 100)

	closed := NewHall(DefaultHallLimits())
	closed.Close(Welcome)
	enters(t, closed, a, Wish{}, Stopping)
	enters(t, NewHall(HallLimits{}), a, Wish{}, Sessions)
	enters(t, NewHall(HallLimits{Sessions: 1, PerSource: 1, Cells: -1}), a, Wish{Cells: 1}, Cells)
}

// TestHallAgainstPlain: random steps are answered as by adding up everything that
// is inside each time.
func TestHallAgainstPlain(t *testing.T) {
	limits := HallLimits{Sessions: 6, PerSource: 3, Cells: 50, CommandsPerSource: 2}
	told := map[Reason]int{}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		h := NewHall(limits)
		type guest struct {
			place   *Place
			from    Source
			command bool
			cells   int
		}
		var inside []guest
		for range 300 {
			sum := 0
			for _, g := range inside {
				sum += g.cells
			}
			holds(t, h, len(inside), sum)
			switch i := r.IntN(len(inside) + 1); {
			case i < len(inside) && r.IntN(2) == 0:
				cells := r.IntN(30)
				want := sum-inside[i].cells+cells <= limits.Cells
				if inside[i].place.Resize(cells) != want {
					t.Fatalf("seed %d: from %d of %d to %d is not %v", seed, inside[i].cells, sum, cells, want)
				}
				if want {
					inside[i].cells = cells
				}
			case i < len(inside):
				inside[i].place.Leave()
				inside = append(inside[:i], inside[i+1:]...)
			default:
				g := guest{from: at(fmt.Sprintf("192.0.2.%d", r.IntN(4))), command: r.IntN(2) == 0}
				if !g.command {
					g.cells = r.IntN(20)
				}
				own, commands := 0, 0
				for _, other := range inside {
					if other.from == g.from {
						own++
						if other.command {
							commands++
						}
					}
				}
				want := Welcome
				switch {
				case len(inside) >= limits.Sessions:
					want = Sessions
				case own >= limits.PerSource:
					want = SessionsPerSource
				case g.command && commands >= limits.CommandsPerSource:
					want = CommandsPerSource
				case sum+g.cells > limits.Cells:
					want = Cells
				}
				told[want]++
				if g.place = enters(t, h, g.from, Wish{g.cells, g.command}, want); g.place != nil {
					inside = append(inside, g)
				}
			}
		}
		for _, g := range inside {
			g.place.Leave()
		}
		holds(t, h, 0, 0)
		if len(h.inside) > 0 {
			t.Fatalf("an empty hall remembers %v", h.inside)
		}
	}
	for _, why := range []Reason{Welcome, Sessions, SessionsPerSource, CommandsPerSource, Cells} {
		if told[why] == 0 {
			t.Errorf("nobody was told %q", why)
		}
	}
}

// TestHallOfMany: many goroutines never pass a limit, and leave nothing behind.
func TestHallOfMany(t *testing.T) {
	limits := HallLimits{Sessions: 7, PerSource: 3, Cells: 50, CommandsPerSource: 1}
	h := NewHall(limits)
	var all sync.WaitGroup
	for g := range 16 {
		all.Go(func() {
			r := rand.New(rand.NewPCG(4, uint64(g)))
			var own []*Place
			for range 1000 {
				p, _ := h.Enter(at(fmt.Sprintf("192.0.2.%d", r.IntN(4))), Wish{Cells: r.IntN(20), Command: r.IntN(3) == 0})
				if p != nil {
					own = append(own, p)
				}
				if s, c := h.Now(); s > limits.Sessions || c > limits.Cells || s < 0 || c < 0 {
					t.Errorf("the hall holds %d sessions with %d cells", s, c)
				}
				if len(own) > 0 {
					i := r.IntN(len(own))
					own[i].Resize(r.IntN(40))
					if r.IntN(2) == 0 {
						own[i].Leave()
						own[i].Leave()
						own = append(own[:i], own[i+1:]...)
					}
				}
			}
			for _, p := range own {
				p.Leave()
			}
		})
	}
	all.Wait()
	holds(t, h, 0, 0)
	if len(h.inside) > 0 {
		t.Errorf("an empty hall remembers %v", h.inside)
	}
}
