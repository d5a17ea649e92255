package tui_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui"
)

// onColumn puts the cursor on a column by its place.
func onColumn(app *tui.App, column int) {
	press(app, "0")
	for range column {
		press(app, "l")
	}
}

// columns is on how many columns of a tab the cursor can stand.
func columns(book *model.Book, typed ...string) int {
	app := open(book, 120, 40, typed...)
	seen := map[report.Column]bool{}
	for press(app, "0"); ; press(app, "l") {
		id, _ := app.Tab().Cell()
		if seen[id] {
			return len(seen)
		}
		seen[id] = true
	}
}

// seenRows are the rows of a tab in the order in which they are seen.
func seenRows(app *tui.App) []report.Row {
	var rows []report.Row
	press(app, "g")
	for {
		row, ok := app.Tab().Row()
		if !ok || len(rows) > 0 && row.IsAbout(rows[len(rows)-1]) {
			return rows
		}
		rows = append(rows, row)
		press(app, "j")
	}
}

// TestCursorOnEveryNumber: on every tab, whatever is shown, the cursor can stand
// on every column of numbers, and is on a figure of its row there.
func TestCursorOnEveryNumber(t *testing.T) {
	book := bundled(t)
	for _, tab := range []string{"1", "2", "3"} {
		for shown := range model.Shows() {
			typed := append([]string{tab}, slices.Repeat([]string{"t"}, shown)...)
			app := open(book, 120, 40, typed...)
			var numbers, picked []report.Column
			for _, c := range app.Tab().Table().Columns {
				if c.IsNumber() {
					numbers = append(numbers, c)
				}
			}
			for column := range columns(book, typed...) {
				onColumn(app, column)
				id, cell := app.Tab().Cell()
				picked = append(picked, id)
				text := app.Speaker().Cell(app.Tab().Table(), id, cell)
				if text != "" && !strings.Contains(screen(app), "["+text) {
					t.Errorf("%v: the cursor is not seen on %s:\n%s", typed, id, screen(app))
				}
				ref, ok := app.Tab().Ref()
				if row, _ := app.Tab().Row(); !ok || cell.Figure == nil && ref != row.Figure.Ref || cell.Figure != nil && ref != cell.Figure.Ref {
					t.Errorf("%v: on %s stands %s", typed, id, ref)
				}
			}
			if !slices.Equal(picked, numbers) {
				t.Errorf("%v: the cursor can stand on %v of %v", typed, picked, numbers)
			}
		}
	}
}

// TestSortingIsThatOfTheCells: every tab sorted by every column, both ways, stands
// as choosing the best of what is left, again and again, has it.
func TestSortingIsThatOfTheCells(t *testing.T) {
	book := bundled(t)
	for _, typed := range [][]string{
		{"1"}, {"1", "{"}, {"1", "x"}, {"1", "t"}, {"1", "%"}, {"1", "T"}, {"1", "t", "t", "t"},
		{"2"}, {"2", "{"}, {"2", "{", "{", "{", "x"}, {"2", "t", "t"}, {"2", "%"}, {"2", "/", "text:s", "enter"}, {"3"}, {"3", "{", "{"},
	} {
		for column := range columns(book, typed...) {
			app := open(book, 120, 40, typed...)
			onColumn(app, column)
			natural := seenRows(app)
			onColumn(app, column)
			id, _ := app.Tab().Cell()
			at := slices.Index(app.Tab().Table().Columns, id)
			for _, sign := range []int{1, -1} {
				press(app, "O")
				got, want := seenRows(app), bestFirst(app.Tab().Table().Query.View, natural, at, sign)
				if !slices.EqualFunc(got, want, report.Row.IsAbout) {
					t.Errorf("%v by %s, %d:\n%s", typed, id, sign, screen(app))
				}
			}
		}
	}
}

// bestFirst is the order of rows by a column: what has no value last, what is no
// whole year after those that are, a gap with its month, ALL and OTHER where they
// were.
func bestFirst(view string, rows []report.Row, column, sign int) []report.Row {
	var blocks, leading [][]report.Row
	fixed := map[int]report.Row{}
	for i, r := range rows {
		switch {
		case view == report.ViewMarkets && strings.Contains("ALL OTHER", string(r.Figure.Market)):
			fixed[i] = r
		case r.Gap && len(blocks) == 0:
			leading = append(leading, []report.Row{r})
		case r.Gap:
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], r)
		default:
			blocks = append(blocks, []report.Row{r})
		}
	}
	var order []report.Row
	for len(blocks) > 0 {
		best := 0
		for i := range blocks {
			if goesBefore(blocks[i][0], blocks[best][0], column, sign) {
				best = i
			}
		}
		order = append(order, blocks[best]...)
		blocks = slices.Delete(blocks, best, best+1)
	}
	order = append(order, slices.Concat(leading...)...)
	for i := range rows {
		if r, ok := fixed[i]; ok {
			order = slices.Insert(order, i, r)
		}
	}
	return order
}

