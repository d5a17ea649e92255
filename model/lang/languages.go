package lang

import (
	"sync"

	"xkld/model"
)

// Codes are the languages that there are, by their codes in ISO 639-1.
func Codes() []string { return []string{"en", "vi"} }

// Shelf has the languages, each made once, when it is first asked for: there are
// a thousand words in one. Any number of runs may share a shelf, since words are
// never written.
type Shelf struct{ english, vietnamese func() *Words }

// NewShelf is a shelf of which nothing is made yet.
func NewShelf() *Shelf { return shelfOf(English, Vietnamese) }

func shelfOf(english, vietnamese func() *Words) *Shelf {
	s := &Shelf{}
	made := func(language func() *Words) func() *Words {
		return sync.OnceValue(func() *Words {
			words := language()
			words.shelf = s
			return words
		})
	}
	s.english, s.vietnamese = made(english), made(vietnamese)
	return s
}

// All are the languages themselves, in the order of their codes.
func (s *Shelf) All() []*Words { return []*Words{s.english(), s.vietnamese()} }

// Of is the language of a code.
func (s *Shelf) Of(code string) (*Words, error) {
	switch code {
	case "en":
		return s.english(), nil
	case "vi":
		return s.vietnamese(), nil
	}
	return nil, &model.Refusal{Rule: model.NoLanguage, Word: code, Known: Codes()}
}

// Shelf is where the words stand among those of other languages.
func (w *Words) Shelf() *Shelf {
	if w.shelf == nil { // made alone
		return NewShelf()
	}
	return w.shelf
}

// All are the languages, made anew.
func All() []*Words { return NewShelf().All() }

// Of is the language of a code, made anew.
func Of(code string) (*Words, error) { return NewShelf().Of(code) }

// Next is the language after one, from the last to the first.
func Next(words *Words) *Words {
	if words.Code == "en" {
		return words.Shelf().vietnamese()
	}
	return words.Shelf().english()
}

// BothNames is a market's name in this language and in the other one, or once
// where they agree.
func (s Speaker) BothNames(m model.Market) string {
	own, _ := s.market(m)
	other := m.NameVI
	if other == own {
		other = m.NameEN
	}
	if other == own {
		return own
	}
	return own + ", " + other
}
