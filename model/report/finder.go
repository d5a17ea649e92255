package report

import (
	"slices"

	"xkld/model"
)

// finder looks for what all the words of a search name together.
type finder struct {
	book   *model.Book
	words  Reading
	named  map[model.Code]Named
	sexes  map[model.Sex]Named
	figure Named // words for all figures
	spans  map[model.Span]spanNamed
	pages  []Named
}

type spanNamed struct {
	Named
	open int
}

func newFinder(b *model.Book, words Reading) *finder {
	f := &finder{book: b, words: words, named: map[model.Code]Named{}, sexes: map[model.Sex]Named{},
		figure: words.Figures(), spans: map[model.Span]spanNamed{}}
	for _, m := range b.Markets {
		f.named[m.Code] = words.Market(m)
	}
	for _, s := range model.Sexes() {
		f.sexes[s] = words.Sex(s)
	}
	for _, s := range b.AllSources() {
		f.pages = append(f.pages, words.Source(s))
	}
	return f
}

// span is how well the words name a span.
func (f *finder) span(s model.Span) spanNamed {
	known, ok := f.spans[s]
	if !ok {
		known.Named, known.open = f.words.Span(s)
		f.spans[s] = known
	}
	return known
}

// score is the sum of the best that each word says of any of some parts, and
// whether every word says something.
func (f *finder) score(parts ...Named) (sum int, all bool) {
	for i := range f.words.Typed() {
		best := 0
		for _, p := range parts {
			best = max(best, p[i])
		}
		if best == 0 {
			return 0, false
		}
		sum += best
	}
	return sum, true
}

// names says whether any word names the part.
func (n Named) names() bool { return slices.ContainsFunc(n, func(w int) bool { return w > 0 }) }

// byTwoWords says whether two parts are named by words of their own: one word alone
// is not a market and a sex at once.
func byTwoWords(a, b Named) bool {
	for i, w := range a {
		for j, v := range b {
			if i != j && w > 0 && v > 0 {
				return true
			}
		}
	}
	return false
}

// markets are the markets that the words name.
func (f *finder) markets() []Hit {
	var hits []Hit
	for _, m := range f.book.Markets {
		score, all := f.score(f.named[m.Code])
		if !all {
			continue
		}
		h := Hit{Kind: HitMarket, Market: m, score: score}
		if newest, ok := f.newest(model.Key{Market: m.Code}); ok {
			h.Figure = &newest
		}
		hits = append(hits, h)
	}
	return hits
}

// newest is the figure of a key with the last month: of several the shortest.
func (f *finder) newest(key model.Key) (model.Figure, bool) {
	if m, ok := f.book.LastExactMonth(key); ok {
		return f.book.Figure(model.Ref{Span: model.MonthSpan(m), Key: key}), true
	}
	spans := f.book.Spans(key)
	slices.SortFunc(spans, ByEnd)
	for _, span := range slices.Backward(spans) {
		if figure := f.book.Figure(model.Ref{Span: span, Key: key}); figure.Count.Known {
			return figure, true
		}
	}
	return model.Figure{}, false
}

