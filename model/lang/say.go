package lang

import (
	"fmt"
	"strconv"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Speaker says figures in one language. Raw speakers write plain digits.
type Speaker struct {
	*Words
	Markets model.Markets
	Raw     bool
}

// Machine is the speaker of notes and reasons in machine formats.
func Machine(markets model.Markets) Speaker {
	words := English()
	words.Word.WithinOther = "within OTHER" // which scripts rely on
	return Speaker{words, markets, true}
}

// Number is a whole number with its separators.
func (s Speaker) Number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	if s.Raw {
		return digits
	}
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + s.Group + digits[i:]
	}
	return sign + digits
}

// Decimal is a printed number with its separators.
func (s Speaker) Decimal(d model.Decimal) string {
	whole, part, point := strings.Cut(d.String(), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return d.String()
	}
	if point {
		return s.Number(n) + s.point() + part
	}
	return s.Number(n)
}

func (s Speaker) point() string {
	if s.Raw {
		return "."
	}
	return s.Point
}

// Percent is a ratio in percent with so many decimals, without the sign.
func (s Speaker) Percent(r measure.Ratio, decimals int) string {
	return strings.Replace(r.Decimal(100, decimals), ".", s.point(), 1)
}

// Market is the name of a market, Short its form for narrow columns.
func (s Speaker) Market(code model.Code) string { long, _ := s.names(code); return long }

// Short is the name of a market for narrow columns.
func (s Speaker) Short(code model.Code) string { _, short := s.names(code); return short }

func (s Speaker) names(code model.Code) (long, short string) {
	if m, ok := s.Markets.Find(code); ok {
		return s.market(m)
	}
	return string(code), string(code)
}

// Key is whom a figure counts: Japan, women.
func (s Speaker) Key(k model.Key) string { return s.Market(k.Market) + ", " + s.Sexes[k.Sex] }

// Ref is a ref as people name it: Jul 2025, Japan, women.
func (s Speaker) Ref(r model.Ref) string { return s.Span(r.Span) + ", " + s.Key(r.Key) }

// Mark is what stands before a number: how it is known and how sure it is.
func Mark(f model.Figure) string {
	mark := ""
	if f.Kind == model.Calculated {
		mark = "="
	}
	if f.Kind == model.Own {
		mark = OwnMark
	}
	return mark + precisionMark(f.Precision) + verdictMark(f.Verdict)
}

func precisionMark(p model.Precision) string { return [...]string{"", ">", "<", "~"}[p] }

func verdictMark(v model.Verdict) string { return [...]string{"", "?", "*", ""}[v] }

// ratioMark is what stands before every ratio, since none is published.
func ratioMark(r measure.Ratio) string {
	return "=" + precisionMark(r.Precision) + verdictMark(r.Verdict)
}

// OwnMark stands before a figure of somebody's own file.
const OwnMark = "^"

// Missing stands where no figure is known.
const Missing = "..."

// Figure is a figure's number with its marks.
func (s Speaker) Figure(f model.Figure) string {
	if !f.Count.Known {
		return Missing
	}
	return Mark(f) + s.Number(f.Count.N)
}

// Ratio is a calculated share in percent with its marks: =30.4 %.
func (s Speaker) Ratio(r measure.Ratio, decimals int) string {
	if !r.Known {
		return Missing
	}
	return ratioMark(r) + s.Percent(r, decimals) + "%"
}

// Change is a calculated change in percent with its sign: =+4.2 %.
func (s Speaker) Change(r measure.Ratio) string {
	if !r.Known {
		return Missing
	}
	sign := "+"
	if r.N < 0 {
		sign = ""
	}
	return ratioMark(r) + sign + s.Percent(r, 1) + "%"
}

// Difference is a calculated difference with its sign: =-1,970. The ratio says
// how sure it is.
func (s Speaker) Difference(n int64, r measure.Ratio) string {
	if n <= 0 {
		return ratioMark(r) + s.Number(n)
	}
	return ratioMark(r) + "+" + s.Number(n)
}

// Average is so many a month, rounded to a whole number, with its marks.
func (s Speaker) Average(r measure.Ratio) string {
	digits := r.Decimal(1, 0)
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		digits = s.Number(n)
	}
	return ratioMark(r) + digits
}

// Times is a ratio as a factor: 1.22.
func (s Speaker) Times(r measure.Ratio) string {
	return strings.Replace(r.Decimal(1, 2), ".", s.point(), 1)
}

// Indicator is another published number with its unit.
func (s Speaker) Indicator(i model.Indicator) string {
	unit := i.Unit
	if word, ok := s.Units[unit]; ok {
		unit = word
	}
	const billion = 1e9
	if i.Low.Places+i.High.Places == 0 && i.Low.Digits >= billion {
		low, high := measure.Of(i.Low.Digits, billion).Short(1), measure.Of(i.High.Digits, billion).Short(1)
		if low != high {
			low += "-" + high
		}
		return precisionMark(i.Precision) + strings.ReplaceAll(low, ".", s.point()) + " " + fmt.Sprintf(s.Word.Billion, unit)
	}
	number := s.Range(report.Range{Low: i.Low, High: i.High, Precision: i.Precision})
	if i.Unit == "percent" {
		return number + "%"
	}
	return number + " " + unit
}

