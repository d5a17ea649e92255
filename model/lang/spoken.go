package lang

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Spoken are the words of answers that are read aloud or felt in braille: whole
// words where the screen has signs. %s and %d are filled in.
type Spoken struct {
	Counted [3]string // what a figure of each sex counts
	Precise [4]string // a number by its precision
	Heads   map[report.Column]string

	// Numbers.
	NoFigure, NoRatio, Percent, Minus, AtLeast, To, RankIs, Times string
	More, Less, Same, Persons, Fewer, Left, Past                  string // against another figure, or a plan
	Plus, Take, Equals                                            string // in sums; Equals also for the sign in the words of the data

	// Time, and what is shown.
	YearOf, MonthOf, MonthsOf, Day, UpTo, Markets, Targets, And, Only string

	// Facts.
	Known, MarketsKnown, PlansKnown, NoneKnown, Latest, Largest string
	Women, OfBoth, OfTotal, OfPlan, PlanPrinted                 string
	From, MoreSources, NoSource, Note, Against, OrElse          string
	Sum, SumIs, TogetherKnown, Printed, Check, WithIt, Versus   string
	BesideBase, ChangeOn, Figures                               string
	Range, Trend, Up, Down, Level, Gaps, NoGaps                 string // of charts

	firstMonths func(months, year int, last string) string // of a year: each language names another part of it

	Talk Talk
}

// Talk is what is said of the conversation itself.
type Talk struct {
	Unknown, Meant, Which, Or, MoreToSay, NothingMore, NothingBack string
	NothingSaid, Here, FigureHere, SameCommand, NoNext, NoPrevious string
	TooLong, CompareNeeds, SpeaksNow, NoLanguage, NeedsValue       string
	OneOnly                                                        string
	Help                                                           []string
	Verbs                                                          map[string]string // more words for a command, with ; between
	Names                                                          string            // of the language itself
	Fill, Year                                                     string            // words that mean nothing by themselves; the word for a year
	Sexes                                                          [3]string         // words for each
	Shows                                                          map[model.Show]string
}

// SayNumber is a whole number, without a sign.
func (s Speaker) SayNumber(n int64) string {
	if n < 0 {
		return fmt.Sprintf(s.Spoken.Minus, s.Number(-n))
	}
	return s.Number(n)
}

// sure puts how exact a number is into words.
func (s Speaker) sure(p model.Precision, number string) string {
	return fmt.Sprintf(s.Spoken.Precise[p], number)
}

// doubt is a verdict after a figure.
func (s Speaker) doubt(v model.Verdict) string {
	if v == model.NoVerdict {
		return ""
	}
	return ", " + s.Verdicts[v]
}

// SayCount is a figure's number alone, with how exact it is.
func (s Speaker) SayCount(f model.Figure) string {
	if !f.Count.Known {
		return s.Spoken.NoFigure
	}
	return s.sure(f.Precision, s.SayNumber(f.Count.N))
}

// SayStanding is how a known figure is known, and what is held against it.
func (s Speaker) SayStanding(f model.Figure) string { return s.Kinds[f.Kind] + s.doubt(f.Verdict) }

// SayFigure is a figure with what it counts and how it is known.
func (s Speaker) SayFigure(f model.Figure) string {
	if !f.Count.Known {
		return s.Spoken.NoFigure + s.doubt(f.Verdict)
	}
	return fmt.Sprintf(s.Spoken.Counted[f.Sex], s.SayCount(f)) + ", " + s.SayStanding(f)
}

// SayPlain is a figure beside a word that says what it counts.
func (s Speaker) SayPlain(f model.Figure) string {
	if !f.Count.Known {
		return s.Spoken.NoFigure + s.doubt(f.Verdict)
	}
	return s.SayCount(f) + ", " + s.SayStanding(f)
}

// SayMonth is the name of a month without its year.
func (s Speaker) SayMonth(m model.Month) string { return s.LongMonths[m.Number()-1] }

