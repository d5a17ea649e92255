package chart

import (
	"math"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
	"github.com/charmbracelet/x/ansi"
)

// Line is one line of a line chart. Its sign stands at its points and before its
// name, so that lines are told apart without colour. A mark stands after the sign:
// how the value of a point is known.
type Line struct {
	Name   string
	Sign   rune // one cell wide
	Mark   rune // of all its points, after the sign before its name; 0: none
	Points []Point
	Marks  []rune         // of each point, one cell wide, 0: none; may be nil
	Style  lipgloss.Style // colour and weight; no size, padding or border
}

// IsKnown says whether any point of a line is known.
func (l Line) IsKnown() bool {
	return slices.ContainsFunc(l.Points, func(p Point) bool { return p.Known })
}

// mark is that of a point; 0 for none.
func (l Line) mark(point int) rune {
	if point < len(l.Marks) {
		return l.Marks[point]
	}
	return 0
}

// lead is what stands before the name of a line.
func (l Line) lead() string {
	if l.Mark != 0 {
		return string(l.Sign) + string(l.Mark)
	}
	return string(l.Sign)
}

// leastPitch is the least distance of two points, in cells, at which each has its
// sign. Nearer ones would leave nothing to see of the line.
const leastPitch = 3

// Lines draws lines over the same points, with the numbers of the axis to their
// left and the names of the points below. The axis always holds zero: it begins
// there, or goes below it for a value below. Where a value is not known the line
// has a gap, and where none is, there are dots. It returns exactly h lines (no
// text for h below 1), none wider than w cells; with more points than cells the
// last ones are shown. Where lines meet the first of them lies on top.
func Lines(lines []Line, labels []string, w, h int, opt Options) string {
	if h <= 0 {
		return ""
	}
	if w <= 0 || len(labels) == 0 {
		return strings.Repeat("\n", h-1)
	}
	p := linePlot{rows: h, signs: signsOf(opt.ASCII), opt: opt}
	if h > 1 {
		p.rows-- // the line of names
	}
	p.low, p.top = rangeOf(lines, opt)
	axis := p.axis(w)
	indent := ansi.StringWidth(axis[0])
	p.slots = fit(len(labels), w-indent)

	out := strings.Split(p.draw(lines, len(labels)), "\n")
	for i := range out {
		out[i] = axis[i] + out[i]
	}
	if h > 1 {
		names := make([]Bar, 0, len(labels))
		for _, label := range labels[p.slots.hidden:] {
			names = append(names, Bar{Label: label})
		}
		out = append(out, strings.Repeat(" ", indent)+opt.Axis.Render(p.slots.names(names, p.signs.cut)))
	}
	return strings.Join(out, "\n")
}

// Legend names lines by their signs, as many as there is room for.
func Legend(lines []Line, w int) string {
	var b strings.Builder
	used := 0
	for _, l := range lines {
		text := l.lead() + " " + oneLine(l.Name)
		if used+ansi.StringWidth(text) > w {
			break
		}
		b.WriteString(l.Style.Render(text) + "   ")
		used += ansi.StringWidth(text) + 3
	}
	return strings.TrimRight(b.String(), " ")
}

// rangeOf returns the two ends of the axis.
func rangeOf(lines []Line, opt Options) (low, top int64) {
	for _, l := range lines {
		for _, v := range l.Points {
			if v.Known {
				top, low = max(top, v.Value), min(low, max(v.Value, -math.MaxInt64))
			}
		}
	}
	if low < 0 {
		low = -NiceMax(-low)
	}
	if top <= 0 && low < 0 && opt.Max <= 0 {
		return low, 0
	}
	return low, opt.top(top)
}

// linePlot is the part of a chart that holds the lines.
type linePlot struct {
	rows     int   // lines of text
	low, top int64 // values at the two ends of the axis
	slots    slots
	signs    signs
	opt      Options
}

// dots is how many dots a cell of braille is high, half of it wide.
const dots = 4

// dot is the row of dots of a value, from the top.
func (p linePlot) dot(value int64) int {
	part := (float64(value) - float64(p.low)) / (float64(p.top) - float64(p.low))
	last := p.rows*dots - 1
	return max(0, min(last-int(math.Round(part*float64(last))), last))
}

// row is the line of text that a value stands in.
func (p linePlot) row(value int64) int { return p.dot(value) / dots }

// axis returns what stands left of each row, as that of columns does.
func (p linePlot) axis(w int) []string {
	out := make([]string, p.rows)
	if p.rows < 2 {
		return out
	}
	marks := []int64{p.top, p.low, 0} // the last one stays where two share a row
	if p.low == 0 {
		marks = nil
		for n, by := int64(0), step(p.top, p.rows); ; n += by {
			marks = append(marks, n)
			if n > p.top-by {
				break
			}
		}
	}
	numbers := make([]string, p.rows)
	wide := 0
	for _, n := range marks {
		numbers[p.row(n)] = p.opt.number(n)
	}
	for _, text := range numbers {
		wide = max(wide, ansi.StringWidth(text))
	}
	if 3*(wide+1) > w {
		return out
	}
	for i, text := range numbers {
		out[i] = p.opt.Axis.Render(padLeft(text, wide) + " ")
	}
	return out
}

