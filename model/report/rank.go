package report

import "xkld/model"

// Rank is the place of a figure among others by size, the largest first. Those of
// one size share a place.
type Rank struct {
	Place, Of int
	Among     string // RankMarkets or RankMonths
}

// What figures have a place among: the markets of their span, which the rest
// together is none of, or the months of their year.
const (
	RankMarkets = "markets"
	RankMonths  = "months"
)

// RankOfMarket is the place of a market among those with an exact figure for the
// same span and sex; false where the ref is of no one market, or not exact.
func RankOfMarket(b *model.Book, ref model.Ref) (Rank, bool) {
	if ref.Market == model.All || ref.Market == model.Other {
		return Rank{}, false
	}
	return rankAmong(b, ref, RankMarkets, namedMarkets(b, ref))
}

// RankOfMonth is the place of a month among those of its year that have an exact
// figure; false where the ref is no month, or not exact.
func RankOfMonth(b *model.Book, ref model.Ref) (Rank, bool) {
	if !ref.Span.IsMonth() {
		return Rank{}, false
	}
	var months []model.Ref
	for number := 1; number <= 12; number++ {
		months = append(months, ref.Over(model.MonthSpan(model.MonthOf(ref.Span.From.Year(), number))))
	}
	return rankAmong(b, ref, RankMonths, months)
}

func rankAmong(b *model.Book, ref model.Ref, among string, refs []model.Ref) (Rank, bool) {
	own := b.Figure(ref)
	if !own.IsExact() {
		return Rank{}, false
	}
	r := Rank{Place: 1, Among: among}
	for _, other := range refs {
		f := b.Figure(other)
		if !f.IsExact() {
			continue
		}
		r.Of++
		if f.Count.N > own.Count.N {
			r.Place++
		}
	}
	return r, true
}

// RankIn is the place of a figure in a comparison; nil where it has none there.
// Of figures of markets it is that among the markets, else that among the months.
func (c Comparison) RankIn(row int) *Rank {
	for i, column := range c.Columns {
		if column == ColRank || column == ColRankMonth {
			return c.Rows[row].Cells[i].Rank
		}
	}
	return nil
}

// rankColumn is the column of places of a comparison, if there are any. Markets
// that stand beside all markets have a place, all markets have none.
func rankColumn(b *model.Book, refs []model.Ref) []Column {
	of := map[Column]func(*model.Book, model.Ref) (Rank, bool){ColRank: RankOfMarket, ColRankMonth: RankOfMonth}
	for _, column := range []Column{ColRank, ColRankMonth} {
		for _, ref := range refs {
			if _, ok := of[column](b, ref); ok {
				return []Column{column}
			}
		}
	}
	return nil
}

// rankCell is a place, or nothing.
func rankCell(r Rank, ok bool) Cell {
	if !ok {
		return Cell{}
	}
	return Cell{Rank: &r}
}
