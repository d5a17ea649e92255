package report

import (
	"slices"

	"xkld/model"
)

// Contradictions gives every figure that something published contradicts, in the order
// of refs.
func Contradictions(b *model.Book, q model.Query) (Table, error) {
	t := Table{Query: q, Columns: []Column{ColPeriod, ColMarket, ColSex, ColValue, ColConflicts}}
	period := b.Data()
	if q.Period != nil {
		period = *q.Period
	}
	t.Period = period
	t.Query.Period = &t.Period
	for _, ref := range b.Refs() {
		f := b.Figure(ref)
		if len(f.Conflicts) == 0 || !period.Has(ref.Span) ||
			len(q.Markets) > 0 && !slices.Contains(q.Markets, ref.Market) ||
			len(q.Sexes) > 0 && !slices.Contains(q.Sexes, ref.Sex) {
			continue
		}
		t.Rows = append(t.Rows, Row{Figure: &f, Cells: []Cell{spanCell(ref.Span), {Market: ref.Market},
			sexCell(ref.Sex), figureCell(f), {Conflicts: f.Conflicts}}})
	}
	return t, t.keep()
}
