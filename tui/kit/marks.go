package kit

import (
	"slices"

	"xkld/model"
	"xkld/model/report"
)

// Marks are the figures that are marked, in the order in which they were. It is
// a value: whatever changes it returns a new one, so that an old one may be kept.
type Marks []model.Ref

// Has says whether a figure is marked.
func (m Marks) Has(ref model.Ref) bool { return slices.Contains(m, ref) }

// Toggled are the marks with a figure marked that was not, or the other way
// round.
func (m Marks) Toggled(ref model.Ref) Marks {
	if i := slices.Index(m, ref); i >= 0 {
		return slices.Delete(slices.Clone(m), i, i+1)
	}
	return append(slices.Clone(m), ref)
}

// With are the marks and those of other figures that are not among them.
func (m Marks) With(refs []model.Ref) Marks {
	out := slices.Clone(m)
	for _, ref := range refs {
		if !out.Has(ref) {
			out = append(out, ref)
		}
	}
	return out
}

// marked says of each row whether one of its figures is marked. What a figure is
// compared with belongs to another row.
func (g Grid) marked(k Kit) []bool {
	rows := make([]bool, len(g.Rows))
	for row, r := range g.Rows {
		for i, c := range r.Cells {
			if c.Ref != nil && g.Columns[i].ID != report.ColBeside && k.Marks.Has(*c.Ref) {
				rows[row] = true
			}
		}
	}
	return rows
}

// Down are the figures of the column under the cursor, from the top down.
func (g Grid) Down(c Cursor) []model.Ref {
	var refs []model.Ref
	for row := range g.Rows {
		c.Row = row
		if ref, ok := g.RefAt(c); ok {
			refs = append(refs, ref)
		}
	}
	return refs
}
