package chart

import (
	"math"
	"strings"

	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
	"github.com/charmbracelet/x/ansi"
)

// Columns draws bars side by side, from zero, with the numbers of the axis to
// their left and their names below. It returns exactly h lines (no text for h
// below 1), none wider than w cells. In little room the axis goes first, then
// the names; when there are more bars than cells, the last ones are shown after
// a sign that says so.
func Columns(bars []Bar, w, h int, opt Options) string {
	if h <= 0 {
		return ""
	}
	if w <= 0 || len(bars) == 0 {
		return strings.Repeat("\n", h-1)
	}
	rows := h
	if h > 1 {
		rows-- // the line of names
	}
	p := plot{rows: rows, top: opt.top(largest(bars)), signs: signsOf(opt.ASCII), opt: opt}
	axis := p.axis(w)
	indent := ansi.StringWidth(axis[0])
	p.slots = fit(len(bars), w-indent)
	bars = bars[p.slots.hidden:]

	lines := strings.Split(p.draw(bars), "\n")
	for i := range lines {
		lines[i] = axis[i] + lines[i]
	}
	if h > 1 {
		lines = append(lines, strings.Repeat(" ", indent)+opt.Axis.Render(p.slots.names(bars, p.signs.cut)))
	}
	return strings.Join(lines, "\n")
}

// largest returns the largest value that will be drawn, hidden bars included, so
// that the axis does not jump when the width changes.
func largest(bars []Bar) int64 {
	var most int64
	for _, b := range bars {
		if known(b.Value, b.Known) {
			most = max(most, b.Value)
		}
		most = max(most, b.Mark)
	}
	return most
}

// plot is the part of a chart that holds the bars.
type plot struct {
	rows  int   // lines, the base line is the last
	top   int64 // value at the top of the axis
	slots slots
	signs signs
	opt   Options
}

// barRows is how many rows the axis spans. The row above them is kept for the
// top number and for texts, if there is one to spare.
func (p plot) barRows() int {
	if p.rows > 1 {
		return p.rows - 1
	}
	return p.rows
}

// axis returns what stands left of each row: a number stands in the row whose
// lower edge it names. All are equally wide, and empty if the numbers would take
// more than a third of the width.
func (p plot) axis(w int) []string {
	out := make([]string, p.rows)
	if p.rows < 2 {
		return out
	}
	rows := p.barRows()
	numbers := make([]string, p.rows)
	wide := 0
	for n, by := int64(0), step(p.top, rows); ; n += by {
		at := p.rows - 1 - int(math.Round(length(n, p.top, rows, 0)))
		numbers[at] = p.opt.number(n)
		wide = max(wide, ansi.StringWidth(numbers[at]))
		if n > p.top-by {
			break
		}
	}
	if 3*(wide+1) > w {
		return out
	}
	for i, text := range numbers {
		out[i] = p.opt.Axis.Render(padLeft(text, wide) + " ")
	}
	return out
}

// draw returns the rows of the plot.
func (p plot) draw(bars []Bar) string {
	c := canvas.New(p.slots.width, p.rows)
	base := p.rows - 1
	if p.slots.hidden > 0 {
		c.SetRuneWithStyle(canvas.Point{Y: base}, p.signs.older, p.opt.Axis)
	}
	texts := p.textsFit(bars)
	for i, b := range bars {
		at := canvas.Point{X: p.slots.x(i), Y: base}
		if !known(b.Value, b.Known) {
			p.gap(&c, at)
			p.mark(&c, at, b)
			continue
		}
		height := p.bar(&c, at, b)
		p.mark(&c, at, b)
		if texts {
			at.Y -= height
			at.X += (p.slots.bar - len(b.Text)) / 2
			c.SetStringWithStyle(at, b.Text, p.opt.Text)
		}
	}
	return Flatten(&c)
}

// mark draws a bar's mark over its right half, so that the end of the bar is seen
// beside it, or in the gap after a bar of one cell.
func (p plot) mark(c *canvas.Model, at canvas.Point, b Bar) {
	if b.Mark > 0 {
		at.Y -= min(int(length(b.Mark, p.top, p.barRows(), 0)), p.rows-1)
		half := max(1, p.slots.bar/2)
		at.X += p.slots.bar - half
		if p.slots.bar == 1 && p.slots.gap > 0 && at.X+1 < p.slots.width {
			at.X++
		}
		c.SetStringWithStyle(at, strings.Repeat("!", half), p.opt.Mark)
	}
}

// gap draws the dots of an unknown value in the middle of its slot.
func (p plot) gap(c *canvas.Model, at canvas.Point) {
	dots := min(3, p.slots.bar)
	at.X += (p.slots.bar - dots) / 2
	c.SetStringWithStyle(at, strings.Repeat(string(p.signs.gap), dots), p.opt.Gap)
}

// bar draws one bar and returns how many rows it takes.
func (p plot) bar(c *canvas.Model, at canvas.Point, b Bar) int {
	n := length(b.Value, p.top, p.barRows(), p.signs.least())
	if !p.signs.parts {
		n = math.Round(n)
	}
	height := 0
	for range p.slots.bar {
		graph.DrawColumnBottomToTop(c, at, n, b.Style)
		height = p.refill(c, at, b.Fill)
		at.X++
	}
	return height
}

// refill puts the bar's own rune into its full cells, which ntcharts draws solid,
// and returns the bar's height.
func (p plot) refill(c *canvas.Model, at canvas.Point, fill Fill) int {
	height := 0
	for ; ; at.Y-- {
		cell := c.Cell(at)
		if !runes.IsLowerBlockElement(cell.Rune) {
			return height
		}
		if cell.Rune == runes.FullBlock {
			c.SetRuneWithStyle(at, p.signs.full(fill), cell.Style)
		}
		height++
	}
}

// textsFit reports whether the texts above the bars can all be drawn: there is a
// row for the highest, none reaches its neighbour or the edge, and each byte is one
// cell, as plain numbers are and as the canvas takes it to be.
func (p plot) textsFit(bars []Bar) bool {
	room := p.slots.bar + p.slots.gap - 1
	for i, b := range bars {
		if len(b.Text) > room || p.slots.x(i)+len(b.Text) > p.slots.width || ansi.StringWidth(b.Text) != len(b.Text) {
			return false
		}
	}
	return p.rows > 1
}

// padLeft puts blanks before a text to make it w cells wide.
func padLeft(text string, w int) string {
	return strings.Repeat(" ", max(0, w-ansi.StringWidth(text))) + text
}
