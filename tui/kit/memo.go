package kit

// Memo keeps lines that are dear to draw, for as long as what they were drawn
// of is the same. It belongs to one screen.
type Memo struct {
	of    any
	lines []string
}

// Lines are the lines kept for a comparable value, drawn if there are none.
func (m *Memo) Lines(of any, draw func() []string) []string {
	if m.lines == nil || m.of != of {
		m.of, m.lines = of, draw()
	}
	return m.lines
}
