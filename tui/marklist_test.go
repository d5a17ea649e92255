package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui"
)

// TestMarkList: the marks are listed with their numbers and what they come to,
// taken away one by one and brought back, and the last one closes the list.
func TestMarkList(t *testing.T) {
	app := open(bundled(t), 120, 36, "m", "up", "m", "up", "m", ":", "text:marks", "enter")
	for _, want := range []string{"Marks 3   all markets, both sexes, 2025", "> Oct 2025  [11,740]", "base", "=-253",
		"Together =35,409 of 144,345", "Comparable in every respect.", "xkld compare 2025-10 2025-09 2025-08"} {
		if !strings.Contains(screen(app), want) {
			t.Errorf("no %q:\n%s", want, screen(app))
		}
	}
	shown := screen(app)
	press(app, "down")
	press(app, "space")
	if got := screen(app); !strings.Contains(got, "Marks 2") || strings.Contains(got, "Sep 2025") {
		t.Errorf("the mark is still there:\n%s", got)
	}
	press(app, "u")
	press(app, "up")
	if screen(app) != shown {
		t.Errorf("undone it is otherwise:\n%s", screen(app))
	}
	for range 3 {
		press(app, "x")
	}
	if got := screen(app); strings.Contains(got, "Marks") || strings.Contains(got, "marked") {
		t.Errorf("without marks there is a list:\n%s", got)
	}
	app = open(bundled(t), 120, 36, ":", "text:marks", "enter")
	if !strings.Contains(screen(app), "Nothing is marked yet") {
		t.Errorf("nothing is said:\n%s", screen(app))
	}
	// What overlaps has no sum.
	app = open(bundled(t), 120, 36, "m", "$", "m", ":", "text:marks", "enter")
	if !strings.Contains(screen(app), "No sum: ") {
		t.Errorf("a sum of what overlaps:\n%s", screen(app))
	}
}

// TestCompareInRecord: in the record = compares what it compares on the tab.
func TestCompareInRecord(t *testing.T) {
	book := bundled(t)
	for _, before := range [][]string{nil, {"m", "up"}, {"m", "up", "m", "up"}, {"2", "down"}, {"x", "up"}} {
		onTab, inRecord := open(book, 120, 36, append(before, "=")...), open(book, 120, 36, append(before, "enter", "=")...)
		if screen(onTab) != screen(inRecord) || !strings.Contains(screen(onTab), "Compare ") {
			t.Errorf("%v: in the record it is\n%s\ninstead of\n%s", before, screen(inRecord), screen(onTab))
		}
	}
}

// TestChooseSource: of several sources of a record the one is opened that is
// chosen, each of them in turn.
func TestChooseSource(t *testing.T) {
	book := bundled(t)
	var opened []string
	app := tui.New(book, tui.Options{Words: lang.English(), Open: func(url string) error {
		opened = append(opened, url)
		return nil
	}})
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	press(app, "$")
	ref, _ := app.Tab().Ref()
	press(app, "enter")
	var want []string
	for _, source := range report.Show(book, ref).Sources {
		if link, ok := source.Link(); ok {
			want = append(want, link)
		}
	}
	if len(want) < 2 {
		t.Fatalf("%s has one source", ref)
	}
	for i := range want {
		press(app, "o")
		for range i {
			press(app, "j")
		}
		_, cmd := app.Update(keyMsg("enter"))
		for msgs, ok := cmd().(tea.BatchMsg); ok && len(msgs) > 0; msgs = msgs[1:] {
			app.Do(msgs[0])
		}
		if !strings.Contains(screen(app), "Opening "+want[i]) {
			t.Errorf("it is not said that %s is opened:\n%s", want[i], screen(app))
		}
	}
	if !slices.Equal(opened, want) {
		t.Errorf("%q are opened instead of %q", opened, want)
	}
}
