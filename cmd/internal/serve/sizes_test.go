package serve

import (
	"fmt"
	"math"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// showSizes writes the size of the window, and again whenever it changes.
func showSizes(v *Visit) int {
	for {
		w, h := v.Screen.Size()
		fmt.Fprintf(v.Out, "[%dx%d]", w, h)
		select {
		case <-v.Screen.Changed():
		case <-v.Ending():
			return 0
		}
	}
}

func TestSizesAreClamped(t *testing.T) {
	h := open(t, func(o *Options) { o.Receive = showSizes })
	c := h.client()
	for _, test := range []struct {
		columns, rows uint32
		seen          string
	}{
		{0, 0, "[80x24]"}, {0, 50, "[80x24]"}, {50, 0, "[80x24]"}, {1, 1, "[1x1]"}, {120, 36, "[120x36]"}, {400, 150, "[400x150]"},
		{401, 151, "[400x150]"}, {60_000, 60_000, "[400x150]"}, {math.MaxUint32, math.MaxUint32, "[400x150]"}, {1, math.MaxUint32, "[1x150]"},
	} {
		first := h.talk(c)
		if !first.asks("pty-req", gossh.Marshal(terminal{"xterm", test.columns, test.rows, math.MaxUint32, math.MaxUint32, "\x00"})) {
			t.Fatal("no terminal")
		}
		if !first.asks("shell", nil) {
			t.Fatal("no shell")
		}
		first.sees(test.seen)
		first.channel.Close()
		first.ends(-1, "")

		later := h.screen(c, 33, 11, "")
		later.sees("[33x11]")
		later.asks("window-change", gossh.Marshal(size{test.columns, test.rows, math.MaxUint32, 0}))
		later.sees("[33x11]" + test.seen)
		later.channel.Close()
		later.ends(-1, "")
	}
}

// A window that is dragged about has one size in the end, and no queue of sizes.
func TestSizesInAStormAreOne(t *testing.T) {
	const storm = 10_000
	seen := make(chan int, 1)
	calm := make(chan struct{})
	h := open(t, func(o *Options) {
		o.Receive = func(v *Visit) int {
			fmt.Fprint(v.Out, "ready")
			<-calm // it is busy while the storm goes on
			changes := 0
			for {
				select {
				case <-v.Screen.Changed():
					changes++
				default:
					w, rows := v.Screen.Size()
					fmt.Fprintf(v.Out, "[%dx%d]", w, rows)
					seen <- changes
					<-v.Ending()
					return 0
				}
			}
		}
	})
	one := h.screen(h.client(), 80, 24, "")
	one.sees("ready")
	for i := range storm {
		if _, err := one.channel.SendRequest("window-change", false, gossh.Marshal(size{uint32(1 + i%500), uint32(1 + i%200), 0, 0})); err != nil {
			t.Fatal(err)
		}
	}
	one.asks("window-change", gossh.Marshal(size{77, 22, 0, 0})) // which is answered, so that all others are done
	close(calm)
	if changes := <-seen; changes != 1 {
		t.Errorf("a visit hears of %d changes", changes)
	}
	one.sees("[77x22]")
}

func TestCellsOfAllWindowsAreBounded(t *testing.T) {
	h := open(t, func(o *Options) {
		o.Receive = showSizes
		o.Limits.Cells = 2*100*40 + 10
	})
	c := h.client()
	first, second := h.screen(c, 100, 40, ""), h.screen(c, 100, 40, "")
	first.sees("[100x40]")
	second.sees("[100x40]")
	h.screen(c, 100, 40, "").ends(ExitFull, "refused: cells")

	second.asks("window-change", gossh.Marshal(size{101, 41, 0, 0})) // for which there is no room
	second.asks("window-change", gossh.Marshal(size{50, 20, 0, 0}))
	second.sees("[100x40][50x20]")
	if _, cells := h.hall.Now(); cells != 100*40+50*20 {
		t.Errorf("%d cells are counted", cells)
	}
	second.asks("window-change", gossh.Marshal(size{100, 40, 0, 0})) // which nobody has taken meanwhile
	second.sees("[50x20][100x40]")
	first.channel.Close()
	first.ends(-1, "")
	h.until("its cells are not given back", func() bool { _, cells := h.hall.Now(); return cells == 100*40 })
	third := h.screen(c, 100, 40, "")
	third.sees("[100x40]")
}
