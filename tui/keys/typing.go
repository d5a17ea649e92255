package keys

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// Typing finds out which keys were pressed where a Vietnamese input method is
// switched on. Such a method looks at the keys before the program does: where a
// key changes letters that are there already, it sends a backspace for each of
// them and then the letters as they are to be. So o and j, which open a source
// and go down, arrive as o, backspace, ọ.
//
// A Typing remembers the letters that the method takes for written, and compares
// those that come after backspaces with those that went: what has changed tells
// the key. Mostly the first change tells it. Where a letter loses its tone, or
// comes back as it was, the next one may be the key, so what is known is held
// until the next one or a rest. It is a value: Read and Rest return the next.
//
// A method that shows its letters itself until a word is whole (a pre-edit, in
// the words of those who write them) sends nothing for single keys. No program
// can tell those keys before the word comes; of the word nothing is run.
type Typing struct {
	Method Method

	word   []rune // the letters written, as far as a method may go back
	within bool   // they were all typed into the text field
	erased []rune // taken off the end by backspaces, and perhaps to be written again

	back    []tea.KeyPressMsg // backspaces in a text field, where the word began outside of it
	held    []tea.KeyPressMsg // keys that the next letter may yet disprove
	began   bool              // letters have come after the backspaces
	changed bool              // the key has been found
	lost    rune              // the tone or the mark that a letter has lost, or the first letter that is another
	rested  bool              // the backspaces came a while ago: perhaps a person's own
}

// farthest is how many letters a method may go back; no word is longer.
const farthest = 32

// Pending says whether a rest would tell something.
func (t Typing) Pending() bool {
	return len(t.erased) > 0 && !t.rested || len(t.back) > 0 || len(t.held) > 0 || t.lost != 0
}

// Rest says that nothing has come for a while: what is held was a key. The keys
// are returned.
func (t Typing) Rest() (Typing, []tea.KeyPressMsg) {
	next := Typing{Method: t.Method, word: t.word, within: t.within}
	if !t.began && len(t.erased) > 0 {
		next.erased, next.rested = t.erased, true
	}
	return next, append(t.own(), t.held...)
}

// own are the backspaces in a text field that a person has pressed: a letter that
// has lost its mark tells that a method has.
func (t Typing) own() []tea.KeyPressMsg {
	if unicode.Is(unicode.Mn, t.lost) {
		return nil
	}
	return slices.Clone(t.back)
}

// Read takes what has arrived and returns the keys that were pressed: none, one,
// or more where an event holds more letters. In a text field letters are text and
// pass as they come. Only where the word began outside of the field, as with the
// key that opened it, they are keys there too, and typed into it: the method would
// mark letters that are not in the field, and take them away.
func (t Typing) Read(msg tea.KeyPressMsg, field bool) (Typing, []tea.KeyPressMsg) {
	switch {
	case !field:
		t.within = false
	case len(t.word)+len(t.erased) == 0:
		t.within = true
	}
	text := norm.NFC.String(msg.Text)
	switch {
	case erases(msg):
		return t.erase(msg, field)
	case text == "" || msg.BaseCode != 0 && !isPlain([]rune(text)[0]):
		// The word is at its end; or the terminal itself says which key it was.
		return Typing{Method: t.Method}, append(t.flushed(), msg)
	case t.within || field && unicode.Is(unicode.Mn, []rune(text)[0]): // text, or a part of a letter of it
		return t.text(text), []tea.KeyPressMsg{msg}
	case len(t.erased) == 0 && len([]rune(text)) > 1 && IsVietnamese(msg): // a whole word of a pre-edit
		return Typing{Method: t.Method}, append(t.flushed(), msg)
	}
	var out []tea.KeyPressMsg
	for _, r := range text {
		var pressed []tea.KeyPressMsg
		t, pressed = t.letter(r)
		out = append(out, pressed...)
	}
	if len(out) == 1 && out[0].Text == msg.Text {
		out[0] = msg // with all that the terminal says of it
	}
	return t, out
}

// erases says whether a key is a backspace, in either of its two bytes.
func erases(msg tea.KeyPressMsg) bool {
	name := msg.String()
	return name == "backspace" || name == "ctrl+h"
}

// erase takes a letter off the word. Outside of a text field it does nothing else.
func (t Typing) erase(msg tea.KeyPressMsg, field bool) (Typing, []tea.KeyPressMsg) {
	var out []tea.KeyPressMsg
	if t.began || t.rested {
		t, out = t.Rest()
		t.erased, t.rested = nil, false
	}
	last := len(t.word) - 1
	if last < 0 && len(t.erased) > 0 { // more than a method has written: a person's own
		if field {
			out = append(append(out, t.back...), msg)
		}
		return Typing{Method: t.Method}, out
	}
	if last >= 0 {
		t.erased = append([]rune{t.word[last]}, t.erased...)
		t.word = t.word[:last:last]
	}
	switch {
	case field && (last < 0 || t.within): // there is nothing outside that it may be meant for
		out, t.back = append(append(out, t.back...), msg), nil
	case field:
		t.back = append(slices.Clip(t.back), msg)
	}
	return t, out
}

