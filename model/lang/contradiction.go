package lang

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Clashes are the words of contradictions and checks.
type Clashes struct {
	Severities [5]string // how much a contradiction weighs, in a word
	Reasons    [5]string // the same, in a sentence

	Heading, Searching, Place, NoMore                 string // of the layer
	Opening, None, Show, AndMore, AtLeast, Calculated string // of the list

	// Of the record of a figure.
	Gap, LeftFor, LeftForOne, NeverRevised, RevisedFrom, RevisedTo, NeverPrinted string
	Opens, CannotOpen                                                            string // of a source's address

	// What stands at the head of a value, and beside it.
	Printed, Also, Implied, Wording, First, Rejected, Nothing string
	BelowZero, AboveTotal, BelowSex, AboveAll                 string
	OrElse, Instead, SameAs                                   string // of the other figures of a disagreement
}

func englishClashes() Clashes {
	return Clashes{
		Severities: [5]string{"impossible", "open", "imprecise", "superseded", "rejected"},
		Reasons: [5]string{"other published figures give what cannot be", "others print or give another number, and nothing says why",
			"a rounded number or a bound that cannot agree", "the first release, since revised", "printed, and rejected for a reason"},
		Gap: "gap", LeftFor: "%s for %s together", LeftForOne: "%s for %s", NeverRevised: "Never revised: one release is known.",
		RevisedFrom: "Revised from %s to %s.", RevisedTo: "Revised to %s.", NeverPrinted: "Nothing is published for this very figure.",
		Opens: "Opening %s", CannotOpen: "It did not open: %s",
		Heading: "Contradictions", Searching: "Asking every figure ...", Place: "%d of %d, %s", NoMore: "This is the last one.",
		Opening: "%d disagreements about %d figures, the worst first: %s.", None: "Nothing contradicts it.",
		Show: "The record of one of them: xkld show %s", AndMore: "and %d more", AtLeast: "at least %s", Calculated: "calculated: %s",
		Printed: "printed", Also: "also printed", Implied: "others give", Wording: "also printed", First: "first release",
		Rejected: "rejected", Nothing: "no published figure",
		OrElse: "or else", Instead: "for %s, not %s as in %s", SameAs: "the same as",
		BelowZero: "below zero", AboveTotal: "more than the %s of both sexes",
		BelowSex: "less than the %s of women or men alone", AboveAll: "more than the %s of all markets",
	}
}

// Value is one number of a contradiction: what it is, the number, and who
// printed it or how others give it.
type Value struct{ Head, Number, Text string }

// Contradiction is what is printed and what stands against it, the worst first.
func (s Speaker) Contradiction(c report.Contradiction) []Value {
	values := []Value{s.standing(c)}
	for _, a := range c.Rivals {
		values = append(values, Value{s.Clash.head(a.Why), s.RivalNumber(a), s.basis(c.Figure.Ref, a)})
	}
	for _, d := range c.Same {
		values = append(values, Value{s.Clash.OrElse, s.RivalNumber(d.Worst()), s.instead(c.Figure.Ref, d)})
	}
	if c.ToldWith != nil {
		values = append(values, Value{s.Clash.SameAs, "", s.Ref(*c.ToldWith)})
	}
	return values
}

// instead says which other figure would have another value, if not this one, and
// who printed that.
func (s Speaker) instead(ref model.Ref, d report.Contradiction) string {
	who := s.Span(d.Figure.Span)
	if d.Figure.Key != ref.Key {
		who = s.Ref(d.Figure.Ref)
	}
	standing := s.standing(d)
	return fmt.Sprintf(s.Clash.Instead, who, standing.Number, standing.Text)
}

// standing is the figure that is contradicted, or that there is none.
func (s Speaker) standing(c report.Contradiction) Value {
	v := Value{s.Clash.Printed, s.Figure(c.Figure), s.Clash.Nothing}
	switch {
	case c.Printed != nil:
		v.Text = s.citedWithID(*c.Printed)
		if c.Others > 0 {
			v.Text += ", " + fmt.Sprintf(s.Clash.AndMore, c.Others)
		}
	case c.Figure.Count.Known:
		v.Head, v.Text = s.Kinds[c.Figure.Kind], s.Sum(c.Figure.Ref, c.Figure.Formula)
	}
	return v
}

func (w Clashes) head(why model.Why) string {
	switch why {
	case model.WhyPrinted:
		return w.Also
	case model.WhyApproximate:
		return w.Wording
	case model.WhyFirstRelease:
		return w.First
	case model.WhyRejected:
		return w.Rejected
	}
	return w.Implied
}

