// Package report answers queries: one builder for each view turns the book
// into a table of typed cells. Text, CSV, JSON and the screen write out the
// same table. The package knows ids and numbers, no words for people, no
// widths and no colours.
package report

import (
	"fmt"

	"xkld/model"
	"xkld/model/measure"
)

// Views are the names of the tables.
const (
	ViewMonths     = "months"
	ViewMarkets    = "markets"
	ViewTargets    = "targets"
	ViewIndicators = "indicators"
	ViewSources    = "sources"
	ViewCheck      = "check"
	ViewCompare    = "compare"
	ViewShow       = "show"
	ViewFind       = "find"
)

// Column is the id of a column; package lang has its heading.
type Column string

// The columns of all tables.
const (
	ColPeriod          Column = "period"
	ColMarket          Column = "market"
	ColSex             Column = "sex"
	ColValue           Column = "value"
	ColOwn             Column = "own"       // a figure of one's own beside it
	ColOwnApart        Column = "own_apart" // how far that lies from it
	ColChange          Column = "change"
	ColWomen           Column = "women"
	ColSexShare        Column = "share_of_sex"
	ColToDate          Column = "to_date"
	ColShare           Column = "share"
	ColCumulated       Column = "cumulated"
	ColPlan            Column = "plan"
	ColPlanType        Column = "type"
	ColResult          Column = "result"
	ColAsOf            Column = "as_of"
	ColSharePublished  Column = "share_published"
	ColShareCalculated Column = "share_calculated"
	ColRemaining       Column = "remaining"
	ColIndicator       Column = "indicator"
	ColRange           Column = "range"
	ColUnit            Column = "unit"
	ColSource          Column = "source"
	ColNote            Column = "note"
	ColPublisher       Column = "publisher"
	ColPublished       Column = "published"
	ColTitle           Column = "title"
	ColFigures         Column = "figures"
	ColDifference      Column = "difference" // from the base of a comparison
	ColPercent         Column = "percent"    // of the base
	ColTimes           Column = "ratio"      // to the base
	ColInverse         Column = "base_ratio" // the base, to it
	ColRank            Column = "rank"       // among the markets of its span
	ColRankMonth       Column = "rank_month" // among the months of its year
	ColRival           Column = "rival"
	ColBy              Column = "by"
	ColByPart          Column = "by_part"
	ColYearChange      Column = "year_change"
	ColIndex           Column = "index"
	ColBeside          Column = "beside" // the figure that a transform compares with
	ColFound           Column = "found"  // what kind of thing a search has found
	ColID              Column = "id"
	ColNumber          Column = "number"
	ColCommand         Column = "command"
	ColName            Column = "name"
	ColAgreement       Column = "agreement" // of a figure of one's own with another
)

// IsNumber says whether the column holds numbers, which stand in line at the
// right.
func (c Column) IsNumber() bool {
	switch c {
	case ColValue, ColOwn, ColOwnApart, ColChange, ColWomen, ColSexShare, ColToDate, ColShare, ColCumulated, ColPlan, ColResult,
		ColSharePublished, ColShareCalculated, ColRemaining, ColRange, ColFigures,
		ColDifference, ColPercent, ColTimes, ColInverse, ColRank, ColRankMonth, ColRival, ColBy, ColByPart,
		ColYearChange, ColIndex, ColBeside, ColNumber:
		return true
	}
	return false
}

// Cell is one typed cell: at most one of its parts is set, and none where the
// row has nothing to say.
type Cell struct {
	Figure *model.Figure
	Ratios []measure.Ratio // one, or two for a range
	Range  *Range
	Span   *model.Span
	Market model.Code
	Sex    *model.Sex
	Text   string         // an id, a date or the data's own words
	Note   *model.Wording // of a text that the data has in both languages
	Number *int64
	// Rival is the worst of what disagrees with the figure of the row.
	Rival *Rival
	// Rank is its place among others.
	Rank *Rank
	// Hit is what a search has found; the column says what of it.
	Hit *Hit
}

// Range is a published number or two, as they were printed.
type Range struct {
	Low, High model.Decimal
	Open      bool // no upper end
	Precision model.Precision
}

// Row is one line of a table: what it is about, for machines, and its cells,
// for people.
type Row struct {
	Figure        *model.Figure
	Own           *model.Figure // of somebody's own file, for the same ref
	Target        *Target
	Indicator     *model.Indicator
	Source        *SourceRow
	Compared      *measure.Compared // with the base of a comparison
	Contradiction *Contradiction    // of the figure
	Gap           bool              // a span that follows its months and is no part of any sum
	Cells         []Cell
	Transform     *Transform // of the figure, where the query asks for one
	Hit           *Hit       // of a search
	Agreement     *Agreement // of a figure of one's own with another
	onlyOwn       bool       // it is there for the figure of one's own alone
}