// text takes what is typed into a field.
func (t Typing) text(text string) Typing {
	for _, r := range text {
		t = t.write(r)
		t.erased = t.erased[min(1, len(t.erased)):]
	}
	return t
}

// flushed are the keys held when another comes that is no letter. A method that
// gives a word back as it was typed does so before such a key; its letters are no
// keys then.
func (t Typing) flushed() []tea.KeyPressMsg {
	if t.lost != 0 {
		return t.own()
	}
	return slices.Concat(t.back, t.held)
}

// write puts a letter at the end of the word; what no word has within ends it.
func (t Typing) write(r rune) Typing {
	if unicode.IsSpace(r) || strings.ContainsRune(":/", r) {
		t.word = nil
		return t
	}
	t.word = append(slices.Clip(t.word), r)
	t.word = t.word[max(0, len(t.word)-farthest):]
	return t
}

// letter takes one letter.
func (t Typing) letter(r rune) (Typing, []tea.KeyPressMsg) {
	if whole, last := t.marked(r), len(t.word)-1; whole != 0 {
		t.word, t.erased, t.held = t.word[:last:last], append([]rune{t.word[last]}, t.erased...), nil
		r = whole
	}
	if !t.began && !t.rested {
		t = t.skip(r)
	}
	if len(t.erased) > 0 && partsOf(t.erased[0]).base == partsOf(r).base {
		return t.again(r)
	}
	// What is written after backspaces is one key's doing, and that key the last
	// letter of it, unless a change has told it before.
	again := len(t.erased) > 0 || len(t.held) > 0 || t.lost != 0
	t.erased, t.began = nil, true
	t = t.write(r)
	if again && !t.rested && !t.changed {
		if t.lost == 0 {
			t.lost = r
		}
		t.held = []tea.KeyPressMsg{press(t.Method.ownKey(r))}
		return t, nil
	}
	out := append(slices.Clone(t.back), press(r))
	t.back, t.held, t.changed, t.rested = nil, nil, false, false
	return t, out
}

// marked is the last letter with a mark that comes after it by itself; zero where
// it is no mark, or none of that letter.
func (t Typing) marked(r rune) rune {
	if !unicode.Is(unicode.Mn, r) || len(t.word) == 0 {
		return 0
	}
	if whole := []rune(norm.NFC.String(string(t.word[len(t.word)-1]) + string(r))); len(whole) == 1 {
		return whole[0]
	}
	return 0
}

// skip leaves out what has been erased but for the count: for a letter that a
// method sends in parts it may send a backspace for each part.
func (t Typing) skip(r rune) Typing {
	at := slices.IndexFunc(t.erased, func(e rune) bool { return partsOf(e).base == partsOf(r).base })
	if at > 0 {
		t.word, t.erased = slices.Concat(t.word, t.erased[:at]), t.erased[at:]
	}
	return t
}

// again takes a letter in the place of one with the same base that went.
func (t Typing) again(r rune) (Typing, []tea.KeyPressMsg) {
	from, to := partsOf(t.erased[0]), partsOf(r)
	rested := t.rested
	t.erased, t.began, t.rested = t.erased[1:], true, false
	t = t.write(r)
	gained := t.gained(from, to)
	switch {
	case rested && gained == 0: // somebody has pressed backspace, and then a key
		t.erased = nil
		return t, []tea.KeyPressMsg{press(r)}
	case t.changed:
		return t, nil
	case gained != 0:
		t.changed, t.back, t.held, t.lost = true, nil, nil, 0
		return t, []tea.KeyPressMsg{press(gained)}
	case from == to && t.lost == 0:
		t.held = append(slices.Clip(t.held), press(r))
	case to.tone != 0 && to.tone == t.lost: // which has only moved: another letter is the key
		t.lost, t.back, t.held = 0, nil, nil
	case from.tone != 0 && to.tone == 0:
		t.lost, t.back, t.held = from.tone, nil, []tea.KeyPressMsg{press(t.Method.toneKey(0))}
	case from.mark != 0 && to.mark == 0:
		t.lost, t.back, t.held = from.mark, nil, nil
	}
	return t, nil
}

// gained is the key that has given a letter what it did not have; zero: none. A
// tone that was on another letter is not new.
func (t Typing) gained(from, to letter) rune {
	switch {
	case to.mark != 0 && to.mark != from.mark:
		return t.Method.markKey(to.base, to.mark)
	case to.tone == 0 || to.tone == from.tone || to.tone == t.lost:
		return 0
	case slices.ContainsFunc(t.erased, func(r rune) bool { return partsOf(r).tone == to.tone }):
		return 0
	default:
		return t.Method.toneKey(to.tone)
	}
}

// press is the key press of a character, as a terminal sends it.
func press(r rune) tea.KeyPressMsg {
	msg := tea.KeyPressMsg{Code: r, Text: string(r)}
	if small := []rune(strings.ToLower(msg.Text))[0]; small != r && isPlain(r) {
		msg.Code, msg.ShiftedCode, msg.Mod = small, r, tea.ModShift
	}
	return msg
}
