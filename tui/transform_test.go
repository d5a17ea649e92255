package tui_test

import (
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/report"
)

// TestTransformsAreShared: what is shown is named in line two of both tabs of
// figures, goes with one from tab to tab, and is cleared with the filters.
func TestTransformsAreShared(t *testing.T) {
	app := open(bundled(t), 120, 36)
	line := func() string { return strings.Split(screen(app), "\n")[1] }
	want := func(said string, show model.Show) {
		t.Helper()
		if !strings.Contains(line(), "show: "+said) || app.Tab().Table().Query.Show != show {
			t.Errorf("line two says %q for %s instead of %q for %s", line(), app.Tab().Table().Query.Show, said, show)
		}
	}
	want("workers", model.ShowValue)
	for _, shown := range []struct {
		said string
		show model.Show
	}{{"change on month", model.ShowChange}, {"change on year", model.ShowYearChange}, {"year to date", model.ShowToDate},
		{"share of the year", model.ShowShare}, {"index", model.ShowIndex}, {"workers", model.ShowValue}} {
		press(app, "t")
		want(shown.said, shown.show)
	}
	press(app, "T")
	want("index", model.ShowIndex)
	press(app, "2")
	want("index", model.ShowIndex)
	press(app, "%")
	want("share of all markets", model.ShowShare)
	press(app, "x")
	want("share of all markets", model.ShowShare)
	press(app, "1")
	want("share of the year", model.ShowShare)
	press(app, "%")
	want("workers", model.ShowValue)
	press(app, "t")
	press(app, "F")
	want("workers", model.ShowValue)
}

// TestTargetsStayAsTheyAre: on the tab of plans a transform changes nothing, here
// or out of sight, and that is said.
func TestTargetsStayAsTheyAre(t *testing.T) {
	app := open(bundled(t), 120, 36, "t", "3")
	before := screen(app)
	if strings.Contains(before, "show:") {
		t.Error("plans are shown in some way")
	}
	for _, key := range []string{"t", "T", "%"} {
		press(app, key)
		if said := screen(app); said == before || !strings.Contains(said, "the other tabs show: change on month") {
			t.Errorf("%s is not answered:\n%s", key, said)
		}
	}
	press(app, "1")
	if got := app.Tab().Table().Query.Show; got != model.ShowChange {
		t.Errorf("behind the plans %s is shown", got)
	}
}

// TestTransformsOfNothing: without a figure there is nothing to show, and nothing
// breaks.
func TestTransformsOfNothing(t *testing.T) {
	book := bundled(t)
	empty := model.NewBook(model.Facts{Markets: book.Markets}, book.Figures)
	for _, tab := range []string{"1", "2"} {
		app := open(empty, 120, 36, tab)
		for range model.Shows() {
			press(app, "t")
			if !strings.Contains(screen(app), "show: ") {
				t.Errorf("tab %s says nothing of what is shown:\n%s", tab, screen(app))
			}
		}
	}
}

// TestTransformKeepsItsPlace: the cursor stays on its month and market.
func TestTransformKeepsItsPlace(t *testing.T) {
	for _, typed := range [][]string{{"up", "up"}, {"{", "up"}, {"2", "down", "down"}, {"2", "{", "down"}} {
		app := open(bundled(t), 120, 36, typed...)
		first, _ := app.Tab().Ref()
		for range model.Shows() {
			press(app, "t")
			now, ok := app.Tab().Ref()
			if !ok || now.Span.To != first.Span.To || now.Key != first.Key {
				t.Errorf("%v: from %s to %s", typed, first, now)
			}
		}
	}
}

// TestTransformCanBePicked: the cursor can stand on a transform, which is then
// sorted by like any column, and answers with its figure.
func TestTransformCanBePicked(t *testing.T) {
	app := open(bundled(t), 120, 36, "2", "t", "t", "$", "O")
	head := strings.Split(screen(app), "\n")[3]
	if !strings.Contains(head, "Change▼") {
		t.Errorf("not sorted by the change: %q", head)
	}
	ref, ok := app.Tab().Ref()
	if !ok || ref.Span != app.Tab().Table().Period || app.Tab().Table().ShownColumn() != report.ColYearChange {
		t.Errorf("on the change stands %s", ref)
	}
}
