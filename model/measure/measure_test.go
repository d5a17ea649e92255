package measure_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/measure"
)

// rounded is n/d times a factor with so many decimals, half away from zero, by
// counting in whole big numbers.
func rounded(n, d, factor int64, decimals int) string {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	top := new(big.Int).Mul(big.NewInt(n), big.NewInt(factor))
	top.Mul(top, scale)
	negative := top.Sign() < 0
	top.Abs(top)
	// floor(x + 1/2) = floor((2 top + d) / 2d)
	top.Mul(top, big.NewInt(2)).Add(top, big.NewInt(d))
	top.Div(top, new(big.Int).Mul(big.NewInt(2), big.NewInt(d)))
	digits := top.String()
	for len(digits) <= decimals {
		digits = "0" + digits
	}
	if decimals > 0 {
		digits = digits[:len(digits)-decimals] + "." + digits[len(digits)-decimals:]
	}
	if negative && top.Sign() != 0 {
		digits = "-" + digits
	}
	return digits
}

func TestDecimal(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	check := func(n, d, factor int64, decimals int) {
		want := rounded(n, d, factor, decimals)
		got := measure.Of(n, d).Decimal(factor, decimals)
		// The sign of what is rounded to zero is nobody's concern.
		if strings.Trim(got, "-0.") == "" {
			got = strings.TrimPrefix(got, "-")
		}
		if got != want {
			t.Errorf("%d/%d times %d with %d decimals is %s instead of %s", n, d, factor, decimals, got, want)
		}
	}
	for n := int64(-40); n <= 40; n++ {
		for d := int64(1); d <= 40; d++ {
			check(n, d, 100, 0)
			check(n, d, 100, 1)
			check(n, d, 1, 2)
		}
	}
	for range 2000 {
		check(random.Int64N(1<<53)-1<<52, 1+random.Int64N(1<<53), 100, random.IntN(7))
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		n, d, factor int64
		want         string
	}{
		{85781, 130000, 100, "65.985385"}, {44219, 1, 1, "44219"}, {44219, 5, 1, "8843.8"}, {85781, 7, 1, "12254.428571"},
		{1, 2, 100, "50"}, {0, 5, 100, "0"}, {130000, 130000, 100, "100"}, {1000, 1, 1, "1000"}, {-14345, 1, 1, "-14345"},
		{1, 3, 1, "0.333333"}, {2, 3, 1, "0.666667"}, {1, 2000000, 1, "0.000001"}, {1, 2000001, 1, "0"}, {10, 1, 10, "100"},
	} {
		if got := measure.Of(c.n, c.d).Short(c.factor); got != c.want {
			t.Errorf("%d/%d times %d is %s instead of %s", c.n, c.d, c.factor, got, c.want)
		}
	}
}

func TestOf(t *testing.T) {
	for _, d := range []int64{0, -1} {
		if r := measure.Of(5, d); r.Known {
			t.Errorf("5 over %d is %v", d, r)
		}
	}
}

func figure(n int64, p model.Precision) model.Figure {
	return model.Figure{Count: model.Known(n), Precision: p}
}

// TestShareBounds takes every pair of counts that the wording of part and
// whole allows, and wants each of their shares to be one that the wording of
// the result allows.
func TestShareBounds(t *testing.T) {
	precisions := []model.Precision{model.Exact, model.Over, model.Nearly, model.About}
	for _, p := range precisions {
		for _, q := range precisions {
			share := measure.Share(figure(300, p), figure(1000, q))
			if known := p == model.Exact || q == model.Exact; share.Known != known {
				t.Errorf("%v of %v is known: %v", p, q, share.Known)
				continue
			} else if !known {
				continue
			}
			said := big.NewRat(share.N, share.D)
			for part := int64(1); part <= 2000; part += 7 {
				for whole := int64(1); whole <= 2000; whole += 7 {
					if !allows(300, p, part) || !allows(1000, q, whole) {
						continue
					}
					switch is := big.NewRat(part, whole).Cmp(said); {
					case share.Precision == model.Exact && is != 0,
						share.Precision == model.Over && is <= 0,
						share.Precision == model.Nearly && is >= 0:
						t.Fatalf("%d of %d is not %v %v, as %v of %v says", part, whole, share.Precision, said, p, q)
					}
				}
			}
		}
	}
	for _, share := range []measure.Ratio{
		measure.Share(model.Figure{}, figure(5, model.Exact)), measure.Share(figure(5, model.Exact), model.Figure{}),
		measure.Share(figure(5, model.Exact), figure(0, model.Exact)),
	} {
		if share.Known {
			t.Errorf("%v is known", share)
		}
	}
}

