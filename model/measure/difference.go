package measure

import "xkld/model"

// Compared is a figure against a base.
type Compared struct {
	Difference Ratio // persons, over one
	Percent    Ratio // the difference as part of the base
	Times      Ratio // the figure as part of the base
	Inverse    Ratio // the base as part of the figure
}

// Compare compares a figure with a base. Difference and percent are known only
// where both are exact; how many times the base it is, or the base is it, may be known to lie above
// or below a number where one of them is not.
func Compare(f, base model.Figure) Compared {
	c := Compared{Percent: Change(f, base), Times: Share(f, base), Inverse: Share(base, f)}
	if f.IsExact() && base.IsExact() {
		c.Difference = Of(f.Count.N-base.Count.N, 1).as(model.Exact, max(f.Verdict, base.Verdict))
	}
	return c
}

// Sum is figures added up: as doubtful as the worst of them, and not known where
// one of them is not exact. It is calculated, whatever its parts are.
func Sum(figures []model.Figure) model.Figure {
	sum := model.Figure{Count: model.Known(0), Kind: model.Calculated}
	for _, f := range figures {
		if !f.IsExact() {
			return model.Figure{}
		}
		sum.Count.N += f.Count.N
		sum.Verdict = max(sum.Verdict, f.Verdict)
	}
	return sum
}
