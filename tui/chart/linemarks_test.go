package chart

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestLinesSayTheKindOfPoints: behind each sign stands the mark of its point, and
// none behind that of a point without one; a line that is not seen marks nothing.
func TestLinesSayTheKindOfPoints(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	noAxis := func(int64) string { return "" }
	for round := range 300 {
		n, count := 1+random.IntN(12), 1+random.IntN(4)
		lines := make([]Line, count)
		for l := range lines {
			lines[l].Sign = rune('A' + l)
			for range n {
				lines[l].Points = append(lines[l].Points, Point{int64(random.IntN(6)), random.IntN(5) > 0})
				lines[l].Marks = append(lines[l].Marks, []rune{0, '=', '?', '*', '~'}[random.IntN(5)])
			}
		}
		w, h := n*leastPitch+random.IntN(60), 4+random.IntN(20)
		out := Lines(lines, make([]string, n), w, h, Options{ASCII: round%2 == 0, Format: noAxis})
		rows := strings.Split(ansi.Strip(out), "\n")
		slots := fit(n, w-1) // a blank stands after the empty numbers of the axis
		found := 0
		for x, i := 0, 0; i < n; i++ {
			x = 1 + slots.x(i) + (slots.bar-1)/2
			for _, row := range rows[:len(rows)-1] {
				cells := []rune(row + strings.Repeat(" ", w))
				l := int(cells[x] - 'A')
				if l < 0 || l >= count {
					continue
				}
				found++
				mark := cells[x+1]
				if want := lines[l].Marks[i]; want != 0 && mark != want || want == 0 && strings.ContainsRune("=?*~", mark) {
					t.Fatalf("round %d: the point %d of line %c is marked %q, not %q:\n%s", round, i, 'A'+l, mark, want, ansi.Strip(out))
				}
			}
		}
		known := false
		for _, l := range lines {
			known = known || l.IsKnown()
		}
		if known && found == 0 {
			t.Fatalf("round %d: no sign is where the point is:\n%s", round, ansi.Strip(out))
		}
	}
}

// TestNearPointsAreMarked: where points are too near for signs, what has a mark
// has it in the line itself, and what has none is the line.
func TestNearPointsAreMarked(t *testing.T) {
	const n = 20
	line := Line{Sign: 'X'}
	for i := range n {
		line.Points = append(line.Points, Point{5, true})
		line.Marks = append(line.Marks, map[bool]rune{true: '?'}[i%4 == 2])
	}
	for _, w := range []int{n, n + 5, 2 * n} {
		out := ansi.Strip(Lines([]Line{line}, make([]string, n), w+1, 6, Options{Format: func(int64) string { return "" }}))
		if got := strings.Count(out, "?"); got != n/4 || strings.Count(out, "X") != 2 {
			t.Errorf("%d cells: %d marks and %d signs:\n%s", w, got, strings.Count(out, "X"), out)
		}
	}
}

// TestLegendSaysWhatHoldsForAll: a mark of all points stands at the name.
func TestLegendSaysWhatHoldsForAll(t *testing.T) {
	lines := []Line{{Name: "this", Sign: 'A', Mark: '='}, {Name: "that", Sign: 'B'}}
	if got := ansi.Strip(Legend(lines, 40)); got != "A= this   B that" {
		t.Errorf("legend %q", got)
	}
	for w := range 20 {
		if got := ansi.StringWidth(Legend(lines, w)); got > w {
			t.Errorf("a legend of %d cells in %d", got, w)
		}
	}
}
