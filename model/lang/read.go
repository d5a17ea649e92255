package lang

import (
	"cmp"
	"strconv"
	"strings"

	"xkld/model"
)

// longestName is of how many words a name may be that a line is searched for.
const longestName = 6

// ReadMarket is the market that words begin with, by its longest name, and of how
// many words that is; none where they name no market.
func ReadMarket(markets model.Markets, words []string) (m model.Market, n int) {
	for n := min(longestName, len(words)); n > 0; n-- {
		if m, err := markets.Parse(strings.Join(words[:n], " ")); err == nil {
			return m, n
		}
	}
	return model.Market{}, 0
}

// ReadKinds reads a comma list of kinds.
func ReadKinds(list string) ([]model.Kind, error) {
	var kinds []model.Kind
	for _, word := range strings.Split(list, ",") {
		kind, err := model.ParseKind(word)
		if err != nil {
			return nil, err
		}
		kinds = append(kinds, kind)
	}
	return kinds, nil
}

// ReadPhrase is of how many words the one of some phrases is that words begin
// with; the phrases have a ; between them.
func ReadPhrase(words []string, phrases string) int {
	for n := min(longestName, len(words)); n > 0; n-- {
		if model.Fold(words[n-1]) == "" {
			continue // what is no word is no part of a phrase
		}
		said := model.Fold(strings.Join(words[:n], " "))
		for _, phrase := range strings.Split(phrases, ";") {
			if said != "" && said == model.Fold(phrase) {
				return n
			}
		}
	}
	return 0
}

// heard is what is understood, whichever language is spoken: its own first.
type heard [3]Talk

func (s Speaker) heard() heard { return heard{s.Spoken.Talk, englishTalk(), vietnameseTalk()} }

// phrases are those that each language has for something.
func (h heard) phrases(of func(Talk) string) string {
	return of(h[0]) + ";" + of(h[1]) + ";" + of(h[2])
}

// ReadVerb is the command that words begin with.
func (s Speaker) ReadVerb(words []string, verbs []string) (verb string, n int) {
	heard := s.heard()
	for _, v := range verbs { // the longest, so that what begins like another is not lost
		if m := ReadPhrase(words, v+";"+heard.phrases(func(t Talk) string { return t.Verbs[v] })); m > n {
			verb, n = v, m
		}
	}
	return verb, n
}

// ReadSex is the sex that words begin with.
func (s Speaker) ReadSex(words []string) (model.Sex, int) {
	heard := s.heard()
	for _, sex := range model.Sexes() {
		if n := ReadPhrase(words, sex.String()+";"+s.SexLabels[sex]+";"+s.Sexes[sex]+";"+heard.phrases(func(t Talk) string { return t.Sexes[sex] })); n > 0 {
			return sex, n
		}
	}
	return 0, 0
}

// ReadShow is what is shown of the figures that words begin with.
func (s Speaker) ReadShow(words []string) (model.Show, int) {
	heard := s.heard()
	for _, show := range model.Shows() {
		if n := ReadPhrase(words, string(show)+";"+heard.phrases(func(t Talk) string { return t.Shows[show] })); n > 0 {
			return show, n
		}
	}
	return "", 0
}

// ReadFill is how many words words begin with that mean nothing by themselves.
func (s Speaker) ReadFill(words []string) int {
	return ReadPhrase(words[:1], s.heard().phrases(func(t Talk) string { return t.Fill }))
}

// ReadSpan is the span that words begin with, as the command line writes it or as
// people say it: july, july 2024, january to july, tháng 7 năm 2024, 7/2024. What
// names no year is of the given one.
func (s Speaker) ReadSpan(words []string, year int) (model.Span, int) {
	if span, err := model.ParseSpan(words[0]); err == nil {
		return span, 1
	}
	if y, n := s.readYear(words); n > 0 {
		return model.YearSpan(y), n
	}
	if span, n := s.readFirst(words, year); n > 0 {
		return span, n
	}
	if from, to, ok := strings.Cut(words[0], "-"); ok && from != "" && to != "" { // jan-jul
		words = append([]string{from, "to", to}, words[1:]...)
		span, n := s.readMonths(words, year)
		if n > 2 {
			return span, n - 2
		}
		return span, 0
	}
	return s.readMonths(words, year)
}

