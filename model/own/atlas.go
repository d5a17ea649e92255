package own

import (
	"errors"
	"slices"
	"unicode/utf8"

	"xkld/model"
)

// atlas finds the markets that words mean, as model.Markets.Parse does, but in
// no time. It is never written, so that all workers share it.
type atlas struct {
	markets model.Markets
	codes   []model.Code   // in their order; keys have the index
	direct  []uint8        // by the three letters of a code, the index and 1; 0: nothing
	names   map[string]int // of folded words
	words   map[string]int // codes among them
}

func newAtlas(markets model.Markets) atlas {
	a := atlas{markets: markets, direct: make([]uint8, 1<<15), names: map[string]int{}, words: map[string]int{}}
	for _, m := range markets {
		a.codes = append(a.codes, m.Code)
	}
	slices.SortStableFunc(a.codes, func(a, b model.Code) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
	enter := func(index map[string]int, word string, i int) {
		if _, taken := index[word]; !taken {
			index[word] = i
		}
	}
	for _, m := range markets {
		i := slices.Index(a.codes, m.Code)
		for _, word := range m.Words() {
			enter(a.words, model.Fold(word), i)
			if word != m.Alpha2 && word != string(m.Code) {
				enter(a.names, model.Fold(word), i)
			}
		}
	}
	for i, code := range a.codes {
		at, ok := letters([]byte(code))
		if j, known := a.words[model.Fold(string(code))]; ok && known && i == j && i < 255 {
			a.direct[at] = uint8(i + 1)
		}
	}
	return a
}

// letters is the place of three capital letters.
func letters(code []byte) (at uint, ok bool) {
	if len(code) != 3 {
		return 0, false
	}
	a, b, c := uint(code[0]-'A'), uint(code[1]-'A'), uint(code[2]-'A')
	return a<<10 | b<<5 | c, a < 26 && b < 26 && c < 26
}

// market is the number of the market that a word means.
func (a *atlas) market(word []byte) (int, bool) {
	index := a.words
	if slices.ContainsFunc(word, func(c byte) bool { return c >= utf8.RuneSelf }) { // Mỹ is not MY
		index = a.names
	}
	i, ok := index[model.Fold(string(word))]
	return i, ok
}

// unheard says that a word means no market, and which one it might.
func (a *atlas) unheard(word []byte) error {
	if len(word) == 0 {
		return refuse(model.NoMarketGiven, "")
	}
	_, err := a.markets.Parse(string(word))
	var near *model.UnknownMarket
	if errors.As(err, &near) {
		return &model.UnknownMarket{Word: clipped(word, 0), Near: near.Near}
	}
	return refuse(model.MarketUnheard, clipped(word, 0))
}
