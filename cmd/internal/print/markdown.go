package print

import (
	"fmt"
	"strings"
	"unicode"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// markdown writes tables as GitHub and most others read them: the cells that
// people see, with their marks.
type markdown struct{ strings.Builder }

// text is a text in which no sign means anything but itself, on one line.
func text(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		signs := "\\`*_{}[]<>|~&#!$"
		if strings.HasPrefix(word, "http://") || strings.HasPrefix(word, "https://") {
			signs = "\\`*{}[]<>|" // the others are part of addresses, which readers of Markdown know
		}
		words[i] = escaped(word, signs)
	}
	return strings.Join(words, " ")
}

// escaped is a word without control characters, with a backslash before each of
// some signs.
func escaped(word, signs string) string {
	var b strings.Builder
	for _, r := range word {
		if unicode.IsControl(r) {
			continue
		}
		if strings.ContainsRune(signs, r) {
			b.WriteRune('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// line writes the cells of one line of a table.
func (m *markdown) line(cells []string) {
	for _, c := range cells {
		fmt.Fprintf(m, "| %s ", c)
	}
	m.WriteString("|\n")
}

// table writes a table, numbers to the right.
func (m *markdown) table(columns []report.Column, heads []string, rows [][]string) {
	var line, rule []string
	for i, c := range columns {
		line = append(line, text(heads[i]))
		if c.IsNumber() {
			rule = append(rule, "---:")
		} else {
			rule = append(rule, "---")
		}
	}
	m.line(line)
	m.line(rule)
	for _, row := range rows {
		line = nil
		for _, cell := range row {
			line = append(line, text(cell))
		}
		m.line(line)
	}
}

// list writes a line for each text.
func (m *markdown) list(texts []string) {
	if len(texts) > 0 {
		m.WriteString("\n")
	}
	for _, t := range texts {
		fmt.Fprintf(m, "- %s\n", text(t))
	}
}

// markdownTable is a table with its title before it, and after it the marks in
// use and what is said of the figures.
func (p Printer) markdownTable(t report.Table) string {
	var m markdown
	s := p.speaker()
	if title := p.title(t); title != "" {
		fmt.Fprintf(&m, "**%s**\n\n", text(title))
	}
	heads, rows, marks := p.cells(t)
	m.table(t.Columns, heads, rows)
	said := marks.Legend(s)
	for _, n := range t.Notes {
		said = append(said, s.TableNote(n))
	}
	source := len(t.Rows) == 1 && t.Rows[0].Source != nil
	if !source && t.Query.View != report.ViewCheck {
		said = append(said, strings.FieldsFunc(p.remarks(t.Figures()), func(r rune) bool { return r == '\n' })...)
	}
	m.list(said)
	if source {
		row := t.Rows[0].Source
		fmt.Fprintf(&m, "\n%s\n\n", text(s.Citation(row.Source)))
		m.claims(s, row.Claims)
	}
	return m.String()
}

// claims writes what a source prints.
func (m *markdown) claims(s lang.Speaker, claims []model.Claim) {
	columns := claimColumns()
	var heads []string
	for _, c := range columns {
		heads = append(heads, s.Heads[c])
	}
	var rows [][]string
	for _, c := range claims {
		rows = append(rows, claimCells(s, c))
	}
	m.table(columns, heads, rows)
}

// markdownRecord is the record of one figure: a line for each fact, and its
// sources.
func (p Printer) markdownRecord(r report.Record) string {
	var m markdown
	s := p.speaker()
	fmt.Fprintf(&m, "**%s**\n\n", text(fmt.Sprintf("%s: %s", s.Title, s.Ref(r.Figure.Ref))))
	var rows [][]string
	for _, line := range s.Record(r) {
		rows = append(rows, []string{line.Head, line.Text})
	}
	m.table([]report.Column{report.ColIndicator, report.ColNote}, []string{s.Workers[r.Figure.Sex], s.Figure(r.Figure)}, rows)
	var sources []string
	for _, source := range r.Sources {
		sources = append(sources, fmt.Sprintf("%s: %s", source.ID, s.Citation(source)))
	}
	m.list(sources)
	return m.String()
}
