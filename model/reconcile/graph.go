package reconcile

import (
	"cmp"
	"slices"
	"sync"

	"xkld/model"
)

// edge is an exact published figure over a span: the running count grew by
// value from the boundary before the span to the boundary after it.
type edge struct {
	span       model.Span
	value      int64
	claims     []model.Claim // that print the value, in order of source
	publishers int           // different ones that print it
}

// graph holds the edges of one market and sex. A boundary between two months
// goes by the month after it. A nil graph is one without edges.
type graph struct {
	edges map[model.Span]*edge
	at    map[model.Month][]*edge // the edges that touch a boundary, by span
	part  map[model.Month]int     // boundaries of equal part are connected
	reach model.Span              // from the first boundary to the last

	// Which edges take part in a contradiction is asked only to choose between
	// formulas that are equal else, and found out at the first question.
	contradicted func() map[*edge]bool
}

// newGraph makes edges of what is printed for the refs of one key. Where two
// values are printed for one span, the one that the other edges imply is
// taken, else the one that more publishers print, else none.
func (r *Reckoning) newGraph(refs []model.Ref) *graph {
	g := &graph{edges: map[model.Span]*edge{}, at: map[model.Month][]*edge{}}
	disputed := map[model.Span][]*edge{}
	for _, ref := range refs {
		values := r.edgesFor(ref)
		if len(values) == 1 {
			g.add(values[0])
		} else if len(values) > 1 {
			disputed[ref.Span] = values
		}
	}
	g.connect()
	decided := []*edge{}
	for span, values := range disputed {
		if e := g.decide(span, values); e != nil {
			decided = append(decided, e)
		}
	}
	for _, e := range decided {
		g.add(e)
	}
	g.connect()
	g.contradicted = sync.OnceValue(g.contradictions)
	return g
}

// edgesFor are the possible edges of one ref: one for each exact value that
// calculates.
func (r *Reckoning) edgesFor(ref model.Ref) []*edge {
	var values []*edge
	for _, c := range choose(r.claims[ref], model.Claim.Calculates) {
		i := slices.IndexFunc(values, func(e *edge) bool { return e.value == c.Value })
		if i < 0 {
			i = len(values)
			values = append(values, &edge{span: ref.Span, value: c.Value})
		}
		values[i].claims = append(values[i].claims, c)
	}
	for _, e := range values {
		var names []string
		for _, c := range e.claims {
			if name := cmp.Or(r.publisher[c.Source], string(c.Source)); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		e.publishers = len(names)
	}
	return values
}

// decide picks one of several values printed for a span, or none.
func (g *graph) decide(span model.Span, values []*edge) *edge {
	var fits []*edge
	for _, e := range values {
		if slices.ContainsFunc(g.trails(span, nil), func(t trail) bool { return t.sum() == e.value }) {
			fits = append(fits, e)
		}
	}
	if len(fits) == 1 {
		return fits[0]
	}
	most := slices.MaxFunc(values, func(a, b *edge) int { return a.publishers - b.publishers })
	for _, e := range values {
		if e != most && e.publishers == most.publishers {
			return nil
		}
	}
	return most
}

func (g *graph) add(e *edge) {
	if len(g.edges) == 0 {
		g.reach = e.span
	}
	g.reach = model.Span{From: min(g.reach.From, e.span.From), To: max(g.reach.To, e.span.To+1)}
	g.edges[e.span] = e
	for _, boundary := range []model.Month{e.span.From, e.span.To + 1} {
		g.at[boundary] = append(g.at[boundary], e)
		slices.SortFunc(g.at[boundary], func(a, b *edge) int { return compare(a.span, b.span) })
	}
}

// connect numbers the connected parts of the graph.
func (g *graph) connect() {
	g.part = map[model.Month]int{}
	for start := range g.at {
		if g.part[start] > 0 {
			continue
		}
		number := len(g.part) + 1
		waiting := []model.Month{start}
		for len(waiting) > 0 {
			b := waiting[len(waiting)-1]
			waiting = waiting[:len(waiting)-1]
			if g.part[b] > 0 {
				continue
			}
			g.part[b] = number
			for _, e := range g.at[b] {
				waiting = append(waiting, e.other(b))
			}
		}
	}
}

// other is the boundary at the edge's other end.
func (e *edge) other(boundary model.Month) model.Month {
	if boundary == e.span.From {
		return e.span.To + 1
	}
	return e.span.From
}

// edge is the published figure over exactly this span.
func (g *graph) edge(span model.Span) (*edge, bool) {
	if g == nil {
		return nil, false
	}
	e, ok := g.edges[span]
	return e, ok
}

// contradictions are the edges of loops that do not add up: an edge and a
// shortest way round it. Longer ways are not asked, so that one bad figure does
// not accuse its whole year.
func (g *graph) contradictions() map[*edge]bool {
	found := map[*edge]bool{}
	for _, e := range g.edges {
		for _, t := range g.trails(e.span, e) {
			if t.sum() == e.value {
				continue
			}
			found[e] = true
			for _, s := range t {
				found[s.edge] = true
			}
		}
	}
	return found
}
