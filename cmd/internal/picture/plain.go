package picture

import (
	"cmp"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
	"xkld/tui/chart"
)

const (
	textWidth = 80
	mostLabel = 26 // cells of the longest name
	leastBar  = 12 // cells of the room for bars
	fine      = 1000

	leastRight = 3 // cells right of zero: the sign of a gap
)

// Text is the chart as text, a line for each bar, as wide as it may be: 80 cells
// where nothing else is said, and never less than names, numbers and short bars
// need.
func (c Chart) Text(ascii bool) string {
	var lines []string
	for _, head := range []string{c.Title, c.Subtitle} {
		lines = append(lines, wrap(strings.Fields(head), " ", c.room())...)
	}
	top, bottom := c.extent()
	for _, p := range c.Panels {
		lines = append(lines, "")
		if p.Title != "" {
			lines = append(lines, p.Title)
		}
		if !c.OneScale {
			top, bottom = p.extent()
		}
		lines = append(lines, c.textBars(p, bottom, top, ascii)...)
	}
	lines = append(lines, "")
	lines = append(lines, wrap(c.textLegend(ascii), "   ", c.room())...)
	for _, n := range append(c.Notes, c.Source) {
		if n != "" {
			lines = append(lines, wrap(strings.Fields(n), " ", c.room())...)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// room is how wide the text may be.
func (c Chart) room() int { return cmp.Or(c.Width, textWidth) }

// extent are the ends of the axis: the largest number and, below zero, the
// smallest.
func (c Chart) extent() (top, bottom float64) {
	for _, p := range c.Panels {
		t, b := p.extent()
		top, bottom = max(top, t), min(bottom, b)
	}
	return top, bottom
}

func (p Panel) extent() (top, bottom float64) {
	for _, b := range p.Bars {
		if b.Known {
			top, bottom = max(top, b.Value), min(bottom, b.Value)
		}
		for _, plan := range b.Plans {
			top = max(top, plan)
		}
	}
	return top, bottom
}

// textBars are the lines of a panel: what stands under the axis, the names, the
// numbers, what is said beside them, and the bars.
func (c Chart) textBars(p Panel, bottom, top float64, ascii bool) []string {
	var labels, texts, asides []string
	for _, b := range p.Bars {
		labels = append(labels, ansi.Truncate(strings.TrimSpace(b.Label+" "+b.Group), mostLabel, "~"))
		text := b.Text
		if b.Empty {
			text = ""
		}
		texts = append(texts, text)
		asides = append(asides, b.Aside)
	}
	wide := func(list []string, least int) int {
		for _, s := range list {
			least = max(least, ansi.StringWidth(s))
		}
		return least
	}
	label, text, aside := wide(labels, 0), wide(texts, 0), wide(asides, 0)
	if c.room()-label-text-aside-5 < leastBar { // the bars matter more than what stands beside the number
		aside = 0
	}
	room := c.room() - label - text - 3
	if aside > 0 {
		room -= aside + 2
	}
	lines := []string{pad("", label) + " " + padLeft(p.Unit, text)}
	for i, b := range p.Bars {
		line := pad(labels[i], label) + " " + padLeft(texts[i], text)
		if aside > 0 {
			line += "  " + pad(asides[i], aside)
		}
		lines = append(lines, strings.TrimRight(line+"  "+textBar(b, bottom, top, room, ascii), " "))
		for _, t := range p.Together {
			if t.Last == i && p.Bars[t.First].Label != b.Label {
				name := p.Bars[t.First].Label + "-" + b.Label
				lines = append(lines, pad(name, label)+" "+padLeft(t.Text, text)+"  "+c.speaker.Word.Together)
			}
		}
	}
	return lines
}

// textBar is a bar from zero, which lies at the left, or, where there are
// numbers below zero, further in.
func textBar(b Bar, bottom, top float64, w int, ascii bool) string {
	if b.Empty {
		return ""
	}
	scale := func(v float64) int64 { return int64(math.Round(v * fine)) }
	left := 0
	if bottom < 0 {
		left = min(max(1, int(math.Round(float64(w)*-bottom/(top-bottom)))), w-leastRight)
	}
	blank := strings.Repeat(" ", left)
	if b.Known && b.Value < 0 {
		n := min(max(1, int(math.Round(-b.Value/-bottom*float64(left)))), left)
		whole := chart.Row(1, 1, true, 1, b.Fill, ascii)
		return blank[n:] + strings.Repeat(whole, n)
	}
	var marks []chart.Mark
	for _, plan := range b.Plans {
		marks = append(marks, chart.Mark{At: scale(plan), Sign: rune(lang.Plan[0])})
	}
	if marks != nil {
		return blank + chart.RowWithMarks(scale(b.Value), scale(top), b.Known, w-left, b.Fill, ascii, marks...)
	}
	return blank + chart.Row(scale(b.Value), max(1, scale(top)), b.Known, w-left, b.Fill, ascii)
}

// textLegend explains the fills and marks of the text.
func (c Chart) textLegend(ascii bool) []string {
	var said []string
	for _, s := range c.Legend {
		sign := s.Mark
		switch s.Kind {
		case SignBar:
			sign = strings.TrimSpace(chart.Row(1, 1, true, 1, s.Fill, ascii) + " " + s.Mark)
		case SignTogether: // stands in words beside the number
			continue
		case SignGap:
			sign = lang.Missing
		case SignPlan:
			sign = lang.Plan
		}
		said = append(said, sign+" "+s.Text)
	}
	return said
}

// wrap puts words into lines.
func wrap(words []string, between string, room int) []string {
	var lines []string
	for _, word := range words {
		if last := len(lines) - 1; last >= 0 && ansi.StringWidth(lines[last]+between+word) <= room {
			lines[last] += between + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

func pad(s string, w int) string {
	return s + strings.Repeat(" ", max(0, w-ansi.StringWidth(s)))
}

func padLeft(s string, w int) string {
	return strings.Repeat(" ", max(0, w-ansi.StringWidth(s))) + s
}
