package months

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// form is what the chart shows.
type form int

// The forms, in the order in which a key goes through them.
const (
	oneYear   form = iota // the months of the year
	allMonths             // every month since the first of the long chart
	yearTable             // years by months, coloured by height
	yearLines             // the year against those before, a line each
	forms
)

// longYear is the first year of the long forms: from here on most months are
// known.
const longYear = 2011

// chart is the form that is chosen, with its heading.
func (t Tab) chart(w, h int) []string {
	type look struct {
		form form
		w, h int
	}
	return t.drawn.Lines(look{t.form, w, h}, func() []string {
		switch t.form {
		case allMonths:
			return t.longChart(w, h)
		case yearTable:
			return t.heat(w, h)
		case yearLines:
			return t.lines(w, h)
		}
		return t.yearChart(w, h)
	})
}

// yearChart is the year as columns, from zero.
func (t Tab) yearChart(w, h int) []string {
	if t.top == 0 {
		return t.yearOnly()
	}
	if t.filter.Shown() != model.ShowValue {
		return t.transformChart(w, h)
	}
	var bars []chart.Bar
	write, head := t.kit.Say.Number, t.kit.Say.Word.ChartHead
	if t.top >= 1000 {
		write, head = t.kit.Say.Thousands, t.kit.Say.Word.ChartThousands
	}
	for _, row := range t.report.Rows {
		if row.Gap {
			continue
		}
		bar := t.bar(*row.Figure, t.kit.Say.InYear(row.Figure.Span))
		if row.Figure.Count.Known {
			bar.Text = write(row.Figure.Count.N)
		}
		bars = append(bars, bar)
	}
	return t.headed(fmt.Sprintf(head, t.kit.Say.Workers[t.filter.Sex], t.year), t.kit.Columns(bars, w-1, h-1))
}

// headed is a chart under its heading.
func (t Tab) headed(head string, lines []string) []string {
	return append([]string{" " + t.kit.Style.Header.Render(head)}, lines...)
}

func (t Tab) bar(f model.Figure, label string) chart.Bar {
	style := t.kit.BarStyle(f.Sex)
	if f.Kind == model.Calculated {
		style = &t.kit.Style.Calculated
	}
	return chart.Bar{Label: label, Value: f.Count.N, Known: f.Count.Known, Style: *style, Fill: kit.Fill(f)}
}

// longChart is every month as a column. Where there are more months than
// cells, those around the year of the table are shown, and the heading says
// which.
func (t Tab) longChart(w, h int) []string {
	const axis = 8 // room of the numbers at the left
	first, last := model.MonthOf(longYear, 1), t.kit.Book.Data().To
	room := model.Month(max(1, w-1-axis))
	if last-first+1 > room {
		middle := model.MonthOf(t.year, 6)
		from := min(max(first, middle-room/2), last-room+1)
		first, last = from, from+room-1
	}
	var bars []chart.Bar
	for m := first; m <= last; m++ {
		label := ""
		if m.Number() == 1 {
			label = strconv.Itoa(m.Year())
		}
		bar := t.barAt(m, label)
		if m.Year() == t.year {
			bar.Style = bar.Style.Bold(true)
		}
		bars = append(bars, bar)
	}
	head := t.head(t.kit.Say.Word.LongChartHead, t.kit.Say.Span(model.Span{From: first, To: last}))
	return t.headed(head, t.columns(bars, w-1, h-1))
}

// figure is a month as the tab's filter shows it.
func (t Tab) figure(m model.Month) model.Figure {
	f := t.kit.Book.Figure(model.At(model.MonthSpan(m), t.filter.Market, t.filter.Sex))
	if !t.filter.Wants(f.Kind) {
		return model.Figure{Ref: f.Ref}
	}
	return f
}

// heat is a table of years by months in thousands, the higher the stronger the
// colour. The year of the table stays in sight.
func (t Tab) heat(w, h int) []string {
	var rows []kit.HeatRow
	for year := t.kit.Book.Data().To.Year(); year >= longYear; year-- {
		row := kit.HeatRow{Name: strconv.Itoa(year), Picked: year == t.year}
		for m := model.MonthOf(year, 1); m <= model.MonthOf(year, 12); m++ {
			if f, shown := t.shownAt(m); shown != nil {
				row.Shown = append(row.Shown, *shown)
			} else {
				row.Figures = append(row.Figures, f)
			}
		}
		rows = append(rows, row)
	}
	lines, first, inThousands := t.kit.Heat(t.kit.Say.Months[:], rows, w, h-1)
	title := t.kit.Say.Word.HeatFew
	if inThousands {
		title = t.kit.Say.Word.HeatHead
	}
	if t.filter.Shown() != model.ShowValue {
		title = t.head("", t.kit.Say.Span(model.Span{From: model.MonthOf(longYear, 1), To: t.kit.Book.Data().To}))
		if inThousands {
			title += t.kit.Say.Transform.Thousands
		}
	} else {
		title = fmt.Sprintf(title, t.kit.Say.Workers[t.filter.Sex])
	}
	if first > 0 { // there is no room for all: say for which
		months := model.Span{From: model.MonthOf(t.year, first+1), To: model.MonthOf(t.year, 12)}
		title += "; " + t.kit.Say.InYear(months)
	}
	return t.headed(title, lines)
}
