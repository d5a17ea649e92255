package chart

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// maxBar keeps a few bars in a wide chart from becoming slabs, in cells.
const maxBar = 10

// slots says where each bar stands, in cells.
type slots struct {
	width    int // of the whole plot
	hidden   int // bars left out at the start for want of room
	left     int // of the first bar
	bar, gap int // width of a bar, and of the space after it
}

// fit divides w cells among n bars: with the widest gap, up to two cells, that
// leaves bars wider than it; with single cells apart; or, last, touching.
func fit(n, w int) slots {
	if n > w {
		// The first cell says that there are more.
		return slots{width: w, hidden: n - (w - 1), left: 1, bar: 1}
	}
	for gap := 2; ; gap-- {
		bar := (w - gap*(n-1)) / n
		if bar > gap || gap == 0 || bar == 1 && gap == 1 {
			return slots{width: w, bar: min(maxBar, bar), gap: gap}
		}
	}
}

// x returns the first cell of the bar at index i of those shown.
func (s slots) x(i int) int { return s.left + i*(s.bar+s.gap) }

// names returns the line of names, each centred under its bar. A name that would
// touch the one after it is left out; the last is always there, cut if it must be.
func (s slots) names(bars []Bar, cut string) string {
	type name struct {
		at   int
		text string
	}
	var kept []name     // from right to left
	next := s.width + 1 // where the name to the right begins
	for i, b := range slices.Backward(bars) {
		text := ansi.Truncate(oneLine(b.Label), s.width, cut)
		wide := ansi.StringWidth(text)
		at := min(max(0, s.x(i)+(s.bar-wide)/2), s.width-wide)
		if wide > 0 && at+wide < next {
			kept = append(kept, name{at, text})
			next = at
		}
	}
	var line strings.Builder
	end := 0
	for _, n := range slices.Backward(kept) {
		line.WriteString(strings.Repeat(" ", n.at-end) + n.text)
		end = n.at + ansi.StringWidth(n.text)
	}
	return line.String()
}
