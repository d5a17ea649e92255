package report

import (
	"fmt"
	"math"
	"slices"

	"xkld/model"
)

// Indicators gives every other published number, of one name where a name is
// given, of all markets or of those that the query names.
func Indicators(b *model.Book, q model.Query, name string) (Table, error) {
	t := Table{Query: q, Columns: []Column{ColAsOf, ColIndicator, ColMarket, ColRange, ColUnit, ColSource, ColNote}}
	if names := IndicatorNames(b); name != "" && !slices.Contains(names, name) {
		return t, &UnknownName{What: "indicator", Name: name, Known: names}
	}
	for _, i := range b.Indicators {
		if name != "" && i.Name != name || len(q.Markets) > 0 && !slices.Contains(q.Markets, i.Market) {
			continue
		}
		printed := &Range{Low: i.Low, High: i.High, Precision: i.Precision}
		t.Rows = append(t.Rows, Row{Indicator: &i, Cells: []Cell{{Text: i.AsOf}, {Text: i.Name}, {Market: i.Market},
			{Range: printed}, {Text: i.Unit}, {Text: string(i.Source)}, {Text: i.Note.EN, Note: &i.Note}}})
	}
	if len(t.Rows) == 0 {
		return t, &NothingLeft{What: "indicator"}
	}
	return t, nil
}

// IndicatorNames are the names of all indicators, each once.
func IndicatorNames(b *model.Book) []string {
	var names []string
	for _, i := range b.Indicators {
		names = append(names, i.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// UnknownName says that nothing goes by a name, and which names there are.
type UnknownName struct {
	What, Name string
	Known      []string
}

func (e *UnknownName) Error() string {
	return fmt.Sprintf("no %s %s", e.What, model.Quote(e.Name))
}

// Against are the other indicators of the same name, market and year whose
// number cannot be that of a given one.
func Against(b *model.Book, i model.Indicator) []model.Indicator {
	var against []model.Indicator
	for _, other := range b.Indicators {
		if other.Name == i.Name && other.Market == i.Market && other.AsOf[:4] == i.AsOf[:4] && apart(i, other) {
			against = append(against, other)
		}
	}
	return against
}

// apart says whether two printed numbers or ranges cannot both be true.
func apart(i, j model.Indicator) bool {
	bounds := func(i model.Indicator) (low, high float64) {
		low, high = i.Low.Float(), i.High.Float()
		switch i.Precision {
		case model.Over:
			high = math.Inf(1)
		case model.Nearly:
			low = 0
		case model.About:
			half := float64(model.Unit(i.Low.Digits)) / 2
			low, high = low-half, high+half
		}
		return low, high
	}
	iLow, iHigh := bounds(i)
	jLow, jHigh := bounds(j)
	return iHigh < jLow || jHigh < iLow
}

// NewestIndicator is the indicator of a name and market with the latest date;
// of several the first by source.
func NewestIndicator(b *model.Book, name string, market model.Code) (model.Indicator, bool) {
	var newest model.Indicator
	found := false
	for _, i := range b.Indicators {
		if i.Name == name && i.Market == market && (!found || i.AsOf > newest.AsOf) {
			newest, found = i, true
		}
	}
	return newest, found
}
