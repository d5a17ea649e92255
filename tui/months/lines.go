package months

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/tui/chart"
)

// lineYears is how many years are compared by lines: more would hide each other,
// and their last digits, which are their signs, stay different.
const lineYears = 5

// lines is the year against the years before it, month by month, from zero. A
// year's sign is its last digit.
func (t Tab) lines(w, h int) []string {
	var lines []chart.Line
	for year := t.year; year > t.year-lineYears; year-- {
		name := strconv.Itoa(year)
		line := chart.Line{Name: name, Sign: rune(name[len(name)-1]), Style: t.kit.Style.Series[len(lines)]}
		known := false
		for m := model.MonthOf(year, 1); m <= model.MonthOf(year, 12); m++ {
			f := t.figure(m)
			line.Points = append(line.Points, chart.Point{Value: f.Count.N, Known: f.Count.Known})
			known = known || f.Count.Known
		}
		if known {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return t.yearOnly()
	}
	head := fmt.Sprintf(t.kit.Say.Form.Years, t.kit.Say.Workers[t.filter.Sex])
	return t.kit.HeadedLines(head, lines, t.kit.Say.Months[:], w, h)
}

// yearOnly says that nothing is known by month, and what is known.
func (t Tab) yearOnly() []string {
	year := t.kit.Book.Figure(t.RefAt(model.YearSpan(t.year), t.filter))
	said := fmt.Sprintf(t.kit.Say.Word.YearOnly, t.year, t.kit.Say.Figure(year)+" "+t.kit.Say.Standing(year))
	return []string{"", " " + t.kit.Style.Notice.Render(said)}
}
