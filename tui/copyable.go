package tui

import (
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
)

// copyable is one thing to copy: its text, or why there is none.
type copyable struct {
	action keys.Action
	name   string
	text   string
	none   string
	unit   string // what it counts in, where that is not workers
	known  string // how the figure is known, which its number alone does not say
}

// copyables are all that can be copied here, in the order of the menu.
func (a *App) copyables() []copyable {
	take := a.kit.Say.Take
	var ref *model.Ref
	table, command := a.printed()
	if at, ok := a.tab().Ref(); ok {
		ref = &at
	}
	rows := a.tab().Table()
	row, inRow := a.tab().Row()
	if at, ok := a.onTop(); ok {
		inTab := inRow && ref != nil && *ref == at
		ref = &at
		if own, ok := rowOf(table, at); ok && len(own.Cells) > 0 {
			rows, row, inRow = table, own, true
		} else {
			inRow = inTab
		}
	}
	all := a.ofFigure(ref)
	if _, ok := a.onTop(); !ok {
		all = a.ofCell(all)
	}
	if side, ok := a.printable(); ok {
		if c, ok := side.(*comparison); ok {
			all = slices.DeleteFunc(all, func(c copyable) bool { return c.action == keys.CopySentence })
			all = append(all, c.sentence(a))
		}
	}
	line := ""
	if inRow {
		line = a.kit.Say.Line(rows, row)
	}
	all = append(all,
		copyable{action: keys.CopyRow, name: take.Row, text: line, none: take.NoTable},
		copyable{action: keys.CopyView, name: take.View, text: a.written(table), none: take.NoTable},
		copyable{action: keys.CopyCommand, name: take.Command, text: command})
	slices.SortStableFunc(all, func(c, d copyable) int { return int(c.action - d.action) })
	return all
}

// onTop is the figure of the layer on top: that of a record, or the one under the
// cursor of a list of figures.
func (a *App) onTop() (model.Ref, bool) {
	switch l := a.top().(type) {
	case *record:
		return l.ref, true
	case walker:
		return l.ref(a)
	}
	return model.Ref{}, false
}

// written is a table as CSV, where the program can write it.
func (a *App) written(t report.Table) string {
	if a.options.Write == nil || len(t.Rows) == 0 {
		return ""
	}
	text, err := a.options.Write(a.kit.Say.Words, a.kit.Book, t, "csv")
	if err != nil {
		return ""
	}
	return string(text)
}

// ofFigure is what can be copied of one figure.
func (a *App) ofFigure(ref *model.Ref) []copyable {
	say, take := a.kit.Say, a.kit.Say.Take
	missing := say.Kinds[model.Missing]
	number := copyable{action: keys.CopyNumber, name: take.Number, none: missing}
	printed := copyable{action: keys.CopyPrinted, name: take.Printed, none: missing}
	sentence := copyable{action: keys.CopySentence, name: take.Text, none: missing}
	citation := copyable{action: keys.CopyCitation, name: take.Citation, none: missing}
	link := copyable{action: keys.CopyLink, name: take.Link, none: missing}
	if ref != nil {
		f := a.kit.Book.Figure(*ref)
		sources := report.SourcesOf(a.kit.Book, f)
		sentence.text = say.Sentence(f, newest(sources))
		if f.Count.Known {
			number.text = lang.Speaker{Raw: true}.Number(f.Count.N)
			number.known = say.Standing(f)
			if f.Kind == model.Published {
				printed.text, printed.known = lang.AsPrinted(f.Count.N, newest(sources).Language), number.known
			}
			printed.none, link.none = take.NotPrinted, say.Word.NoAddress
			citation.text, link.text = a.cited(f, sources)
		}
	}
	return []copyable{number, printed, sentence, citation, link}
}

// newest is the first of some sources, if there is one.
func newest(sources []model.Source) model.Source {
	if len(sources) == 0 {
		return model.Source{}
	}
	return sources[0]
}

// cited are the citations and the addresses of a figure: of a published one that
// of its newest source, of a calculated one those of every term, a line each.
func (a *App) cited(f model.Figure, sources []model.Source) (citation, link string) {
	if f.Kind == model.Published && len(sources) > 0 {
		sources = sources[:1]
	}
	var lines, links []string
	for _, s := range sources {
		lines = append(lines, a.kit.Say.Citation(s))
		if s.URL != "" {
			links = append(links, s.URL)
		}
	}
	return strings.Join(lines, "\n"), strings.Join(links, "\n")
}
