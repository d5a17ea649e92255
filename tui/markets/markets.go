// Package markets is the tab of the receiving markets of a period: each with
// its share, a bar and the way it took, and the market under the cursor. It may
// know the report of markets; it knows no other tab.
package markets

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// Tab shows the markets of a period.
type Tab struct {
	kit    kit.Kit
	filter kit.Filter
	period model.Span
	text   string       // that the markets shown are called by; nothing: all
	report report.Table // as the command prints it
	table  report.Table // the rows that are shown, in their order
	grid   kit.Grid
	cursor kit.Cursor
	sorted report.Sorting
	form   form
	drawn  *kit.Memo // the chart, which costs more than all the rest
}

// New opens the tab on the latest period with a split.
func New(k kit.Kit, f kit.Filter) Tab {
	t := Tab{kit: k, filter: f}
	if latest, err := report.Markets(k.Book, model.Query{View: report.ViewMarkets}); err == nil {
		t.period = latest.Period
	}
	t = t.build()
	t.cursor.Row = min(1, len(t.grid.Rows)-1)
	t.cursor = t.grid.On(t.cursor, t.table.ShownColumn())
	return t.build()
}

// query is what the tab shows.
func (t Tab) query() model.Query { return t.filter.Query(report.ViewMarkets, &t.period) }

func (t Tab) build() Tab {
	was, before := t.grid, t.table
	// Nothing that the filter leaves is an empty table, which says so itself.
	t.report, _ = report.Markets(t.kit.Book, t.query())
	t.table = t.narrowed().Sorted(t.sorted)
	t.grid = t.kit.GridOf(t.table)
	t.grid.Sorted, t.drawn = t.sorted, &kit.Memo{}
	var top int64
	for i, row := range t.table.Rows {
		f := row.Figure
		if f.Market != model.All && f.Count.Known {
			top = max(top, f.Count.N)
		}
		t.grid.Rows[i].Cells[0].Text = t.name(*f)
	}
	t.grid = t.grid.WithBars(t.kit, t.table, top)
	for i, row := range t.table.Rows {
		if row.Figure.Market == model.All && !t.table.Query.Show.IsTransform() { // the whole would dwarf its parts
			t.grid.Rows[i].Bar = nil
		}
	}
	t.grid = t.grid.WithColumn(kit.Column{ID: report.ColPeriod, Head: t.trendHead(), Rank: 3}, t.trends())
	t.cursor = t.grid.Staying(t.cursor, t.table, was, before).Within(len(t.grid.Rows), len(t.grid.Picks()), len(t.grid.Rows))
	return t
}

// name is a market with its alpha-2 code, and whether it lies within OTHER.
func (t Tab) name(f model.Figure) string {
	name := t.kit.Say.Market(f.Market)
	if isWithinOther(f) {
		name = fmt.Sprintf(t.kit.Say.Word.InOther, name)
	}
	m, _ := t.kit.Book.Markets.Find(f.Market)
	return kit.Left(m.Alpha2, 3) + name
}

func isWithinOther(f model.Figure) bool {
	return slices.Contains(f.Notes, model.Note{ID: model.NoteWithinOther})
}

// Filter is what of the filter the tab heeds: all of it.
func (t Tab) Filter() kit.Filter { return t.filter }

// With is the tab in another kit or with another filter.
func (t Tab) With(k kit.Kit, f kit.Filter) kit.Tab {
	t.kit, t.filter = k, f
	return t.rebuild(t.period)
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

// Find narrows the rows to the markets that a text means, or, with a step, goes
// to the next one of them.
func (t Tab) Find(text string, step int) (kit.Tab, bool) {
	if step != 0 {
		i, found := kit.Next(len(t.table.Rows), t.cursor.Row, step, func(int) bool { return true })
		t.cursor.Row = i
		return t, found
	}
	t.text = strings.TrimSpace(text)
	return t.rebuild(t.period), t.text == "" || len(t.narrowed().Rows) > 0
}

// Narrowed is the text that the markets shown are called by.
func (t Tab) Narrowed() string { return t.text }

// narrowed is the report with the markets that the text means.
func (t Tab) narrowed() report.Table {
	if t.text == "" {
		return t.report
	}
	table := t.report
	table.Rows = nil
	for _, row := range t.report.Rows {
		m, _ := t.kit.Book.Markets.Find(row.Figure.Market)
		if lang.Called(t.text, m) {
			table.Rows = append(table.Rows, row)
		}
	}
	return table
}

// Periods are the periods that have a split.
func (t Tab) Periods() []model.Span { return report.Splits(t.kit.Book, t.filter.Sex) }

// Period is the one that is shown.
func (t Tab) Period() model.Span { return t.period }

// At is the tab at another period.
func (t Tab) At(span model.Span) kit.Tab { return t.rebuild(span) }

// To is the tab at a period that lies in the data.
func (t Tab) To(span model.Span) (kit.Tab, bool) {
	if !span.Meets(t.kit.Book.Data()) {
		return t, false
	}
	return t.rebuild(span), true
}

// rebuild is the tab for a period, with the cursor on the same market.
func (t Tab) rebuild(span model.Span) Tab {
	var market model.Code
	if t.cursor.Row < len(t.table.Rows) {
		market = t.table.Rows[t.cursor.Row].Figure.Market
	}
	t.period = span
	t = t.build()
	for row := range t.table.Rows {
		if t.table.Rows[row].Figure.Market == market {
			t.cursor.Row = row
		}
	}
	return t
}

// RefAt is the figure of all that is shown of a period.
func (t Tab) RefAt(span model.Span, f kit.Filter) model.Ref { return model.At(span, f.Market, f.Sex) }

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

// Summary is how many markets are published for the period, or in a file of one's own.
func (t Tab) Summary() string {
	published := 0
	for _, row := range t.report.Rows {
		if f := row.Figure; (f.Kind == model.Published || f.Kind == model.Own) && f.Market != model.All && f.Market != model.Other {
			published++
		}
	}
	period := t.period
	if t.filter.Shown() == model.ShowToDate {
		period = model.YearToDate(period.To)
	}
	return fmt.Sprintf(t.kit.Say.Word.MarketsPublished, t.kit.Say.Span(period), published)
}
