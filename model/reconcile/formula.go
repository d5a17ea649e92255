package reconcile

import (
	"cmp"
	"slices"

	"xkld/model"
)

// formula is a sum of published figures with signs.
type formula struct {
	terms      []model.Term
	value      int64
	inYear     bool          // no term leaves the calendar year of the span
	parts      []part        // the trails that it is made of
	publishers int           // summed over the terms
	verdict    model.Verdict // the worst of its terms
}

// part is a trail through a graph.
type part struct {
	graph *graph
	trail trail
}

// addTrail appends the steps of a trail, all with a sign.
func (f *formula) addTrail(key model.Key, g *graph, t trail, sign int64) {
	for _, s := range t {
		f.terms = append(f.terms, model.Term{Sign: sign * s.sign, Ref: model.Ref{Span: s.edge.span, Key: key},
			Value: s.edge.value, Sources: sourcesOf(s.edge.claims)})
	}
	f.value += sign * t.sum()
	f.parts = append(f.parts, part{g, t})
	f.publishers += t.publishers()
}

// finish sorts the terms, what is added first, and looks at the years.
func (f *formula) finish(span model.Span) formula {
	slices.SortStableFunc(f.terms, func(a, b model.Term) int {
		return cmp.Or(cmp.Compare(b.Sign, a.Sign), compare(a.Ref, b.Ref))
	})
	year := model.YearSpan(span.From.Year())
	f.inYear = !slices.ContainsFunc(f.terms, func(t model.Term) bool { return !year.Has(t.Ref.Span) })
	return *f
}

// compareFormulas puts the better one first: the fewest terms; then within one
// calendar year; then the fewest terms that take part in a contradiction; then
// the most publishers; then by span and id.
func compareFormulas(a, b formula) int {
	if order := cmp.Or(len(a.terms)-len(b.terms), boolRank(b.inYear)-boolRank(a.inYear)); order != 0 {
		return order
	}
	return cmp.Or(
		a.contradicted()-b.contradicted(),
		b.publishers-a.publishers,
		slices.CompareFunc(a.terms, b.terms, func(s, t model.Term) int { return compare(s.Ref, t.Ref) }),
	)
}

// contradicted is how many terms take part in a contradiction.
func (f formula) contradicted() int {
	n := 0
	for _, p := range f.parts {
		n += p.graph.contradictedIn(p.trail)
	}
	return n
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sources are the sources of all the terms, in their order, each once.
func (f formula) sources() []model.SourceID {
	var ids []model.SourceID
	for _, t := range f.terms {
		for _, id := range t.Sources {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

func (f formula) conflict(why model.Why) model.Conflict {
	return model.Conflict{Value: f.value, Why: why, Formula: f.terms, Sources: f.sources()}
}

// bestFormula calculates a ref from published figures. Without its own edge
// it asks what the others say of a figure that is published.
func (r *Reckoning) bestFormula(ref model.Ref, withoutOwn bool) (formula, bool) {
	if ref.Market == model.Other {
		return r.restFormula(ref)
	}
	var found []formula
	if f, ok := r.trailFormula(ref, withoutOwn); ok {
		found = append(found, f)
	}
	if f, ok := r.sexFormula(ref); ok {
		found = append(found, f)
	}
	if f, ok := r.oneSexFormula(ref); ok {
		found = append(found, f)
	}
	if len(found) == 0 {
		return formula{}, false
	}
	return slices.MinFunc(found, compareFormulas), true
}

// trailFormula is the best way through the ref's own graph: its own edge,
// which is a formula of one term, or a way round it.
func (r *Reckoning) trailFormula(ref model.Ref, withoutOwn bool) (formula, bool) {
	g := r.graph(ref.Key)
	var without *edge
	if e, ok := g.edge(ref.Span); ok && withoutOwn {
		without = e
	}
	trails := g.trails(ref.Span, without)
	if len(trails) == 0 {
		return formula{}, false
	}
	var f formula
	f.addTrail(ref.Key, g, g.best(trails), 1)
	return f.finish(ref.Span), true
}

// own is what the ref's own graph says: its edge, else its best formula, if
// that is a number that can be.
func (r *Reckoning) own(ref model.Ref) (formula, bool) {
	f, ok := r.trailFormula(ref, false)
	if !ok || f.value < 0 {
		return formula{}, false
	}
	if _, published := r.graph(ref.Key).edge(ref.Span); !published && r.isUnprovenZero(ref, f.value) {
		return formula{}, false
	}
	return f, true
}

// sexFormula is total = women + men, women = total - men, men = total - women,
// where both are exact for the span.
func (r *Reckoning) sexFormula(ref model.Ref) (formula, bool) {
	a, b, sign := ref.Of(model.Female), ref.Of(model.Male), int64(1)
	if ref.Sex != model.Total {
		a, b, sign = ref.Of(model.Total), ref.Of(model.Female+model.Male-ref.Sex), -1
	}
	first, ok := r.own(a)
	second, ok2 := r.own(b)
	if !ok || !ok2 {
		return formula{}, false
	}
	return join(ref, first, second, sign), true
}

// join adds two formulas, the second with a sign.
func join(ref model.Ref, a, b formula, sign int64) formula {
	f := formula{terms: slices.Clone(a.terms), value: a.value + sign*b.value,
		parts: slices.Concat(a.parts, b.parts), publishers: a.publishers + b.publishers,
		verdict: max(a.verdict, b.verdict)}
	for _, t := range b.terms {
		t.Sign *= sign
		f.terms = append(f.terms, t)
	}
	return f.finish(ref.Span)
}

// oneSexFormula is total = men where a page says that all of them are men, and
// the same for women.
func (r *Reckoning) oneSexFormula(ref model.Ref) (formula, bool) {
	if ref.Sex != model.Total {
		return formula{}, false
	}
	for _, sex := range []model.Sex{model.Male, model.Female} {
		e, ok := r.graph(ref.Of(sex).Key).edge(ref.Span)
		if ok && slices.ContainsFunc(e.claims, func(c model.Claim) bool { return c.OneSex }) {
			var f formula
			f.addTrail(ref.Of(sex).Key, r.graph(ref.Of(sex).Key), trail{{e, 1}}, 1)
			return f.finish(ref.Span), true
		}
	}
	return formula{}, false
}
