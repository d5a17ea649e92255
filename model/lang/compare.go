package lang

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Factor is how many times a base something is, with its marks: =1.22; with as
// many decimals as it takes not to look like zero.
func (s Speaker) Factor(r measure.Ratio) string {
	if !r.Known {
		return Missing
	}
	decimals := 2
	for r.N > 0 && decimals < 6 && strings.Trim(r.Decimal(1, decimals), "0.") == "" {
		decimals++
	}
	return ratioMark(r) + strings.Replace(r.Decimal(1, decimals), ".", s.point(), 1)
}

// Apart says what refs have in common, and names each by what it has not in
// common with the others: "both sexes, 2025", "Jul", "Aug".
func (s Speaker) Apart(refs []model.Ref) (common string, names []string) {
	spans, years, markets, sexes := true, true, true, true
	for _, r := range refs {
		spans = spans && r.Span == refs[0].Span
		years = years && r.Span.InOneYear() && !r.Span.IsYear() && r.Span.From.Year() == refs[0].Span.From.Year()
		markets = markets && r.Market == refs[0].Market
		sexes = sexes && r.Sex == refs[0].Sex
	}
	var said []string
	if markets {
		said = append(said, s.Market(refs[0].Market))
	}
	if sexes {
		said = append(said, s.Sexes[refs[0].Sex])
	}
	switch {
	case spans:
		said = append(said, s.Span(refs[0].Span))
	case years:
		said = append(said, fmt.Sprint(refs[0].Span.From.Year()))
	}
	for _, r := range refs {
		var name []string
		switch {
		case spans:
		case years:
			name = append(name, s.InYear(r.Span))
		default:
			name = append(name, s.Span(r.Span))
		}
		if !markets {
			name = append(name, s.Short(r.Market))
		}
		if !sexes {
			name = append(name, s.SexLabels[r.Sex])
		}
		if len(name) == 0 { // one figure, or one named twice
			name = append(name, s.Span(r.Span))
		}
		names = append(names, strings.Join(name, ", "))
	}
	return strings.Join(said, ", "), names
}

// Comparable says in words whether the figures of a comparison can be compared,
// and why, or why not.
func (s Speaker) Comparable(c report.Comparison) string {
	if c.Comparable() {
		return fmt.Sprintf(s.Word.IsComparable, strings.Join(s.Alike[:], ", "))
	}
	return fmt.Sprintf(s.Word.NotComparable, strings.Join(s.Unlikeness(c), "; "))
}

// Unlikeness is each thing in which the figures are not alike.
func (s Speaker) Unlikeness(c report.Comparison) []string {
	var said []string
	for _, check := range c.Checks {
		if !check.OK {
			said = append(said, s.Not(c, check))
		}
	}
	return said
}

// Not says that figures are not alike in something, and which figures are why,
// where it is not all of them.
func (s Speaker) Not(c report.Comparison, check report.Alike) string {
	if len(check.Rows) == 0 || len(check.Rows) == len(c.Rows) {
		return s.Unlike[check.ID]
	}
	_, names := s.Apart(c.Refs())
	var who []string
	for _, row := range check.Rows {
		who = append(who, names[row])
	}
	return s.Unlike[check.ID] + " (" + strings.Join(who, ", ") + ")"
}

// Together is what figures come to as parts of one whole.
func (s Speaker) Together(w report.Whole) string {
	return fmt.Sprintf(s.Word.TogetherOf, s.Figure(w.Sum), s.Figure(w.Of), s.Ref(w.Of.Ref), s.Ratio(w.Share, 1))
}

// Differences is a sentence for each figure that differs from the base by a
// known number.
func (s Speaker) Differences(c report.Comparison) []string {
	_, names := s.Apart(c.Refs())
	var said []string
	for i, row := range c.Rows {
		d := row.Compared.Difference
		switch {
		case i == c.Base || !d.Known:
		case d.N == 0:
			said = append(said, fmt.Sprintf(s.Word.AsMany, names[i], names[c.Base]))
		case d.N < 0:
			said = append(said, fmt.Sprintf(s.Word.FewerThan, names[i], ratioMark(d)+s.Number(-d.N), names[c.Base], s.Change(row.Compared.Percent)))
		default:
			said = append(said, fmt.Sprintf(s.Word.MoreThan, names[i], ratioMark(d)+s.Number(d.N), names[c.Base], s.Change(row.Compared.Percent)))
		}
	}
	return said
}

// Two says how the second figure of a comparison differs from the first, and
// whether they can be compared.
func (s Speaker) Two(c report.Comparison) string {
	_, names := s.Apart(c.Refs())
	said := fmt.Sprintf(s.Word.Against, names[1], names[0]) + ": " + s.FewDifferences(c)
	if !c.Comparable() {
		said += "   " + s.Comparable(c)
	}
	return said
}

// FewDifferences is how the second figure differs from the first, in numbers
// alone.
func (s Speaker) FewDifferences(c report.Comparison) string {
	of := c.Rows[1].Compared
	difference := Missing
	if of.Difference.Known {
		difference = s.Difference(of.Difference.N, of.Difference)
	}
	return difference + "  " + s.Change(of.Percent) + "  " + fmt.Sprintf(s.Word.TimesBase, s.Factor(of.Times))
}
