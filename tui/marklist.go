package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// markList is the layer of the figures that are marked: each against the first,
// and what they come to together.
type markList struct{ cursor kit.Cursor }

// openMarks lists the marks, or says that there are none.
func (a *App) openMarks() {
	if len(a.marks) == 0 {
		a.notice = a.kit.Say.Word.NoMarks
		return
	}
	a.layers = append(a.layers, &markList{})
}

func (m *markList) scope() keys.Scope { return keys.Marked }

func (m *markList) typed(*App, tea.Msg) layer { return m }

// do moves from mark to mark, or takes one away; the last one closes the list.
func (m *markList) do(a *App, action keys.Action) layer {
	switch action {
	case keys.Mark:
		if ref, ok := m.ref(a); ok {
			a.setMarks(a.marks.Toggled(ref))
		}
	case keys.Undo:
		a.undo()
	case keys.Redo:
		a.redo()
	default:
		m.cursor = m.cursor.Move(action, len(a.marks), 1, m.split(a, nil).H-1)
	}
	if len(a.marks) == 0 {
		return nil
	}
	return m
}

// ref is the mark under the cursor.
func (m *markList) ref(a *App) (model.Ref, bool) {
	if m.cursor.Row >= len(a.marks) {
		m.cursor.Row = max(0, len(a.marks)-1)
	}
	if len(a.marks) == 0 {
		return model.Ref{}, false
	}
	return a.marks[m.cursor.Row], true
}

// walk moves to the next mark, or the one before.
func (m *markList) walk(a *App, action keys.Action) bool {
	before := m.cursor.Row
	m.do(a, action)
	return m.cursor.Row != before
}

// printed are the marks as a comparison prints them, one alone as its record.
func (m *markList) printed(a *App) (report.Table, string) {
	if len(a.marks) == 1 {
		return a.printedFigure(a.marks[0])
	}
	of := report.Compare(a.kit.Book, a.marks, 0)
	return of.Table, a.kit.Book.Typed(of.Command())
}

// grid is a row for each mark. What distinguishes none of them is left out, as is
// what only the comparison itself has the room for.
func (m *markList) grid(a *App, of report.Comparison) kit.Grid {
	k := a.kit
	k.Marks = nil // all of them are
	g := k.GridOf(of.Table).Only(report.ColPeriod, report.ColMarket, report.ColSex, report.ColValue, report.ColDifference, report.ColPercent)
	for i, column := range g.Columns {
		g.Columns[i].Rank = map[report.Column]int{report.ColDifference: 1, report.ColPercent: 2}[column.ID]
		for row, r := range of.Rows {
			switch cell := &g.Rows[row].Cells[i]; column.ID {
			case report.ColMarket:
				cell.Text = k.Say.Short(r.Figure.Market)
			case report.ColSex:
				cell.Text = k.Say.SexLabels[r.Figure.Sex]
			case report.ColDifference:
				if row == of.Base {
					*cell = kit.Cell{Text: k.Say.Word.Base, Style: &k.Style.Faint}
				}
			}
		}
	}
	var kinds []kit.Cell
	for _, row := range of.Rows {
		kinds = append(kinds, kit.Cell{Text: k.Say.Standing(*row.Figure), Style: &k.Style.Faint})
	}
	return g.WithColumn(kit.Column{Head: k.Say.Word.RecordKind, Rank: 3}, kinds)
}

// below is what is said of all the marks.
func (m *markList) below(a *App, of report.Comparison, w int) []string {
	say := a.kit.Say
	_, command := m.printed(a)
	said := []string{say.Word.Same + ": " + command}
	if len(of.Rows) > 1 {
		sum := say.Word.NoSum
		if of.Together != nil {
			sum = say.Together(*of.Together)
		}
		alike := say.Comparable(of)
		if of.Comparable() {
			alike = say.Word.AllAlike
		}
		said = append([]string{sum, alike}, said...)
	}
	return indented(said, w)
}

// split is the room of the list over what is said below it.
func (m *markList) split(a *App, below []string) kit.Size {
	l := arrange(a.size, false)
	return kit.Size{W: l.main.W, H: max(2, l.main.H-len(below)-1)}
}

// draw covers the tab with the list.
func (m *markList) draw(a *App, screen []string) []string {
	say, style := a.kit.Say, a.kit.Style
	of := report.Compare(a.kit.Book, a.marks, 0)
	l := arrange(a.size, false)
	below := m.below(a, of, l.main.W)
	if rows := l.main.H - len(below) - 1; rows < min(4, len(of.Rows)+1) { // where there is no room for both
		below = below[:max(0, l.main.H-1-min(4, len(of.Rows)+1))]
	}
	list := m.split(a, below)
	list.H = min(list.H, len(of.Rows)+1)
	m.cursor = m.cursor.Within(len(of.Rows), 1, max(1, list.H-1))
	lines := kit.Lines(m.grid(a, of).Draw(a.kit, m.cursor, list.W, list.H), list.W, list.H)
	lines = slices.Concat(lines, []string{a.kit.Rule(list.W)}, below)
	title := " " + style.Title.Render(fmt.Sprintf(say.Word.MarkList, len(of.Rows)))
	if common, _ := say.Apart(of.Refs()); common != "" {
		title += "   " + common
	}
	a.cover(screen, lines, 0, kit.Fit(title, a.size.W))
	return screen
}
