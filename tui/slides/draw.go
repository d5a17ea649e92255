package slides

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// Page is where a slide stands, and what else is written on it.
type Page struct {
	Size   kit.Size
	Number int
	Of     int
	Keys   string // the line of keys
}

// page is a slide being drawn.
type page struct {
	Page
	kit    kit.Kit
	slide  Slide
	margin int
	indent int // of the body
}

// look is how generously a body is laid out.
type look struct {
	size   int // of sizes; past them: a plain line
	gap    int // empty lines between parts
	spaced bool
	lines  bool // what the number is compared with
}

// The widths and heights from which on there is more room than a slide needs.
const (
	wide    = 100
	middle  = 60
	high    = 30
	medium  = 20
	leastAt = 10 // cells of a bar worth drawing
)

// Draw makes the lines of a slide: as many as the page is high, none wider.
func Draw(k kit.Kit, s Slide, at Page) []string {
	p := page{Page: at, kit: k, slide: s, margin: 1, indent: 1}
	switch {
	case at.Size.W >= wide:
		p.margin, p.indent = 3, 10
	case at.Size.W >= middle:
		p.margin, p.indent = 2, 6
	}
	head, foot := p.head(), p.foot()
	room := max(0, at.Size.H-len(head)-len(foot))
	body := p.body(room)
	above := (room - len(body)) / 2
	lines := append(head, kit.Lines(append(make([]string, above), body...), at.Size.W, room)...)
	return kit.Lines(append(lines, foot...), at.Size.W, at.Size.H)
}

// place is the number of the slide.
func (p page) place() string { return fmt.Sprintf("%d / %d", p.Number, p.Of) }

// inMargins sets a line between the margins.
func (p page) inMargins(left, right string) string {
	return strings.Repeat(" ", p.margin) + kit.Ends(left, right, p.Size.W-2*p.margin)
}

// head is the title. Where room is short it is the short one, with the number of
// the slide.
func (p page) head() []string {
	style := p.kit.Style
	title := style.Title.Render(p.slide.Title)
	if p.Size.W < middle || p.Size.H < medium {
		return []string{p.inMargins(style.Title.Render(p.slide.Short), style.Faint.Render(" "+p.place()))}
	}
	period := p.slide.Period
	if p.slide.ToDate != "" && ansi.StringWidth(title)+ansi.StringWidth(p.slide.ToDate)+2*p.margin < p.Size.W {
		period = p.slide.ToDate
	}
	lines := []string{p.inMargins(title, period)}
	if p.Size.H >= high {
		lines = append([]string{""}, lines...)
	}
	return append(lines, "")
}

// foot is who printed the figures, what the marks say, and the keys.
func (p page) foot() []string {
	style := p.kit.Style
	w := p.Size.W - 2*p.margin
	keys := style.Faint.Render(strings.TrimSpace(ansi.Strip(p.Keys)))
	if p.Size.W < middle || p.Size.H < medium {
		lines := []string{p.inMargins(p.source(w), "")}
		if legend := p.legend(w); legend != "" && p.Size.H > leastHigh {
			lines = append([]string{p.inMargins(style.Faint.Render(legend), "")}, lines...)
		}
		return append(lines, " "+keys)
	}
	legend := p.legend(w - ansi.StringWidth(keys) - 2)
	lines := []string{strings.Repeat(" ", p.margin) + p.kit.Rule(w),
		p.inMargins(p.source(w-ansi.StringWidth(p.place())-2), style.Faint.Render(p.place())),
		p.inMargins(keys, style.Faint.Render(legend))}
	if p.Size.H >= high {
		lines = append(lines, "")
	}
	return lines
}

// leastHigh is the height up to which every line is for figures.
const leastHigh = 14

// source is who printed the figures, the newest first, as many as there is room
// for.
func (p page) source(w int) string {
	sources := make([]model.Source, 0, len(p.slide.Sources))
	for _, id := range p.slide.Sources {
		sources = append(sources, p.kit.Book.Source(id))
	}
	slices.SortStableFunc(sources, func(s, t model.Source) int { return cmp.Compare(t.Published, s.Published) })
	word := p.kit.Say.Slide.SourcesAre
	if len(sources) == 1 {
		word = p.kit.Say.Slide.SourceIs
	}
	var said []string
	line := ""
	for i, s := range sources {
		said = append(said, p.kit.Say.Cited(s))
		next := fmt.Sprintf(word, strings.Join(said, "; "))
		if left := len(sources) - i - 1; left > 0 {
			next += "; " + fmt.Sprintf(p.kit.Say.Slide.AndMore, left)
		}
		if ansi.StringWidth(next) > w {
			break
		}
		line = next
	}
	if line != "" || len(sources) == 0 {
		return line
	}
	if len(sources) == 1 {
		return kit.Cut(fmt.Sprintf(word, p.kit.Say.Cited(sources[0])), w)
	}
	first := "  " + fmt.Sprintf(p.kit.Say.Slide.FirstOf, len(sources))
	return kit.Cut(p.kit.Say.Cited(sources[0]), w-ansi.StringWidth(first)) + first
}

