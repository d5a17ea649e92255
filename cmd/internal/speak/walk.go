package speak

import (
	"slices"

	"xkld/model"
	"xkld/model/report"
)

// walked are what one walks along.
func walked() []string { return []string{"period", "figure"} }

// walk goes to the next figure, or the next period, or to the one before.
func (s *Session) walk(step int, words []string) ([]string, error) {
	if len(words) > 0 {
		verb, n := s.voice.ReadVerb(words, walked())
		if n < len(words) {
			return nil, s.unknown(words[n])
		}
		if verb == "period" {
			return s.walkPeriod(step)
		}
	}
	t, err := s.table(s.now)
	if err != nil {
		return nil, err
	}
	current, err := s.current()
	if err != nil {
		return nil, err
	}
	refs := t.Refs()
	at := slices.Index(refs, current)
	if at < 0 { // a figure that is not in the table: the one beside it in time
		current.Span = current.Span.Shifted(step * current.Span.Months())
		if !current.Span.Meets(s.voice.Book.Data()) {
			return nil, s.end(step)
		}
		return s.figure(current), nil
	}
	if at += step; at < 0 || at >= len(refs) {
		return nil, s.end(step)
	}
	return s.figure(refs[at]), nil
}

// end says that nothing lies in a direction.
func (s *Session) end(step int) error {
	if step > 0 {
		return &unclear{s.voice.Spoken.Talk.NoNext}
	}
	return &unclear{s.voice.Spoken.Talk.NoPrevious}
}

// walkPeriod goes to the next period of the view: of the months a year, of the
// markets a span with a split, of the plans a month up to which they are reached.
func (s *Session) walkPeriod(step int) ([]string, error) {
	t, err := s.table(s.now)
	if err != nil {
		return nil, err
	}
	next := state{query: s.now.query}
	data := s.voice.Book.Data()
	switch t.Query.View {
	case report.ViewMarkets:
		period, ok := besides(report.Splits(s.voice.Book, t.Query.Keys()[0].Sex), t.Period, step)
		if !ok {
			return nil, s.end(step)
		}
		next.query.Period = &period
	case report.ViewTargets:
		month := data.To
		if next.query.AsOf != nil {
			month = *next.query.AsOf
		}
		if month += model.Month(step); month < data.From || month > data.To {
			return nil, s.end(step)
		}
		next.query.AsOf = &month
	default:
		months := t.Period.Months()
		if t.Period.InOneYear() {
			months = 12
		}
		period := t.Period.Shifted(step * months)
		if !period.Meets(data) {
			return nil, s.end(step)
		}
		next.query.Period = &period
	}
	return s.view(next)
}

// besides is the span next to one in a list, in a direction; the one itself need
// not be in the list.
func besides(spans []model.Span, from model.Span, step int) (model.Span, bool) {
	if step < 0 {
		for _, span := range slices.Backward(spans) {
			if report.ByEnd(span, from) < 0 {
				return span, true
			}
		}
		return from, false
	}
	for _, span := range spans {
		if report.ByEnd(span, from) > 0 {
			return span, true
		}
	}
	return from, false
}
