package theme

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"regexp"
	"testing"

	"charm.land/lipgloss/v2"
)

// backgrounds are those each mode must read on: the two ends, and for a mode that
// knows its side also a common theme's softer one.
var backgrounds = map[Mode][]string{
	Auto:  {"#000000", "#FFFFFF"},
	Dark:  {"#000000", "#1E1E1E"},
	Light: {"#FFFFFF", "#FDF6E3"},
}

// drawn names the styles used for blocks and lines, which need less contrast
// than letters.
var drawn = map[string]bool{"Bar": true, "Rule": true}

func TestContrast(t *testing.T) {
	for mode, list := range backgrounds {
		for name, style := range fields(*New(mode)) {
			fg := style.GetForeground()
			if fg == (lipgloss.NoColor{}) {
				continue // the terminal's own colour
			}
			least := 4.5
			if drawn[name] {
				least = 3
			}
			for _, bg := range list {
				if got := contrast(fg, lipgloss.Color(bg)); got < least {
					t.Errorf("%v: %s on %s has contrast %.2f, needs %.1f", mode, name, bg, got, least)
				}
			}
		}
	}
}

// TestHeat: each step reads on its own background, and is darker than the one
// below it.
func TestHeat(t *testing.T) {
	for _, mode := range []Mode{Auto, Dark, Light} {
		steps := New(mode).Heat
		for i, s := range steps {
			if got := contrast(s.GetForeground(), s.GetBackground()); got < 4.5 {
				t.Errorf("%v: step %d has contrast %.2f", mode, i, got)
			}
			if i > 0 && contrast(steps[0].GetBackground(), s.GetBackground()) <= contrast(steps[0].GetBackground(), steps[i-1].GetBackground()) {
				t.Errorf("%v: step %d is not darker than the one below it", mode, i)
			}
		}
	}
	for i, s := range New(Mono).Heat {
		if out := s.Render("x y"); colourSequence.MatchString(out) {
			t.Errorf("step %d of Mono writes a colour: %q", i, out)
		}
	}
}

func TestStylesAreAsWideAsTheirText(t *testing.T) {
	const text = "Nhật Bản 39,558"
	for _, mode := range Modes() {
		for name, style := range fields(*New(mode)) {
			if got := lipgloss.Width(style.Render(text)); got != lipgloss.Width(text) {
				t.Errorf("%v: %s makes the text %d cells wide", mode, name, got)
			}
			if style.GetBackground() != (lipgloss.NoColor{}) {
				t.Errorf("%v: %s has a background, which no contrast is checked for", mode, name)
			}
		}
	}
}

// A colour is an SGR parameter from 30 up: 30-49, 58, 90-107.
var colourSequence = regexp.MustCompile(`\x1b\[(?:\d+;)*(?:[34]\d|58|9\d|10\d)[;m]`)

func TestMonoHasNoColour(t *testing.T) {
	if !colourSequence.MatchString(New(Dark).Bar.Render("x")) {
		t.Fatal("the pattern does not find a colour where there is one")
	}
	for name, style := range fields(*New(Mono)) {
		if out := style.Render("x y"); colourSequence.MatchString(out) {
			t.Errorf("%s writes a colour: %q", name, out)
		}
	}
}

func TestCursorIsSeenWithoutColour(t *testing.T) {
	for _, mode := range Modes() {
		s := New(mode)
		if !s.Cursor.GetReverse() || !s.TabActive.GetReverse() {
			t.Errorf("%v: cursor and active tab must be reversed", mode)
		}
		if s.Cursor.Render("x") == s.CursorRow.Render("x") {
			t.Errorf("%v: cursor and its row look the same", mode)
		}
	}
}

func TestParseMode(t *testing.T) {
	for _, mode := range Modes() {
		if got, err := ParseMode(mode.String()); err != nil || got != mode {
			t.Errorf("ParseMode(%q) = %v, %v", mode, got, err)
		}
	}
	for _, word := range []string{"", "Dark", "blue"} {
		_, err := ParseMode(word)
		if err == nil {
			t.Errorf("ParseMode(%q) gives no error", word)
		}
		if unknown, ok := err.(*UnknownMode); !ok || unknown.Word != word {
			t.Errorf("ParseMode(%q) is refused with %v", word, err)
		}
	}
}

// fields returns the styles by field name, so that a new field is checked too.
func fields(s Styles) map[string]lipgloss.Style {
	out := map[string]lipgloss.Style{}
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		switch v.Type().Field(i).Name {
		case "Heat":
			continue // brings its own background: TestHeat
		case "Series":
			for n, style := range s.Series {
				out[fmt.Sprint("Series ", n)] = style
			}
			continue
		}
		out[v.Type().Field(i).Name] = v.Field(i).Interface().(lipgloss.Style)
	}
	return out
}

// contrast is the ratio of WCAG 2, from 1 to 21.
func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
