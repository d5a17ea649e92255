package kit

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/report"
)

// Column is a column of a grid.
type Column struct {
	ID    report.Column
	Head  string
	Right bool // numbers
	Pick  bool // the cursor may stand on it
	Rank  int  // where room is short, the highest rank goes first; 0 stays
	Least int  // cells, so that the columns after it stay where they are from table to table
}

// Cell is a text with its look, and the figure that it shows, or else the one
// that its row is about.
type Cell struct {
	Text  string
	Style *lipgloss.Style // one of the theme's, nil for ordinary words; a copy is as large as a dozen cells
	Ref   *model.Ref
	Of    *model.Ref
}

// Row is a line of a grid. Bar draws what stands in the room left of it.
type Row struct {
	Cells []Cell
	Bar   func(w int) string
}

// Grid is a table on the screen.
type Grid struct {
	Columns []Column
	Rows    []Row
	BarHead func(w int) string // over the bars; nil: no bars
	Sorted  report.Sorting     // the order of the rows, said in the head of its column
}

// margin is the room before the first column, for the sign that more rows are
// above or below and for that of the cursor's row.
const margin = 3

// gap is the room between two columns; the brackets of the cursor stand in it.
const gap = 2

// leastBar is the least room that makes a bar worth drawing.
const leastBar = 10

// Picks are the columns that the cursor can stand on, among those that fit.
func (g Grid) Picks() []int {
	var picks []int
	for i, c := range g.Columns {
		if c.Pick {
			picks = append(picks, i)
		}
	}
	return picks
}

// At is the cell under the cursor.
func (g Grid) At(c Cursor) (Cell, bool) {
	picks := g.Picks()
	if c.Row < 0 || c.Row >= len(g.Rows) || c.Column < 0 || c.Column >= len(picks) {
		return Cell{}, false
	}
	return g.Rows[c.Row].Cells[picks[c.Column]], true
}

// Fitting is the grid with the columns that fit into w cells, beside the least
// room for bars. Where that cannot be had the bars go, and no column for them. The
// column of the cursor stays.
func (g Grid) Fitting(w int, keep int) Grid {
	if g.BarHead != nil {
		if fitting := g.within(w-leastBar, keep, 2); fitting.width()+leastBar <= w { // the first rank is worth more than bars
			return fitting
		}
	}
	return g.WithoutBars().within(w, keep, 1)
}

// within is the grid with the columns that fit into w cells, as far as those of a
// rank and more can make room.
func (g Grid) within(w int, keep, least int) Grid {
	for {
		worst := -1
		for i, c := range g.Columns {
			if c.Rank >= least && i != keep && (worst < 0 || c.Rank > g.Columns[worst].Rank) {
				worst = i
			}
		}
		if g.width() <= w || worst < 0 {
			return g
		}
		if keep > worst {
			keep--
		}
		g = g.without(worst)
	}
}

// Without is the grid without a column, if it has it.
func (g Grid) Without(id report.Column) Grid {
	if i := slices.IndexFunc(g.Columns, func(c Column) bool { return c.ID == id }); i >= 0 {
		return g.without(i)
	}
	return g
}

// Only is the grid with none but some of its columns.
func (g Grid) Only(ids ...report.Column) Grid {
	for i := len(g.Columns) - 1; i >= 0; i-- {
		if !slices.Contains(ids, g.Columns[i].ID) {
			g = g.without(i)
		}
	}
	return g
}

// WithoutBars is the grid with all its room for columns.
func (g Grid) WithoutBars() Grid {
	g.BarHead = nil
	return g
}

func (g Grid) without(column int) Grid {
	out := Grid{BarHead: g.BarHead, Sorted: g.Sorted, Columns: slices.Delete(slices.Clone(g.Columns), column, column+1)}
	out.Rows = make([]Row, 0, len(g.Rows))
	for _, r := range g.Rows {
		cells := make([]Cell, 0, len(r.Cells)-1)
		out.Rows = append(out.Rows, Row{append(append(cells, r.Cells[:column]...), r.Cells[column+1:]...), r.Bar})
	}
	return out
}