// legend explains the marks of the slide, if there is room.
func (p page) legend(w int) string {
	marks := lang.Marks{}
	note := func(text string) {
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ()", r) }) {
			marks.Note(word)
		}
	}
	note(p.slide.large(p.kit) + " " + p.slide.Unit + " " + strings.Join(append(p.slide.Lines, p.slide.Below...), " "))
	for _, bar := range p.slide.Bars {
		note(p.kit.Say.Figure(bar.Figure) + " " + bar.Text)
		marks[lang.Plan] = marks[lang.Plan] || bar.Mark > 0
	}
	if p.slide.Plan != nil {
		note(planShare(p.kit.Say, *p.slide.Plan))
		marks[lang.Plan] = true
	}
	for _, said := range [][]string{marks.Legend(p.kit.Say), marks.ShortLegend(p.kit.Say)} {
		if legend := strings.Join(said, "   "); ansi.StringWidth(legend) <= w {
			return legend
		}
	}
	return ""
}

// body is what stands between title and source: as generous as the room allows,
// the size of the number before all else.
func (p page) body(room int) []string {
	var lines []string
	for size := range len(sizes()) + 1 {
		for _, l := range []look{{size, 2, true, true}, {size, 2, false, true}, {size, 1, false, true}, {size, 0, false, true}, {size, 0, false, false}} {
			plain := size >= len(sizes())
			if !plain && (sizes()[size].scale > 1 && l.gap == 0 || !l.lines && len(p.slide.Lines) > 0) {
				continue // what is said, and room round the largest digits, count for more than the size
			}
			lines = p.laid(l, room)
			if lines != nil && len(lines) <= room {
				return lines
			}
		}
	}
	return lines[:min(len(lines), room)]
}

// laid is the body in one look; nil where the number is too wide for it.
func (p page) laid(l look, room int) []string {
	number := p.number(l)
	if number == nil {
		return nil
	}
	parts := [][]string{append(append(number, p.unit(l)...), p.standing(l)...)}
	if l.lines {
		var said []string
		for _, line := range p.slide.Lines {
			said = append(said, p.centred(line))
		}
		parts = append(parts, said)
	}
	parts = append(parts, p.plan(l))
	used := 0
	for _, part := range parts {
		used += len(part)
	}
	parts = append(parts, p.bars(l, room-used), p.below())
	var lines []string
	for _, part := range parts {
		if len(part) > 0 && len(lines) > 0 {
			lines = append(lines, make([]string, l.gap)...)
		}
		lines = append(lines, part...)
	}
	return lines
}

func (p page) centred(line string) string {
	return strings.Repeat(" ", max(0, (p.Size.W-ansi.StringWidth(line))/2)) + line
}

// number is the figure in digits of a size; nil where they are too wide.
func (p page) number(l look) []string {
	text, style := p.slide.large(p.kit), p.kit.Of(p.slide.Number).Bold(true)
	if p.slide.Shown != nil {
		style = p.kit.Style.Calculated.Bold(true)
	}
	if l.size >= len(sizes()) {
		return []string{p.centred(style.Render(text))}
	}
	drawn := sizes()[l.size].big(text, p.kit.ASCII)
	if drawn == nil || ansi.StringWidth(drawn[0]) > p.Size.W-2*p.margin {
		return nil
	}
	for i, line := range drawn {
		drawn[i] = p.centred(style.Render(line))
	}
	return drawn
}

// unit is what the number counts, a little below it where there is room.
func (p page) unit(l look) []string {
	unit := p.slide.Unit
	if cut := p.Size.W - 2*p.margin; ansi.StringWidth(unit) > cut {
		if short, _, found := strings.Cut(unit, " ("); found {
			unit = short
		}
	}
	return append(make([]string, max(0, l.gap-1)), p.centred(kit.Cut(unit, p.Size.W-2*p.margin)))
}

// standing is what kind of figure it is, and which kinds are shown at all. Where
// there is no room to spare, what speaks against the figure is said by its mark.
func (p page) standing(l look) []string {
	said := p.slide.Standing
	if !l.lines && len(said) > 1 {
		said = said[:1]
	}
	var lines []string
	for _, line := range said {
		lines = append(lines, p.centred(p.kit.Style.Faint.Render(kit.Cut(line, p.Size.W-2*p.margin))))
	}
	if p.slide.Only != "" {
		lines = append(lines, p.centred(p.kit.Style.Notice.Render(kit.Cut(p.slide.Only, p.Size.W-2*p.margin))))
	}
	return lines
}

