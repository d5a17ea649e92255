package report

import (
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Months gives for each month of a period its figure, for every market and sex
// asked for. Gap spans follow their last month. With ShowToDate a row is about
// the year to date instead. The latest period is the last year with an exact
// month.
func Months(b *model.Book, q model.Query) (Table, error) {
	var period model.Span
	if q.Period != nil {
		period = *q.Period
	} else {
		period = latestYear(b, q)
	}
	if err := inData(b, period); err != nil {
		return Table{}, err
	}
	period.To = min(period.To, q.Until())
	// Outside of the data there is nothing to list, however long the period.
	data := b.Data()
	period.From = max(period.From, model.MonthOf(data.From.Year(), 1))
	period.To = min(period.To, model.MonthOf(data.To.Year(), 12))
	if period.From > period.To {
		return Table{}, &NothingLeft{What: "figure", Until: q.AsOf}
	}
	t := Table{Query: q, Period: period}
	t.Query.Period = &t.Period
	keys := q.Keys()
	t.Columns = monthColumns(keys)
	if q.Show == model.ShowToDate {
		t.Columns = slices.DeleteFunc(t.Columns, func(c Column) bool {
			return c == ColValue || c == ColChange || c == ColWomen || c == ColSexShare
		})
	}
	if q.Show.IsTransform() {
		t.Columns = transformColumns(t.Columns, q)
	}
	known := 0
	for _, key := range keys {
		first := len(t.Rows)
		for _, span := range monthSpans(b, key, period, q.Show) {
			row := monthRow(b, t.Columns, model.Ref{Span: span, Key: key}, q.Show)
			if !row.Gap && row.Figure.Count.Known {
				known++
			}
			t.Rows = append(t.Rows, row)
		}
		t.transform(b, t.Rows[first:])
	}
	t.noteTransform()
	t.beside(b)
	t.Notes = append(t.Notes, Note{ID: NoteMonthsWithFigures, Known: known, Of: period.Months() * len(keys)})
	return t, t.keep()
}

func latestYear(b *model.Book, q model.Query) model.Span {
	year := 0
	for _, key := range q.Keys() {
		if m, ok := b.LastExactMonthUntil(key, q.Until()); ok {
			year = max(year, m.Year())
		}
	}
	if year == 0 {
		if m, ok := b.LastExactMonthUntil(model.Key{Market: model.All}, q.Until()); ok {
			year = m.Year()
		} else {
			year = min(b.Data().To, q.Until()).Year()
		}
	}
	return model.YearSpan(year)
}

// monthSpans are the months of a period, each followed by the gap spans that
// end with it. A year to date has no gaps to close.
func monthSpans(b *model.Book, key model.Key, period model.Span, show model.Show) []model.Span {
	var spans, gaps []model.Span
	year := 0
	for m := period.From; m <= period.To; m++ {
		spans = append(spans, model.MonthSpan(m))
		if show == model.ShowToDate {
			continue
		}
		if m.Year() != year {
			year = m.Year()
			gaps = b.Gaps(key, year)
		}
		for _, gap := range gaps {
			if gap.To == m && period.Has(gap) {
				spans = append(spans, gap)
			}
		}
	}
	return spans
}

// monthColumns leaves out what is the same in every row.
func monthColumns(keys []model.Key) []Column {
	columns := []Column{ColPeriod}
	if varies(keys, func(k model.Key) string { return string(k.Market) }) {
		columns = append(columns, ColMarket)
	}
	if varies(keys, func(k model.Key) string { return k.Sex.String() }) {
		return append(columns, ColSex, ColValue, ColChange, ColToDate)
	}
	if keys[0].Sex == model.Total {
		return append(columns, ColValue, ColChange, ColWomen, ColSexShare, ColToDate)
	}
	return append(columns, ColValue, ColChange, ColSexShare, ColToDate)
}

func varies(keys []model.Key, of func(model.Key) string) bool {
	for _, k := range keys {
		if of(k) != of(keys[0]) {
			return true
		}
	}
	return false
}

func monthRow(b *model.Book, columns []Column, ref model.Ref, show model.Show) Row {
	value := b.Figure(ref)
	toDate := b.Figure(ref.Over(model.YearToDate(ref.Span.To)))
	row := Row{Figure: &value, Gap: !ref.Span.IsMonth(), Cells: make([]Cell, 0, len(columns))}
	if show == model.ShowToDate {
		row.Figure = &toDate
	}
	for _, c := range columns {
		row.Cells = append(row.Cells, monthCell(b, c, &value, &toDate))
	}
	return row
}

// ShareOf is a figure as part of another one of the same release: what belongs
// to the first release is no part of the revised figure.
func ShareOf(b *model.Book, part model.Figure, whole model.Ref) measure.Ratio {
	return measure.Share(part, wholeFor(b, part, whole))
}

// wholeFor is the figure of the same release that a part belongs to.
func wholeFor(b *model.Book, part model.Figure, whole model.Ref) model.Figure {
	if part.Revised {
		return b.Figure(whole)
	}
	return b.FirstRelease(whole)
}

func monthCell(b *model.Book, c Column, value, toDate *model.Figure) Cell {
	switch c {
	case ColPeriod:
		return spanCell(value.Span)
	case ColMarket:
		return Cell{Market: value.Market}
	case ColSex:
		return sexCell(value.Sex)
	case ColValue:
		return Cell{Figure: value}
	case ColChange:
		if !value.Span.IsMonth() {
			return Cell{}
		}
		return ratioCell(measure.Change(*value, b.Figure(value.Over(model.MonthSpan(value.Span.From-1)))))
	case ColWomen:
		return figureCell(b.Figure(value.Of(model.Female)))
	case ColSexShare:
		if value.Sex == model.Total {
			return ratioCell(ShareOf(b, b.Figure(value.Of(model.Female)), value.Ref))
		}
		return ratioCell(ShareOf(b, *value, value.Of(model.Total)))
	case ColToDate:
		return Cell{Figure: toDate}
	}
	return Cell{} // a transform fills it in
}
