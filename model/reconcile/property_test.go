package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"xkld/model"
	"xkld/model/reconcile"
)

const (
	jpn = model.Code("JPN")
	kor = model.Code("KOR")
)

var january = model.MonthOf(2023, 1)

// claim is an exact number printed by a source, over months of two years.
func claim(from, to int, key model.Key, value int64, source model.SourceID) model.Claim {
	span := model.Span{From: january + model.Month(from), To: january + model.Month(to)}
	return model.Claim{Ref: model.Ref{Span: span, Key: key}, Value: value, Source: source}
}

// truth is an invented number of workers for each month, market and sex, from
// which pages are printed that never err.
type truth map[model.Key][]int64

const months = 18

func newTruth(random *rand.Rand) truth {
	t := truth{}
	for range months {
		for sex := range model.Sexes()[1:] {
			var all int64
			for _, market := range []model.Code{jpn, kor, model.Other} {
				n := 1 + random.Int64N(900)
				all += n
				key := model.Key{Market: market, Sex: model.Sex(sex + 1)}
				t[key] = append(t[key], n)
			}
			key := model.Key{Market: model.All, Sex: model.Sex(sex + 1)}
			t[key] = append(t[key], all)
		}
	}
	for _, market := range []model.Code{jpn, kor, model.Other, model.All} {
		for i := range months {
			women, men := t[model.Key{Market: market, Sex: model.Female}], t[model.Key{Market: market, Sex: model.Male}]
			key := model.Key{Market: market}
			t[key] = append(t[key], women[i]+men[i])
		}
	}
	return t
}

func (t truth) over(key model.Key, from, to int) (sum int64) {
	for _, n := range t[key][from : to+1] {
		sum += n
	}
	return sum
}

// pages prints random spans of the truth.
func (t truth) pages(random *rand.Rand, most int) []model.Claim {
	var claims []model.Claim
	for i := range random.IntN(most) {
		from := random.IntN(months)
		to := min(months-1, from+random.IntN(8))
		key := model.Key{Market: []model.Code{model.All, jpn, kor}[random.IntN(3)], Sex: model.Sex(random.IntN(3))}
		claims = append(claims, claim(from, to, key, t.over(key, from, to), model.SourceID(fmt.Sprintf("s%02d", i))))
	}
	return claims
}

// TestTrueFiguresGiveTrueFigures: where no page errs, every figure is the
// truth, and a figure is known exactly where brute force finds it.
func TestTrueFiguresGiveTrueFigures(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	known := 0
	for round := range 400 {
		world := newTruth(random)
		claims := world.pages(random, 40)
		r := reconcile.New(model.Facts{Claims: claims})
		reachable := newBrute(claims)
		for _, market := range []model.Code{model.All, jpn, kor} {
			for _, sex := range model.Sexes() {
				key := model.Key{Market: market, Sex: sex}
				for from := range months {
					for to := from; to < months; to++ {
						ref := claim(from, to, key, 0, "").Ref
						f := r.Figure(ref)
						if f.Count.Known && f.Count.N != world.over(key, from, to) {
							t.Fatalf("round %d: %s is %d, in truth %d", round, ref, f.Count.N, world.over(key, from, to))
						}
						if want := reachable.knows(ref); f.Count.Known != want {
							t.Fatalf("round %d: %s known %v, by brute force %v", round, ref, f.Count.Known, want)
						}
						if len(f.Conflicts) > 0 {
							t.Fatalf("round %d: %s has conflicts %v although no page errs", round, ref, f.Conflicts)
						}
						if f.Count.Known {
							known++
						}
					}
				}
			}
		}
	}
	if known < 10000 {
		t.Errorf("only %d figures were known: the worlds are too poor to test anything", known)
	}
}

// misprints spoils some pages: wrong numbers, rounded ones, doubts, a second
// source for the same span.
func misprints(random *rand.Rand, claims []model.Claim) []model.Claim {
	for i := range claims {
		c := &claims[i]
		switch random.IntN(10) {
		case 0:
			c.Value = max(0, c.Value+random.Int64N(7)-3)
		case 1:
			c.Precision = model.Precision(1 + random.IntN(3))
			c.Value = c.Value / 100 * 100
		case 2:
			c.Verdict = []model.Verdict{model.Doubtful, model.Rejected}[random.IntN(2)]
		case 3:
			again := *c
			again.Source += "b"
			again.Value += random.Int64N(3)
			claims = append(claims, again)
		}
	}
	return claims
}

// TestFormulasMatchBruteForce: with misprints and all, every calculated figure
// is the sum of its formula, and no formula that brute force finds is better.
func TestFormulasMatchBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	calculated := 0
	for round := range 300 {
		claims := misprints(random, newTruth(random).pages(random, 120))
		r := reconcile.New(model.Facts{Claims: claims})
		brute := newBrute(claims)
		for _, market := range []model.Code{model.All, jpn} {
			key := model.Key{Market: market, Sex: model.Sex(random.IntN(3))}
			for from := range months {
				for to := from; to < min(months, from+6); to++ {
					ref := claim(from, to, key, 0, "").Ref
					f := r.Figure(ref)
					if f.Kind != model.Calculated {
						continue
					}
					calculated++
					var sum int64
					for _, term := range f.Formula {
						sum += term.Sign * term.Value
					}
					if sum != f.Count.N {
						t.Fatalf("round %d: %s = %d, but its formula gives %d", round, ref, f.Count.N, sum)
					}
					if least := brute.fewestTerms(ref); len(f.Formula) != least {
						t.Fatalf("round %d: %s has a formula of %d terms, brute force finds %d", round, ref, len(f.Formula), least)
					}
				}
			}
		}
	}
	if calculated < 500 {
		t.Errorf("only %d calculated figures: the worlds are too poor to test anything", calculated)
	}
}

// TestOrderOfRowsDoesNotMatter: the same rows in any order give the same
// figures, formulas, sources and conflicts.
func TestOrderOfRowsDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		claims := misprints(random, newTruth(random).pages(random, 40))
		facts := model.Facts{Claims: claims}
		for i := range claims {
			facts.Sources = append(facts.Sources, model.Source{ID: claims[i].Source,
				Publisher: fmt.Sprint("p", random.IntN(5)), Published: fmt.Sprintf("2023-0%d-01", 1+random.IntN(3))})
		}
		first := reconcile.New(facts)
		shuffled := facts
		shuffled.Claims = slices.Clone(claims)
		random.Shuffle(len(claims), func(i, j int) {
			shuffled.Claims[i], shuffled.Claims[j] = shuffled.Claims[j], shuffled.Claims[i]
		})
		second := reconcile.New(shuffled)
		refs := first.Refs()
		if !reflect.DeepEqual(refs, second.Refs()) {
			t.Fatal("the refs depend on the order of rows")
		}
		for _, ref := range refs {
			if a, b := first.Figure(ref), second.Figure(ref); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s depends on the order of rows:\n%+v\n%+v", ref, a, b)
			}
		}
	}
}

func figureOf(claims []model.Claim, ref model.Ref) model.Figure {
	return reconcile.New(model.Facts{Claims: claims}).Figure(ref)
}
