package reconcile

import "xkld/model"

// restFormula is OTHER: all markets less those that have a published exact
// figure for that very span and sex. It is never made of another OTHER.
func (r *Reckoning) restFormula(ref model.Ref) (formula, bool) {
	all, ok := r.whole(ref.In(model.All))
	if !ok {
		return formula{}, false
	}
	rest, named := all, false
	for _, market := range r.markets {
		if part, ok := r.printedExact(ref.In(market)); ok {
			rest, named = join(ref, rest, part, -1), true
		}
	}
	return rest, named
}

// whole is the count of all markets that its parts belong to: the figure that
// stands, but the first release where it has been revised, since the parts are
// of the first release.
func (r *Reckoning) whole(ref model.Ref) (formula, bool) {
	if f, ok := r.printedExact(ref); ok {
		return f, true
	}
	f := model.Figure{Ref: ref}
	if r.standCalculated(&f) {
		return r.bestFormula(ref, false)
	}
	return formula{}, false
}

// printedExact is an exact figure published for a ref as a formula of one term,
// a doubtful or contested one with its verdict.
func (r *Reckoning) printedExact(ref model.Ref) (formula, bool) {
	if e, ok := r.graph(ref.Key).edge(ref.Span); ok {
		var f formula
		f.addTrail(ref.Key, r.graph(ref.Key), trail{{e, 1}}, 1)
		return f.finish(ref.Span), true
	}
	f := model.Figure{Ref: ref}
	if !r.standPrinted(&f) || f.Precision != model.Exact || f.Revised {
		return formula{}, false
	}
	term := model.Term{Sign: 1, Ref: ref, Value: f.Count.N, Sources: f.Sources}
	return formula{terms: []model.Term{term}, value: f.Count.N, inYear: ref.Span.InOneYear(), verdict: f.Verdict}, true
}

// FirstRelease is the figure that stands, or its first release where it has
// been revised.
func (r *Reckoning) FirstRelease(ref model.Ref) model.Figure {
	f := r.Figure(ref)
	if !f.Revised {
		return f
	}
	first := model.Figure{Ref: ref}
	if e, ok := r.graph(ref.Key).edge(ref.Span); ok {
		publish(&first, e.claims, e.claims[0])
	}
	return first
}

// liesWithinOther says whether a market's figure is part of what OTHER counts:
// it is not among those that are taken away from all markets.
func (r *Reckoning) liesWithinOther(f *model.Figure) bool {
	if !f.Count.Known || f.Market == model.All || f.Market == model.Other {
		return false
	}
	if _, named := r.printedExact(f.Ref); named {
		return false
	}
	return r.stand(f.Ref.In(model.Other)).Count.Known
}
