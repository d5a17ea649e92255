package kit

import "xkld/tui/keys"

// Cursor is where one is in a table: a row, a column among those that can be
// picked, and the first row that is seen.
type Cursor struct{ Row, Column, Top int }

// NoCursor is the cursor of a table in which nothing is picked.
var NoCursor = Cursor{Row: -1}

// Move is the cursor after an action in a table of so many rows and columns,
// of which a page of rows is seen. It never leaves the table.
func (c Cursor) Move(a keys.Action, rows, columns, page int) Cursor {
	page = max(1, page)
	c = c.Within(rows, columns, page) // what is seen now stays where it is, if it can
	switch a {
	case keys.Up:
		c.Row--
	case keys.Down:
		c.Row++
	case keys.Left:
		c.Column--
	case keys.Right:
		c.Column++
	case keys.FirstRow:
		c.Row = 0
	case keys.LastRow:
		c.Row = rows - 1
	case keys.HalfPageUp:
		c.Row -= max(1, page/2)
	case keys.HalfPageDown:
		c.Row += max(1, page/2)
	case keys.PageUp:
		c.Row -= page
	case keys.PageDown:
		c.Row += page
	case keys.FirstColumn:
		c.Column = 0
	case keys.LastColumn:
		c.Column = columns - 1
	}
	return c.Within(rows, columns, page)
}

// OnLine is the cursor on the row that is seen in a line of a grid, of which a
// page of rows is seen; where it was if there is none.
func (c Cursor) OnLine(line, rows, columns, page int) Cursor {
	c = c.Within(rows, columns, page)
	if row := c.Top + line - 1; line >= 1 && line <= page && row < rows {
		c.Row = row
	}
	return c
}

// Within is the cursor brought back into a table, with its row in sight.
func (c Cursor) Within(rows, columns, page int) Cursor {
	c.Row = max(0, min(c.Row, rows-1))
	c.Column = max(0, min(c.Column, columns-1))
	c.Top = max(0, min(c.Top, c.Row))
	if c.Row >= c.Top+page {
		c.Top = c.Row - page + 1
	}
	c.Top = max(0, min(c.Top, rows-page))
	return c
}
