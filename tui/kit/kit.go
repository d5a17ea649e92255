// Package kit is what the parts of the screen share: the book, the words and
// the looks, the table with its cursor, and the fitting of text into cells. It
// may know reports and words; it knows no tab, no layer and no terminal.
package kit

import (
	"charm.land/lipgloss/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/keys"
	"xkld/tui/theme"
)

// Kit goes by value into everything that draws.
type Kit struct {
	Book  *model.Book
	Say   lang.Speaker
	Style *theme.Styles
	ASCII bool  // draw with signs of plain ASCII only
	Marks Marks // shown beside the figures

	hundredths bool // what charts draw are hundredths, of a percent or a point
}

// Parts are the parts of a tab that are shown.
type Parts int

// The parts, in the order in which a key goes through them.
const (
	TableAndChart Parts = iota
	ChartAlone
	TableAlone
	AllParts // how many ways there are
)

// Room is what a tab has on the screen, in cells, and for which of its parts.
type Room struct {
	Size
	Parts Parts
}

// Size is a width and a height in cells.
type Size struct{ W, H int }

// Filter is what all tabs share: whom the figures count, and what is shown of
// them.
type Filter struct {
	Market model.Code // All: not filtered
	Sex    model.Sex
	Kinds  []model.Kind // none: all
	Show   model.Show   // of the figures; nothing: the figures themselves
}

// Tab is one of the tabs. It is a value: what changes it returns a new one.
type Tab interface {
	// Do carries out an action on a page of so many rows, Page is how many rows
	// of its table a tab shows in a room.
	Do(a keys.Action, page int) Tab
	Page(Room) int
	// Pick is the tab with its cursor on the row that a line of its main part
	// shows; the same tab where that is no row.
	Pick(line int, in Room) Tab
	// Periods are the periods that the tab can show, in their order, Period the
	// one that it shows, and At the tab at another one.
	Periods() []model.Span
	Period() model.Span
	At(model.Span) Tab
	// To is the tab at a span: at the period that it is or lies in, and on its row.
	// It says whether the tab can show it.
	To(model.Span) (Tab, bool)
	// Filter is what of the filter the tab heeds.
	Filter() Filter
	// With is the tab in another kit or for another filter.
	With(Kit, Filter) Tab
	// Resting is the tab without its kit and all that it can build again, to be
	// kept for later: With wakes it.
	Resting() Tab
	// Find is the tab at the first row that a text means, from the one under the
	// cursor on; with a step, at the next or the one before. A tab whose rows are
	// all in sight narrows them to those that the text means, nothing to all.
	// It says whether there is one.
	Find(text string, step int) (Tab, bool)
	// Narrowed is the text that the rows are narrowed to.
	Narrowed() string
	// Table is the report behind what is shown.
	Table() report.Table
	// Ref is the figure under the cursor, RefAt the one that stands for a period
	// and a filter as a whole.
	Ref() (model.Ref, bool)
	RefAt(model.Span, Filter) model.Ref
	// Column are the figures of the column under the cursor, from the top down.
	Column() []model.Ref
	// Cell is the cell of the report under the cursor, and its column.
	Cell() (report.Column, report.Cell)
	// Sorting is the order of the rows, Sort the tab with them in another one, on
	// a page of so many rows.
	Sorting() report.Sorting
	Sort(by report.Sorting, page int) Tab
	// Marked is the tab with the figures that are marked.
	Marked(Marks) Tab
	// Row is the row of the report under the cursor.
	Row() (report.Row, bool)
	// Summary is what line two says at its right end.
	Summary() string
	// Command is the command line that prints the same.
	Command() string
	// Main and Detail are the lines of the two parts of the screen, for at most
	// so many cells.
	Main(Room) []string
	Detail(Size) []string
	// Legend are the marks in use beside those of the table.
	Legend() []string
}

// Of is the style of a figure: by its doubt, else by its kind.
func (k Kit) Of(f model.Figure) *lipgloss.Style {
	switch {
	case !f.Count.Known:
		return &k.Style.Missing
	case f.Verdict == model.Contested:
		return &k.Style.Contested
	case f.Verdict == model.Doubtful:
		return &k.Style.Doubtful
	case f.Precision != model.Exact:
		return &k.Style.Approximate
	case f.Kind == model.Calculated:
		return &k.Style.Calculated
	}
	return &k.Style.Published
}

// Fill is what the bar of a figure is filled with, so that its kind, or its
// doubt, is seen without colour.
func Fill(f model.Figure) chart.Fill {
	switch {
	case f.Precision != model.Exact, f.Verdict != model.NoVerdict:
		return chart.Light
	case f.Kind == model.Calculated:
		return chart.Hatched
	}
	return chart.Solid
}

// BarStyle is the style of the bars of a sex.
func (k Kit) BarStyle(sex model.Sex) *lipgloss.Style {
	return [...]*lipgloss.Style{&k.Style.Bar, &k.Style.Women, &k.Style.Men}[sex]
}

// Bar draws a figure as a horizontal bar from zero, in at most w cells.
func (k Kit) Bar(f model.Figure, top int64, w int) string {
	bar := chart.Row(f.Count.N, top, f.Count.Known, w, Fill(f), k.ASCII)
	if !f.Count.Known {
		return k.Style.Missing.Render(bar)
	}
	return k.BarStyle(f.Sex).Render(bar)
}

// Rule is a line across w cells.
func (k Kit) Rule(w int) string {
	sign := "─"
	if k.ASCII {
		sign = "-"
	}
	return k.Style.Rule.Render(repeat(sign, w))
}

// moreAbove and moreBelow say that there are rows that are not seen.
func (k Kit) moreAbove() rune { return map[bool]rune{true: '^', false: '▲'}[k.ASCII] }
func (k Kit) moreBelow() rune { return map[bool]rune{true: 'v', false: '▼'}[k.ASCII] }

// Down is the sign of a line between two columns.
func (k Kit) Down() string {
	if k.ASCII {
		return k.Style.Rule.Render("|")
	}
	return k.Style.Rule.Render("│")
}

// Below is the sign of a row that belongs to the one above it.
func (k Kit) Below() string {
	if k.ASCII {
		return "`- "
	}
	return "└ "
}
