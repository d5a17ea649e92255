package report

import "xkld/model"

// Headline is what the screen says above all tabs.
type Headline struct {
	Month  model.Figure // the last exact month of all markets
	Target Target       // the plan of the last year, with its longest exact year to date
}

// HeadlineOf is the headline of a book; its parts are missing figures where the
// book has none.
func HeadlineOf(b *model.Book) Headline {
	all := model.Key{Market: model.All}
	var h Headline
	m, ok := b.LastExactMonth(all)
	if !ok {
		return h
	}
	h.Month = b.Figure(model.Ref{Span: model.MonthSpan(m), Key: all})
	toDate, ok := b.LongestYearToDate(all, m.Year(), b.Data().To)
	if !ok {
		return h
	}
	if t, ok := TargetOf(b, model.YearSpan(m.Year()), model.All, &toDate.Span.To); ok {
		h.Target = t
	}
	return h
}
