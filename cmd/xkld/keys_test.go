//go:build unix

package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"xkld/tui/keys"
)

// bytesOf is what a terminal sends for a key, by the key's name.
func bytesOf(name string) string {
	named := map[string]string{"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~", "f1": "\x1bOP", "f5": "\x1b[15~", "space": " ",
		"ctrl+left": "\x1b[1;5D", "ctrl+right": "\x1b[1;5C", "shift+tab": "\x1b[Z",
		"tab": "\t", "enter": "\r", "esc": "\x1b"}
	if seq, ok := named[name]; ok {
		return seq
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return string(letter[0] & 0x1f)
	}
	return name
}

// pressed is what a key must do where it holds, and what takes that back.
type pressed struct {
	action keys.Action
	before string // typed first, to be where the key can do something
	want   string // what must be on the screen then
	undo   string // typed then: the screen is as it was before all
}

// onTab are the keys that hold on the first tab, as it is at the start.
var onTab = []pressed{
	{keys.Up, "", `> Sep +\[11,487\]`, "j"},
	{keys.Down, "", `> Nov `, "k"},
	{keys.Right, "", `\[=\+2\.2%\]`, "h"},
	{keys.Left, "l", `\[11,740\]`, ""},
	{keys.FirstColumn, "$", `\[11,740\]`, ""},
	{keys.LastColumn, "", `\[121,190\]`, "0"},
	{keys.FirstRow, "", `> Jan `, "Gkkk"},
	{keys.LastRow, "", `> Nov-Dec `, "kkk"},
	{keys.HalfPageUp, "", `> [JFMASN]`, "Gkkk"},
	{keys.HalfPageDown, "g", `> [FMAJSOND]`, "Gkkk"},
	{keys.PageUp, "", `> [JFMASN]`, "Gkkk"},
	{keys.PageDown, "g", `> [FMAJSOND]`, "Gkkk"},
	{keys.OpenRecord, "", `Record of one figure`, "q"},
	{keys.ToggleSource, "", ``, "s"},
	{keys.OpenSource, "", `https://vneconomy\.vn`, "\x1b"}, // no display: the address is said
	{keys.Mark, "", `>\+ *Oct [^\n]*\[11,740\]`, "\x1b"},
	{keys.MarkRange, "", `range from Oct 2025`, "\x1b"},
	{keys.OpenCompare, "", `Compare 2`, "q"},
	{keys.OpenFilter, "", `type to find`, "\x1b"},
	{keys.CopyNumber, "", `Copied, 5 bytes: number 11740`, "\x1b"},
	{keys.OpenCopy, "", `n +number +11740`, "\x1b"},
	{keys.NextLanguage, "", `Thị trường`, "L"},
	{keys.OpenExport, "", `File +xkld-months-2025.csv`, "\x1b"},
	{keys.NextForm, "", `Workers a month, [^\n]*20\d\d *-`, "bbb"},
	{keys.SortColumn, "", `Workers▼[\s\S]*Mar +14,731[\s\S]*May +13,750[\s\S]*> Oct`, "OO"},
	{keys.NextScreen, "", ``, "_"},
	{keys.PreviousScreen, "", ``, "+"},
	{keys.ClearFilters, "x", `sex: both sexes`, ""},
	{keys.NextSex, "", `sex: women`, "xx"},
	{keys.PreviousPeriod, "", `2024 +monthly figures`, "}"},
	{keys.NextPeriod, "{", `2025 +monthly figures`, ""},
	{keys.NextTransform, "", `show: change`, "T"},
	{keys.PreviousTransform, "", `show: index`, "t"},
	{keys.ToggleShare, "", `show: share`, "%"},
	{keys.Find, "", `esc back`, "\x1b"},
	{keys.NextMatch, "/sep\r", `Sep 20[01]\d,`, "Nj"},
	{keys.PreviousMatch, "/sep\r", `Sep 2024,`, "nj"},
	{keys.CommandLine, "", `tab complete`, "\x1b"},
	{keys.Undo, "x", `sex: both`, ""},
	{keys.Redo, "xxu", `sex: men`, "x"},
	{keys.ShowMonths, "2", `\[1 Months\]`, ""},
	{keys.ShowMarkets, "", `\[2 Markets\]`, "1"},
	{keys.ShowTargets, "", `\[3 Targets\]`, "1"},
	{keys.NextTab, "", `\[2 Markets\]`, "1"},
	{keys.PreviousTab, "", `\[3 Targets\]`, "1"},
	{keys.Present, "", `workers, of whom[\s\S]*1 / \d`, "q"},
	{keys.ShowHelp, "", `j/k scroll`, "q"},
	{keys.Back, "?", `\[11,740\]`, ""},
	{keys.Close, "?", `\[11,740\]`, ""},
}

