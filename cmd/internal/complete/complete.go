// Package complete offers the words that may stand where somebody is typing a
// command: markets, periods with figures, REFs, sources, indicators, each with a
// few words about it. It may know the book and the words of a language; it knows
// nothing of commands, flags, shells or files.
package complete

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// Offer is a word that may be typed, and what it is. It begins with what is typed
// already, letter for letter: that is what shells look for.
type Offer struct{ Value, About string }

// Completer offers the words of one book in one language.
type Completer struct {
	Book *model.Book
	Say  lang.Speaker
}

// New is the completer of a book.
func New(b *model.Book, words *lang.Words) Completer {
	return Completer{b, lang.Speaker{Words: words, Markets: b.Markets}}
}

// Markets are the markets that begin with what is typed, by code or by a name in
// either language, with or without diacritics; each once. Those that nothing is
// published of come only to those who ask for them by name.
func (c Completer) Markets(typed string) []Offer {
	return c.markets(typed, func(m model.Market) bool {
		return m.Code == model.All || len(c.Book.Years(m.Code)) > 0
	})
}

// markets are those of the markets that begin with what is typed. Without a
// letter typed it is those alone that are worth a look.
func (c Completer) markets(typed string, worth func(model.Market) bool) []Offer {
	var offers []Offer
	for _, m := range c.Book.Markets {
		if typed == "" && !worth(m) {
			continue
		}
		words := append([]string{strings.ToLower(string(m.Code))}, m.Words()[1:]...)
		for _, word := range words {
			if value, ok := Spelled(word, typed); ok && !strings.Contains(value, ",") {
				offers = append(offers, Offer{value, c.Say.Market(m.Code)})
				break
			}
		}
	}
	return offers
}

// Spelled is a word as it goes on from what is typed: as it stands, without
// diacritics, in small letters, or with diacritics decomposed. A word that does not
// begin so in any spelling is none.
func Spelled(word, typed string) (value string, ok bool) {
	small := strings.ToLower(word)
	for _, spelling := range []string{word, bare(small), small, bare(word)} {
		for _, value := range []string{spelling, norm.NFD.String(spelling)} {
			if strings.HasPrefix(value, typed) {
				return value, true
			}
		}
	}
	for _, spelling := range []string{small, bare(small)} { // as in JAPan
		if rest, ok := strings.CutPrefix(spelling, strings.ToLower(typed)); ok {
			return typed + rest, true
		}
	}
	return "", false
}

// bare is a word without diacritics.
func bare(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r == 'Đ':
			b.WriteByte('D')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Sources are the sources whose id begins with what is typed, by their titles.
func (c Completer) Sources(typed string) []Offer {
	var offers []Offer
	for _, s := range c.Book.Sources {
		offers = append(offers, Offer{string(s.ID), s.Title})
	}
	return beginning(typed, offers)
}

// Indicators are the indicators whose name begins with what is typed.
func (c Completer) Indicators(typed string) []Offer {
	var offers []Offer
	for _, name := range report.IndicatorNames(c.Book) {
		offers = append(offers, Offer{name, c.Say.Indicators[name]})
	}
	return beginning(typed, offers)
}

// beginning are the offers that begin with what is typed.
func beginning(typed string, offers []Offer) []Offer {
	var left []Offer
	for _, o := range offers {
		if strings.HasPrefix(o.Value, typed) {
			left = append(left, o)
		}
	}
	return left
}

// List completes the last item of a comma list; those before it are not offered
// again.
func List(typed string, offer func(typed string) []Offer) []Offer {
	at := strings.LastIndexByte(typed, ',') + 1
	before := strings.Split(typed[:at], ",")
	var offers []Offer
	for _, o := range offer(typed[at:]) {
		taken := false
		for _, word := range before {
			taken = taken || word == o.Value
		}
		if !taken {
			offers = append(offers, Offer{typed[:at] + o.Value, o.About})
		}
	}
	return offers
}
