//go:build unix

package main

import (
	"strings"
	"testing"
)

// TestWayBackInTheLanguage: leaving gives the way back in the language that the
// screen spoke last, and asks for it where the environment would not.
func TestWayBackInTheLanguage(t *testing.T) {
	t.Parallel()
	binary := build(t)
	for _, way := range []struct{ variable, typed, want string }{
		{"XKLD_LANG=en", "q", "Back to this view:  xkld open months 2025\n"},
		{"XKLD_LANG=en", "Lq", "Trở lại trang này:  xkld open months 2025 --lang vi\n"},
		{"XKLD_LANG=vi", "q", "Trở lại trang này:  xkld open months 2025\n"},
		{"XKLD_LANG=en", "x\x03", "Back to this view:  xkld open months 2025 --sex female\n"},
		{"XKLD_LANG=vi", "Lq", "Back to this view:  xkld open months 2025 --lang en\n"},
	} {
		s := inTerminal(t, "env", 80, 24, way.variable, binary)
		s.wait(`\[11[.,]740\]`)
		s.typed(way.typed)
		s.exit()
		if got := strings.ReplaceAll(s.written(), "\r\n", "\n"); !strings.HasSuffix(got, way.want) {
			t.Errorf("%s, %s: not %q in %q", way.variable, way.typed, way.want, s.written())
		}
	}
}

// TestOpenShowsThePeriodOfItsCommand: the screen opens on what the command of the
// same words prints, or says that it cannot.
func TestOpenShowsThePeriodOfItsCommand(t *testing.T) {
	t.Parallel()
	binary := build(t)
	for _, way := range []struct{ asked, seen, want string }{
		{"open markets --as-of 2025-03", `Jan-Mar 2025`, "Back to this view:  xkld open markets 2025-01..2025-03\n"},
		{"open targets 2020..2022", `\[142,779\]`, "Back to this view:  xkld open targets\n"},
		{"open months 2020..2023", "", "xkld: the screen shows the months of one year at a time.\nTry:  xkld open months 2023\n"},
		{"present months 2020..2023", "", "xkld: the screen shows the months of one year at a time.\nTry:  xkld present months 2023\n"},
	} {
		s := inTerminal(t, "env", 80, 24, append([]string{"XKLD_LANG=en", binary}, strings.Fields(way.asked)...)...)
		if way.seen != "" {
			s.wait(way.seen)
			s.typed("q")
		}
		s.exit()
		if got := strings.ReplaceAll(s.written(), "\r\n", "\n"); !strings.HasSuffix(got, way.want) {
			t.Errorf("xkld %s: not %q in %q", way.asked, way.want, s.written())
		}
	}
}
