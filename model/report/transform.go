package report

import (
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Transform is a figure beside another one: its change on it, its share of it,
// or its index. The ratio keeps the two whole numbers that it is made of.
type Transform struct {
	Show        model.Show
	Now, Beside model.Figure
	Ratio       measure.Ratio
}

// Kind is calculated, or missing: nobody publishes a transform.
func (t Transform) Kind() model.Kind {
	if t.Ratio.Known {
		return model.Calculated
	}
	return model.Missing
}

// Sources are those of both figures, each once; none where nothing is known.
func (t Transform) Sources() []model.SourceID {
	if !t.Ratio.Known {
		return nil
	}
	ids := slices.Clone(t.Now.Sources)
	for _, id := range t.Beside.Sources {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// TransformOf is a figure as a view shows it beside another one; base is the
// figure that an index sets to 100.
func TransformOf(b *model.Book, view string, show model.Show, f, base model.Figure) Transform {
	t := Transform{Show: show, Now: f}
	switch show {
	case model.ShowChange, model.ShowYearChange:
		t.Beside = b.Figure(f.Over(SpanBefore(show, f.Span)))
		if t.IsComparable() {
			t.Ratio = measure.Change(f, t.Beside)
		}
	case model.ShowShare:
		t.Beside = wholeFor(b, f, shareRef(view, f.Ref))
		t.Ratio = measure.Share(f, t.Beside)
	case model.ShowIndex:
		t.Beside = base
		if t.IsComparable() {
			t.Ratio = measure.Index(f, base)
		}
	}
	return t
}

// IsComparable says whether the two figures count the same in spans of the same
// length. OTHER is what is left of a span: another one leaves out other markets.
func (t Transform) IsComparable() bool {
	now, beside := t.Now.Ref, t.Beside.Ref
	return now.Span.Months() == beside.Span.Months() &&
		(now.Span == beside.Span || now.Market != model.Other)
}

// SpanBefore is the span on which a change is one: of the same length just before,
// or a year before.
func SpanBefore(show model.Show, span model.Span) model.Span {
	if show == model.ShowYearChange {
		return span.Shifted(-12)
	}
	return span.Shifted(-span.Months())
}

// shareRef is what a figure is a share of: all markets, or, for the months of
// all markets, the year.
func shareRef(view string, ref model.Ref) model.Ref {
	if view == ViewMonths && ref.Market == model.All {
		return ref.Over(model.YearSpan(ref.Span.To.Year()))
	}
	return ref.In(model.All)
}

// transformColumn is the column of a transform.
func transformColumn(show model.Show) Column {
	switch show {
	case model.ShowChange:
		return ColChange
	case model.ShowYearChange:
		return ColYearChange
	case model.ShowShare:
		return ColShare
	}
	return ColIndex
}

// ShownColumn is the column that the query asks for, and that bars and charts
// show.
func (t Table) ShownColumn() Column {
	switch {
	case t.Query.Show.IsTransform():
		return transformColumn(t.Query.Show)
	case t.Query.Show == model.ShowToDate && t.Query.View == ViewMonths:
		return ColToDate
	}
	return ColValue
}

// transformColumns are the columns of a table of transforms: what its rows are
// about, the figures, what they are beside where that differs from row to row,
// and the transform.
func transformColumns(all []Column, q model.Query) []Column {
	var columns []Column
	for _, c := range all {
		if c == ColPeriod || c == ColMarket || c == ColSex || c == ColValue {
			columns = append(columns, c)
		}
	}
	isPart := func(k model.Key) bool { return k.Market != model.All }
	switch {
	case q.Show == model.ShowChange, q.Show == model.ShowYearChange,
		q.Show == model.ShowShare && q.View == ViewMonths && slices.ContainsFunc(q.Keys(), isPart):
		columns = append(columns, ColBeside)
	}
	columns = append(columns, transformColumn(q.Show))
	if q.Show == model.ShowShare && q.View == ViewMarkets {
		columns = append(columns, ColCumulated)
	}
	return columns
}

// transform fills in what the query asks for in rows that belong together: the
// first of them with an exact figure is what an index sets to 100. A gap span
// is none, where there are months.
func (t *Table) transform(b *model.Book, rows []Row) {
	if !t.Query.Show.IsTransform() {
		return
	}
	var base model.Figure
	if i := slices.IndexFunc(rows, func(r Row) bool { return !r.Gap && r.Figure.IsExact() }); i >= 0 {
		base = *rows[i].Figure
	}
	for i := range rows {
		shown := TransformOf(b, t.Query.View, t.Query.Show, *rows[i].Figure, base)
		rows[i].Transform = &shown
		for c, column := range t.Columns {
			switch column {
			case ColBeside:
				rows[i].Cells[c] = figureCell(shown.Beside)
			case transformColumn(t.Query.Show):
				rows[i].Cells[c] = ratioCell(shown.Ratio)
			}
		}
	}
}

// IndexBase is the ref that a table's index sets to 100, if it is one for all
// its rows.
func (t Table) IndexBase() (model.Ref, bool) {
	var base model.Ref
	for i, r := range t.Rows {
		if r.Transform == nil || !r.Transform.Beside.Count.Known || i > 0 && r.Transform.Beside.Ref != base {
			return model.Ref{}, false
		}
		base = r.Transform.Beside.Ref
	}
	return base, len(t.Rows) > 0
}

// noteTransform says what is shown of the figures.
func (t *Table) noteTransform() {
	switch t.Query.Show {
	case model.ShowChange:
		t.Notes = append(t.Notes, Note{ID: NoteChange})
	case model.ShowYearChange:
		t.Notes = append(t.Notes, Note{ID: NoteYearChange})
	case model.ShowShare:
		var of, all bool
		for _, k := range t.Query.Keys() {
			of = of || t.Query.View == ViewMonths && k.Market == model.All
			all = all || t.Query.View == ViewMarkets || k.Market != model.All
		}
		if all {
			t.Notes = append(t.Notes, Note{ID: NoteShareOfAll})
		}
		if of {
			t.Notes = append(t.Notes, Note{ID: NoteShareOfYear})
		}
	case model.ShowIndex:
		if base, ok := t.IndexBase(); ok {
			t.Notes = append(t.Notes, Note{ID: NoteIndex, Ref: base})
		} else {
			t.Notes = append(t.Notes, Note{ID: NoteIndexOfEach})
		}
	}
}
