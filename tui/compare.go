package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// comparison is the layer of figures side by side.
type comparison struct {
	refs kit.Marks
	base int // of the refs
	at   int // the one under the cursor
	top  int // first line that is seen
}

func (c *comparison) scope() keys.Scope { return keys.Compare }

func (c *comparison) typed(*App, tea.Msg) layer { return c }

// do goes from figure to figure, through the lines, or takes another base.
func (c *comparison) do(a *App, action keys.Action) layer {
	switch action {
	case keys.Left, keys.FirstColumn:
		c.at = max(0, c.at-1)
		if action == keys.FirstColumn {
			c.at = 0
		}
	case keys.Right:
		c.at = min(c.at+1, len(c.refs)-1)
	case keys.LastColumn:
		c.at = len(c.refs) - 1
	case keys.NextBase:
		if c.at == c.base { // else it is the one under the cursor
			c.at = (c.at + 1) % len(c.refs)
		}
		c.base = c.at
	default:
		c.top = a.scrolled(c.top, action)
	}
	return c
}

// ref is the figure under the cursor.
func (c *comparison) ref(*App) (model.Ref, bool) { return c.refs[c.at], true }

// walk moves to the next figure, or the one before.
func (c *comparison) walk(a *App, action keys.Action) bool {
	before := c.at
	c.do(a, map[keys.Action]keys.Action{keys.Up: keys.Left, keys.Down: keys.Right}[action])
	return c.at != before
}

// draw covers the tab with the comparison.
func (c *comparison) draw(a *App, screen []string) []string {
	say, style := a.kit.Say, a.kit.Style
	of := report.Compare(a.kit.Book, c.refs, c.base)
	common, names := say.Apart(c.refs)
	title := " " + style.Title.Render(fmt.Sprintf(say.Word.Compare, len(c.refs)))
	for _, text := range []string{fmt.Sprintf(say.Word.BaseIs, names[c.base]), common} {
		if ansi.StringWidth(title)+ansi.StringWidth(text)+3 < a.size.W {
			title += "   " + text
		}
	}
	if l := arrange(a.size, false); !l.tooTiny {
		title = kit.Ends(title, style.Faint.Render(say.Word.FromZero)+" ", a.size.W)
		lines := c.lines(a, of, names, l, allRows)
		if l.frugal {
			lines = c.lines(a, of, names, l, fewRows)
		} else if len(lines) > l.main.H {
			lines = c.lines(a, of, names, l, lessRows)
		}
		c.top = a.cover(screen, lines, c.top, title)
	}
	return screen
}

// lines are the table, whether the figures can be compared, the bars, the
// differences in words, and the command that prints the same.
func (c *comparison) lines(a *App, of report.Comparison, names []string, l layout, n howMany) []string {
	k, say, w := a.kit, a.kit.Say, l.main.W
	var lines []string
	if l.wide {
		pane := c.pane(a, of)
		table := c.table(a, of, names, w-sideWidth-1, n)
		h := max(len(table), len(pane))
		lines = kit.Beside(kit.Lines(table, w-sideWidth-1, h), k.Down(), kit.Lines(pane, sideWidth, h))
	} else {
		lines = c.table(a, of, names, w, n)
		said := []string{say.Comparable(of)}
		if n != allRows && of.Comparable() {
			said[0] = say.Word.AllAlike
		}
		if of.Together != nil && !l.frugal {
			said = append(said, say.Together(*of.Together))
		}
		lines = append(lines, indented(said, w)...)
	}
	if !l.frugal {
		lines = append(lines, k.Rule(w))
	}
	said := indented(say.Differences(of), w)
	room := (l.main.H - len(lines) - len(said) - 3) / len(c.refs)
	lines = append(lines, c.bars(a, of, names, w, max(1, min(room, 3)))...)
	lines = append(lines, said...)
	return append(lines, indented([]string{say.Word.Same + ": " + a.kit.Book.Typed(of.Command())}, w)...)
}

// indented are texts broken into lines of at most w cells.
func indented(texts []string, w int) []string {
	var lines []string
	for _, text := range texts {
		for _, line := range kit.Wrap(text, w-2) {
			lines = append(lines, " "+line)
		}
	}
	return lines
}

// pane is what the figures come to together, and in what they are alike.
func (c *comparison) pane(a *App, of report.Comparison) []string {
	say := a.kit.Say
	p := a.kit.NewPane(sideWidth)
	if of.Together != nil {
		p.Text(say.Together(*of.Together))
		p.Blank()
	}
	p.Title(say.Word.CanCompare)
	for _, check := range of.Checks {
		sign, said := " + ", say.Alike[check.ID]
		if !check.OK {
			sign, said = " - ", say.Not(of, check)
		}
		for _, part := range kit.Wrap(said, sideWidth-4) {
			p.Raw(sign + part)
			sign = "   "
		}
	}
	return p.Lines()
}

// line is a row of the table: a head and a cell for each figure.
type line struct {
	head  string
	cells []string // with their look
}

