package tui

import (
	"slices"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
)

// workedOut says how the number under the cursor comes about; nothing of a figure,
// and where nothing stands.
func (a *App) workedOut() []lang.Line {
	tab := a.tab()
	row, _ := tab.Row()
	column, cell := tab.Cell()
	if worked, ok := report.WorkedOut(a.kit.Book, tab.Table(), row, column, cell); ok {
		return a.kit.Say.Worked(tab.Table(), worked)
	}
	return nil
}

// recordOf is the record of a figure of a list. That of a tab says first how the
// number under the cursor comes about, where it is another one.
func (a *App) recordOf(ref model.Ref, list walker) *record {
	_, onCell := list.(shownTab)
	return &record{ref: ref, onCell: onCell}
}

// ofOwn is what can be copied of a figure of one's own in place of the one that it
// stands beside.
func (a *App) ofOwn(all []copyable, own model.Figure) []copyable {
	sources := report.SourcesOf(a.kit.Book, own)
	all = slices.Clone(all)
	for i, c := range all {
		switch c.action {
		case keys.CopyNumber:
			all[i].text, all[i].known = lang.Speaker{Raw: true}.Number(own.Count.N), a.kit.Say.Standing(own)+", "+a.kit.Say.Notes(own.Notes)
		case keys.CopyPrinted:
			all[i].text, all[i].none = "", a.kit.Say.Own.Alone.NotPrinted
		case keys.CopySentence:
			all[i].text = a.kit.Say.Sentence(own, newest(sources))
		case keys.CopyCitation:
			all[i].text, _ = a.cited(own, sources)
		case keys.CopyLink:
			all[i].text = ""
		}
	}
	return all
}

// ofCell puts the number that is seen under the cursor, with what it counts in,
// before that of the figure which it belongs to.
func (a *App) ofCell(all []copyable) []copyable {
	say := a.kit.Say
	column, cell := a.tab().Cell()
	if column == report.ColOwn && cell.Figure != nil {
		return a.ofOwn(all, *cell.Figure)
	}
	if column == "" || cell.Figure != nil {
		return all
	}
	all = slices.Clone(all)
	for i, c := range all {
		switch c.action {
		case keys.CopyNumber:
			figure := c
			figure.action, figure.name = keys.CopyFigure, say.Take.Figure
			all = append(all, figure)
			all[i].text, all[i].none = cell.Raw(column), say.Take.NoTable
			all[i].unit, all[i].known = say.CountsIn(column), say.Kinds[model.Published]
			if len(cell.Ratios) > 0 {
				all[i].none = say.Kinds[model.Missing]
				all[i].known = say.Standing(model.Figure{Count: model.Known(0), Kind: model.Calculated,
					Precision: cell.Ratios[0].Precision, Verdict: cell.Ratios[0].Verdict})
			}
		case keys.CopyPrinted:
			all[i].text, all[i].none = "", say.Take.NotPrinted
			if cell.Range != nil {
				all[i].text, all[i].known = say.Range(*cell.Range), ""
			}
		}
	}
	return all
}