// plan is the bar of the plan with its mark.
func (p page) plan(l look) []string {
	t := p.slide.Plan
	if t == nil {
		return nil
	}
	say, style := p.kit.Say, p.kit.Style
	w := p.Size.W - 2*p.indent
	top := max(aim(t.Plan), t.Result.Count.N)
	inBody := func(line string) string { return strings.Repeat(" ", p.indent) + line }
	bar := func(w int) string {
		drawn := chart.RowWithMark(t.Result.Count.N, top, aim(t.Plan), true, w, kit.Fill(t.Result), p.kit.ASCII)
		return style.Bar.Render(kit.Left(drawn, w))
	}
	head := inBody(kit.Ends(fmt.Sprintf(say.Slide.OfThePlan, say.Plan(t.Plan)), planShare(say, *t), w))
	if l.gap == 0 || w < leastAt {
		return []string{head, inBody(bar(w))}
	}
	corners := []string{"┌", "┐", "└", "┘"}
	if p.kit.ASCII {
		corners = []string{"+", "+", "+", "+"}
	}
	edge := func(from, to string) string {
		return inBody(style.Rule.Render(from) + p.kit.Rule(w-2) + style.Rule.Render(to))
	}
	lines := []string{head, edge(corners[0], corners[1])}
	for range l.gap {
		lines = append(lines, inBody(p.kit.Down()+bar(w-2)+p.kit.Down()))
	}
	return append(lines, edge(corners[2], corners[3]), inBody(style.Axis.Render(kit.Ends("0", say.Number(top), w))))
}

// bars are a line for each bar, on one scale.
func (p page) bars(l look, room int) []string {
	bars := p.slide.Bars
	if len(bars) == 0 {
		return nil
	}
	more := 0
	if last := l.size == len(sizes()) && l.gap == 0; last && len(bars) > max(1, room) {
		more = len(bars) - max(1, room-1)
		bars = bars[:len(bars)-more]
	}
	bars = slices.Clone(bars)
	for i, b := range bars {
		if p.Size.W < middle {
			bars[i].Name, bars[i].Text = b.Short, cmp.Or(b.Brief, b.Text)
		}
	}
	var name, number, text int
	for _, b := range bars {
		name = max(name, ansi.StringWidth(b.Name))
		number = max(number, ansi.StringWidth(p.kit.Say.Figure(b.Figure)))
		text = max(text, ansi.StringWidth(b.Text))
	}
	w := p.Size.W - 2*p.indent
	left := func(b Bar) string {
		sign := "  "
		if b.Picked {
			sign = "> "
		}
		figure := p.kit.Of(b.Figure).Render(p.kit.Say.Figure(b.Figure))
		return sign + kit.Left(b.Name, name) + "  " + kit.Right(figure, number)
	}
	line := func(b Bar) string { return left(b) + "  " + kit.Right(b.Text, text) }
	if ansi.StringWidth(line(bars[0])) > w {
		line = left
	}
	at := ansi.StringWidth(line(bars[0])) + 2
	var lines []string
	if l.gap > 0 && w-at >= leastAt {
		lines = append(lines, strings.Repeat(" ", p.indent+at)+p.kit.Style.Axis.Render(p.axis(w-at)))
	}
	for i, b := range bars {
		if l.spaced && i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, strings.Repeat(" ", p.indent)+kit.Fit(line(b), at)+p.bar(b, w-at))
	}
	if more > 0 {
		lines = append(lines, strings.Repeat(" ", p.indent)+"  "+fmt.Sprintf(p.kit.Say.Slide.MoreBars, more))
	}
	return lines
}

// bar is one bar from zero, in at most w cells.
func (p page) bar(b Bar, w int) string {
	if w < leastAt {
		return ""
	}
	style := p.kit.BarStyle(b.Figure.Sex)
	if b.drawn != nil {
		return p.signedBar(b, w)
	}
	if b.Mark > 0 {
		return style.Render(chart.RowWithMark(b.Value, b.Top, b.Mark, b.Known, w, kit.Fill(b.Figure), p.kit.ASCII))
	}
	return style.Render(chart.Row(b.Value, b.Top, b.Known, w, kit.Fill(b.Figure), p.kit.ASCII))
}

// below are figures beside each other, as many as there is room for.
func (p page) below() []string {
	w := p.Size.W - 2*p.indent
	for n := len(p.slide.Below); n > 0; n-- {
		for _, gap := range []int{12, 6, 3} {
			if line := strings.Join(p.slide.Below[:n], strings.Repeat(" ", gap)); ansi.StringWidth(line) <= w {
				return []string{p.centred(line)}
			}
		}
	}
	return nil
}
