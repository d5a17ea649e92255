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
	head := fmt.Sprintf(say.Transform.Chart, say.Workers[t.filter.Sex], t.shown(), strconv.Itoa(t.year))
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
	if t.table.Query.Show.IsTransform() {
		return t.headed(head, t.kit.SignedColumns(bars, w-1, h-1))
	}
	if t.top >= 1000 {
		head += say.Transform.InThousands
	}
	return t.headed(head, t.kit.Columns(bars, w-1, h-1))
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
