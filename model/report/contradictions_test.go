package report

import (
	"math/rand/v2"
	"slices"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/reconcile"
)

func bundledBook(t *testing.T) *model.Book {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return model.NewBook(facts, reconcile.New(facts))
}

// TestEveryContradictionOnce: each figure that something contradicts stands in
// the list exactly once, with all that stands against it.
func TestEveryContradictionOnce(t *testing.T) {
	book := bundledBook(t)
	table, err := Contradictions(book, model.Query{View: ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	listed := map[model.Ref]int{}
	for _, row := range table.Rows {
		listed[row.Figure.Ref]++
		c := row.Contradiction
		if len(c.Rivals) != len(row.Figure.Conflicts) {
			t.Errorf("%s: %d values stand against it, %d are listed", row.Figure.Ref, len(row.Figure.Conflicts), len(c.Rivals))
		}
		for _, r := range c.Rivals {
			if !slices.ContainsFunc(row.Figure.Conflicts, func(o model.Conflict) bool { return o.Value == r.Value && o.Why == r.Why }) {
				t.Errorf("%s: %d is listed against it and is not", row.Figure.Ref, r.Value)
			}
			if known := row.Figure.Count.Known || r.Severity == Impossible; r.Difference.Known != known {
				t.Errorf("%s: difference %v of %d", row.Figure.Ref, r.Difference, r.Value)
			}
		}
	}
	for _, ref := range book.Refs() {
		want := 0
		if len(book.Figure(ref).Conflicts) > 0 {
			want = 1
		}
		if listed[ref] != want {
			t.Errorf("%s is listed %d times instead of %d", ref, listed[ref], want)
		}
	}
	if len(table.Rows) < 50 {
		t.Errorf("only %d contradictions: this is not the bundled data", len(table.Rows))
	}
}

// TestWorstFirst: the order is total, and does not depend on where it began.
func TestWorstFirst(t *testing.T) {
	table, err := Contradictions(bundledBook(t), model.Query{View: ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	var all []Contradiction
	for _, row := range table.Rows {
		all = append(all, *row.Contradiction)
	}
	for i, a := range all {
		for j, b := range all {
			got := compareContradictions(a, b)
			if back := compareContradictions(b, a); got != -back {
				t.Fatalf("%s against %s is %d, and back %d", a.Figure.Ref, b.Figure.Ref, got, back)
			}
			if want := min(max(i-j, -1), 1); got != want && a.ToldWith == nil && b.ToldWith == nil {
				t.Fatalf("%s, number %d, against %s, number %d: %d", a.Figure.Ref, i, b.Figure.Ref, j, got)
			}
		}
		if !slices.IsSortedFunc(a.Rivals, compareRivals) {
			t.Errorf("%s: what stands against it is not in order", a.Figure.Ref)
		}
	}
	for seed := range uint64(20) {
		mixed := slices.Clone(all)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		slices.SortFunc(mixed, compareContradictions)
		mixed = disagreements(mixed)
		for i := range all {
			if mixed[i].Figure.Ref != all[i].Figure.Ref {
				t.Fatalf("number %d is %s or %s", i, mixed[i].Figure.Ref, all[i].Figure.Ref)
			}
		}
	}
}

// TestWeights: what cannot be comes first, what is settled last, and within one
// severity the larger part.
func TestWeights(t *testing.T) {
	table, err := Contradictions(bundledBook(t), model.Query{View: ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	place := map[string]int{}
	last := Impossible
	for i, row := range table.Rows {
		worst := row.Contradiction.Worst()
		place[row.Figure.Ref.String()] = i
		if worst.Severity < last {
			t.Errorf("%s: severity %d after %d", row.Figure.Ref, worst.Severity, last)
		}
		last = worst.Severity
		impossible := worst.Why == model.WhyBelowZero || worst.Why == model.WhyAboveTotal || worst.Why == model.WhyAboveAll
		if impossible != (worst.Severity == Impossible) || impossible && row.Figure.Count.Known {
			t.Errorf("%s: why %d has severity %d", row.Figure.Ref, worst.Why, worst.Severity)
		}
	}
	order := []string{"2018-11@OTHER", "2023-04@CHN", "2019-07@TWN#female", "2019-07", "2019-01..2019-08", "2018@TWN", "2019#female", "2019", "2021-01..2021-02@SGP", "2021"}
	if !slices.IsSortedFunc(order, func(a, b string) int { return place[a] - place[b] }) {
		t.Errorf("not in the order %v: %v", order, place)
	}
}

// TestDifferences: by how much, in the ways that there are.
func TestDifferences(t *testing.T) {
	book := bundledBook(t)
	for ref, want := range map[string]struct {
		difference, whole int64
		atLeast           bool
	}{
		"2019-07":                     {847, 11598, false},
		"2023-04@CHN":                 {-14, 729, false},       // part of the largest number in its formula
		"2022-01..2022-02@JPN#female": {50, 89, false},         // more than all
		"2010..2015":                  {-110140, 565140, true}, // about 450,000 is 455,000 at most
		"2011-01..2011-08":            {1, 60530, true},        // over 60,530 is one more at least
	} {
		r, err := model.ParseSpan(ref[:len(ref)-len(keyOf(ref))])
		if err != nil {
			t.Fatal(err)
		}
		at := model.At(r, model.All, model.Total)
		switch keyOf(ref) {
		case "@CHN":
			at.Market = "CHN"
		case "@JPN#female":
			at.Market, at.Sex = "JPN", model.Female
		}
		worst := ContradictionOf(book, book.Figure(at)).Worst()
		if worst.Difference != model.Known(want.difference) || worst.Part.D != want.whole || worst.AtLeast != want.atLeast {
			t.Errorf("%s: %+v of %d, at least %v", ref, worst.Difference, worst.Part.D, worst.AtLeast)
		}
	}
}

// keyOf is the market and sex at the end of a ref.
func keyOf(ref string) string {
	if i := slices.Index([]byte(ref), '@'); i >= 0 {
		return ref[i:]
	}
	return ""
}
