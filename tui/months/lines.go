package months

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// lineYears is how many years are compared by lines: more would hide each other,
// and their last digits, which are their signs, stay different.
const lineYears = 5

// series are the year and the years before it, a line each, month by month. A
// year's sign is its last digit.
func (t Tab) series() []chart.Line {
	var lines []chart.Line
	for year := t.year; year > t.year-lineYears; year-- {
		name := strconv.Itoa(year)
		var shown []kit.Shown
		for m := model.MonthOf(year, 1); m <= model.MonthOf(year, 12); m++ {
			f, transform := t.shownAt(m)
			shown = append(shown, kit.Shown{Figure: f, Transform: transform})
		}
		line := t.kit.LineOf(chart.Line{Name: name, Sign: rune(name[len(name)-1]), Style: t.kit.Style.Series[len(lines)]}, shown)
		if line.IsKnown() {
			lines = append(lines, line)
		}
	}
	return lines
}

// lines is the year against the years before it, from zero.
func (t Tab) lines(w, h int) []string {
	lines := t.series()
	if len(lines) == 0 {
		return t.yearOnly()
	}
	head := fmt.Sprintf(t.kit.Say.Form.Years, t.kit.Say.Workers[t.filter.Sex])
	if t.filter.Shown() != model.ShowValue {
		head = t.head("", t.kit.Say.Span(model.Span{From: model.MonthOf(t.year-lineYears+1, 1), To: model.MonthOf(t.year, 12)}))
	}
	k := t.kit
	if t.filter.Shown().IsTransform() {
		k = k.InHundredths()
	}
	return k.HeadedLines(head, lines, k.Say.Months[:], w, h)
}

// yearOnly says that nothing is known by month, and what is known.
func (t Tab) yearOnly() []string {
	year := t.kit.Book.Figure(t.RefAt(model.YearSpan(t.year), t.filter))
	said := fmt.Sprintf(t.kit.Say.Word.YearOnly, t.year, t.kit.Say.Figure(year)+" "+t.kit.Say.Standing(year))
	return []string{"", " " + t.kit.Style.Notice.Render(said)}
}
