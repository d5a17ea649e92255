package kit

import (
	"slices"

	"xkld/model"
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

// marks says whether a figure of a row is marked.
func (k Kit) marks(r Row) bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Ref != nil && k.Marks.Has(*c.Ref) })
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
