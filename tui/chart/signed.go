package chart

import (
	"math"
	"slices"
	"strings"

	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
	"github.com/charmbracelet/x/ansi"
)

// Scale is one scale for bars on both sides of zero. Where nothing is below
// zero there is one side only.
type Scale struct {
	low, high int64 // how far it reaches below and above zero, none below zero itself
}

// ScaleOf is the scale that the lowest and the highest value fit into.
func ScaleOf(lowest, highest int64) Scale {
	s := Scale{high: NiceMax(highest)}
	if lowest < 0 {
		s.low = NiceMax(-max(lowest, -math.MaxInt64))
		if highest <= 0 {
			s.high = 0
		}
	}
	return s
}

// sides are the cells left and right of the zero line in w cells; without values
// below zero there is no line and all cells are at its right.
func (s Scale) sides(w int) (left, right int) {
	if s.low == 0 {
		return 0, w
	}
	share := float64(s.low) / (float64(s.low) + float64(s.high))
	left = int(math.Round(share * float64(w-1)))
	left = max(min(1, w-1), left)
	if s.high > 0 {
		left = min(left, w-2)
	}
	left = max(0, left)
	return left, max(0, w-1-left)
}

// unit is how many cells a value of one takes on both sides.
func (s Scale) unit(left, right int) float64 {
	unit := math.Inf(1)
	if s.low > 0 {
		unit = float64(left) / float64(s.low)
	}
	if s.high > 0 {
		unit = min(unit, float64(right)/float64(s.high))
	}
	return unit
}

// Row draws a bar from the line at zero in at most w cells: values above zero to
// its right, values below to its left, an unknown value as dots beside it. It is
// plain text and not padded at its end.
func (s Scale) Row(b Bar, w int, ascii bool) string {
	if w <= 0 {
		return ""
	}
	if s.low == 0 {
		return Row(b.Value, s.high, b.Known, w, b.Fill, ascii)
	}
	signs := signsOf(ascii)
	left, right := s.sides(w)
	n := math.Abs(float64(b.Value)) * s.unit(left, right)
	switch {
	case !b.Known:
		return strings.Repeat(" ", max(0, min(left, w-3))) + strings.Repeat(string(signs.gap), min(3, w))
	case b.Value >= 0:
		// The value itself is the whole of so many cells: one scale for both sides.
		return strings.Repeat(" ", left) + string(signs.down) + string(row(b.Value, cellsToTop(n, b.Value, right), true, right, b.Fill, signs))
	}
	body, end := signs.leftwards(n, left)
	bar := end + strings.Repeat(string(signs.full(b.Fill)), body)
	return strings.Repeat(" ", left-ansi.StringWidth(bar)) + bar + string(signs.down)
}

// cellsToTop is the value that so many cells stand for, where a value takes n of
// them.
func cellsToTop(n float64, value int64, cells int) int64 {
	if n <= 0 || value <= 0 {
		return 1
	}
	return max(value, int64(math.Round(float64(value)/n*float64(cells))))
}

// leftwards is a bar of n cells that ends at its left: its full cells and the
// part before them. There is a rune for a half of a cell alone.
func (s signs) leftwards(n float64, most int) (full int, end string) {
	if !s.parts {
		return min(most, max(1, int(math.Round(n)))), ""
	}
	halves := min(2*most, max(1, int(math.Round(n*2))))
	return halves / 2, strings.Repeat("▐", halves%2)
}

// Head names the ends of the scale and its zero over the bars of w cells.
func (s Scale) Head(w int, write func(int64) string) string {
	left, _ := s.sides(w)
	ends := func(a, b string, w int) string {
		return a + strings.Repeat(" ", max(0, w-ansi.StringWidth(a)-ansi.StringWidth(b))) + b
	}
	switch {
	case s.low == 0:
		return ansi.Truncate(ends("0", write(s.high), w), max(0, w), "")
	case s.high == 0:
		return ansi.Truncate(ends(write(-s.low), "0", w), max(0, w), "")
	}
	low, high := write(-s.low), write(s.high)
	if ansi.StringWidth(low)+1 > left || ansi.StringWidth(high)+2 > w-left {
		return ansi.Truncate(strings.Repeat(" ", left)+"0", max(0, w), "")
	}
	return ends(ends(low, "0", left+1), high, w)
}

// SignedColumns draws bars side by side, up and down from a line at zero, with
// the numbers of the axis to their left and their names below. It returns
// exactly h lines, none wider than w cells. Where nothing is below zero it draws
// what Columns draws.
func SignedColumns(bars []Bar, w, h int, opt Options) string {
	lowest, highest := min(0, opt.Low), max(0, opt.Max)
	for _, b := range bars {
		if b.Known {
			lowest, highest = min(lowest, b.Value), max(highest, b.Value)
		}
	}
	if lowest == 0 || h <= 0 || w <= 0 {
		return Columns(bars, w, h, opt)
	}
	p := signedPlot{scale: ScaleOf(lowest, highest), signs: signsOf(opt.ASCII), opt: opt, rows: max(1, h-1)}
	spare := 0
	if p.rows > 6 {
		spare = 1
	}
	p.place(spare)
	axis := p.axis(w)
	indent := ansi.StringWidth(axis[0])
	p.slots = fit(len(bars), w-indent)
	bars = bars[p.slots.hidden:]
	texts := plot{rows: p.rows, slots: p.slots}.textsFit(bars) && spare > 0 &&
		slices.ContainsFunc(bars, func(b Bar) bool { return b.Text != "" })
	if !texts {
		p.place(0)
		axis = p.axis(w)
	}
	lines := strings.Split(p.draw(bars, texts), "\n")
	for i := range lines {
		lines[i] = strings.Repeat(" ", indent-ansi.StringWidth(axis[i])) + axis[i] + lines[i]
	}
	if h > 1 {
		lines = append(lines, strings.Repeat(" ", indent)+opt.Axis.Render(p.slots.names(bars, p.signs.cut)))
	}
	return strings.Join(lines, "\n")
}