// SaySpan is a span in words: July 2025, January to July 2025, 2020 to 2025.
func (s Speaker) SaySpan(span model.Span) string {
	w := s.Spoken
	switch {
	case span.IsYear():
		return fmt.Sprintf(w.YearOf, span.From.Year())
	case span.IsYears():
		return fmt.Sprintf(w.To, fmt.Sprint(span.From.Year()), fmt.Sprint(span.To.Year()))
	case span.IsMonth():
		return fmt.Sprintf(w.MonthOf, s.SayMonth(span.From), span.From.Year())
	case span == model.YearToDate(span.To):
		return w.firstMonths(span.Months(), span.From.Year(), s.SayMonth(span.To))
	case span.InOneYear():
		return fmt.Sprintf(w.MonthsOf, s.SayMonth(span.From), s.SayMonth(span.To), span.From.Year())
	}
	return fmt.Sprintf(w.To, s.SaySpan(model.MonthSpan(span.From)), s.SaySpan(model.MonthSpan(span.To)))
}

// SayInYear is a span of one year without it.
func (s Speaker) SayInYear(span model.Span) string {
	switch {
	case span.IsMonth():
		return s.SayMonth(span.From)
	case span.InOneYear() && !span.IsYear():
		return fmt.Sprintf(s.Spoken.To, s.SayMonth(span.From), s.SayMonth(span.To))
	}
	return s.SaySpan(span)
}

// SayRef is what a figure is about, apart from whom it counts where its number
// says that: Japan, July 2025.
func (s Speaker) SayRef(r model.Ref) string {
	if r.Market == model.All {
		return s.SaySpan(r.Span)
	}
	return s.Market(r.Market) + ", " + s.SaySpan(r.Span)
}

// SayWhole is a ref with its market and its sex, whatever they are.
func (s Speaker) SayWhole(r model.Ref) string {
	return s.SaySpan(r.Span) + ", " + s.Key(r.Key)
}

// SayDay is the day of a publication.
func (s Speaker) SayDay(day string) string {
	var year, month, number int
	if _, err := fmt.Sscanf(day, "%d-%d-%d", &year, &month, &number); err != nil || month < 1 || month > 12 {
		return s.Word.NotDated
	}
	return fmt.Sprintf(s.Spoken.Day, number, s.LongMonths[month-1], year)
}

// opposite is the precision of a number whose sign is turned.
func opposite(p model.Precision) model.Precision {
	switch p {
	case model.Over:
		return model.Nearly
	case model.Nearly:
		return model.Over
	}
	return p
}

// SayRatio is a calculated number of a column, without saying that it is
// calculated.
func (s Speaker) SayRatio(column report.Column, r measure.Ratio) string {
	if !r.Known {
		return s.Spoken.NoRatio
	}
	w, size := s.Spoken, r
	if r.N < 0 {
		size.N, size.Precision = -r.N, opposite(r.Precision)
	}
	choose := func(below, above string) string {
		if r.N < 0 {
			return below
		}
		return above
	}
	percent := func(decimals int) string { return fmt.Sprintf(w.Percent, s.Percent(size, decimals)) }
	text := ""
	switch column {
	case report.ColChange, report.ColYearChange, report.ColPercent:
		if r.N == 0 {
			return w.Same + s.doubt(r.Verdict)
		}
		return fmt.Sprintf(choose(w.Less, w.More), s.sure(size.Precision, percent(1))) + s.doubt(r.Verdict)
	case report.ColDifference, report.ColOwnApart:
		if r.N == 0 {
			return w.Same + s.doubt(r.Verdict)
		}
		return fmt.Sprintf(choose(w.Fewer, w.Persons), s.sure(size.Precision, s.Number(size.N))) + s.doubt(r.Verdict)
	case report.ColRemaining:
		return fmt.Sprintf(choose(w.Past, w.Left), s.sure(size.Precision, s.Number(size.N))) + s.doubt(r.Verdict)
	case report.ColTimes, report.ColInverse:
		text = fmt.Sprintf(w.Times, strings.TrimPrefix(s.Factor(size), ratioMark(size)))
	case report.ColIndex:
		text = s.Percent(size, 1)
	case report.ColShareCalculated:
		text = percent(2)
	default:
		text = percent(1)
	}
	return s.sure(size.Precision, text) + s.doubt(r.Verdict)
}

