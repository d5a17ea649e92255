package lang

import (
	"fmt"
	"strconv"
	"strings"

	"xkld/model"
)

// Calls says whether a person may mean a span by a text: 2019, jul 2024,
// july, 7/2024, tháng 7, jan-feb. Each of its words must begin a name of the
// span in either language; a number must be the whole of one, or begin a year.
func (s Speaker) Calls(text string, span model.Span) bool {
	words := strings.Fields(text)
	names := s.callsOf(span)
	for _, word := range words {
		if !called(model.Fold(word), names) {
			return false
		}
	}
	return len(words) > 0
}

func called(word string, names map[string]bool) bool {
	if _, whole := names[word]; whole {
		return true
	}
	_, err := strconv.Atoi(word)
	isNumber := err == nil
	for name, isYear := range names {
		if strings.HasPrefix(name, word) && word != "" && (!isNumber || isYear && len(word) > 1) {
			return true
		}
	}
	return false
}

// callsOf are the names of a span, folded, and whether each is a year. What is
// true in the map is found by its beginning even where that is a number.
func (s Speaker) callsOf(span model.Span) map[string]bool {
	names := map[string]bool{}
	add := func(name string) { names[model.Fold(name)] = names[model.Fold(name)] || false }
	for _, word := range strings.Fields(s.Span(span)) {
		add(word)
	}
	add(span.String())
	for _, m := range []model.Month{span.From, span.To} {
		names[strconv.Itoa(m.Year())] = true
		if span.IsYears() {
			continue
		}
		for _, name := range append(s.namesOf(m), "tháng", "năm") {
			add(name)
		}
	}
	return names
}

// namesOf are the names of a month: in words, as a number, with its year, in both
// languages.
func (s Speaker) namesOf(m model.Month) []string {
	number := strconv.Itoa(m.Number())
	return []string{number, fmt.Sprintf("%02d", m.Number()), m.String(), number + "/" + strconv.Itoa(m.Year()),
		s.Months[m.Number()-1], s.LongMonths[m.Number()-1], "tháng" + number, "t" + number}
}

// Called says whether a person may mean a market by a text: the beginning of a
// name in either language, with or without diacritics, or of a code.
func Called(text string, m model.Market) bool {
	want := model.Fold(text)
	for _, word := range m.Words() {
		if strings.HasPrefix(model.Fold(word), want) {
			return true
		}
	}
	return false
}

// SexOf is the sex that a word names: as the command line does, or as people do.
func (s Speaker) SexOf(word string) (model.Sex, bool) {
	if sex, err := model.ParseSex(word); err == nil {
		return sex, true
	}
	for _, sex := range model.Sexes() {
		if want := model.Fold(word); want != "" && (want == model.Fold(s.SexLabels[sex]) || want == model.Fold(s.Sexes[sex])) {
			return sex, true
		}
	}
	return 0, false
}