// readFirst reads the first months of a year as the releases name them: 7 tháng,
// 7 tháng đầu năm 2025.
func (s Speaker) readFirst(words []string, year int) (model.Span, int) {
	number, err := strconv.Atoi(words[0])
	if err != nil || number < 2 || number > 12 || len(words) < 2 || model.Fold(words[1]) != "thang" {
		return model.Span{}, 0
	}
	n := 2
	if m := ReadPhrase(words[2:], "đầu"); m > 0 {
		n += m
	}
	if y, m := s.readYear(words[n:]); m > 0 {
		year, n = y, n+m
	} else if ReadPhrase(words[n:], "năm") == 1 && n > 2 {
		n++
	}
	return model.YearToDate(model.MonthOf(year, number)), n
}

// readMonths reads a month, or one to another.
func (s Speaker) readMonths(words []string, year int) (model.Span, int) {
	first, firstYear, n := s.readMonth(words)
	if n == 0 {
		return model.Span{}, 0
	}
	last, lastYear := first, firstYear
	if rest := words[n:]; len(rest) > 1 && ReadPhrase(rest[:1], s.heard().phrases(func(t Talk) string { return t.Verbs["to"] })) > 0 {
		if number, y, m := s.readMonth(rest[1:]); m > 0 {
			last, lastYear, n = number, y, n+1+m
		}
	}
	lastYear = cmp.Or(lastYear, firstYear, year)
	firstYear = cmp.Or(firstYear, lastYear)
	span := model.Span{From: model.MonthOf(firstYear, first), To: model.MonthOf(lastYear, last)}
	if span.From > span.To {
		return model.Span{}, 0
	}
	return span, n
}

// readMonth reads a month with its year, 0 where none is named.
func (s Speaker) readMonth(words []string) (number, year, n int) {
	if m, y, ok := strings.Cut(words[0], "/"); ok && len(y) == 4 && len(m) <= 2 {
		number, err := strconv.Atoi(m)
		year, err2 := strconv.Atoi(y)
		if err == nil && err2 == nil && number >= 1 && number <= 12 && year > 0 {
			return number, year, 1
		}
	}
	english, vietnamese := englishMonths(), vietnameseMonths()
	for i := range 12 {
		names := strings.Join([]string{english[i], english[i][:3], vietnamese[i], "t" + strconv.Itoa(i+1),
			s.Months[i], s.LongMonths[i]}, ";")
		if m := ReadPhrase(words, names); m > n {
			number, n = i+1, m
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	year, m := s.readYear(words[n:])
	return number, year, n + m
}

// readYear reads a year of four digits, with or without the word for it.
func (s Speaker) readYear(words []string) (year, n int) {
	if len(words) > 1 && ReadPhrase(words[:1], s.heard().phrases(func(t Talk) string { return t.Year })) > 0 {
		n = 1
	}
	if len(words) <= n || len(words[n]) != 4 {
		return 0, 0
	}
	for _, c := range []byte(words[n]) {
		if c < '0' || c > '9' {
			return 0, 0
		}
	}
	year, err := strconv.Atoi(words[n])
	if err != nil || year == 0 {
		return 0, 0
	}
	return year, n + 1
}

// MonthsCalled are the numbers of the months whose name in either language begins
// with a word.
func (s Speaker) MonthsCalled(word string) []int {
	var numbers []int
	english := englishMonths()
	for i := range 12 {
		if want := model.Fold(word); len(want) > 1 && strings.HasPrefix(model.Fold(english[i]), want) {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// MarketsCalled are the markets that a person may mean by a word: one of those of
// a name begins with it.
func MarketsCalled(markets model.Markets, word string) []model.Market {
	want := model.Fold(word)
	if len(want) < 2 {
		return nil
	}
	var called []model.Market
	for _, m := range markets {
		found := Called(word, m)
		for _, name := range m.Words() {
			for _, part := range strings.Fields(name) {
				found = found || len(want) > 2 && strings.HasPrefix(model.Fold(part), want)
			}
		}
		if found && m.Code != model.All && m.Code != model.Other {
			called = append(called, m)
		}
	}
	return called
}
