package load

import (
	"strings"

	"xkld/model"
)

func (l *loader) market(r *row) {
	m := model.Market{
		Code:   model.Code(r.need("code")),
		Alpha2: r.text("alpha2"),
		NameEN: r.need("name_en"), NameVI: r.need("name_vi"),
		ShortEN: r.need("short_en"), ShortVI: r.need("short_vi"),
		Region: r.text("region"),
	}
	if aliases := r.text("aliases"); aliases != "" {
		m.Aliases = strings.Split(aliases, ";")
	}
	if _, twice := l.facts.Markets.Find(m.Code); twice {
		r.problem("code", model.StandsTwice)
	}
	if len(r.problems) == 0 {
		l.facts.Markets = append(l.facts.Markets, m)
	}
}

func (l *loader) source(r *row) {
	s := model.Source{
		ID: model.SourceID(r.need("id")), URL: r.text("url"), Title: r.text("title"),
		Publisher: r.need("publisher"), Language: r.text("language"), Published: r.text("published"),
	}
	if l.sources[s.ID] {
		r.problem("id", model.StandsTwice)
	}
	if s.URL != "" && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
		r.problem("url", model.NoAddress)
	}
	if len(r.problems) == 0 {
		l.sources[s.ID] = true
		l.facts.Sources = append(l.facts.Sources, s)
	}
}

func (l *loader) claim(r *row) {
	c := model.Claim{
		Ref: model.Ref{Span: r.span(), Key: model.Key{
			Market: r.code(l.facts.Markets), Sex: parse(r, "sex", model.ParseSex)}},
		Value:     parse(r, "value", persons),
		Precision: parse(r, "precision", model.ParsePrecision),
		Revised:   parse(r, "release", release),
		Verdict:   parse(r, "verdict", model.ParseVerdict),
		Source:    l.sourceID(r),
		Note:      l.wording(r),
		Line:      r.line,
	}
	c.OneSex = saysOneSex(c.Sex, c.Note.EN)
	if c.Verdict != model.NoVerdict && c.Note.EN == "" {
		r.problem("note", model.NeedsReason)
	}
	if len(r.problems) == 0 {
		l.facts.Claims = append(l.facts.Claims, c)
	}
}

// release reads the column release.
func release(s string) (revised bool, err error) {
	if s != "" && s != "revised" {
		return false, refuse(model.NoRelease, s, "revised")
	}
	return s == "revised", nil
}

// saysOneSex says whether a note tells that all the workers of a market are of
// the row's sex. The phrases are the data's own vocabulary.
func saysOneSex(sex model.Sex, note string) bool {
	if sex == model.Total {
		return false
	}
	word := [...]string{"", "women", "men"}[sex]
	for _, phrase := range []string{"all are " + word, "as all " + word, " " + word + " only"} {
		if strings.Contains(" "+note, phrase) {
			return true
		}
	}
	return false
}

func (l *loader) plan(r *row) {
	p := model.Plan{
		Span: r.span(), Market: r.code(l.facts.Markets),
		Low:    parse(r, "low", persons),
		Open:   r.text("high") == "",
		Type:   parse(r, "type", model.ParsePlanType),
		Source: l.sourceID(r),
		Note:   l.wording(r), Line: r.line,
	}
	p.High = p.Low
	if !p.Open {
		p.High = parse(r, "high", persons)
	}
	if p.High < p.Low {
		r.problem("high", model.LessThanLow)
	}
	if len(r.problems) == 0 {
		l.facts.Plans = append(l.facts.Plans, p)
	}
}

func (l *loader) indicator(r *row) {
	i := model.Indicator{
		AsOf: parse(r, "as_of", asOf), Name: r.need("indicator"), Market: r.code(l.facts.Markets),
		Low: parse(r, "low", model.ParseDecimal), High: parse(r, "high", model.ParseDecimal),
		Precision: parse(r, "precision", model.ParsePrecision), Unit: r.need("unit"),
		Source: l.sourceID(r), Note: l.wording(r), Line: r.line,
	}
	if i.High.Float() < i.Low.Float() {
		r.problem("high", model.LessThanLow)
	}
	if len(r.problems) == 0 {
		l.facts.Indicators = append(l.facts.Indicators, i)
	}
}

// asOf checks a date that is a year, a month, or two years with a slash.
func asOf(s string) (string, error) {
	first, last, two := strings.Cut(s, "/")
	_, err := model.ParseSpan(first)
	if two && err == nil {
		_, err = model.ParseSpan(first + ".." + last)
	}
	if err != nil || strings.Contains(s, "..") {
		return "", refuse(model.NoDate, s)
	}
	return s, nil
}