// signedPlot is the part of a signed chart that holds the bars.
type signedPlot struct {
	rows     int // lines in all
	zero     int // the row of the line at zero
	up, down int // rows for bars above and below it
	unit     float64
	scale    Scale
	slots    slots
	signs    signs
	opt      Options
}

// place shares the rows among the two sides, with so many left for the texts at
// the end of the longest bars.
func (p *signedPlot) place(spare int) {
	above, below := 0, spare // a side without bars needs none for texts
	if p.scale.high > 0 {
		above = spare
	}
	rows := max(1, p.rows-above-below)
	p.down, p.up = p.scale.sides(rows)
	p.zero = min(p.rows-1, above+p.up)
	p.unit = p.scale.unit(p.down, p.up)
}

// axis returns what stands left of each row: a number stands in the row that a
// bar of its value ends in. All are equally wide, and empty if the numbers would
// take more than a third of the width.
func (p *signedPlot) axis(w int) []string {
	numbers := make([]string, p.rows)
	wide := 0
	put := func(n int64) {
		at := p.zero - int(math.Round(float64(n)*p.unit))
		if at >= 0 && at < p.rows && numbers[at] == "" {
			numbers[at] = p.opt.number(n)
			wide = max(wide, ansi.StringWidth(numbers[at]))
		}
	}
	put(0)
	put(p.scale.high)
	put(-p.scale.low)
	out := make([]string, p.rows)
	if 3*(wide+1) > w || p.up+p.down < 2 {
		return out
	}
	for i, text := range numbers {
		out[i] = p.opt.Axis.Render(padLeft(text, wide) + " ")
	}
	return out
}

// draw returns the rows of the plot.
func (p *signedPlot) draw(bars []Bar, texts bool) string {
	c := canvas.New(p.slots.width, p.rows)
	for x := range min(p.slots.width, p.slots.x(len(bars)-1)+p.slots.bar) {
		c.SetRuneWithStyle(canvas.Point{X: x, Y: p.zero}, p.signs.zero, p.opt.Axis)
	}
	if p.slots.hidden > 0 {
		c.SetRuneWithStyle(canvas.Point{Y: p.zero}, p.signs.older, p.opt.Axis)
	}
	for i, b := range bars {
		at := canvas.Point{X: p.slots.x(i), Y: p.zero}
		if !b.Known {
			plot{slots: p.slots, signs: p.signs, opt: p.opt}.gap(&c, at)
			continue
		}
		n := math.Abs(float64(b.Value)) * p.unit
		switch {
		case b.Value > 0:
			at.Y -= 1 + p.upwards(&c, at, max(n, p.signs.least()), b)
		case b.Value < 0:
			at.Y += 1 + p.downwards(&c, at, n, b)
		default:
			at.Y--
		}
		if texts {
			at.X += (p.slots.bar - len(b.Text)) / 2
			c.SetStringWithStyle(at, b.Text, p.opt.Text)
		}
	}
	return Flatten(&c)
}

// upwards draws a bar above the line and returns how many rows it takes.
func (p *signedPlot) upwards(c *canvas.Model, at canvas.Point, n float64, b Bar) int {
	if !p.signs.parts {
		n = max(1, math.Round(n))
	}
	n = min(n, float64(p.up))
	height := 0
	for range p.slots.bar {
		from := canvas.Point{X: at.X, Y: at.Y - 1}
		graph.DrawColumnBottomToTop(c, from, n, b.Style)
		height = plot{signs: p.signs}.refill(c, from, b.Fill)
		at.X++
	}
	return height
}

// downwards draws a bar below the line and returns how many rows it takes. There
// is a rune for a half of a cell alone.
func (p *signedPlot) downwards(c *canvas.Model, at canvas.Point, n float64, b Bar) int {
	halves := max(1, int(math.Round(n*2)))
	if !p.signs.parts {
		halves = 2 * max(1, int(math.Round(n)))
	}
	halves = min(halves, 2*p.down)
	height := (halves + 1) / 2
	for x := range p.slots.bar {
		for y := range height {
			sign := p.signs.full(b.Fill)
			if y == height-1 && halves%2 == 1 {
				sign = '▀'
			}
			c.SetRuneWithStyle(canvas.Point{X: at.X + x, Y: at.Y + 1 + y}, sign, b.Style)
		}
	}
	return height
}
