package report

import (
	"cmp"
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Markets gives all markets, then every market that has a figure for the very
// period, the largest first, then the rest. The latest period is the longest
// span from January, in the last year with an exact month, that has an exact
// total and at least two exact markets.
func Markets(b *model.Book, q model.Query) (Table, error) {
	sexes := q.Sexes
	if len(sexes) == 0 {
		sexes = []model.Sex{model.Total}
	}
	var period model.Span
	if q.Period != nil {
		period = *q.Period
	} else {
		period = latestSplit(b, sexes[0], q.Until())
	}
	if err := inData(b, period); err != nil {
		return Table{}, err
	}
	if q.Show == model.ShowToDate {
		period = model.YearToDate(period.To)
	}
	period.To = min(period.To, q.Until())
	if period.From > period.To {
		return Table{}, &NothingLeft{What: "figure", Until: q.AsOf}
	}
	t := Table{Query: q, Period: period, Columns: []Column{ColMarket}}
	t.Query.Period = &t.Period
	if len(sexes) > 1 {
		t.Columns = append(t.Columns, ColSex)
	}
	t.Columns = append(t.Columns, ColValue, ColShare, ColCumulated)
	if q.Show.IsTransform() {
		t.Columns = transformColumns(t.Columns, q)
	}
	for _, sex := range sexes {
		first := len(t.Rows)
		t.addSplit(b, sex)
		t.transform(b, t.Rows[first:])
	}
	t.noteTransform()
	t.beside(b)
	return t, t.keep()
}

// addSplit appends the rows of one sex.
func (t *Table) addSplit(b *model.Book, sex model.Sex) {
	ref := model.At(t.Period, model.All, sex)
	whole := b.FirstRelease(ref)
	markets, contradicted := splitOf(b, ref)
	rows := []model.Figure{b.Figure(ref)}
	rows = append(rows, markets...)
	rest := b.Figure(ref.In(model.Other))
	if len(markets) > 0 || len(rest.Conflicts) > 0 {
		rows = append(rows, rest)
	} else {
		t.Notes = append(t.Notes, Note{ID: NoteNoSplit})
	}
	if rest.Count.Known && t.names(model.Other) {
		t.Notes = append(t.Notes, Note{ID: NoteOther})
	}
	if rows[0].Revised {
		t.Notes = append(t.Notes, Note{ID: NoteSharesOfFirstRelease})
	}
	for _, ref := range contradicted {
		if !t.names(ref.Market) {
			continue
		}
		t.Notes = append(t.Notes, Note{ID: NoteMissingMarket, Ref: ref})
	}
	sum := model.Figure{Ref: ref, Count: model.Known(0)}
	for _, f := range rows {
		if !t.names(f.Market) {
			continue
		}
		t.addMarket(f, shares(f, whole, &sum))
	}
	t.addUnnamed(b, ref, rows)
}

// addMarket appends the row of a market, with its shares where they are shown.
func (t *Table) addMarket(f model.Figure, shares []Cell) {
	row := Row{Figure: &f, Cells: make([]Cell, 0, len(t.Columns))}
	for _, c := range t.Columns {
		cell := Cell{} // a transform fills it in
		switch c {
		case ColMarket:
			cell.Market = f.Market
		case ColSex:
			cell = sexCell(f.Sex)
		case ColValue:
			cell = Cell{Figure: &f}
		case ColShare:
			cell = shares[0]
		case ColCumulated:
			cell = shares[1]
		}
		row.Cells = append(row.Cells, cell)
	}
	t.Rows = append(t.Rows, row)
}

// names says whether the query asks for a market.
func (t *Table) names(market model.Code) bool {
	return len(t.Query.Markets) == 0 || slices.Contains(t.Query.Markets, market)
}

// shares are a market's share of all markets and the share of all the markets
// down to it; the sum runs along from row to row and ends where one of them is
// not exact. All markets have no share of themselves, and a market that lies
// within the rest is not counted beside it.
func shares(f, whole model.Figure, sum *model.Figure) []Cell {
	if f.Market == model.All {
		return []Cell{{}, {}}
	}
	share := ratioCell(measure.Share(f, whole))
	if withinOther(f) {
		return []Cell{share, {}}
	}
	if !f.IsExact() {
		sum.Count.Known = false
	}
	sum.Verdict = max(sum.Verdict, f.Verdict)
	sum.Count.N += f.Count.N
	return []Cell{share, ratioCell(measure.Share(*sum, whole))}
}

// addUnnamed appends the markets that the query names but that have no figure
// here: an answer to a question is never left out.
func (t *Table) addUnnamed(b *model.Book, ref model.Ref, rows []model.Figure) {
	for _, market := range append(t.Query.Markets, t.ownMarkets(b, ref)...) {
		if slices.ContainsFunc(rows, func(f model.Figure) bool { return f.Market == market }) {
			continue
		}
		f := b.Figure(ref.In(market))
		rows = append(rows, f)
		t.addMarket(f, []Cell{{}, {}})
		t.Rows[len(t.Rows)-1].onlyOwn = !slices.Contains(t.Query.Markets, market)
	}
}

// splitOf are the markets that have a figure for a span and sex, the largest
// first, and the refs of those that have only a contradiction.
func splitOf(b *model.Book, ref model.Ref) (known []model.Figure, contradicted []model.Ref) {
	for _, m := range b.Markets {
		if m.Code == model.All || m.Code == model.Other {
			continue
		}
		f := b.Figure(ref.In(m.Code))
		if f.Count.Known {
			known = append(known, f)
		} else if len(f.Conflicts) > 0 {
			contradicted = append(contradicted, f.Ref)
		}
	}
	slices.SortStableFunc(known, func(f, g model.Figure) int { return int(g.Count.N - f.Count.N) })
	return known, contradicted
}

// latestSplit is the period that Markets shows when none is asked for, of those
// that end no later than the given month.
func latestSplit(b *model.Book, sex model.Sex, until model.Month) model.Span {
	last, ok := b.LastExactMonthUntil(model.Key{Market: model.All}, until)
	if b.IsOwn() { // a file need not have years to date
		return latestOwnSplit(b, sex, until)
	}
	if !ok {
		return b.Data()
	}
	for m := min(until, model.MonthOf(last.Year(), 12)); m >= model.MonthOf(last.Year(), 1); m-- {
		if ref := model.At(model.YearToDate(m), model.All, sex); IsSplit(b, ref) {
			return ref.Span
		}
	}
	return model.YearToDate(last)
}

// latestOwnSplit is the span with the last figure of a market in a file of one's own,
// of several the longest within one year; where there is none, that of all markets.
func latestOwnSplit(b *model.Book, sex model.Sex, until model.Month) model.Span {
	latest, ofMarket := b.Data(), false
	for i, c := range b.Facts.Claims {
		split := c.Market != model.All && c.Market != model.Other
		if c.Sex != sex || c.Span.To > until || !c.Span.InOneYear() || ofMarket && !split {
			continue
		}
		later := cmp.Or(cmp.Compare(c.Span.To, latest.To), cmp.Compare(latest.From, c.Span.From)) > 0
		if i == 0 || split && !ofMarket || later {
			latest = c.Span
		}
		ofMarket = ofMarket || split
	}
	return latest
}

// IsSplit says whether a span has an exact total and at least two exact
// markets.
func IsSplit(b *model.Book, ref model.Ref) bool {
	if !b.Figure(ref.In(model.All)).IsExact() {
		return false
	}
	exact := 0
	for _, m := range b.Markets {
		if m.Code != model.All && m.Code != model.Other && b.Figure(ref.In(m.Code)).IsExact() {
			exact++
		}
	}
	return exact >= 2
}

// ByEnd orders periods as one walks through them: by their last month, of those
// that end together the single month first.
func ByEnd(s, t model.Span) int {
	return cmp.Or(cmp.Compare(s.To, t.To), cmp.Compare(t.From, s.From))
}

// Splits are the periods that have a split by market: published spans with an
// exact total and at least two exact markets, in their order.
func Splits(b *model.Book, sex model.Sex) []model.Span {
	exact := map[model.Span]map[model.Code]bool{} // printed so, and not rejected
	for _, c := range b.Facts.Claims {
		if c.Sex == sex && c.Precision == model.Exact && c.Verdict != model.Rejected {
			if exact[c.Span] == nil {
				exact[c.Span] = map[model.Code]bool{}
			}
			exact[c.Span][c.Market] = true
		}
	}
	var splits []model.Span
	for span, markets := range exact {
		ref := model.At(span, model.All, sex)
		// Most are plain from what is printed; the others are worth a formula.
		if markets[model.All] && len(markets) > 2 && !markets[model.Other] || len(markets) > 1 && IsSplit(b, ref) {
			splits = append(splits, span)
		}
	}
	slices.SortFunc(splits, ByEnd)
	return splits
}
