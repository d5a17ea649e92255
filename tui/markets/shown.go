package markets

import (
	"fmt"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/kit"
)

// base is the figure that an index of a market sets to 100: its first exact one
// of all the times that any chart goes over, so that no form and no width of the
// window changes the numbers.
func (t Tab) base(row report.Row) model.Figure {
	if t.filter.Shown() == model.ShowIndex {
		times, _ := t.times(mostYears)
		for _, span := range times {
			if f := t.kit.Book.Figure(row.Figure.Over(span)); f.IsExact() {
				return f
			}
		}
	}
	return model.Figure{}
}

// shownAt is what is shown of a figure as the tab's filter shows it.
func (t Tab) shownAt(ref model.Ref, base model.Figure) kit.Shown {
	show := t.filter.Shown()
	if !show.IsTransform() {
		return kit.Shown{Figure: t.figure(ref)}
	}
	f := t.kit.Book.Figure(ref)
	shown := report.TransformOf(t.kit.Book, report.ViewMarkets, show, f, base)
	if !t.filter.Wants(shown.Kind()) {
		shown = report.Transform{Show: show, Now: f}
	}
	return kit.Shown{Figure: f, Transform: &shown}
}

// transformHead names what is shown of the figures over some times, with its
// unit.
func (t Tab) transformHead(times []model.Span) string {
	say, q := t.kit.Say, t.query()
	if q.Period = nil; q.Show == model.ShowChange && !t.period.IsMonth() {
		q.Show = model.ShowYearChange // of years, what lies before is a year
	}
	shown := say.Shown(q)
	switch {
	case q.Show == model.ShowIndex:
		first, _ := t.times(mostYears)
		shown = fmt.Sprintf(say.Transform.BaseOf, shown, fmt.Sprintf(say.Form.BaseOfEach, say.Span(first[0])))
	case q.Show.IsTransform():
		shown = fmt.Sprintf(say.Transform.InPercent, shown)
	}
	return fmt.Sprintf(say.Transform.Chart, say.Workers[t.filter.Sex], shown, t.span(times))
}
