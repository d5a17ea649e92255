package report

import (
	"xkld/model"
)

// CheckID is what a check compares.
type CheckID int

// The checks of a figure.
const (
	CheckWomen   CheckID = iota // women do not exceed the total
	CheckMarkets                // the markets published do not exceed all markets
	CheckToDate                 // a year to date less the one before is the month
	CheckMonths                 // the months add up to the span
)

// Check is a comparison of published figures with its arithmetic.
type Check struct {
	ID          CheckID
	Pass        bool
	Left, Right int64 // what is compared: not more than, or equal to
}

// ChecksOf are the checks for which all the figures are there. Only published
// exact figures are asked: a calculated one agrees with its formula by birth.
func ChecksOf(b *model.Book, ref model.Ref) []Check {
	var checks []Check
	add := func(id CheckID, pass bool, left, right int64) {
		checks = append(checks, Check{id, pass, left, right})
	}
	if ref.Sex != model.Male {
		women, ok := printed(b, ref.Of(model.Female))
		total, ok2 := printed(b, ref.Of(model.Total))
		if ok && ok2 {
			add(CheckWomen, women <= total, women, total)
		}
	}
	if sum, all, ok := marketSum(b, ref); ok {
		add(CheckMarkets, sum <= all, sum, all)
	}
	own, ok := printed(b, ref)
	if !ok {
		return checks
	}
	if ref.Span.IsMonth() && ref.Span.From.Number() > 1 {
		to, ok := printed(b, ref.Over(model.YearToDate(ref.Span.To)))
		before, ok2 := printed(b, ref.Over(model.YearToDate(ref.Span.To-1)))
		if ok && ok2 {
			add(CheckToDate, to-before == own, to-before, own)
		}
	}
	if sum, ok := monthSum(b, ref); ok {
		add(CheckMonths, sum == own, sum, own)
	}
	return checks
}

// printed is a published exact figure that nobody doubts.
func printed(b *model.Book, ref model.Ref) (int64, bool) {
	f := b.FirstRelease(ref)
	return f.Count.N, f.Kind == model.Published && f.IsExact() && f.Verdict == model.NoVerdict
}

func marketSum(b *model.Book, ref model.Ref) (sum, all int64, ok bool) {
	all, ok = printed(b, ref.In(model.All))
	if !ok {
		return 0, 0, false
	}
	any := false
	for _, m := range b.Markets {
		if m.Code == model.All || m.Code == model.Other {
			continue
		}
		if n, ok := printed(b, ref.In(m.Code)); ok {
			sum, any = sum+n, true
		}
	}
	return sum, all, any
}

func monthSum(b *model.Book, ref model.Ref) (sum int64, ok bool) {
	if ref.Span.IsMonth() || ref.Span.Months() > 12 {
		return 0, false
	}
	for m := ref.Span.From; m <= ref.Span.To; m++ {
		n, ok := printed(b, ref.Over(model.MonthSpan(m)))
		if !ok {
			return 0, false
		}
		sum += n
	}
	return sum, true
}
