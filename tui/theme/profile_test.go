package theme

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// TestContrastOfFewerColours: what a terminal of 256 colours makes of a hue reads
// as well. Of those 256 only six read at 4.5 on black and on white, and none of
// them is near the hues but a green: what holds until the terminal has said which
// background it has, and on softer backgrounds, may be a little less. What one of 16 makes of it is its own affair, but it must not be the
// colour of the background.
func TestContrastOfFewerColours(t *testing.T) {
	for mode, list := range backgrounds {
		for name, style := range fields(*New(mode)) {
			fg := style.GetForeground()
			if fg == (lipgloss.NoColor{}) {
				continue
			}
			least := 4.5
			if drawn[name] {
				least = 3
			}
			for i, bg := range list {
				least := least
				if least > 4 && (mode == Auto || i > 0) {
					least = 4.1
				}
				if got := contrast(colorprofile.ANSI256.Convert(fg), lipgloss.Color(bg)); got < least {
					t.Errorf("%v: %s of 256 on %s has contrast %.2f, needs %.1f", mode, name, bg, got, least)
				}
				if few := colorprofile.ANSI.Convert(fg); few == colorprofile.ANSI.Convert(lipgloss.Color(bg)) {
					t.Errorf("%v: %s of 16 is %v, as is %s", mode, name, few, bg)
				}
			}
		}
		for i, s := range New(mode).Heat {
			if got := contrast(colorprofile.ANSI256.Convert(s.GetForeground()), colorprofile.ANSI256.Convert(s.GetBackground())); got < 4.5 {
				t.Errorf("%v: step %d of 256 has contrast %.2f", mode, i, got)
			}
			if colorprofile.ANSI.Convert(s.GetForeground()) == colorprofile.ANSI.Convert(s.GetBackground()) {
				t.Errorf("%v: step %d of 16 vanishes", mode, i)
			}
		}
	}
}
