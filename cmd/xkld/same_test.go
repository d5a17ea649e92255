package main

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/cmd/internal/print"
	"xkld/model/lang"
	"xkld/tui"
)

// TestCommandPrintsTheSame: the command that a screen names prints the table
// that the screen shows, through any filter and period.
func TestCommandPrintsTheSame(t *testing.T) {
	t.Parallel()
	book, err := shared.book()
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

// TestCompareCommandPrintsTheSame: the command that the layer of a comparison
// names prints every number that the layer shows.
func TestCompareCommandPrintsTheSame(t *testing.T) {
	t.Parallel()
	book, err := shared.book()
	if err != nil {
		t.Fatal(err)
	}
	for _, keys := range []string{"=", "m=", "vgv=", "vgv=b", "mkmkm=b", "xm3mjm=", "2vGv=", "2vGv=bb", "2{{{vGv=", "2xvGv=", "3mjmjm=b", "f|twn\rvgv=", "m2mjm3m="} {
		app := tui.New(book, tui.Options{Words: lang.English()})
		app.Update(tea.WindowSizeMsg{Width: 300, Height: 120})
		for _, key := range strings.ReplaceAll(keys, "|", "") {
			app.Update(keyPress(key))
		}
		shown := ansi.Strip(app.View().Content)
		_, after, found := strings.Cut(shown, "xkld compare ")
		if !found {
			t.Fatalf("%q: no command:\n%s", keys, shown)
		}
		after, _, _ = strings.Cut(strings.Split(after, "\n")[0], "  ")
		args := strings.Fields(after)
		out, errs, code := runs(append([]string{"compare", "--format", "csv"}, args...)...)
		if code != exitDone {
			t.Fatalf("%q: %v ends with %d: %s", keys, args, code, errs)
		}
		lines, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(lines) != len(args)+1 {
			t.Fatalf("%q: %d lines for %v: %v", keys, len(lines), args, err)
		}
		say := app.Speaker()
		for i, line := range lines[1:] {
			for column, at := range map[string]int{"value": 4, "difference": 12} {
				n, err := strconv.ParseInt(line[at], 10, 64)
				if err != nil || at == 12 && i == 0 { // missing, or the base itself
					continue
				}
				if want := say.Number(n); !strings.Contains(shown, want) {
					t.Errorf("%q: %s %s of %s is not on the screen:\n%s", keys, column, want, line[:4], shown)
				}
			}
		}
	}
}
