package tui_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
)

// TestGoldenForms holds the forms of the charts of each tab.
func TestGoldenForms(t *testing.T) {
	book := bundled(t)
	for name, typed := range map[string][]string{
		"markets-small":  {"2", "b"},
		"markets-lines":  {"2", "b", "b"},
		"markets-heat":   {"2", "b", "b", "b"},
		"markets-bars":   {"2", "+"},
		"targets-years":  {"3", "b"},
		"targets-part":   {"3", "{", "{", "{", "b", "+"},
		"targets-sorted": {"3", "O", "_"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(open(book, size[0], size[1], typed...))))
		}
	}
}

// TestFormsAtEverySize draws every form at every size.
func TestFormsAtEverySize(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for _, typed := range [][]string{
		{"2", "b"}, {"2", "b", "b"}, {"2", "b", "b", "b", "}"}, {"2", "{", "b", "+"}, {"3", "b"}, {"3", "{", "b", "+"}, {"3", "_", "O"},
	} {
		app := open(book, 0, 0, typed...)
		for _, size := range sizes() {
			checkSize(t, app, size[0], size[1], typed)
		}
	}
}

// TestSortingKeepsTheCursor: on every tab and in every column the cursor stays on
// its figure, the report stays as the command prints it, and the third time all
// is as it was.
func TestSortingKeepsTheCursor(t *testing.T) {
	book := bundled(t)
	for _, tab := range []string{"1", "2", "3"} {
		for column := range columns(book, tab) {
			app := open(book, 120, 40, tab)
			onColumn(app, column)
			start, ref, report := screen(app), refOf(app), fmt.Sprint(app.Tab().Table().Figures())
			seen := map[string]bool{start: true}
			for range 2 {
				press(app, "O")
				seen[screen(app)] = true
				if refOf(app) != ref {
					t.Errorf("tab %s, column %d: the cursor was on %s and is on %s", tab, column, ref, refOf(app))
				}
				if fmt.Sprint(app.Tab().Table().Figures()) != report {
					t.Errorf("tab %s, column %d: sorting has changed the report", tab, column)
				}
			}
			if len(seen) != 3 {
				t.Errorf("tab %s, column %d: %d of three orders differ", tab, column, len(seen))
			}
			if press(app, "O"); screen(app) != start {
				t.Errorf("tab %s, column %d: the third time it is not as it was:\n%s", tab, column, screen(app))
			}
		}
	}
}

func refOf(app *tui.App) string {
	ref, ok := app.Tab().Ref()
	return fmt.Sprint(ref, ok)
}

// TestPartsTurn: three times + is nothing, _ takes + back, and both hold on every
// tab.
func TestPartsTurn(t *testing.T) {
	book := bundled(t)
	for _, tab := range []string{"1", "2", "3"} {
		app := open(book, 120, 36, tab)
		both := screen(app)
		press(app, "+")
		chart := screen(app)
		press(app, "+")
		table := screen(app)
		if both == chart || chart == table || table == both {
			t.Errorf("tab %s: two of the three parts look the same", tab)
		}
		if press(app, "_"); screen(app) != chart {
			t.Errorf("tab %s: _ does not take + back", tab)
		}
		press(app, "+")
		if press(app, "+"); screen(app) != both {
			t.Errorf("tab %s: + three times is not what it was", tab)
		}
	}
}

// TestFormsInASCII draws every form and the signs of sorting without any sign
// beyond ASCII, names of markets apart.
func TestFormsInASCII(t *testing.T) {
	book := bundled(t)
	for _, typed := range [][]string{{"b", "b", "b"}, {"O"}, {"O", "O"}, {"2", "b"}, {"2", "b", "b"}, {"2", "b", "b", "b"}, {"3", "b"}} {
		app := tui.New(book, tui.Options{Words: lang.English(), ASCII: true})
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		for _, key := range typed {
			press(app, key)
		}
		for _, r := range screen(app) {
			if r > 0x7e && !isLetter(r) {
				t.Fatalf("%v draws %q:\n%s", typed, r, screen(app))
			}
		}
		if typed[0] == "O" && !strings.Contains(screen(app), "Workers"+map[int]string{1: "v", 2: "^"}[len(typed)]) {
			t.Errorf("no sign of the order %v:\n%s", typed, screen(app))
		}
	}
}
