// Package speak says reports in sentences, a fact a line, for people who hear
// the screen or feel it in braille, and holds the conversation in which they ask
// for them. It takes every number from the cells that the other faces print. It
// may know reports and words; it knows nothing of flags, files or terminals, and
// writes no sign that a terminal obeys.
package speak

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// Voice says reports on one book in one language.
type Voice struct {
	lang.Speaker
	Book *model.Book
}

// New is a voice on a book.
func New(book *model.Book, words *lang.Words) Voice {
	return Voice{lang.Speaker{Words: words, Markets: book.Markets}, book}
}

// Text is the lines of an answer as they are written.
func Text(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// plain takes from a line what no voice reads: signs of arithmetic in the words of
// the data become words, and what a terminal would obey is left out.
func (v Voice) plain(line string) string {
	line = strings.NewReplacer(lang.Unbroken, " ", " = ", " "+v.Spoken.Equals+" ", "*", "", "~", "", "|", "", "\t", " ", "\n", " ").Replace(line)
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, line)), " ")
}

// sentence is a line with its full stop.
func (v Voice) sentence(parts ...string) string {
	return v.stop(lang.Capital(v.plain(strings.Join(parts, ""))))
}

// stop ends a line, unless what ends it is an address, which the stop would be
// taken for a part of.
func (v Voice) stop(line string) string {
	if strings.Contains(line[strings.LastIndexByte(line, ' ')+1:], "://") {
		return strings.TrimSuffix(line, ".")
	}
	if line == "" || strings.HasSuffix(line, ".") || strings.HasSuffix(line, "?") || strings.HasSuffix(line, "!") {
		return line
	}
	return line + "."
}

// Table is every fact of a table: what is shown, then row by row, each line with
// the name of its row first, then what is noted.
func (v Voice) Table(t report.Table) []string {
	switch t.Query.View {
	case report.ViewIndicators:
		return v.indicators(t)
	case report.ViewSources:
		return v.sources(t)
	case report.ViewCheck:
		return v.contradictions(t)
	case report.ViewFind:
		return v.hits(t)
	}
	lines := []string{v.opening(t)}
	for _, row := range t.Rows {
		lines = append(lines, v.row(t, row)...)
	}
	return append(lines, v.tableNotes(t)...)
}

// Brief is a row a line: its name, and the figure that is shown of it.
func (v Voice) Brief(t report.Table) []string {
	lines := []string{v.opening(t)}
	if t.Query.View == report.ViewTargets {
		for _, row := range t.Rows {
			lines = append(lines, v.sentence(v.briefTarget(t, row)))
		}
		return append(lines, v.tableNotes(t)...)
	}
	shown := slices.Index(t.Columns, t.ShownColumn())
	share := slices.Index(t.Columns, report.ColShare)
	for _, row := range t.Rows {
		said := v.name(t, row) + ": " + v.SayCell(t, t.ShownColumn(), row.Cells[shown])
		if share >= 0 && share != shown && len(row.Cells[share].Ratios) > 0 && row.Cells[share].Ratios[0].Known {
			said += "; " + v.SayCell(t, report.ColShare, row.Cells[share])
		}
		lines = append(lines, v.sentence(said))
	}
	return append(lines, v.tableNotes(t)...)
}

// opening says what is shown, of whom, and how much of it there is.
func (v Voice) opening(t report.Table) string {
	scope := v.SayScope(t)
	switch t.Query.View {
	case report.ViewMonths:
		for _, n := range t.Notes {
			if n.ID == report.NoteMonthsWithFigures {
				return v.sentence(scope, ". ", fmt.Sprintf(v.Spoken.Known, n.Known, n.Of))
			}
		}
	case report.ViewMarkets:
		return v.sentence(scope, ". ", fmt.Sprintf(v.Spoken.MarketsKnown, len(named(t))))
	case report.ViewTargets:
		return v.sentence(scope, ". ", fmt.Sprintf(v.Spoken.PlansKnown, len(t.Rows)))
	}
	return v.sentence(scope)
}

