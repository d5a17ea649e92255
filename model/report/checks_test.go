package report

import (
	"testing"

	"xkld/model"
	"xkld/model/reconcile"
)

// TestChecksOfEveryFigure: whatever a check says of the bundled figures follows
// from its own numbers, and what it counts is published.
func TestChecksOfEveryFigure(t *testing.T) {
	book := bundledBook(t)
	made := map[CheckID]map[Outcome]int{CheckWomen: {}, CheckMarkets: {}, CheckToDate: {}, CheckMonths: {}}
	for _, ref := range book.Refs() {
		for _, c := range ChecksOf(book, ref) {
			made[c.ID][c.Outcome]++
			var sum int64
			for _, f := range c.Parts {
				sum += f.Count.N
				if f.Kind != model.Published || !f.IsExact() {
					t.Errorf("%s: check %d counts %s, which is not published", ref, c.ID, f.Ref)
				}
			}
			whole := c.Whole.Count
			complete := whole.Known && len(c.Parts) > 0
			want := HasGap
			switch {
			case complete && sum > whole.N:
				want = Fails
			case complete && len(c.Missing) > 0:
			case complete && c.IsSum() && sum != whole.N:
				want = Fails
			case complete:
				want = Passes
			}
			if c.Outcome != want {
				t.Errorf("%s: check %d of %d and %d is %d instead of %d", ref, c.ID, sum, whole.N, c.Outcome, want)
			}
			if c.IsSum() && len(c.Parts)+len(c.Missing) < 2 {
				t.Errorf("%s: check %d adds up %d parts", ref, c.ID, len(c.Parts))
			}
		}
	}
	for id, outcomes := range made {
		for _, o := range []Outcome{Passes, Fails, HasGap} {
			never := id == CheckWomen && o == Fails || id == CheckMonths && o == Passes // in these figures
			if outcomes[o] == 0 && !never {
				t.Errorf("check %d never comes out as %d: %v", id, o, outcomes)
			}
		}
	}
}

// TestMonthsAddUp: a span and its months, all of them published, or not.
func TestMonthsAddUp(t *testing.T) {
	for _, c := range []struct {
		months [3]int64 // of April to June; -1 is not published
		want   Outcome
	}{
		{[3]int64{1, 2, 3}, Passes}, {[3]int64{1, 2, 4}, Fails}, {[3]int64{1, 2, 2}, Fails},
		{[3]int64{1, -1, 3}, HasGap}, {[3]int64{-1, -1, -1}, HasGap}, {[3]int64{5, -1, 3}, Fails},
	} {
		span := model.Span{From: model.MonthOf(2023, 4), To: model.MonthOf(2023, 6)}
		ref := model.At(span, model.All, model.Total)
		facts := model.Facts{Claims: []model.Claim{{Ref: ref, Value: 6, Source: "a"}}}
		for i, n := range c.months {
			if n >= 0 {
				facts.Claims = append(facts.Claims, model.Claim{Ref: ref.Over(model.MonthSpan(span.From + model.Month(i))), Value: n, Source: "a"})
			}
		}
		found := false
		for _, check := range ChecksOf(model.NewBook(facts, reconcile.New(facts)), ref) {
			if check.ID == CheckMonths {
				found = true
				if check.Outcome != c.want {
					t.Errorf("%v: %d instead of %d", c.months, check.Outcome, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%v: not checked", c.months)
		}
	}
}
