package model

import (
	"fmt"
	"strings"
)

// Span is a run of whole months, both ends included.
type Span struct{ From, To Month }

// MonthSpan is one month.
func MonthSpan(m Month) Span { return Span{m, m} }

// YearSpan is a calendar year.
func YearSpan(year int) Span { return Span{MonthOf(year, 1), MonthOf(year, 12)} }

// YearToDate is the months from January to the given one.
func YearToDate(to Month) Span { return Span{MonthOf(to.Year(), 1), to} }

// Months is how many months the span has.
func (s Span) Months() int { return int(s.To-s.From) + 1 }

// IsMonth says whether the span is one month.
func (s Span) IsMonth() bool { return s.From == s.To }

// IsYear says whether the span is one calendar year.
func (s Span) IsYear() bool { return s == YearSpan(s.From.Year()) }

// InOneYear says whether the span stays within a calendar year.
func (s Span) InOneYear() bool { return s.From.Year() == s.To.Year() }

// Has says whether another span lies within this one.
func (s Span) Has(t Span) bool { return s.From <= t.From && t.To <= s.To }

// Meets says whether the two spans have a month in common.
func (s Span) Meets(t Span) bool { return s.From <= t.To && t.From <= s.To }

// IsYears says whether the span is one or more whole calendar years.
func (s Span) IsYears() bool { return s.From.Number() == 1 && s.To.Number() == 12 }

// Shifted is the span so many months later, or earlier for a number below zero.
func (s Span) Shifted(months int) Span { return Span{s.From + Month(months), s.To + Month(months)} }

// Before orders spans by their first month, then by their last.
func (s Span) Before(t Span) bool {
	if s.From != t.From {
		return s.From < t.From
	}
	return s.To < t.To
}

// String is the shortest form that ParseSpan reads: 2025-07, 2025,
// 2025-01..2025-07, 2020..2025.
func (s Span) String() string {
	switch {
	case s.IsMonth():
		return s.From.String()
	case s.IsYear():
		return fmt.Sprintf("%04d", s.From.Year())
	case s.IsYears():
		return fmt.Sprintf("%04d..%04d", s.From.Year(), s.To.Year())
	}
	return s.From.String() + ".." + s.To.String()
}

// ParseSpan reads a period: 2025, 2025-07, 2025-01..2025-07, 2020..2025. The
// two ends may be of either kind; a year begins in January and ends in
// December.
func ParseSpan(s string) (Span, error) {
	first, last, isRange := strings.Cut(s, "..")
	from, err := parseEnd(first)
	if err != nil {
		return Span{}, err
	}
	if !isRange {
		return from, nil
	}
	to, err := parseEnd(last)
	if err != nil {
		return Span{}, err
	}
	span := Span{from.From, to.To}
	if span.From > span.To {
		return Span{}, refuse(RunsBackwards, s, last+".."+first)
	}
	return span, nil
}

func parseEnd(s string) (Span, error) {
	if year, err := parseYear(s); err == nil {
		return YearSpan(year), nil
	}
	if m, err := ParseMonth(s); err == nil {
		return MonthSpan(m), nil
	}
	return Span{}, refuse(NoPeriod, s)
}
