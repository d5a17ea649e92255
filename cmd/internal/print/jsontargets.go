package print

import (
	"encoding/json"

	"xkld/model"
	"xkld/model/report"
)

type (
	jsonPlan struct {
		Low     int64    `json:"low"`
		High    any      `json:"high"`
		Type    string   `json:"type"`
		Sources []string `json:"sources"`
	}
	jsonPrintedPlan struct {
		Low    int64   `json:"low"`
		High   any     `json:"high"`
		Type   string  `json:"type"`
		Source string  `json:"source"`
		Note   *string `json:"note"`
	}
	jsonShare struct {
		Published  any `json:"published"`
		Calculated any `json:"calculated"`
	}
	jsonTarget struct {
		From       string            `json:"from"`
		To         string            `json:"to"`
		Market     string            `json:"market"`
		Plan       jsonPlan          `json:"plan"`
		Plans      []jsonPrintedPlan `json:"plans"`
		AsOf       *string           `json:"as_of"`
		Result     jsonFigure        `json:"result"`
		Share      jsonShare         `json:"share"`
		Remaining  any               `json:"remaining"`
		MonthsLeft any               `json:"months_left"`
		Needed     any               `json:"needed_per_month"`
		SoFar      any               `json:"so_far_per_month"`
	}
	jsonTargets struct {
		Schema  string                `json:"schema"`
		Query   jsonQuery             `json:"query"`
		Unit    string                `json:"unit"`
		Targets []jsonTarget          `json:"targets"`
		Sources map[string]jsonSource `json:"sources"`
		Notes   []string              `json:"notes"`
	}
	jsonIndicator struct {
		AsOf      string      `json:"as_of"`
		Indicator string      `json:"indicator"`
		Market    string      `json:"market"`
		Low       json.Number `json:"low"`
		High      json.Number `json:"high"`
		Precision string      `json:"precision"`
		Unit      string      `json:"unit"`
		Source    string      `json:"source"`
		Note      *string     `json:"note"`
	}
	jsonIndicators struct {
		Schema     string                `json:"schema"`
		Query      jsonQuery             `json:"query"`
		Indicators []jsonIndicator       `json:"indicators"`
		Sources    map[string]jsonSource `json:"sources"`
	}
	jsonSourceRow struct {
		ID        string      `json:"id"`
		Title     *string     `json:"title"`
		Publisher *string     `json:"publisher"`
		Language  *string     `json:"language"`
		Published *string     `json:"published"`
		URL       *string     `json:"url"`
		Figures   int         `json:"figures"`
		Claims    []jsonClaim `json:"claims"` // null in the list of all sources
	}
	jsonSources struct {
		Schema  string          `json:"schema"`
		Sources []jsonSourceRow `json:"sources"`
	}
)

func (p Printer) jsonTargets(t report.Table) error {
	out := jsonTargets{Schema: "xkld/targets/1", Query: query(t.Query), Unit: "persons",
		Targets: []jsonTarget{}, Sources: map[string]jsonSource{}, Notes: p.notes(t)}
	for _, row := range t.Rows {
		out.Targets = append(out.Targets, p.target(*row.Target))
		p.cite(out.Sources, row.Target.Result)
		for _, plan := range row.Target.Plans {
			p.citeID(out.Sources, plan.Source)
		}
		for _, share := range row.Target.Shares {
			p.citeID(out.Sources, share.Source)
		}
	}
	return p.encode(out)
}

func (p Printer) target(t report.Target) jsonTarget {
	out := jsonTarget{From: t.Span.From.String(), To: t.Span.To.String(), Market: string(t.Market),
		Plan:      jsonPlan{t.Plan.Low, whole(t.Plan.High, !t.Plan.Open), t.Plan.Type.String(), ids(t.Sources)},
		Result:    p.figure(t.Result),
		Share:     jsonShare{Calculated: numberOrRange(t.Against.Share, 100)},
		Remaining: numberOrRange(t.Against.Remaining, 1),
		Needed:    numberOrRange(t.Against.Needed, 1),
		SoFar:     number(t.Against.SoFar, 1)}
	for _, plan := range t.Plans {
		out.Plans = append(out.Plans, jsonPrintedPlan{plan.Low, whole(plan.High, !plan.Open), plan.Type.String(),
			string(plan.Source), known(plan.Note.EN)})
	}
	if t.AsOf != nil {
		out.AsOf, out.MonthsLeft = known(t.AsOf.String()), t.Against.Left
	}
	if t.Share != nil {
		out.Share.Published = json.Number(t.Share.Low.String())
	}
	return out
}

func (p Printer) jsonIndicators(t report.Table) error {
	out := jsonIndicators{Schema: "xkld/indicators/1", Query: query(t.Query),
		Indicators: []jsonIndicator{}, Sources: map[string]jsonSource{}}
	for _, row := range t.Rows {
		out.Indicators = append(out.Indicators, indicator(*row.Indicator))
		p.citeID(out.Sources, row.Indicator.Source)
	}
	return p.encode(out)
}

func indicator(i model.Indicator) jsonIndicator {
	return jsonIndicator{i.AsOf, i.Name, string(i.Market),
		json.Number(i.Low.String()), json.Number(i.High.String()), i.Precision.String(), i.Unit, string(i.Source), known(i.Note.EN)}
}

func (p Printer) jsonSources(t report.Table) error {
	out := jsonSources{Schema: "xkld/sources/1", Sources: []jsonSourceRow{}}
	for _, row := range t.Rows {
		out.Sources = append(out.Sources, source(*row.Source, len(t.Rows) == 1))
	}
	return p.encode(out)
}

// source is a source, with all that it prints where it stands alone.
func source(s report.SourceRow, alone bool) jsonSourceRow {
	line := jsonSourceRow{ID: string(s.ID), Title: known(s.Title), Publisher: known(s.Publisher), Language: known(s.Language),
		Published: known(s.Published), URL: known(s.URL), Figures: len(s.Claims)}
	if alone {
		line.Claims = claims(s.Claims)
	}
	return line
}
