package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// checks is the layer of every contradiction among the published figures, the
// worst first. They are looked for in the background, once for a screen: every
// figure that there is has to be asked.
type checks struct {
	table  report.Table
	grid   kit.Grid
	cursor kit.Cursor
	found  bool
	asked  bool
}

// The heights of what is told of the contradiction under the cursor, where it
// stands below the list, and the columns that go first where room is short.
const (
	checksDetail       = 7
	checksFrugalDetail = 4
	rivalRank          = 3
	standingRank       = 2
)

// newChecks is the layer of all contradictions.
func newChecks(a *App) layer {
	c := &checks{}
	if a.clashes != nil {
		c.show(a, *a.clashes)
	}
	return c
}

// work looks for the contradictions, if nobody has done so yet.
func (c *checks) work(a *App) tea.Cmd {
	if c.found || c.asked {
		return nil
	}
	c.asked = true
	book := a.kit.Book
	return func() tea.Msg {
		table, err := report.Contradictions(book, model.Query{View: report.ViewCheck, Show: model.ShowValue})
		if err != nil {
			table = report.Table{} // nothing contradicts anything
		}
		return answer(func(a *App) {
			a.clashes = &table
			c.show(a, table)
		})
	}
}

// show takes the table in, in columns that also fit a small screen.
func (c *checks) show(a *App, table report.Table) {
	c.table, c.found = table, true
	c.grid = a.kit.GridOf(table).Without(report.ColBy)
	for i, column := range c.grid.Columns {
		c.grid.Columns[i].Pick = false
		switch column.ID {
		case report.ColValue:
			c.grid.Columns[i].Rank = standingRank
		case report.ColPeriod:
			for row := range c.grid.Rows {
				if table.Rows[row].Contradiction.ToldWith != nil { // part of the one above
					c.grid.Rows[row].Cells[i].Text = a.kit.Below() + c.grid.Rows[row].Cells[i].Text
				}
			}
		case report.ColRival:
			c.grid.Columns[i].Rank = rivalRank
		case report.ColMarket:
			for row := range c.grid.Rows {
				c.grid.Rows[row].Cells[i].Text = a.kit.Say.Short(table.Rows[row].Figure.Market)
			}
		case report.ColSex:
			for row := range c.grid.Rows {
				c.grid.Rows[row].Cells[i].Text = a.kit.Say.SexLabels[table.Rows[row].Figure.Sex]
			}
		}
	}
}

func (c *checks) scope() keys.Scope { return keys.Checks }

func (c *checks) typed(*App, tea.Msg) layer { return c }

// do moves from one contradiction to another.
func (c *checks) do(a *App, action keys.Action) layer {
	list, _ := c.split(a)
	c.cursor = c.cursor.Move(action, len(c.grid.Rows), 1, list.H-1)
	return c
}

// ref is the figure that is contradicted.
func (c *checks) ref(*App) (model.Ref, bool) {
	if c.cursor.Row >= len(c.table.Rows) {
		return model.Ref{}, false
	}
	return c.table.Rows[c.cursor.Row].Figure.Ref, true
}

// walk moves to the next contradiction, or the one before.
func (c *checks) walk(a *App, action keys.Action) bool {
	before := c.cursor.Row
	c.do(a, action)
	return c.cursor.Row != before
}

// split is the room of the list and of what is told of one contradiction: at its
// side where the screen is wide, else below.
func (c *checks) split(a *App) (list, detail kit.Size) {
	l := arrange(a.size, false)
	list = l.main.Size
	switch {
	case l.wide:
		wide := arrange(a.size, true)
		return wide.main.Size, wide.detail
	case l.frugal:
		detail = kit.Size{W: list.W, H: min(checksFrugalDetail, list.H/2)}
	default:
		detail = kit.Size{W: list.W, H: min(checksDetail, list.H/2)}
	}
	list.H -= detail.H + 1
	return list, detail
}

// draw covers the tab with the list and the contradiction under the cursor.
func (c *checks) draw(a *App, screen []string) []string {
	say, style := a.kit.Say, a.kit.Style
	title := " " + style.Title.Render(say.Clash.Heading)
	switch {
	case !c.found:
		a.cover(screen, []string{"", " " + style.Notice.Render(say.Clash.Searching)}, 0, kit.Fit(title, a.size.W))
		return screen
	case len(c.table.Rows) == 0:
		a.cover(screen, []string{"", " " + say.Clash.None}, 0, kit.Fit(title, a.size.W))
		return screen
	}
	list, detail := c.split(a)
	c.cursor = c.cursor.Within(len(c.grid.Rows), 1, max(1, list.H-1))
	row := c.table.Rows[c.cursor.Row]
	lines := kit.Lines(c.grid.Draw(a.kit, c.cursor, list.W, list.H), list.W, list.H)
	below := kit.Lines(c.detail(a, *row.Contradiction, detail), detail.W, detail.H)
	if arrange(a.size, false).wide {
		lines = kit.Beside(lines, a.kit.Down(), below)
	} else {
		lines = append(append(lines, a.kit.Rule(list.W)), below...)
	}
	place := fmt.Sprintf(say.Clash.Place, c.cursor.Row+1, len(c.table.Rows), say.Clash.Severities[row.Contradiction.Worst().Severity])
	a.cover(screen, lines, 0, kit.Ends(title+"  "+c.counts(a, ansi.StringWidth(title)+ansi.StringWidth(place)+4), style.Notice.Render(place)+" ", a.size.W))
	return screen
}

// counts is how many contradictions there are of each severity, if there is room
// for it beside so many cells.
func (c *checks) counts(a *App, beside int) string {
	counts := a.kit.Say.Counts(c.table)
	if ansi.StringWidth(counts)+beside > a.size.W {
		return ""
	}
	return a.kit.Style.Faint.Render(counts)
}

// detail is one contradiction: whom it is about, by how much, and each value with
// who printed it or how others give it.
func (c *checks) detail(a *App, of report.Contradiction, s kit.Size) []string {
	k, say := a.kit, a.kit.Say
	persons, percent := say.By(of.Worst())
	by := k.Style.Contested.Render(strings.TrimSpace(persons + "   " + percent))
	who := say.Ref(of.Figure.Ref)
	if s.W >= 60 {
		lines := []string{kit.Ends(" "+k.Style.Title.Render(who), by+" ", s.W)}
		return append(lines, k.Values(say.Contradiction(of), s.W)...)
	}
	if s.H <= checksFrugalDetail {
		lines := []string{kit.Ends(" "+k.Style.Title.Render(say.Span(of.Figure.Span)+", "+say.Short(of.Figure.Market)), by+" ", s.W)}
		return append(lines, k.FewValues(say.Contradiction(of), s.W)...)
	}
	pane := k.NewPane(s.W)
	for _, line := range kit.Wrap(who, s.W-2) {
		pane.Title(line)
	}
	if persons != "" {
		pane.Text(by)
	}
	for _, v := range say.Contradiction(of) {
		pane.Blank()
		pane.Text(kit.Left(v.Head, 14) + v.Number)
		pane.Faint(v.Text)
	}
	pane.Blank()
	pane.Text(say.Severity(of.Worst().Severity))
	return pane.Lines()
}
