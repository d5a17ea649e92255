package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
)

// withMouse is a screen that listens to the mouse.
func withMouse(t *testing.T, w, h int, typed ...string) *tui.App {
	t.Helper()
	app := tui.New(bundled(t), tui.Options{Words: lang.English(), Mouse: true})
	app.Update(tea.WindowSizeMsg{Width: w, Height: h})
	for _, key := range typed {
		press(app, key)
	}
	return app
}

func click(app *tui.App, x, y int) { app.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }

// turn sends notches of the wheel, and gives the command of the first.
func turn(app *tui.App, button tea.MouseButton, notches int) tea.Cmd {
	_, first := app.Update(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	for range notches - 1 {
		app.Update(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	}
	return first
}

// TestMouseModeIsAskedFor: without the flag text can be selected.
func TestMouseModeIsAskedFor(t *testing.T) {
	if mode := open(bundled(t), 80, 24).View().MouseMode; mode != tea.MouseModeNone {
		t.Errorf("the mouse is taken unasked: %v", mode)
	}
	if mode := withMouse(t, 80, 24).View().MouseMode; mode != tea.MouseModeCellMotion {
		t.Errorf("the mouse is not taken: %v", mode)
	}
}

// TestMouseTabs clicks on every cell of the first line: the name of a tab brings
// the tab, all else nothing.
func TestMouseTabs(t *testing.T) {
	for _, w := range []int{120, 80, 48, 40} {
		app := withMouse(t, w, 24)
		seen := map[string]bool{}
		for x := range w {
			press(app, "2")
			before := screen(app)
			header := []rune(strings.Split(before, "\n")[0])
			click(app, x, 0)
			after := strings.Split(screen(app), "\n")[0]
			want := "[2 Markets]"
			for i, name := range []string{" 1 Months ", "[2 Markets]", " 3 Targets "} {
				if at := strings.Index(string(header), name); at >= 0 && x >= at && x < at+len(name) {
					want = []string{"[1 Months]", "[2 Markets]", "[3 Targets]"}[i]
				}
			}
			if !strings.Contains(after, want) {
				t.Errorf("%d cells wide, a click on %d gives %q, not %s", w, x, after, want)
			}
			seen[want] = true
		}
		if len(seen) != 3 {
			t.Errorf("%d cells wide only %v were to be had", w, seen)
		}
	}
}

// TestMouseRows clicks on every line: it has the cursor then, or nothing has
// changed; and a second click does nothing more.
func TestMouseRows(t *testing.T) {
	t.Parallel()
	tabs := [][]string{nil, {"G"}, {"2"}, {"3"}, {"3", "G"}, {"+"}, {"_"}}
	forms := [][]string{{"2", "_"}, {"3", "+"}, {"b"}, {"b", "b"}, {"2", "b"}, {"2", "b", "b"}, {"2", "b", "b", "b"}, {"2", "b", "+"}, {"3", "b"}}
	for size, opened := range map[[2]int][][]string{{120, 36}: append(tabs, forms...), {80, 24}: tabs, {80, 14}: tabs, {48, 16}: append(tabs, forms...)} {
		for _, typed := range opened {
			app := withMouse(t, size[0], size[1], typed...)
			moved := 0
			before := app.View().Content
			for y := 1; y < size[1]; y++ {
				click(app, 6, y)
				after := app.View().Content
				if after == before {
					continue
				}
				moved++
				if cursorLine(screen(app)) != y {
					t.Fatalf("%v %v: a click on line %d gives\n%s", size, typed, y, screen(app))
				}
				click(app, 6, y)
				if app.View().Content != after {
					t.Fatalf("%v %v: a second click on line %d does more", size, typed, y)
				}
				before = after
			}
			if hasRows := cursorLine(screen(app)) >= 0; hasRows != (moved > 2) {
				t.Errorf("%v %v: %d lines took the cursor", size, typed, moved)
			}
		}
	}
}

// cursorLine is the line that the cursor stands in, with its cell in brackets; -1
// if there is none.
func cursorLine(shown string) int {
	for y, line := range strings.Split(shown, "\n") {
		if r := []rune(line); len(r) > 1 && r[1] == '>' && strings.Contains(line, "[") {
			return y
		}
	}
	return -1
}

// TestMousePicks names rows and where they are clicked on.
func TestMousePicks(t *testing.T) {
	for _, c := range []struct {
		w, h, x, y int
		typed      []string
		want       string
	}{
		{120, 36, 10, 4, nil, "> Jan "},
		{120, 36, 10, 7, nil, "> Mar "},
		{120, 36, 100, 7, nil, "> Oct "}, // in the pane at the side
		{120, 36, 10, 25, nil, "> Oct "}, // in the chart
		{80, 24, 10, 4, []string{"2"}, ">    all markets"},
		{80, 24, 10, 6, []string{"2"}, "> TW Taiwan"},
		{80, 24, 10, 3, []string{"2"}, "> JP Japan"}, // the heads
		{48, 16, 10, 3, []string{"g"}, "> Jan "},
		{48, 16, 10, 5, []string{"g"}, "> Jan-Feb "},
		{48, 16, 10, 5, []string{"g", "?"}, "j/k scroll"}, // what lies on top takes none
	} {
		app := withMouse(t, c.w, c.h, c.typed...)
		click(app, c.x, c.y)
		if !strings.Contains(screen(app), c.want) {
			t.Errorf("%v: %q is not there:\n%s", c, c.want, screen(app))
		}
	}
}

// TestWheel: a notch goes three rows, on a tab and in a layer, and a storm of
// notches is drawn twice: at once, and after the rest.
func TestWheel(t *testing.T) {
	app := withMouse(t, 120, 36, "g")
	rest := turn(app, tea.MouseWheelDown, 1)
	if !strings.Contains(screen(app), "> Mar ") {
		t.Errorf("one notch from January:\n%s", screen(app))
	}
	app.Do(rest)
	press(app, "g")
	rest = turn(app, tea.MouseWheelDown, 300)
	if shown := screen(app); !strings.Contains(shown, "> Mar ") {
		t.Errorf("a storm is not held back:\n%s", shown)
	}
	_, next := app.Update(rest())
	if shown := screen(app); !strings.Contains(shown, "> Nov-Dec ") {
		t.Errorf("the storm is lost:\n%s", shown)
	}
	if _, none := app.Update(next()); none != nil {
		t.Error("the wheel goes on turning by itself")
	}
	rest = turn(app, tea.MouseWheelUp, 2)
	press(app, "k")
	if shown := screen(app); !strings.Contains(shown, "> Jun ") {
		t.Errorf("a key does not come after the wheel:\n%s", shown)
	}
	app.Do(rest)

	app = withMouse(t, 80, 24, "?")
	before := screen(app)
	turn(app, tea.MouseWheelDown, 1)
	if screen(app) == before {
		t.Error("the wheel does not scroll the help")
	}
}

// TestMouseOnSlides: a click and a turn of the wheel go on, the right button and
// the wheel back; one push of the wheel is one slide.
func TestMouseOnSlides(t *testing.T) {
	app := withMouse(t, 80, 24, "p")
	is := func(n int, after string) {
		t.Helper()
		if want := fmt.Sprintf(" %d / 5", n); !strings.Contains(screen(app), want) {
			t.Fatalf("after %s:\n%s", after, screen(app))
		}
	}
	is(1, "the key")
	click(app, 5, 5)
	is(2, "a click")
	app.Update(tea.MouseClickMsg{X: 5, Y: 5, Button: tea.MouseRight})
	is(1, "the right button")
	app.Update(tea.MouseClickMsg{X: 5, Y: 5, Button: tea.MouseMiddle})
	is(1, "the middle button")
	turn(app, tea.MouseWheelDown, 40)
	is(2, "a push of the wheel")
	app.Update(tui.WheelHasRested())
	is(2, "the rest after it")
	turn(app, tea.MouseWheelDown, 1)
	app.Update(tui.WheelHasRested())
	is(3, "another push")
	turn(app, tea.MouseWheelUp, 40)
	is(2, "a push back")
	app.Update(tui.WheelHasRested())
	press(app, "?")
	app.Update(tea.WindowSizeMsg{Width: 40, Height: 12}) // where not all of the help is in sight
	before := screen(app)
	turn(app, tea.MouseWheelDown, 1)
	if screen(app) == before {
		t.Error("the help over a slide does not scroll")
	}
	app.Update(tui.WheelHasRested())
	press(app, "esc")
	is(2, "the help")
	press(app, "b")
	click(app, 5, 5)
	if strings.TrimSpace(screen(app)) == "" {
		t.Error("a click does not end the blank screen")
	}
}

// TestWheelInLayers: the wheel goes through whatever lies on top, there and back,
// and never through what lies below.
func TestWheelInLayers(t *testing.T) {
	for name, typed := range map[string][]string{
		"record": {"enter"}, "comparison": {" ", "j", " ", "="}, "contradictions": nil,
		"filter": {"f"}, "copy menu": {"Y"}, "help": {"?"}, "record over a comparison": {" ", "k", " ", "=", "enter"},
	} {
		app := withMouse(t, 80, 24, append([]string{"g", "j", "j", "j"}, typed...)...)
		if name == "contradictions" {
			app.ShowChecks()
		}
		before := screen(app)
		turn(app, tea.MouseWheelDown, 1)
		after := screen(app)
		app.Update(tui.WheelHasRested())
		turn(app, tea.MouseWheelUp, 1)
		app.Update(tui.WheelHasRested())
		if shown := screen(app); shown != before {
			t.Errorf("%s: down and up again gives\n%s\ninstead of\n%s", name, shown, before)
		}
		if after == before && name != "comparison" { // which is all in sight
			t.Errorf("%s: the wheel does nothing:\n%s", name, after)
		}
		still := withMouse(t, 80, 24, append([]string{"g", "j", "j", "j"}, typed...)...)
		for range 3 {
			press(app, "esc")
			press(still, "esc")
		}
		if shown := screen(app); shown != screen(still) {
			t.Errorf("%s: what lies below has moved:\n%s", name, shown)
		}
	}
}

// TestMouseChecks clicks on every line of the contradictions: the cursor goes
// there, or nothing changes.
func TestMouseChecks(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
		app := withMouse(t, size[0], size[1])
		app.ShowChecks()
		moved := 0
		for y := range size[1] {
			before := screen(app)
			click(app, 6, y)
			after := screen(app)
			if at := []rune(strings.Split(after, "\n")[y]); after != before && at[1] != '>' {
				t.Fatalf("%v: a click on line %d gives\n%s", size, y, after)
			}
			if after != before {
				moved++
			}
		}
		if moved < 4 {
			t.Errorf("%v: only %d lines took the cursor", size, moved)
		}
	}
}

// TestMouseIsQuiet: what nobody listens to is not even looked at.
func TestMouseIsQuiet(t *testing.T) {
	for _, msg := range []tea.Msg{tea.MouseMotionMsg{X: 1}, tea.MouseReleaseMsg{X: 1}} {
		if tui.Filter(nil, msg) != nil {
			t.Errorf("%T goes through", msg)
		}
	}
	if msg := (tea.MouseClickMsg{X: 1}); tui.Filter(nil, msg) != tea.Msg(msg) {
		t.Error("a click is filtered out")
	}
}

// TestMouseAnywhere: no click and no notch at any place and size panics.
func TestMouseAnywhere(t *testing.T) {
	app := withMouse(t, 80, 24)
	for _, key := range []string{"1", "2", "3", "f", "esc", "enter", "esc", "p", "esc", "x"} {
		press(app, key)
		for _, size := range [][2]int{{0, 0}, {1, 1}, {39, 12}, {40, 12}, {80, 24}, {200, 60}} {
			app.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, at := range [][2]int{{-1, -1}, {0, 0}, {size[0], size[1]}, {size[0] / 2, size[1] / 2}, {1 << 20, 1 << 20}} {
				for _, button := range []tea.MouseButton{tea.MouseLeft, tea.MouseRight, tea.MouseNone} {
					app.Update(tea.MouseClickMsg{X: at[0], Y: at[1], Button: button})
				}
				turn(app, tea.MouseWheelUp, 1)
				turn(app, tea.MouseWheelDown, 2)
				turn(app, tea.MouseWheelLeft, 1)
				checkSize(t, app, size[0], size[1], []string{key, fmt.Sprint(at)})
			}
		}
	}
}
