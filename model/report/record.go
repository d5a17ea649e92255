package report

import (
	"cmp"
	"slices"

	"xkld/model"
)

// Record is all that is known of one figure.
type Record struct {
	Query    model.Query
	Figure   model.Figure
	Own      *model.Figure  // of somebody's own file, if there is one
	Claims   []model.Claim  // every source's own, in order of publication
	With     []model.Claim  // what the figure's sources print for the same span
	Together []model.Figure // of a missing figure: the gap spans that it lies in
	Target   *Target        // the plan that the figure is the result of, to date or as a whole
	Checks   []Check
	Sources  []model.Source // of all that is in the record, those of the figure first
}

// Show is the record of one figure; of a ref of which nothing is known it is a
// missing figure.
func Show(b *model.Book, ref model.Ref) Record {
	r := Record{Figure: b.Figure(ref), Claims: slices.Clone(b.ClaimsOf(ref)), Checks: ChecksOf(b, ref),
		Query: model.Query{View: ViewShow, Period: &ref.Span, Markets: []model.Code{ref.Market}, Sexes: []model.Sex{ref.Sex}, Show: model.ShowValue}}
	if r.Figure.Kind == model.Own {
		r.Claims = b.PartsOf(ref) // where several files have it, what each has
	}
	slices.SortStableFunc(r.Claims, func(c, d model.Claim) int { return byDate(b, c.Source, d.Source) })
	for _, c := range b.Facts.Claims {
		if c.Span == ref.Span && c.Key != ref.Key && slices.Contains(r.Figure.Sources, c.Source) &&
			r.Figure.Kind == model.Published && !r.hasWith(c) {
			r.With = append(r.With, c)
		}
	}
	if own, ok := b.Own(ref); ok {
		r.Own = &own
	}
	r.Target = TargetAt(b, ref)
	if !r.Figure.Count.Known && ref.Span.InOneYear() {
		for _, gap := range b.Gaps(ref.Key, ref.Span.From.Year()) {
			if gap.Has(ref.Span) {
				r.Together = append(r.Together, b.Figure(ref.Over(gap)))
			}
		}
	}
	for _, id := range r.sourceIDs() {
		r.Sources = append(r.Sources, b.Source(id))
	}
	return r
}

// TargetAt is the plan of the very span of a ref, or of the year to date that it
// is.
func TargetAt(b *model.Book, ref model.Ref) *Target {
	if ref.Sex != model.Total {
		return nil
	}
	if t, ok := TargetOf(b, ref.Span, ref.Market, &ref.Span.To); ok {
		return &t
	}
	if t, ok := TargetOf(b, model.YearSpan(ref.Span.From.Year()), ref.Market, &ref.Span.To); ok && t.Result.Span == ref.Span {
		return &t
	}
	return nil
}

// hasWith says whether another source of the figure prints the same.
func (r *Record) hasWith(c model.Claim) bool {
	return slices.ContainsFunc(r.With, func(d model.Claim) bool {
		return c.Ref == d.Ref && c.Value == d.Value && c.Precision == d.Precision && c.Verdict == d.Verdict
	})
}

// Source is one of the record's sources.
func (r Record) Source(id model.SourceID) model.Source {
	for _, s := range r.Sources {
		if s.ID == id {
			return s
		}
	}
	return model.Source{ID: id}
}

// sourceIDs are the sources of everything in the record, each once, those of
// the figure first.
func (r Record) sourceIDs() []model.SourceID {
	ids := slices.Clone(r.Figure.Sources)
	if r.Own != nil {
		ids = append(ids, r.Own.Sources...)
	}
	for _, c := range r.Claims {
		ids = append(ids, c.Source)
	}
	for _, c := range r.Figure.Conflicts {
		ids = append(ids, c.Sources...)
	}
	if r.Target != nil {
		for _, p := range r.Target.Plans {
			ids = append(ids, p.Source)
		}
	}
	seen := map[model.SourceID]bool{}
	return slices.DeleteFunc(ids, func(id model.SourceID) bool {
		twice := seen[id]
		seen[id] = true
		return twice
	})
}

// SourcesOf are the sources of a figure, the newest first.
func SourcesOf(b *model.Book, f model.Figure) []model.Source {
	var sources []model.Source
	for _, id := range f.Sources {
		sources = append(sources, b.Source(id))
	}
	slices.SortStableFunc(sources, func(s, t model.Source) int { return cmp.Compare(t.Published, s.Published) })
	return sources
}

// byDate orders sources by their date, those without one last.
func byDate(b *model.Book, s, t model.SourceID) int {
	date := func(id model.SourceID) string {
		if d := b.Source(id).Published; d != "" {
			return d
		}
		return "~"
	}
	switch d, e := date(s), date(t); {
	case d < e:
		return -1
	case d > e:
		return 1
	}
	return 0
}
