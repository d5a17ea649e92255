package lang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/report"
)

// Head is a column's heading. In a table of one sex it is that of the sex.
func (s Speaker) Head(t report.Table, c report.Column) string {
	if sexes := t.Query.Sexes; len(sexes) == 1 && t.Query.View != report.ViewTargets {
		switch {
		case c == report.ColValue:
			return s.Workers[sexes[0]]
		case c == report.ColSexShare && sexes[0] != model.Total:
			return s.Word.ShareOfTotal
		}
	}
	if t.Query.Show.IsTransform() {
		return s.transformHead(t, c)
	}
	return s.Heads[c]
}

// Cell is a cell of a table in words. An empty text means that there is nothing
// to say.
func (s Speaker) Cell(t report.Table, column report.Column, c report.Cell) string {
	switch {
	case c.Figure != nil:
		return s.Figure(*c.Figure)
	case len(c.Ratios) > 0:
		return s.ratios(column, c)
	case c.Range != nil && column == report.ColSharePublished:
		return s.Range(*c.Range) + "%"
	case c.Range != nil:
		return s.Range(*c.Range)
	case c.Span != nil && t.Query.View == report.ViewMonths && t.Period.InOneYear():
		return s.InYear(*c.Span)
	case c.Span != nil:
		return s.Span(*c.Span)
	case c.Market != "":
		return s.Market(c.Market)
	case c.Sex != nil:
		return s.Sexes[*c.Sex]
	case c.Number != nil:
		return s.Number(*c.Number)
	case c.Rank != nil:
		return fmt.Sprintf(s.Word.RankOf, c.Rank.Place, c.Rank.Of)
	case c.Rival != nil:
		return s.rival(column, *c.Rival)
	case c.Hit != nil:
		return s.hit(column, *c.Hit)
	case c.Note != nil:
		return s.Remark(*c.Note)
	}
	return s.term(column, c.Text)
}

// term is a word of the data's own that the language has another for: a kind of
// plan, a unit, a month. What has none, as an id, is left as it is.
func (s Speaker) term(column report.Column, word string) string {
	switch column {
	case report.ColAgreement:
		return s.Own.Agreements[word]
	case report.ColPlanType:
		if kind, err := model.ParsePlanType(word); err == nil {
			return s.Word.PlanKinds[kind]
		}
	case report.ColUnit:
		if unit, ok := s.Units[word]; ok {
			return unit
		}
	case report.ColAsOf:
		if month, err := model.ParseMonth(word); err == nil {
			return s.Span(model.MonthSpan(month))
		}
	case report.ColPublished:
		if word != "" {
			return s.Date(word)
		}
	}
	return word
}

// Capital is a text that begins with a capital letter.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// ratios are a calculated number or the two ends of a range.
func (s Speaker) ratios(column report.Column, c report.Cell) string {
	var ends []string
	for _, r := range c.Ratios {
		switch {
		case !r.Known:
			return Missing
		case column == report.ColDifference, column == report.ColOwnApart:
			ends = append(ends, s.Difference(r.N, r))
		case column == report.ColTimes, column == report.ColInverse:
			ends = append(ends, s.Factor(r))
		case column == report.ColChange, column == report.ColPercent, column == report.ColYearChange:
			ends = append(ends, s.Change(r))
		case column == report.ColIndex:
			ends = append(ends, s.Index(r))
		case column == report.ColRemaining:
			ends = append(ends, s.Whole(r))
		case column == report.ColShareCalculated:
			ends = append(ends, s.Ratio(r, 2))
		default:
			ends = append(ends, s.Ratio(r, 1))
		}
	}
	return strings.Join(ends, " - ")
}

// Conflict is a value that disagrees with a figure, with its mark and reason.
func (s Speaker) Conflict(c model.Conflict) string {
	return precisionMark(c.Precision) + s.Number(c.Value) + " " + s.Why(c)
}

// Conflicts are the values that disagree with a figure, each with its reason.
func (s Speaker) Conflicts(conflicts []model.Conflict) string {
	var said []string
	for _, c := range conflicts {
		said = append(said, s.Conflict(c))
	}
	return strings.Join(said, "; ")
}
