package report_test

import (
	"slices"
	"testing"

	"xkld/model"
	"xkld/model/report"
)

// TestRanks holds every place against the figures in the order of their size.
func TestRanks(t *testing.T) {
	book := bundled(t)
	ranked := map[string]int{}
	for _, ref := range book.Refs() {
		own := book.Figure(ref)
		var markets, months []int64
		for _, m := range book.Markets {
			if f := book.Figure(ref.In(m.Code)); m.Code != model.All && m.Code != model.Other && f.IsExact() {
				markets = append(markets, f.Count.N)
			}
		}
		for month := ref.Span.From - model.Month(ref.Span.From.Number()-1); month.Year() == ref.Span.From.Year(); month++ {
			if f := book.Figure(ref.Over(model.MonthSpan(month))); f.IsExact() {
				months = append(months, f.Count.N)
			}
		}
		check := func(r report.Rank, ok, has bool, all []int64) {
			if ok != has {
				t.Fatalf("%s: a place is %v", ref, ok)
			}
			if !ok {
				return
			}
			ranked[r.Among]++
			slices.Sort(all)
			slices.Reverse(all)
			if r.Of != len(all) || slices.Index(all, own.Count.N) != r.Place-1 {
				t.Errorf("%s: %d is number %d of %d in %v", ref, own.Count.N, r.Place, r.Of, all)
			}
		}
		r, ok := report.RankOfMarket(book, ref)
		check(r, ok, own.IsExact() && ref.Market != model.All && ref.Market != model.Other, markets)
		r, ok = report.RankOfMonth(book, ref)
		check(r, ok, own.IsExact() && ref.Span.From == ref.Span.To, months)
	}
	if ranked[report.RankMarkets] < 500 || ranked[report.RankMonths] < 500 {
		t.Errorf("only %v are ranked", ranked)
	}
}
