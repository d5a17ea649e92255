package print

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// textTable is a table for people: a title, the columns, the marks in use, and
// what is said of the figures.
func (p Printer) textTable(t report.Table) string {
	if t.Query.View == report.ViewCheck {
		return p.textContradictions(t)
	}
	s := p.speaker()
	heads, rows, marks := p.cells(t)
	columns, heads, rows, left := p.fit(t.Columns, heads, rows)
	grid := p.grid(columns, rows)
	grid.Headers(heads...)
	grid.Rows(rows...)
	var b strings.Builder
	if title := p.title(t); title != "" {
		fmt.Fprintf(&b, "%s\n\n", painted(p.Paint.Title, title))
	}
	b.WriteString(tidy(grid.String()))
	b.WriteString(p.leftOut(left))
	if legend := strings.Join(marks.Legend(s), "   "); legend != "" {
		fmt.Fprintf(&b, "\n%s\n", legend)
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "%s\n", s.TableNote(n))
	}
	if len(t.Rows) == 1 && t.Rows[0].Source != nil {
		b.WriteString("\n" + p.sourceClaims(*t.Rows[0].Source))
	} else {
		b.WriteString(p.remarks(t.Figures()))
	}
	return b.String()
}

// cells are the headings and the cells of a table in words, and the marks in use
// in its numbers.
func (p Printer) cells(t report.Table) (heads []string, rows [][]string, marks lang.Marks) {
	s := p.speaker()
	for _, c := range t.Columns {
		heads = append(heads, s.Head(t, c))
	}
	marks = lang.Marks{}
	for _, row := range t.Rows {
		var cells []string
		for i, c := range row.Cells {
			text := s.Cell(t, t.Columns[i], c)
			if t.Columns[i].IsNumber() {
				marks.Note(text)
			}
			cells = append(cells, text)
		}
		rows = append(rows, cells)
	}
	return heads, rows, marks
}

// grid is an empty table without lines, numbers to the right.
func (p Printer) grid(columns []report.Column, rows [][]string) *table.Table {
	return table.New().Border(lipgloss.Border{}).
		BorderTop(false).BorderBottom(false).BorderLeft(false).BorderRight(false).
		BorderColumn(false).BorderHeader(false).Wrap(false).
		StyleFunc(func(row, column int) lipgloss.Style {
			style := lipgloss.NewStyle()
			if row == table.HeaderRow && p.Paint.Head != nil {
				style = *p.Paint.Head
			} else if row >= 0 && row < len(rows) {
				if look := p.cellStyle(rows[row][column]); look != nil {
					style = *look
				}
			}
			if column > 0 {
				style = style.PaddingLeft(between)
			}
			if columns[column].IsNumber() {
				return style.Align(lipgloss.Right)
			}
			return style
		})
}

// tidy takes the blanks from the ends of lines and ends the last one.
func tidy(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

// title says what the figures count, of whom and when.
func (p Printer) title(t report.Table) string {
	s := p.speaker()
	q := t.Query
	switch q.View {
	case report.ViewMonths, report.ViewMarkets:
		var who []string
		if len(q.Markets) <= 1 && q.View == report.ViewMonths {
			who = append(who, s.Market(q.Keys()[0].Market))
		}
		if len(q.Sexes) <= 1 {
			who = append(who, s.Sexes[q.Keys()[0].Sex])
		}
		return fmt.Sprintf("%s: %s", s.Title, strings.Join(append(who, s.Span(t.Period)), ", "))
	case report.ViewTargets:
		return s.Title + ": " + s.Word.PlanAndResult
	case report.ViewAgainst:
		return s.Own.AgainstHead
	case report.ViewCompare:
		if common, _ := s.Apart(t.Refs()); common != "" {
			return s.Title + ": " + common
		}
		return s.Title
	}
	return ""
}

// withoutRows are notes but for how many rows were added up: the record says it, and
// in a table it would be said of every figure.
func withoutRows(notes []model.Note) []model.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n model.Note) bool { return n.ID == model.NoteRows })
}

// remarks says, figure by figure, what stands against a number and what is
// noted of it.
func (p Printer) remarks(figures []model.Figure) string {
	s := p.speaker()
	var b strings.Builder
	for _, f := range figures {
		said := s.Notes(withoutRows(f.Notes))
		if len(f.Conflicts) > 0 {
			if said != "" {
				said += "; "
			}
			said += s.Word.ContradictedBy + " " + s.Conflicts(f.Conflicts)
		}
		if said != "" {
			fmt.Fprintf(&b, "%s %s: %s.\n", s.Ref(f.Ref), s.Figure(f), strings.TrimSuffix(said, "."))
		}
	}
	if b.Len() > 0 {
		return "\n" + b.String()
	}
	return ""
}