// SayRange is a published number, or its two ends.
func (s Speaker) SayRange(r report.Range) string {
	text := s.Decimal(r.Low)
	switch {
	case r.Open:
		text = fmt.Sprintf(s.Spoken.AtLeast, text)
	case r.Low != r.High:
		text = fmt.Sprintf(s.Spoken.To, text, s.Decimal(r.High))
	}
	return s.sure(r.Precision, text)
}

// SayCell is a cell of a table in words; empty where it has nothing to say.
func (s Speaker) SayCell(t report.Table, column report.Column, c report.Cell) string {
	switch {
	case c.Figure != nil && (column == report.ColValue || column == report.ColOwn):
		return s.SayFigure(*c.Figure)
	case c.Figure != nil:
		return s.SayPlain(*c.Figure)
	case len(c.Ratios) > 0:
		var ends []string
		for _, r := range c.Ratios {
			if !r.Known {
				return s.Spoken.NoRatio
			}
			ends = append(ends, s.SayRatio(column, r))
		}
		text := ends[0]
		if len(ends) > 1 {
			text = fmt.Sprintf(s.Spoken.To, ends[0], ends[1])
		}
		return text + ", " + s.Kinds[model.Calculated]
	case c.Range != nil && column == report.ColSharePublished:
		return fmt.Sprintf(s.Spoken.Percent, s.SayRange(*c.Range)) + ", " + s.Kinds[model.Published]
	case c.Range != nil:
		return s.SayRange(*c.Range)
	case c.Span != nil && t.Query.View == report.ViewMonths && t.Period.InOneYear():
		return s.SayInYear(*c.Span)
	case c.Span != nil:
		return s.SaySpan(*c.Span)
	case c.Rank != nil:
		return fmt.Sprintf(s.Spoken.RankIs, c.Rank.Place, c.Rank.Of) + ", " + s.Kinds[model.Calculated]
	}
	return s.Cell(t, column, c)
}

// SaySum is a formula with its numbers, each after what it counts as far as that
// is not what the figure itself counts.
func (s Speaker) SaySum(ref model.Ref, terms []model.Term) string {
	differs := func(same func(model.Ref) bool) bool {
		return slices.ContainsFunc(terms, func(t model.Term) bool { return !same(t.Ref) })
	}
	spans := differs(func(r model.Ref) bool { return r.Span == ref.Span })
	markets := differs(func(r model.Ref) bool { return r.Market == ref.Market })
	sexes := differs(func(r model.Ref) bool { return r.Sex == ref.Sex })
	var said []string
	for i, t := range terms {
		var words []string
		if spans {
			words = append(words, s.SaySpan(t.Ref.Span))
		}
		if markets {
			words = append(words, s.Market(t.Ref.Market))
		}
		if sexes {
			words = append(words, s.Sexes[t.Ref.Sex])
		}
		term := strings.Join(append(words, s.SayNumber(t.Value)), ", ")
		switch {
		case t.Sign < 0:
			term = s.Spoken.Take + " " + term
		case i > 0:
			term = s.Spoken.Plus + " " + term
		}
		said = append(said, term)
	}
	return strings.Join(said, ", ")
}

// SayWhy is why a value disagrees with a figure, with sums in words.
func (s Speaker) SayWhy(ref model.Ref, c model.Conflict) string {
	sum := s.SaySum(ref, c.Formula)
	switch c.Why {
	case model.WhyFormula:
		return fmt.Sprintf(s.Word.WhyFormula, sum)
	case model.WhyBelowZero:
		return fmt.Sprintf(s.Word.WhyBelowZero, sum)
	case model.WhyAboveTotal:
		return fmt.Sprintf(s.Word.WhyAboveTotal, sum)
	case model.WhyAboveAll:
		return fmt.Sprintf(s.Word.WhyAboveAll, sum)
	}
	return s.Why(c)
}

