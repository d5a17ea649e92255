package journal

import (
	"fmt"
	"sync"
	"testing"
)

func TestCounters(t *testing.T) {
	c := NewCounters("rate", "full", "rate", "other")
	c.Add(Connections, 3)
	c.Add("no such name", 2)
	c.Refused("full")
	c.Refused("full")
	c.Refused("xterm\n")
	for _, n := range []int64{1, 1, 1, -1, -1, 1} {
		c.Add(SessionsNow, n)
	}
	want := "[connections 3 sessions 0 commands 0 sessions_now 2 most_at_once 3 bytes_in 0 bytes_out 0 panics 0 timeouts 0 abandoned 0" +
		" refused_rate 0 refused_full 2 refused_other 1 other 2]"
	if got := fmt.Sprint(c.Fields()); got != want {
		t.Errorf("counted are\n%s instead of\n%s", got, want)
	}
	if c.Get(MostAtOnce) != 3 || c.Get("no such name") != 0 {
		t.Error("a counter tells something else than its fields")
	}
}

func TestCountersAtOnce(t *testing.T) {
	c := NewCounters()
	var all, in sync.WaitGroup
	in.Add(50)
	for range 50 {
		all.Go(func() {
			c.Add(SessionsNow, 1)
			in.Done()
			in.Wait() // all of them are in now
			c.Add(SessionsNow, -1)
		})
	}
	all.Wait()
	if c.Get(SessionsNow) != 0 || c.Get(MostAtOnce) != 50 {
		t.Errorf("there are %d, the most at once were %d", c.Get(SessionsNow), c.Get(MostAtOnce))
	}
}
