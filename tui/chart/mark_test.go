package chart

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestColumnsHaveMarks: a mark stands at its value over a bar, over a gap and
// above the highest bar, and no size is too small for it.
func TestColumnsHaveMarks(t *testing.T) {
	for _, b := range []Bar{{Value: 40, Known: true, Mark: 80}, {Value: 80, Known: true, Mark: 40}, {Mark: 80}} {
		for w := 1; w <= 30; w++ {
			for h := 1; h <= 12; h++ {
				out := ansi.Strip(Columns([]Bar{b}, w, h, Options{Max: 80}))
				checkSize(t, fmt.Sprint(b), out, w, h)
				if !strings.Contains(out, "!") {
					t.Fatalf("%dx%d: no mark of %+v:\n%s", w, h, b, out)
				}
			}
		}
	}
	row := func(b Bar) int {
		for y, line := range strings.Split(ansi.Strip(Columns([]Bar{b}, 12, 11, Options{Max: 80})), "\n") {
			if strings.Contains(line, "!") {
				return y
			}
		}
		return -1
	}
	for mark := int64(1); mark < 80; mark++ {
		if row(Bar{Mark: mark}) < row(Bar{Mark: mark + 1}) {
			t.Errorf("the mark at %d stands above that at %d", mark, mark+1)
		}
	}
	if out := Columns([]Bar{{Value: 10, Known: true, Mark: 900}}, 30, 9, Options{}); !strings.Contains(out, "1,000") && !strings.Contains(out, "1000") {
		t.Errorf("the axis ends below the mark:\n%s", out)
	}
	if out := Columns([]Bar{{Value: 10, Known: true}}, 12, 9, Options{}); strings.Contains(out, "!") {
		t.Errorf("a bar without a mark has one:\n%s", out)
	}
}
