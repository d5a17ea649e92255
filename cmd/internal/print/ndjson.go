package print

import (
	"encoding/json"

	"xkld/model/report"
)

// The lines of NDJSON. Each is the object that the JSON of the view has in its
// list, with the schema before it and what else it takes to understand it alone:
// a line may be cut off from the others. The details of sources are left to
// `xkld sources`.
type (
	lineFigure struct {
		Schema string `json:"schema"`
		Unit   string `json:"unit"`
		Show   string `json:"show"` // what the value is of the figure
		jsonFigure
	}
	lineTarget struct {
		Schema string `json:"schema"`
		Unit   string `json:"unit"`
		jsonTarget
	}
	lineIndicator struct {
		Schema string `json:"schema"`
		jsonIndicator
	}
	lineSource struct {
		Schema string `json:"schema"`
		jsonSourceRow
	}
	lineCompared struct {
		Schema string `json:"schema"`
		Unit   string `json:"unit"`
		jsonCompared
		Base       jsonFigure     `json:"base"`
		Comparable jsonComparable `json:"comparable"`
	}
	lineRecord struct {
		Schema string `json:"schema"`
		Unit   string `json:"unit"`
		jsonRecord
	}
)

// lines writes each value on a line of its own.
func (p Printer) lines(values []any) error {
	e := json.NewEncoder(p.Out)
	e.SetEscapeHTML(false)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// linesOf is a line for what each row is about.
func (p Printer) linesOf(t report.Table) error {
	var lines []any
	for _, row := range t.Listed().Rows {
		switch {
		case row.Target != nil:
			lines = append(lines, lineTarget{"xkld/targets/1/row", "persons", p.target(*row.Target)})
		case row.Indicator != nil:
			lines = append(lines, lineIndicator{"xkld/indicators/1/row", indicator(*row.Indicator)})
		case row.Source != nil:
			lines = append(lines, lineSource{"xkld/sources/1/row", source(*row.Source, len(t.Rows) == 1)})
		case row.Agreement != nil:
			lines = append(lines, lineAgainst{"xkld/against/1/row", "persons", p.against(row)})
		case row.Hit != nil:
			lines = append(lines, lineHit{"xkld/find/1/row", p.hit(*row.Hit)})
		default:
			lines = append(lines, lineFigure{"xkld/figures/1/row", unit(t.Query.Show), string(t.Query.Show), p.shown(row)})
		}
	}
	return p.lines(lines)
}

func (p Printer) lineOfRecord(r report.Record) error {
	return p.lines([]any{lineRecord{"xkld/figure/1/row", "persons", p.record(r)}})
}

// linesOfComparison say with each figure what it is compared with.
func (p Printer) linesOfComparison(c report.Comparison) error {
	base := p.figure(*c.Rows[c.Base].Figure)
	var lines []any
	for _, figure := range p.compared(c) {
		lines = append(lines, lineCompared{"xkld/compare/1/row", "persons", figure, base, p.comparable(c)})
	}
	return p.lines(lines)
}
