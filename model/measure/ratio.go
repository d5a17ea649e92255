// Package measure does arithmetic on figures: shares, changes, what remains of
// a plan. It takes figures as they are and says how sure a result is: at most
// as sure as its weakest part. It knows nothing of sources, words or screens.
package measure

import (
	"math"
	"math/big"
	"strings"

	"xkld/model"
)

// Ratio is one whole number over another, kept as the two so that nothing is
// rounded before it is shown. Its zero value is not known.
type Ratio struct {
	N, D      int64
	Known     bool
	Precision model.Precision // of the weaker part
	Verdict   model.Verdict   // of the worse part
}

// Of is n over d; not known where d is not above zero.
func Of(n, d int64) Ratio { return Ratio{N: n, D: d, Known: d > 0} }

// Share is a figure as part of another: not known where one of them is not, or
// where both are only approximate, since nothing sure can be said then.
func Share(part, whole model.Figure) Ratio {
	if !part.Count.Known || !whole.Count.Known || part.Precision != model.Exact && whole.Precision != model.Exact {
		return Ratio{}
	}
	r := Of(part.Count.N, whole.Count.N)
	r.Precision, r.Verdict = part.Precision, max(part.Verdict, whole.Verdict)
	if whole.Precision != model.Exact {
		r.Precision = inverse[whole.Precision]
	}
	return r
}

// inverse is what dividing by a bound makes of it: over more than n is less
// than.
var inverse = [...]model.Precision{
	model.Exact: model.Exact, model.Over: model.Nearly, model.Nearly: model.Over, model.About: model.About,
}

// Decimal is the ratio times a factor, rounded half away from zero to so many
// decimals: Decimal(100, 1) of 1/3 is 33.3.
func (r Ratio) Decimal(factor int64, decimals int) string {
	return new(big.Rat).SetFrac(
		new(big.Int).Mul(big.NewInt(r.N), big.NewInt(factor)), big.NewInt(r.D)).FloatString(decimals)
}

// Short is Decimal with six decimals and without the zeros at their end, the
// form of every machine format.
func (r Ratio) Short(factor int64) string {
	return strings.TrimSuffix(strings.TrimRight(r.Decimal(factor, 6), "0"), ".")
}

// Less says whether the ratio is below another one, by their whole numbers.
func (r Ratio) Less(other Ratio) bool {
	return big.NewRat(r.N, r.D).Cmp(big.NewRat(other.N, other.D)) < 0
}

// Scaled is the ratio times a factor, rounded half away from zero; it ends at
// the largest numbers that there are.
func (r Ratio) Scaled(factor int64) int64 {
	n, ok := new(big.Int).SetString(r.Decimal(factor, 0), 10)
	switch {
	case ok && n.IsInt64():
		return n.Int64()
	case r.N < 0:
		return math.MinInt64
	}
	return math.MaxInt64
}

// Index is a figure beside the one that is set to 100: not known where that one
// is not exact.
func Index(now, base model.Figure) Ratio {
	if !base.IsExact() {
		return Ratio{}
	}
	return Share(now, base)
}

// Change is how much a figure differs from an earlier one, as part of the
// earlier one: not known where one of them is not exact.
func Change(now, before model.Figure) Ratio {
	if !now.IsExact() || !before.IsExact() {
		return Ratio{}
	}
	r := Of(now.Count.N-before.Count.N, before.Count.N)
	r.Verdict = max(now.Verdict, before.Verdict)
	return r
}

// CompareSize compares two ratios by their distance from zero. One that is not
// known is the smallest.
func CompareSize(a, b Ratio) int {
	size := func(r Ratio) *big.Rat {
		if !r.Known {
			return big.NewRat(-1, 1)
		}
		return new(big.Rat).Abs(big.NewRat(r.N, r.D))
	}
	return size(a).Cmp(size(b))
}
