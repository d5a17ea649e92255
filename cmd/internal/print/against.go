package print

import (
	"strconv"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
)

// againstHeader are the columns of figures of one's own against published ones. The
// sources are those of the published one, or of the terms that it is calculated from.
var againstHeader = []string{"from", "to", "market", "sex", "own", "rows", "value", "kind", "precision", "difference", "agreement", "sources"}

type (
	jsonAgainst struct {
		Own        jsonFigure `json:"own"`
		Figure     jsonFigure `json:"figure"`
		Difference *int64     `json:"difference"`
		Agreement  string     `json:"agreement"`
	}
	jsonAllAgainst struct {
		Schema  string                `json:"schema"`
		Unit    string                `json:"unit"`
		Figures []jsonAgainst         `json:"figures"`
		Sources map[string]jsonSource `json:"sources"`
		Notes   []string              `json:"notes"`
	}
	lineAgainst struct {
		Schema string `json:"schema"`
		Unit   string `json:"unit"`
		jsonAgainst
	}
)

func (p Printer) against(row report.Row) jsonAgainst {
	out := jsonAgainst{Own: p.figure(*row.Own), Figure: p.figure(*row.Figure), Agreement: row.Agreement.String()}
	if apart := measure.Compare(*row.Own, *row.Figure).Difference; apart.Known {
		out.Difference = &apart.N
	}
	return out
}

func (p Printer) againstLine(row report.Row) []string {
	own, f := row.Own, row.Figure
	value, precision, apart, rows := "", "", "", ""
	if f.Count.Known {
		value, precision = strconv.FormatInt(f.Count.N, 10), f.Precision.String()
	}
	if r := measure.Compare(*own, *f).Difference; r.Known {
		apart = strconv.FormatInt(r.N, 10)
	}
	for _, n := range own.Notes {
		if n.ID == model.NoteRows {
			rows = strconv.FormatInt(n.N, 10)
		}
	}
	return []string{f.Span.From.String(), f.Span.To.String(), string(f.Market), f.Sex.String(), strconv.FormatInt(own.Count.N, 10), rows,
		value, f.Kind.String(), precision, apart, row.Agreement.String(), lang.JoinIDs(f.Sources)}
}

func (p Printer) jsonAgainst(t report.Table) error {
	out := jsonAllAgainst{Schema: "xkld/against/1", Unit: "persons", Figures: []jsonAgainst{}, Sources: map[string]jsonSource{}, Notes: p.notes(t)}
	for _, row := range t.Rows {
		out.Figures = append(out.Figures, p.against(row))
		p.cite(out.Sources, *row.Own)
		p.cite(out.Sources, *row.Figure)
	}
	return p.encode(out)
}
