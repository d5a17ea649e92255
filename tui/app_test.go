package tui_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
	"xkld/tui"
	"xkld/tui/keys"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bookOnce is the bundled book. All tests share it, as the screens of a program
// do: the race detector sees who writes to it.
var bookOnce = sync.OnceValues(func() (*model.Book, load.Problems) {
	facts, problems := load.Load(data.Files)
	return model.NewBook(facts, reconcile.New(facts)), problems
})

func bundled(t testing.TB) *model.Book {
	t.Helper()
	book, problems := bookOnce()
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return book
}

// open is the screen of a size with some keys typed.
func open(book *model.Book, w, h int, typed ...string) *tui.App {
	app := tui.New(book, tui.Options{Words: lang.English()})
	app.Update(tea.WindowSizeMsg{Width: w, Height: h})
	for _, k := range typed {
		press(app, k)
	}
	return app
}

// press sends one key, or each letter of "text:...".
func press(app *tui.App, name string) {
	if text, ok := strings.CutPrefix(name, "text:"); ok {
		for _, r := range text {
			app.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		return
	}
	app.Update(keyMsg(name))
}

// special are the keys that are no letter.
var special = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "f1": {Code: tea.KeyF1},
	"space":     {Code: tea.KeySpace, Text: " "},
	"ctrl+left": {Code: tea.KeyLeft, Mod: tea.ModCtrl}, "ctrl+right": {Code: tea.KeyRight, Mod: tea.ModCtrl},
}

func keyMsg(name string) tea.KeyPressMsg {
	if msg, ok := special[name]; ok {
		return msg
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func screen(app *tui.App) string { return ansi.Strip(app.View().Content) }

// TestGoldens holds every tab, the picker, the record and the help at the sizes
// of the three layouts.
func TestGoldens(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for name, typed := range map[string][]string{
		"months":               nil,
		"months-gaps":          {"{", "{"},
		"months-women":         {"x"},
		"months-nothing":       {"f", "text:greece", "enter", "x"},
		"months-nosource":      {"s"},
		"months-lines":         {"b", "b", "b"},
		"months-sorted":        {"O"},
		"months-chart":         {"+"},
		"months-table":         {"_"},
		"markets":              {"2"},
		"markets-july":         {"2", "{", "down", "down", "down"},
		"months-change":        {"t"},
		"months-changes-long":  {"t", "b"},
		"months-changes-heat":  {"t", "b", "b"},
		"months-changes-lines": {"t", "t", "b", "b", "b"},
		"markets-year-alone":   {"2", "t", "t", "+"},
		"months-index":         {"T", "right"},
		"months-share":         {"f", "text:nhat", "enter", "%"},
		"months-to-date":       {"t", "t", "t"},
		"markets-year":         {"2", "t", "t"},
		"markets-share":        {"2", "%"},
		"targets":              {"3"},
		"targets-july":         {"3", "{", "{", "{", "{"},
		"picker":               {"f", "text:nhat"},
		"record":               {"enter"},
		"record-doubt":         {"f", "text:twn", "enter", "{", "g", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "enter"},
		"help":                 {"?"},
		"marks":                {"space", "up", "up", "space"},
		"compare":              {"2", "down", "v", "up", "v", "down", "down", "m", "="},
		"compare-months":       {"m", "up", "up", "up", "m", "up", "m", "=", "l", "b"},
		"marks-list":           {"m", "up", "m", "2", "m", ":", "text:marks", "enter", "down"},
		"marks-sum":            {"m", "up", "m", "up", "m", ":", "text:marks", "enter"},
		"sources":              {"3", "enter", "o", "down"},
		"compare-unlike":       {"m", "3", "m", "down", "m", "="},
		"compare-many":         {"g", "v", "G", "v", "=", "$"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			got := trimEnds(screen(open(book, size[0], size[1], typed...)))
			checkGolden(t, file, got)
		}
	}
}

// trimEnds takes the blanks from the ends of lines, which editors do as well.
func trimEnds(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// TestEverySize draws every layer at every size: exactly as many lines as the
// window is high, none wider than it is wide.
func TestEverySize(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for _, typed := range [][]string{nil, {"2"}, {"3"}, {"f"}, {"enter"}, {"?"}, {"Y"}, {"enter", "Y"}, {"2", "x", "f", "text:xyzzy"}, {"s"},
		{"b"}, {"b", "b"}, {"b", "b", "b"}, {"+"}, {"_"}, {"2", "+"}, {"3", "+"}, {"O"},
		{"t"}, {"2", "t", "t"}, {"t", "b"}, {"t", "b", "b"}, {"t", "b", "b", "b"}, {"="}, {"m", "up", "m"}, {"v"}, {"m", ":", "text:marks", "enter"}, {"g", "v", "G", "v", ":", "text:marks", "enter", "G"}, {"3", "enter", "o"}, {"g", "v", "G", "v", "=", "$"}, {"2", "g", "v", "G", "v", "=", "l", "b"}} {
		app := open(book, 0, 0, typed...)
		for _, size := range sizes() {
			checkSize(t, app, size[0], size[1], typed)
		}
	}
}

// sizes are windows to draw everything in: on both sides of each bound of the
// layouts and of each width where a table drops a column, and every height
// with several widths; and the least ones.
func sizes() [][2]int {
	sizes := [][2]int{{0, 0}, {0, 9}, {9, 0}, {1, 1}, {500, 1}, {1, 200}, {39, 12}, {40, 11}, {40, 12}, {59, 19}, {60, 20}, {99, 20}, {100, 19}}
	heights := []int{12, 13, 15, 19, 20, 21, 24, 30, 36, 47, 60}
	for i, w := range []int{40, 43, 48, 54, 59, 60, 67, 74, 80, 93, 99, 100, 110, 120, 147, 184, 200} {
		sizes = append(sizes, [2]int{w, heights[i*4%len(heights)]})
	}
	return sizes
}

func checkSize(t *testing.T, app *tui.App, w, h int, typed []string) {
	t.Helper()
	app.Update(tea.WindowSizeMsg{Width: w, Height: h})
	lines := strings.Split(app.View().Content, "\n")
	if h > 0 && len(lines) != h {
		t.Fatalf("%v at %dx%d: %d lines", typed, w, h, len(lines))
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > w {
			t.Fatalf("%v at %dx%d: a line of %d cells: %q", typed, w, h, ansi.StringWidth(line), ansi.Strip(line))
		}
	}
}

// TestHugeSizes draws every tab and kind of chart in the largest window; what
// is larger is clamped: a size is the terminal's word, and may be typed.
func TestHugeSizes(t *testing.T) {
	t.Parallel()
	app := open(bundled(t), 80, 24)
	for _, key := range []string{"b", "b", "b", "2", "b", "b", "b", "3", "b", "enter", "?", "p"} {
		press(app, key)
		checkSize(t, app, 500, 200, []string{key})
	}
	app = open(bundled(t), 80, 24)
	app.Update(tea.WindowSizeMsg{Width: 60000, Height: 60000})
	if lines := strings.Split(app.View().Content, "\n"); len(lines) > 200 {
		t.Errorf("%d lines drawn for a window of 60,000", len(lines))
	}
	app.Update(tea.WindowSizeMsg{Width: -5, Height: -5})
	app.View()
}

// TestStorms: any keys in any order and sizes in between neither panic nor tear
// the frame.
func TestStorms(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	var names []string
	for _, b := range keys.Bindings() {
		switch b.Action {
		case keys.Leave, keys.Suspend, keys.Close:
		default:
			names = append(names, b.Keys...)
		}
	}
	names = append(names, "esc", "esc", "text:nhat", "text: ", "q", "ọ", "w", "7")
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 9))
		app := tui.New(book, tui.Options{Words: lang.English(), ASCII: seed%2 == 1})
		app.View()
		var typed []string
		for range 400 {
			w, h := random.IntN(140), random.IntN(50)
			if random.IntN(10) == 0 {
				app.Update(tea.WindowSizeMsg{Width: w, Height: h})
				checkSize(t, app, w, h, typed)
			}
			name := names[random.IntN(len(names))]
			typed = append(typed, name)
			press(app, name)
			app.View()
		}
		checkSize(t, app, 80, 24, typed)
	}
}

