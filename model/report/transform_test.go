package report_test

import (
	"math/big"
	"testing"

	"xkld/model"
	"xkld/model/report"
)

// back is a span some months earlier, counted month by month.
func back(s model.Span, months int) model.Span {
	move := func(m model.Month) model.Month {
		year, number := m.Year(), m.Number()
		for range months {
			if number--; number == 0 {
				year, number = year-1, 12
			}
		}
		return model.MonthOf(year, number)
	}
	return model.Span{From: move(s.From), To: move(s.To)}
}

// expected is a transform by the plainest arithmetic; nil where there is none.
func expected(b *model.Book, view string, show model.Show, f model.Figure, base *model.Figure) *big.Rat {
	over := func(n int64, g model.Figure) *big.Rat {
		if !g.Count.Known || g.Count.N == 0 {
			return nil
		}
		return big.NewRat(n, g.Count.N)
	}
	change := func(s model.Span) *big.Rat {
		g := b.Figure(f.Over(s))
		if !f.IsExact() || !g.IsExact() || f.Market == model.Other {
			return nil
		}
		return over(f.Count.N-g.Count.N, g)
	}
	switch {
	case !f.Count.Known:
		return nil
	case show == model.ShowChange:
		return change(back(f.Span, int(f.Span.To-f.Span.From)+1))
	case show == model.ShowYearChange:
		return change(back(f.Span, 12))
	case show == model.ShowShare:
		whole := model.At(f.Span, model.All, f.Sex)
		if view == report.ViewMonths && f.Market == model.All {
			whole.Span = model.YearSpan(f.Span.From.Year())
		}
		g := b.FirstRelease(whole)
		if f.Revised {
			g = b.Figure(whole)
		}
		if !f.IsExact() && !g.IsExact() {
			return nil
		}
		return over(f.Count.N, g)
	case base == nil, f.Span.To-f.Span.From != base.Span.To-base.Span.From, f.Market == model.Other && f.Span != base.Span:
		return nil
	}
	return over(f.Count.N, *base)
}

// checkRows holds the rows of a table, which belong together, against the
// arithmetic and says how many of them are known.
func checkRows(t *testing.T, b *model.Book, table report.Table, rows []report.Row) (known int) {
	t.Helper()
	q := table.Query
	var base *model.Figure
	for _, r := range rows {
		if base == nil && !r.Gap && r.Figure.IsExact() {
			base = r.Figure
		}
	}
	for _, r := range rows {
		want := expected(b, q.View, q.Show, *r.Figure, base)
		got := r.Transform
		switch {
		case got == nil:
			t.Fatalf("%s %s of %s is not there", q.View, q.Show, r.Figure.Ref)
		case got.Ratio.Known != (want != nil), got.Ratio.Known != (r.Kind() == model.Calculated), !got.Ratio.Known && r.Kind() != model.Missing:
			t.Fatalf("%s %s of %s is %v instead of %v, %s", q.View, q.Show, r.Figure.Ref, got.Ratio, want, r.Kind())
		case want == nil:
			continue
		case big.NewRat(got.Ratio.N, got.Ratio.D).Cmp(want) != 0:
			t.Fatalf("%s %s of %s is %v instead of %v", q.View, q.Show, r.Figure.Ref, got.Ratio, want)
		case got.Ratio.Verdict < r.Figure.Verdict, got.Ratio.Verdict < got.Beside.Verdict:
			t.Fatalf("%s %s of %s is surer than its parts", q.View, q.Show, r.Figure.Ref)
		case q.Show != model.ShowShare && q.Show != model.ShowIndex && got.Ratio.Precision != model.Exact:
			t.Fatalf("%s %s of %s is not exact", q.View, q.Show, r.Figure.Ref)
		}
		known++
		shown := false
		for i, c := range table.Columns {
			cell := r.Cells[i]
			shown = shown || c == table.ShownColumn() && len(cell.Ratios) == 1 && cell.Ratios[0] == got.Ratio
		}
		if !shown {
			t.Fatalf("%s %s of %s is in no cell", q.View, q.Show, r.Figure.Ref)
		}
	}
	return known
}

func transforms() []model.Show {
	return []model.Show{model.ShowChange, model.ShowYearChange, model.ShowShare, model.ShowIndex}
}

// TestMonthTransforms takes every month of every market and sex, year by year.
func TestMonthTransforms(t *testing.T) {
	b := bundled(t)
	for _, show := range transforms() {
		known := 0
		for _, m := range b.Markets {
			for year := b.Data().From.Year(); year <= b.Data().To.Year(); year++ {
				for _, sex := range model.Sexes() {
					period := model.YearSpan(year)
					table, err := report.Months(b, model.Query{View: report.ViewMonths, Period: &period,
						Markets: []model.Code{m.Code}, Sexes: []model.Sex{sex}, Show: show})
					if err != nil {
						t.Fatal(err)
					}
					known += checkRows(t, b, table, table.Rows)
				}
			}
		}
		if known < 100 {
			t.Errorf("only %d of %s are known", known, show)
		}
	}
}

// TestMarketTransforms takes every split, and every whole year.
func TestMarketTransforms(t *testing.T) {
	b := bundled(t)
	for _, show := range transforms() {
		known := 0
		for _, sex := range model.Sexes() {
			periods := report.Splits(b, sex)
			for year := b.Data().From.Year(); year <= b.Data().To.Year(); year++ {
				periods = append(periods, model.YearSpan(year))
			}
			for _, period := range periods {
				table, err := report.Markets(b, model.Query{View: report.ViewMarkets, Period: &period,
					Sexes: []model.Sex{sex}, Show: show})
				if err != nil {
					t.Fatal(err)
				}
				known += checkRows(t, b, table, table.Rows)
			}
		}
		if known < 100 {
			t.Errorf("only %d of %s are known", known, show)
		}
	}
}

// TestTransformsOfSeveral: in a table of several markets and sexes each is beside
// its own, and the first exact one of each is 100.
func TestTransformsOfSeveral(t *testing.T) {
	b := bundled(t)
	period := model.Span{From: model.MonthOf(2022, 1), To: model.MonthOf(2025, 12)}
	for _, show := range transforms() {
		q := model.Query{View: report.ViewMonths, Period: &period, Show: show,
			Markets: []model.Code{"JPN", model.All, "KOR", model.Other}, Sexes: model.Sexes()}
		table, err := report.Months(b, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range q.Keys() {
			var rows []report.Row
			for _, r := range table.Rows {
				if r.Figure.Key == key {
					rows = append(rows, r)
				}
			}
			checkRows(t, b, table, rows)
		}
	}
}
