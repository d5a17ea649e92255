package tui_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui"
)

// TestOpenSource: o opens the first source of the figure with an address, on a tab
// and in its record, and says so if that fails.
func TestOpenSource(t *testing.T) {
	book := bundled(t)
	var opened []string
	var failure error
	app := tui.New(book, tui.Options{Words: lang.English(), Open: func(url string) error {
		opened = append(opened, url)
		return failure
	}})
	app.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
	for _, typed := range []string{"", "enter", "j"} {
		if typed != "" {
			press(app, typed)
		}
		ref, ok := app.Tab().Ref()
		if !ok {
			t.Fatal("no figure under the cursor")
		}
		want := ""
		for _, source := range report.Show(book, ref).Sources {
			if link, ok := source.Link(); ok && want == "" {
				want = link
			}
		}
		opened = nil
		_, cmd := app.Update(keyMsg("o"))
		if len(opened) > 0 {
			t.Error("the screen waits for the opener")
		}
		if want != "" {
			app.Do(cmd)
		}
		if !slices.Equal(opened, []string{want}) && want != "" {
			t.Errorf("after %q: opened %q instead of %q", typed, opened, want)
		}
	}
	press(app, "k")
	failure = errors.New("no opener")
	_, cmd := app.Update(keyMsg("o"))
	app.Do(cmd)
	if !strings.Contains(screen(app), "did not open: https://") {
		t.Errorf("nothing says that it did not open:\n%s", screen(app))
	}
}

// TestAddressWithoutOpener: where nothing can be opened the address is said.
func TestAddressWithoutOpener(t *testing.T) {
	app := open(bundled(t), 120, 36)
	if _, cmd := app.Update(keyMsg("o")); cmd != nil {
		t.Error("something is to be done")
	}
	if !strings.Contains(screen(app), "https://vneconomy.vn/") {
		t.Errorf("the address is not said:\n%s", screen(app))
	}
}

// TestRecordLinks: every address of the web in a record is a link to itself, on
// each line, and closed there.
func TestRecordLinks(t *testing.T) {
	book := bundled(t)
	for _, size := range [][2]int{{120, 60}, {80, 60}, {48, 60}} {
		app := open(book, size[0], size[1], "enter")
		press(app, "G")
		frame := app.View().Content
		rec := report.Show(book, mustRef(t, app))
		found := 0
		for _, line := range strings.Split(frame, "\n") {
			starts := regexp.MustCompile("\x1b]8;id=[^;]*;(http[^\a]*)\a").FindAllStringSubmatch(line, -1)
			ends := strings.Count(line, "\x1b]8;;\a")
			if len(starts) != ends {
				t.Errorf("%v: %d links begin and %d end in %q", size, len(starts), ends, line)
			}
			for _, s := range starts {
				found++
				if !slices.ContainsFunc(rec.Sources, func(source model.Source) bool { link, _ := source.Link(); return link == s[1] }) {
					t.Errorf("%v: a link to %q", size, s[1])
				}
			}
		}
		if found == 0 {
			t.Errorf("%v: no link:\n%q", size, frame)
		}
	}
}

func mustRef(t *testing.T, app *tui.App) model.Ref {
	t.Helper()
	ref, ok := app.Tab().Ref()
	if !ok {
		t.Fatal("no figure under the cursor")
	}
	return ref
}

// TestReleases: r goes to how the figure was published.
func TestReleases(t *testing.T) {
	book := bundled(t)
	app := open(book, 48, 16, "enter", "r")
	if lines := strings.Split(screen(app), "\n"); !strings.Contains(lines[2], "As published") {
		t.Errorf("it is not on top:\n%s", screen(app))
	}
	app = openChecks(book, 80, 24, "enter", "r") // of which nothing is published
	if !strings.Contains(screen(app), "Nothing is published for this very figure") {
		t.Errorf("nothing is said:\n%s", screen(app))
	}
}