// NewestOf says that the newest of so many sources follows.
func (s Speaker) NewestOf(n int) string {
	if n == 1 {
		return s.Word.Source
	}
	return fmt.Sprintf(s.Word.SourceOf, n)
}

// Thousands is a number in thousands with one decimal: 14.7.
func (s Speaker) Thousands(n int64) string {
	return strings.Replace(measure.Of(n, 1000).Decimal(1, 1), ".", s.point(), 1)
}

// Hundredths is a number given in hundredths, without needless zeros: 26.5.
func (s Speaker) Hundredths(n int64) string {
	return strings.Replace(measure.Of(n, 100).Short(1), ".", s.point(), 1)
}

// InThousands is a figure in thousands with its marks: =14.7; with as many
// decimals as it takes not to look like zero.
func (s Speaker) InThousands(f model.Figure) string {
	if !f.Count.Known {
		return Missing
	}
	decimals := 1
	for below := int64(50); f.Count.N > 0 && f.Count.N < below && decimals < 3; below /= 10 {
		decimals++
	}
	return Mark(f) + strings.Replace(measure.Of(f.Count.N, 1000).Decimal(1, decimals), ".", s.point(), 1)
}

// Whole is a calculated whole number with its marks.
func (s Speaker) Whole(r measure.Ratio) string {
	return ratioMark(r) + s.Number(r.N)
}

// Range is a published number or range with its mark.
func (s Speaker) Range(r report.Range) string {
	mark := precisionMark(r.Precision)
	switch {
	case r.Open:
		return mark + fmt.Sprintf(s.Word.OpenEnd, s.Decimal(r.Low))
	case r.Low != r.High:
		return mark + s.Decimal(r.Low) + "-" + s.Decimal(r.High)
	}
	return mark + s.Decimal(r.Low)
}

// Formula is the sum of a formula's terms, each written as its ref.
func Formula(terms []model.Term) string {
	return signed(terms, func(t model.Term) string { return t.Ref.String() })
}

// signed is a sum with its terms written in one way or another.
func signed(terms []model.Term, write func(model.Term) string) string {
	var b strings.Builder
	for i, t := range terms {
		switch {
		case t.Sign < 0:
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(write(t))
	}
	return strings.TrimPrefix(b.String(), " ")
}

// Note is what a note of a figure says.
func (s Speaker) Note(n model.Note) string {
	switch n.ID {
	case model.NoteReason:
		return s.Remark(n.Text)
	case model.NoteContested:
		return s.Word.Contested
	case model.NoteRevised:
		return s.Word.Revised
	case model.NoteFirstRelease:
		return s.Word.FirstRelease
	case model.NoteWithinOther:
		return s.Word.WithinOther
	case model.NoteMenOnly:
		return s.Word.MenOnly
	case model.NoteWomenOnly:
		return s.Word.WomenOnly
	case model.NoteRows:
		return fmt.Sprintf(s.Word.RowsAdded, s.Number(n.N))
	case model.NoteMarketsAdded:
		return s.Word.MarketsAdded
	}
	return s.Word.Zero
}

// Notes are all that is said of a figure, in one line.
func (s Speaker) Notes(notes []model.Note) string {
	var said []string
	for _, n := range notes {
		said = append(said, s.Note(n))
	}
	return strings.Join(said, "; ")
}

// Why is why a value disagrees with a figure.
func (s Speaker) Why(c model.Conflict) string {
	formula := Formula(c.Formula)
	switch c.Why {
	case model.WhyPrinted:
		return s.Word.WhyPrinted
	case model.WhyFirstRelease:
		return s.Word.WhyFirst
	case model.WhyRejected:
		return fmt.Sprintf(s.Word.WhyRejected, s.Remark(c.Note))
	case model.WhyApproximate:
		return fmt.Sprintf(s.Word.WhyApproximate, s.Precise[c.Precision])
	case model.WhyFormula:
		return fmt.Sprintf(s.Word.WhyFormula, formula)
	case model.WhyBelowZero:
		return fmt.Sprintf(s.Word.WhyBelowZero, formula)
	case model.WhyAboveTotal:
		return fmt.Sprintf(s.Word.WhyAboveTotal, formula)
	}
	return fmt.Sprintf(s.Word.WhyAboveAll, formula)
}

// TableNote is what a note of a table says.
func (s Speaker) TableNote(n report.Note) string {
	switch n.ID {
	case report.NoteMonthsWithFigures:
		return fmt.Sprintf(s.Word.MonthsKnown, n.Known, n.Of)
	case report.NoteMissingMarket:
		return fmt.Sprintf(s.Word.MissingMarket, s.Ref(n.Ref), n.Ref)
	case report.NoteArithmetic:
		return s.Word.Arithmetic
	case report.NoteOther:
		return s.Word.Other
	case report.NoteNoSplit:
		return s.Word.NoSplit
	case report.NoteSharesOfFirstRelease:
		return s.Word.SharesFirst
	case report.NoteAgainst:
		return fmt.Sprintf(s.Own.Against, s.Number(int64(n.Known)), s.Number(int64(n.Of)), s.Number(int64(n.New)))
	case report.NoteHits:
		return fmt.Sprintf(s.Find.Shown, n.Known, n.Of)
	}
	return s.transformNote(n)
}
