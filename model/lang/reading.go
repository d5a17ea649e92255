package lang

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"xkld/model"
	"xkld/model/report"
)

// How well a word names something.
const (
	asItIs      = 9 // the whole name
	toTheLetter = 8 // a word of it, with its diacritics
	folded      = 7 // without
	beginning   = 3
	within      = 1 // somewhere in it
)

// Reading is what the words of a search mean, in both languages.
type Reading struct {
	said   []*Words // in all languages
	typed  []string
	words  []sought
	months map[model.Month]map[string]bool // the names of months, folded
	beside []name                          // what says what the number beside it is
}

// sought is one word of a search, or the few that mean one thing together.
type sought struct {
	typed, lower, fold string
	accented           bool                  // typed with diacritics, which are then to be right
	span               func(model.Span) bool // of words that mean spans of a kind: 7 tháng, quý 2
}

// Read reads the words of a search: names, codes, periods, REFs, with or without
// diacritics, composed or not.
func Read(texts []string) *Reading {
	r := &Reading{said: All(), months: map[model.Month]map[string]bool{}, beside: namesIn("tháng", "năm", "month", "year")}
	cut := strings.NewReplacer("@", " ", "#", " ", ",", " ", ";", " ", "\"", " ", "(", " ", ")", " ")
	var words, all []sought
	for _, word := range strings.Fields(cut.Replace(norm.NFC.String(strings.Join(texts, " ")))) {
		w := sought{typed: word, lower: strings.ToLower(word), fold: model.Fold(word)}
		w.accented = strings.ContainsFunc(w.lower, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
		if w.fold == "" {
			continue
		}
		all = append(all, w)
		if !isFiller(w.lower) {
			words = append(words, w)
		}
	}
	if len(words) == 0 { // nothing but fillers may mean something after all
		words = all
	}
	r.words = phrases(words)
	for _, w := range r.words {
		r.typed = append(r.typed, w.typed)
	}
	return r
}

// isFiller says whether a word joins others and names nothing.
func isFiller(word string) bool {
	switch word {
	case "of", "in", "the", "for", "at", "by", "to", "from", "and", "của", "ở", "tại", "trong", "từ", "đến", "sang", "và":
		return true
	}
	return false
}

// phrases joins words that mean one thing: 7 tháng (đầu năm), quý 2, Q2, lao
// động.
func phrases(words []sought) []sought {
	var joined []sought
	for i := 0; i < len(words); i++ {
		w := words[i]
		next := func(n int, folds ...string) bool {
			return i+n < len(words) && slices.Contains(folds, words[i+n].fold)
		}
		take := func(n int) {
			for _, more := range words[i+1 : i+1+n] {
				w.typed += " " + more.typed
			}
			i += n
		}
		switch number, err := strconv.Atoi(w.fold); {
		case err == nil && number >= 1 && number <= 12 && next(1, "thang", "months"):
			w.span = func(s model.Span) bool { return s == model.YearToDate(s.To) && s.To.Number() == number }
			take(1)
			if next(1, "dau") && next(2, "nam") {
				take(2)
			}
		case w.fold == "quy" && next(1, "1", "2", "3", "4", "i", "ii", "iii", "iv"):
			w.span = quarter(words[i+1].fold)
			take(1)
		case len(w.fold) == 2 && w.fold[0] == 'q' && w.fold[1] >= '1' && w.fold[1] <= '4':
			w.span = quarter(w.fold[1:])
		case w.fold == "lao" && next(1, "dong"):
			take(1)
			w.lower, w.fold = strings.ToLower(w.typed), model.Fold(w.typed)
		}
		joined = append(joined, w)
	}
	return joined
}

// quarter are the spans of a quarter of any year.
func quarter(number string) func(model.Span) bool {
	last := map[string]int{"1": 3, "i": 3, "2": 6, "ii": 6, "3": 9, "iii": 9, "4": 12, "iv": 12}[number]
	return func(s model.Span) bool { return s.Months() == 3 && s.To.Number() == last }
}

// Typed are the words that are looked for.
func (r *Reading) Typed() []string { return r.typed }

// by is how well each word names something.
func (r *Reading) by(weigh func(sought) int) report.Named {
	named := make(report.Named, len(r.words))
	for i, w := range r.words {
		if w.span == nil {
			named[i] = weigh(w)
		}
	}
	return named
}

// match is how well a word names something by one of its names.
func (w sought) match(names []name) int {
	best := 0
	for _, n := range names {
		switch {
		case w.lower == n.lower && n.whole:
			return asItIs
		case w.lower == n.lower:
			best = toTheLetter
		case w.fold == n.fold && !w.accented:
			best = max(best, folded)
		case strings.HasPrefix(n.fold, w.fold) && utf8.RuneCountInString(w.fold) > 1:
			best = max(best, beginning)
		}
	}
	return best
}

// name is a name as it is compared.
type name struct {
	lower, fold string
	whole       bool
}

// namesIn are the words of some texts, and the texts as wholes.
func namesIn(texts ...string) []name {
	names := append([]string{}, texts...)
	for _, t := range texts {
		names = append(names, strings.Fields(t)...)
		names = append(names, strings.FieldsFunc(t, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })...)
	}
	compared := make([]name, 0, len(names))
	for i, n := range names {
		compared = append(compared, name{strings.ToLower(n), model.Fold(n), i < len(texts)})
	}
	return compared
}

