package speak

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// indicators are other published numbers, one a line.
func (v Voice) indicators(t report.Table) []string {
	var lines []string
	for _, row := range t.Rows {
		i := *row.Indicator
		name := i.Name
		if word, ok := v.Indicators[name]; ok {
			name = word
		}
		said := []string{i.AsOf, name, v.Market(i.Market) + ": " + v.SayIndicator(i), v.Kinds[model.Published], v.SaySource(v.Book.Source(i.Source))}
		if i.Note.EN != "" {
			said = append(said, v.Remark(i.Note))
		}
		lines = append(lines, v.sentence(strings.Join(said, ", ")))
	}
	return lines
}

// sources are the sources, one a line; one alone with all that it prints.
func (v Voice) sources(t report.Table) []string {
	var lines []string
	for _, row := range t.Rows {
		s := *row.Source
		said := string(s.ID) + ": " + v.SaySource(s.Source) + ", " + fmt.Sprintf(v.Spoken.Figures, v.Number(int64(len(s.Claims))))
		if s.Title != "" && !s.Own {
			said += ", " + s.Title
		}
		lines = append(lines, v.stop(v.plain(said))) // an id is as it is typed
	}
	if len(t.Rows) != 1 {
		return lines
	}
	s := *t.Rows[0].Source
	if !s.Own {
		lines = append(lines, v.stop(v.Address(s.Source)))
	}
	for _, c := range s.Claims {
		said := v.SayRef(c.Ref) + ": " + v.SayClaim(c)
		if c.Note.EN != "" {
			said += ", " + v.Remark(c.Note)
		}
		lines = append(lines, v.sentence(said))
	}
	return lines
}

// contradictions are what is printed and what stands against it, the worst first,
// each disagreement once.
func (v Voice) contradictions(t report.Table) []string {
	lines := []string{v.sentence(v.Tally(t))}
	last := report.Severity(-1)
	for _, row := range t.Rows {
		c := *row.Contradiction
		if c.ToldWith != nil {
			continue
		}
		if severity := c.Worst().Severity; severity != last {
			last = severity
			lines = append(lines, v.sentence(v.Severity(last)))
		}
		name := v.SayWhole(c.Figure.Ref)
		lines = append(lines, v.sentence(name, ": ", v.SayFigure(c.Figure)))
		for _, a := range c.Rivals {
			lines = append(lines, v.sentence(name, ", ", fmt.Sprintf(v.Spoken.Against, v.rival(c.Figure.Ref, a))))
		}
		for _, d := range c.Same {
			lines = append(lines, v.sentence(v.SayWhole(d.Figure.Ref), ", ", fmt.Sprintf(v.Spoken.OrElse, v.SayNumber(d.Worst().Value), v.SayPlain(d.Figure))))
		}
	}
	return lines
}

// rival is a value that disagrees, by how much, and why.
func (v Voice) rival(ref model.Ref, a report.Rival) string {
	said := v.SayConflict(ref, a.Conflict)
	if !a.Difference.Known {
		return said
	}
	difference := a.Part // as sure as the part is
	difference.N, difference.D, difference.Known = a.Difference.N, 1, true
	by := v.SayRatio(report.ColDifference, difference)
	if a.AtLeast {
		by = fmt.Sprintf(v.Spoken.AtLeast, by)
	}
	return said + "; " + by
}

// Slides are what the slides of a view show, one after the other: the view, the
// latest month, the year to date against the plan, the markets, the women and the
// last five years.
func (v Voice) Slides(first report.Table) []string {
	lines := v.Opening(first)
	head := report.HeadlineOf(v.Book)
	if !head.Month.Count.Known {
		return lines
	}
	lines = append(lines, v.Figure(head.Month.Ref)...)
	if result := head.Target.Result; result.Count.Known {
		lines = append(lines, v.Figure(result.Ref)...)
		lines = append(lines, v.ofPlan(head.Target)...)
	}
	if t, err := report.Markets(v.Book, model.Query{View: report.ViewMarkets, Show: model.ShowValue}); err == nil {
		lines = append(lines, v.Brief(t)...)
	}
	lines = append(lines, v.Figure(head.Month.Of(model.Female))...)
	const years = 5
	last := head.Month.Span.From.Year()
	for year := last - years + 1; year <= last; year++ {
		ref := head.Month.Over(model.YearSpan(year))
		lines = append(lines, v.sentence(v.SaySpan(ref.Span), ": ", v.SayFigure(v.Book.Figure(ref))))
	}
	return lines
}
