package lang

import (
	"maps"
	"strings"
)

// Marks are the marks in use somewhere, to be explained in a legend.
type Marks map[string]bool

// Note takes in the marks of a word: those before a number, or a word that is a
// mark itself.
func (m Marks) Note(word string) {
	switch {
	case word == Missing || word == Gap:
		m[word] = true
		return
	case strings.Contains(word, Hatched):
		m[Hatched] = true
	case strings.Contains(word, Light):
		m[Light] = true
	case strings.Contains(word, plainHatched):
		m["="] = true // says the same
	case strings.Trim(word, plainLight+Plan+Pace) == "" && strings.Contains(word, plainLight):
		m[plainLight] = true
	}
	number := strings.TrimLeft(word, "=^?*><~")
	if number == "" || !strings.ContainsAny(number[:1], "0123456789+-") {
		return
	}
	for _, mark := range word[:len(word)-len(number)] {
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
	for _, mark := range []string{"=", OwnMark, Hatched, Light, plainLight, "?", "*", ">", "<", "~", Missing, Gap, Pace, Plan} {
		switch {
		case mark == "=" && m[mark] && m[Hatched]: // they say the same
			said = append(said, mark+" "+Hatched+" "+words[mark])
		case mark == Hatched && m["="]:
		case m[mark]:
			said = append(said, mark+" "+words[mark])
		}
	}
	return said
}

// Gap is drawn where a chart has nothing to draw, Plan at the plan, Pace where
// equal months would be. Bars are Hatched where their values are calculated, and
// Light where they are not exact or doubtful.
const (
	Gap     = "···"
	Plan    = "!"
	Pace    = "|"
	Hatched = "▒"
	Light   = "░"
)

// The same in plain ASCII, where a bar of one cell is taken for its mark.
const (
	plainHatched = "=="
	plainLight   = ":"
)
