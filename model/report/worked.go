package report

import (
	"strings"

	"xkld/model"
	"xkld/model/measure"
)

// Worked is how the number of a cell comes about that is no figure itself: from
// which figures, or from which plan and its result.
type Worked struct {
	Column Column
	Cell   Cell
	Show   model.Show     // which of the ratios of figures it is; "" for what is of a plan
	Parts  []model.Figure // above the line: one, or several added up
	Whole  model.Figure   // below it
	Target *Target
}

// WorkedOut is how a cell of a row comes about; false for a figure, which has a
// record of its own, and where the row has nothing to say.
func WorkedOut(b *model.Book, t Table, row Row, column Column, c Cell) (Worked, bool) {
	w := Worked{Column: column, Cell: c}
	if row.Figure == nil || len(c.Ratios) == 0 && c.Range == nil {
		return w, false
	}
	f := *row.Figure
	switch {
	case row.Target != nil:
		w.Target = row.Target
	case column == ColCumulated:
		w.Show = model.ShowShare
		w.Parts, w.Whole = downTo(b, t, f), b.FirstRelease(f.In(model.All))
	case row.Transform != nil:
		w.Show, w.Parts, w.Whole = row.Transform.Show, []model.Figure{f}, row.Transform.Beside
	case column == ColChange:
		w.Show, w.Parts, w.Whole = model.ShowChange, []model.Figure{f}, b.Figure(f.Over(SpanBefore(model.ShowChange, f.Span)))
	case column == ColShare:
		w.Show, w.Parts, w.Whole = model.ShowShare, []model.Figure{f}, b.FirstRelease(f.In(model.All))
	case column == ColSexShare:
		part := f
		if f.Sex == model.Total {
			part = b.Figure(f.Of(model.Female))
		}
		w.Show, w.Parts, w.Whole = model.ShowShare, []model.Figure{part}, wholeFor(b, part, f.Of(model.Total))
	default:
		return w, false
	}
	return w, true
}

// downTo are the markets of a split that are asked for, from the largest to one of
// them.
func downTo(b *model.Book, t Table, last model.Figure) []model.Figure {
	known, _ := splitOf(b, last.In(model.All))
	var parts []model.Figure
	for _, f := range append(known, b.Figure(last.In(model.Other))) {
		if !t.names(f.Market) || withinOther(f) {
			continue
		}
		if parts = append(parts, f); f.Market == last.Market {
			break
		}
	}
	return parts
}

// Transform is the ratio of figures as one of two, the sum of its parts standing
// for the first; of parts that cannot be added the first such.
func (w Worked) Transform() Transform {
	t := Transform{Show: w.Show, Now: w.Parts[0], Beside: w.Whole, Ratio: w.Cell.Ratios[0]}
	for _, f := range w.Parts {
		if len(w.Parts) > 1 && !f.IsExact() {
			t.Now = f
			return t
		}
	}
	if len(w.Parts) > 1 {
		ref := t.Now.Ref
		t.Now = measure.Sum(w.Parts)
		t.Now.Ref = ref
	}
	return t
}

// Raw is the number of a cell in plain digits, in percent where people see
// percent, as machine formats have it: a range with two dots, nothing where
// nothing is known.
func (c Cell) Raw(column Column) string {
	var ends []string
	switch {
	case c.Figure != nil && c.Figure.Count.Known:
		ends = append(ends, measure.Of(c.Figure.Count.N, 1).Short(1))
	case c.Range != nil && (c.Range.Open || c.Range.Low == c.Range.High):
		ends = append(ends, c.Range.Low.String())
	case c.Range != nil:
		ends = append(ends, c.Range.Low.String(), c.Range.High.String())
	}
	factor := int64(100)
	if !column.IsPercent() {
		factor = 1
	}
	for _, r := range c.Ratios {
		if r.Known {
			ends = append(ends, r.Short(factor))
		}
	}
	return strings.Join(ends, "..")
}

// IsPercent says whether the ratios of the column are shown in percent, or, what
// is as much, in points of an index.
func (c Column) IsPercent() bool {
	return c != ColRemaining && c != ColDifference && c != ColTimes
}