// named are the rows of markets that have a figure.
func named(t report.Table) []report.Row {
	var rows []report.Row
	for _, r := range t.Rows {
		if r.Figure.Count.Known && r.Figure.Market != model.All && r.Figure.Market != model.Other {
			rows = append(rows, r)
		}
	}
	return rows
}

// Opening is what a view begins with: what is shown, and the figure that counts
// most.
func (v Voice) Opening(t report.Table) []string {
	lines := []string{v.opening(t)}
	switch t.Query.View {
	case report.ViewMonths:
		for _, row := range slices.Backward(t.Rows) {
			if row.Figure.IsExact() && !row.Gap && isKnown(row.Cells[slices.Index(t.Columns, t.ShownColumn())]) {
				return append(lines, v.sentence(fmt.Sprintf(v.Spoken.Latest, v.SayRef(row.Figure.Ref)+", "+v.shown(t, row))))
			}
		}
	case report.ViewMarkets:
		if rows := named(t); len(rows) > 0 {
			row := rows[0]
			said := v.Market(row.Figure.Market) + ", " + v.shown(t, row)
			return append(lines, v.sentence(fmt.Sprintf(v.Spoken.Largest, said)))
		}
	case report.ViewTargets:
		for _, row := range slices.Backward(t.Rows) {
			if row.Figure.Count.Known {
				lines = append(lines, v.row(t, row)...)
				if t.Query.Show.IsTransform() {
					lines = append(lines, v.sentence(fmt.Sprintf(v.Transform.Elsewhere, v.Shown(model.Query{View: report.ViewMonths, Show: t.Query.Show}))))
				}
				return lines
			}
		}
	}
	return append(lines, v.sentence(v.Spoken.NoneKnown))
}

// shown is what a table shows of a row.
func (v Voice) shown(t report.Table, row report.Row) string {
	if i := slices.Index(t.Columns, t.ShownColumn()); i >= 0 {
		return v.SayCell(t, t.Columns[i], row.Cells[i])
	}
	return v.SayFigure(*row.Figure)
}

// name is what a row is about.
func (v Voice) name(t report.Table, row report.Row) string {
	var names []string
	for i, c := range t.Columns {
		if isName(c) {
			names = append(names, v.SayCell(t, c, row.Cells[i]))
		}
	}
	return strings.Join(names, ", ")
}

func isName(c report.Column) bool {
	return c == report.ColPeriod || c == report.ColMarket || c == report.ColSex
}

// row is every fact of a row. What is missing is said of the figure itself; of
// what goes with it only what there is.
func (v Voice) row(t report.Table, row report.Row) []string {
	name := v.name(t, row)
	if row.Target != nil {
		return v.target(t, row, name)
	}
	var lines []string
	for i, c := range t.Columns {
		said := v.SayCell(t, c, row.Cells[i])
		switch {
		case isName(c) || said == "":
		case c == report.ColValue:
			lines = append(lines, v.sentence(name, ": ", said))
		case c == report.ColOwnApart:
			if isKnown(row.Cells[i]) && len(row.Cells[i].Ratios) > 0 && len(lines) > 0 { // goes with the number before it
				lines[len(lines)-1] = strings.TrimSuffix(lines[len(lines)-1], ".") + v.sentence("; ", said)
			}
		case c == report.ColSexShare && len(lines) > 0 && slices.Contains(t.Columns, report.ColWomen):
			if row.Cells[i].Ratios[0].Known { // goes with the number before it
				lines[len(lines)-1] = strings.TrimSuffix(lines[len(lines)-1], ".") + v.sentence("; ", said)
			}
		case c == report.ColBeside:
			beside := fmt.Sprintf(v.Spoken.BesideBase, v.SayRef(row.Transform.Beside.Ref))
			lines = append(lines, v.sentence(name, ", ", beside, ": ", said))
		case isKnown(row.Cells[i]) || c == t.ShownColumn():
			lines = append(lines, v.sentence(name, ", ", v.head(t, c), ": ", said))
		}
	}
	return append(lines, v.remarks(name, *row.Figure)...)
}

// isKnown says whether a cell has a number.
func isKnown(c report.Cell) bool {
	switch {
	case c.Figure != nil:
		return c.Figure.Count.Known
	case len(c.Ratios) > 0:
		return c.Ratios[0].Known
	}
	return true
}

