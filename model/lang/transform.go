package lang

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Transforms are the words of what is shown of the figures.
type Transforms struct {
	Value, Change, Month, Year, ToDate, ShareOfAll, ShareOfYear, Index string // what is shown, in a line of it
	ShortValue, ShortChange, ShortYearChange, ShortToDate              string // the same where room is short
	ShortShare                                                         string
	Show, Elsewhere                                                    string // in line two; plans are not shown so
	Chart, InPercent, BaseOf                                           string // heading of a chart; its unit
	InThousands, Thousands                                             string // after the heading of a chart
	Extremes                                                           string // the highest and the lowest

	// Headings.
	OnMonth, OnYear, MonthBefore, YearBefore, ChangeHead, All, Whole, IndexHead, Base string

	// What is noted of a table.
	NoteChange, NoteYearChange, NoteShareOfAll, NoteShareOfYear, NoteIndex, NoteIndexOfEach string

	// How a number was worked out, or why there is none.
	ChangeFormula, ShareFormula, IndexFormula      string
	NoFigure, Approximate, IsZero, NoBase, Unequal string // Unequal: what the two count is not the same
}

func englishTransforms() Transforms {
	return Transforms{
		Value: "workers", Change: "change on %s", Month: "month", Year: "year", ToDate: "year to date",
		ShareOfAll: "share of all markets", ShareOfYear: "share of the year", Index: "index",
		ShortValue: "workers", ShortChange: "change", ShortYearChange: "on year", ShortToDate: "to date", ShortShare: "share",
		Chart: "%s: %s, %s", InPercent: "%s, percent", BaseOf: "%s, %s",
		InThousands: "; thousands above the bars", Thousands: ", thousands",
		Extremes: "max %s %s   min %s %s",
		Show:     "show: %s", Elsewhere: "Plans and results are shown as they are; the other tabs show: %s.",

		OnMonth: "on month", OnYear: "on year", MonthBefore: "Before", YearBefore: "Year before", ChangeHead: "Change",
		All: "All markets", Whole: "Whole", IndexHead: "Index", Base: "%s = 100",

		NoteChange:      "Change on the span of the same length just before, in percent; there is none where one of the two is not known exactly.",
		NoteYearChange:  "Change on the same span a year before, in percent; there is none where one of the two is not known exactly.",
		NoteShareOfAll:  "Share of all markets, in percent.",
		NoteShareOfYear: "Share of the year, in percent.",
		NoteIndex:       "Index: %s is 100.",
		NoteIndexOfEach: "Index: the first exact figure of each is 100.",

		ChangeFormula: "(%[1]s - %[2]s) / %[2]s, percent", ShareFormula: "%[1]s / %[2]s, percent", IndexFormula: "%[1]s / %[2]s, index",
		NoFigure: "%s has no figure", Approximate: "%s is not exact", IsZero: "%s is zero", NoBase: "no exact figure to be 100",
		Unequal: "%s and %s do not count the same",
	}
}

// Index is a calculated index with its marks: =104.2.
func (s Speaker) Index(r measure.Ratio) string {
	if !r.Known {
		return Missing
	}
	return ratioMark(r) + s.Percent(r, 1)
}

// Transformed is a transform's number with its marks.
func (s Speaker) Transformed(t report.Transform) string {
	switch t.Show {
	case model.ShowChange, model.ShowYearChange:
		return s.Change(t.Ratio)
	case model.ShowIndex:
		return s.Index(t.Ratio)
	}
	return s.Ratio(t.Ratio, 1)
}

// transformHead is the heading of a column in a table of transforms.
func (s Speaker) transformHead(t report.Table, c report.Column) string {
	w := s.Transform
	months := t.Query.View == report.ViewMonths
	before := report.SpanBefore(t.Query.Show, t.Period) // may lie before the first year
	switch {
	case c == report.ColChange && months:
		return w.OnMonth
	case c == report.ColYearChange && months:
		return w.OnYear
	case c == report.ColChange, c == report.ColYearChange:
		return w.ChangeHead
	case c == report.ColBeside && t.Query.Show == model.ShowShare && slices.Contains(t.Query.Markets, model.All):
		return w.Whole // of some rows the year
	case c == report.ColBeside && t.Query.Show == model.ShowShare:
		return w.All
	case c == report.ColBeside && !months && before.From >= 0:
		return s.Span(before)
	case c == report.ColBeside && t.Query.Show == model.ShowChange:
		return w.MonthBefore
	case c == report.ColBeside:
		return w.YearBefore
	case c == report.ColIndex:
		return s.base(t)
	}
	return s.Heads[c]
}

