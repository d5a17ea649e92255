package keys

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// arrive is what a terminal sends, in the parts that come at once: "<" is a
// backspace, "|" a rest, "^" a key that is no letter, any other part one event.
func arrive(t Typing, parts ...string) string {
	var out strings.Builder
	say := func(pressed []tea.KeyPressMsg) {
		for _, msg := range pressed {
			out.WriteString(msg.String())
		}
	}
	for _, part := range parts {
		var pressed []tea.KeyPressMsg
		switch part {
		case "|":
			t, pressed = t.Rest()
		case "<":
			t, pressed = t.Read(tea.KeyPressMsg{Code: tea.KeyBackspace}, false)
		case "^":
			t, pressed = t.Read(tea.KeyPressMsg{Code: tea.KeyDown}, false)
		default:
			msg := tea.KeyPressMsg{Code: tea.KeyExtended, Text: part}
			if r := []rune(part); len(r) == 1 {
				msg = typed(r[0])
			}
			t, pressed = t.Read(msg, false)
		}
		say(pressed)
	}
	return out.String()
}

// TestKeysUnderTelex: what arrives, and the keys that were pressed.
func TestKeysUnderTelex(t *testing.T) {
	cases := []struct{ what, arrives, want string }{
		{"no method", "o j y y", "ojyy"},
		{"copy, down", "y < ỵ", "yj"},
		{"open, down", "o < ọ", "oj"},
		{"the tone by itself in two parts", "y < y ̣", "yj"},
		{"in parts that come together", "y < ỵ", "yj"},
		{"capital", "Y < Ỵ", "Yj"},
		{"twice the letter", "o < ô", "oo"},
		{"twice the letter, capital", "O < Ô", "OO"},
		{"twice d", "d < đ", "dd"},
		{"thrice the letter", "o < ô < o o |", "ooo"},
		{"the tone twice", "y < ỵ < y j |", "yjj"},
		{"a tone for another", "y < ỵ < ỳ", "yjf"},
		{"the tone taken away", "y < ỵ < y |", "yjz"},
		{"the tone taken away, then more", "y < ỵ < y | k", "yjzk"},
		{"w by itself", "ư", "ư"},
		{"brackets", "ơ ư", "ơư"},
		{"w after u", "u < ư", "uw"},
		{"w after two letters", "u o < < ư ơ", "uow"},
		{"a tone after w", "ư < ứ", "ưs"},
		{"all letters written again", "t o < < t ọ", "toj"},
		{"in one event", "t o < < tọ", "toj"},
		{"a letter between", "t o n < < ọ n", "tonj"},
		{"the tone moves with a letter", "o < ò a < < o à n", "ofan"},
		{"a letter that takes the tone", "o < ò < o à |", "ofa"},
		{"two letters get their marks", "u ơ < < ư ơ n", "uơwn"}, // w is a hint; n is the key
		{"given back before a space", "y < ỵ < y j space |", "yjspace"},
		{"given back before a letter", "o < ọ < o j k |", "ojk"},
		{"given back before another key", "y < ỵ < y j ^", "yjdown"},
		{"backspace by hand", "y < | y", "yy"},
		{"backspace by hand, at once", "y < y |", "yy"},
		{"backspace by hand over two, at once", "t o < < t o |", "toto"},
		{"backspace by hand, then another key", "y < j |", "yj"},
		{"given back where the marks had gone", "Y < Ỳ < Y | e k < < f z e k space |", "Yfzekspace"},
		{"backspace by hand over a tone", "y < ỵ | < | y", "yjy"},
		{"backspace by hand where nothing is", "< < j", "j"},
		{"a slow line", "y < | ỵ", "yj"},
		{"after another key", "y ^ j", "ydownj"},
		{"a whole word", "tọ", "tọ"},
		{"a letter by itself", "ỵ", "ỵ"},
		{"a backspace for each part", "t y < ỵ < < ỳ", "tyjf"},
		{"keys that come together", "jj", "jj"},
	}
	for _, c := range cases {
		parts := strings.Fields(c.arrives)
		for i, p := range parts {
			if p == "space" {
				parts[i] = " "
			}
		}
		if got := arrive(Typing{}, parts...); got != c.want {
			t.Errorf("%s: %s gives %s instead of %s", c.what, c.arrives, got, c.want)
		}
	}
}

