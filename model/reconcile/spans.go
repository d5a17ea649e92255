package reconcile

import (
	"slices"

	"xkld/model"
)

// Gaps are the smallest spans of a calendar year that have an exact figure
// although none of their months has one.
func (r *Reckoning) Gaps(key model.Key, year int) []model.Span {
	exact := func(s model.Span) bool { f := r.stand(model.Ref{Span: s, Key: key}); return f.IsExact() }
	var bare [13]bool // months without an exact figure, by number
	for number := 1; number <= 12; number++ {
		bare[number] = !exact(model.MonthSpan(model.MonthOf(year, number)))
	}
	var gaps []model.Span
	for length := 2; length <= 12; length++ {
		for first := 1; first+length <= 13; first++ {
			span := model.Span{From: model.MonthOf(year, first), To: model.MonthOf(year, first+length-1)}
			if slices.Contains(bare[first:first+length], false) ||
				slices.ContainsFunc(gaps, span.Has) || !exact(span) {
				continue
			}
			gaps = append(gaps, span)
		}
	}
	slices.SortFunc(gaps, compare[model.Span])
	return gaps
}

// Refs are the months, years to date, gaps and published spans of every market
// and sex of which anything is known.
func (r *Reckoning) Refs() []model.Ref {
	var refs []model.Ref
	for market := range r.spans {
		for _, sex := range model.Sexes() {
			key := model.Key{Market: market, Sex: sex}
			for _, span := range r.Spans(key) {
				ref := model.Ref{Span: span, Key: key}
				if f := r.Figure(ref); f.Count.Known || len(f.Conflicts) > 0 {
					refs = append(refs, ref)
				}
			}
		}
	}
	slices.SortFunc(refs, compare[model.Ref])
	return refs
}

// Spans are the months, years to date, gaps and published spans of a key, known or
// not, in their order.
func (r *Reckoning) Spans(key model.Key) []model.Span {
	published := slices.Clone(r.spans[key.Market])
	if key.Market == model.Other { // whatever any market is published for
		published = nil
		for _, spans := range r.spans {
			published = append(published, spans...)
		}
	}
	years := map[int]bool{}
	for _, s := range published {
		years[s.From.Year()] = years[s.From.Year()] || s.InOneYear()
	}
	spans := published
	for year, whole := range years {
		if !whole {
			continue
		}
		for number := 1; number <= 12; number++ {
			m := model.MonthOf(year, number)
			spans = append(spans, model.MonthSpan(m), model.YearToDate(m))
		}
		spans = append(spans, r.Gaps(key, year)...)
	}
	slices.SortFunc(spans, compare[model.Span])
	return slices.Compact(spans)
}
