package report

import (
	"xkld/model"
)

// SourceRow is a source and what it prints.
type SourceRow struct {
	model.Source
	Claims []model.Claim // in the order of published.csv
}

// Sources gives every source with the number of figures that it prints, or one
// of them.
func Sources(b *model.Book, id model.SourceID) (Table, error) {
	t := Table{Query: model.Query{View: ViewSources},
		Columns: []Column{ColSource, ColPublisher, ColPublished, ColFigures, ColTitle}}
	if id != "" && !b.HasSource(id) {
		return t, unknownSource(b, id)
	}
	claims := b.PrintedBy()
	for _, s := range b.AllSources() {
		if id != "" && s.ID != id {
			continue
		}
		row := SourceRow{s, claims[s.ID]}
		t.Rows = append(t.Rows, Row{Source: &row, Cells: []Cell{{Text: string(s.ID)}, {Text: s.Publisher},
			{Text: s.Published}, numberCell(int64(len(row.Claims))), {Text: s.Title}}})
	}
	if len(t.Rows) == 0 {
		return t, &NothingLeft{What: "source"}
	}
	return t, nil
}

func unknownSource(b *model.Book, id model.SourceID) error {
	e := &UnknownName{What: "source", Name: string(id)}
	for _, s := range b.AllSources() {
		e.Known = append(e.Known, string(s.ID))
	}
	return e
}
