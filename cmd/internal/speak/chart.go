package speak

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// point is a place of a chart that has a number.
type point struct {
	name, said string
	number     measure.Ratio
}

// Chart is the picture of a table in two sentences: between what it lies, and
// where it goes and what is missing.
func (v Voice) Chart(t report.Table) []string {
	points, of := v.points(t)
	if len(points) == 0 {
		return []string{v.sentence(v.SayScope(t), ". ", v.Spoken.NoneKnown)}
	}
	size := func(p, q point) int { return less(p.number, q.number) }
	highest, lowest := points[0], points[0]
	for _, p := range points {
		if size(p, highest) > 0 {
			highest = p
		}
		if size(p, lowest) < 0 {
			lowest = p
		}
	}
	say := func(p point) string { return p.name + ", " + p.said }
	scope, gaps := v.SayScope(t), v.Spoken.NoGaps
	if missing := of - len(points); missing > 0 {
		gaps = fmt.Sprintf(v.Spoken.Gaps, missing, of)
	}
	if len(points) == 1 { // a place alone is no range and goes nowhere
		return []string{v.sentence(scope, ": ", say(highest)), v.sentence(gaps)}
	}
	lines := []string{v.sentence(scope, ": ", fmt.Sprintf(v.Spoken.Range, say(highest), say(lowest)))}
	if t.Query.View == report.ViewMarkets { // which have no order in time
		return append(lines, v.sentence(gaps))
	}
	last, first := points[len(points)-1], points[0]
	trend := v.Spoken.Level
	switch size(last, first) {
	case 1:
		trend = v.Spoken.Up
	case -1:
		trend = v.Spoken.Down
	}
	return append(lines, v.sentence(fmt.Sprintf(v.Spoken.Trend, say(last), fmt.Sprintf(trend, first.name)), "; ", gaps))
}

// less orders two ratios.
func less(a, b measure.Ratio) int {
	switch x, y := a.N*b.D, b.N*a.D; {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// points are the places of a table's chart with a number, and how many there are
// in all. All markets together are no place among the markets.
func (v Voice) points(t report.Table) (points []point, of int) {
	column := t.ShownColumn()
	if t.Query.View == report.ViewTargets {
		column = report.ColShareCalculated
	}
	at := slices.Index(t.Columns, column)
	for _, row := range t.Rows {
		if row.Gap || t.Query.View == report.ViewMarkets && row.Figure.Market == model.All {
			continue
		}
		of++
		c := row.Cells[at]
		p := point{name: v.name(t, row), said: v.SayCell(t, column, c)}
		switch {
		case c.Figure != nil && c.Figure.Count.Known:
			p.number = measure.Of(c.Figure.Count.N, 1)
		case len(c.Ratios) > 0 && c.Ratios[0].Known:
			p.number = c.Ratios[0]
		default:
			continue
		}
		points = append(points, p)
	}
	return points, of
}