// basis is who printed a value, or its arithmetic and why that cannot be.
func (s Speaker) basis(ref model.Ref, a report.Rival) string {
	if a.Source != nil {
		text := s.citedWithID(*a.Source)
		if more := len(a.Sources) - 1; more > 0 {
			text += ", " + fmt.Sprintf(s.Clash.AndMore, more)
		}
		if a.Note.EN != "" {
			text += ": " + s.Remark(a.Note)
		}
		return text
	}
	sum := s.Sum(ref, a.Formula)
	limit := Missing
	if a.Limit.Known {
		limit = s.Number(a.Limit.N)
	}
	switch a.Why {
	case model.WhyBelowZero:
		return s.Clash.BelowZero + ": " + sum
	case model.WhyAboveTotal:
		if ref.Sex == model.Total {
			return fmt.Sprintf(s.Clash.BelowSex, limit) + ": " + sum
		}
		return fmt.Sprintf(s.Clash.AboveTotal, limit) + ": " + sum
	case model.WhyAboveAll:
		return fmt.Sprintf(s.Clash.AboveAll, limit) + ": " + sum
	}
	return sum
}

func (s Speaker) citedWithID(source model.Source) string {
	return s.Cited(source) + " [" + string(source.ID) + "]"
}

// Unbroken is a blank at which no line is broken. What breaks lines puts a blank
// in its place.
const Unbroken = "\u00a0"

// Sum is a formula with its numbers, each with what it counts as far as that is
// not what the figure itself counts: Jan-Jul 79,428 - Jan-Jun 66,983.
func (s Speaker) Sum(ref model.Ref, terms []model.Term) string {
	differs := func(same func(model.Ref) bool) bool {
		return slices.ContainsFunc(terms, func(t model.Term) bool { return !same(t.Ref) })
	}
	spans := differs(func(r model.Ref) bool { return r.Span == ref.Span })
	markets := differs(func(r model.Ref) bool { return r.Market == ref.Market })
	sexes := differs(func(r model.Ref) bool { return r.Sex == ref.Sex })
	years := differs(func(r model.Ref) bool { return r.Span.InOneYear() && r.Span.From.Year() == ref.Span.To.Year() })
	return signed(terms, func(t model.Term) string {
		var words []string
		if spans && (years || t.Ref.Span.IsYear()) {
			words = append(words, s.Span(t.Ref.Span))
		} else if spans {
			words = append(words, s.InYear(t.Ref.Span))
		}
		if markets {
			words = append(words, s.Short(t.Ref.Market))
		}
		if sexes {
			words = append(words, s.Sexes[t.Ref.Sex])
		}
		return strings.ReplaceAll(strings.Join(append(words, s.Number(t.Value)), " "), " ", Unbroken)
	})
}

// RivalNumber is a value that disagrees, with its marks.
func (s Speaker) RivalNumber(a report.Rival) string {
	mark := precisionMark(a.Precision)
	if len(a.Formula) > 0 {
		mark = "="
	}
	return mark + s.Number(a.Value)
}

// By is by how much a value disagrees, in persons and in percent; empty where
// there is nothing that it differs from.
func (s Speaker) By(a report.Rival) (persons, percent string) {
	if !a.Difference.Known {
		return "", ""
	}
	persons = s.Difference(a.Difference.N, a.Part)
	if a.AtLeast {
		persons = fmt.Sprintf(s.Clash.AtLeast, persons)
	}
	if part := a.Part; part.Known {
		if a.AtLeast {
			part.Precision = model.Over
		}
		percent = s.smallChange(part)
	}
	return persons, percent
}

// smallChange is a change with as many decimals as it takes not to look like
// none.
func (s Speaker) smallChange(r measure.Ratio) string {
	for decimals := 1; decimals < 4; decimals++ {
		if digits := r.Decimal(100, decimals); strings.Trim(digits, "-0.") != "" {
			return ratioMark(r) + plus(r.N) + strings.Replace(digits, ".", s.point(), 1) + "%"
		}
	}
	return s.Change(r)
}

func plus(n int64) string {
	if n < 0 {
		return ""
	}
	return "+"
}

// rival is one of the three columns of what disagrees with a figure.
func (s Speaker) rival(column report.Column, a report.Rival) string {
	persons, percent := s.By(a)
	switch column {
	case report.ColRival:
		return s.RivalNumber(a)
	case report.ColBy:
		return persons
	}
	return percent
}

// Severity is how much contradictions weigh, in a word and a sentence.
func (s Speaker) Severity(v report.Severity) string {
	return s.Clash.Severities[v] + ": " + s.Clash.Reasons[v]
}

// Tally is how many disagreements there are about how many figures, and how many
// of them how bad.
func (s Speaker) Tally(t report.Table) string {
	told := 0
	for _, r := range t.Rows {
		if r.Contradiction.ToldWith == nil {
			told++
		}
	}
	return fmt.Sprintf(s.Clash.Opening, told, len(t.Rows), s.Counts(t))
}

// Counts is how many disagreements there are of each severity.
func (s Speaker) Counts(t report.Table) string {
	counts := map[report.Severity]int{}
	for _, r := range t.Rows {
		if r.Contradiction.ToldWith == nil {
			counts[r.Contradiction.Worst().Severity]++
		}
	}
	var words []string
	for _, v := range report.Severities() {
		if counts[v] > 0 {
			words = append(words, fmt.Sprintf("%d %s", counts[v], s.Clash.Severities[v]))
		}
	}
	return strings.Join(words, ", ")
}