// Widen gives the first column so much room that the bars begin where those of
// another grid do, if they can.
func (g Grid) Widen(as Grid) {
	g.Columns[0].Least = g.columnWidth(0) + max(0, as.width()-g.width())
}

func (g Grid) width() int {
	w := margin
	for i := range g.Columns {
		w += g.columnWidth(i) + gap
	}
	return w
}

func (g Grid) columnWidth(i int) int {
	w := max(g.Columns[i].Least, ansi.StringWidth(g.Columns[i].Head))
	for _, r := range g.Rows {
		w = max(w, ansi.StringWidth(r.Cells[i].Text))
	}
	return w
}

// Draw is the head and the rows that are seen, in at most h lines of w cells.
func (g Grid) Draw(k Kit, c Cursor, w, h int) []string {
	if h <= 0 || w <= 0 {
		return nil
	}
	keep := -1
	if picks := g.Picks(); c.Column < len(picks) && c.Column >= 0 {
		keep = picks[c.Column]
	}
	keptID := report.Column("")
	if keep >= 0 {
		keptID = g.Columns[keep].ID
	}
	marked := g.marked(k) // in columns that have no room as well
	g = g.Fitting(w, keep)
	keep = slices.IndexFunc(g.Columns, func(c Column) bool { return c.Pick && c.ID == keptID })
	if c != NoCursor {
		c = c.Within(len(g.Rows), max(1, c.Column+1), h-1)
	}
	widths := make([]int, len(g.Columns))
	for i := range g.Columns {
		widths[i] = g.columnWidth(i)
	}
	room := w - g.width()
	lines := []string{g.head(k, widths, room)}
	for i := c.Top; i < len(g.Rows) && len(lines) < h; i++ {
		picked, sign := -1, ' '
		if i == c.Row {
			picked = keep
		}
		switch {
		case i == c.Top && i > 0:
			sign = k.moreAbove()
		case len(lines) == h-1 && i < len(g.Rows)-1:
			sign = k.moreBelow()
		}
		lines = append(lines, k.Style.Faint.Render(string(sign))+g.row(k, g.Rows[i], widths, picked, i == c.Row, marked[i], room))
	}
	for i, line := range lines {
		lines[i] = Fit(line, w)
	}
	return lines
}

func (g Grid) head(k Kit, widths []int, room int) string {
	var b strings.Builder
	b.WriteString(repeat(" ", margin-1))
	for i, c := range g.Columns {
		b.WriteString(" ")
		if c.Right {
			b.WriteString(Right(c.Head, widths[i]))
		} else {
			b.WriteString(Left(c.Head, widths[i]))
		}
		b.WriteString(g.sortSign(k, c.ID))
	}
	line := k.Style.Header.Render(b.String())
	if g.BarHead != nil && room >= leastBar {
		line += " " + k.Style.Axis.Render(g.BarHead(room-1))
	}
	return line
}

// row draws a row; the picked cell stands in brackets that use the gaps.
func (g Grid) row(k Kit, r Row, widths []int, picked int, current, marked bool, room int) string {
	var b strings.Builder
	if current {
		b.WriteString(k.Style.Title.Render(">"))
	} else {
		b.WriteString(repeat(" ", margin-2))
	}
	for i, c := range r.Cells {
		open, shut, style := " ", " ", cmp.Or(c.Style, &k.Style.Text)
		if i == 0 && marked {
			open = k.Style.Notice.Render("+")
		}
		if i == picked {
			open, shut, style = "[", "]", &k.Style.Cursor
		} else if current && i == 0 {
			style = &k.Style.CursorRow
		} else if c.Ref != nil && k.Marks.Has(*c.Ref) {
			bold := style.Bold(true)
			open, shut, style = "{", "}", &bold
		}
		pad := repeat(" ", widths[i]-ansi.StringWidth(c.Text))
		text := style.Render(open + c.Text + shut)
		if i != picked {
			text = open + style.Render(c.Text) + shut
		}
		if g.Columns[i].Right {
			text = pad + text
		} else {
			text += pad
		}
		b.WriteString(text)
	}
	if r.Bar != nil && g.BarHead != nil && room >= leastBar {
		b.WriteString(" " + r.Bar(room-1))
	}
	return b.String()
}
