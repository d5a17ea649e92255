package print

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
	"xkld/model/report"
)

// The widths of a contradiction's block, in cells.
const (
	blockWidth  = 80
	blockHead   = 16 // margin and head of a line
	blockNumber = 10
)

// textContradictions is every contradiction as a short block: whom it is about
// and by how much, what is printed, and what stands against that.
func (p Printer) textContradictions(t report.Table) string {
	s := p.speaker()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", s.Word.Disputes)
	for _, line := range wrap(s.Tally(t), blockWidth) {
		b.WriteString(line + "\n")
	}
	last := report.Severity(-1)
	for _, row := range t.Rows {
		c := *row.Contradiction
		if c.ToldWith != nil {
			continue // where the disagreement is told
		}
		if severity := c.Worst().Severity; severity != last {
			last = severity
			fmt.Fprintf(&b, "\n%s\n", lang.Capital(s.Severity(last)))
		}
		b.WriteString("\n" + block(s, c))
	}
	fmt.Fprintf(&b, "\n%s\n", fmt.Sprintf(s.Clash.Show, t.Rows[0].Figure.Ref))
	marks := lang.Marks{}
	for _, word := range strings.Fields(b.String()) {
		marks.Note(word)
	}
	var legend []string
	for _, mark := range marks.Legend(s) {
		legend = append(legend, strings.ReplaceAll(mark, " ", lang.Unbroken))
	}
	return b.String() + "\n" + strings.Join(wrap(strings.Join(legend, "   "), blockWidth), "\n") + "\n"
}

// block is one contradiction.
func block(s lang.Speaker, c report.Contradiction) string {
	persons, percent := s.By(c.Worst())
	by := strings.TrimSpace(persons + "   " + percent)
	who := s.Ref(c.Figure.Ref)
	var b strings.Builder
	b.WriteString(strings.TrimRight(who+spaces(blockWidth-ansi.StringWidth(who+by))+by, " ") + "\n")
	for _, v := range s.Contradiction(c) {
		head := fmt.Sprintf("  %s%s%s%s  ", v.Head, spaces(blockHead-2-ansi.StringWidth(v.Head)),
			spaces(blockNumber-ansi.StringWidth(v.Number)), v.Number)
		for _, line := range wrap(v.Text, blockWidth-blockHead-blockNumber-2) {
			b.WriteString(strings.TrimRight(head+line, " ") + "\n")
			head = spaces(blockHead + blockNumber + 2)
		}
	}
	return b.String()
}

// wrap breaks a text at its blanks.
func wrap(s string, w int) []string {
	const unbroken = "\u2011" // codes and spans are not to be broken at their hyphens
	wrapped := ansi.Wrap(strings.ReplaceAll(s, "-", unbroken), w, "")
	return strings.Split(strings.NewReplacer(unbroken, "-", lang.Unbroken, " ").Replace(wrapped), "\n")
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }
