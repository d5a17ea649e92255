package tui_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui"
	"xkld/tui/keys"
)

// outside is the program round a screen: what it is given to copy and to write.
type outside struct {
	book     *model.Book
	terminal []string // texts handed to the terminal's clipboard
	native   []string // and to the system's own
	refuses  error    // of the system's clipboard
	size     int      // bytes of every table that is written
}

func (o *outside) options() tui.Options {
	return tui.Options{Words: lang.English(),
		Copy: func(text string) error {
			o.native = append(o.native, text)
			return o.refuses
		},
		Write: func(_ *lang.Words, _ *model.Book, t report.Table, format string) ([]byte, error) {
			text := fmt.Sprintf("%s of %s, %d rows\n", format, t.Query.Command(), len(t.Rows))
			return []byte(text + strings.Repeat("x", max(0, o.size-len(text)))), nil
		}}
}

// at is a screen of a size with keys typed and what they ask for done.
func (o *outside) at(w, h int, typed ...string) *tui.App {
	app := tui.New(o.book, o.options())
	o.send(app, sizeMsg(w, h))
	o.press(app, typed...)
	return app
}

func (o *outside) press(app *tui.App, typed ...string) {
	for _, name := range typed {
		if text, ok := strings.CutPrefix(name, "text:"); ok {
			for _, r := range text {
				o.send(app, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		o.send(app, keyMsg(name))
	}
}

func sizeMsg(w, h int) tea.Msg { return tea.WindowSizeMsg{Width: w, Height: h} }

// send gives a screen a message and does at once what it asks for.
func (o *outside) send(app *tui.App, msg tea.Msg) {
	_, command := app.Update(msg)
	o.do(app, command)
}

func (o *outside) do(app *tui.App, command tea.Cmd) {
	if command == nil {
		return
	}
	switch msg := command().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			o.do(app, c)
		}
	default:
		if fmt.Sprintf("%T", msg) == "tea.setClipboardMsg" {
			o.terminal = append(o.terminal, fmt.Sprint(msg))
			return
		}
		o.send(app, msg)
	}
}

// last is the text that was copied last, both ways, or nothing.
func (o *outside) last(t *testing.T) string {
	t.Helper()
	if len(o.terminal) != len(o.native) {
		t.Fatalf("%d texts to the terminal, %d to the system", len(o.terminal), len(o.native))
	}
	if len(o.native) == 0 {
		return ""
	}
	text := o.native[len(o.native)-1]
	if o.terminal[len(o.terminal)-1] != text {
		t.Fatalf("the terminal is given %q, the system %q", o.terminal[len(o.terminal)-1], text)
	}
	o.terminal, o.native = nil, nil
	return text
}

// digits are the digits of a text.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// TestCopies holds every line of the menu to the figures, on every figure of the
// three tabs as they open, and checks that it shows what it copies.
func TestCopies(t *testing.T) {
	t.Parallel()
	o := &outside{book: bundled(t)}
	seen := map[model.Kind]int{}
	for _, tab := range []string{"1", "2", "3"} {
		app := o.at(120, 40, tab, "g")
		for range app.Tab().Table().Rows {
			ref, ok := app.Tab().Ref()
			if !ok {
				t.Fatalf("tab %s: the cursor is on no figure", tab)
			}
			f := o.book.Figure(ref)
			seen[f.Kind]++
			o.checkCopies(t, app, f)
			o.press(app, "j")
		}
	}
	for _, kind := range o.book.Kinds() {
		if seen[kind] == 0 {
			t.Errorf("no %s figure is copied", kind)
		}
	}
}

func (o *outside) checkCopies(t *testing.T, app *tui.App, f model.Figure) {
	t.Helper()
	menu := map[string]string{}
	o.press(app, "Y")
	offered := strings.Split(screen(app), "\n")
	o.press(app, "esc")
	for _, key := range []string{"n", "p", "s", "c", "r", "v", "l", "k"} {
		o.press(app, "Y")
		var line string
		for _, l := range offered {
			if _, rest, ok := strings.Cut(l, "│ > "+key+"  "); ok {
				line = rest
			} else if _, rest, ok := strings.Cut(l, "│   "+key+"  "); ok {
				line = rest
			}
		}
		o.press(app, key)
		menu[key] = o.last(t)
		first, _, _ := strings.Cut(menu[key], "\n")
		shown := strings.ReplaceAll(first, "\t", "  ")
		if short := []rune(shown); len(short) > 30 {
			shown = string(short[:30])
		}
		if line == "" || !strings.Contains(line, strings.TrimSpace(shown)) {
			t.Errorf("%s: %s shows %q and copies %q", f.Ref, key, line, menu[key])
		}
		if said := screen(app); menu[key] != "" && !strings.Contains(said, "Copied, ") {
			t.Errorf("%s: nothing says that %s has copied %q", f.Ref, key, menu[key])
		}
	}
	o.press(app, "y")
	if got := o.last(t); got != menu["n"] {
		t.Errorf("%s: y copies %q, the menu %q", f.Ref, got, menu["n"])
	}
	o.checkNumber(t, f, menu)
	o.checkSources(t, f, menu)
	row, _ := app.Tab().Row()
	table := app.Tab().Table()
	cells := strings.Split(menu["r"], "\t")
	if len(cells) != len(row.Cells) {
		t.Fatalf("%s: %d cells are copied of %d", f.Ref, len(cells), len(row.Cells))
	}
	own := false
	for i, c := range row.Cells {
		want := strings.Join(strings.Fields(app.Speaker().Cell(table, table.Columns[i], c)), " ")
		if strings.TrimPrefix(cells[i], "'") != want || strings.HasPrefix(cells[i], "=") {
			t.Errorf("%s: cell %q instead of %q", f.Ref, cells[i], want)
		}
		own = own || c.Figure != nil && c.Figure.Ref == f.Ref
	}
	if !own {
		t.Errorf("%s: the row %q is not the one under the cursor", f.Ref, menu["r"])
	}
	if want := fmt.Sprintf("csv of %s, %d rows\n", table.Query.Command(), len(table.Rows)); menu["v"] != want {
		t.Errorf("%q is copied instead of %q", menu["v"], want)
	}
	if menu["k"] != app.Tab().Command() {
		t.Errorf("the command %q is copied", menu["k"])
	}
}

// checkNumber holds number and sentence to a figure: one that is not known is
// never a number, one that is calculated is never taken for published.
func (o *outside) checkNumber(t *testing.T, f model.Figure, menu map[string]string) {
	t.Helper()
	number := ""
	if f.Count.Known {
		number = strconv.FormatInt(f.Count.N, 10)
	}
	if menu["n"] != number {
		t.Errorf("%s: the number %q instead of %q", f.Ref, menu["n"], number)
	}
	if want := map[bool]string{true: number}[f.Kind == model.Published]; digits(menu["p"]) != want {
		t.Errorf("%s: printed %q instead of %q", f.Ref, menu["p"], want)
	}
	said := menu["s"]
	if before, _, _ := strings.Cut(said, "went abroad"); f.Count.Known && digits(before) != number {
		t.Errorf("%s: the sentence %q", f.Ref, said)
	}
	if want := [...]string{"No figure is published", "(published", "(calculated, not published"}[f.Kind]; !strings.Contains(said, want) {
		t.Errorf("%s: the sentence does not say %q: %q", f.Ref, want, said)
	}
	if !strings.Contains(said, strconv.Itoa(f.Span.From.Year())) || strings.Contains(said, "%!") {
		t.Errorf("%s: the sentence %q", f.Ref, said)
	}
	if f.Precision != model.Exact && f.Count.Known && !strings.HasPrefix(said, lang.English().Precise[f.Precision]) {
		t.Errorf("%s: the sentence does not say that it is %s: %q", f.Ref, f.Precision, said)
	}
}

// checkSources holds citation and link to the sources of a figure.
func (o *outside) checkSources(t *testing.T, f model.Figure, menu map[string]string) {
	t.Helper()
	cited, links := strings.Split(menu["c"], "\n"), strings.Fields(menu["l"])
	if len(f.Sources) == 0 {
		if menu["c"]+menu["l"] != "" {
			t.Errorf("%s has no source; %q is cited", f.Ref, menu["c"])
		}
		return
	}
	if want := map[bool]int{true: 1, false: len(f.Sources)}[f.Kind == model.Published]; len(cited) != want {
		t.Errorf("%s: %d sources are cited instead of %d", f.Ref, len(cited), want)
	}
	for _, line := range cited {
		found := false
		for _, id := range f.Sources {
			s := o.book.Source(id)
			found = found || strings.Contains(line, s.Publisher) && strings.Contains(line, s.Title) && strings.Contains(line, s.URL)
		}
		if !found {
			t.Errorf("%s: %q is none of its sources", f.Ref, line)
		}
	}
	for _, link := range links {
		if !strings.HasPrefix(link, "http") || !strings.Contains(menu["c"], link) {
			t.Errorf("%s: the link %q", f.Ref, link)
		}
	}
}

// TestCopyOfMissing: what is not known is no number, and nothing is copied.
func TestCopyOfMissing(t *testing.T) {
	o := &outside{book: bundled(t)}
	for _, keys := range [][]string{{"g", "y"}, {"g", "c"}, {"g", "enter", "y"}, {"g", "Y", "n"}, {"g", "Y", "enter"}} {
		app := o.at(80, 24, keys...)
		if got := o.last(t); got != "" {
			t.Errorf("%v: %q is copied", keys, got)
		}
		if !strings.Contains(screen(app), "There is nothing to copy: no published figure.") {
			t.Errorf("%v: nothing is said:\n%s", keys, screen(app))
		}
	}
}

// TestCopyInRecord: in the record its figure counts, and the command shows it.
func TestCopyInRecord(t *testing.T) {
	o := &outside{book: bundled(t)}
	for key, want := range map[string]string{"n": "11740", "k": "xkld show 2025-10",
		"v": "csv of xkld show 2025-10 --market ALL --sex total, 1 rows\n"} {
		app := o.at(80, 24, "enter", "Y", key)
		if got := o.last(t); got != want {
			t.Errorf("%s copies %q instead of %q", key, got, want)
		}
		if !strings.Contains(screen(app), "Record of one figure") {
			t.Errorf("%s leaves the record", key)
		}
	}
	o.at(80, 24, "enter", "Y", "r")
	if got := o.last(t); !strings.HasPrefix(got, "Oct\t11,740\t") {
		t.Errorf("the row %q", got)
	}
}

// TestLongCopies: a text that terminals may cut is never copied without a word,
// and the half of it never takes the place of the whole.
func TestLongCopies(t *testing.T) {
	o := &outside{book: bundled(t), size: 74_994}
	app := o.at(120, 36, "Y", "v")
	if len(o.last(t)) != 74_994 || !strings.Contains(screen(app), "Copied, 74,994 bytes") || strings.Contains(screen(app), "many terminals") {
		t.Errorf("what fits is not copied:\n%s", screen(app))
	}
	o.size++
	app = o.at(120, 36, "Y", "v")
	if len(o.terminal) != 0 || len(o.native) != 1 || !strings.Contains(screen(app), "Copied, 74,995 bytes") || strings.Contains(screen(app), "many terminals") {
		t.Errorf("the system's clipboard takes all:\n%s", screen(app))
	}
	o.refuses = errors.New("no display")
	app = o.at(120, 36, "Y", "v")
	if len(o.terminal) != 1 || !strings.Contains(screen(app), "Copied, 74,995 bytes, but many terminals take 74,994 bytes at most") {
		t.Errorf("nothing warns:\n%s", screen(app))
	}
	o.size, o.refuses, o.terminal, o.native = 10, errors.New("no display"), nil, nil
	app = o.at(120, 36, "y")
	if o.last(t) != "11740" || !strings.Contains(screen(app), "Copied, 5 bytes: number 11740") {
		t.Errorf("a system without clipboard is no fault:\n%s", screen(app))
	}
}

// TestCopyWithoutProgram: a screen that is served has nothing but the terminal.
func TestCopyWithoutProgram(t *testing.T) {
	o := &outside{book: bundled(t)}
	app := open(o.book, 80, 24)
	o.press(app, "y")
	if len(o.terminal) != 1 || o.terminal[0] != "11740" {
		t.Errorf("the terminal is given %q", o.terminal)
	}
	o.press(app, "Y", "v")
	if len(o.terminal) != 1 || !strings.Contains(screen(app), "There is nothing to copy") {
		t.Errorf("the terminal is given %q:\n%s", o.terminal, screen(app))
	}
}

// TestCopyKeys: the letters of the menu are those of the contract.
func TestCopyKeys(t *testing.T) {
	for letter, action := range map[string]keys.Action{"n": keys.CopyNumber, "p": keys.CopyPrinted, "s": keys.CopySentence,
		"c": keys.CopyCitation, "r": keys.CopyRow, "v": keys.CopyView, "l": keys.CopyLink, "k": keys.CopyCommand} {
		if got, ok := keys.Lookup(keys.Copy, keyMsg(letter)); !ok || got != action {
			t.Errorf("%s is action %d instead of %d", letter, got, action)
		}
	}
}

// TestGoldensOfCopies holds the menu at the sizes of the three layouts.
func TestGoldensOfCopies(t *testing.T) {
	o := &outside{book: bundled(t)}
	for name, typed := range map[string][]string{
		"copy":         {"Y"},
		"copy-missing": {"g", "Y"},
		"copy-record":  {"2", "x", "enter", "Y", "down", "down"},
		"copy-done":    {"Y", "s"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(o.at(size[0], size[1], typed...))))
		}
	}
}
