package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/kit"
)

// TestMarksAreValues: a kept list of marks never changes under its keeper.
func TestMarksAreValues(t *testing.T) {
	ref := func(year int) model.Ref { return model.At(model.YearSpan(year), model.All, model.Total) }
	one := make(kit.Marks, 0, 8).Toggled(ref(2020)) // room that an append could write into
	two, other := one.Toggled(ref(2021)), one.Toggled(ref(2022))
	if !slices.Equal(two, kit.Marks{ref(2020), ref(2021)}) || !slices.Equal(other, kit.Marks{ref(2020), ref(2022)}) {
		t.Errorf("marked %v and %v", two, other)
	}
	if less := two.Toggled(ref(2020)); !slices.Equal(less, kit.Marks{ref(2021)}) || two[0] != ref(2020) {
		t.Errorf("unmarked %v, left %v", less, two)
	}
	if more := one.With([]model.Ref{ref(2021), ref(2020)}); !slices.Equal(more, two) || len(one) != 1 {
		t.Errorf("added to %v, left %v", more, one)
	}
}

// TestMarksStay: marks survive another tab and another filter, are counted, and
// one step back takes them all away.
func TestMarksStay(t *testing.T) {
	app := open(bundled(t), 120, 36)
	clean := screen(app)
	press(app, "space")
	marked := screen(app)
	for _, away := range [][]string{{"2", "1"}, {"x", "F"}, {"{", "}"}, {"f", "text:jpn", "enter", "F"}, {"=", "esc"}, {"?", "esc"}} {
		for _, k := range away {
			press(app, k)
		}
		if got := screen(app); got != marked {
			t.Errorf("after %v the marks are shown otherwise:\n%s", away, got)
		}
	}
	press(app, "2")
	if !strings.Contains(screen(app), "+ 1 marked") {
		t.Error("another tab does not count the marks")
	}
	press(app, "1")
	press(app, "esc")
	if got := screen(app); got != clean {
		t.Errorf("after esc marks are left:\n%s", got)
	}
}

// TestTwoMarks: at two marks the line of the legend has their difference, the
// first mark being the base, and the layer has the same numbers.
func TestTwoMarks(t *testing.T) {
	app := open(bundled(t), 120, 36, "m", "up", "up", "up", "m")
	const want = "Jul against Oct: =-650  =-5.5%  =0.94 times"
	if got := screen(app); !strings.Contains(got, want) {
		t.Errorf("no %q:\n%s", want, got)
	}
	press(app, "=")
	for _, number := range []string{"=-650 ", "=-5.5% ", "=0.94 ", "base: Oct", "xkld compare 2025-10 2025-07"} {
		if !strings.Contains(screen(app), number) {
			t.Errorf("no %q:\n%s", number, screen(app))
		}
	}
}

// TestMarksOfHiddenColumns: a row says that it has a mark where its column has no
// room, and another row that only compares with the figure does not.
func TestMarksOfHiddenColumns(t *testing.T) {
	app := open(bundled(t), 120, 36, "l", "l", "m")
	app.Update(tea.WindowSizeMsg{Width: 48, Height: 16})
	press(app, "h")
	press(app, "up")
	if shown := screen(app); strings.Contains(shown, "Women ") || !strings.Contains(shown, "+Oct ") {
		t.Errorf("a mark that is not seen:\n%s", shown)
	}
	if shown := screen(open(bundled(t), 120, 36, "t", "up", "m")); strings.Contains(shown, "+Oct ") || !strings.Contains(shown, ">+Sep ") {
		t.Errorf("the row after a mark is marked:\n%s", shown)
	}
}

// TestRange marks every figure of a column between two rows, whichever comes
// first, and none of which nothing is known.
func TestRange(t *testing.T) {
	for _, typed := range [][]string{{"v", "up", "up", "v"}, {"up", "up", "v", "down", "down", "v"}} {
		shown := screen(open(bundled(t), 120, 36, typed...))
		for _, want := range []string{"+ 3 marked", "+Aug ", "+Sep ", "+Oct "} {
			if !strings.Contains(shown, want) {
				t.Errorf("%v: no %q:\n%s", typed, want, shown)
			}
		}
	}
	// Nothing is known of November and December one by one.
	if shown := screen(open(bundled(t), 120, 36, "v", "G", "v")); !strings.Contains(shown, "+ 2 marked") {
		t.Errorf("a range over a gap:\n%s", shown)
	}
	// A range goes on in its own column alone, and esc ends it.
	app := open(bundled(t), 120, 36, "v", "l", "l", "up", "v")
	if shown := screen(app); strings.Contains(shown, "marked") || !strings.Contains(shown, "range from Sep 2025") {
		t.Errorf("a range across columns:\n%s", shown)
	}
	press(app, "esc")
	if shown := screen(app); strings.Contains(shown, "range from") {
		t.Errorf("esc leaves the range:\n%s", shown)
	}
}

// TestRecordOfCompared: a record opened in a comparison walks its figures, and
// closed it leaves the cursor there.
func TestRecordOfCompared(t *testing.T) {
	app := open(bundled(t), 120, 36, "m", "up", "m", "up", "m", "=", "enter", "j", "j", "j")
	if shown := screen(app); !strings.Contains(shown, "Record of one figure  Aug 2025") {
		t.Errorf("the record does not walk:\n%s", shown)
	}
	press(app, "k")
	press(app, "esc")
	if shown := screen(app); !strings.Contains(shown, "[Sep]") || !strings.Contains(shown, "base: Oct") {
		t.Errorf("the comparison is not as it was left:\n%s", shown)
	}
}

// TestCompareOne compares with the one before where at most one figure is named.
func TestCompareOne(t *testing.T) {
	for want, typed := range map[string][]string{
		"xkld compare 2025-09 2025-10":                             {"="},
		"xkld compare 2025-09 2025-10 ":                            {"m", "="},
		"xkld compare 2025-10 2025-09":                             {"m", "up", "="},
		"xkld compare 2024-01..2024-10 2025-01..2025-10":           {"$", "="},
		"xkld compare 2025-10 2025-09 ":                            {"=", "b", "b", "h", "l", "b"},
		"xkld compare 2024-01..2024-10@TWN 2025-01..2025-10@TWN":   {"2", "down", "="},
		"xkld compare 2025-09#female 2025-10#female":               {"x", "="},
		"xkld compare 2025-10 2025-10#female 2025-01..2025-10 ":    {"m", "l", "l", "m", "l", "l", "m", "="},
		"xkld compare 2025-01..2025-10@KOR 2025-01..2025-10@JPN  ": {"2", "down", "down", "m", "up", "up", "m", "="},
	} {
		app := open(bundled(t), 120, 36, typed...)
		if shown := screen(app) + " "; !strings.Contains(shown, strings.TrimRight(want, " ")+" ") {
			t.Errorf("%v: no %q:\n%s", typed, want, shown)
		}
	}
}
