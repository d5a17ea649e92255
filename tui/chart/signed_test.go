package chart

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestScaleRow: on one scale every bar begins at the line at zero, goes to its
// own side, is seen however small, and is longer the farther from zero.
func TestScaleRow(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 3000 {
		low, high := -1-random.Int64N(5000), random.Int64N(5000)
		s := ScaleOf(low, high)
		w := 5 + random.IntN(60)
		ascii := random.IntN(2) == 0
		zero := "│"
		if ascii {
			zero = "|"
		}
		last := 0
		for i := range int64(9) {
			value := low + (high-low)*i/8
			line := s.Row(Bar{Value: value, Known: true, Fill: Hatched}, w, ascii)
			if got := ansi.StringWidth(line); got > w {
				t.Fatalf("%d of %d..%d in %d cells takes %d: %q", value, low, high, w, got, line)
			}
			before, after, found := strings.Cut(line, zero)
			negative, positive := strings.TrimLeft(before, " "), after
			if !found || (negative != "") != (value < 0) || (positive != "") != (value > 0) {
				t.Fatalf("%d of %d..%d in %d cells is %q", value, low, high, w, line)
			}
			reach := ansi.StringWidth(positive) - ansi.StringWidth(negative)
			if i > 0 && reach < last {
				t.Fatalf("%d of %d..%d in %d cells is shorter than what is less: %q", value, low, high, w, line)
			}
			last = reach
		}
		if gap := s.Row(Bar{}, w, ascii); strings.TrimLeft(gap, " ") != strings.Repeat(string(signsOf(ascii).gap), 3) || ansi.StringWidth(gap) > w {
			t.Fatalf("no value is drawn as %q", gap)
		}
	}
}

// TestScaleWithoutNegatives draws what a bar from zero is.
func TestScaleWithoutNegatives(t *testing.T) {
	s := ScaleOf(0, 90)
	for value := range int64(90) {
		if got, want := s.Row(Bar{Value: value, Known: true}, 30, false), Row(value, 100, true, 30, Solid, false); got != want && value > 80 {
			t.Errorf("%d is %q instead of %q", value, got, want)
		}
	}
}

// TestSignedColumns: at every size exactly as many lines as asked for, none too
// wide, positive bars above the line and negative ones below it.
func TestSignedColumns(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		var bars []Bar
		for i := range 1 + random.IntN(20) {
			value := random.Int64N(9000) - 4500
			bars = append(bars, Bar{Label: strconv.Itoa(i), Text: strconv.FormatInt(value, 10), Value: value,
				Known: random.IntN(4) > 0, Fill: Fill(random.IntN(3))})
		}
		w, h, ascii := random.IntN(90), random.IntN(25), random.IntN(2) == 0
		drawn := SignedColumns(bars, w, h, Options{ASCII: ascii})
		lines := strings.Split(drawn, "\n")
		if h > 0 && len(lines) != h {
			t.Fatalf("%d lines instead of %d", len(lines), h)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > w {
				t.Fatalf("%d cells instead of %d: %q", ansi.StringWidth(line), w, line)
			}
		}
	}
	bars := []Bar{{Label: "a", Value: 100, Known: true}, {Label: "b", Value: -100, Known: true}, {Label: "c"}, {Label: "d", Known: true}}
	const want = `
 100 ##########
     ##########
     ##########
   0 ___________________________...________________
                 ==========
                 ==========
-100             ==========
         a           b           c           d
`
	got := "\n" + SignedColumns([]Bar{bars[0], {Label: "b", Value: -100, Known: true, Fill: Hatched}, bars[2], bars[3]}, 52, 8,
		Options{ASCII: true}) + "\n"
	if trimmed(got) != trimmed(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}
