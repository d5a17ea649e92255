package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestColumnsKeepTheirSize(t *testing.T) {
	t.Parallel()
	for w := -2; w <= 80; w += 1 + max(0, w-20)/8 { // every width that is narrow
		for h := -2; h <= 30; h += 1 + max(0, h)/8 {
			some := (31*w + 17*h + 200) % 201 // of every size in the sweep
			for _, n := range []int{12, some} {
				opt := Options{ASCII: n%2 == 1}
				checkSize(t, fmt.Sprintf("%d bars in %dx%d", n, w, h), Columns(sample(n), w, h, opt), w, h)
			}
		}
	}
}

// Every number of bars is drawn: all of them, or the last ones and a sign.
func TestColumnsDrawAnyNumber(t *testing.T) {
	t.Parallel()
	for n := 1; n <= 200; n++ {
		bars := slices.Repeat([]Bar{{Value: 1, Known: true}}, n)
		for _, w := range []int{1, 2, 3, 20, 48, 80, 120, 200} {
			lines := strings.Split(ansi.Strip(Columns(bars, w, 6, Options{})), "\n")
			base := []rune(lines[len(lines)-2])
			room := w
			if axis := slices.Index(base, '0'); axis >= 0 {
				room -= axis + 2
				base = base[axis+2:]
			}
			drawn := len(strings.Fields(string(base)))
			if room < 2*n-1 { // bars may touch: count cells
				drawn = strings.Count(string(base), "█")
			}
			more := base[0] == '‹'
			if more != (n > room) {
				t.Errorf("%d bars in %d cells: sign of more is %v", n, w, more)
			}
			if !more && drawn != n || more && drawn != room-1 {
				t.Errorf("%d bars in %d cells: %d drawn: %q", n, w, drawn, string(base))
			}
		}
	}
}

func TestColumnsShowTheLastBars(t *testing.T) {
	bars := slices.Repeat([]Bar{{Value: 1, Known: true}}, 100)
	bars[99].Known = false
	lines := strings.Split(Columns(bars, 30, 2, Options{}), "\n")
	if !strings.HasPrefix(lines[0], "‹█") || !strings.HasSuffix(lines[0], "█·") {
		t.Errorf("base line %q", lines[0])
	}
}

func TestUnknownNeverLooksLikeZero(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		opt := Options{ASCII: ascii, Max: 100}
		dot := string(signsOf(ascii).gap)
		for w := 1; w <= 40; w++ {
			for h := 1; h <= 10; h++ {
				zero := Columns([]Bar{{Known: true}}, w, h, opt)
				for _, b := range []Bar{{}, {Value: 50}, {Value: -14, Known: true}, {Value: math.MinInt64, Known: true}} {
					out := Columns([]Bar{b}, w, h, opt)
					if out == zero || !strings.Contains(out, dot) || tall(out) > 0 {
						t.Fatalf("%dx%d: %+v drawn as\n%s", w, h, b, out)
					}
				}
				if strings.Contains(zero, dot) {
					t.Fatalf("%dx%d: zero has dots:\n%s", w, h, zero)
				}
			}
		}
	}
}

// A larger value is never drawn shorter, whatever the fills; a value above zero
// is seen; with block runes the length is right to half an eighth.
func TestColumnsAreTrue(t *testing.T) {
	t.Parallel()
	const top = 400
	blank := func(int64) string { return "" }
	for _, ascii := range []bool{false, true} {
		for h := 1; h <= 12; h++ {
			last := 0
			for v := int64(0); v <= top; v++ {
				for _, fill := range fills {
					b := Bar{Value: v, Known: true, Fill: fill}
					got := tall(Columns([]Bar{b}, 5, h, Options{ASCII: ascii, Max: top, Format: blank}))
					if got < last || v > 0 && got == 0 || v == 0 && got > 0 {
						t.Fatalf("ascii %v, height %d, fill %d: %d is drawn %d after %d", ascii, h, fill, v, got, last)
					}
					rows := plot{rows: max(1, h-1)}.barRows()
					exact := float64(v) / top * float64(rows) * 8
					if !ascii && math.Abs(float64(got)-exact) > 0.5 && exact > 1 {
						t.Fatalf("height %d: %d is drawn %d eighths, is %.2f", h, v, got, exact)
					}
					last = got
				}
			}
		}
	}
}

