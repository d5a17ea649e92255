package speak

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// item is what one or more words of a line mean: one of these.
type item struct {
	view   string
	span   *model.Span
	latest bool
	market *model.Code
	sex    *model.Sex
	kinds  []model.Kind
	asOf   *model.Month
	show   model.Show
}

// views are the names of what there is a conversation about.
func views() []string { return []string{report.ViewMonths, report.ViewMarkets, report.ViewTargets} }

// read reads the words of a line, one after the other, or asks back.
func (s *Session) read(words []string) ([]item, error) {
	var items []item
	for len(words) > 0 {
		found, n, err := s.item(words)
		if err != nil {
			return nil, err
		}
		if found != nil {
			items = append(items, *found)
		}
		words = words[n:]
	}
	return items, nil
}

// item is what words begin with, and how many of them it takes. Words that mean
// nothing by themselves give none.
func (s *Session) item(words []string) (*item, int, error) {
	v := s.voice
	if show, n := v.ReadShow(words); n > 0 {
		return &item{show: show}, n, nil
	}
	if name, value, n := option(words); n > 0 {
		return s.option(name, value, words[n:], n)
	}
	if view, n := v.ReadVerb(words, views()); n > 0 {
		return &item{view: view}, n, nil
	}
	if _, n := v.ReadVerb(words, []string{"latest"}); n > 0 {
		return &item{latest: true}, n, nil
	}
	if _, n := v.ReadVerb(words, []string{"as-of"}); n > 0 && n < len(words) {
		return s.option("as-of", "", words[n:], n)
	}
	if strings.ContainsAny(words[0], "@#") {
		return nil, 0, unclearly(v.Spoken.Talk.OneOnly, model.Quote(words[0]))
	}
	if span, n := v.ReadSpan(words, s.year()); n > 0 {
		return &item{span: &span}, n, nil
	}
	if words[0][0] >= '0' && words[0][0] <= '9' {
		return nil, 0, s.unknown(words[0])
	}
	if sex, n := v.ReadSex(words); n > 0 {
		return &item{sex: &sex}, n, nil
	}
	for _, kind := range model.Kinds() {
		if n := lang.ReadPhrase(words, kind.String()+";"+v.Kinds[kind]); n > 0 {
			return &item{kinds: []model.Kind{kind}}, n, nil
		}
	}
	if m, n := lang.ReadMarket(v.Markets, words); n > 0 {
		return &item{market: &m.Code}, n, nil
	}
	if n := v.ReadFill(words); n > 0 {
		return nil, n, nil
	}
	return s.guess(words)
}

// option is the option that words begin with, its value where they are joined, and
// how many words that is.
func option(words []string) (name, value string, n int) {
	word, value, _ := strings.Cut(words[0], "=")
	dashed := strings.HasPrefix(word, "-")
	word = strings.TrimLeft(word, "-")
	for _, o := range []string{"market", "sex", "kind", "as-of", "show"} {
		if word == o || dashed && len(word) == 1 && (word == "m" && o == "market" || word == "s" && o == "sex") {
			return o, value, 1
		}
	}
	return "", "", 0
}

// option reads the value of an option.
func (s *Session) option(name, value string, rest []string, n int) (*item, int, error) {
	if value != "" {
		rest, n = append([]string{value}, rest...), n-1
	}
	if len(rest) == 0 {
		return nil, 0, unclearly(s.voice.Spoken.Talk.NeedsValue, name)
	}
	switch name {
	case "as-of":
		if span, m := s.voice.ReadSpan(rest, s.year()); m > 0 {
			return &item{asOf: &span.To}, n + m, nil
		}
	case "kind":
		if kinds, err := lang.ReadKinds(rest[0]); err == nil {
			return &item{kinds: kinds}, n + 1, nil
		}
	case "show":
		if show, err := model.ParseShow(rest[0]); err == nil {
			return &item{show: show}, n + 1, nil
		}
	default:
		if next, m, err := s.item(rest); err == nil && next != nil && (next.market != nil || next.sex != nil) {
			return next, n + m, nil
		}
	}
	return nil, 0, s.unknown(rest[0])
}

// guess takes the beginning of a name for the name, where it is that of one only,
// and else asks which is meant.
func (s *Session) guess(words []string) (*item, int, error) {
	for n := min(3, len(words)); n > 0; n-- {
		said := strings.Join(words[:n], " ")
		var choices []string
		var found *item
		for _, number := range s.voice.MonthsCalled(said) {
			month := model.MonthOf(s.year(), number)
			span := model.MonthSpan(month)
			found, choices = &item{span: &span}, append(choices, s.voice.SayMonth(month))
		}
		for _, m := range lang.MarketsCalled(s.voice.Markets, said) {
			found, choices = &item{market: &m.Code}, append(choices, s.voice.Market(m.Code))
		}
		switch len(choices) {
		case 0:
			continue
		case 1:
			if found.span != nil { // with its year
				if span, m := s.voice.ReadSpan(append(strings.Fields(choices[0]), words[n:]...), s.year()); m > 0 {
					return &item{span: &span}, n + m - len(strings.Fields(choices[0])), nil
				}
			}
			return found, n, nil
		}
		w := s.voice.Spoken.Talk
		last := len(choices) - 1
		return nil, 0, unclearly(w.Which, model.Quote(said), strings.Join(choices[:last], ", ")+w.Or+choices[last])
	}
	return nil, 0, s.unknown(words[0])
}

// unknown says that a word means nothing here, and which one is near.
func (s *Session) unknown(word string) error {
	w := s.voice.Spoken.Talk
	near := model.Nearest(word, append(verbs(), views()...))
	if _, err := s.voice.Markets.Parse(word); near == "" && err != nil {
		if m, ok := err.(*model.UnknownMarket); ok {
			near = s.voice.Market(m.Near.Code)
		}
	}
	said := fmt.Sprintf(w.Unknown, model.Quote(word))
	if near != "" {
		said += " " + fmt.Sprintf(w.Meant, near)
	}
	return &unclear{said}
}

// year is the year that a month without one is of: that of what is shown.
func (s *Session) year() int {
	if s.now.figure != nil {
		return s.now.figure.Span.To.Year()
	}
	if t, err := s.table(s.now); err == nil {
		if s.now.query.View == report.ViewTargets {
			return min(t.Period.To, s.voice.Book.Data().To).Year()
		}
		return t.Period.To.Year()
	}
	return s.voice.Book.Data().To.Year()
}
