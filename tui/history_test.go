package tui_test

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/tui"
)

// changes are keys that change what is seen, each in one step.
var changes = []string{"1", "2", "3", "x", "F", "{", "}", "b", "s", "t", "%", "O", "+", "m", "tab"}

// TestUndo undoes whatever random keys have changed, one by one, and does it
// again: each screen comes back as it was, wherever the cursor went in between.
func TestUndo(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	random := rand.New(rand.NewPCG(7, 8))
	for range 8 {
		app := looking(book)
		seen := []string{app.View().Content}
		for range 12 {
			key := changes[random.IntN(len(changes))]
			press(app, key)
			press(app, "esc") // what the key said; nothing else lies over the tab
			if after := app.View().Content; after != seen[len(seen)-1] {
				seen = append(seen, after)
			}
		}
		for i := len(seen) - 2; i >= 0; i-- {
			backTo(t, app, "u", seen[i])
		}
		for _, want := range seen[1:] {
			backTo(t, app, "ctrl+r", want)
		}
	}
}

// backTo presses a key until a screen is there again: a change that nobody sees,
// such as a sex that plans do not know, is one as well.
func backTo(t *testing.T, app *tui.App, key, want string) {
	t.Helper()
	for range 12 {
		press(app, key)
		if app.View().Content == want {
			return
		}
	}
	t.Fatalf("%s never brings back\n%s\nbut\n%s", key, ansi.Strip(want), screen(app))
}

// TestLeavingAsks: q leaves at once where nothing is lost, and asks where marks
// or changes would be.
func TestLeavingAsks(t *testing.T) {
	book := bundled(t)
	for _, c := range []struct {
		typed []string
		asks  bool
	}{
		{nil, false}, {[]string{"2", "1"}, false}, {[]string{"j", "j"}, false}, {[]string{"x"}, true}, {[]string{"x", "u"}, false},
		{[]string{"m"}, true}, {[]string{"m", "m"}, true}, {[]string{"{"}, true}, {[]string{"?", "q"}, false},
	} {
		app := looking(book, c.typed...)
		_, command := app.Update(keyMsg("q"))
		if asked := !quits(command); asked != c.asks {
			t.Errorf("after %v q asks: %v", c.typed, asked)
		}
		if c.asks {
			if _, command := app.Update(keyMsg("q")); !quits(command) {
				t.Errorf("after %v a second q does not leave", c.typed)
			}
		}
		app = looking(book, c.typed...)
		if _, command := app.Update(keyMsg("Q")); !quits(command) {
			t.Errorf("after %v Q does not leave", c.typed)
		}
	}
}

// quits says whether a command ends the program.
func quits(command tea.Cmd) bool {
	if command == nil {
		return false
	}
	_, ok := command().(tea.QuitMsg)
	return ok
}

// TestUndoByLine: the words undo and redo of a line do what their keys do, twice
// in a row as well.
func TestUndoByLine(t *testing.T) {
	book := bundled(t)
	for _, c := range []struct{ byLine, byKey []string }{
		{[]string{"x", "{", ":", "text:undo", "enter", ":", "text:undo", "enter"}, []string{"x", "{", "u", "u"}},
		{[]string{"x", "{", "u", "u", ":", "text:redo", "enter", ":", "text:redo", "enter"}, []string{"x", "{", "u", "u", "ctrl+r", "ctrl+r"}},
		{[]string{":", "text:chart", "enter", "u"}, []string{"b", "u"}},
	} {
		if got, want := screen(looking(book, c.byLine...)), screen(looking(book, c.byKey...)); got != want {
			t.Errorf("%v shows\n%s\ninstead of\n%s", c.byLine, got, want)
		}
	}
}
