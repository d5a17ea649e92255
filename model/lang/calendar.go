package lang

import (
	"fmt"
	"strconv"

	"xkld/model"
)

// calendar is how a language writes days and the months of one year, which go
// by their numbers.
type calendar struct {
	within func(from, to int) string         // without the year, in short: Jul, Jan-Jul
	short  func(from, to, year int) string   // Jul 2025, Jan-Jul 2025
	long   func(from, to, year int) string   // July 2025, January to July 2025
	day    func(day, month, year int) string // 12 Aug 2025
}

func englishCalendar(short, long [12]string) calendar {
	within := func(from, to int) string {
		if from == to {
			return short[from-1]
		}
		return short[from-1] + "-" + short[to-1]
	}
	return calendar{
		within: within,
		short:  func(from, to, year int) string { return within(from, to) + " " + strconv.Itoa(year) },
		long: func(from, to, year int) string {
			if from == to {
				return fmt.Sprintf("%s %d", long[from-1], year)
			}
			return fmt.Sprintf("%s to %s %d", long[from-1], long[to-1], year)
		},
		day: func(day, month, year int) string { return fmt.Sprintf("%d %s %d", day, short[month-1], year) },
	}
}

// vietnameseCalendar counts the months from January on, as the releases do.
func vietnameseCalendar() calendar {
	return calendar{
		within: func(from, to int) string {
			switch {
			case from == to:
				return fmt.Sprintf("T%d", from)
			case from == 1:
				return fmt.Sprintf("%d tháng", to)
			}
			return fmt.Sprintf("T%d-T%d", from, to)
		},
		short: func(from, to, year int) string {
			switch {
			case from == to:
				return fmt.Sprintf("T%d/%d", from, year)
			case from == 1:
				return fmt.Sprintf("%d tháng %d", to, year)
			}
			return fmt.Sprintf("T%d-T%d/%d", from, to, year)
		},
		long: func(from, to, year int) string {
			switch {
			case from == to:
				return fmt.Sprintf("tháng %d/%d", from, year)
			case from == 1:
				return fmt.Sprintf("%d tháng đầu năm %d", to, year)
			}
			return fmt.Sprintf("tháng %d đến tháng %d/%d", from, to, year)
		},
		day: func(day, month, year int) string {
			if month < 3 { // with a zero, so that nobody adds a digit: as in letters of the state
				return fmt.Sprintf("%02d/%02d/%d", day, month, year)
			}
			return fmt.Sprintf("%02d/%d/%d", day, month, year)
		},
	}
}

// Span is a span as people name it: Jul 2025, Jan-Jul 2025, 2025, 2020-2025.
func (s Speaker) Span(span model.Span) string {
	switch {
	case span.IsYear():
		return strconv.Itoa(span.From.Year())
	case span.IsYears():
		return strconv.Itoa(span.From.Year()) + "-" + strconv.Itoa(span.To.Year())
	case span.InOneYear():
		return s.calendar.short(span.From.Number(), span.To.Number(), span.From.Year())
	}
	return s.Span(model.Span{From: span.From, To: span.From}) + " - " + s.Span(model.Span{From: span.To, To: span.To})
}

// InYear is a span of one year without the year: Jul, Jan-Jul.
func (s Speaker) InYear(span model.Span) string {
	return s.calendar.within(span.From.Number(), span.To.Number())
}

// LongSpan is a span with its months in full: October 2025, January to July 2025.
func (s Speaker) LongSpan(span model.Span) string {
	if span.InOneYear() && !span.IsYear() {
		return s.calendar.long(span.From.Number(), span.To.Number(), span.From.Year())
	}
	return s.Span(span)
}

// Month is the short name of a month, without its year.
func (s Speaker) Month(m model.Month) string { return s.Months[m.Number()-1] }

// Date is the day of a publication.
func (s Speaker) Date(day string) string {
	var year, month, number int
	if _, err := fmt.Sscanf(day, "%d-%d-%d", &year, &month, &number); err != nil || month < 1 || month > 12 {
		return s.Word.NotDated
	}
	return s.calendar.day(number, month, year)
}
