package reconcile

import (
	"slices"

	"xkld/model"
)

// printedConflicts are the other values printed for the figure's span: every
// other exact one, whatever its verdict, and the approximate ones that cannot
// agree with it.
func (r *Reckoning) printedConflicts(f *model.Figure) []model.Conflict {
	var conflicts []model.Conflict
	for _, c := range r.claims[f.Ref] {
		if !disagrees(c, f) {
			continue
		}
		conflict := model.Conflict{Value: c.Value, Why: whyPrinted(c, f), Precision: c.Precision}
		if c.Verdict == model.Rejected {
			conflict.Note = c.Note
		}
		i := slices.IndexFunc(conflicts, func(other model.Conflict) bool {
			return other.Value == conflict.Value && other.Why == conflict.Why && other.Precision == conflict.Precision
		})
		if i < 0 {
			i = len(conflicts)
			conflicts = append(conflicts, conflict)
		}
		conflicts[i].Sources = append(conflicts[i].Sources, c.Source)
	}
	slices.SortStableFunc(conflicts, func(a, b model.Conflict) int { return int(a.Why) - int(b.Why) })
	for i := range conflicts {
		slices.Sort(conflicts[i].Sources)
		conflicts[i].Sources = slices.Compact(conflicts[i].Sources)
	}
	return conflicts
}

// disagrees says whether a printed number cannot be the figure that stands.
func disagrees(c model.Claim, f *model.Figure) bool {
	switch {
	case !f.Count.Known:
		return true
	case c.Precision == model.Exact:
		return c.Value != f.Count.N || f.Precision != model.Exact
	case f.Revised && !c.Revised:
		return false // the first release's own wording; its exact value is listed
	}
	low, high := c.Bounds()
	figureLow, figureHigh := model.Bounds(f.Count.N, f.Precision)
	return high < figureLow || figureHigh < low
}

func whyPrinted(c model.Claim, f *model.Figure) model.Why {
	switch {
	case c.Verdict == model.Rejected:
		return model.WhyRejected
	case c.Precision != model.Exact:
		return model.WhyApproximate
	case f.Revised && !c.Revised:
		return model.WhyFirstRelease
	}
	return model.WhyPrinted
}

// formulaConflict is what the other published figures give for a published
// one, by the shortest formula, if it differs.
func (r *Reckoning) formulaConflict(f *model.Figure) []model.Conflict {
	implied, ok := r.bestFormula(f.Ref, true)
	if !ok || implied.value == f.Count.N {
		return nil
	}
	return []model.Conflict{implied.conflict(model.WhyFormula)}
}
