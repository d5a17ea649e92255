package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// some are lines over n points, with gaps that are not at the same places.
func some(lines, n int) ([]Line, []string) {
	out := make([]Line, lines)
	labels := make([]string, n)
	for i := range labels {
		labels[i] = fmt.Sprintf("Tháng %d", i+1)
	}
	for l := range out {
		out[l] = Line{Name: fmt.Sprint("Năm ", l), Sign: rune('A' + l)}
		for i := range n {
			out[l].Points = append(out[l].Points, Point{Value: int64((i*i*97 + l*1300) % 15000), Known: (i+l)%7 != 3})
		}
	}
	return out, labels
}

func TestLinesKeepTheirSize(t *testing.T) {
	t.Parallel()
	for w := -2; w <= 80; w += 3 {
		for h := -2; h <= 30; h += 1 + max(0, h)/8 {
			n := (31*w + 17*h + 200) % 201
			lines, labels := some(1+(w+h+4)%5, n)
			if n > 0 && h%3 == 0 {
				lines[0].Points[n/2] = Point{-700, true}
			}
			for _, ascii := range []bool{false, true} {
				checkSize(t, fmt.Sprintf("%d points in %dx%d", n, w, h), Lines(lines, labels, w, h, Options{ASCII: ascii}), w, h)
			}
		}
	}
}

// Every number of points is drawn, the last one always.
func TestLinesDrawAnyNumber(t *testing.T) {
	t.Parallel()
	for n := 0; n <= 200; n++ {
		lines := []Line{{Sign: 'X'}}
		for i := range n {
			lines[0].Points = append(lines[0].Points, Point{int64(i), true})
		}
		for _, w := range []int{2, 20, 80, 200} {
			for _, ascii := range []bool{false, true} {
				out := ansi.Strip(Lines(lines, make([]string, n), w, 8, Options{ASCII: ascii, Format: func(int64) string { return "" }}))
				checkSize(t, fmt.Sprint(n), out, w, 8)
				if got := strings.Contains(out, "X"); got != (n > 0) {
					t.Fatalf("%d points in %d cells: drawn is %v:\n%s", n, w, got, out)
				}
				if n > 0 && n < w/2 && n < w/leastPitch && strings.Count(out, "X") != n {
					t.Fatalf("%d points in %d cells: %d drawn", n, w, strings.Count(out, "X"))
				}
			}
		}
	}
}

// at finds the rows in which a sign stands, from the top.
func at(out string, sign rune) []int {
	var rows []int
	for y, line := range strings.Split(ansi.Strip(out), "\n") {
		for _, r := range line {
			if r == sign {
				rows = append(rows, y)
			}
		}
	}
	return rows
}

// drawn are the cells with a part of a line, its signs apart.
func drawn(out string) int {
	n := 0
	for _, r := range ansi.Strip(out) {
		if r > 0x2800 && r <= 0x28ff || strings.ContainsRune(`-/\`, r) {
			n++
		}
	}
	return n
}

// TestLinesHaveGaps: nothing is drawn across what is not known, and where
// nothing is known stand dots, not zero.
func TestLinesHaveGaps(t *testing.T) {
	empty := Options{Format: func(int64) string { return "" }}
	for _, ascii := range []bool{false, true} {
		opt := empty
		opt.ASCII = ascii
		gap := signsOf(ascii).gap
		labels := make([]string, 3)
		whole := Lines([]Line{{Sign: 'X', Points: []Point{{10, true}, {10, true}, {10, true}}}}, labels, 30, 6, opt)
		torn := Lines([]Line{{Sign: 'X', Points: []Point{{10, true}, {10, false}, {10, true}}}}, labels, 30, 6, opt)
		none := Lines([]Line{{Sign: 'X', Points: make([]Point, 3)}}, labels, 30, 6, opt)
		zero := Lines([]Line{{Sign: 'X', Points: []Point{{0, true}, {0, true}, {0, true}}}}, labels, 30, 6, opt)
		if drawn(whole) == 0 || len(at(whole, 'X')) != 3 || len(at(whole, gap)) > 0 {
			t.Errorf("three points:\n%s", whole)
		}
		if drawn(torn) != 0 || len(at(torn, 'X')) != 2 || len(at(torn, gap)) != 1 {
			t.Errorf("a gap between two points:\n%s", torn)
		}
		if drawn(none) != 0 || len(at(none, 'X')) != 0 || len(at(none, gap)) != 3 {
			t.Errorf("nothing known:\n%s", none)
		}
		if len(at(zero, 'X')) != 3 || len(at(zero, gap)) > 0 {
			t.Errorf("zeros:\n%s", zero)
		}
	}
}

// TestLinesAreTrue: a larger value never stands lower, zero stands on the base
// line and the largest at the top.
func TestLinesAreTrue(t *testing.T) {
	for _, h := range []int{2, 3, 5, 9, 20} {
		last := h
		for v := int64(0); v <= 400; v++ {
			out := Lines([]Line{{Sign: 'X', Points: []Point{{v, true}}}}, []string{""}, 12, h, Options{Max: 400})
			rows := at(out, 'X')
			if len(rows) != 1 || rows[0] > last || v == 0 && rows[0] != h-2 || v == 400 && rows[0] != 0 {
				t.Fatalf("height %d: %d stands in rows %v after %d", h, v, rows, last)
			}
			last = rows[0]
		}
	}
}

// TestLinesBelowZero: the line of zero is drawn, and what is below stands below.
func TestLinesBelowZero(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		out := Lines([]Line{{Sign: 'X', Points: []Point{{50, true}, {-14, true}, {0, true}}}}, make([]string, 3), 40, 12, Options{ASCII: ascii})
		rows := at(out, 'X')
		line := strings.Split(ansi.Strip(out), "\n")
		zero := -1
		for y := range line {
			if strings.ContainsRune(line[y], signsOf(ascii).zero) {
				zero = y
			}
		}
		if len(rows) != 3 || zero < 0 || rows[0] >= zero || rows[1] != zero || rows[2] <= zero || !strings.HasPrefix(strings.TrimSpace(line[zero]), "0 ") {
			t.Errorf("ascii %v: zero in row %d, points in rows %v:\n%s", ascii, zero, rows, ansi.Strip(out))
		}
	}
	for _, v := range []int64{math.MinInt64, math.MaxInt64, -1} {
		out := Lines([]Line{{Sign: 'X', Points: []Point{{v, true}, {0, true}}}}, make([]string, 2), 80, 9, Options{})
		checkSize(t, fmt.Sprint(v), out, 80, 9)
		if len(at(out, 'X')) != 2 {
			t.Errorf("%d:\n%s", v, out)
		}
	}
}

// TestLinesAreToldApart: each has its sign, where they meet the first one's is
// seen, and equal lines are one line with the signs of the first.
func TestLinesAreToldApart(t *testing.T) {
	points := []Point{{5, true}, {5, true}}
	lines := []Line{{Name: "this", Sign: 'A', Points: points}, {Name: "that", Sign: 'B', Points: points}}
	out := Lines(lines, make([]string, 2), 40, 6, Options{})
	if len(at(out, 'A')) != 2 || len(at(out, 'B')) != 0 {
		t.Errorf("equal lines:\n%s", out)
	}
	if got := ansi.Strip(Legend(lines, 40)); got != "A this   B that" {
		t.Errorf("legend %q", got)
	}
	for w := range 20 {
		if got := ansi.StringWidth(Legend(lines, w)); got > w {
			t.Errorf("a legend of %d cells in %d", got, w)
		}
	}
}
