// Package theme turns a handful of hues into the styles of the screen.
//
// It does: name the modes, choose the hues of each, build Styles once.
// It may not know: what a figure is, how wide the screen is, which terminal
// asks. No colour stands anywhere else in the program, and no meaning rests on
// colour or weight alone: every kind and every doubt has a sign beside it.
package theme

import "fmt"

// Mode says which background the styles are made for.
type Mode int

const (
	// Auto reads on light and on dark backgrounds. It is what the screen begins
	// with, since a terminal may never say which background it has.
	Auto Mode = iota
	// Dark is for light text on a dark background.
	Dark
	// Light is for dark text on a light background.
	Light
	// Mono has no colour at all, only bold, reverse and underline.
	Mono
)

// Modes returns every mode in the order help lists them.
func Modes() []Mode { return []Mode{Auto, Light, Dark, Mono} }

// String returns the word that ParseMode reads.
func (m Mode) String() string {
	switch m {
	case Dark:
		return "dark"
	case Light:
		return "light"
	case Mono:
		return "mono"
	default:
		return "auto"
	}
}

// ParseMode reads the word of a mode as it is typed on the command line.
func ParseMode(word string) (Mode, error) {
	for _, m := range Modes() {
		if word == m.String() {
			return m, nil
		}
	}
	return Auto, &UnknownMode{word}
}

// UnknownMode says that no mode goes by a word.
type UnknownMode struct{ Word string }

func (e *UnknownMode) Error() string { return fmt.Sprintf("no mode %q", e.Word) }
