package keys

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Method is the way in which Vietnamese letters are typed on a keyboard that has
// none of them.
type Method int

const (
	// Telex puts tones by s f r x j, takes them away by z, and makes â ê ô đ by
	// the letter twice, ă ơ ư by w.
	Telex Method = iota
	// VNI puts tones by 1 to 5, takes them away by 0, and makes the letters by 6
	// to 9.
	VNI
)

// Methods returns every method; the first one holds where none is chosen.
func Methods() []Method { return []Method{Telex, VNI} }

// String returns the word that ParseMethod reads.
func (m Method) String() string { return [...]string{"telex", "vni"}[m] }

// ParseMethod reads the word of a method as it stands in a config file.
func ParseMethod(word string) (Method, error) {
	for _, m := range Methods() {
		if word == m.String() {
			return m, nil
		}
	}
	return Telex, &UnknownMethod{word}
}

// UnknownMethod says that no method goes by a word.
type UnknownMethod struct{ Word string }

func (e *UnknownMethod) Error() string { return fmt.Sprintf("no method %q", e.Word) }

// The parts that a letter may have beside its base, as Unicode takes them apart.
const (
	circumflex = '\u0302'
	breve      = '\u0306'
	horn       = '\u031b'
	stroke     = '\u0335' // of đ, which Unicode does not take apart

	tones = "\u0301\u0300\u0309\u0303\u0323" // in the order of VNI's digits
)

// letter is a letter in its parts; a part it lacks is zero.
type letter struct{ base, mark, tone rune }

// partsOf takes a letter apart.
func partsOf(r rune) letter {
	switch r {
	case 'đ':
		return letter{base: 'd', mark: stroke}
	case 'Đ':
		return letter{base: 'D', mark: stroke}
	}
	var l letter
	for i, part := range []rune(norm.NFD.String(string(r))) {
		switch {
		case i == 0:
			l.base = part
		case strings.ContainsRune(tones, part):
			l.tone = part
		default:
			l.mark = part
		}
	}
	return l
}

// toneKey is the key that puts a tone, or takes it away where there is none. A
// letter does not tell the case of its key: it is taken for a small one.
func (m Method) toneKey(tone rune) rune {
	at := 0
	for i, t := range []rune(tones) {
		if t == tone {
			at = i + 1
		}
	}
	return []rune(map[Method]string{Telex: "zsfrxj", VNI: "012345"}[m])[at]
}

// markKey is the key that makes a letter of a base; in Telex that may be the base
// again, in its own case.
func (m Method) markKey(base, mark rune) rune {
	if m == VNI {
		return map[rune]rune{circumflex: '6', horn: '7', breve: '8', stroke: '9'}[mark]
	}
	if mark == circumflex || mark == stroke {
		return base
	}
	return 'w'
}

// ownKey is the key that types a letter which nothing was there for before: its
// base, with the tone that moves to it; in Telex w for ư.
func (m Method) ownKey(r rune) rune {
	l := partsOf(r)
	if m == Telex && l.mark == horn {
		return 'w'
	}
	return l.base
}

// isPlain says whether a character is typed by one key.
func isPlain(r rune) bool { return r <= unicode.MaxASCII }
