package tui_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/report"
)

// views are the tabs as they open, at other periods, for other people, and with
// something else shown.
func views() [][]string {
	return [][]string{
		{"1"}, {"1", "{"}, {"1", "x"}, {"1", "t"}, {"1", "t", "t"}, {"1", "t", "t", "t"}, {"1", "%"}, {"1", "T"},
		{"1", "f", "text:nhat", "enter", "%"}, {"2"}, {"2", "{", "{"}, {"2", "x", "{"}, {"2", "t", "t"}, {"2", "%"}, {"2", "T"},
		{"3"}, {"3", "{", "{", "{", "{"},
	}
}

// TestRatiosAreWorkedOut: on every ratio of every tab the record says the number
// as the table does, and the figures that it names make it.
func TestRatiosAreWorkedOut(t *testing.T) {
	o := &outside{book: bundled(t)}
	seen := map[report.Column]int{}
	for _, typed := range views() {
		app := o.at(200, 60, typed...)
		table := app.Tab().Table()
		for _, row := range table.Rows {
			for i, column := range table.Columns {
				cell := row.Cells[i]
				worked, ok := report.WorkedOut(o.book, table, row, column, cell)
				if want := len(cell.Ratios) > 0 || cell.Range != nil; ok != want {
					t.Fatalf("%v: %s of %s is worked out: %v", typed, column, row.Figure.Ref, ok)
				}
				if !ok {
					continue
				}
				lines := app.Speaker().Worked(table, worked)
				if said := app.Speaker().Cell(table, column, cell); !strings.HasPrefix(lines[0].Text, said) {
					t.Errorf("%v: %s is %s in the table and %q in the record", typed, column, said, lines[0].Text)
				}
				for _, line := range lines {
					if strings.Contains(line.Text, "%!") || line.Text == "" {
						t.Errorf("%v: %s: %q", typed, column, line.Text)
					}
				}
				if len(cell.Ratios) > 0 && cell.Ratios[0].Known {
					seen[column]++
					checkWorked(t, worked)
				}
			}
		}
	}
	for _, column := range []report.Column{report.ColChange, report.ColYearChange, report.ColShare, report.ColCumulated, report.ColSexShare,
		report.ColIndex, report.ColShareCalculated, report.ColRemaining} {
		if seen[column] < 5 {
			t.Errorf("%d ratios of %s are looked at", seen[column], column)
		}
	}
}

// checkWorked holds a ratio to what it is said to be made of.
func checkWorked(t *testing.T, w report.Worked) {
	t.Helper()
	is := big.NewRat(w.Cell.Ratios[0].N, w.Cell.Ratios[0].D)
	want := new(big.Rat)
	if w.Target != nil {
		plans := []int64{w.Target.Plan.Low, w.Target.Plan.High}
		ok := slices.ContainsFunc(plans, func(plan int64) bool {
			if w.Column == report.ColRemaining {
				return is.Cmp(big.NewRat(plan-w.Target.Result.Count.N, 1)) == 0
			}
			return plan > 0 && is.Cmp(big.NewRat(w.Target.Result.Count.N, plan)) == 0
		})
		if !ok {
			t.Errorf("%s of %s is %v", w.Column, w.Target.Span, is)
		}
		return
	}
	for _, f := range w.Parts {
		want.Add(want, big.NewRat(f.Count.N, 1))
	}
	if w.Show == model.ShowChange || w.Show == model.ShowYearChange {
		want.Sub(want, big.NewRat(w.Whole.Count.N, 1))
	}
	if want.Quo(want, big.NewRat(w.Whole.Count.N, 1)); want.Cmp(is) != 0 {
		t.Errorf("%s of %s is %v, but %v of %v is %v", w.Column, w.Parts[0].Ref, is, w.Parts, w.Whole.Ref, want)
	}
}