// Market is how well the words name a market; its part of the world names it a
// little.
func (r *Reading) Market(m model.Market) report.Named {
	names, region := namesIn(m.Words()...), namesIn(m.Region)
	return r.by(func(w sought) int {
		n := w.match(names)
		if n < beginning && w.match(region) >= folded {
			n = beginning
		}
		return n
	})
}

// Sex is how well the words name a sex.
func (r *Reading) Sex(sex model.Sex) report.Named {
	more := [...][]string{{"total", "both", "tổng", "tổng số"}, {"women", "woman", "nữ"}, {"men", "man", "nam"}}[sex]
	names := namesIn(append(more, sex.String(), r.said[0].SexLabels[sex])...)
	return r.by(func(w sought) int { return w.match(names) })
}

// Indicator is how well the words name an indicator.
func (r *Reading) Indicator(name string) report.Named {
	names := namesIn(append(searchedBy(name), name)...)
	for _, words := range r.said {
		names = append(names, namesIn(words.Indicators[name])...)
	}
	return r.by(func(w sought) int { return w.match(names) })
}

// searchedBy are more words by which people look for an indicator.
func searchedBy(indicator string) []string {
	switch indicator {
	case model.Remittances:
		return []string{"kiều hối", "tiền gửi về", "money sent home", "remittance"}
	case model.StockAbroad:
		return []string{"lao động", "lao động ở nước ngoài", "đang làm việc"}
	case model.Enterprises:
		return []string{"doanh nghiệp", "giấy phép", "companies"}
	case model.Agreements:
		return []string{"thỏa thuận", "hiệp định", "treaties"}
	case model.Income:
		return []string{"thu nhập", "lương", "wages", "salary"}
	case model.ShareOfPlan:
		return []string{"so với kế hoạch", "percent of plan"}
	case "receiving_markets":
		return []string{"thị trường", "countries", "số nước"}
	}
	return nil
}

// Source is how well the words name a source: its id best, then its publisher, its
// title, its date.
func (r *Reading) Source(s model.Source) report.Named {
	id, publisher, title := namesIn(string(s.ID)), namesIn(s.Publisher), namesIn(s.Title)
	all := model.Fold(string(s.ID) + s.Publisher + s.Title)
	var dates []string
	if len(s.Published) == len("2025-07-01") {
		dates = []string{s.Published, s.Published[:7], s.Published[:4]}
	}
	return r.by(func(w sought) int {
		n := max(w.match(id), w.match(publisher)-1, w.match(title)-3)
		if n < beginning && slices.Contains(dates, w.lower) {
			n = beginning
		}
		if n <= 0 && utf8.RuneCountInString(w.fold) > 3 && strings.Contains(all, w.fold) {
			n = within
		}
		return max(n, 0)
	})
}

// Figures is how well the words name what all figures count.
func (r *Reading) Figures() report.Named {
	names := namesIn(r.said[0].Title, r.said[1].Title, "lao động", "người xuất khẩu figures số liệu departures")
	return r.by(func(w sought) int {
		if n := w.match(names); n >= folded {
			return n
		}
		return 0
	})
}

// Span is how well the words name a span, and how many of its parts none of them
// names.
func (r *Reading) Span(span model.Span) (report.Named, int) {
	parts := r.parts(span)
	whole, months := model.Fold(span.String()), ""
	if span.InOneYear() && !span.IsYear() {
		months = model.Fold(Speaker{Words: r.said[0]}.InYear(span))
	}
	named := make(report.Named, len(r.words))
	for i, w := range r.words {
		if named[i] = w.match(r.beside); named[i] > 0 { // it says what the number beside it is, and names nothing itself
			continue
		}
		for p := range parts {
			weight := weighCalled(w.fold, parts[p].names)
			switch {
			case w.span != nil:
				weight = 0
				if w.span(span) && !parts[p].isYear {
					weight = folded
				}
			case w.fold == whole, w.fold == months && !parts[p].isYear:
				weight = folded
			}
			named[i] = max(named[i], weight)
			parts[p].said = parts[p].said || weight > 0
		}
	}
	open := 0
	for _, p := range parts {
		if !p.said {
			open++
		}
	}
	return named, open
}

// weighCalled is how well a word calls one of some names; whether a name is a
// year stands beside it.
func weighCalled(word string, names map[string]bool) int {
	if _, whole := names[word]; whole {
		return folded
	}
	if called(word, names) && len(word) > 1 {
		return beginning
	}
	return 0
}

// part is a month at an end of a span, or a year of it.
type part struct {
	names        map[string]bool // folded; whether it is a year
	isYear, said bool
}

// parts are the months at the ends of a span, then its years.
func (r *Reading) parts(span model.Span) []part {
	year := func(months ...model.Month) part {
		names := map[string]bool{}
		for _, m := range months {
			names[strconv.Itoa(m.Year())] = true
			names[model.Fold(m.String())] = false
			names[strconv.Itoa(m.Number())+strconv.Itoa(m.Year())] = false
		}
		return part{names: names, isYear: true}
	}
	month := func(m model.Month) part {
		names := r.months[m]
		if names == nil {
			names = map[string]bool{}
			for _, words := range r.said {
				for _, name := range (Speaker{Words: words}).namesOf(m) {
					names[model.Fold(name)] = false
				}
			}
			r.months[m] = names
		}
		return part{names: names}
	}
	var parts []part
	if !span.IsYears() {
		parts = append(parts, month(span.From))
		if !span.IsMonth() {
			parts = append(parts, month(span.To))
		}
	}
	if span.InOneYear() {
		return append(parts, year(span.From, span.To))
	}
	return append(parts, year(span.From), year(span.To))
}