// Table is the answer to a query.
type Table struct {
	Query   model.Query // with the period filled in
	Period  model.Span
	Columns []Column
	Rows    []Row
	Notes   []Note
}

// NoteID is what a table's note says; package lang has the words.
type NoteID int

// The notes of tables.
const (
	NoteMonthsWithFigures    NoteID = iota // Known of Of months have a figure
	NoteMissingMarket                      // a market has no figure for the period, but a contradiction
	NoteArithmetic                         // what remains and is needed is arithmetic, no forecast
	NoteOther                              // OTHER is what is left; it may hold markets named in other periods
	NoteNoSplit                            // nothing is published by market for the period
	NoteSharesOfFirstRelease               // the split belongs to the first release, since revised
	NoteChange                             // shown is the change on the span just before
	NoteYearChange                         // shown is the change on the span a year before
	NoteShareOfAll                         // shown is the share of all markets
	NoteShareOfYear                        // shown is the share of the year
	NoteIndex                              // shown is an index, and Ref is 100
	NoteIndexOfEach                        // shown is an index, and the first of each is 100
	NoteAgainst                            // Known figures of one's own agree, Of differ, New are new
	NoteHits                               // Known of Of hits are listed
)

// Note is a remark on a table.
type Note struct {
	ID        NoteID
	Known, Of int
	New       int
	Ref       model.Ref
}

// NoFigures says that nothing lies in a period.
type NoFigures struct {
	Period      model.Span
	First, Last model.Month // of the data
	Plans       bool        // plans rather than figures
	Empty       bool        // there are none in any period
}

func (e *NoFigures) Error() string {
	what := "figures"
	if e.Plans {
		what = "plans"
	}
	if e.Empty {
		return "there are no " + what
	}
	return fmt.Sprintf("no %s for %s. They begin in %d and end in %s", what, e.Period, e.First.Year(), e.Last)
}

// NothingLeft says that the filters leave no row.
type NothingLeft struct {
	What  string       // figure, indicator
	Until *model.Month // up to which they were asked for
	Kinds []model.Kind
}

func (e *NothingLeft) Error() string {
	s := "no " + e.What
	if e.Until != nil {
		s += " up to " + e.Until.String()
	}
	s += " matches"
	for i, k := range e.Kinds {
		s += []string{" the kind ", " or "}[min(i, 1)] + k.String()
	}
	return s
}

// Kind is the kind of what the row shows.
func (r Row) Kind() model.Kind {
	if r.Transform != nil {
		return r.Transform.Kind()
	}
	return r.Figure.Kind
}

// keep leaves the rows of the kinds that the query asks for.
func (t *Table) keep() error {
	rows := t.Rows[:0]
	for _, r := range t.Rows {
		if r.Figure == nil || t.Query.Wants(r.Kind()) && !r.onlyOwn || r.Own != nil && t.Query.Wants(model.Own) {
			rows = append(rows, r)
		}
	}
	t.Rows = rows
	if len(rows) == 0 {
		return &NothingLeft{What: "figure", Kinds: t.Query.Kinds}
	}
	return nil
}

// inData checks that a period lies within the years of the data.
func inData(b *model.Book, period model.Span) error {
	if len(b.Claims) == 0 {
		return &NoFigures{Period: period, Empty: true}
	}
	if !period.Meets(b.Data()) {
		return &NoFigures{Period: period, First: b.Data().From, Last: b.Data().To}
	}
	return nil
}

// Figures are the figures that the rows are about, in their order.
func (t Table) Figures() []model.Figure {
	var figures []model.Figure
	for _, r := range t.Rows {
		if r.Figure != nil {
			figures = append(figures, *r.Figure)
		}
	}
	return figures
}

// Refs are the refs of the figures that the rows are about.
func (t Table) Refs() []model.Ref {
	var refs []model.Ref
	for _, f := range t.Figures() {
		refs = append(refs, f.Ref)
	}
	return refs
}

// Row is a row by its place; none beyond the table.
func (t Table) Row(i int) (Row, bool) {
	if i < 0 || i >= len(t.Rows) {
		return Row{}, false
	}
	return t.Rows[i], true
}

func figureCell(f model.Figure) Cell { return Cell{Figure: &f} }
func ratioCell(r measure.Ratio) Cell { return Cell{Ratios: []measure.Ratio{r}} }
func spanCell(s model.Span) Cell     { return Cell{Span: &s} }
func sexCell(s model.Sex) Cell       { return Cell{Sex: &s} }
func numberCell(n int64) Cell        { return Cell{Number: &n} }
