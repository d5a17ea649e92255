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
			bar := t.barAt(m, "")
			line.Points = append(line.Points, chart.Point{Value: bar.Value, Known: bar.Known})
			known = known || bar.Known
		}
		if known {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return t.yearOnly()
	}
	head := fmt.Sprintf(t.kit.Say.Form.Years, t.kit.Say.Workers[t.filter.Sex])
	if t.filter.Shown() != model.ShowValue {
		head = t.head("", strconv.Itoa(t.year))
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
