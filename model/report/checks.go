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
	CheckToDate                 // the year to date is the one before and the month
	CheckMonths                 // the months add up to the span
)

// Outcome is how a check comes out.
type Outcome int

// The outcomes. A gap is a check that cannot be made: something is not published.
const (
	Passes Outcome = iota
	Fails
	HasGap
)

// Check is a comparison of published figures: the sum of the parts is not more
// than the whole, or, for months, equal to it.
type Check struct {
	ID      CheckID
	Outcome Outcome
	Whole   model.Figure
	Parts   []model.Figure // of those that may be missing, these are published
	Missing []model.Ref    // parts that are not
}

// Sum is what the published parts come to.
func (c Check) Sum() int64 {
	var sum int64
	for _, f := range c.Parts {
		sum += f.Count.N
	}
	return sum
}

// IsSum says whether the parts have to add up to the whole.
func (c Check) IsSum() bool { return c.ID == CheckToDate || c.ID == CheckMonths }

// ChecksOf are the checks of a figure, those included that cannot be made. Only
// published exact figures are asked: a calculated one agrees with its formula by
// birth. A figure that is not published is asked nothing that has a gap.
func ChecksOf(b *model.Book, ref model.Ref) []Check {
	var checks []Check
	_, own := published(b, ref)
	add := func(id CheckID, whole model.Ref, parts ...model.Ref) {
		c := checkOf(b, id, whole, parts)
		if c.Outcome != HasGap || own && (c.Whole.Count.Known || len(c.Parts) > 0) {
			checks = append(checks, c)
		}
	}
	if ref.Sex != model.Male {
		add(CheckWomen, ref.Of(model.Total), ref.Of(model.Female))
	}
	add(CheckMarkets, ref.In(model.All), namedMarkets(b, ref)...)
	if !own || !ref.Span.InOneYear() {
		return checks
	}
	toDate := ref.Over(model.YearToDate(ref.Span.To))
	if ref.Span.To.Number() > 1 && (ref.Span.IsMonth() || ref == toDate) {
		add(CheckToDate, toDate, ref.Over(model.YearToDate(ref.Span.To-1)), ref.Over(model.MonthSpan(ref.Span.To)))
	}
	if !ref.Span.IsMonth() && (ref != toDate || ref.Span.Months() > 2) { // two months are the check before
		var months []model.Ref
		for m := ref.Span.From; m <= ref.Span.To; m++ {
			months = append(months, ref.Over(model.MonthSpan(m)))
		}
		add(CheckMonths, ref, months...)
	}
	return checks
}

// namedMarkets are the refs of all markets but all and the rest together.
func namedMarkets(b *model.Book, ref model.Ref) []model.Ref {
	var refs []model.Ref
	for _, m := range b.Markets {
		if m.Code != model.All && m.Code != model.Other {
			refs = append(refs, ref.In(m.Code))
		}
	}
	return refs
}

// checkOf compares a whole with its parts. Of markets only those that are
// published count; what is missing of months leaves a gap, unless the others are
// already more than the whole.
func checkOf(b *model.Book, id CheckID, whole model.Ref, parts []model.Ref) Check {
	c := Check{ID: id}
	all, ok := published(b, whole)
	c.Whole = all
	for _, ref := range parts {
		if f, ok := published(b, ref); ok {
			c.Parts = append(c.Parts, f)
		} else if id != CheckMarkets {
			c.Missing = append(c.Missing, ref)
		}
	}
	sum := c.Sum()
	switch {
	case !ok || len(c.Parts) == 0:
		c.Outcome = HasGap
	case sum > all.Count.N, c.IsSum() && len(c.Missing) == 0 && sum != all.Count.N:
		c.Outcome = Fails
	case len(c.Missing) > 0:
		c.Outcome = HasGap
	}
	return c
}

// published is a published exact figure of the first release, doubted or not; a
// figure that is not published is a missing one here.
func published(b *model.Book, ref model.Ref) (model.Figure, bool) {
	f := b.FirstRelease(ref)
	if f.Kind != model.Published || !f.IsExact() {
		return model.Figure{Ref: ref}, false
	}
	return f, true
}
