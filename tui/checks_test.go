package tui_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui"
)

// openChecks is the screen with the list of contradictions and some keys typed.
func openChecks(book *model.Book, w, h int, typed ...string) *tui.App {
	app := open(book, w, h)
	app.ShowChecks()
	for _, k := range typed {
		press(app, k)
	}
	return app
}

func TestGoldensOfChecks(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
		app := openChecks(book, size[0], size[1])
		for _, c := range []struct {
			name  string
			typed []string
		}{
			{"checks", nil},
			{"checks-open", []string{"pgdown", "down"}},
			{"checks-record", []string{"g", "down", "down", "enter"}},
		} {
			for _, key := range c.typed {
				press(app, key)
			}
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", c.name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(app)))
		}
	}
}

// TestChecksAtEverySize: the list, and a record over it, keep to any window.
func TestChecksAtEverySize(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for _, typed := range [][]string{nil, {"G"}, {"down", "enter"}, {"?"}} {
		app := openChecks(book, 0, 0, typed...)
		for _, size := range sizes() {
			checkSize(t, app, size[0], size[1], typed)
		}
	}
}

// TestChecksShowWhatTheReportSays: each row of the report comes under the cursor,
// in its order, and the first and the last one hold it.
func TestChecksShowWhatTheReportSays(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	table, err := report.Contradictions(book, model.Query{View: report.ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	app := openChecks(book, 200, 60, "up")
	for i, row := range table.Rows {
		shown := screen(app)
		say := app.Speaker()
		want := []string{say.Span(row.Figure.Span) + ", " + say.Market(row.Figure.Market), fmt.Sprintf("%d of %d", i+1, len(table.Rows))}
		persons, percent := say.By(row.Contradiction.Worst())
		want = append(want, persons, percent, say.Figure(*row.Figure))
		for _, r := range row.Contradiction.Rivals {
			want = append(want, say.RivalNumber(r))
		}
		for _, text := range want {
			if !strings.Contains(shown, text) {
				t.Fatalf("number %d: %q is not on the screen:\n%s", i+1, text, shown)
			}
		}
		press(app, "j")
	}
	if last := fmt.Sprintf("%d of %d", len(table.Rows), len(table.Rows)); !strings.Contains(screen(app), last) {
		t.Errorf("the cursor left the list:\n%s", screen(app))
	}
}

// TestRecordWalksTheChecks: a record opened from the list walks the list, stops at
// its ends and says so, and leaves the cursor where it went.
func TestRecordWalksTheChecks(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	table, err := report.Contradictions(book, model.Query{View: report.ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	app := openChecks(book, 120, 40, "enter", "k")
	if !strings.Contains(screen(app), "the last one") {
		t.Errorf("nothing says that there is none before:\n%s", screen(app))
	}
	for i, row := range table.Rows {
		if who := app.Speaker().Ref(row.Figure.Ref); !strings.Contains(screen(app), who) {
			t.Fatalf("number %d is not %s:\n%s", i+1, who, screen(app))
		}
		press(app, "j")
	}
	if !strings.Contains(screen(app), "the last one") {
		t.Errorf("nothing says that there is none after:\n%s", screen(app))
	}
	press(app, "esc")
	if want := fmt.Sprintf("%d of %d", len(table.Rows), len(table.Rows)); !strings.Contains(screen(app), want) {
		t.Errorf("the cursor did not go along:\n%s", screen(app))
	}
	press(app, "esc")
	if strings.Contains(screen(app), "Contradictions") {
		t.Error("esc does not close the list")
	}
}

// TestRecordWalksTheTab: from the first row to the last and no further.
func TestRecordWalksTheTab(t *testing.T) {
	book := bundled(t)
	for _, tab := range []string{"1", "2", "3"} {
		app := open(book, 120, 40, tab, "g", "enter")
		seen := map[string]bool{}
		for range 400 {
			line := strings.Split(screen(app), "\n")[1]
			if strings.Contains(screen(app), "the last one") {
				break
			}
			if seen[line] {
				t.Fatalf("tab %s: %q a second time", tab, line)
			}
			seen[line] = true
			press(app, "j")
		}
		if !strings.Contains(screen(app), "the last one") || len(seen) < 5 {
			t.Errorf("tab %s: %d records, and no end:\n%s", tab, len(seen), screen(app))
		}
	}
}
