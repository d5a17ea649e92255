package lang

import "xkld/model"

// Codes are the languages that there are, by their codes in ISO 639-1.
func Codes() []string { return []string{"en", "vi"} }

// All are the languages themselves, in the order of their codes.
func All() []*Words { return []*Words{English(), Vietnamese()} }

// Of is the language of a code.
func Of(code string) (*Words, error) {
	switch code {
	case "en":
		return English(), nil
	case "vi":
		return Vietnamese(), nil
	}
	return nil, &model.Refusal{Rule: model.NoLanguage, Word: code, Known: Codes()}
}

// Next is the language after one, from the last to the first.
func Next(words *Words) *Words {
	if words.Code == "en" {
		return Vietnamese()
	}
	return English()
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
