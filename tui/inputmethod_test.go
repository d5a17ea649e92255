package tui_test

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// inputMethod is a Vietnamese input method that works by backspaces, after the
// published rules of Telex and VNI: marks go to the last vowels of a word however
// many letters stand between, the same key again takes a mark off and stays as a
// letter, z and 0 take off the tone.
type inputMethod struct {
	vni    bool
	whole  bool // sends every letter of the word anew, not only from the first that differs
	modern bool // hoà, where the old way of writing is hòa
	back   int  // when a word that is none is given back as typed: never, atOnce, afterwards
	raw    []rune
}

const (
	never = iota
	atOnce
	afterwards
)

// sign is a letter of a word, and whether w alone has made it.
type sign struct {
	base, mark rune
	fromW      bool
}

const toneMarks = "\u0301\u0300\u0309\u0303\u0323"

// key is what a terminal gets for a key that types a character.
func (m *inputMethod) key(r rune) []tea.KeyPressMsg {
	before := m.text(m.raw)
	if !m.inWord(r) {
		after := before
		if m.back == afterwards && !syllable(before) {
			after = slices.Clone(m.raw)
		}
		m.raw = nil
		return m.difference(before, append(after, r))
	}
	m.raw = append(m.raw, r)
	return m.difference(before, m.text(m.raw))
}

// inWord says whether a character may belong to a word.
func (m *inputMethod) inWord(r rune) bool {
	if m.vni {
		return unicode.IsLetter(r) || unicode.IsDigit(r) && len(m.raw) > 0
	}
	return unicode.IsLetter(r) || strings.ContainsRune("[]{}", r)
}

// difference is what turns one text into another.
func (m *inputMethod) difference(before, after []rune) []tea.KeyPressMsg {
	same := 0
	for same < len(before) && same < len(after) && before[same] == after[same] {
		same++
	}
	if m.whole && same < len(before) {
		same = 0
	}
	var out []tea.KeyPressMsg
	for range before[same:] {
		out = append(out, tea.KeyPressMsg{Code: tea.KeyBackspace})
	}
	for _, r := range after[same:] {
		out = append(out, keyMsg(string(r)))
	}
	return out
}

// text is what a word's keys write.
func (m *inputMethod) text(raw []rune) []rune {
	w := word{method: m}
	for _, r := range raw {
		if w.off || !w.takes(unicode.ToLower(r), r) {
			w.signs = append(w.signs, sign{base: r})
		}
	}
	shown := w.shown()
	if m.back == atOnce && !syllable(shown) {
		return raw
	}
	return shown
}

// word is a word that is being typed.
type word struct {
	method *inputMethod
	signs  []sign
	tone   rune
	off    bool // a mark was taken off by its own key: the rest is as typed
}

// vowels are the bounds of the last vowels of the word.
func (w *word) vowels() (from, to int) {
	isVowel := func(i int) bool { return strings.ContainsRune("aeiouy", unicode.ToLower(w.signs[i].base)) }
	for to = len(w.signs); to > 0 && !isVowel(to-1); to-- {
	}
	for from = to; from > 0 && isVowel(from-1); from-- {
	}
	return from, to
}

// takes says whether a key marks what stands there already, and does it.
func (w *word) takes(key, r rune) bool {
	tones, marks := "sfrxj", map[rune]string{'a': "a\u0302", 'e': "e\u0302", 'o': "o\u0302", 'd': "d\u0335", 'w': "a\u0306o\u031bu\u031b"}
	removes := 'z'
	if w.method.vni {
		tones, removes = "12345", '0'
		marks = map[rune]string{'6': "a\u0302e\u0302o\u0302", '7': "o\u031bu\u031b", '8': "a\u0306", '9': "d\u0335"}
	}
	from, to := w.vowels()
	switch at := strings.IndexRune(tones, key); {
	case at >= 0 && from < to:
		tone := []rune(toneMarks)[at]
		if w.tone == tone {
			w.tone, w.off = 0, true
			return false
		}
		w.tone = tone
		return true
	case key == removes && w.tone != 0:
		w.tone = 0
		return true
	case marks[key] != "":
		return w.mark([]rune(marks[key]), key == 'w', r)
	case !w.method.vni && strings.ContainsRune("[]{}", key):
		w.signs = append(w.signs, sign{base: map[rune]rune{'[': 'o', ']': 'u', '{': 'O', '}': 'U'}[key], mark: '\u031b'})
		return true
	}
	return false
}

// mark puts a mark on the last letters that may have it: pairs of base and mark.
func (w *word) mark(pairs []rune, alone bool, r rune) bool {
	from, to := w.vowels()
	if pairs[0] == 'd' {
		from, to = 0, len(w.signs)
	}
	for i := to - 1; i >= from; i-- {
		at := slices.Index(pairs, unicode.ToLower(w.signs[i].base))
		if at < 0 || at%2 == 1 {
			continue
		}
		mark := pairs[at+1]
		if w.signs[i].fromW {
			w.signs, w.off = w.signs[:i], true
			return false
		}
		if w.signs[i].mark == mark {
			w.signs[i].mark, w.off = 0, true
			return false
		}
		w.signs[i].mark = mark
		if mark == '\u031b' && i > from && unicode.ToLower(w.signs[i].base) == 'o' && unicode.ToLower(w.signs[i-1].base) == 'u' {
			w.signs[i-1].mark = mark
		}
		return true
	}
	if alone {
		base := 'u'
		if unicode.IsUpper(r) {
			base = 'U'
		}
		w.signs = append(w.signs, sign{base: base, mark: '\u031b', fromW: true})
	}
	return alone
}

// shown is the word in whole letters, the tone where it belongs.
func (w *word) shown() []rune {
	from, to := w.vowels()
	at := from
	switch n := to - from; {
	case n == 2 && (to < len(w.signs) || w.method.modern), n > 2:
		at = from + 1
	}
	for i := from; i < to; i++ {
		if w.signs[i].mark != 0 {
			at = i
		}
	}
	var out []rune
	for i, s := range w.signs {
		text := string(s.base)
		switch {
		case s.mark == '\u0335' && unicode.IsUpper(s.base):
			text = "Đ"
		case s.mark == '\u0335':
			text = "đ"
		case s.mark != 0:
			text += string(s.mark)
		}
		if i == at && w.tone != 0 && from < to {
			text += string(w.tone)
		}
		out = append(out, []rune(norm.NFC.String(text))...)
	}
	return out
}

// syllable says whether a word may be Vietnamese, near enough: consonants, then
// vowels, then consonants that may end one.
func syllable(word []rune) bool {
	var plain strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(string(word))) {
		if r == 'đ' {
			r = 'd'
		}
		if !unicode.Is(unicode.Mn, r) {
			plain.WriteRune(r)
		}
	}
	rest := strings.TrimLeft(plain.String(), "bcdghklmnpqrstvx")
	end := strings.TrimLeft(rest, "aeiouy")
	return len(plain.String())-len(rest) <= 3 && len(rest)-len(end) <= 3 &&
		slices.Contains([]string{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"}, end)
}
