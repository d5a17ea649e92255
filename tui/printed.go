package tui

import (
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
)

// printable is a layer that shows what a command prints.
type printable interface {
	// printed is the table behind what is shown, and the command that prints it.
	printed(app *App) (report.Table, string)
}

// printed is the table of what is looked at, and the command that prints the same:
// that of the topmost layer that has one, else that of the tab.
func (a *App) printed() (report.Table, string) {
	if p, ok := a.printable(); ok {
		return p.printed(a)
	}
	return a.tab().Table(), a.tab().Command()
}

// printable is the topmost layer that a command prints. What lies over it, a menu
// or the help, only speaks of it.
func (a *App) printable() (printable, bool) {
	for _, l := range slices.Backward(a.layers) {
		if p, ok := l.(printable); ok {
			return p, true
		}
	}
	return nil, false
}

// printed is the figure of the record.
func (r *record) printed(a *App) (report.Table, string) { return a.printedFigure(r.ref) }

// printedFigure is a figure as the command prints it that shows its record.
func (a *App) printedFigure(ref model.Ref) (report.Table, string) {
	f := a.kit.Book.Figure(ref)
	return report.Table{Query: report.Show(a.kit.Book, ref).Query, Period: ref.Span, Rows: []report.Row{{Figure: &f}}},
		a.kit.Book.Typed("xkld " + report.ViewShow + " " + ref.String())
}

// printed are the figures side by side, the base first, as the command has it.
func (c *comparison) printed(a *App) (report.Table, string) {
	refs := slices.Concat(c.refs[c.base:c.base+1], c.refs[:c.base], c.refs[c.base+1:])
	of := report.Compare(a.kit.Book, refs, 0)
	return of.Table, a.kit.Book.Typed(of.Command())
}

// printed is the list as it was found.
func (c *checks) printed(*App) (report.Table, string) { return c.table, "xkld " + report.ViewCheck }

// exportFormats are the formats in which a table can be written. There are charts
// of the tabs alone.
func (a *App) exportFormats(t report.Table) []string {
	if slices.Contains(Views(), t.Query.View) {
		return a.options.Formats
	}
	return slices.DeleteFunc(slices.Clone(a.options.Formats), isPicture)
}

// isPicture says whether a format is drawn rather than printed.
func isPicture(format string) bool { return format == "svg" || format == "png" }

// rowOf is the row of a table that is about a figure.
func rowOf(t report.Table, ref model.Ref) (report.Row, bool) {
	i := slices.IndexFunc(t.Rows, func(r report.Row) bool { return r.Figure != nil && r.Figure.Ref == ref })
	return t.Row(i)
}

// sentence is the comparison in words, as it is copied.
func (c *comparison) sentence(a *App) copyable {
	of := report.Compare(a.kit.Book, c.refs, c.base)
	var sources []model.Source
	for _, row := range of.Rows {
		if s := newest(report.SourcesOf(a.kit.Book, *row.Figure)); s.ID != "" && !slices.Contains(sources, s) {
			sources = append(sources, s)
		}
	}
	say := a.kit.Say
	return copyable{action: keys.CopySentence, name: say.Take.Text, text: say.Sentences(of, sources), none: say.Kinds[model.Missing]}
}
