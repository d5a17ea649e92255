package picture

import "math"

// leastHigh is the least height of a row of lying bars whose letters still read
// from the back of a room. Lower rows go into two columns, if that makes them
// higher.
const leastHigh = 11.5

const (
	panelGap  = 9.0  // between panels above each other
	columnGap = 18.0 // between panels side by side
)

// stack lays panels of lying bars above each other, each as high as its bars ask
// for and on a scale of its own, in one column or in two.
func (c Chart) stack(k ink, r rect) {
	columns, high := [][]Panel{c.Panels}, rowHigh(c.Panels, r.h())
	if high < leastHigh {
		if two, twoHigh := c.inTwo(r.h()); twoHigh > high {
			columns, high = two, twoHigh
		}
	}
	w := (r.w() - columnGap*float64(len(columns)-1)) / float64(len(columns))
	for i, column := range columns {
		x, y := r.x0+float64(i)*(w+columnGap), r.y1
		for _, p := range column {
			top, bottom := Panel{Bars: p.like()}.extent()
			h := rowsFoot + rowsHead + high*float64(len(p.Bars))
			c.rows(k, p, rect{x, y - h, x + w, y}, bottom, top)
			y -= h + panelGap
		}
	}
}

// rowHigh is how high the rows of panels in one column can be.
func rowHigh(panels []Panel, h float64) float64 {
	rows := 0
	for _, p := range panels {
		rows += len(p.Bars)
	}
	n := float64(len(panels))
	return min((h-(rowsFoot+rowsHead)*n-panelGap*(n-1))/float64(max(1, rows)), mostHigh)
}

// inTwo shares panels between two columns so that the rows of both are as high as
// can be. The first panel may go on in the second column.
func (c Chart) inTwo(h float64) (columns [][]Panel, high float64) {
	high = math.Inf(-1)
	first := c.Panels[0]
	for at := 1; at <= len(first.Bars); at++ {
		left, right := []Panel{first}, c.Panels[1:]
		if at < len(first.Bars) {
			one, two := first, first
			one.Bars, one.whole = first.Bars[:at], first.Bars
			two.Bars, two.whole, two.Title = first.Bars[at:], first.Bars, ""
			left, right = []Panel{one}, append([]Panel{two}, right...)
		}
		if len(right) == 0 {
			continue
		}
		if both := min(rowHigh(left, h), rowHigh(right, h)); both > high {
			columns, high = [][]Panel{left, right}, both
		}
	}
	return columns, high
}

// like are the bars that have one scale with those of a panel: its own, or those
// of all the columns that it goes through.
func (p Panel) like() []Bar {
	if p.whole != nil {
		return p.whole
	}
	return p.Bars
}
