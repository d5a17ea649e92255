package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// running are the signs, narrow and wide, at which a spreadsheet takes a cell
// for a formula.
const running = "=+-@＝＋－＠"

// Plain keeps a spreadsheet from running a text as a formula: an apostrophe
// comes before it. Some spreadsheets overlook what cannot be seen before the sign,
// so the first sign that can be seen decides. All else stays letter for letter.
func Plain(s string) string {
	unseen := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	}
	if sign, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, unseen)); strings.ContainsRune(running, sign) {
		return "'" + s
	}
	return s
}