// head is what a column counts.
func (v Voice) head(t report.Table, c report.Column) string {
	sex := model.Total
	if len(t.Query.Sexes) == 1 {
		sex = t.Query.Sexes[0]
	}
	switch {
	case c == report.ColSexShare && sex != model.Total:
		return v.Spoken.OfTotal
	case t.Query.Show.IsTransform() && c == t.ShownColumn():
		return v.SayShown(t.Query, t.Period)
	}
	if head, ok := v.Spoken.Heads[c]; ok {
		return head
	}
	return v.Head(t, c)
}

// target is a plan and its result.
func (v Voice) target(t report.Table, row report.Row, name string) []string {
	cells := map[report.Column]report.Cell{}
	for i, c := range t.Columns {
		cells[c] = row.Cells[i]
	}
	say := func(c report.Column) string { return v.SayCell(t, c, cells[c]) }
	fact := func(c report.Column, text string) string {
		return v.sentence(name, ", ", v.Spoken.Heads[c], ": ", text)
	}
	plan := say(report.ColPlan)
	if word := v.Word.PlanTypes[row.Target.Plan.Type]; word != "" {
		plan += ", " + word
	}
	lines := []string{fact(report.ColPlan, plan)}
	result := v.SayFigure(*row.Figure)
	if cells[report.ColAsOf].Span != nil {
		result += ", " + fmt.Sprintf(v.Spoken.UpTo, say(report.ColAsOf))
	}
	lines = append(lines, fact(report.ColResult, result))
	var shares []string
	if cells[report.ColSharePublished].Range != nil {
		shares = append(shares, say(report.ColSharePublished))
	}
	if isKnown(cells[report.ColShareCalculated]) {
		shares = append(shares, say(report.ColShareCalculated))
	}
	if len(shares) > 0 {
		lines = append(lines, fact(report.ColShareCalculated, strings.Join(shares, "; ")))
	}
	if isKnown(cells[report.ColRemaining]) {
		lines = append(lines, fact(report.ColRemaining, say(report.ColRemaining)))
	}
	return append(lines, v.remarks(name, *row.Figure)...)
}

// briefTarget is a plan with its result and how much of it that is.
func (v Voice) briefTarget(t report.Table, row report.Row) string {
	cell := func(c report.Column) report.Cell { return row.Cells[slices.Index(t.Columns, c)] }
	say := func(c report.Column) string { return v.SayCell(t, c, cell(c)) }
	said := v.name(t, row) + ", " + v.Spoken.Heads[report.ColPlan] + " " + say(report.ColPlan) + ": "
	result := v.SayFigure(*row.Figure)
	if cell(report.ColAsOf).Span != nil {
		result += ", " + fmt.Sprintf(v.Spoken.UpTo, say(report.ColAsOf))
	}
	if !isKnown(cell(report.ColShareCalculated)) {
		return said + result
	}
	return said + say(report.ColShareCalculated) + "; " + result
}

// remarks is what is noted of a figure and what stands against it, a fact a line.
func (v Voice) remarks(name string, f model.Figure) []string {
	var lines []string
	for _, n := range f.Notes {
		lines = append(lines, v.sentence(name, ", ", fmt.Sprintf(v.Spoken.Note, v.Note(n))))
	}
	for _, c := range f.Conflicts {
		lines = append(lines, v.sentence(name, ", ", fmt.Sprintf(v.Spoken.Against, v.SayConflict(f.Ref, c))))
	}
	return lines
}

// tableNotes is what is noted of a table, apart from what its opening says.
func (v Voice) tableNotes(t report.Table) []string {
	var lines []string
	for _, n := range t.Notes {
		switch n.ID {
		case report.NoteMonthsWithFigures:
		case report.NoteIndex:
			lines = append(lines, v.sentence(fmt.Sprintf(v.Transform.NoteIndex, v.SayWhole(n.Ref))))
		case report.NoteMissingMarket:
			lines = append(lines, v.sentence(v.SayRef(n.Ref), ": ", v.SayFigure(v.Book.Figure(n.Ref))))
		default:
			lines = append(lines, v.sentence(v.TableNote(n)))
		}
	}
	return lines
}
