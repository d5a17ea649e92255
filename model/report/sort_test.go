package report

import (
	"math/rand/v2"
	"slices"
	"testing"

	"xkld/model"
	"xkld/model/measure"
)

// randomMarkets is a table of markets with the whole first, the rest last or, as
// after a query that names markets, in between.
func randomMarkets(random *rand.Rand) Table {
	t := Table{Query: model.Query{View: ViewMarkets}, Columns: []Column{ColMarket, ColValue, ColShare}}
	add := func(code model.Code) {
		f := model.Figure{Ref: model.At(model.YearSpan(2024), code, model.Total)}
		share := measure.Ratio{}
		if random.IntN(4) > 0 {
			f.Count = model.Known(random.Int64N(6) * 100)
			share = measure.Of(f.Count.N, 700)
		}
		t.Rows = append(t.Rows, Row{Figure: &f, Cells: []Cell{{Market: code}, figureCell(f), ratioCell(share)}})
	}
	add(model.All)
	for i := range random.IntN(9) {
		add(model.Code("M" + string(rune('A'+i))))
	}
	add(model.Other)
	for i := range random.IntN(3) {
		add(model.Code("N" + string(rune('A'+i))))
	}
	return t
}

// randomMonths is a table of months, some of which close a gap.
func randomMonths(random *rand.Rand) Table {
	t := Table{Query: model.Query{View: ViewMonths}, Columns: []Column{ColPeriod, ColValue}}
	add := func(span model.Span, gap bool) {
		f := model.Figure{Ref: model.At(span, model.All, model.Total)}
		if gap || random.IntN(3) > 0 {
			f.Count = model.Known(random.Int64N(5) * 1000)
		}
		t.Rows = append(t.Rows, Row{Figure: &f, Gap: gap, Cells: []Cell{spanCell(span), figureCell(f)}})
	}
	from := model.MonthOf(2024, 1)
	for m := from; m < from+12; m++ {
		if random.IntN(8) > 0 { // a filter of kinds may have taken the month
			add(model.MonthSpan(m), false)
		}
		if m > from && random.IntN(4) == 0 {
			add(model.Span{From: from, To: m}, true)
		}
	}
	return t
}

// TestSorted: every order is the same rows; what is fixed has not moved; the
// values run one way; what has none comes last, both ways.
func TestSorted(t *testing.T) {
	for seed := range uint64(500) {
		random := rand.New(rand.NewPCG(seed, 4))
		for _, table := range []Table{randomMarkets(random), randomMonths(random)} {
			before := slices.Clone(table.Rows)
			for i, column := range table.Columns {
				for _, dir := range []Direction{Largest, Smallest} {
					sorted := table.Sorted(Sorting{column, dir})
					checkOrder(t, table, sorted, i, dir)
				}
			}
			if !slices.EqualFunc(before, table.Rows, Row.IsAbout) {
				t.Fatal("sorting has changed the report")
			}
		}
	}
}

func checkOrder(t *testing.T, table, sorted Table, column int, dir Direction) {
	t.Helper()
	if len(sorted.Rows) != len(table.Rows) {
		t.Fatalf("%d rows of %d", len(sorted.Rows), len(table.Rows))
	}
	seen := map[model.Ref]bool{}
	var last *Row
	missing := false
	for i, row := range sorted.Rows {
		seen[row.Figure.Ref] = true
		fixed := table.isFixed(table.Rows[i])
		if fixed != table.isFixed(row) || fixed && !row.IsAbout(table.Rows[i]) {
			t.Fatalf("row %d was %v and is %v", i, table.Rows[i].Figure.Ref, row.Figure.Ref)
		}
		if fixed || row.Gap {
			continue
		}
		if row.Cells[column].Figure != nil {
			if missing && row.Figure.Count.Known {
				t.Fatalf("%v has a figure and follows one without", row.Figure.Ref)
			}
			missing = !row.Figure.Count.Known
			if last != nil && !missing {
				if a, b := last.Figure.Count.N, row.Figure.Count.N; dir == Largest && a < b || dir == Smallest && a > b {
					t.Fatalf("%d before %d, %v", a, b, dir)
				}
			}
		}
		last = &sorted.Rows[i]
	}
	if len(seen) != len(table.Rows) {
		t.Fatalf("%d different rows of %d", len(seen), len(table.Rows))
	}
	checkGaps(t, table, sorted)
}

