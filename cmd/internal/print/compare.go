package print

import (
	"fmt"
	"slices"
	"strings"

	"xkld/cmd/internal/speak"
	"xkld/model/report"
)

type (
	jsonCompared struct {
		jsonFigure
		Difference any `json:"difference"`
		Percent    any `json:"percent"`
		Ratio      any `json:"ratio"`
		BaseRatio  any `json:"base_ratio"` // the base, to it
		Rank       any `json:"rank"`
		Ranked     any `json:"ranked"`       // how many have a rank
		Among      any `json:"ranked_among"` // markets, or months
	}
	jsonComparable struct {
		OK      bool     `json:"ok"`
		Reasons []string `json:"reasons"` // why not
	}
	jsonComparison struct {
		Schema     string                `json:"schema"`
		Unit       string                `json:"unit"`
		Base       jsonFigure            `json:"base"`
		Figures    []jsonCompared        `json:"figures"` // the base among them
		Comparable jsonComparable        `json:"comparable"`
		Sources    map[string]jsonSource `json:"sources"`
		Notes      []string              `json:"notes"`
	}
)

// Comparison writes figures side by side; for people with whether they can be
// compared, what they come to together, and how they differ in words.
func (p Printer) Comparison(c report.Comparison) error {
	p = p.begun()
	switch p.Format {
	case CSV, TSV:
		return p.writeSheet(p.comparedSheet(c))
	case JSON:
		return p.jsonComparison(c)
	case NDJSON:
		return p.linesOfComparison(c)
	case SDMX:
		return &Unfit{p.Format, report.ViewCompare}
	}
	if p.Aloud && p.Format == Text {
		return p.whole(speak.Text(p.voice().Comparison(c)))
	}
	said := []string{p.speaker().Comparable(c)}
	if c.Together != nil {
		said = append(said, p.speaker().Together(*c.Together))
	}
	said = append(said, p.speaker().Differences(c)...)
	if p.Format == Markdown {
		m := markdown{}
		m.WriteString(p.markdownTable(c.Table))
		m.list(said)
		return p.whole(m.String())
	}
	return p.whole(p.textTable(c.Table) + "\n" + strings.Join(said, "\n") + "\n")
}

// comparedSheet is the sheet of the figures, with the columns of the comparison.
func (p Printer) comparedSheet(c report.Comparison) [][]string {
	lines := [][]string{append(slices.Clone(figureHeader), string(report.ColDifference), string(report.ColPercent), string(report.ColTimes),
		string(report.ColInverse), "rank", "ranked", "ranked_among")}
	for i, row := range c.Rows {
		rank, ranked, among := ranks(c.RankIn(i))
		line := p.figureLine(row)
		for _, value := range []any{number(row.Compared.Difference, 1), number(row.Compared.Percent, 100), number(row.Compared.Times, 1),
			number(row.Compared.Inverse, 1), rank, ranked, among} {
			if value == nil {
				value = ""
			}
			line = append(line, fmt.Sprint(value))
		}
		lines = append(lines, line)
	}
	return lines
}

func (p Printer) jsonComparison(c report.Comparison) error {
	out := jsonComparison{Schema: "xkld/compare/1", Unit: "persons", Base: p.figure(*c.Rows[c.Base].Figure),
		Figures: p.compared(c), Comparable: p.comparable(c), Sources: map[string]jsonSource{}, Notes: []string{}}
	for _, row := range c.Rows {
		p.cite(out.Sources, *row.Figure)
	}
	if c.Together != nil {
		out.Notes = append(out.Notes, p.machine().Together(*c.Together))
		p.cite(out.Sources, c.Together.Of)
	}
	return p.encode(out)
}

// compared are the figures with what sets each apart from the base.
func (p Printer) compared(c report.Comparison) []jsonCompared {
	var figures []jsonCompared
	for i, row := range c.Rows {
		rank, ranked, among := ranks(c.RankIn(i))
		figures = append(figures, jsonCompared{p.figure(*row.Figure), number(row.Compared.Difference, 1),
			number(row.Compared.Percent, 100), number(row.Compared.Times, 1), number(row.Compared.Inverse, 1), rank, ranked, among})
	}
	return figures
}

// comparable says whether the figures can be compared, and why not.
func (p Printer) comparable(c report.Comparison) jsonComparable {
	return jsonComparable{c.Comparable(), append([]string{}, p.machine().Unlikeness(c)...)}
}

// ranks are a place, of how many, and of what; null where there is none.
func ranks(r *report.Rank) (place, of, among any) {
	if r == nil {
		return nil, nil, nil
	}
	return r.Place, r.Of, r.Among
}
