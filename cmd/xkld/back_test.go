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
