package kit

import (
	"charm.land/lipgloss/v2"

	"xkld/model"
	"xkld/model/report"
)

// ranks says which columns go first where room is short.
var ranks = [...]struct {
	column report.Column
	rank   int
}{
	{report.ColCumulated, 5}, {report.ColSexShare, 6}, {report.ColPlanType, 7}, {report.ColAsOf, 2},
	{report.ColWomen, 4}, {report.ColToDate, 3}, {report.ColChange, 5}, {report.ColRemaining, 4},
	{report.ColBeside, 4}, {report.ColSharePublished, 3}, {report.ColShare, 1}, {report.ColPlan, 1},
}

// GridOf is the grid of a report: the same cells, with the looks of the
// figures.
func (k Kit) GridOf(t report.Table) Grid {
	g := Grid{Columns: make([]Column, 0, len(t.Columns)+1), Rows: make([]Row, 0, len(t.Rows))}
	for _, id := range t.Columns {
		c := Column{ID: id, Head: k.Say.Head(t, id), Right: id.IsNumber(), Pick: id.IsNumber()}
		if id == report.ColValue && id != t.ShownColumn() {
			c.Rank = 2 // bars of what is shown are worth more
		}
		for _, r := range ranks {
			if r.column == id && (id != t.ShownColumn() || id == report.ColValue) {
				c.Rank = r.rank
			}
		}
		g.Columns = append(g.Columns, c)
	}
	for _, row := range t.Rows {
		r := Row{Cells: make([]Cell, 0, len(row.Cells)+1)}
		for i, c := range row.Cells {
			cell := Cell{Text: k.Say.Cell(t, t.Columns[i], c), Style: k.StyleOf(c)}
			switch {
			case c.Figure != nil:
				cell.Ref = &c.Figure.Ref
			case row.Transform != nil && t.Columns[i] == t.ShownColumn():
				cell.Ref = &row.Figure.Ref
			case row.Figure != nil:
				cell.Of = &row.Figure.Ref
			}
			r.Cells = append(r.Cells, cell)
		}
		g.Rows = append(g.Rows, r)
	}
	return g
}

// StyleOf is the look of a cell of a report.
func (k Kit) StyleOf(c report.Cell) *lipgloss.Style {
	switch {
	case c.Figure != nil:
		return k.Of(*c.Figure)
	case c.Rank != nil:
		return &k.Style.Calculated
	case len(c.Ratios) > 0 && !c.Ratios[0].Known:
		return &k.Style.Missing
	case len(c.Ratios) > 0:
		return k.Of(model.Figure{Count: model.Known(0), Kind: model.Calculated, Verdict: c.Ratios[0].Verdict})
	}
	return &k.Style.Text
}
