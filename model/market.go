package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Code is a market's ISO 3166-1 alpha-3 code, or All, or Other.
type Code string

// All is every market together, Other what is left of it when the markets
// that a source names are taken away.
const (
	All   Code = "ALL"
	Other Code = "OTHER"
)

// Before orders codes as tables do: All first, Other last.
func (c Code) Before(d Code) bool {
	rank := func(c Code) int {
		switch c {
		case All:
			return 0
		case Other:
			return 2
		}
		return 1
	}
	if rank(c) != rank(d) {
		return rank(c) < rank(d)
	}
	return c < d
}

// Market is one receiving market.
type Market struct {
	Code             Code
	Alpha2           string // ISO 3166-1 alpha-2; empty for All and Other
	NameEN, NameVI   string
	ShortEN, ShortVI string // for narrow columns
	Aliases          []string
	Region           string
}

// Markets are all known markets in the order of tables.
type Markets []Market

// Find is the market with a code.
func (ms Markets) Find(code Code) (Market, bool) {
	for _, m := range ms {
		if m.Code == code {
			return m, true
		}
	}
	return Market{}, false
}

// Parse finds the market that a person means: by alpha-3 or alpha-2 code, or
// by its name in either language, in any case, with or without diacritics.
// The error names the nearest market.
func (ms Markets) Parse(s string) (Market, error) {
	want := Fold(s)
	best, least := -1, tooFar
	for i, m := range ms {
		for _, word := range m.Words() {
			isCode := word == m.Alpha2 || word == string(m.Code)
			word = Fold(word)
			if isCode && marked(s) { // Mỹ is not MY, nor Áo AO
				continue
			}
			if word == want {
				return m, nil
			}
			if d := slips(word, want); d < least {
				best, least = i, d
			}
		}
	}
	if best < 0 {
		return Market{}, refuse(NoMarket, s)
	}
	near := ms[best]
	return Market{}, &UnknownMarket{Word: s, Near: near}
}

// marked says whether a word has a letter that no code has.
func marked(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// UnknownMarket says that no market has a name, and which one is nearest.
type UnknownMarket struct {
	Word string
	Near Market
}

func (e *UnknownMarket) Error() string {
	return string(NoMarket) + ": " + Quote(e.Word)
}

// Words are all the words that mean the market.
func (m Market) Words() []string {
	words := []string{string(m.Code), m.NameEN, m.NameVI, m.ShortEN, m.ShortVI}
	if m.Alpha2 != "" {
		words = append(words, m.Alpha2)
	}
	return append(words, m.Aliases...)
}

// Fold brings a word to the form in which words are compared: lower case, no
// diacritics, đ as d, no blanks or punctuation.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Nearest is the name among the known ones that a misspelt one most likely
// means, or nothing.
func Nearest(name string, known []string) string {
	nearest, least := "", tooFar
	for _, k := range known {
		if d := slips(strings.ToLower(name), k); d < least {
			nearest, least = k, d
		}
	}
	return nearest
}

// tooFar is a number of slips by which nobody misses a word.
const tooFar = 4

// slips is the edit distance of two words, or tooFar where they have less than
// half of the longer one in common: "zz" is not a misspelt "za".
func slips(a, b string) int {
	d := editDistance(a, b)
	if 2*d >= max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) {
		return tooFar
	}
	return d
}

// editDistance is Levenshtein's, with a swap of neighbours counted once.
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	if len(s) > 64 || len(t) > 64 {
		return 64
	}
	var before []int
	last := make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