// checkGaps: before a gap stands what stood there, unless that was a gap at the
// very beginning.
func checkGaps(t *testing.T, table, sorted Table) {
	t.Helper()
	for i, row := range sorted.Rows {
		was := slices.IndexFunc(table.Rows, row.IsAbout)
		if !row.Gap || was == 0 || slices.IndexFunc(table.Rows[:was], func(r Row) bool { return !r.Gap }) < 0 {
			continue
		}
		if i == 0 || !sorted.Rows[i-1].IsAbout(table.Rows[was-1]) {
			t.Fatalf("the gap %v has left its month", row.Figure.Span)
		}
	}
}

// TestSortedTurns: the two ways are each other's reverse where all values are
// different and known, and the third wish gives the natural order.
func TestSortedTurns(t *testing.T) {
	table := Table{Query: model.Query{View: ViewMonths}, Columns: []Column{ColPeriod, ColValue}}
	for i, n := range []int64{300, -20, 7, 4000, 55} {
		span := model.MonthSpan(model.MonthOf(2024, i+1))
		f := model.Figure{Ref: model.At(span, model.All, model.Total), Count: model.Known(n)}
		table.Rows = append(table.Rows, Row{Figure: &f, Cells: []Cell{spanCell(span), figureCell(f)}})
	}
	for _, column := range table.Columns {
		by := Sorting{}.Next(column)
		down := table.Sorted(by)
		by = by.Next(column)
		up := table.Sorted(by)
		slices.Reverse(up.Rows)
		if !slices.EqualFunc(down.Rows, up.Rows, Row.IsAbout) {
			t.Errorf("%s: the second order is not the first one reversed", column)
		}
		if by = by.Next(column); by != (Sorting{}) {
			t.Errorf("%s: the third is %v", column, by)
		}
	}
	if got := (Sorting{ColValue, Smallest}).Next(ColWomen); got != (Sorting{ColWomen, Largest}) {
		t.Errorf("another column begins with %v", got)
	}
	if got := table.Sorted(Sorting{ColWomen, Largest}); !slices.EqualFunc(got.Rows, table.Rows, Row.IsAbout) {
		t.Error("a column that the table does not have has sorted it")
	}
}

// TestSortedTargets: a part of a year is never ranked among whole years, nor are
// several years.
func TestSortedTargets(t *testing.T) {
	table := Table{Query: model.Query{View: ViewTargets}, Columns: []Column{ColResult}}
	add := func(span model.Span, asOf model.Month, n int64) {
		f := model.Figure{Ref: model.At(model.Span{From: span.From, To: asOf}, model.All, model.Total), Count: model.Known(n)}
		table.Rows = append(table.Rows, Row{Figure: &f, Target: &Target{Span: span, AsOf: &asOf}, Cells: []Cell{figureCell(f)}})
	}
	add(model.Span{From: model.MonthOf(2021, 1), To: model.MonthOf(2025, 12)}, model.MonthOf(2025, 12), 9000)
	add(model.YearSpan(2025), model.MonthOf(2025, 3), 500)
	add(model.YearSpan(2024), model.MonthOf(2024, 12), 100)
	add(model.YearSpan(2023), model.MonthOf(2023, 12), 700)
	for dir, want := range map[Direction][]int64{Largest: {700, 100, 500, 9000}, Smallest: {100, 700, 500, 9000}} {
		var got []int64
		for _, row := range table.Sorted(Sorting{ColResult, dir}).Rows {
			got = append(got, row.Figure.Count.N)
		}
		if !slices.Equal(got, want) {
			t.Errorf("direction %d: %v, want %v", dir, got, want)
		}
	}
}
