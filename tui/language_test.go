package tui_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
	"xkld/tui/keys"
)

// inVietnamese is the screen begun in Vietnamese.
func inVietnamese(t *testing.T, w, h int, typed ...string) *tui.App {
	app := tui.New(bundled(t), tui.Options{Words: lang.Vietnamese()})
	app.Update(tea.WindowSizeMsg{Width: w, Height: h})
	for _, key := range typed {
		press(app, key)
	}
	return app
}

// spoken are ways to the tabs and layers, none of which types a word of a
// language.
func spoken() map[string][]string {
	return map[string][]string{
		"months": nil, "markets": {"2"}, "targets": {"3"},
		"months-heat": {"b", "b"}, "months-change": {"t"}, "markets-small": {"2", "b"},
		"markets-year": {"2", "t", "t"}, "targets-bars": {"3", "+"}, "months-none": {"f", "text:greece", "enter", "x"},
		"record": {"enter"}, "record-doubt": {"f", "text:twn", "enter", "{", "g", "down", "down", "down", "down", "enter"},
		"compare": {"m", "up", "up", "m", "="}, "marks": {"m", "up", "m", ":", "text:marks", "enter"},
		"picker": {"f"}, "help": {"?"}, "copy": {"Y"}, "slides": {"p"}, "slides-2": {"p", "space", "space"}, "sources": {"3", "enter", "o"},
	}
}

// TestGoldensInVietnamese holds the tabs and layers at the sizes of the three
// layouts.
func TestGoldensInVietnamese(t *testing.T) {
	t.Parallel()
	for name, typed := range spoken() {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", "vi", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(inVietnamese(t, size[0], size[1], typed...))))
		}
	}
}

// TestLanguageAtAnyTime: L gives what a screen that had begun in the language
// would show, over whatever lies there; and L again takes it back.
func TestLanguageAtAnyTime(t *testing.T) {
	t.Parallel()
	for name, typed := range spoken() {
		if name == "picker" || name == "months-none" { // L is text in the first; the second was found by typing
			continue
		}
		app := open(bundled(t), 120, 36, typed...)
		before := screen(app)
		press(app, "L")
		if got, want := screen(app), screen(inVietnamese(t, 120, 36, typed...)); got != want {
			t.Errorf("%s: L gives\n%s\ninstead of\n%s", name, got, want)
		}
		press(app, "L")
		if screen(app) != before {
			t.Errorf("%s: L twice gives\n%s", name, screen(app))
		}
	}
}

// TestNoEnglishInVietnamese: no word that only English has stands on a screen in
// Vietnamese. What was printed by others stays as it is: titles, publishers.
func TestNoEnglishInVietnamese(t *testing.T) {
	t.Parallel()
	word := regexp.MustCompile(`\p{L}{3,}`)
	english, others := map[string]bool{}, map[string]bool{}
	for _, text := range texts(reflect.ValueOf(*lang.English())) {
		for _, w := range word.FindAllString(text, -1) {
			english[w] = true
		}
	}
	for _, text := range texts(reflect.ValueOf(*lang.Vietnamese())) {
		for _, w := range word.FindAllString(text, -1) {
			others[w] = true
		}
	}
	for _, source := range bundled(t).Sources {
		for _, w := range word.FindAllString(source.Title+" "+source.Publisher, -1) {
			others[w] = true
		}
	}
	for _, w := range []string{"open", "months", "markets", "targets", "show", "chart", "xkld", "female", "space", "enter", "left", "right", "end", "all", "other"} { // of commands, keys and names of markets
		others[w] = true
	}
	if len(english) < 300 {
		t.Fatalf("only %d English words", len(english))
	}
	for name, typed := range spoken() {
		for line := range strings.SplitSeq(screen(inVietnamese(t, 160, 60, typed...)), "\n") {
			if strings.Contains(line, "://") || strings.Contains(line, "xkld ") && !strings.HasPrefix(line, " xkld ") { // an address, a command
				continue
			}
			for _, w := range word.FindAllString(line, -1) {
				if english[w] && !others[w] {
					t.Errorf("%s says %q: %s", name, w, strings.TrimSpace(line))
				}
			}
		}
	}
}

// texts are all texts in a value.
func texts(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		for i := range v.NumField() {
			all = append(all, texts(v.Field(i))...)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			all = append(all, texts(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			all = append(all, texts(v.MapIndex(key))...)
		}
	}
	return all
}

// TestEveryKeyHasItsWords: each row of the table of keys has words in each
// language, one for the key line where it stands there, and no words are left
// over.
func TestEveryKeyHasItsWords(t *testing.T) {
	for _, words := range lang.All() {
		used := map[string]bool{}
		for _, b := range keys.Bindings() {
			said := words.Keys[b.Word]
			used[b.Word] = true
			if said.Help == "" || (said.Short == "") != (b.Named == "") {
				t.Errorf("%s, %s: %q, and %q for the key line, which names %q", words.Code, b.Word, said.Help, said.Short, b.Named)
			}
			if words.Places[b.Scope.String()] == "" {
				t.Errorf("%s: %s has no name", words.Code, b.Scope)
			}
		}
		for word := range words.Keys {
			if !used[word] {
				t.Errorf("%s: %s is the word of no key", words.Code, word)
			}
		}
	}
}
