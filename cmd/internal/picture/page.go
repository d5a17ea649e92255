package picture

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"

	"xkld/model"
)

// The page: 16:9, in points, so large that its smallest letters still read when
// it is printed across a sheet of paper.
const (
	pageWidth, pageHeight = 640, 360
	margin                = 22
	dotsPerInch           = 216 // 1920 by 1080 dots
)

// The sizes of letters, in points.
const (
	titleSize  = 17
	secondSize = 11.5
	normalSize = 10
	smallSize  = 8
	leastSize  = 6.5
)

// writePNG writes the chart as a bitmap.
func (c Chart) writePNG(w io.Writer) error {
	page := vgimg.NewWith(vgimg.UseWH(pageWidth, pageHeight), vgimg.UseDPI(dotsPerInch))
	if _, err := c.draw(page); err != nil {
		return err
	}
	_, err := vgimg.PngCanvas{Canvas: page}.WriteTo(w)
	return err
}

// writeSVG writes the chart as outlines, its words as well: a picture that
// needs no font shows every letter everywhere. Its title and its description,
// which have all that is written in it, are text for those who search it or
// have it read to them.
func (c Chart) writeSVG(w io.Writer) error {
	page := vgsvg.New(pageWidth, pageHeight)
	said, err := c.draw(page)
	if err != nil {
		return err
	}
	var drawn bytes.Buffer
	if _, err := page.WriteTo(&drawn); err != nil {
		return err
	}
	head, body, _ := strings.Cut(drawn.String(), "<svg ")
	_ = head // who made it says nothing of the figures
	attributes, body, _ := strings.Cut(body, ">\n")
	_, err = fmt.Fprintf(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg role=\"img\" %s>\n<title>%s</title>\n<desc>%s</desc>\n%s",
		attributes, html.EscapeString(c.Title+": "+c.Subtitle), html.EscapeString(described(said)), body)
	return err
}

// described puts all that is written on a page into one text. What ends a
// sentence needs nothing more between it and the next.
func described(said []string) string {
	return strings.ReplaceAll(strings.Join(said, "; "), ".; ", ". ")
}

// draw lays the chart out on a page. It returns all that is written on it.
func (c Chart) draw(page vg.Canvas) (said []string, err error) {
	fonts, err := newLetters()
	if err != nil {
		return nil, err
	}
	k := ink{page: page, letters: fonts, said: &said, err: &err}
	k.page.SetColor(plain())
	k.page.Fill(outlineOf(rect{0, 0, pageWidth, pageHeight}))
	body := rect{margin, margin, pageWidth - margin, pageHeight - margin}
	body.y1 -= titleSize * 0.8
	k.text(body.x0, body.y1, c.Title, look{size: titleSize, bold: true, color: black()})
	body.y1 -= secondSize * 1.5
	k.text(body.x0, body.y1, c.Subtitle, look{size: secondSize, color: grey()})
	body.y1 -= secondSize * 0.7
	body.y0 = c.foot(k, body)
	body.y1 = c.legend(k, body)
	c.panels(k, body)
	return said, err
}

// foot writes the notes and the source at the foot of the page and returns
// where they end.
func (c Chart) foot(k ink, r rect) float64 {
	l := look{size: smallSize, color: grey()}
	var lines []string
	notes := append(append([]string{}, c.Notes...), c.Source)
	for _, said := range notes {
		lines = append(lines, k.wrap(said, r.w(), l)...)
	}
	y, before := r.y0, slices.Clone(*k.said)
	for i := range lines {
		k.text(r.x0, y+float64(len(lines)-1-i)*smallSize*1.3, lines[i], l)
	}
	*k.said = append(before, notes...) // whole, for those who have it read to them
	y += float64(len(lines)) * smallSize * 1.3
	k.line(r.x0, y, r.x1, y, 0.5, faint())
	return y + 8
}

// wrap puts a text into lines of a width.
func (k ink) wrap(s string, w float64, l look) []string {
	var lines []string
	for _, word := range strings.Fields(s) {
		if last := len(lines) - 1; last >= 0 && k.width(lines[last]+" "+word, l) <= w {
			lines[last] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// legend explains the fills and marks, in lines, and returns where it ends.
func (c Chart) legend(k ink, r rect) float64 {
	l := look{size: smallSize + 0.5, color: black()}
	const swatch, after, between = 16.0, 4.0, 15.0
	sex := c.onlySex()
	x, y := r.x0, r.y1-l.size
	for _, s := range c.Legend {
		if s.Kind == SignTogether && c.thin(r.w()) { // no room for brackets either
			continue
		}
		text, wide := s.Text, swatch+after
		if s.Kind == SignMark {
			text, wide = s.Mark+" "+s.Text, 0
		} else if s.Mark != "" {
			text = s.Mark + " " + text
		}
		wide += k.width(text, l)
		if x > r.x0 && x+wide > r.x1 {
			x, y = r.x0, y-l.size*1.5
		}
		box := rect{x, y - 1, x + swatch, y + l.size - 2}
		switch s.Kind {
		case SignBar:
			if c.thin(r.w()) {
				box.x0, box.x1 = x+swatch/2-thinnest/2, x+swatch/2+thinnest/2
			}
			k.bar(box, s.Fill, sex)
		case SignGap:
			k.dots(x+swatch/2, y+l.size*0.3, 1.1, 4.5, 3)
		case SignTogether:
			bracket(k, x+1, x+swatch-1, y+l.size*0.5)
		case SignPlan:
			k.line(x+swatch/2, y-2, x+swatch/2, y+l.size-1, planWide, black())
		}
		k.text(x+wide-k.width(text, l), y, text, l)
		x += wide + between
	}
	return y - 10
}

// thin says whether the columns are too thin for hatches, so that the legend
// has to look like them.
func (c Chart) thin(w float64) bool {
	return !c.Lying && len(c.Panels) > 0 && w/float64(len(c.Panels[0].Bars))*thinPart < 2*thinnest
}

// onlySex is the sex of the bars, or both where they differ.
func (c Chart) onlySex() model.Sex {
	sexes := map[model.Sex]bool{}
	last := model.Total
	for _, p := range c.Panels {
		for _, b := range p.Bars {
			if !b.Empty {
				sexes[b.Sex], last = true, b.Sex
			}
		}
	}
	if len(sexes) > 1 {
		return anySex
	}
	return last
}

// panels shares the page among the panels: columns in rows of panels, lying
// bars one panel beside or above the other.
func (c Chart) panels(k ink, r rect) {
	if c.Lying && !c.OneScale && len(c.Panels) > 0 {
		c.stack(k, r)
		return
	}
	n := len(c.Panels)
	across := 1
	switch {
	case c.Lying:
		across = n
	case !c.Lying && n > 3:
		across = int(math.Ceil(math.Sqrt(float64(n))))
	}
	down := (n + across - 1) / across
	top, bottom := c.extent()
	for i, p := range c.Panels {
		if !c.OneScale {
			top, bottom = p.extent()
		}
		w := (r.w() - columnGap*float64(across-1)) / float64(across)
		h := (r.h() - panelGap*float64(down-1)) / float64(down)
		box := rect{x0: r.x0 + float64(i%across)*(w+columnGap), y1: r.y1 - float64(i/across)*(h+panelGap)}
		box.x1, box.y0 = box.x0+w, box.y1-h
		if c.Lying {
			c.rows(k, p, box, bottom, top)
		} else {
			c.columns(k, p, box, bottom, top)
		}
	}
}
