package own

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/load"
)

// badText finds the first byte that may not stand in a text: it is not UTF-8, or
// begins a sign that does not show. Line breaks are let pass where the caller
// says so. It is -1 where all is well.
func badText(b []byte, breaks bool) (at int, rule model.Rule) {
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c >= ' ' && c < 0x7f:
			i++
		case c < ' ':
			if !breaks || c != '\n' && (c != '\r' || i+1 == len(b) || b[i+1] != '\n') {
				return i, model.HiddenSign
			}
			i++
		default:
			n := letter(b[i:])
			if n == 0 {
				r, size := utf8.DecodeRune(b[i:])
				if r == utf8.RuneError && size == 1 {
					return i, model.NotUnicode
				}
				if load.Forbidden(r) {
					return i, model.HiddenSign
				}
				n = size
			}
			i += n
		}
	}
	return -1, ""
}

// letter is how many bytes the sign at the beginning has where it is one of the
// many of which nothing is forbidden: Latin with its marks, Greek, Cyrillic,
// what Vietnamese needs, and the East Asian scripts. Of others it is 0.
func letter(b []byte) int {
	c := b[0]
	switch {
	case c >= 0xc3 && c <= 0xd3 && len(b) > 1 && b[1]&0xc0 == 0x80:
		return 2
	case len(b) < 3 || b[1]&0xc0 != 0x80 || b[2]&0xc0 != 0x80:
		return 0
	case c == 0xe1 && b[1] >= 0xb8, c >= 0xe3 && c <= 0xec:
		return 3
	}
	return 0
}

// words of eight bytes, eight times the same.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
	lows  = 0x7f * ones
)

// plainText says whether the first bytes of a text without control signs of ASCII
// are plain beyond it as well. There are eight bytes more than these.
func plainText(b []byte, size int) bool {
	for i := 0; i < size; {
		x := binary.LittleEndian.Uint64(b[i:])
		if ascii := bits.TrailingZeros64(x&highs) >> 3; ascii > 0 { // 8 where all are
			i += ascii
			continue
		}
		two, three := x&0xc0e0 == 0x80c0, x&0xc0c0f0 == 0x8080e0
		lead := byte(x)
		switch {
		case two && lead >= 0xc3 && lead <= 0xd3: // as in letter
			i += 2
		case three && (lead == 0xe1 && byte(x>>8) >= 0xb8 || lead >= 0xe3 && lead <= 0xec):
			i += 3
		default:
			at, _ := badText(b[i:size], false)
			return at < 0
		}
	}
	return true
}

// clipped is so much of a text as a message shows, from shortly before a sign.
func clipped(b []byte, at int) string {
	const before, most = 24, 41 // model.Quote shows 40 of them
	from := max(at-before, 0)
	for from > 0 && from < at && !utf8.RuneStart(b[from]) {
		from++
	}
	to := from
	for range most {
		if to == len(b) {
			break
		}
		_, n := utf8.DecodeRune(b[to:])
		to += n
	}
	return string(b[from:to])
}

// unquoted is the text of a cell, quotes inside of it written once.
func unquoted(b []byte, c cell, space []byte) []byte {
	text := b[c.from:c.to]
	if !c.quoted || bytes.IndexByte(text, '"') < 0 {
		return text
	}
	space = space[:0]
	for i := 0; i < len(text); i++ {
		if space = append(space, text[i]); text[i] == '"' {
			i++
		}
	}
	return space
}
