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

// rightAligned are the columns of numbers.
var rightAligned = []report.Column{report.ColValue, report.ColWomen, report.ColSexShare, report.ColToDate,
	report.ColShare, report.ColCumulated, report.ColPlan, report.ColResult, report.ColSharePublished,
	report.ColShareCalculated, report.ColRemaining, report.ColRange, report.ColFigures}

// textTable is a table for people: a title, the columns, the marks in use, and
// what is said of the figures.
func (p Printer) textTable(t report.Table) string {
	s := p.speaker()
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, p.head(t, c))
	}
	grid := p.grid(t.Columns)
	grid.Headers(heads...)
	marks := marksInUse{}
	for _, row := range t.Rows {
		var cells []string
		for i, c := range row.Cells {
			text := p.cell(t, t.Columns[i], c)
			marks.note(t.Columns[i], text)
			cells = append(cells, text)
		}
		grid.Row(cells...)
	}
	var b strings.Builder
	if title := p.title(t); title != "" {
		fmt.Fprintf(&b, "%s\n\n", title)
	}
	b.WriteString(tidy(grid.String()))
	if legend := marks.legend(s); legend != "" {
		fmt.Fprintf(&b, "\n%s\n", legend)
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "%s\n", s.TableNote(n))
	}
	switch {
	case len(t.Rows) == 1 && t.Rows[0].Source != nil:
		b.WriteString("\n" + p.sourceClaims(*t.Rows[0].Source))
	case t.Query.View != report.ViewCheck:
		b.WriteString(p.remarks(t.Figures()))
	}
	return b.String()
}

// grid is an empty table without lines, numbers to the right.
func (p Printer) grid(columns []report.Column) *table.Table {
	return table.New().Border(lipgloss.Border{}).
		BorderTop(false).BorderBottom(false).BorderLeft(false).BorderRight(false).
		BorderColumn(false).BorderHeader(false).Wrap(false).
		StyleFunc(func(_, column int) lipgloss.Style {
			style := lipgloss.NewStyle()
			if column > 0 {
				style = style.PaddingLeft(2)
			}
			if slices.Contains(rightAligned, columns[column]) {
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
	case report.ViewCheck:
		return s.Word.Disputes
	}
	return ""
}

// head is a column's heading. In tables of one sex it is that of the sex.
func (p Printer) head(t report.Table, c report.Column) string {
	s := p.speaker()
	switch sexes := t.Query.Sexes; {
	case c == report.ColValue && len(sexes) == 1:
		return s.Workers[sexes[0]]
	case c == report.ColSexShare && len(sexes) == 1 && sexes[0] != model.Total:
		return s.Word.ShareOfTotal
	}
	return s.Heads[c]
}

// cell is a cell's text. An empty text means that there is nothing to say.
func (p Printer) cell(t report.Table, column report.Column, c report.Cell) string {
	s := p.speaker()
	switch {
	case c.Figure != nil:
		return s.Figure(*c.Figure)
	case len(c.Ratios) > 0:
		return p.ratioText(column, c)
	case c.Range != nil && column == report.ColSharePublished:
		return s.Range(*c.Range) + " %"
	case c.Range != nil:
		return s.Range(*c.Range)
	case c.Span != nil && t.Query.View == report.ViewMonths && t.Period.InOneYear():
		return s.InYear(*c.Span)
	case c.Span != nil:
		return s.Span(*c.Span)
	case c.Market != "":
		return s.Market(c.Market)
	case c.Sex != nil:
		return s.Sexes[*c.Sex]
	case c.Number != nil:
		return s.Number(*c.Number)
	case len(c.Conflicts) > 0:
		return p.conflictText(c.Conflicts)
	}
	return c.Text
}

func (p Printer) ratioText(column report.Column, c report.Cell) string {
	s := p.speaker()
	var ends []string
	for _, r := range c.Ratios {
		switch {
		case !r.Known:
			ends = append(ends, "")
		case column == report.ColRemaining:
			ends = append(ends, s.Whole(r))
		case column == report.ColShareCalculated:
			ends = append(ends, s.Ratio(r, 2))
		default:
			ends = append(ends, s.Ratio(r, 1))
		}
	}
	if len(ends) == 1 && ends[0] == "" && column != report.ColShare && column != report.ColCumulated {
		return lang.Missing
	}
	return strings.Join(ends, " - ")
}

func (p Printer) conflictText(conflicts []model.Conflict) string {
	var said []string
	for _, c := range conflicts {
		said = append(said, p.speaker().Number(c.Value)+" "+p.speaker().Why(c))
	}
	return strings.Join(said, "; ")
}

// remarks says, figure by figure, what stands against a number and what is
// noted of it.
func (p Printer) remarks(figures []model.Figure) string {
	s := p.speaker()
	var b strings.Builder
	for _, f := range figures {
		said := s.Notes(f.Notes)
		if len(f.Conflicts) > 0 {
			if said != "" {
				said += "; "
			}
			said += s.Word.ContradictedBy + " " + p.conflictText(f.Conflicts)
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

// marksInUse are the marks that stand somewhere in a table.
type marksInUse map[string]bool

func (m marksInUse) note(column report.Column, text string) {
	if !slices.Contains(rightAligned, column) {
		return
	}
	if text == lang.Missing {
		m[text] = true
		return
	}
	for _, mark := range text {
		if !strings.ContainsRune("=?*><~", mark) {
			return
		}
		m[string(mark)] = true
	}
}

// legend explains the marks in use, in their order.
func (m marksInUse) legend(s lang.Speaker) string {
	var said []string
	for _, mark := range []string{"=", "?", "*", ">", "<", "~", lang.Missing} {
		if m[mark] {
			said = append(said, mark+" "+s.Marks[mark])
		}
	}
	return strings.Join(said, "   ")
}