// base says what an index sets to 100, where that is one figure.
func (s Speaker) base(t report.Table) string {
	base, ok := t.IndexBase()
	switch {
	case !ok:
		return s.Transform.IndexHead
	case t.Query.View == report.ViewMarkets:
		return fmt.Sprintf(s.Transform.Base, s.Short(base.Market))
	case t.Period.InOneYear():
		return fmt.Sprintf(s.Transform.Base, s.InYear(base.Span))
	}
	return fmt.Sprintf(s.Transform.Base, s.Span(base.Span))
}

// transformNote says what a table of transforms shows.
func (s Speaker) transformNote(n report.Note) string {
	switch n.ID {
	case report.NoteChange:
		return s.Transform.NoteChange
	case report.NoteYearChange:
		return s.Transform.NoteYearChange
	case report.NoteShareOfAll:
		return s.Transform.NoteShareOfAll
	case report.NoteShareOfYear:
		return s.Transform.NoteShareOfYear
	case report.NoteIndex:
		return fmt.Sprintf(s.Transform.NoteIndex, s.Ref(n.Ref))
	}
	return s.Transform.NoteIndexOfEach
}

// Shown says what is shown of the figures of a query: change on month.
func (s Speaker) Shown(q model.Query) string {
	w := s.Transform
	switch q.Show {
	case model.ShowChange:
		return fmt.Sprintf(w.Change, s.before(q, w.Month))
	case model.ShowYearChange:
		return fmt.Sprintf(w.Change, s.before(q, w.Year))
	case model.ShowToDate:
		return w.ToDate
	case model.ShowShare:
		if q.View == report.ViewMonths && q.Keys()[0].Market == model.All {
			return w.ShareOfYear
		}
		return w.ShareOfAll
	case model.ShowIndex:
		return w.Index
	}
	return w.Value
}

// before names what the figures of a query are a change on: in a table of one
// span another one, else the month or the year.
func (s Speaker) before(q model.Query, otherwise string) string {
	if q.View == report.ViewMarkets && q.Period != nil {
		// What lies before the first year has no name.
		if before := report.SpanBefore(q.Show, *q.Period); before.From >= 0 {
			return s.Span(before)
		}
	}
	return otherwise
}

// ShortShown is the same where room is short.
func (s Speaker) ShortShown(q model.Query) string {
	w := s.Transform
	switch q.Show {
	case model.ShowChange:
		return w.ShortChange
	case model.ShowYearChange:
		return w.ShortYearChange
	case model.ShowToDate:
		return w.ShortToDate
	case model.ShowShare:
		return w.ShortShare
	case model.ShowIndex:
		return w.Index
	}
	return w.ShortValue
}

// Working says how a transform was worked out, or why it is not known.
func (s Speaker) Working(t report.Transform) string {
	w := s.Transform
	now, beside := t.Now.Ref.String(), t.Beside.Ref.String()
	if !t.Ratio.Known {
		return s.unknown(t)
	}
	switch t.Show {
	case model.ShowShare:
		return fmt.Sprintf(w.ShareFormula, now, beside)
	case model.ShowIndex:
		return fmt.Sprintf(w.IndexFormula, now, beside)
	}
	return fmt.Sprintf(w.ChangeFormula, now, beside)
}

// unknown says why a transform is not known.
func (s Speaker) unknown(t report.Transform) string {
	w := s.Transform
	now, beside := t.Now.Ref.String(), t.Beside.Ref.String()
	switch {
	case !t.Now.Count.Known:
		return fmt.Sprintf(w.NoFigure, now)
	case t.Show == model.ShowIndex && !t.Beside.Count.Known:
		return w.NoBase
	case !t.Beside.Count.Known:
		return fmt.Sprintf(w.NoFigure, beside)
	case t.Show != model.ShowShare && !t.IsComparable():
		return fmt.Sprintf(w.Unequal, now, beside)
	case t.Beside.Count.N <= 0:
		return fmt.Sprintf(w.IsZero, beside)
	case !t.Now.IsExact():
		return fmt.Sprintf(w.Approximate, now)
	}
	return fmt.Sprintf(w.Approximate, beside)
}
