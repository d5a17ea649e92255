package report

import (
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Comparison is figures side by side, each against one of them.
type Comparison struct {
	Table            // a row for each figure, in the order of the refs
	Base     int     // the row that the others are compared with
	Together *Whole  // nil where the figures are no parts of one whole
	Checks   []Alike // whether they can be compared, in the order of the ids
}

// Whole is figures that are parts of one whole without sharing anyone.
type Whole struct {
	Sum   model.Figure // of the parts
	Of    model.Figure
	Share measure.Ratio
}

// AlikeID is what a comparison rests on.
type AlikeID int

// What must be alike, the plainest first.
const (
	AlikeKnown     AlikeID = iota // every figure is known
	AlikeLength                   // the periods are of the same length
	AlikePart                     // no part of a year stands against whole years
	AlikeKind                     // all are published, or all calculated
	AlikePrecision                // all are exact, or all approximate in the same way
	AlikeVerdict                  // none is doubted or contradicted
	AlikeRelease                  // all are revised, or none is
)

// Alike says whether figures are alike in one thing.
type Alike struct {
	ID   AlikeID
	OK   bool
	Rows []int // those for which it does not hold, where it is asked of each by itself
}

// Comparable says whether the figures are alike in all that counts.
func (c Comparison) Comparable() bool {
	return !slices.ContainsFunc(c.Checks, func(a Alike) bool { return !a.OK })
}

// Command is the command line that prints the same: its first figure is the
// base.
func (c Comparison) Command() string {
	words := "xkld " + ViewCompare + " " + c.Rows[c.Base].Figure.Ref.String()
	for i, row := range c.Rows {
		if i != c.Base {
			words += " " + row.Figure.Ref.String()
		}
	}
	return words
}

// Compare puts figures side by side, against one of them.
func Compare(b *model.Book, refs []model.Ref, base int) Comparison {
	c := Comparison{Base: base}
	c.Query = model.Query{View: ViewCompare, Show: model.ShowValue}
	if len(refs) == 0 {
		return c
	}
	var figures []model.Figure
	for _, ref := range refs {
		figures = append(figures, b.Figure(ref))
	}
	c.Columns = compareColumns(b, refs)
	for i, f := range figures {
		compared := measure.Compare(f, figures[base])
		row := Row{Figure: &f, Compared: &compared}
		for _, column := range c.Columns {
			row.Cells = append(row.Cells, compareCell(b, column, f, compared, i == base))
		}
		c.Rows = append(c.Rows, row)
	}
	c.beside(b)
	c.Together = together(b, figures)
	c.Checks = alike(figures)
	return c
}

// Before is the ref that one is compared with when no other is named: the month
// before, the same months a year before, the year before. Before the first year
// that can be written there is none.
func Before(ref model.Ref) (model.Ref, bool) {
	back := model.Month(1)
	if !ref.Span.IsMonth() {
		back = model.Month((ref.Span.Months() + 11) / 12 * 12)
	}
	if ref.Span.From < back {
		return ref, false
	}
	return ref.Over(model.Span{From: ref.Span.From - back, To: ref.Span.To - back}), true
}

// compareColumns leaves out what is the same for all, and what none has.
func compareColumns(b *model.Book, refs []model.Ref) []Column {
	any := func(has func(model.Ref) bool) bool { return slices.ContainsFunc(refs, has) }
	columns := []Column{ColPeriod}
	if any(func(r model.Ref) bool { return r.Market != refs[0].Market }) {
		columns = append(columns, ColMarket)
	}
	if any(func(r model.Ref) bool { return r.Sex != refs[0].Sex }) {
		columns = append(columns, ColSex)
	}
	columns = append(columns, ColValue, ColDifference, ColPercent, ColTimes, ColInverse)
	if any(func(r model.Ref) bool { return r.Market != model.All }) {
		columns = append(columns, ColShare)
	}
	columns = append(columns, rankColumn(b, refs)...)
	if any(func(r model.Ref) bool { return r.Sex == model.Total && b.Figure(r.Of(model.Female)).Count.Known }) {
		columns = append(columns, ColWomen)
		if any(func(r model.Ref) bool { return shareOfSex(b, b.Figure(r)).Known }) {
			columns = append(columns, ColSexShare)
		}
	}
	if any(func(r model.Ref) bool {
		return r.Span.IsMonth() && b.Figure(r.Over(model.YearToDate(r.Span.To))).Count.Known
	}) {
		columns = append(columns, ColToDate)
	}
	return columns
}

// compareCell is one cell; the base is not compared with itself.
func compareCell(b *model.Book, c Column, f model.Figure, compared measure.Compared, isBase bool) Cell {
	switch c {
	case ColPeriod:
		return spanCell(f.Span)
	case ColMarket:
		return Cell{Market: f.Market}
	case ColSex:
		return sexCell(f.Sex)
	case ColValue:
		return figureCell(f)
	case ColDifference, ColPercent, ColTimes, ColInverse:
		if isBase {
			return Cell{}
		}
		return ratioCell(map[Column]measure.Ratio{ColDifference: compared.Difference,
			ColPercent: compared.Percent, ColTimes: compared.Times, ColInverse: compared.Inverse}[c])
	case ColShare:
		if f.Market == model.All {
			return Cell{}
		}
		return ratioCell(ShareOf(b, f, f.In(model.All)))
	case ColRank:
		return rankCell(RankOfMarket(b, f.Ref))
	case ColRankMonth:
		return rankCell(RankOfMonth(b, f.Ref))
	case ColWomen:
		if f.Sex != model.Total {
			return Cell{}
		}
		return figureCell(b.Figure(f.Of(model.Female)))
	case ColSexShare:
		if f.Sex != model.Total {
			return Cell{}
		}
		return ratioCell(shareOfSex(b, f))
	}
	if !f.Span.IsMonth() {
		return Cell{}
	}
	return figureCell(b.Figure(f.Over(model.YearToDate(f.Span.To))))
}

// shareOfSex is the share of women in a figure of both sexes.
func shareOfSex(b *model.Book, f model.Figure) measure.Ratio {
	return ShareOf(b, b.Figure(f.Of(model.Female)), f.Ref)
}

// alike checks what a comparison rests on.
func alike(figures []model.Figure) []Alike {
	first := figures[0]
	all := func(holds func(model.Figure) bool) bool {
		return !slices.ContainsFunc(figures, func(f model.Figure) bool { return !holds(f) })
	}
	each := func(id AlikeID, holds func(model.Figure) bool) Alike {
		a := Alike{ID: id}
		for i, f := range figures {
			if !holds(f) {
				a.Rows = append(a.Rows, i)
			}
		}
		a.OK = len(a.Rows) == 0
		return a
	}
	as := func(id AlikeID, ok bool) Alike { return Alike{ID: id, OK: ok} }
	some := func(holds func(model.Figure) bool) bool { return slices.ContainsFunc(figures, holds) }
	years := func(f model.Figure) bool { return f.Span.IsYears() }
	return []Alike{
		each(AlikeKnown, func(f model.Figure) bool { return f.Count.Known }),
		as(AlikeLength, all(func(f model.Figure) bool { return f.Span.Months() == first.Span.Months() })),
		as(AlikePart, !some(years) || all(years)),
		as(AlikeKind, all(func(f model.Figure) bool { return f.Kind == first.Kind })),
		as(AlikePrecision, all(func(f model.Figure) bool { return f.Precision == first.Precision })),
		each(AlikeVerdict, func(f model.Figure) bool { return f.Verdict == model.NoVerdict && len(f.Conflicts) == 0 }),
		as(AlikeRelease, all(func(f model.Figure) bool { return f.Revised == first.Revised })),
	}
}

// together is the sum of figures that are parts of one whole: markets of one
// period, months of one year, women and men. Where they overlap, where one is not
// exact, or where they come to more than the whole, there is none.
func together(b *model.Book, figures []model.Figure) *Whole {
	ref, ok := wholeOf(b, figures)
	if !ok || len(figures) < 2 || !alike(figures)[AlikeRelease].OK {
		return nil
	}
	w := Whole{Sum: measure.Sum(figures), Of: b.Figure(ref)}
	if !figures[0].Revised {
		w.Of = b.FirstRelease(ref)
	}
	w.Share = measure.Share(w.Sum, w.Of)
	if !w.Share.Known || w.Of.IsExact() && w.Sum.Count.N > w.Of.Count.N {
		return nil
	}
	return &w
}

// wholeOf is the figure that others are parts of, if they are and share no one.
func wholeOf(b *model.Book, figures []model.Figure) (model.Ref, bool) {
	first := figures[0].Ref
	markets, sexes, spans := true, true, true
	for i, f := range figures {
		markets = markets && f.Ref == first.In(f.Market) && f.Market != model.All
		sexes = sexes && f.Ref == first.Of(f.Sex) && f.Sex != model.Total
		spans = spans && f.Ref == first.Over(f.Span) && f.Span.InOneYear() && f.Span.From.Year() == first.Span.From.Year()
		for _, g := range figures[:i] {
			markets = markets && f.Market != g.Market && !(f.Market == model.Other && withinOther(g)) && !(g.Market == model.Other && withinOther(f))
			sexes = sexes && f.Sex != g.Sex
			spans = spans && !f.Span.Meets(g.Span)
		}
	}
	switch {
	case markets:
		return first.In(model.All), true
	case sexes:
		return first.Of(model.Total), true
	case !spans:
		return first, false
	}
	year := first.Over(model.YearSpan(first.Span.From.Year()))
	if b.Figure(year).Count.Known {
		return year, true
	}
	last := slices.MaxFunc(figures, func(f, g model.Figure) int { return int(f.Span.To - g.Span.To) }).Span.To
	toDate, ok := b.LongestYearToDate(first.Key, first.Span.From.Year(), year.Span.To)
	return toDate.Ref, ok && toDate.Span.To >= last
}

// withinOther says whether a market lies within the rest of its period.
func withinOther(f model.Figure) bool {
	return slices.Contains(f.Notes, model.Note{ID: model.NoteWithinOther})
}
