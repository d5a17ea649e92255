package speak

import (
	"fmt"

	"xkld/model/report"
)

// hits are what a search has found, one a line, each with the command that shows
// it, letter for letter.
func (v Voice) hits(t report.Table) []string {
	var lines []string
	for _, row := range t.Rows {
		h := *row.Hit
		said := v.HitName(h)
		switch {
		case h.Figure != nil:
			said += ": " + v.SayFigure(*h.Figure)
		case h.Indicator != nil:
			said += ": " + v.SayIndicator(*h.Indicator)
		case h.Source != nil:
			said += ": " + fmt.Sprintf(v.Spoken.Figures, v.Number(int64(len(h.Source.Claims))))
		}
		lines = append(lines, v.sentence(v.Find.Kinds[h.Kind], ", ", said), h.Command())
	}
	return append(lines, v.tableNotes(t)...)
}
