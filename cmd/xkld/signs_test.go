//go:build unix

package main

import (
	"regexp"
	"strings"
	"testing"
)

// TestPoorTerminals: on a terminal that is dumb, and in a locale that has no
// other signs, the screen is drawn in ASCII; the dumb one gets no colour either.
func TestPoorTerminals(t *testing.T) {
	t.Parallel()
	binary := build(t)
	colour := regexp.MustCompile(`\x1b\[[0-9;:]*m`)
	for variable, coloured := range map[string]bool{"TERM=dumb": false, "LC_ALL=C": true, "LC_ALL=vi_VN.TCVN": true} {
		s := inTerminal(t, "env", 80, 24, variable, binary, "--lang", "en")
		s.wait(`\? help`)
		if beyond := strings.Map(func(r rune) rune {
			if r < 0x80 {
				return -1
			}
			return r
		}, s.shown()); beyond != "" {
			t.Errorf("%s: %q is drawn in\n%s", variable, beyond, s.shown())
		}
		s.typed("Q")
		s.exit()
		if colour.MatchString(s.written()) != coloured {
			t.Errorf("%s: colour is %t", variable, !coloured)
		}
	}
}
