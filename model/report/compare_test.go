package report_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/measure"
	"xkld/model/reconcile"
	"xkld/model/report"
)

func bundled(t *testing.T) *model.Book {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return model.NewBook(facts, reconcile.New(facts))
}

// TestCompare holds the arithmetic of comparisons of figures drawn at random
// against plain sums of big numbers, and every reason against the figures.
func TestCompare(t *testing.T) {
	book := bundled(t)
	refs := book.Refs()
	random := rand.New(rand.NewPCG(4, 1))
	known, whole, fine := 0, 0, 0
	for range 3000 {
		var drawn []model.Ref
		first, apart := refs[random.IntN(len(refs))], random.IntN(4)
		for range 2 + random.IntN(3) {
			ref := refs[random.IntN(len(refs))]
			switch apart { // mostly such as one compares
			case 0:
				ref = first.In(ref.Market)
			case 1:
				ref = first.Over(ref.Span)
			case 2:
				ref = first.Of(model.Sexes()[random.IntN(3)])
			}
			drawn = append(drawn, ref)
		}
		base := random.IntN(len(drawn))
		c := report.Compare(book, drawn, base)
		if !slices.Equal(c.Refs(), drawn) {
			t.Fatalf("%v gives the rows %v", drawn, c.Refs())
		}
		for i, row := range c.Rows {
			f, b := *row.Figure, *c.Rows[base].Figure
			if checkCompared(t, f, b, *row.Compared) {
				known++
			}
			if i == base && row.Cells[slices.Index(c.Columns, report.ColDifference)].Ratios != nil {
				t.Errorf("%v: the base is compared with itself", drawn)
			}
		}
		if c.Together != nil {
			whole++
			checkTogether(t, c)
		}
		if c.Comparable() {
			fine++
		}
		checkAlike(t, c)
	}
	if known < 1000 || whole < 100 || fine < 100 {
		t.Errorf("only %d differences, %d wholes and %d comparable sets were drawn", known, whole, fine)
	}
}

// checkCompared works a comparison out anew; it says whether there is one.
func checkCompared(t *testing.T, f, base model.Figure, c measure.Compared) bool {
	t.Helper()
	exact := f.Count.Known && base.Count.Known && f.Precision == model.Exact && base.Precision == model.Exact
	if c.Difference.Known != exact || c.Percent.Known != (exact && base.Count.N > 0) {
		t.Errorf("%v against %v: known %v and %v", f.Ref, base.Ref, c.Difference.Known, c.Percent.Known)
	}
	if !exact {
		if bothVague := f.Precision != model.Exact && base.Precision != model.Exact; c.Times.Known && (bothVague || c.Times.Precision == model.Exact) {
			t.Errorf("%v against %v: a ratio of what is not exact is taken for sure", f.Ref, base.Ref)
		}
		return false
	}
	if got, want := c.Difference.Short(1), big.NewInt(f.Count.N-base.Count.N).String(); got != want && want != "0" {
		t.Errorf("%v against %v differ by %s instead of %s", f.Ref, base.Ref, got, want)
	}
	if base.Count.N == 0 {
		return true
	}
	times := big.NewRat(f.Count.N, base.Count.N)
	percent := new(big.Rat).Mul(new(big.Rat).Sub(times, big.NewRat(1, 1)), big.NewRat(100, 1))
	if got := c.Times.Decimal(1, 6); got != times.FloatString(6) {
		t.Errorf("%v is %s times %v instead of %s", f.Ref, got, base.Ref, times.FloatString(6))
	}
	if got := c.Percent.Decimal(100, 6); got != percent.FloatString(6) {
		t.Errorf("%v differs by %s percent from %v instead of %s", f.Ref, got, base.Ref, percent.FloatString(6))
	}
	if worst := max(f.Verdict, base.Verdict); c.Difference.Verdict != worst || c.Percent.Verdict != worst || c.Times.Verdict != worst {
		t.Errorf("%v against %v: a doubt is lost", f.Ref, base.Ref)
	}
	return true
}

// checkTogether counts the parts of a whole: each month, market and sex once.
func checkTogether(t *testing.T, c report.Comparison) {
	t.Helper()
	type person struct {
		month  model.Month
		market model.Code
		sex    model.Sex
	}
	seen := map[person]bool{}
	var sum int64
	of := c.Together.Of.Ref
	for _, f := range c.Figures() {
		sum += f.Count.N
		if !f.IsExact() || !of.Span.Has(f.Span) || of.Market != model.All && of.Market != f.Market || of.Sex != model.Total && of.Sex != f.Sex {
			t.Errorf("%v is no exact part of %v", f.Ref, of)
		}
		for m := f.Span.From; m <= f.Span.To; m++ {
			who := person{m, f.Market, f.Sex}
			if seen[who] || f.Ref == of && len(c.Rows) > 1 {
				t.Errorf("%v: counted twice in %v", f.Ref, c.Refs())
			}
			seen[who] = true
		}
	}
	if c.Together.Sum.Count.N != sum || sum > c.Together.Of.Count.N && c.Together.Of.IsExact() {
		t.Errorf("%v together are %d instead of %d of %d", c.Refs(), c.Together.Sum.Count.N, sum, c.Together.Of.Count.N)
	}
}

// checkAlike asks of every two figures what a check says of all.
func checkAlike(t *testing.T, c report.Comparison) {
	t.Helper()
	want := [...]bool{true, true, true, true, true, true, true}
	for _, f := range c.Figures() {
		want[report.AlikeKnown] = want[report.AlikeKnown] && f.Kind != model.Missing
		want[report.AlikeVerdict] = want[report.AlikeVerdict] && f.Verdict == 0 && len(f.Conflicts) == 0
		for _, g := range c.Figures() {
			same := map[report.AlikeID]bool{
				report.AlikeLength: f.Span.To-f.Span.From == g.Span.To-g.Span.From,
				report.AlikePart:   f.Span.IsYears() == g.Span.IsYears(),
				report.AlikeKind:   f.Kind == g.Kind, report.AlikePrecision: f.Precision == g.Precision,
				report.AlikeRelease: f.Revised == g.Revised,
			}
			for id, same := range same {
				want[id] = want[id] && same
			}
		}
	}
	for i, check := range c.Checks {
		if check.ID != report.AlikeID(i) || check.OK != want[i] {
			t.Errorf("%v: check %d is %v", c.Refs(), check.ID, check.OK)
		}
	}
}

func TestBefore(t *testing.T) {
	for written, want := range map[string]string{
		"2025-01": "2024-12", "2025-07": "2025-06", "2025": "2024", "2025-01..2025-07": "2024-01..2024-07",
		"2025-06..2025-07": "2024-06..2024-07", "2020..2025": "2014..2019", "2024-11..2025-12": "2022-11..2023-12", "0000-01": "", "0000": "",
	} {
		span, err := model.ParseSpan(written)
		if err != nil {
			t.Fatal(err)
		}
		before, ok := report.Before(model.At(span, "JPN", model.Female))
		if got := before.Span.String(); ok != (want != "") || ok && (got != want || before.Market != "JPN" || before.Sex != model.Female) {
			t.Errorf("before %s lies %v, %v instead of %s", written, before, ok, want)
		}
	}
}
