package chart

import (
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/charmbracelet/x/ansi"
)

func TestRowsAreTrue(t *testing.T) {
	const top = 400
	for _, ascii := range []bool{false, true} {
		for w := -2; w <= 60; w++ {
			last := 0
			for v := int64(0); v <= top+50; v++ {
				for _, fill := range fills {
					out := Row(v, top, true, w, fill, ascii)
					if ansi.StringWidth(out) > max(w, 0) {
						t.Fatalf("width %d: %q", w, out)
					}
					got := long(out)
					if got < last || w > 0 && v > 0 && got == 0 || v == 0 && out != "" {
						t.Fatalf("ascii %v, width %d, fill %d: %d is drawn %d after %d", ascii, w, fill, v, got, last)
					}
					if fill != Solid && strings.Contains(out, "█") {
						t.Fatalf("width %d, fill %d: %d has a solid cell: %q", w, fill, v, out)
					}
					exact := min(1, float64(v)/top) * float64(w) * 8
					if !ascii && w > 0 && math.Abs(float64(got)-exact) > 0.5 && exact > 1 {
						t.Fatalf("width %d: %d is drawn %d eighths, is %.2f", w, v, got, exact)
					}
					last = got
				}
			}
		}
	}
}

func TestRowOfUnknown(t *testing.T) {
	for w := 1; w < 10; w++ {
		for _, ascii := range []bool{false, true} {
			dot := string(signsOf(ascii).gap)
			want := strings.Repeat(dot, min(3, w))
			if got := Row(50, 100, false, w, Solid, ascii); got != want {
				t.Errorf("unknown in %d cells is %q", w, got)
			}
			if got := Row(-14, 100, true, w, Solid, ascii); got != want {
				t.Errorf("negative in %d cells is %q", w, got)
			}
		}
	}
}

func TestRowBeyondMaxSaysSo(t *testing.T) {
	full, beyond := Row(100, 100, true, 9, Solid, false), Row(101, 100, true, 9, Solid, false)
	if !strings.HasSuffix(beyond, "›") || strings.Contains(full, "›") {
		t.Errorf("at max %q, beyond it %q", full, beyond)
	}
	if got := Row(5, 0, true, 9, Solid, false); ansi.StringWidth(got) != 9 {
		t.Errorf("no max: %q", got)
	}
}

// The bar reaches the mark when its value does, and stays short of it when the
// value is short by more than a cell.
func TestRowWithMark(t *testing.T) {
	const top, mark = 150, 100
	for w := 3; w <= 60; w++ {
		for v := int64(0); v <= top+10; v++ {
			out := []rune(RowWithMark(v, top, mark, true, w, Solid, false))
			if len(out) > w {
				t.Fatalf("width %d: %q", w, string(out))
			}
			before, _, found := strings.Cut(string(out), "!")
			if !found {
				t.Fatalf("width %d: no mark in %q", w, string(out))
			}
			reaches := strings.Trim(before, "█") == ""
			short := float64(mark-v)/top*float64(w-1) > 1
			if v >= mark && !reaches || short && reaches && before != "" {
				t.Errorf("width %d, %d of %d: %q", w, v, mark, string(out))
			}
		}
	}
	for w := -2; w <= 40; w++ {
		for _, at := range []int64{math.MinInt64, -1, 0, 100, 101, math.MaxInt64} {
			out := RowWithMarks(50, 100, true, w, Light, true, Mark{at, '|'}, Mark{at, '!'})
			checkSize(t, "marks", out, w, min(1, len(out)))
			if inside := at >= 0 && at <= 100 && w > 0; strings.Contains(out, "!") != inside {
				t.Errorf("width %d, mark at %d: %q", w, at, out)
			}
			if strings.Contains(out, "|") {
				t.Errorf("the earlier mark hides the later: %q", out)
			}
		}
	}
}

func TestSpark(t *testing.T) {
	for n := 0; n <= 200; n++ {
		values := make([]Point, n)
		for i := range values {
			values[i] = Point{Value: int64(i*i%50) - 3, Known: i%4 != 2}
		}
		for w := -2; w <= 80; w++ {
			for _, ascii := range []bool{false, true} {
				out := []rune(ansi.Strip(Spark(values, w, Options{ASCII: ascii})))
				if len(out) != max(0, min(n, w)) {
					t.Fatalf("%d values in %d cells: %q", n, w, string(out))
				}
				if len(out) == 0 {
					continue
				}
				s := signsOf(ascii)
				if (out[0] == s.older) != (n > w) {
					t.Errorf("%d values in %d cells: %q", n, w, string(out))
				}
				for i := 1; i < len(out); i++ {
					v := values[n-len(out)+i]
					if gap := !v.Known || v.Value < 0; (out[i] == s.gap) != gap {
						t.Errorf("%+v is drawn %q", v, out[i])
					} else if !gap && (out[i] == ' ') != (v.Value == 0) {
						t.Errorf("%+v is drawn %q", v, out[i])
					}
				}
			}
		}
	}
}

func TestSparkGrowsWithTheValue(t *testing.T) {
	var values []Point
	for v := range int64(120) {
		values = append(values, Point{v, true})
	}
	for _, ascii := range []bool{false, true} {
		levels := " ▁▂▃▄▅▆▇█"
		if ascii {
			levels = " _-=#"
		}
		last, lowest := -1, 0
		for _, r := range Spark(values, len(values), Options{ASCII: ascii}) {
			at := strings.IndexRune(levels, r)
			if at < last {
				t.Fatalf("%q after level %d", r, last)
			}
			last = at
			if at == 0 {
				lowest++
			}
		}
		if last != strings.LastIndexAny(levels, "█#") || lowest != 1 {
			t.Errorf("the highest is level %d, %d cells are blank", last, lowest)
		}
	}
}

func TestFlattenJoinsRuns(t *testing.T) {
	red, bold := lipgloss.NewStyle().Foreground(lipgloss.Red), lipgloss.NewStyle().Bold(true)
	c := canvas.New(8, 2)
	c.SetStringWithStyle(canvas.Point{X: 1}, "ab", red)
	c.SetStringWithStyle(canvas.Point{X: 3}, "cd", bold)
	c.SetStringWithStyle(canvas.Point{X: 0, Y: 1}, "efgh", red)
	want := " " + red.Render("ab") + bold.Render("cd") + "   \n" + red.Render("efgh") + "    "
	if got := Flatten(&c); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if ansi.Strip(Flatten(&c)) != ansi.Strip(c.View()) {
		t.Error("the text differs from the canvas's own")
	}
}

// Every attribute that a style can show in a cell must part two runs.
func TestLookTellsStylesApart(t *testing.T) {
	plain := lipgloss.NewStyle()
	styles := []lipgloss.Style{
		plain, plain.Bold(true), plain.Faint(true), plain.Italic(true), plain.Underline(true),
		plain.Reverse(true), plain.Foreground(lipgloss.Red), plain.Background(lipgloss.Red),
	}
	for i, a := range styles {
		for j, b := range styles {
			if same := lookOf(a) == lookOf(b); same != (i == j) {
				t.Errorf("styles %d and %d: same look is %v", i, j, same)
			}
		}
	}
}