func goesBefore(a, b report.Row, column, sign int) bool {
	if a.Target != nil {
		part := func(r report.Row) int {
			switch isPlan := column == 1; { // after the period
			case !r.Target.Span.IsYear():
				return 2
			case !isPlan && (!r.Figure.Count.Known || r.Figure.Span != r.Target.Span):
				return 1
			}
			return 0
		}
		if part(a) != part(b) {
			return part(a) < part(b)
		}
	}
	x, y := valueOf(a.Cells[column]), valueOf(b.Cells[column])
	if x == nil || y == nil {
		return x != nil
	}
	return x.Cmp(y)*sign > 0
}

// valueOf is the number of a cell, nil if it has none.
func valueOf(c report.Cell) *big.Rat {
	text := ""
	switch {
	case c.Figure != nil && c.Figure.Count.Known:
		text = fmt.Sprint(c.Figure.Count.N)
	case len(c.Ratios) > 0 && c.Ratios[0].Known:
		text = fmt.Sprintf("%d/%d", c.Ratios[0].N, c.Ratios[0].D)
	case c.Range != nil:
		text = c.Range.Low.String()
	}
	if value, ok := new(big.Rat).SetString(text); ok {
		return value
	}
	return nil
}

// TestSortByName: the line sorts by what stands over a column or by its id, both
// ways, says what it has done in line two, and offers the columns in sight.
func TestSortByName(t *testing.T) {
	book := bundled(t)
	line := func(app *tui.App) string { return strings.Split(screen(app), "\n")[1] }
	for _, c := range []struct {
		typed []string
		by    report.Column
		dir   report.Direction
		says  string
	}{
		{[]string{":", "text:sort women %", "enter"}, report.ColSexShare, report.Largest, "sort: Women % "},
		{[]string{":", "text:sort WOMEN", "enter"}, report.ColWomen, report.Largest, "sort: Women "},
		{[]string{":", "text:sort share-of-sex reverse", "enter"}, report.ColSexShare, report.Smallest, "sort: Women %, reversed"},
		{[]string{":", "text:sort on month", "enter", ":", "text:sort reverse", "enter"}, report.ColChange, report.Smallest, "sort: on month, reversed"},
		{[]string{":", "text:markets sort share", "enter"}, report.ColShare, report.Largest, "sort: Share"},
		{[]string{":", "text:markets show change sort change", "enter"}, report.ColChange, report.Largest, "sort: Change"},
		{[]string{"3", ":", "text:sort remaining", "enter"}, report.ColRemaining, report.Largest, "sort: Remaining"},
		{[]string{"2", ":", "text:sort market", "enter"}, report.ColMarket, report.Largest, "sort: Market"},
		{[]string{":", "text:sort", "enter"}, report.ColValue, report.Largest, "sort: Workers"},
		{[]string{":", "text:sort wor", "tab", "enter"}, report.ColValue, report.Largest, "sort: Workers"},
		{[]string{":", "text:sort on mo", "tab", "enter"}, report.ColChange, report.Largest, "sort: on month"},
		{[]string{":", "text:sort women % r", "tab", "enter"}, report.ColSexShare, report.Smallest, "reversed"},
		{[]string{"O", "O", ":", "text:sort none", "enter"}, "", report.Natural, ""},
		{[]string{":", "text:sort women", "enter", "u"}, "", report.Natural, ""},
		{[]string{":", "text:sort women", "enter", "u", "ctrl+r"}, report.ColWomen, report.Largest, "sort: Women"},
		{[]string{":", "text:sort wommen", "enter"}, "", report.Natural, ""},
		{[]string{":", "text:sort reverse", "enter"}, "", report.Natural, ""},
	} {
		app := open(book, 120, 36, c.typed...)
		if got := app.Tab().Sorting(); got != (report.Sorting{By: c.by, Dir: c.dir}) {
			t.Errorf("%v: sorted by %v", c.typed, got)
		}
		if said := line(app); !strings.Contains(said, c.says) || (c.says == "") == strings.Contains(said, "sort:") {
			t.Errorf("%v: line two says %q", c.typed, said)
		}
	}
	for typed, want := range map[string]string{
		"sort wommen": "no column \"wommen\" here, but period, workers, on month, women, women %, year to date. Did you mean women?",
		"sort p ":     "sort period", "sort reverse": "nothing is sorted",
	} {
		keys := []string{":", "text:" + typed, "enter"}
		if strings.HasSuffix(typed, " ") {
			keys = []string{":", "text:" + strings.TrimSpace(typed)}
		}
		if shown := screen(open(book, 120, 36, keys...)); !strings.Contains(shown, want) {
			t.Errorf("%s: no %q:\n%s", typed, want, shown)
		}
	}
}