// inLayers are the keys of what lies over the tabs, once it is opened.
var inLayers = []struct {
	scope keys.Scope
	open  string
	keys  []pressed
}{
	{keys.Record, "\r", []pressed{
		{keys.NextFigure, "", `Record of one figure +Nov 2025`, "k"},
		{keys.PreviousFigure, "", `Record of one figure +Sep 2025`, "j"},
		{keys.OpenSource, "", `https://vneconomy\.vn/[^\n]*\n[^\n]*j/k next figure`, "kj"}, // its only source
		{keys.ToReleases, "", `^[^\n]*\n[^\n]*\n[^\n]*\n +As published`, "g"},
	}},
	{keys.Compare, "=", []pressed{
		{keys.Left, "l", `\[Sep\]`, ""},
		{keys.Right, "", `\[Oct\]`, "h"},
		{keys.FirstColumn, "l", `\[Sep\]`, ""},
		{keys.LastColumn, "", `\[Oct\]`, "0"},
		{keys.CopyNumber, "", `Copied, 5 bytes: number \d{5}`, "k"},
		{keys.OpenCopy, "", `k +command +xkld compare 2025-`, "\x1b"},
		{keys.NextBase, "", `base: Oct`, "bh"},
		{keys.OpenRecord, "", `Record of one figure +Sep 2025`, "q"},
		{keys.OpenExport, "", `File +xkld-compare-2025-09-2025-10.csv`, "\x1b"},
	}},
	{keys.Compare, "gvGv=", []pressed{ // more than fits
		{keys.Down, "", ``, "k"},
		{keys.Up, "j", ``, ""},
	}},
	{keys.Record, "\r", []pressed{
		{keys.CopyNumber, "", `Copied, 5 bytes: number 11740`, "g"},
		{keys.OpenCopy, "", `n +number +11740`, "\x1b"},
		{keys.OpenExport, "", `File +xkld-show-2025-10.csv`, "\x1b"},
		{keys.OpenCompare, "", `Compare 2`, "q"},
	}},
	{keys.Copy, "Y", []pressed{
		{keys.CopyNumber, "", `Copied, 5 bytes: number 11740`, "Y"},
		{keys.CopyPrinted, "", `Copied, 6 bytes: as printed 11.740`, "Y"},
		{keys.CopySentence, "", `Copied, \d+ bytes: sentence 11,740 workers went abroad`, "Y"},
		{keys.CopyCitation, "", `Copied, \d+ bytes: citation `, "Y"},
		{keys.CopyRow, "", `Copied, \d+ bytes: row Oct +11,740`, "Y"},
		{keys.CopyView, "", `Copied, [\d,]+ bytes: CSV of the view`, "Y"},
		{keys.CopyLink, "", `Copied, \d+ bytes: link https:`, "Y"},
		{keys.CopyCommand, "", `Copied, 16 bytes: command xkld months 2025`, "Y"},
		{keys.Apply, "", `Copied, 5 bytes: number 11740`, "Y"},
		{keys.Down, "", `> p `, "\x1b[A"},
		{keys.Up, "\x1b[B", `> n `, ""},
	}},
	{keys.Marked, "mkmkm:marks\r", []pressed{
		{keys.Down, "", `> Sep 2025`, "k"},
		{keys.Up, "j", `> Oct 2025`, ""},
		{keys.OpenRecord, "j", `Record of one figure +Sep 2025`, "qk"},
		{keys.Mark, "", `Marks 2`, "u"},
		{keys.Undo, " ", `Marks 3`, ""},
		{keys.Redo, "j u", `Marks 2`, "uk"},
		{keys.OpenCompare, "", `Compare 3`, "q"},
		{keys.CopyNumber, "", `Copied, 5 bytes: number 11740`, "g"},
		{keys.OpenCopy, "", `k +command +xkld compare 2025-10 2025-09 2025-08`, "\x1b"},
		{keys.OpenExport, "", `File +xkld-compare-2025-10-2025-09-2025-08.csv`, "\x1b"},
	}},
	{keys.Links, "$\ro", []pressed{ // no display: the address is said, and the popup is gone
		{keys.Down, "", `Open source 2 of \d`, "k"},
		{keys.Up, "j", `Open source 1 of \d`, ""},
		{keys.Apply, "", `https://[^\n]*\n[^\n]*j/k next figure`, "o"},
	}},
	{keys.Copy, "lY", []pressed{ // on the change on the month before
		{keys.CopyFigure, "", `Copied, 5 bytes: figure 11740`, "Y"},
	}},
	{keys.Export, "e", []pressed{
		{keys.NextSection, "", `File +xkld-months-2025.json`, "\x1b[Z"},
		{keys.PreviousSection, "", `File +xkld-months-2025.png`, "\t"},
		{keys.Apply, strings.Repeat("\x7f", 30) + "a/b", `a/b is not written: its folder does not exist`, "\x7f\x7f\x7fxkld-months-2025.csv"},
	}},
	{keys.Help, "?", []pressed{
		{keys.Down, "", ``, "k"},
		{keys.Up, "j", ``, ""},
	}},
	{keys.Slides, "p", []pressed{
		{keys.NextSlide, "", `2 / \d`, "\x1b[5~"},
		{keys.PreviousSlide, " ", `1 / \d`, ""},
		{keys.BlankSlide, "", `^\s*$`, "b"},
	}},
	{keys.Checks, ":checks\r", []pressed{ // which are looked for in the background
		{keys.Down, "", ` 2 of \d+`, "k"},
		{keys.Up, "j", ` 1 of \d+`, ""},
		{keys.OpenRecord, "", `Record of one figure`, "q"},
		{keys.CopyNumber, "jjjjjjjj", `Copied, 4 bytes: number 1684`, "g"},
		{keys.OpenCopy, "", `k +command +xkld check`, "\x1b"},
		{keys.OpenExport, "", `File +xkld-check.csv`, "\x1b"},
	}},
	{keys.Prompt, ":", []pressed{
		{keys.Complete, "nhậ", `:Nhật Bản`, "\x15"},
		{keys.NextOffer, "marke", `:market `, "\x15"},
		{keys.PreviousOffer, "ma", `:ma`, "\x15"},
		{keys.Apply, "jp", `market: Japan`, "u:"},
	}},
	{keys.Picker, "f", []pressed{
		{keys.Down, "", ``, "\x1b[A"},
		{keys.Up, "\x1b[B", ``, ""},
		{keys.NextSection, "", ``, "\x1b[Z"},
		{keys.PreviousSection, "\t", ``, ""},
		{keys.Apply, "nhat", `market: Japan`, "Ff"},
	}},
}

