package print

import (
	"strconv"
	"strings"

	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
)

// The headers of the CSV files, which scripts rely on.
var (
	figureHeader    = []string{"from", "to", "market", "sex", "value", "kind", "precision", "formula", "sources", "conflicts", "verdict", "note"}
	targetHeader    = []string{"from", "to", "market", "type", "plan_low", "plan_high", "as_of", "result", "result_kind", "share_published", "share_calculated", "remaining", "sources"}
	indicatorHeader = []string{"as_of", "indicator", "market", "low", "high", "precision", "unit", "source", "note"}
	sourceHeader    = []string{"id", "title", "publisher", "language", "published", "url", "figures"}
)

// sheet is what each row is about as cells for machines, the header first: CSV
// and TSV write the same one.
func (p Printer) sheet(t report.Table) [][]string {
	header, line := figureHeader, p.figureLine
	if len(t.Rows) > 0 {
		switch first := t.Rows[0]; {
		case first.Target != nil:
			header, line = targetHeader, targetLine
		case first.Indicator != nil:
			header, line = indicatorHeader, indicatorLine
		case first.Source != nil:
			header, line = sourceHeader, sourceLine
		case first.Hit != nil:
			header, line = hitHeader, p.hitLine
		case first.Agreement != nil:
			header, line = againstHeader, p.againstLine
		}
	}
	lines := [][]string{header}
	for _, row := range t.Listed().Rows {
		lines = append(lines, line(row))
	}
	return lines
}

func (p Printer) figureLine(row report.Row) []string {
	f := row.Figure
	if row.Transform != nil {
		return p.transformLine(*row.Transform)
	}
	value, precision := "", ""
	if f.Count.Known {
		value, precision = strconv.FormatInt(f.Count.N, 10), f.Precision.String()
	}
	return []string{f.Span.From.String(), f.Span.To.String(), string(f.Market), f.Sex.String(),
		value, f.Kind.String(), precision, lang.Formula(f.Formula), lang.JoinIDs(f.Sources),
		strings.Join(conflictValues(f.Conflicts), " "), f.Verdict.String(), p.machine().Notes(f.Notes)}
}

func targetLine(row report.Row) []string {
	t := row.Target
	high, asOf, result, share := "", "", "", ""
	if !t.Plan.Open {
		high = strconv.FormatInt(t.Plan.High, 10)
	}
	if t.AsOf != nil {
		asOf = t.AsOf.String()
	}
	if t.Result.Count.Known {
		result = strconv.FormatInt(t.Result.Count.N, 10)
	}
	if t.Share != nil {
		share = t.Share.Low.String()
	}
	return []string{t.Span.From.String(), t.Span.To.String(), string(t.Market), t.Plan.Type.String(),
		strconv.FormatInt(t.Plan.Low, 10), high, asOf, result, t.Result.Kind.String(),
		share, ratios(t.Against.Share, 100), ratios(t.Against.Remaining, 1), lang.JoinIDs(t.AllSources())}
}

// ratios are a number, or a range with two dots.
func ratios(pair [2]measure.Ratio, factor int64) string {
	switch {
	case !pair[0].Known:
		return ""
	case !pair[1].Known || pair[0] == pair[1]:
		return pair[0].Short(factor)
	}
	return pair[0].Short(factor) + ".." + pair[1].Short(factor)
}

func indicatorLine(row report.Row) []string {
	i := row.Indicator
	return []string{i.AsOf, i.Name, string(i.Market), i.Low.String(), i.High.String(),
		i.Precision.String(), i.Unit, string(i.Source), i.Note.EN}
}

func sourceLine(row report.Row) []string {
	s := row.Source
	return []string{string(s.ID), s.Title, s.Publisher, s.Language, s.Published, s.URL,
		strconv.Itoa(len(s.Claims))}
}
