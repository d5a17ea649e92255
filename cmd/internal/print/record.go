package print

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// textRecord is the record of one figure for people.
func (p Printer) textRecord(r report.Record) string {
	s := p.speaker()
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n%s\n\n", s.Title, s.Ref(r.Figure.Ref), s.Figure(r.Figure))
	for _, line := range s.Record(r) {
		fmt.Fprintf(&b, "%-20s%s\n", line.Head, line.Text)
	}
	if len(r.Sources) > 0 {
		b.WriteString("\n" + s.Word.Sources + "\n")
		for _, source := range r.Sources {
			fmt.Fprintf(&b, "  %s: %s\n", source.ID, s.Citation(source))
		}
	}
	return strings.ReplaceAll(tidy(b.String()), lang.Unbroken, " ")
}

// sourceClaims are a source's address and all the figures that it prints.
func (p Printer) sourceClaims(row report.SourceRow) string {
	s := p.speaker()
	var b strings.Builder
	b.WriteString(s.Citation(row.Source) + "\n\n")
	var rows [][]string
	for _, c := range row.Claims {
		rows = append(rows, claimCells(s, c))
	}
	columns, _, rows, _ := p.fit(claimColumns(), make([]string, len(claimColumns())), rows)
	grid := p.grid(columns, rows)
	grid.Rows(rows...)
	b.WriteString(tidy(grid.String()))
	return b.String()
}

// claimColumns are the columns of what a source prints.
func claimColumns() []report.Column {
	return []report.Column{report.ColPeriod, report.ColMarket, report.ColSex, report.ColValue, report.ColNote}
}

// claimCells are the cells of one number that a source prints.
func claimCells(s lang.Speaker, c model.Claim) []string {
	return []string{s.Span(c.Span), s.Market(c.Market), s.Sexes[c.Sex], s.Printed(c),
		strings.TrimSpace(s.Verdicts[c.Verdict] + " " + s.Remark(c.Note))}
}
