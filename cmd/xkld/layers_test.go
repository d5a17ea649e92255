package main

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
	"xkld/tui"
)

// TestLayersWriteWhatCommandsPrint: a file that is written from a layer is, byte
// for byte, what the command prints that the dialog names; and a window that is
// too small names that command as well.
func TestLayersWriteWhatCommandsPrint(t *testing.T) {
	book, err := shared.book()
	if err != nil {
		t.Fatal(err)
	}
	for keys, want := range map[string]string{
		"\r": "xkld show 2025-10", "x\r": "xkld show 2025-10#female", "g\r": "xkld show 2025-01",
		"=": "xkld compare 2025-09 2025-10", "mkmjjm=lb": "xkld compare 2025-09 2025-10 2025-11",
		"\r=": "xkld compare 2025-09 2025-10", ":checks\r": "xkld check", "=\r": "xkld show 2025-09",
	} {
		for format, name := range []string{"csv", "json", "md"} {
			saved := ""
			options := tui.Options{Words: lang.English(), Write: inFormat, Formats: exportFormats(),
				Save: func(_ string, data []byte, _ bool) error { saved = string(data); return nil }}
			app := tui.New(book, options)
			send(app, tea.WindowSizeMsg{Width: 120, Height: 36})
			for _, key := range keys + "e" + strings.Repeat("\t", format) {
				send(app, keyPress(key))
			}
			shown := ansi.Strip(app.View().Content)
			if command := want + " -f " + name; !strings.Contains(shown, command+" ") || strings.Contains(shown, "PNG") {
				t.Fatalf("%q: no %q, or a picture of what has none:\n%s", keys, command, shown)
			}
			send(app, keyPress('\r'))
			out, errs, code := runs(append(strings.Fields(want)[1:], "-f", name)...)
			if code != exitDone || saved != out || out == "" {
				t.Errorf("%q: %s prints (%d %s)\n%s\nthe screen writes\n%s", keys, want, code, errs, out, saved)
			}
			send(app, tea.WindowSizeMsg{Width: 60, Height: 3})
			if said := ansi.Strip(app.View().Content); !strings.Contains(said, "here: "+want) {
				t.Errorf("%q: a tiny window says %q", keys, said)
			}
		}
	}
}

// send gives a screen a message and does at once what it asks for.
func send(app *tui.App, msg tea.Msg) {
	_, command := app.Update(msg)
	done(app, command)
}

func done(app *tui.App, command tea.Cmd) {
	if command == nil {
		return
	}
	msg := command()
	if all, ok := msg.(tea.BatchMsg); ok {
		for _, c := range all {
			done(app, c)
		}
		return
	}
	if reflect.TypeOf(msg).Name() != "settled" { // which only asks for the screen anew
		send(app, msg)
	}
}