// TestASCII draws with signs of plain ASCII only, names of markets apart.
func TestASCII(t *testing.T) {
	app := tui.New(bundled(t), tui.Options{Words: lang.English(), ASCII: true})
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	for _, tab := range []string{"1", "3"} {
		press(app, tab)
		for _, r := range screen(app) {
			if r > 0x7e && !strings.ContainsRune("·…", r) && !isLetter(r) {
				t.Fatalf("tab %s draws %q:\n%s", tab, r, screen(app))
			}
		}
	}
}

func isLetter(r rune) bool {
	return strings.ContainsRune(model.Fold(string(r)), 0) || len(model.Fold(string(r))) > 0
}

// TestTableIsOnTheScreen: what the report says stands on the screen, so that
// screen and command line cannot drift.
func TestTableIsOnTheScreen(t *testing.T) {
	book := bundled(t)
	for i, view := range tui.Views() {
		app := open(book, 200, 60, fmt.Sprint(i+1))
		shown := screen(app)
		tab := app.Tab()
		if got := tab.Table().Query.View; got != view {
			t.Errorf("tab %d shows %s instead of %s", i+1, got, view)
		}
		for _, row := range tab.Table().Rows {
			for c, cell := range row.Cells {
				text := app.Speaker().Cell(tab.Table(), tab.Table().Columns[c], cell)
				if tab.Table().Columns[c] == report.ColPlanType {
					continue // said in a word beside the plan, and only where it says something
				}
				if !strings.Contains(shown, text) {
					t.Errorf("%s: cell %q of %s is not on the screen", view, text, tab.Table().Columns[c])
				}
			}
		}
	}
}
