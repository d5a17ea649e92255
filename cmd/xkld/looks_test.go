//go:build unix

package main

import (
	"regexp"
	"strings"
	"testing"
)

// TestLooksOnTerminal: the text of commands on a terminal has the colours that
// the environment grants, and no line is wider than the terminal.
func TestLooksOnTerminal(t *testing.T) {
	binary := build(t)
	for name, c := range map[string]struct{ env, colour string }{
		"true":     {"TERM=xterm-256color COLORTERM=truecolor", `\x1b\[[0-9;]*38;2;`},
		"256":      {"TERM=xterm-256color COLORTERM=", `\x1b\[[0-9;]*38;5;`},
		"16":       {"TERM=xterm COLORTERM=", `\x1b\[[0-9;]*[39][0-7]m`},
		"none":     {"TERM=xterm-256color NO_COLOR=1", ""},
		"dumb":     {"TERM=dumb COLORTERM=truecolor", ""},
		"narrower": {"TERM=dumb COLUMNS=44", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := inTerminal(t, "env", 50, 30, append(strings.Fields(c.env), binary, "months", "2025")...)
			if code := s.exit(); code != exitDone {
				t.Fatalf("it ends with %d", code)
			}
			written := s.written()
			colours := regexp.MustCompile(`\x1b\[[0-9;]*(38;|3[0-7]m|9[0-7]m)`)
			switch {
			case c.colour != "" && !regexp.MustCompile(c.colour).MatchString(written):
				t.Errorf("no colour of this kind in %q", written)
			case c.colour == "" && colours.MatchString(written):
				t.Errorf("there is colour in %q", written)
			}
			if !strings.Contains(written, "11,740") || !strings.Contains(written, "=-5.0%") {
				t.Errorf("figures or signs are gone from %q", written)
			}
			wide := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(written, "")
			most := 50
			if name == "narrower" {
				most = 44
			}
			for _, line := range strings.Split(wide, "\n") {
				if n := len([]rune(strings.TrimRight(line, "\r"))); n > most {
					t.Errorf("a line of %d: %q", n, line)
				}
			}
		})
	}
}