// figures are the figures that the words name. Where they name a month or a year
// in full of which nothing is known, that is an answer too.
func (f *finder) figures() []Hit {
	var hits []Hit
	full := false
	for _, key := range f.keys() {
		for _, span := range f.book.Spans(key) {
			ref := model.Ref{Span: span, Key: key}
			h, ok := f.hit(ref)
			if !ok || h.open > 0 && !f.span(span).names() && !span.IsYear() {
				continue
			}
			figure := f.book.Figure(ref)
			if !figure.Count.Known && len(figure.Conflicts) == 0 {
				continue
			}
			h.Figure = &figure
			hits = append(hits, h)
			full = full || h.open == 0 && (span.IsMonth() || span.IsYear()) // seven months of a year are also its month 7
		}
	}
	if !full {
		for _, h := range f.missing() {
			if !slices.ContainsFunc(hits, func(g Hit) bool { return g.Figure.Ref == h.Figure.Ref }) {
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// owned are the figures of one's own, beside the others, that the words name.
func (f *finder) owned() []Hit {
	keys := map[model.Key]bool{}
	for _, key := range f.keys() {
		keys[key] = true
	}
	var hits []Hit
	for _, ref := range f.book.OwnRefs() {
		if !keys[ref.Key] {
			continue
		}
		h, ok := f.hit(ref)
		if !ok || h.open > 0 && !f.span(ref.Span).names() && !ref.Span.IsYear() {
			continue
		}
		figure, _ := f.book.Own(ref)
		h.Figure = &figure
		hits = append(hits, h)
	}
	return hits
}

// keys are the markets and sexes that the words name, and all of them.
func (f *finder) keys() []model.Key {
	var keys []model.Key
	for _, m := range f.book.Markets {
		for _, sex := range model.Sexes() {
			if (m.Code == model.All || f.named[m.Code].names()) && (sex == model.Total || f.sexes[sex].names()) {
				keys = append(keys, model.Key{Market: m.Code, Sex: sex})
			}
		}
	}
	return keys
}

// missing are months, years, years to date and quarters that the words name in
// full, and best.
func (f *finder) missing() []Hit {
	var hits []Hit
	best := 0
	data := f.book.Data()
	for year := data.From.Year(); year <= data.To.Year(); year++ {
		for _, span := range askedFor(year) {
			if f.span(span).open > 0 {
				continue
			}
			for _, key := range f.keys() {
				ref := model.Ref{Span: span, Key: key}
				h, ok := f.hit(ref)
				if !ok || h.score < best {
					continue
				}
				if h.score > best {
					best, hits = h.score, nil
				}
				figure := f.book.Figure(ref)
				h.Figure = &figure
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// askedFor are the spans of a year that people ask for.
func askedFor(year int) []model.Span {
	whole := model.YearSpan(year)
	spans := []model.Span{whole}
	for m := whole.From; m <= whole.To; m++ {
		spans = append(spans, model.MonthSpan(m))
		if m > whole.From && m < whole.To {
			spans = append(spans, model.YearToDate(m))
		}
		if m.Number()%3 == 0 && m.Number() > 3 {
			spans = append(spans, model.Span{From: m - 2, To: m})
		}
	}
	return spans
}

// hit is a ref of a key that is named as a hit, if the words name it. A market or a
// sex is of it only where a word of its own says so.
func (f *finder) hit(ref model.Ref) (Hit, bool) {
	span, market, sex := f.span(ref.Span), f.named[ref.Market], f.sexes[ref.Sex]
	oneMarket, oneSex := ref.Market != model.All, ref.Sex != model.Total
	switch {
	case oneMarket && oneSex && !byTwoWords(market, sex),
		oneMarket && span.names() && !byTwoWords(market, span.Named), oneSex && span.names() && !byTwoWords(sex, span.Named):
		return Hit{}, false
	}
	score, all := f.score(span.Named, market, sex, f.figure)
	return Hit{Kind: HitFigure, score: score, open: span.open}, all
}

// indicators are the other published numbers that the words name.
func (f *finder) indicators() []Hit {
	var hits []Hit
	names := map[string]Named{}
	for _, i := range f.book.Indicators {
		if names[i.Name] == nil {
			names[i.Name] = f.words.Indicator(i.Name)
		}
		name, market, span := names[i.Name], f.named[i.Market], f.span(i.Span())
		score, all := f.score(name, market, span.Named)
		if !all || i.Market != model.All && !market.names() && !name.names() {
			continue
		}
		h := Hit{Kind: HitIndicator, Indicator: &i, score: score}
		if !name.names() {
			h.open++
		}
		if span.names() {
			h.open += span.open
		}
		hits = append(hits, h)
	}
	return hits
}

// sources are the pages that the words name.
func (f *finder) sources() []Hit {
	var hits []Hit
	claims := f.book.PrintedBy()
	for i, s := range f.book.AllSources() {
		if score, all := f.score(f.pages[i]); all {
			hits = append(hits, Hit{Kind: HitSource, Source: &SourceRow{s, claims[s.ID]}, score: score})
		}
	}
	return hits
}

// unknown are the words that name nothing at all.
func (f *finder) unknown() []string {
	parts := append(slices.Clone(f.pages), f.figure)
	for _, n := range f.named {
		parts = append(parts, n)
	}
	for _, n := range f.sexes {
		parts = append(parts, n)
	}
	for _, n := range f.spans { // those of all figures and indicators
		parts = append(parts, n.Named)
	}
	for _, name := range IndicatorNames(f.book) {
		parts = append(parts, f.words.Indicator(name))
	}
	var unknown []string
	for i, word := range f.words.Typed() {
		if !slices.ContainsFunc(parts, func(n Named) bool { return n[i] > 0 }) {
			unknown = append(unknown, word)
		}
	}
	return unknown
}
