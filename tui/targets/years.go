package targets

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// form is what the chart shows.
type form int

// The forms, in the order in which a key goes through them.
const (
	oneYear  form = iota // the year under the cursor month by month
	allYears             // the results of all years against their plans
	forms
)

// leastChart is the least height that makes a chart of years worth drawing.
const leastChart = 7

// years are the results of the years as columns from zero, each with a mark at
// its plan. A plan that is no single number has no mark, nor has a year without
// one, which keeps its place. A result that does not reach the end of its year is
// named in the heading: it is no match for the others.
func (t Tab) years(w, h int) []string {
	k, say := t.kit, t.kit.Say
	picked, _ := t.target()
	head, last := say.Form.Plans, 0
	var bars []chart.Bar
	for _, row := range t.report.Rows {
		target := *row.Target
		year := target.Span.From.Year()
		if !target.Span.IsYear() || year == last { // of one market there is one plan a year
			continue
		}
		for between := last + 1; last > 0 && between < year; between++ {
			bars = append(bars, t.column(report.Target{Span: model.YearSpan(between), Result: t.result(between)}))
		}
		last = year
		bar := t.column(target)
		if target.Span == picked.Span {
			bar.Style = bar.Style.Bold(true)
		}
		if target.AsOf != nil && *target.AsOf < target.Span.To {
			head += "   " + fmt.Sprintf(say.Form.PartYear, bar.Label, say.InYear(target.Result.Span))
		}
		bars = append(bars, bar)
	}
	if len(bars) == 0 {
		return nil
	}
	return append([]string{" " + k.Style.Header.Render(kit.Cut(head, w-1))}, k.Columns(bars, w-1, h-1)...)
}

// result is that of a year without a plan, if the tab reaches to its end.
func (t Tab) result(year int) model.Figure {
	ref := model.At(model.YearSpan(year), t.filter.Market, model.Total)
	f := t.kit.Book.Figure(ref)
	if t.asOf != nil && ref.Span.To > *t.asOf || !t.filter.Wants(f.Kind) {
		return model.Figure{Ref: ref}
	}
	return f
}

// column is a year's result with a mark at its plan.
func (t Tab) column(target report.Target) chart.Bar {
	f := target.Result
	bar := chart.Bar{Label: strconv.Itoa(target.Span.From.Year()), Value: f.Count.N, Known: f.Count.Known,
		Style: *t.kit.BarStyle(f.Sex), Fill: kit.Fill(f)}
	if !target.Plan.IsRange() { // none at all is zero, and has no mark
		bar.Mark = target.Plan.Low
	}
	return bar
}
