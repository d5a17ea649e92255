package lang

import "strings"

// Marks are the marks in use somewhere, to be explained in a legend.
type Marks map[string]bool

// Note takes in the marks at the beginning of a number.
func (m Marks) Note(text string) {
	if text == Missing {
		m[text] = true
		return
	}
	for _, mark := range text {
		if !strings.ContainsRune("=?*><~", mark) {
			return
		}
		m[string(mark)] = true
	}
}

// Legend explains each mark in use, in a fixed order.
func (m Marks) Legend(s Speaker) []string {
	var said []string
	for _, mark := range []string{"=", "?", "*", ">", "<", "~", Missing, Gap, Pace, Plan} {
		if m[mark] {
			said = append(said, mark+" "+s.Marks[mark])
		}
	}
	return said
}

// Gap is drawn where a chart has nothing to draw, Plan at the plan, Pace where
// equal months would be.
const (
	Gap  = "···"
	Plan = "!"
	Pace = "|"
)
