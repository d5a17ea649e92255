package print

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"

	"xkld/model/report"
)

type (
	jsonCompared struct {
		jsonFigure
		Difference any `json:"difference"`
		Percent    any `json:"percent"`
		Ratio      any `json:"ratio"`
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

// Comparison writes figures side by side.
func (p Printer) Comparison(c report.Comparison) error {
	switch p.Format {
	case CSV:
		return p.csvComparison(c)
	case JSON:
		return p.jsonComparison(c)
	}
	_, err := io.WriteString(p.Out, p.textComparison(c))
	return err
}

// textComparison is the table with what the figures come to together, whether
// they can be compared, and how they differ in words.
func (p Printer) textComparison(c report.Comparison) string {
	s := p.speaker()
	text := p.textTable(c.Table) + "\n" + s.Comparable(c) + "\n"
	if c.Together != nil {
		text += s.Together(*c.Together) + "\n"
	}
	for _, said := range s.Differences(c) {
		text += said + "\n"
	}
	return text
}

func (p Printer) csvComparison(c report.Comparison) error {
	w := csv.NewWriter(p.Out)
	w.Write(append(slices.Clone(figureHeader), string(report.ColDifference), string(report.ColPercent), string(report.ColTimes)))
	for _, row := range c.Rows {
		line := p.figureLine(row)
		for _, value := range []any{number(row.Compared.Difference, 1), number(row.Compared.Percent, 100), number(row.Compared.Times, 1)} {
			if value == nil {
				value = ""
			}
			line = append(line, fmt.Sprint(value))
		}
		w.Write(line)
	}
	w.Flush()
	return w.Error()
}

func (p Printer) jsonComparison(c report.Comparison) error {
	out := jsonComparison{Schema: "xkld/compare/1", Unit: "persons", Base: p.figure(*c.Rows[c.Base].Figure),
		Comparable: jsonComparable{c.Comparable(), append([]string{}, p.machine().Unlikeness(c)...)},
		Sources:    map[string]jsonSource{}, Notes: []string{}}
	for _, row := range c.Rows {
		out.Figures = append(out.Figures, jsonCompared{p.figure(*row.Figure), number(row.Compared.Difference, 1),
			number(row.Compared.Percent, 100), number(row.Compared.Times, 1)})
		p.cite(out.Sources, *row.Figure)
	}
	if c.Together != nil {
		out.Notes = append(out.Notes, p.machine().Together(*c.Together))
		p.cite(out.Sources, c.Together.Of)
	}
	return p.encode(out)
}
