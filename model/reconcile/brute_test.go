package reconcile_test

import (
	"slices"

	"xkld/model"
)

// brute is the plainest reckoning there is: it tries every way through the
// edges. It shares nothing with the package but the rules.
type brute struct{ edges map[model.Key][]model.Span }

func newBrute(claims []model.Claim) brute {
	values := map[model.Ref][]int64{}
	for _, c := range claims {
		if c.Precision == model.Exact && c.Verdict == model.NoVerdict && !slices.Contains(values[c.Ref], c.Value) {
			values[c.Ref] = append(values[c.Ref], c.Value)
		}
	}
	b := brute{map[model.Key][]model.Span{}}
	for ref, printed := range values {
		if len(printed) == 1 || b.decided(claims, ref, printed) {
			b.edges[ref.Key] = append(b.edges[ref.Key], ref.Span)
		}
	}
	return b
}

// decided asks the reckoning itself whether one of several values was taken:
// how it decides is tested on its own.
func (b brute) decided(claims []model.Claim, ref model.Ref, printed []int64) bool {
	return figureOf(claims, ref).Verdict != model.Contested
}

// ways is the least number of edges between the ends of a span, 0 if there is
// no way.
func (b brute) ways(ref model.Ref) int {
	least := 0
	var walk func(at model.Month, used []model.Span)
	walk = func(at model.Month, used []model.Span) {
		if least > 0 && len(used) >= least {
			return
		}
		if at == ref.Span.To+1 {
			least = len(used)
			return
		}
		for _, s := range b.edges[ref.Key] {
			if slices.Contains(used, s) {
				continue
			}
			if s.From == at {
				walk(s.To+1, append(slices.Clip(used), s))
			}
			if s.To+1 == at {
				walk(s.From, append(slices.Clip(used), s))
			}
		}
	}
	walk(ref.Span.From, nil)
	return least
}

// fewestTerms is the length of the shortest formula, through the ref's own
// edges or from the two other sexes; 0 if there is none.
func (b brute) fewestTerms(ref model.Ref) int {
	own := b.ways(ref)
	var others []int
	for _, sex := range model.Sexes() {
		if sex != ref.Sex {
			others = append(others, b.ways(ref.Of(sex)))
		}
	}
	across := others[0] + others[1]
	if others[0] == 0 || others[1] == 0 {
		across = 0
	}
	switch {
	case own == 0:
		return across
	case across == 0:
		return own
	}
	return min(own, across)
}

func (b brute) knows(ref model.Ref) bool { return b.fewestTerms(ref) > 0 }
