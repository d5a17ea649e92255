package print

import (
	"encoding/json"
	"strconv"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// The shapes of the JSON output. Field names and meanings are stable under the
// number in the schema; what is not known is null, never left out.
type (
	jsonQuery struct {
		View    string   `json:"view"`
		From    *string  `json:"from"`
		To      *string  `json:"to"`
		Markets []string `json:"markets"`
		Sex     []string `json:"sex"`
		Show    string   `json:"show"`
		AsOf    *string  `json:"as_of"`
		Kind    []string `json:"kind"`
	}
	jsonFigure struct {
		From      string         `json:"from"`
		To        string         `json:"to"`
		Market    string         `json:"market"`
		Sex       string         `json:"sex"`
		Value     any            `json:"value"` // a whole number, a ratio, or null
		Kind      string         `json:"kind"`
		Precision *string        `json:"precision"`
		Formula   []jsonTerm     `json:"formula"`
		Sources   []string       `json:"sources"`
		Conflicts []jsonConflict `json:"conflicts"`
		Verdict   *string        `json:"verdict"`
		Note      *string        `json:"note"`
	}
	jsonTerm struct {
		Sign   int64  `json:"sign"`
		Market string `json:"market"`
		Sex    string `json:"sex"`
		From   string `json:"from"`
		To     string `json:"to"`
		Value  int64  `json:"value"`
	}
	jsonConflict struct {
		Value   int64    `json:"value"`
		Why     string   `json:"why"`
		Sources []string `json:"sources"`
	}
	jsonSource struct {
		Title     *string `json:"title"`
		Publisher *string `json:"publisher"`
		URL       *string `json:"url"`
		Published *string `json:"published"`
		Language  *string `json:"language"`
	}
	jsonFigures struct {
		Schema  string                `json:"schema"`
		Query   jsonQuery             `json:"query"`
		Unit    string                `json:"unit"`
		Figures []jsonFigure          `json:"figures"`
		Sources map[string]jsonSource `json:"sources"`
		Notes   []string              `json:"notes"`
	}
	jsonClaim struct {
		From      string  `json:"from"`
		To        string  `json:"to"`
		Market    string  `json:"market"`
		Sex       string  `json:"sex"`
		Value     int64   `json:"value"`
		Precision string  `json:"precision"`
		Release   *string `json:"release"`
		Verdict   *string `json:"verdict"`
		Source    string  `json:"source"`
		Note      *string `json:"note"`
	}
	jsonRecord struct {
		jsonFigure
		Claims   []jsonClaim `json:"claims"`
		Together []jsonClaim `json:"published_with"`
		Own      *jsonFigure `json:"own"`
	}
	jsonShow struct {
		Schema  string                `json:"schema"`
		Query   jsonQuery             `json:"query"`
		Unit    string                `json:"unit"`
		Figure  jsonRecord            `json:"figure"`
		Sources map[string]jsonSource `json:"sources"`
		Notes   []string              `json:"notes"`
	}
)

// encode writes a value with indentation and without escaping < and >.
func (p Printer) encode(v any) error {
	e := json.NewEncoder(p.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func (p Printer) jsonTable(t report.Table) error {
	if len(t.Rows) > 0 {
		switch first := t.Rows[0]; {
		case first.Target != nil:
			return p.jsonTargets(t)
		case first.Indicator != nil:
			return p.jsonIndicators(t)
		case first.Source != nil:
			return p.jsonSources(t)
		case first.Hit != nil:
			return p.jsonHits(t)
		case first.Agreement != nil:
			return p.jsonAgainst(t)
		}
	}
	out := jsonFigures{Schema: "xkld/figures/1", Query: query(t.Query), Unit: unit(t.Query.Show),
		Figures: []jsonFigure{}, Sources: map[string]jsonSource{}, Notes: p.notes(t)}
	for _, row := range t.Listed().Rows {
		out.Figures = append(out.Figures, p.shown(row))
		if row.Transform == nil {
			p.cite(out.Sources, *row.Figure)
			continue
		}
		for _, id := range row.Transform.Sources() {
			p.citeID(out.Sources, id)
		}
	}
	return p.encode(out)
}

// shown is the figure of a row, or what is shown of it.
func (p Printer) shown(row report.Row) jsonFigure {
	if row.Transform != nil {
		return p.transformed(*row.Transform)
	}
	return p.figure(*row.Figure)
}

func (p Printer) jsonRecord(r report.Record) error {
	out := jsonShow{Schema: "xkld/figure/1", Query: query(r.Query), Unit: "persons",
		Figure:  p.record(r),
		Sources: map[string]jsonSource{}, Notes: []string{}}
	p.cite(out.Sources, r.Figure)
	if r.Own != nil {
		p.cite(out.Sources, *r.Own)
	}
	for _, c := range append(r.Claims, r.With...) {
		p.citeID(out.Sources, c.Source)
	}
	return p.encode(out)
}

// record is a figure with what its sources print.
func (p Printer) record(r report.Record) jsonRecord {
	record := jsonRecord{jsonFigure: p.figure(r.Figure), Claims: claims(r.Claims), Together: claims(r.With)}
	if r.Own != nil {
		own := p.figure(*r.Own)
		record.Own = &own
	}
	return record
}

func query(q model.Query) jsonQuery {
	out := jsonQuery{View: q.View, Markets: []string{}, Sex: []string{}, Show: string(q.Show), Kind: []string{}}
	if q.Period != nil {
		out.From, out.To = known(q.Period.From.String()), known(q.Period.To.String())
	}
	for _, m := range q.Markets {
		out.Markets = append(out.Markets, string(m))
	}
	for _, s := range q.Sexes {
		out.Sex = append(out.Sex, s.String())
	}
	if len(q.Sexes) == 0 {
		out.Sex = []string{model.Total.String()}
		if q.View == report.ViewCheck { // which leaves none out
			out.Sex = []string{model.Total.String(), model.Female.String(), model.Male.String()}
		}
	}
	if q.AsOf != nil {
		out.AsOf = known(q.AsOf.String())
	}
	for _, k := range q.Kinds {
		out.Kind = append(out.Kind, k.String())
	}
	return out
}

func (p Printer) figure(f model.Figure) jsonFigure {
	out := jsonFigure{From: f.Span.From.String(), To: f.Span.To.String(), Market: string(f.Market), Sex: f.Sex.String(),
		Kind: f.Kind.String(), Formula: []jsonTerm{}, Sources: ids(f.Sources), Conflicts: []jsonConflict{},
		Verdict: known(f.Verdict.String()), Note: known(p.machine().Notes(f.Notes))}
	if f.Count.Known {
		out.Value, out.Precision = f.Count.N, known(f.Precision.String())
	}
	for _, t := range f.Formula {
		out.Formula = append(out.Formula, jsonTerm{t.Sign, string(t.Ref.Market), t.Ref.Sex.String(),
			t.Ref.Span.From.String(), t.Ref.Span.To.String(), t.Value})
	}
	for _, c := range f.Conflicts {
		out.Conflicts = append(out.Conflicts, jsonConflict{c.Value, p.machine().Why(c), ids(c.Sources)})
	}
	return out
}

func claims(cs []model.Claim) []jsonClaim {
	out := []jsonClaim{}
	for _, c := range cs {
		release := ""
		if c.Revised {
			release = "revised"
		}
		out = append(out, jsonClaim{c.Span.From.String(), c.Span.To.String(), string(c.Market), c.Sex.String(), c.Value,
			c.Precision.String(), known(release), known(c.Verdict.String()), string(c.Source), known(c.Note.EN)})
	}
	return out
}

// cite adds every source that a figure leans on, or that contradicts it.
func (p Printer) cite(sources map[string]jsonSource, f model.Figure) {
	for _, id := range f.Sources {
		p.citeID(sources, id)
	}
	for _, c := range f.Conflicts {
		for _, id := range c.Sources {
			p.citeID(sources, id)
		}
	}
}

func (p Printer) citeID(sources map[string]jsonSource, id model.SourceID) {
	s := p.Book.Source(id)
	sources[string(id)] = jsonSource{known(s.Title), known(s.Publisher), known(s.URL), known(s.Published), known(s.Language)}
}

func (p Printer) notes(t report.Table) []string {
	notes := []string{}
	for _, n := range t.Notes {
		notes = append(notes, p.machine().TableNote(n))
	}
	return notes
}

func ids(ids []model.SourceID) []string {
	out := []string{}
	for _, id := range ids {
		out = append(out, string(id))
	}
	return out
}

// known is a text, or null where there is none.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// number is a ratio rounded to six decimals, or null.
func number(r measure.Ratio, factor int64) any {
	if !r.Known {
		return nil
	}
	return json.Number(r.Short(factor))
}

// numberOrRange is one number, a range, or null.
func numberOrRange(pair [2]measure.Ratio, factor int64) any {
	if !pair[1].Known || pair[0] == pair[1] {
		return number(pair[0], factor)
	}
	return map[string]any{"low": number(pair[0], factor), "high": number(pair[1], factor)}
}

// whole is a count that a source printed, or null.
func whole(n int64, isKnown bool) any {
	if !isKnown {
		return nil
	}
	return json.Number(strconv.FormatInt(n, 10))
}