// TestEveryKey types every key of the table where it holds: each does what is
// seen, and is taken back.
func TestEveryKey(t *testing.T) {
	binary := build(t)
	typed := map[string]bool{}
	s := inTerminal(t, binary, 120, 40) // high enough for all rows: a table that scrolls need not scroll back
	s.wait(`\[1 Months\][\s\S]*\[11,740\][\s\S]*\? help`)
	for _, scope := range []keys.Scope{keys.Months, keys.Tab, keys.Paged, keys.Global} {
		s.press(scope, onTab, typed)
	}
	for _, layer := range inLayers {
		s := inTerminal(t, binary, 80, 24)
		s.wait(`\[1 Months\][\s\S]*\[11,740\][\s\S]*\? help`)
		s.typed(layer.open)
		s.wait(`esc back`)
		// Where the way there says the same as the layer itself.
		if said := map[keys.Scope]string{keys.Checks: `1 of \d+`, keys.Marked: `Marks 3`, keys.Links: `Open source 1`}[layer.scope]; said != "" {
			s.wait(said)
		}
		s.rest()
		s.press(layer.scope, layer.keys, typed)
		s.typed("\x1b")
		if layer.scope != keys.Links { // under which the record lies
			s.wait(`[[{](11,740|=\+2\.2%)[]}]`)
		}
	}

	// ctrl-l mends what something else has written over the screen.
	start := s.shown()
	s.screen().Write([]byte("\x1b[5;5Hgarbage"))
	s.wait(`garbage`)
	s.typed("\x0c")
	s.waitFor(start)

	for key, code := range map[string]int{"q": exitDone, "Q": exitDone, "ctrl+c": exitInterrupted} {
		s := inTerminal(t, binary, 80, 24)
		s.wait(`\[1 Months\]`)
		s.typed(bytesOf(key))
		if got := s.exit(); got != code {
			t.Errorf("%s ends it with %d instead of %d", key, got, code)
		}
	}
	for _, b := range keys.Bindings() {
		for _, key := range b.Keys {
			elsewhere := b.Action == keys.Leave || b.Action == keys.Cancel || b.Action == keys.Redraw ||
				b.Scope == keys.Checks || // opened by no key; typed in package tui
				b.Action == keys.Suspend || b.Action == keys.SlideContrast // TestSuspend, TestPresent: no letter changes
			if !elsewhere && !typed[fmt.Sprint(b.Scope, key)] {
				t.Errorf("%s (%s) is not typed", key, b.Scope)
			}
		}
	}
}

// press types every key of a scope that the table has a row for.
func (s *session) press(scope keys.Scope, table []pressed, typed map[string]bool) {
	s.t.Helper()
	for _, b := range keys.Bindings() {
		for _, p := range table {
			if b.Scope != scope || b.Action != p.action {
				continue
			}
			for _, key := range b.Keys {
				s.pressOne(key, p)
				typed[fmt.Sprint(scope, key)] = true
			}
		}
	}
}

func (s *session) pressOne(key string, p pressed) {
	s.t.Helper()
	start := s.shown()
	ready := start
	if p.before != "" {
		s.typed(p.before)
		if !s.becomes(func(shown string) bool { return shown != start }) {
			s.t.Fatalf("%q before %s changes nothing. The screen:\n%s", p.before, key, s.shown())
		}
		s.rest()
		ready = s.shown()
	}
	want := regexp.MustCompile(p.want)
	s.typed(bytesOf(key))
	if !s.becomes(func(shown string) bool { return shown != ready && want.MatchString(shown) }) {
		s.t.Fatalf("%s does not bring %q. The screen:\n%s", key, p.want, s.shown())
	}
	s.typed(p.undo)
	if !s.becomes(func(shown string) bool { return shown == start }) {
		s.t.Errorf("after %s, %q does not take it back. The screen:\n%s\ninstead of\n%s", key, p.undo, s.shown(), start)
		s.t.FailNow()
	}
}
