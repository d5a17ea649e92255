//go:build unix

package main

import (
	"regexp"
	"strings"
	"testing"
)

// TestPresent: the slides open straight away at the view that is asked for, and
// leaving them leaves to the tabs, on the same view.
func TestPresent(t *testing.T) {
	s := inTerminal(t, build(t), 120, 36, "present", "markets", "2025-01..2025-07", "--sex", "female", "--theme", "mono")
	s.wait(`Where they went: women +January to July 2025[\s\S]*Source[\s\S]* 1 / 4`)
	s.typed(" ")
	s.wait(` women, =34.6% of 11,740 workers[\s\S]* 2 / 4`)
	before := len(s.written())
	s.typed("c")
	if !s.becomes(func(string) bool { return strings.Contains(s.written()[before:], "\x1b[1;7m") }) {
		t.Error("high contrast does not come")
	}
	s.typed("?")
	s.wait(`blank screen, and back`)
	s.typed("qq")
	s.wait(`\[2 Markets\][\s\S]*sex: women[\s\S]*Jan-Jul 2025`)
	s.typed("q")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	if strings.Contains(s.written(), "\x1b[?1002h") {
		t.Error("the mouse is taken without having been asked for")
	}
}

// TestPresentRefuses what has nothing to show, in the words of the command that
// prints it, before the screen is touched.
func TestPresentRefuses(t *testing.T) {
	binary := build(t)
	for want, args := range map[string][]string{
		"xkld: no figures for 1979.":             {"present", "months", "1979"},
		"xkld: the screen shows one market and":  {"present", "-s", "male,female"},
		"xkld: no market \"Jpan\". Did you mean": {"present", "markets", "-m", "Jpan"},
	} {
		s := inTerminal(t, binary, 120, 24, args...)
		if code := s.exit(); code != exitUsage && code != exitNothing {
			t.Errorf("%v ends with %d", args, code)
		}
		if written := s.written(); !strings.HasPrefix(written, want) || strings.Contains(written, "\x1b") {
			t.Errorf("%v writes %q", args, written)
		}
	}
}

// TestMouse: with the flag a click and the wheel, as a terminal sends them, reach
// the screen, and the mouse is given back.
func TestMouse(t *testing.T) {
	s := inTerminal(t, build(t), 80, 24, "--mouse")
	s.wait(`\[1 Months\][\s\S]*\[11,740\]`)
	s.typed("\x1b[<0;22;1M\x1b[<0;22;1m") // the name of the second tab
	s.wait(`\[2 Markets\][\s\S]*> JP Japan`)
	s.typed("\x1b[<0;8;7M\x1b[<0;8;7m")
	s.wait(`> TW Taiwan`)
	s.typed("\x1b[<65;8;7M")
	s.wait(`> SG Singapore`)
	s.typed(strings.Repeat("\x1b[<64;8;7M", 200))
	s.wait(`>    all markets`)
	s.typed("p")
	s.wait(` 1 / \d`)
	s.typed("\x1b[<0;30;9M\x1b[<0;30;9m")
	s.wait(` 2 / \d`)
	s.typed("\x1b[<2;30;9M\x1b[<2;30;9m") // the right button
	s.wait(` 1 / \d`)
	s.typed(strings.Repeat("\x1b[<65;30;9M", 20))
	s.wait(` 2 / \d`)
	s.typed("?")
	s.wait(`j/k scroll`)
	s.typed("\x1b[<65;30;9M")
	s.wait(`contrast`)
	s.typed("qq:checks\r")
	s.wait(` 1 of \d+, [\s\S]*\n > `)
	s.typed("\x1b[<0;8;6M\x1b[<0;8;6m\x1b[<65;8;6M")
	s.wait(`[3-9] of \d+`)
	s.typed("\r")
	s.wait(`Record of one figure`)
	s.typed("qq")
	s.wait(`\[2 Markets\]`)
	s.typed("q")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	written := s.written()
	if on, off := strings.LastIndex(written, "\x1b[?1002h"), strings.LastIndex(written, "\x1b[?1002l"); on < 0 || off < on {
		t.Errorf("the mouse is taken at %d and given back at %d", on, off)
	}
}

// TestBackToTheView: the command that leaving prints opens the same screen,
// through filters and periods, also where the kinds have left nothing.
func TestBackToTheView(t *testing.T) {
	binary := build(t)
	for typed, is := range map[string]string{
		":markets 2024\r":                        `both sexes +show: workers +2024 `,
		"x{t":                                    `sex: women +show: change on month +2024 `,
		":months 2019 taiwan\r:kind published\r": `Taiwan [^\n]*only: published +2019 `,
		":targets japan\r:kind calculated,missing\r": `Japan [^\n]*only: calculated, no published figure +plans: 0`,
		":markets 2025-07\r:show share\rx":           `women +show: share of all markets +Jul 2025 `,
		":targets 2025-07\r":                         `up to Jul 2025 `,
	} {
		s := inTerminal(t, binary, 120, 36)
		s.wait(`\[1 Months\][\s\S]*\[11,740\]`)
		s.typed(typed)
		s.wait(is)
		want := s.shown()
		s.typed("Q")
		s.exit()
		back := regexp.MustCompile(`Back to this view:  xkld (open [^\r\n\x1b]*)`).FindStringSubmatch(s.written())
		if back == nil {
			t.Fatalf("%q: no command comes back:\n%q", typed, s.written())
		}
		s = inTerminal(t, binary, 120, 36, strings.Fields(back[1])...)
		// Rows and columns of the cursor are no part of the view: lines one and two are.
		head := strings.Join(strings.Split(want, "\n")[:2], "\n")
		if !s.becomes(func(shown string) bool { return strings.HasPrefix(shown, head) }) {
			t.Errorf("%q: %s opens\n%s\nnot\n%s", typed, back[1], s.shown(), want)
		}
		s.typed("Q")
		s.exit()
	}
}