func allows(value int64, p model.Precision, n int64) bool {
	low, high := model.Bounds(value, p)
	return low <= n && n <= high
}

// TestAgainstPlan holds the comparison against what it means: the result and
// what remains are the plan, and the months left at the pace needed make up
// what remains.
func TestAgainstPlan(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	year := model.YearSpan(2025)
	for range 3000 {
		low := 1 + random.Int64N(200000)
		plan := model.Plan{Span: year, Low: low, High: low + random.Int64N(2)*random.Int64N(50000), Open: random.IntN(4) == 0}
		result := figure(random.Int64N(250000), model.Exact)
		result.Span = model.YearToDate(year.From + model.Month(random.IntN(12)))
		a := measure.AgainstPlan(plan, result)
		if a.Left+result.Span.Months() != 12 {
			t.Fatalf("%d months left after %v", a.Left, result.Span)
		}
		if pace := big.NewRat(a.SoFar.N, a.SoFar.D); pace.Mul(pace, big.NewRat(int64(result.Span.Months()), 1)).Cmp(big.NewRat(result.Count.N, 1)) != 0 {
			t.Fatalf("%v a month make %d in %v", a.SoFar, result.Count.N, result.Span)
		}
		aims, shares := []int64{plan.Low, plan.High}, [2]measure.Ratio{a.Share[1], a.Share[0]}
		if plan.Open { // one end, one number
			aims, shares[0] = aims[:1], a.Share[0]
			if a.Share[1].Known || a.Remaining[1].Known || a.Needed[1].Known {
				t.Fatalf("an open end is compared: %+v", a)
			}
		}
		for i, aim := range aims {
			remaining := a.Remaining[i]
			if !remaining.Known || remaining.D != 1 || remaining.N+result.Count.N != aim {
				t.Fatalf("%v remain of %d after %d", remaining, aim, result.Count.N)
			}
			if share := big.NewRat(shares[i].N, shares[i].D); share.Mul(share, big.NewRat(aim, 1)).Cmp(big.NewRat(result.Count.N, 1)) != 0 {
				t.Fatalf("%v of %d is not %d", shares[i], aim, result.Count.N)
			}
			if needed := a.Needed[i]; needed.Known != (a.Left > 0 && remaining.N > 0) {
				t.Fatalf("%v needed for %v in %d months", needed, remaining, a.Left)
			} else if needed.Known {
				if sum := big.NewRat(needed.N*int64(a.Left), needed.D); sum.Cmp(big.NewRat(remaining.N, 1)) != 0 {
					t.Fatalf("%v in %d months is not %v", needed, a.Left, remaining)
				}
			}
		}
	}
}

func TestAgainstPlanKnowsItsLimits(t *testing.T) {
	plan := model.Plan{Span: model.YearSpan(2025), Low: 100, High: 100}
	if a := measure.AgainstPlan(plan, model.Figure{}); a != (measure.Against{}) {
		t.Errorf("nothing against a plan is %+v", a)
	}
	over := figure(60, model.Over)
	over.Span = model.YearToDate(model.MonthOf(2025, 6))
	a := measure.AgainstPlan(plan, over)
	if a.Share[0].Precision != model.Over || a.Remaining[0].Precision != model.Nearly || a.Needed[0].Precision != model.Nearly || a.SoFar.Precision != model.Over {
		t.Errorf("over 60 of 100 is %+v", a)
	}
	plan = model.Plan{Span: model.Span{From: model.MonthOf(2024, 1), To: model.MonthOf(2026, 12)}, Low: 100, High: 100, Type: model.PlanPerYear}
	a = measure.AgainstPlan(plan, over)
	if a.Share[0].Known || a.Remaining[0].Known || a.Needed[0].Known || !a.SoFar.Known || a.Left != 18 {
		t.Errorf("so many in each of three years is compared: %+v", a)
	}
}
