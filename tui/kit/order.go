package kit

import (
	"slices"

	"xkld/model/report"
)

// SortedBy is the sorting after a wish to sort by the column under the cursor.
func (g Grid) SortedBy(c Cursor) report.Sorting {
	if id, ok := g.ColumnAt(c); ok {
		return g.Sorted.Next(id)
	}
	return g.Sorted
}

// ColumnAt is the column under the cursor.
func (g Grid) ColumnAt(c Cursor) (report.Column, bool) {
	picks := g.Picks()
	if c.Column < 0 || c.Column >= len(picks) {
		return "", false
	}
	return g.Columns[picks[c.Column]].ID, true
}

// CellAt is the cell of a table that is under the cursor in its grid.
func (g Grid) CellAt(t report.Table, c Cursor) (report.Column, report.Cell) {
	id, ok := g.ColumnAt(c)
	i := slices.Index(t.Columns, id)
	if row, inRow := t.Row(c.Row); ok && inRow && i >= 0 {
		return id, row.Cells[i]
	}
	return "", report.Cell{}
}

// On is the cursor on a column, if it can stand there.
func (g Grid) On(c Cursor, id report.Column) Cursor {
	for i, column := range g.Picks() {
		if g.Columns[column].ID == id {
			c.Column = i
		}
	}
	return c
}

// Staying is the cursor on the column that it was on before the table changed: the
// same one, or, from what was shown of the figures, what is shown of them now.
func (g Grid) Staying(c Cursor, now report.Table, was Grid, before report.Table) Cursor {
	id, ok := was.ColumnAt(c)
	switch {
	case !ok:
		return c
	case id == before.ShownColumn():
		id = now.ShownColumn()
	}
	return g.On(c, id)
}

// sortSign stands after the head of the column that the rows are sorted by: down
// where the values fall from row to row, up where they rise.
func (g Grid) sortSign(k Kit, column report.Column) string {
	switch {
	case g.Sorted.By != column || g.Sorted.Dir == report.Natural:
		return " "
	case g.Sorted.Dir == report.Largest:
		return string(k.moreBelow())
	}
	return string(k.moreAbove())
}

// Following is the cursor on the row that it was on before the rows changed their
// places.
func (c Cursor) Following(before, now report.Table) Cursor {
	if c.Row < 0 || c.Row >= len(before.Rows) {
		return c
	}
	for i, row := range now.Rows {
		if row.IsAbout(before.Rows[c.Row]) {
			c.Row = i
			break
		}
	}
	return c
}
