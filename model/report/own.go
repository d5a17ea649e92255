package report

import (
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// beside sets figures of one's own beside those of the rows, in columns of their
// own: the figure, and how far it lies from the other. No other cell knows of them.
func (t *Table) beside(b *model.Book) {
	if !b.HasOwn() || t.Query.Show.IsTransform() {
		return
	}
	if !slices.ContainsFunc(t.Rows, func(r Row) bool { _, ok := b.Own(r.Figure.Ref); return ok }) {
		return // a column of nothing
	}
	at := slices.Index(t.Columns, t.ShownColumn()) + 1
	t.Columns = slices.Insert(t.Columns, at, ColOwn, ColOwnApart)
	for i := range t.Rows {
		row := &t.Rows[i]
		var cells [2]Cell
		if own, ok := b.Own(row.Figure.Ref); ok {
			row.Own = &own
			cells[0] = figureCell(own)
			if row.Figure.Count.Known {
				cells[1] = ratioCell(measure.Compare(own, *row.Figure).Difference)
			}
		}
		row.Cells = slices.Insert(row.Cells, at, cells[:]...)
	}
}

// Listed is the table with figures of one's own as rows that follow those that they
// stand beside, as machines read it: of the kinds asked for, and no others.
func (t Table) Listed() Table {
	if t.Query.View == ViewAgainst { // whose rows are about both
		return t
	}
	rows := t.Rows
	t.Rows = nil
	for _, r := range rows {
		if r.Figure == nil || t.Query.Wants(r.Kind()) && !r.onlyOwn {
			t.Rows = append(t.Rows, r)
		}
		if r.Own != nil && t.Query.Wants(model.Own) {
			t.Rows = append(t.Rows, Row{Figure: r.Own})
		}
	}
	return t
}

// ownMarkets are the markets that have a figure of one's own for a span and sex, in
// the order of the markets, where the query names none.
func (t *Table) ownMarkets(b *model.Book, ref model.Ref) []model.Code {
	if len(t.Query.Markets) > 0 || !b.HasOwn() || t.Query.Show.IsTransform() {
		return nil
	}
	var codes []model.Code
	for _, m := range b.Markets {
		if _, ok := b.Own(ref.In(m.Code)); ok {
			codes = append(codes, m.Code)
		}
	}
	return codes
}