// SayConflict is a value that disagrees with a figure, and why.
func (s Speaker) SayConflict(ref model.Ref, c model.Conflict) string {
	return s.sure(c.Precision, s.SayNumber(c.Value)) + ", " + s.SayWhy(ref, c)
}

// SayClaim is what a source prints.
func (s Speaker) SayClaim(c model.Claim) string {
	return fmt.Sprintf(s.Spoken.Counted[c.Sex], s.sure(c.Precision, s.Number(c.Value))) + s.doubt(c.Verdict)
}

// SaySource is who printed a figure, and when.
func (s Speaker) SaySource(source model.Source) string {
	if source.Own {
		return s.ownFile(source)
	}
	return source.Publisher + ", " + s.SayDay(source.Published)
}

// SayIndicator is another published number with its unit.
func (s Speaker) SayIndicator(i model.Indicator) string {
	text := s.SayRange(report.Range{Low: i.Low, High: i.High, Precision: i.Precision})
	if i.Unit == "percent" {
		return fmt.Sprintf(s.Spoken.Percent, text)
	}
	if word, ok := s.Units[i.Unit]; ok {
		return text + " " + word
	}
	return text + " " + i.Unit
}

// SayShown is what is shown of the figures of a query over a period.
func (s Speaker) SayShown(q model.Query, period model.Span) string {
	w := s.Spoken
	switch q.Show {
	case model.ShowChange, model.ShowYearChange:
		if before := report.SpanBefore(q.Show, period); q.View == report.ViewMarkets && before.From >= 0 {
			return fmt.Sprintf(w.ChangeOn, s.SaySpan(before))
		}
		if q.Show == model.ShowYearChange {
			return w.Heads[report.ColYearChange]
		}
		return w.Heads[report.ColChange]
	case model.ShowToDate:
		return w.Heads[report.ColToDate]
	}
	return s.Shown(q)
}

// SayScope is what is shown of whom: 2025, all markets, both sexes.
func (s Speaker) SayScope(t report.Table) string {
	q, w := t.Query, s.Spoken
	var said []string
	list := func(n int, all string, name func(int) string) {
		var names []string
		for i := range n {
			names = append(names, name(i))
		}
		if n == 0 {
			names = append(names, all)
		}
		said = append(said, strings.Join(names, w.And))
	}
	switch q.View {
	case report.ViewMonths:
		said = append(said, s.SaySpan(t.Period))
	case report.ViewMarkets:
		said = append(said, w.Markets, s.SaySpan(t.Period))
	case report.ViewTargets:
		said = append(said, w.Targets, s.SaySpan(t.Period))
	}
	if q.View != report.ViewMarkets || len(q.Markets) > 0 {
		list(len(q.Markets), s.Market(model.All), func(i int) string { return s.Market(q.Markets[i]) })
	}
	if q.View != report.ViewTargets {
		list(len(q.Sexes), s.Sexes[model.Total], func(i int) string { return s.Sexes[q.Sexes[i]] })
	}
	if q.Show != "" && q.Show != model.ShowValue && q.View != report.ViewTargets {
		said = append(said, s.SayShown(q, t.Period))
	}
	if q.AsOf != nil {
		said = append(said, fmt.Sprintf(w.UpTo, s.SaySpan(model.MonthSpan(*q.AsOf))))
	}
	if len(q.Kinds) > 0 {
		var kinds []string
		for _, k := range q.Kinds {
			kinds = append(kinds, s.Kinds[k])
		}
		said = append(said, fmt.Sprintf(w.Only, strings.Join(kinds, w.And)))
	}
	return strings.Join(said, ", ")
}
