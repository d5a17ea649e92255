package months

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// transformChart is the year as the table shows it: to date, or each month
// beside another figure, with what is below zero hanging from a line.
func (t Tab) transformChart(w, h int) []string {
	say := t.kit.Say
	head := t.head("", strconv.Itoa(t.year))
	write := say.Number
	if t.top >= 1000 {
		write = say.Thousands
	}
	var bars []chart.Bar
	for _, row := range t.report.Rows {
		if row.Gap {
			continue
		}
		label := say.Month(row.Figure.Span.To)
		if row.Transform != nil {
			bars = append(bars, t.kit.TransformBar(*row.Transform, label))
			continue
		}
		bar := t.bar(*row.Figure, label)
		if bar.Known {
			bar.Text = write(bar.Value)
		}
		bars = append(bars, bar)
	}
	if t.top >= 1000 && !t.filter.Shown().IsTransform() {
		head += say.Transform.InThousands
	}
	return t.headed(head, t.columns(bars, w-1, h-1))
}

// columns are bars from zero, or, where they may be below it, from a line at it.
func (t Tab) columns(bars []chart.Bar, w, h int) []string {
	if t.filter.Shown().IsTransform() {
		return t.kit.SignedColumns(bars, w, h)
	}
	return t.kit.Columns(bars, w, h)
}

// head is the heading of a chart over some months: that of the figures, which
// takes whom they count and the months, or what is shown of them.
func (t Tab) head(figures, months string) string {
	say := t.kit.Say
	if t.filter.Shown() == model.ShowValue {
		return fmt.Sprintf(figures, say.Workers[t.filter.Sex], months)
	}
	return fmt.Sprintf(say.Transform.Chart, say.Workers[t.filter.Sex], t.shown(), months)
}

// shownAt is what is shown of a month of any year: its figure, or its year to
// date, or, beside another figure, its transform. The index has the base of the
// table in all years.
func (t Tab) shownAt(m model.Month) (model.Figure, *report.Transform) {
	show := t.filter.Shown()
	switch {
	case show == model.ShowToDate:
		f := t.kit.Book.Figure(model.At(model.YearToDate(m), t.filter.Market, t.filter.Sex))
		if !t.filter.Wants(f.Kind) {
			f = model.Figure{Ref: f.Ref}
		}
		return f, nil
	case !show.IsTransform():
		return t.figure(m), nil
	}
	f := t.kit.Book.Figure(model.At(model.MonthSpan(m), t.filter.Market, t.filter.Sex))
	var base model.Figure
	if ref, ok := t.report.IndexBase(); ok && show == model.ShowIndex {
		base = t.kit.Book.Figure(ref)
	}
	shown := report.TransformOf(t.kit.Book, report.ViewMonths, show, f, base)
	if !t.filter.Wants(shown.Kind()) {
		shown = report.Transform{Show: show, Now: f}
	}
	return f, &shown
}

// barAt is what is shown of a month as a bar.
func (t Tab) barAt(m model.Month, label string) chart.Bar {
	f, shown := t.shownAt(m)
	if shown == nil {
		return t.bar(f, label)
	}
	bar := t.kit.TransformBar(*shown, label)
	bar.Text = ""
	return bar
}

// shown is what is shown of the figures, with its unit.
func (t Tab) shown() string {
	say := t.kit.Say
	shown := say.Shown(t.query())
	switch base, ok := t.report.IndexBase(); {
	case t.filter.Show != model.ShowIndex && t.query().Show.IsTransform():
		return fmt.Sprintf(say.Transform.InPercent, shown)
	case t.filter.Show == model.ShowIndex && ok:
		return fmt.Sprintf(say.Transform.BaseOf, shown, fmt.Sprintf(say.Transform.Base, say.Span(base.Span)))
	}
	return shown
}

// transformSpread is the highest and the lowest of the transforms. A year to
// date only grows.
func (t Tab) transformSpread(w int) string {
	var high, low *report.Transform
	n := 0
	for _, row := range t.report.Rows {
		shown := row.Transform
		if row.Gap || shown == nil || !shown.Ratio.Known || shown.Ratio.Precision != model.Exact {
			continue
		}
		if high == nil || high.Ratio.Less(shown.Ratio) {
			high = shown
		}
		if low == nil || shown.Ratio.Less(low.Ratio) {
			low = shown
		}
		n++
	}
	if n < 2 {
		return ""
	}
	say := t.kit.Say
	return kit.Cut(" "+t.kit.Style.Faint.Render(fmt.Sprintf(say.Transform.Extremes,
		say.InYear(high.Now.Span), say.Transformed(*high), say.InYear(low.Now.Span), say.Transformed(*low))), w)
}
