package tui_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/tui"
)

// TestGoldenPrompts holds the line that is typed into: what it offers, what it
// finds, and what it says of a word that means nothing.
func TestGoldenPrompts(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for name, typed := range map[string][]string{
		"prompt-offer":   {":", "text:markets 20"},
		"prompt-next":    {":", "text:sex ", "text:f"},
		"prompt-unknown": {":", "text:jpan", "enter"},
		"prompt-find":    {"2", "/", "text:ko"},
		"prompt-found":   {"2", "/", "text:ko", "enter"},
		"prompt-none":    {"2", "/", "text:xyzzy", "enter"},
		"prompt-jump":    {"/", "text:tháng 7 2024", "enter"},
		"prompt-plan":    {"3", "/", "text:2019", "enter"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(open(book, size[0], size[1], typed...))))
		}
	}
}

// TestLinesAreCommands: a line shows what the keys show that it stands for.
func TestLinesAreCommands(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for line, keys := range map[string][]string{
		"markets":                         {"2"},
		"jp":                              {"f", "text:japan", "enter"},
		"nhật bản":                        {"f", "text:japan", "enter"},
		"market south korea --sex=female": {"f", "text:kor", "enter", "x"},
		"female":                          {"x"},
		"women":                           {"x"},
		"--show change":                   {"t"},
		"xkld months 2024":                {"{"},
		"targets --as-of 2025-10":         {"3", "{"},
		"open markets 2025-10 -s total":   {"2", "{"},
		"help":                            {"?"},
		"show 2025-10":                    {"enter"},
		"2025-03":                         {"/", "text:2025-03", "enter"},
		"find mar 2024":                   {"/", "text:mar 2024", "enter"},
		"":                                nil,
	} {
		byLine, byKeys := looking(book, ":", "text:"+line, "enter"), looking(book, keys...)
		if got, want := screen(byLine), screen(byKeys); got != want {
			t.Errorf(":%s shows\n%s\ninstead of\n%s", line, got, want)
		}
	}
}

// looking is a screen that is looked at before keys are typed, as people do.
func looking(book *model.Book, typed ...string) *tui.App {
	app := open(book, 120, 36)
	app.View()
	for _, key := range typed {
		press(app, key)
	}
	return app
}

// TestCommandsComeBack: the command that the screen names opens it again.
func TestCommandsComeBack(t *testing.T) {
	book := bundled(t)
	for _, typed := range [][]string{nil, {"2", "{"}, {"3", "{", "{"}, {"x", "{"}, {"2", "f", "text:twn", "enter"}, {"t"}, {"2", "%", "{"}} {
		app := open(book, 120, 36, typed...)
		back := tui.Back(app)
		again := open(book, 120, 36, ":", "text:"+strings.TrimPrefix(back, "xkld "), "enter")
		if got, want := again.Tab().Command(), app.Tab().Command(); got != want {
			t.Errorf("after %v: %s opens %s instead of %s", typed, back, got, want)
		}
		if tui.Back(again) != back {
			t.Errorf("%s comes back as %s", back, tui.Back(again))
		}
	}
}

// TestStart: a screen that is opened at a query is the one that keys lead to.
func TestStart(t *testing.T) {
	book := bundled(t)
	span := model.MonthSpan(model.MonthOf(2025, 10))
	app := tui.New(book, tui.Options{Words: lang.English(), Start: &model.Query{View: "markets", Period: &span, Sexes: []model.Sex{model.Total}}})
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	if got, want := screen(app), screen(open(book, 120, 36, "2", "{")); got != want {
		t.Errorf("it opens at\n%s\ninstead of\n%s", got, want)
	}
}

// FuzzPrompt types anything into both lines: nothing panics, the frame keeps its
// size, and no control character reaches it.
func FuzzPrompt(f *testing.F) {
	book := bundled(f)
	for _, s := range []string{"markets 2024", "sex", "--sex=", "show 2025-07@jpn#female", "show @#", "tháng 7", "as-of 2025-13", "\x1b[2J",
		"9999..0000", "kind ,,", "nhật bản", "find", "1979", "=", "--", "xkld open", "\u202e", "南韓", "checks", "q"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, start := range []string{":", "/", "2/", "3/"} {
			app := open(book, 80, 24, strings.Split(start, "")...)
			app.Update(tea.PasteMsg{Content: text})
			checkFrame(t, app)
			press(app, "tab")
			press(app, "down")
			press(app, "enter")
			checkFrame(t, app)
			press(app, "u")
			press(app, "esc")
			checkFrame(t, app)
		}
	})
}

func checkFrame(t *testing.T, app *tui.App) {
	t.Helper()
	checkSize(t, app, 80, 24, nil)
	if strings.ContainsFunc(screen(app), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r == 0x202e }) {
		t.Fatalf("a control character on the screen:\n%q", screen(app))
	}
}