func TestNoBarIsCutByTheAxis(t *testing.T) {
	small := []Bar{{Value: 900, Known: true}}
	if Columns(small, 30, 9, Options{Max: 10}) != Columns(small, 30, 9, Options{}) {
		t.Error("a top below the largest value is kept")
	}
	huge := []Bar{{Value: math.MaxInt64, Known: true}, {Value: 1, Known: true}}
	checkSize(t, "largest numbers", Columns(huge, 80, 12, Options{}), 80, 12)
}

func TestFillsDifferInTheBody(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		seen := map[string]Fill{}
		for _, fill := range fills {
			out := Columns([]Bar{{Value: 9, Known: true, Fill: fill}}, 20, 8, Options{ASCII: ascii})
			if other, taken := seen[out]; taken {
				t.Errorf("ascii %v: fills %d and %d look the same", ascii, other, fill)
			}
			seen[out] = fill
		}
	}
}

func TestASCIIIsASCII(t *testing.T) {
	bars := sample(40)
	for i := range bars {
		bars[i].Label = "a long name"
	}
	for w := range 80 {
		for i, b := range []byte(Columns(bars, w, 10, Options{ASCII: true})) {
			if b > 127 {
				t.Fatalf("width %d: byte %d is %#x", w, i, b)
			}
		}
	}
}

func TestNamesInBothUnicodeForms(t *testing.T) {
	composed := []string{"Nhật Bản", "Đài Loan", "Hàn Quốc"}
	decomposed := []string{"Nha\u0323\u0302t Ba\u0309n", "Đa\u0300i Loan", "Ha\u0300n Quo\u0302\u0301c"}
	for w := 1; w <= 80; w++ {
		var shown [2]int
		for form, names := range [][]string{composed, decomposed} {
			var bars []Bar
			for _, name := range names {
				bars = append(bars, Bar{Label: name, Value: 5, Known: true})
			}
			out := Columns(bars, w, 5, Options{})
			checkSize(t, "names", out, w, 5)
			for _, name := range names {
				shown[form] += strings.Count(out, name)
			}
		}
		if shown[0] != shown[1] || w >= 40 && shown[0] != len(composed) {
			t.Errorf("width %d: %d composed and %d decomposed names shown", w, shown[0], shown[1])
		}
	}
}

func TestNamesKeepApartAndOnOneLine(t *testing.T) {
	bars := []Bar{{Label: "two\nlines"}, {Label: "\x1b[31mred\x1b[0m"}, {Label: "日本"}}
	for w := 1; w <= 60; w++ {
		checkSize(t, "odd names", Columns(bars, w, 4, Options{}), w, 4)
	}
	years := make([]Bar, 45)
	for i := range years {
		years[i] = Bar{Label: fmt.Sprint(1980 + i), Value: 1, Known: true}
	}
	for w := 1; w <= 300; w++ {
		lines := strings.Split(Columns(years, w, 4, Options{}), "\n")
		for _, name := range strings.Fields(lines[3]) {
			if w >= 4 && len(name) != 4 {
				t.Fatalf("width %d: names run together or are cut: %q", w, lines[3])
			}
		}
		if w >= 4 && !strings.Contains(lines[3], "2024") {
			t.Fatalf("width %d: the last name is missing: %q", w, lines[3])
		}
	}
}

// Texts above the bars are all there, unbroken, or none is.
func TestTextsAllOrNone(t *testing.T) {
	var bars []Bar
	for i := range 12 {
		v := int64(10_000 + i*i*300%4000)
		bars = append(bars, Bar{Value: v, Known: true, Text: fmt.Sprintf("%d.%d", v/1000, v%1000/100)})
	}
	both := map[bool]bool{}
	for w := 1; w <= 120; w++ {
		found := 0
		for _, word := range strings.Fields(Columns(bars, w, 9, Options{})) {
			if slices.ContainsFunc(bars, func(b Bar) bool { return b.Text == word }) {
				found++
			}
		}
		if found != 0 && found != len(bars) {
			t.Errorf("width %d: %d of %d texts", w, found, len(bars))
		}
		both[found > 0] = true
	}
	if len(both) != 2 {
		t.Error("the sweep saw only one of the two cases")
	}
}

func BenchmarkColumns(b *testing.B) {
	bars := sample(24)
	for b.Loop() {
		Columns(bars, 120, 30, Options{})
	}
}
