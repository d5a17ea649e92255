package reconcile

import (
	"slices"

	"xkld/model"
)

// standPrinted sets the figure to what is printed for its very span, in this
// order: a revised figure, an exact one that calculates, a contested one, a
// doubtful one.
func (r *Reckoning) standPrinted(f *model.Figure) bool {
	claims := r.claims[f.Ref]
	revised := choose(claims, func(c model.Claim) bool { return c.Revised && c.Verdict != model.Rejected })
	if len(revised) > 0 {
		if exact := choose(revised, isExact); len(exact) > 0 {
			revised = exact
		}
		f.Revised = true
		publish(f, revised, r.newest(revised))
		return true
	}
	if e, ok := r.graph(f.Key).edge(f.Span); ok {
		publish(f, e.claims, e.claims[0])
		return true
	}
	if contested := choose(claims, model.Claim.Calculates); len(contested) > 0 {
		publish(f, contested, contested[0])
		f.Verdict = model.Contested
		f.Notes = append(f.Notes, model.Note{ID: model.NoteContested})
		return true
	}
	doubtful := choose(claims, func(c model.Claim) bool { return isExact(c) && c.Verdict == model.Doubtful })
	if len(doubtful) > 0 {
		publish(f, doubtful, doubtful[0])
		f.Verdict = model.Doubtful
		f.Notes = append(f.Notes, model.Note{ID: model.NoteReason, Text: doubtful[0].Note})
		return true
	}
	return false
}

// standApproximate sets the figure to the newest printed approximate one.
func (r *Reckoning) standApproximate(f *model.Figure) {
	claims := choose(r.claims[f.Ref], func(c model.Claim) bool {
		return !isExact(c) && c.Verdict != model.Rejected
	})
	if len(claims) == 0 {
		return
	}
	c := r.newest(claims)
	publish(f, claims, c)
	f.Verdict = c.Verdict
	if c.Verdict == model.Doubtful {
		f.Notes = append(f.Notes, model.Note{ID: model.NoteReason, Text: c.Note})
	}
}

// newest is the claim of the newest dated source; among equals the one with
// the most digits, then the first by source.
func (r *Reckoning) newest(claims []model.Claim) model.Claim {
	best := claims[0]
	for _, c := range claims[1:] {
		date, bestDate := r.published[c.Source], r.published[best.Source]
		if date > bestDate || date == bestDate && model.Unit(c.Value) < model.Unit(best.Value) {
			best = c
		}
	}
	return best
}

// publish sets the figure to a claim, with every source among the claims that
// prints the same.
func publish(f *model.Figure, claims []model.Claim, c model.Claim) {
	f.Count, f.Kind, f.Precision = model.Known(c.Value), model.Published, c.Precision
	f.Sources = sourcesOf(choose(claims, func(d model.Claim) bool {
		return d.Value == c.Value && d.Precision == c.Precision
	}))
}

func isExact(c model.Claim) bool { return c.Precision == model.Exact }

// choose are the claims that pass, in their order.
func choose(claims []model.Claim, pass func(model.Claim) bool) []model.Claim {
	var chosen []model.Claim
	for _, c := range claims {
		if pass(c) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// sourcesOf are the sources of claims in order of id, each once.
func sourcesOf(claims []model.Claim) []model.SourceID {
	var ids []model.SourceID
	for _, c := range claims {
		ids = append(ids, c.Source)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
