// Package months is the tab of the months of a year: a table with bars, a
// chart, and the figure under the cursor. It may know the report of months; it
// knows no other tab.
package months

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// Tab shows the months of a year.
type Tab struct {
	kit    kit.Kit
	filter kit.Filter
	year   int
	report report.Table // as the command prints it
	table  report.Table // in the order in which it is shown
	grid   kit.Grid
	cursor kit.Cursor
	top    int64 // the largest month
	form   form
	sorted report.Sorting
	drawn  *kit.Memo // the chart, which costs more than all the rest
}

// New opens the tab on the latest year, on the last month with a figure.
func New(k kit.Kit, f kit.Filter) Tab {
	t := Tab{kit: k, filter: f}
	if latest, err := report.Months(k.Book, model.Query{View: report.ViewMonths}); err == nil {
		t.year = latest.Period.To.Year()
	}
	t = t.build()
	for i, row := range t.table.Rows {
		if row.Figure.Count.Known && !row.Gap {
			t.cursor.Row = i
		}
	}
	t.cursor = t.grid.On(t.cursor, t.table.ShownColumn())
	return t
}

// query is what the tab shows.
func (t Tab) query() model.Query {
	period := model.YearSpan(t.year)
	return t.filter.Query(report.ViewMonths, &period)
}

// build makes the table of the query, and the grid of the table.
func (t Tab) build() Tab {
	was, before := t.grid, t.table
	// Nothing that the filter leaves is an empty table, which says so itself.
	t.report, _ = report.Months(t.kit.Book, t.query())
	t.table = t.report.Sorted(t.sorted)
	t.grid = t.kit.GridOf(t.table)
	t.grid.Sorted = t.sorted
	t.top, t.drawn = 0, &kit.Memo{}
	for _, row := range t.table.Rows {
		if !row.Gap && row.Figure.Count.Known {
			t.top = max(t.top, row.Figure.Count.N)
		}
	}
	t.grid = t.grid.WithBars(t.kit, t.table, t.top)
	t.cursor = t.grid.Staying(t.cursor, t.table, was, before).Within(len(t.grid.Rows), len(t.grid.Picks()), len(t.grid.Rows))
	return t
}

// Filter is what of the filter the tab heeds: all of it.
func (t Tab) Filter() kit.Filter { return t.filter }

// With is the tab in another kit or with another filter.
func (t Tab) With(k kit.Kit, f kit.Filter) kit.Tab {
	t.kit, t.filter = k, f
	return t.rebuild(t.year)
}

// rebuild is the tab for a year, with the cursor on the same months of it.
func (t Tab) rebuild(year int) Tab {
	if len(t.table.Rows) == 0 { // it rested: its cursor is where it was
		t.year = year
		return t.build()
	}
	at := months(t.table.Rows[min(t.cursor.Row, len(t.table.Rows)-1)])
	t.year = year
	t = t.build()
	for i, row := range t.table.Rows {
		if months(row) == at || t.top == 0 && row.Figure.Count.Known {
			t.cursor.Row = i // in a year without months, on what there is
		}
	}
	return t
}

// months are the months that a row stands at, by their numbers: the last one of
// a year to date.
func months(row report.Row) [2]int {
	span := row.Figure.Span
	if !row.Gap {
		span.From = span.To
	}
	return [2]int{span.From.Number(), span.To.Number()}
}

// Do moves the cursor, changes the chart or sorts the rows.
func (t Tab) Do(a keys.Action, page int) kit.Tab {
	switch a {
	case keys.NextForm:
		t.form = (t.form + 1) % forms
		return t
	case keys.SortColumn:
		return t.Sort(t.grid.SortedBy(t.cursor), page)
	}
	t.cursor = t.cursor.Move(a, len(t.grid.Rows), len(t.grid.Picks()), page)
	return t
}

// Sorting is the order of the rows.
func (t Tab) Sorting() report.Sorting { return t.sorted }

// Sort puts the rows in another order. The cursor stays on its row.
func (t Tab) Sort(by report.Sorting, page int) kit.Tab {
	before := t.table
	t.sorted = by
	t = t.build()
	t.cursor = t.cursor.Following(before, t.table).Within(len(t.grid.Rows), len(t.grid.Picks()), page)
	return t
}

// Resting is the tab without all that it can build again.
func (t Tab) Resting() kit.Tab {
	t.kit, t.report, t.table, t.grid, t.drawn = kit.Kit{}, report.Table{}, report.Table{}, kit.Grid{}, nil
	return t
}