// TestRecordOfRatio: enter on a ratio opens the record of the row's figure, which
// begins with the ratio, and j goes to the next one with its own.
func TestRecordOfRatio(t *testing.T) {
	for _, c := range []struct {
		typed []string
		want  []string
	}{
		{[]string{"l", "l", "l", "enter"}, []string{"Record of one figure  Oct 2025, all markets, both sexes", "=34.6%: 4,058 of 11,740", "4,058  Oct 2025, all markets, women, published"}},
		{[]string{"l", "l", "l", "enter", "k"}, []string{"Record of one figure  Sep 2025", "=35.1%: =4,031 of 11,487"}},
		{[]string{"l", "enter"}, []string{"=+2.2%: from 11,487 to 11,740", "11,487  Sep 2025, all markets, both sexes, published"}},
		{[]string{"g", "l", "enter"}, []string{"...  2025-01 has no figure"}},
		{[]string{"2", "$", "j", "enter"}, []string{"Record of one figure  Jan-Oct 2025, Taiwan", "=84.3%: 55,049 + 47,135 = 102,184 of 121,190"}},
		{[]string{"2", "T", "enter"}, []string{"Record of one figure  Jan-Oct 2025, Japan", ", where 121,190 is 100"}},
		{[]string{"3", "$", "enter"}, []string{"=-14,345: the plan of 130,000 less 144,345"}},
		{[]string{"3", "0", "enter"}, []string{"130,000, published: "}},
	} {
		shown := screen(open(bundled(t), 120, 36, c.typed...))
		for _, want := range c.want {
			if !strings.Contains(shown, want) {
				t.Errorf("%v: no %q:\n%s", c.typed, want, shown)
			}
		}
	}
	// The record of a figure is that of the figure alone.
	if shown := screen(open(bundled(t), 120, 36, "enter")); strings.Contains(shown, " of 11,740") {
		t.Errorf("the record of a figure has a ratio:\n%s", shown)
	}
}

// TestCopyIsWhatIsSeen: on every column of every tab y copies the number that
// stands there, rounded as it is shown it is the one on the screen, and the menu
// has the figure that it belongs to as well.
func TestCopyIsWhatIsSeen(t *testing.T) {
	o := &outside{book: bundled(t)}
	for _, typed := range views() {
		for column := range columns(o.book, typed...) {
			app := o.at(120, 60, typed...)
			onColumn(app, column)
			id, cell := app.Tab().Cell()
			o.press(app, "y")
			got := o.last(t)
			value, ok := new(big.Rat).SetString(strings.Split(got, "..")[0])
			want := valueOf(cell)
			if want != nil && len(cell.Ratios) > 0 && id != report.ColRemaining {
				want.Mul(want, big.NewRat(100, 1))
			}
			if ok != (want != nil) || ok && new(big.Rat).Abs(want.Sub(want, value)).Cmp(big.NewRat(1, 1_000_000)) > 0 {
				t.Errorf("%v: on %s %q is copied instead of %v", typed, id, got, cell)
			}
			o.press(app, "Y", "f")
			figure := o.last(t)
			row, _ := app.Tab().Row()
			plain := report.Cell{Figure: row.Figure}.Raw(id)
			if cell.Figure != nil {
				plain = "" // it is what is seen
			}
			if figure != plain {
				t.Errorf("%v: on %s f copies %q instead of %q", typed, id, figure, plain)
			}
		}
	}
}

// TestCopySaysItsUnit: what is copied, and shown in the menu, says in what it
// counts.
func TestCopySaysItsUnit(t *testing.T) {
	o := &outside{book: bundled(t)}
	for _, c := range []struct {
		typed []string
		said  string
	}{
		{[]string{"t", "y"}, "number 2.20249 (percent, calculated)"},
		{[]string{"%", "y"}, "(percent, calculated)"},
		{[]string{"T", "y"}, "(points, calculated)"},
		{[]string{"t", "t", "t", "y"}, "number 144345"},
		{[]string{"t", "Y"}, "n  number           2.20249  percent, calculated"},
		{[]string{"t", "Y"}, "f  figure           11740"},
		{[]string{"3", "$", "y"}, "number -14345 (workers, calculated)"},
		{[]string{"3", "0", "y"}, "number 130000 (workers)"},
		{[]string{"g", "l", "y"}, "nothing to copy"},
	} {
		if shown := screen(o.at(120, 36, c.typed...)); !strings.Contains(shown, c.said) {
			t.Errorf("%v: no %q:\n%s", c.typed, c.said, shown)
		}
	}
}