// TestKeysUnderVNI: the digits are keys as well.
func TestKeysUnderVNI(t *testing.T) {
	cases := []struct{ arrives, want string }{
		{"y < ý", "y1"}, {"y < ỳ", "y2"}, {"o < ỏ", "o3"}, {"o < õ", "o4"}, {"o < ọ", "o5"},
		{"o < ô", "o6"}, {"u < ư", "u7"}, {"a < ă", "a8"}, {"d < đ", "d9"},
		{"y < ý < y |", "y10"}, {"y < ý < y 1 |", "y11"}, {"y < ý < ỳ", "y12"}, {"O < Ó", "O1"},
		{"1 0 2", "102"}, {"u o < < ư ơ", "uo7"},
	}
	for _, c := range cases {
		if got := arrive(Typing{Method: VNI}, strings.Fields(c.arrives)...); got != c.want {
			t.Errorf("%s gives %s instead of %s", c.arrives, got, c.want)
		}
	}
}

// TestBaseKeyWins: where the terminal says which key it was, nothing is guessed.
func TestBaseKeyWins(t *testing.T) {
	typing, _ := Typing{}.Read(typed('y'), false)
	_, pressed := typing.Read(tea.KeyPressMsg{Code: 'ỵ', Text: "ỵ", BaseCode: 'j'}, false)
	if len(pressed) != 1 {
		t.Fatalf("%v", pressed)
	}
	if action, _ := Lookup(Months, pressed[0]); action != Down {
		t.Errorf("it is action %d", action)
	}
}

// TestTextFieldUnderTelex: a letter typed before the field was opened is not in
// the field, and is not taken away from what stands there.
func TestTextFieldUnderTelex(t *testing.T) {
	backspace := tea.KeyPressMsg{Code: tea.KeyBackspace}
	letters := func(pressed []tea.KeyPressMsg) string {
		out := ""
		for _, msg := range pressed {
			out += msg.String()
		}
		return out
	}
	opened, _ := Typing{}.Read(typed('e'), false)
	over, none := opened.Read(backspace, true)
	if len(none) > 0 || !over.Pending() {
		t.Error("the backspace is not waited with")
	}
	if _, pressed := over.Read(typed('é'), true); letters(pressed) != "s" {
		t.Errorf("a tone on it gives %v", pressed)
	}
	if _, pressed := over.Rest(); letters(pressed) != "backspace" {
		t.Errorf("a backspace by hand gives %v", pressed)
	}
	another, _ := over.Read(typed('x'), true)
	if _, pressed := another.Rest(); letters(pressed) != "backspacex" {
		t.Errorf("a backspace by hand and a letter give %v", pressed)
	}
	given := opened
	out := ""
	for _, part := range []string{"<", "é", "|", "n", "|", "<", "<", "e", "s", "n", "h", "|"} { // given back at h
		var pressed []tea.KeyPressMsg
		switch part {
		case "|":
			given, pressed = given.Rest()
		case "<":
			given, pressed = given.Read(backspace, true)
		default:
			given, pressed = given.Read(typed([]rune(part)[0]), true)
		}
		out += letters(pressed)
	}
	if out != "snh" {
		t.Errorf("a word that began before the field gives %s", out)
	}
	inside, pressed := Typing{}.Read(typed('o'), true)
	if letters(pressed) != "o" {
		t.Errorf("a letter of its own is %v", pressed)
	}
	inside, pressed = inside.Read(backspace, true)
	if letters(pressed) != "backspace" {
		t.Errorf("a backspace over it is %v", pressed)
	}
	if _, pressed = inside.Read(typed('ọ'), true); letters(pressed) != "ọ" {
		t.Errorf("what comes instead is %v", pressed)
	}
	whole := tea.KeyPressMsg{Code: tea.KeyExtended, Text: "Nhật"}
	if _, pressed = inside.Read(whole, true); letters(pressed) != "Nhật" {
		t.Errorf("several letters at once are %v", pressed)
	}
	filtering, _ := Typing{}.Read(typed('f'), false)
	filtering, _ = filtering.Read(typed('a'), true)
	if _, pressed = filtering.Read(tea.KeyPressMsg{Code: 0x300, Text: "\u0300"}, true); letters(pressed) != "\u0300" {
		t.Errorf("a part of a letter is %v", pressed)
	}
	prompting, _ := Typing{}.Read(typed(':'), false)
	prompting, _ = prompting.Read(typed('o'), true)
	if _, pressed = prompting.Read(backspace, true); letters(pressed) != "backspace" {
		t.Errorf("a backspace in a line is %v", pressed)
	}
	spaced, _ := opened.Read(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true)
	if _, pressed = spaced.Read(typed('ơ'), true); letters(pressed) != "ơ" {
		t.Errorf("after a space it is %v", pressed)
	}
}

func TestParseMethod(t *testing.T) {
	for _, m := range []Method{Telex, VNI} {
		if got, err := ParseMethod(m.String()); err != nil || got != m {
			t.Errorf("%v is read as %v, %v", m, got, err)
		}
	}
	if _, err := ParseMethod("viqr"); err == nil {
		t.Error("a method that is none is read")
	}
}
