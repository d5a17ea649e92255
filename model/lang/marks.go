package lang

import (
	"maps"
	"strings"
)

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
func (m Marks) Legend(s Speaker) []string { return m.legend(s.Marks) }

// ShortLegend is the legend where room is short.
func (m Marks) ShortLegend(s Speaker) []string {
	words := maps.Clone(s.Marks)
	maps.Copy(words, s.ShortMarks)
	return m.legend(words)
}

func (m Marks) legend(words map[string]string) []string {
	var said []string
	for _, mark := range []string{"=", "?", "*", ">", "<", "~", Missing, Gap, Pace, Plan} {
		if m[mark] {
			said = append(said, mark+" "+words[mark])
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
