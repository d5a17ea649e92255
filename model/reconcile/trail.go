package reconcile

import (
	"cmp"
	"slices"

	"xkld/model"
)

// step is an edge walked forwards (+1) or backwards (-1) in time.
type step struct {
	edge *edge
	sign int64
}

// trail is a way through the graph, from the beginning of a span to its end.
type trail []step

func (t trail) sum() int64 {
	var sum int64
	for _, s := range t {
		sum += s.sign * s.edge.value
	}
	return sum
}

// trails are all the shortest ways from the beginning of a span to its end
// that do not use the edge without; where some of them stay within the span's
// calendar year, only those.
func (g *graph) trails(span model.Span, without *edge) []trail {
	from, to := span.From, span.To+1
	if g == nil || g.part[from] == 0 || g.part[from] != g.part[to] {
		return nil
	}
	if e, ok := g.edges[span]; ok && e != without {
		return []trail{{{e, 1}}}
	}
	var inYear []trail
	if span.InOneYear() {
		year := model.YearSpan(span.From.Year())
		inYear = g.walk(from, to, func(e *edge) bool { return e != without && year.Has(e.span) })
		if len(inYear) > 0 && len(inYear[0]) == 2 {
			return inYear // nothing but the edge itself is shorter
		}
	}
	anywhere := g.walk(from, to, func(e *edge) bool { return e != without })
	if len(inYear) > 0 && len(inYear[0]) == len(anywhere[0]) {
		return inYear
	}
	return anywhere
}

// walk finds all the shortest trails between two boundaries over the edges
// that it may use: it counts the steps to every boundary on the way, then goes
// back from the end along falling counts.
func (g *graph) walk(from, to model.Month, may func(*edge) bool) []trail {
	steps := make([]int16, g.reach.Months()) // plus one, from the start; zero is not reached
	at := func(boundary model.Month) *int16 { return &steps[boundary-g.reach.From] }
	*at(from) = 1
	for queue := []model.Month{from}; len(queue) > 0 && *at(to) == 0; queue = queue[1:] {
		for _, e := range g.at[queue[0]] {
			if end := e.other(queue[0]); *at(end) == 0 && may(e) {
				*at(end) = *at(queue[0]) + 1
				queue = append(queue, end)
			}
		}
	}
	if *at(to) == 0 {
		return nil
	}
	var back func(end model.Month) []trail
	back = func(end model.Month) []trail {
		if end == from {
			return []trail{nil}
		}
		var trails []trail
		for _, e := range g.at[end] {
			before := e.other(end)
			if *at(before) != *at(end)-1 || *at(before) == 0 || !may(e) {
				continue
			}
			sign := int64(1)
			if end < before {
				sign = -1
			}
			for _, t := range back(before) {
				trails = append(trails, append(slices.Clip(t), step{e, sign}))
			}
		}
		return trails
	}
	return back(to)
}

// best is the trail with the fewest terms that take part in a contradiction,
// then the most publishers, then the first by span. The trails are of one
// length.
func (g *graph) best(trails []trail) trail {
	if len(trails) == 1 {
		return trails[0]
	}
	return slices.MinFunc(trails, func(a, b trail) int {
		return cmp.Or(
			g.contradictedIn(a)-g.contradictedIn(b),
			b.publishers()-a.publishers(),
			slices.CompareFunc(a, b, func(s, t step) int { return compare(s.edge.span, t.edge.span) }),
		)
	})
}

// contradictedIn is how many edges of a trail take part in a contradiction.
func (g *graph) contradictedIn(t trail) int {
	contradicted, n := g.contradicted(), 0
	for _, s := range t {
		if contradicted[s.edge] {
			n++
		}
	}
	return n
}

func (t trail) publishers() int {
	n := 0
	for _, s := range t {
		n += s.edge.publishers
	}
	return n
}
