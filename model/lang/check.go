package lang

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/report"
)

// Check is how a check comes out, what it compares, and its arithmetic.
func (s Speaker) Check(c report.Check) string {
	outcome := [...]string{s.Word.CheckOK, s.Word.CheckFails, s.Clash.Gap}[c.Outcome]
	return fmt.Sprintf("%-5s  %s  %s", outcome, s.Checks[c.ID], s.Compared(c))
}

// Compared is the arithmetic of a check:
//
//	28,991 <= 85,781
//	Japan 22 + Taiwan 14 = 36 <= 40
//	Jan-Mar 37,027 = Jan-Feb 22,296 + Mar 14,731
//	Jan-Mar 37,027 <> Jan-Feb 22,296 + Mar 14,730 = 37,026
//
// What is not published is written as missing; where only some months are, it is
// said what is left for the others together.
func (s Speaker) Compared(c report.Check) string {
	if !c.IsSum() {
		return s.notMore(c)
	}
	name := func(f model.Figure) string {
		return strings.ReplaceAll(s.InYearOf(f.Span)+" "+s.Figure(f), " ", Unbroken)
	}
	left := c.Whole.Count.N - c.Sum()
	if c.ID == report.CheckMonths && len(c.Missing) > 0 && len(c.Parts) > 0 {
		var names []string
		for _, ref := range c.Missing {
			names = append(names, s.Month(ref.Span.From))
		}
		words := []string{name(c.Whole)}
		for _, f := range c.Parts {
			words = append(words, name(f))
		}
		return strings.Join(words, " - ") + " = " + s.leftFor(left, names)
	}
	published := map[model.Ref]model.Figure{}
	var refs []model.Ref
	for _, f := range c.Parts {
		published[f.Ref] = f
	}
	refs = append(refs, c.Missing...)
	for _, f := range c.Parts {
		refs = append(refs, f.Ref)
	}
	slices.SortFunc(refs, func(a, b model.Ref) int { return cmp.Compare(a.Span.From, b.Span.From) })
	var terms []string
	for _, ref := range refs {
		f, ok := published[ref]
		if !ok {
			f = model.Figure{Ref: ref}
		}
		terms = append(terms, name(f))
	}
	sign, sum := "=", ""
	if c.Outcome == report.Fails {
		sign, sum = "<>", " = "+s.Number(c.Sum())
	}
	return name(c.Whole) + " " + sign + " " + strings.Join(terms, " + ") + sum
}

// leftFor is how many are left for months that are not published one by one.
func (s Speaker) leftFor(left int64, months []string) string {
	if len(months) == 1 {
		return fmt.Sprintf(s.Clash.LeftForOne, s.Number(left), months[0])
	}
	return fmt.Sprintf(s.Clash.LeftFor, s.Number(left), strings.Join(months, ", "))
}

// notMore is the arithmetic of parts that may not be more than a whole.
func (s Speaker) notMore(c report.Check) string {
	var terms []string
	for _, f := range c.Parts {
		term := s.Figure(f)
		if c.ID == report.CheckMarkets {
			term = strings.ReplaceAll(s.Short(f.Market)+" "+term, " ", Unbroken)
		}
		terms = append(terms, term)
	}
	parts := Missing
	if len(terms) > 0 {
		parts = strings.Join(terms, " + ")
	}
	if len(terms) > 1 {
		parts += " = " + s.Number(c.Sum())
	}
	sign := "<="
	if c.Outcome == report.Fails {
		sign = ">"
	}
	return parts + " " + sign + " " + s.Figure(c.Whole)
}

// InYearOf is a span of one year without the year, a whole year as the year.
func (s Speaker) InYearOf(span model.Span) string {
	if span.IsYear() {
		return s.Span(span)
	}
	return s.InYear(span)
}

// Releases are what every source prints for the figure, in the order in which
// they were published, each with its date; then whether it was ever revised.
func (s Speaker) Releases(r report.Record) []string {
	if len(r.Claims) == 0 {
		return nil
	}
	var lines []string
	revised, first := model.Claim{}, model.Claim{}
	for _, c := range r.Claims {
		switch {
		case c.Revised && c.Verdict != model.Rejected:
			revised = c
		case c.Calculates():
			first = c
		}
	}
	width := dateWidth
	for _, c := range r.Claims {
		width = max(width, utf8.RuneCountInString(s.Date(r.Source(c.Source).Published)))
	}
	for _, c := range r.Claims {
		lines = append(lines, s.claim(c, r.Source(c.Source), revised.Revised, width))
	}
	switch {
	case r.Figure.Kind == model.Own: // nothing is known of what was printed
	case !revised.Revised:
		lines = append(lines, s.Clash.NeverRevised)
	case first.Source != "" && revised.Precision == model.Exact:
		lines = append(lines, fmt.Sprintf(s.Clash.RevisedFrom, s.Printed(first), s.Printed(revised)))
	default:
		lines = append(lines, fmt.Sprintf(s.Clash.RevisedTo, s.Printed(revised)))
	}
	return lines
}

// Claim is what one source prints, when, and what is said of it. Where there is a
// later release, the first one says that it is the first.
func (s Speaker) Claim(c model.Claim, source model.Source, hasRevision bool) string {
	return s.claim(c, source, hasRevision, dateWidth)
}

// claim is what one source prints, with so much room for its day.
func (s Speaker) claim(c model.Claim, source model.Source, hasRevision bool, width int) string {
	text := fmt.Sprintf("%-*s  %s  %s [%s]", width, s.Date(source.Published), s.Printed(c), source.Publisher, c.Source)
	if source.Own {
		text = fmt.Sprintf("%s  %s [%s]", s.Printed(c), source.Title, c.Source)
	}
	switch {
	case c.Revised:
		text += ", " + s.Word.RevisedShort
	case hasRevision && c.Verdict == model.NoVerdict:
		text += ", " + s.Clash.First
	}
	if c.Verdict != model.NoVerdict {
		text += ", " + s.Verdicts[c.Verdict]
	}
	if c.Note.EN != "" {
		text += ": " + s.Remark(c.Note)
	}
	return text
}

// dateWidth is the room of a day: 12 Aug 2025.
const dateWidth = 11