// x is the cell of a point among those shown.
func (p linePlot) x(i int) int { return p.slots.x(i) + (p.slots.bar-1)/2 }

// draw returns the rows of the plot.
func (p linePlot) draw(lines []Line, points int) string {
	c := canvas.New(p.slots.width, p.rows)
	if p.low < 0 {
		for x := range p.slots.width {
			c.SetRuneWithStyle(canvas.Point{X: x, Y: p.row(0)}, p.signs.zero, p.opt.Axis)
		}
	}
	if p.slots.hidden > 0 {
		c.SetRuneWithStyle(canvas.Point{Y: p.row(0)}, p.signs.older, p.opt.Axis)
	}
	for i := p.slots.hidden; i < points; i++ {
		if !anyKnown(lines, i) {
			c.SetRuneWithStyle(canvas.Point{X: p.x(i - p.slots.hidden), Y: p.row(0)}, p.signs.gap, p.opt.Gap)
		}
	}
	for i := len(lines) - 1; i >= 0; i-- {
		p.links(&c, lines[i])
	}
	taken := map[canvas.Point]bool{}
	for _, l := range lines { // no line hides a sign
		p.points(&c, l, taken)
	}
	return Flatten(&c)
}

func anyKnown(lines []Line, point int) bool {
	for _, l := range lines {
		if l.known(point) {
			return true
		}
	}
	return false
}

// known says whether a line has a value at a point.
func (l Line) known(point int) bool {
	return point >= 0 && point < len(l.Points) && l.Points[point].Known
}

// links draws a line between each two neighbours that are known.
func (p linePlot) links(c *canvas.Model, l Line) {
	grid := runes.NewPatternDotsGrid(2*p.slots.width, dots*p.rows)
	for i := p.slots.hidden; i+1 < len(l.Points); i++ {
		if !l.known(i) || !l.known(i+1) {
			continue
		}
		x, next := p.x(i-p.slots.hidden), p.x(i+1-p.slots.hidden)
		a, b := l.Points[i].Value, l.Points[i+1].Value
		if !p.signs.parts {
			p.strokes(c, canvas.Point{X: x, Y: p.row(a)}, canvas.Point{X: next, Y: p.row(b)}, l.Style)
			continue
		}
		for _, at := range graph.GetLinePoints(canvas.Point{X: 2 * x, Y: p.dot(a)}, canvas.Point{X: 2 * next, Y: p.dot(b)}) {
			grid.Set(at.X, at.Y)
		}
	}
	p.braille(c, grid.BraillePatterns(), l.Style)
}

// braille lays a line of dots, two by four of which lie in a cell, over what is
// drawn already.
func (p linePlot) braille(c *canvas.Model, patterns [][]rune, style lipgloss.Style) {
	for y, row := range patterns {
		for x, r := range row {
			at := canvas.Point{X: x, Y: y}
			if r == runes.BrailleBlockOffset { // no dot
				continue
			}
			if under := c.Cell(at).Rune; runes.IsBraillePattern(under) {
				r = runes.CombineBraillePatterns(under, r)
			}
			c.SetRuneWithStyle(at, r, style)
		}
	}
}

// strokes draws a line with signs of plain ASCII.
func (p linePlot) strokes(c *canvas.Model, from, to canvas.Point, style lipgloss.Style) {
	sign := '-'
	switch {
	case to.Y < from.Y:
		sign = '/'
	case to.Y > from.Y:
		sign = '\\'
	}
	for _, at := range graph.GetLinePoints(from, to) {
		c.SetRuneWithStyle(at, sign, style)
	}
}

// points draws the signs of a line, each with its mark, where none is taken by a
// line above it. Where points are too near each other, only the ends of what is
// known without a gap have a sign, and the others their mark, if they have one.
func (p linePlot) points(c *canvas.Model, l Line, taken map[canvas.Point]bool) {
	pitch := p.slots.bar + p.slots.gap
	for i := p.slots.hidden; i < len(l.Points); i++ {
		if !l.known(i) {
			continue
		}
		at := canvas.Point{X: p.x(i - p.slots.hidden), Y: p.row(l.Points[i].Value)}
		inner := pitch < leastPitch && l.known(i-1) && l.known(i+1) && i > p.slots.hidden
		mark := l.mark(i)
		if taken[at] || inner && mark == 0 {
			continue
		}
		taken[at] = true
		if inner {
			c.SetRuneWithStyle(at, mark, l.Style)
			continue
		}
		c.SetRuneWithStyle(at, l.Sign, l.Style)
		if at.X++; mark != 0 && pitch > 1 && at.X < p.slots.width {
			c.SetRuneWithStyle(at, mark, l.Style)
		}
	}
}