// Find goes to the month that a text means, in whichever year it lies.
func (t Tab) Find(text string, step int) (kit.Tab, bool) {
	at := model.MonthOf(t.year, 1)
	if ref, ok := t.Ref(); ok {
		at = ref.Span.From
	}
	months := kit.MonthsOf(t.Periods())
	meant := func(i int) bool { return t.kit.Say.Calls(text, model.MonthSpan(months[i])) }
	i, found := 0, false
	if step == 0 { // in the year that is seen before any other
		i, found = kit.Next(len(months), slices.Index(months, at), 0, func(i int) bool { return meant(i) && months[i].Year() == t.year })
	}
	if !found {
		i, found = kit.Next(len(months), slices.Index(months, at), step, func(i int) bool {
			return meant(i) && t.figure(months[i]).Count.Known
		})
	}
	if !found { // a month of which nothing is known is an answer as well
		i, found = kit.Next(len(months), slices.Index(months, at), step, meant)
	}
	if !found {
		return t, false
	}
	t = t.rebuild(months[i].Year())
	for row, r := range t.table.Rows {
		if r.Figure.Span == model.MonthSpan(months[i]) {
			t.cursor.Row = row
		}
	}
	return t, true
}

// Narrowed is nothing: all months of a year stay in sight.
func (t Tab) Narrowed() string { return "" }

// Periods are the years of which anything is published for all markets.
func (t Tab) Periods() []model.Span {
	var spans []model.Span
	for _, year := range t.kit.Book.Years(model.All) {
		spans = append(spans, model.YearSpan(year))
	}
	return spans
}

// Period is the year that is shown.
func (t Tab) Period() model.Span { return model.YearSpan(t.year) }

// At is the tab at another year.
func (t Tab) At(span model.Span) kit.Tab {
	return t.rebuild(span.From.Year())
}

// To is the tab at the year that a span lies in, on its row if it has one.
func (t Tab) To(span model.Span) (kit.Tab, bool) {
	year := model.YearSpan(span.From.Year())
	if !span.InOneYear() || !slices.Contains(t.Periods(), year) {
		return t, false
	}
	t = t.rebuild(year.From.Year())
	for i, row := range t.table.Rows {
		if row.Figure.Span == span {
			t.cursor.Row = i
		}
	}
	return t, true
}

// RefAt is the figure of a whole year, or the longest year to date where that
// is not known.
func (t Tab) RefAt(span model.Span, f kit.Filter) model.Ref {
	ref := model.At(span, f.Market, f.Sex)
	if !t.kit.Book.Figure(ref).Count.Known {
		if toDate, ok := t.kit.Book.LongestYearToDate(ref.Key, span.From.Year(), span.To); ok {
			return toDate.Ref
		}
	}
	return ref
}

// Table is the report behind the tab.
func (t Tab) Table() report.Table { return t.report }

// Command is the command line that prints the same.
func (t Tab) Command() string { return t.kit.Book.Typed(t.query().Command()) }

// Ref is the figure under the cursor.
func (t Tab) Ref() (model.Ref, bool) { return t.grid.RefAt(t.cursor) }

// Cell is the cell under the cursor.
func (t Tab) Cell() (report.Column, report.Cell) { return t.grid.CellAt(t.table, t.cursor) }

// Column are the figures of the column under the cursor.
func (t Tab) Column() []model.Ref { return t.grid.Down(t.cursor) }

// Marked is the tab with the figures that are marked.
func (t Tab) Marked(m kit.Marks) kit.Tab { t.kit.Marks = m; return t }

// Row is the row of the report under the cursor.
func (t Tab) Row() (report.Row, bool) { return t.table.Row(t.cursor.Row) }

// Summary is the year, its plan, and how many of its months have a figure.
func (t Tab) Summary() string {
	say := t.kit.Say
	known := 0
	for m := model.MonthOf(t.year, 1); m <= model.MonthOf(t.year, 12); m++ {
		if t.figure(m).Count.Known {
			known++
		}
	}
	s := fmt.Sprintf(say.Word.YearSummary, t.year, known)
	if target, ok := report.TargetOf(t.kit.Book, model.YearSpan(t.year), t.filter.Market, nil); ok && t.filter.Sex == model.Total {
		s = say.Word.Plan + " " + say.Plan(target.Plan) + "   " + s
	}
	return s
}
