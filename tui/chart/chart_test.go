package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

var fills = []Fill{Solid, Hatched, Light}

// sample returns n bars of every fill, some unknown, zero and negative.
func sample(n int) []Bar {
	bars := make([]Bar, n)
	for i := range bars {
		bars[i] = Bar{
			Label: fmt.Sprintf("Tháng %d", i+1),
			Value: int64(i*i*97%15000) - 50,
			Known: i%7 != 3,
			Fill:  fills[i%len(fills)],
			Style: lipgloss.NewStyle().Bold(i%2 == 0),
		}
		if i%5 == 0 {
			bars[i].Text = fmt.Sprint(bars[i].Value)
		}
	}
	return bars
}

// checkSize reports output that is not exactly h lines of at most w cells.
func checkSize(t *testing.T, what, out string, w, h int) {
	t.Helper()
	if h <= 0 {
		if out != "" {
			t.Errorf("%s: %q for no lines", what, out)
		}
		return
	}
	lines := strings.Split(out, "\n")
	if len(lines) != h {
		t.Errorf("%s: %d lines, want %d", what, len(lines), h)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > max(w, 0) {
			t.Errorf("%s: line %d has %d cells, want at most %d: %q", what, i, got, w, line)
		}
	}
}

// wholes are the runes of a full cell, and of one that stands for more.
const wholes = "█▒░#=:›>"

// tall returns the height of the only bar in a chart, in eighths of a cell.
func tall(out string) int {
	sum := 0
	for line := range strings.SplitSeq(ansi.Strip(out), "\n") {
		part := 0
		for _, r := range line {
			if strings.ContainsRune(wholes, r) {
				part = 8
			} else if r >= '▁' && r < '█' { // parts grow upwards with the code point
				part = int(r-'▁') + 1
			}
		}
		sum += part
	}
	return sum
}

// long returns the length of a row, in eighths of a cell.
func long(out string) int {
	sum := 0
	for _, r := range out {
		if strings.ContainsRune(wholes, r) {
			sum += 8
		} else if r > '█' && r <= '▏' { // parts grow to the right against it
			sum += int('▏'-r) + 1
		}
	}
	return sum
}

func TestNiceMax(t *testing.T) {
	nice := map[int64]bool{}
	for unit := 1.0; unit < 1e6; unit *= 10 {
		for _, m := range []float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
			if n := m * unit; n == math.Trunc(n) {
				nice[int64(n)] = true
			}
		}
	}
	want := int64(1)
	for v := int64(-3); v <= 100_000; v++ {
		for want < v || !nice[want] {
			want++
		}
		if got := NiceMax(v); got != want {
			t.Fatalf("NiceMax(%d) = %d, want %d", v, got, want)
		}
	}
	for _, v := range []int64{math.MaxInt64, math.MaxInt64 / 2, 1e18, 1e18 - 1, math.MinInt64} {
		if got := NiceMax(v); got < v || got < 1 {
			t.Errorf("NiceMax(%d) = %d", v, got)
		}
	}
}

func TestStepDividesTheAxis(t *testing.T) {
	for v := int64(1); v < 100_000; v += 37 {
		for rows := 1; rows < 40; rows++ {
			top := NiceMax(v)
			by := step(top, rows)
			if by < 1 || top%by != 0 || NiceMax(by) != by {
				t.Fatalf("step(%d, %d) = %d", top, rows, by)
			}
			if parts := int(top / by); parts > 1 && 2*parts > rows {
				t.Fatalf("step(%d, %d) = %d puts numbers on adjoining rows", top, rows, by)
			}
		}
	}
}
