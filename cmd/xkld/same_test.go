package main

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/cmd/internal/print"
	"xkld/model/lang"
	"xkld/tui"
)

// TestCommandPrintsTheSame: the command that a screen names prints the table
// that the screen shows, through any filter and period.
func TestCommandPrintsTheSame(t *testing.T) {
	book, err := (&program{}).book()
	if err != nil {
		t.Fatal(err)
	}
	for _, keys := range []string{"", "{", "x", "{{x", "xx", "2", "2{", "2{{{x", "2x", "3", "3{{", "3{{{{{{{{{{{{{{",
		"f|nhat\r", "f|nhat\rx{", "2f|twn\r", "3f|twn\r", "f|kor\r{{", "f\t\t\t \r", "2f\t\t\t \r{", "3f\t\t\t \r",
		"t", "tt", "ttt{", "tttt", "ttttt", "tttttt", "T", "TT", "%", "%%", "t{{x", "%F", "f|nhat\r%", "f|nhat\rt{", "f|twn\rT{{", "tO", "t2",
		"2t", "2tt", "2ttt{", "2ttttt", "2%{{{", "2T", "2tx", "2f|kor\rtt", "2f|nhat\r%", "3t", "3t1", "t3", "f\t\t\t \rt"} {
		app := tui.New(book, tui.Options{Words: lang.English()})
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		for _, key := range strings.ReplaceAll(keys, "|", "") {
			app.Update(keyPress(key))
		}
		var shown bytes.Buffer
		if err := (print.Printer{Book: book, Out: &shown, Format: print.CSV, Words: lang.English()}).Table(app.Tab().Table()); err != nil {
			t.Fatal(err)
		}
		command := strings.Fields(app.Tab().Command())
		out, errs, code := runs(append(command[1:], "--format", "csv")...)
		if code != exitDone && len(app.Tab().Table().Rows) > 0 {
			t.Errorf("%q shows figures, but %v ends with %d: %s", keys, command, code, errs)
		}
		if code == exitDone && out != shown.String() {
			t.Errorf("%q: %v prints\n%s\nthe screen shows\n%s", keys, command, out, shown.String())
		}
	}
}

func keyPress(r rune) tea.KeyPressMsg {
	switch r {
	case '\r':
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case '\t':
		return tea.KeyPressMsg{Code: tea.KeyTab}
	}
	return tea.KeyPressMsg{Code: r, Text: string(r)}
}