// howMany rows of a comparison are shown, by the room that there is: those that
// can be told from others go first.
type howMany int

const (
	allRows howMany = iota
	lessRows
	fewRows
)

// without are the columns of the report that go.
func (n howMany) without() []report.Column {
	columns := []report.Column{report.ColInverse, report.ColRank, report.ColRankMonth, report.ColToDate}
	return columns[:[...]int{allRows: 0, lessRows: 3, fewRows: 4}[n]]
}

// rows are the columns of the report, turned: what all have in common and what
// names them stands over them.
func (c *comparison) rows(a *App, of report.Comparison, n howMany) []line {
	k, say := a.kit, a.kit.Say
	var rows []line
	for i, column := range of.Columns {
		if !column.IsNumber() || slices.Contains(n.without(), column) {
			continue
		}
		row := line{head: say.Head(of.Table, column)}
		for j, r := range of.Rows {
			text := k.StyleOf(r.Cells[i]).Render(say.Cell(of.Table, column, r.Cells[i]))
			if column == report.ColDifference && j == of.Base {
				text = k.Style.Faint.Render(say.Word.Base)
			}
			row.cells = append(row.cells, text)
		}
		rows = append(rows, row)
		if column == report.ColValue && n == allRows {
			kinds := line{head: say.Word.RecordKind}
			for _, r := range of.Rows {
				kind := say.Kinds[r.Figure.Kind]
				if r.Figure.Kind == model.Missing {
					kind = say.ShortMarks[lang.Missing]
				}
				kinds.cells = append(kinds.cells, k.Style.Faint.Render(kind))
			}
			rows = append(rows, kinds)
		}
	}
	return rows
}

// table is the figures side by side, as many as fit, that under the cursor among
// them.
func (c *comparison) table(a *App, of report.Comparison, names []string, w int, n howMany) []string {
	const gap = 2
	k, rows := a.kit, c.rows(a, of, n)
	headWidth, cell := 0, 0
	for _, row := range rows {
		headWidth = max(headWidth, ansi.StringWidth(row.head))
		for i, text := range row.cells {
			cell = max(cell, ansi.StringWidth(text), min(ansi.StringWidth(names[i]), 18))
		}
	}
	headWidth = max(headWidth, ansi.StringWidth(c.shown(a, 99, 99)))
	fit := max(1, (w-headWidth-2)/(cell+gap))
	first := max(0, c.at-fit+1)
	last := min(len(names), first+fit)
	shown := ""
	if last-first < len(names) {
		shown = k.Style.Notice.Render(c.shown(a, last-first, len(names)))
	}
	heads := " " + kit.Left(shown, headWidth)
	for i := first; i < last; i++ {
		name := kit.Cut(names[i], cell)
		if i == c.at {
			heads += kit.Right("", gap-1+cell-ansi.StringWidth(name)) + k.Style.Cursor.Render("["+name+"]")
			continue
		}
		before := gap
		if i == c.at+1 { // the bracket has taken a cell
			before--
		}
		heads += kit.Right(k.Style.Header.Render(name), before+cell)
	}
	lines := []string{heads}
	for _, row := range rows {
		text := " " + kit.Left(row.head, headWidth)
		for _, cells := range row.cells[first:last] {
			text += kit.Right(cells, gap+cell)
		}
		lines = append(lines, text)
	}
	return lines
}

// shown says how many of the figures are seen, and which keys bring the others.
func (c *comparison) shown(a *App, n, of int) string {
	return fmt.Sprintf(a.kit.Say.Word.ShownOf, n, of)
}

// bars are the figures from one zero, each on so many lines, the last of them
// empty if there is more than one.
func (c *comparison) bars(a *App, of report.Comparison, names []string, w, each int) []string {
	k, say := a.kit, a.kit.Say
	var top int64
	nameWidth, numberWidth := 0, 0
	for i, row := range of.Rows {
		top = max(top, row.Figure.Count.N)
		nameWidth = max(nameWidth, min(ansi.StringWidth(names[i]), w/4))
		numberWidth = max(numberWidth, ansi.StringWidth(say.Figure(*row.Figure)))
	}
	top = chart.NiceMax(top)
	room := max(1, w-nameWidth-numberWidth-5)
	var lines []string
	for i, row := range of.Rows {
		bar := k.Bar(*row.Figure, top, room)
		name := kit.Right(kit.Cut(names[i], nameWidth), nameWidth)
		lines = append(lines, " "+name+"  "+bar+" "+k.Of(*row.Figure).Render(say.Figure(*row.Figure)))
		switch {
		case each > 2 && row.Figure.Count.Known:
			lines = append(lines, " "+strings.Repeat(" ", nameWidth)+"  "+bar, "")
		case each > 1:
			lines = append(lines, "")
		}
	}
	scale := kit.Ends("0", say.Number(top), room)
	lines = append(lines, " "+strings.Repeat(" ", nameWidth)+"  "+k.Style.Axis.Render(scale))
	return slices.Clip(lines)
}
