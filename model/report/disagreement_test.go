package report

import (
	"slices"
	"testing"

	"xkld/model"
)

// TestDisagreements: the figures of one disagreement stand together behind the
// worst of them, all speak of the same figures, and none is lost.
func TestDisagreements(t *testing.T) {
	book := bundledBook(t)
	table, err := Contradictions(book, model.Query{View: ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	contradicted := 0
	for _, ref := range book.Refs() {
		if len(book.Figure(ref).Conflicts) > 0 {
			contradicted++
		}
	}
	seen := map[model.Ref]bool{}
	var teller, before *Contradiction
	followers := 0
	for _, row := range table.Rows {
		c := row.Contradiction
		if seen[c.Figure.Ref] {
			t.Errorf("%s a second time", c.Figure.Ref)
		}
		seen[c.Figure.Ref] = true
		if c.ToldWith == nil {
			if before != nil && compareContradictions(*before, *c) >= 0 {
				t.Errorf("%s is worse than %s before it", c.Figure.Ref, before.Figure.Ref)
			}
			teller, before = c, c
			continue
		}
		followers++
		if *c.ToldWith != teller.Figure.Ref || len(c.Rivals) != 1 || len(c.Same) > 0 ||
			c.Worst().relation(c.Figure.Ref) != teller.Worst().relation(teller.Figure.Ref) ||
			!slices.ContainsFunc(teller.Same, func(d Contradiction) bool { return d.Figure.Ref == c.Figure.Ref }) {
			t.Errorf("%s is told with %s", c.Figure.Ref, *c.ToldWith)
		}
		if c.Worst().size() != teller.Worst().size() {
			t.Errorf("%s differs by %d, %s by %d", c.Figure.Ref, c.Worst().size(), teller.Figure.Ref, teller.Worst().size())
		}
	}
	if len(seen) != contradicted || followers < 5 {
		t.Errorf("%d figures of %d, %d told with others", len(seen), contradicted, followers)
	}
}
