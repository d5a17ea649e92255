package picture

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"

	"xkld/model"
	"xkld/tui/chart"
)

// ink draws on a page. Lengths are points, the origin is the lower left corner.
type ink struct {
	page    vg.Canvas
	letters letters
	said    *[]string // every text drawn, in its order
	err     *error    // the first that went wrong
}

// rect is a part of the page.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) w() float64 { return r.x1 - r.x0 }
func (r rect) h() float64 { return r.y1 - r.y0 }

// The colours: those of Okabe and Ito for the bars, dark enough to read on
// white, greys for all that is no figure.

func black() color.Color { return color.RGBA{0x1a, 0x1a, 0x1a, 0xff} }
func grey() color.Color  { return color.RGBA{0x59, 0x59, 0x59, 0xff} }
func faint() color.Color { return color.RGBA{0xdd, 0xdd, 0xdd, 0xff} }
func plain() color.Color { return color.RGBA{0xff, 0xff, 0xff, 0xff} }

// anySex stands in a legend for bars of different sexes.
const anySex = model.Sex(-1)

// hue is the colour of the bars of a sex, tint the same with little ink.
func hue(sex model.Sex) (full, tint color.Color) {
	switch sex {
	case anySex:
		return grey(), faint()
	case model.Female:
		return color.RGBA{0xb1, 0x43, 0x80, 0xff}, color.RGBA{0xf3, 0xdc, 0xe8, 0xff}
	case model.Male:
		return color.RGBA{0x00, 0x7b, 0x5a, 0xff}, color.RGBA{0xcc, 0xe8, 0xdf, 0xff}
	}
	return color.RGBA{0x00, 0x72, 0xb2, 0xff}, color.RGBA{0xd3, 0xe7, 0xf4, 0xff}
}

// Where a text stands to its point.
const (
	left = iota
	middle
	right
)

// look is how a text is written.
type look struct {
	size  float64
	bold  bool
	color color.Color
	at    int
	up    bool // turned, to be read from below
	clear bool // on a ground of its own, so that no line runs through it
}

func (k ink) width(s string, l look) float64 { return k.letters.width(s, l.size, l.bold) }

// text writes a text on the line through a point.
func (k ink) text(x, y float64, s string, l look) {
	if s == "" {
		return
	}
	*k.said = append(*k.said, s)
	path, err := k.letters.outline(s, l.size, l.bold)
	if err != nil && *k.err == nil {
		*k.err = err
	}
	if err != nil || len(path) == 0 {
		return
	}
	shift := k.width(s, l) * float64(l.at) / 2
	k.page.Push()
	defer k.page.Pop()
	if l.up {
		k.page.Translate(vg.Point{X: short(x), Y: short(y - shift)})
		k.page.Rotate(math.Pi / 2)
	} else {
		k.page.Translate(vg.Point{X: short(x - shift), Y: short(y)})
	}
	if l.clear {
		k.page.SetColor(plain())
		k.page.Fill(outlineOf(rect{-1, -l.size * 0.1, k.width(s, l) + 1, l.size * 0.8}))
	}
	k.page.SetColor(l.color)
	k.page.Fill(path)
}

// line draws a line.
func (k ink) line(x0, y0, x1, y1, wide float64, c color.Color, dashes ...vg.Length) {
	k.page.SetLineWidth(vg.Length(wide))
	k.page.SetLineDash(dashes, 0)
	k.page.SetColor(c)
	k.page.Stroke(vg.Path{{Type: vg.MoveComp, Pos: point(x0, y0)}, {Type: vg.LineComp, Pos: point(x1, y1)}})
}

func point(x, y float64) vg.Point { return vg.Point{X: short(x), Y: short(y)} }

func outlineOf(r rect) vg.Path {
	var p vg.Path
	p.Move(point(r.x0, r.y0))
	p.Line(point(r.x1, r.y0))
	p.Line(point(r.x1, r.y1))
	p.Line(point(r.x0, r.y1))
	p.Close()
	return p
}

// bar fills a bar: solid, hatched within an outline, or light within a broken
// one. In a bar too narrow for hatches the outline alone is left.
func (k ink) bar(r rect, fill chart.Fill, sex model.Sex) {
	if r.y1 < r.y0 {
		r.y0, r.y1 = r.y1, r.y0
	}
	full, tint := hue(sex)
	if fill == chart.Solid {
		k.page.SetColor(full)
		k.page.Fill(outlineOf(r))
		return
	}
	const pen = 0.9
	wide := min(pen, r.w()/3, r.h()/2)
	inner := rect{r.x0 + wide/2, r.y0 + wide/2, r.x1 - wide/2, r.y1 - wide/2}
	k.page.SetColor(plain())
	var dashes []vg.Length
	if fill == chart.Light {
		k.page.SetColor(tint)
		dashes = []vg.Length{2.4, 1.6}
	}
	k.page.Fill(outlineOf(inner))
	if fill == chart.Hatched && min(inner.w(), inner.h()) >= thinnest {
		k.hatch(inner, full)
	}
	k.page.SetLineWidth(vg.Length(wide))
	k.page.SetLineDash(dashes, 0)
	k.page.SetColor(full)
	k.page.Stroke(outlineOf(inner))
	k.page.SetLineDash(nil, 0)
}

// thinnest is the least width of a bar that is hatched.
const thinnest = 2.5

// hatch draws lines at half a right angle, cut at the edges of a bar.
func (k ink) hatch(r rect, c color.Color) {
	const every = 3.6
	for x := r.x0 - r.h() + every/2; x < r.x1; x += every {
		// The line passes through (x, y0) and rises to the right.
		x0, x1 := max(x, r.x0), min(x+r.h(), r.x1)
		if x1 > x0 {
			k.line(x0, r.y0+x0-x, x1, r.y0+x1-x, 1.0, c)
		}
	}
}

// dots are the sign of a gap: a row of dots around a point.
func (k ink) dots(x, y, radius, apart float64, n int) {
	k.page.SetColor(grey())
	for i := range n {
		at := x + (float64(i)-float64(n-1)/2)*apart
		var p vg.Path
		p.Move(point(at+radius, y))
		p.Arc(point(at, y), vg.Length(radius), 0, 2*math.Pi)
		p.Close()
		k.page.Fill(p)
	}
}
