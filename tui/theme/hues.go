package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// hues are the colours a theme is made of: those of Okabe and Ito, which people
// with the common forms of colour blindness can tell apart. Their yellow is left
// out, since no shade of it is both yellow and readable on white. Each mode moves
// them lighter or darker, at the same hue, until they read on its backgrounds.
// Greys, and the two blues of a dark screen that stand in every row, go by their
// number in the palette of 256: near enough, in half the bytes.
type hues struct {
	grey, blue, sky, green, orange, vermillion, purple color.Color
}

// huesOf returns the hues of a mode. The theme's test holds the contrast each
// has to reach.
func huesOf(m Mode) hues {
	switch m {
	case Dark:
		return hues{
			grey:       lipgloss.Color("248"),
			blue:       lipgloss.Color("39"),
			sky:        lipgloss.Color("74"),
			green:      lipgloss.Color("#00A97B"),
			orange:     lipgloss.Color("#E69F00"),
			vermillion: lipgloss.Color("#F46C00"),
			purple:     lipgloss.Color("#CD7BA9"),
		}
	case Light:
		return hues{
			grey:       lipgloss.Color("59"),
			blue:       lipgloss.Color("#0071B1"),
			sky:        lipgloss.Color("#1672A7"),
			green:      lipgloss.Color("#006E50"),
			orange:     lipgloss.Color("#906400"),
			vermillion: lipgloss.Color("#B24F00"),
			purple:     lipgloss.Color("#A82C70"),
		}
	case Mono:
		none := lipgloss.NoColor{}
		return hues{none, none, none, none, none, none, none}
	default: // Auto: only one narrow band of lightness reads on black and on white
		return hues{
			grey:       lipgloss.Color("243"),
			blue:       lipgloss.Color("#007BC0"),
			sky:        lipgloss.Color("#177CB4"),
			green:      lipgloss.Color("#008661"),
			orange:     lipgloss.Color("#9D6C00"),
			vermillion: lipgloss.Color("#C15500"),
			purple:     lipgloss.Color("#BC4E8B"),
		}
	}
}

// heat is a step of the heat table: a background with the text that reads on it.
type heat struct{ text, back color.Color }

// heatOf returns the steps from low to high. With their own backgrounds they are
// the same in every mode that has colours.
func heatOf(m Mode) [5]heat {
	if m == Mono {
		none := heat{lipgloss.NoColor{}, lipgloss.NoColor{}}
		return [5]heat{none, none, none, none, none}
	}
	black, white := lipgloss.Color("#000000"), lipgloss.Color("#FFFFFF")
	return [5]heat{
		{black, lipgloss.Color("#DCEBF7")},
		{black, lipgloss.Color("#A9CDE8")},
		{black, lipgloss.Color("#6BAED6")},
		{white, lipgloss.Color("#24699C")},
		{white, lipgloss.Color("#08406E")},
	}
}
