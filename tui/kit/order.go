package kit

import "xkld/model/report"

// SortedBy is the sorting after a wish to sort by the column under the cursor.
func (g Grid) SortedBy(c Cursor) report.Sorting {
	picks := g.Picks()
	if c.Column < 0 || c.Column >= len(picks) {
		return g.Sorted
	}
	return g.Sorted.Next(g.Columns[picks[c.Column]].ID)
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
