package report

import (
	"cmp"
	"math/big"
	"slices"

	"xkld/model"
)

// Direction is which values of a column come first.
type Direction int

// The directions, in the order in which a key goes through them.
const (
	Natural  Direction = iota // as the report gives the rows
	Largest                   // the largest first
	Smallest                  // the smallest first
	directions
)

// Sorting is the order in which a screen shows the rows of a table. Its zero
// value is the table's own order. The report itself is never sorted: what a
// command prints stays the same.
type Sorting struct {
	By  Column
	Dir Direction
}

// Next is the sorting after another wish to sort by a column: the largest first,
// the smallest first, the natural order; another column begins anew.
func (s Sorting) Next(by Column) Sorting {
	if s.By != by {
		return Sorting{by, Largest}
	}
	if s.Dir = (s.Dir + 1) % directions; s.Dir == Natural {
		return Sorting{}
	}
	return s
}

// Reversed is the same order the other way.
func (s Sorting) Reversed() Sorting {
	switch s.Dir {
	case Largest:
		s.Dir = Smallest
	case Smallest:
		s.Dir = Largest
	}
	return s
}

// Sorted is the table with its rows in another order. All markets and the rest
// keep their places in a table of markets. A gap span stays after its last
// month. Rows that cannot be ranked together, a plan's part of a year beside
// whole years, stand apart, whole years first. What has no value comes last
// whichever way the rest runs, and equal values keep their order. The rows are
// the same ones, in a slice of their own.
func (t Table) Sorted(by Sorting) Table {
	column := slices.Index(t.Columns, by.By)
	if column < 0 || by.Dir == Natural {
		return t
	}
	var free []int     // the places that rows may change
	var blocks [][]Row // what moves as one: a row and the gaps after it
	var leading []Row  // gaps without a month before them
	rows := slices.Clone(t.Rows)
	for i, r := range t.Rows {
		if t.isFixed(r) {
			continue
		}
		free = append(free, i)
		switch {
		case !r.Gap:
			blocks = append(blocks, []Row{r})
		case len(blocks) > 0:
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], r)
		default:
			leading = append(leading, r)
		}
	}
	slices.SortStableFunc(blocks, func(a, b []Row) int {
		return cmp.Or(cmp.Compare(class(a[0], by.By), class(b[0], by.By)), compareCells(a[0].Cells[column], b[0].Cells[column], by.Dir))
	})
	for i, r := range append(slices.Concat(blocks...), leading...) {
		rows[free[i]] = r
	}
	t.Rows = rows
	return t
}

// isFixed says whether a row keeps its place: the whole, and the rest of it,
// among the markets that they are made of.
func (t Table) isFixed(r Row) bool {
	return t.Query.View == ViewMarkets && r.Figure != nil && (r.Figure.Market == model.All || r.Figure.Market == model.Other)
}

// class keeps apart what cannot be ranked together: the results of whole years,
// of parts of a year, and of spans of several years. A plan for a year is one
// whatever is known of its result.
func class(r Row, by Column) int {
	switch {
	case r.Target == nil:
		return 0
	case !r.Target.Span.IsYear():
		return 2
	case by == ColPeriod, by == ColMarket, by == ColPlan, by == ColPlanType:
		return 0
	case r.Target.AsOf == nil || *r.Target.AsOf < r.Target.Span.To:
		return 1
	}
	return 0
}

// compareCells orders two cells of one column, those without a value last.
func compareCells(a, b Cell, dir Direction) int {
	x, y := a.number(), b.number()
	switch {
	case x == nil && y == nil:
		return compareNames(a, b, dir)
	case x == nil:
		return 1
	case y == nil:
		return -1
	case dir == Largest:
		return y.Cmp(x)
	}
	return x.Cmp(y)
}

// compareNames orders cells that are no numbers, by what they name: spans by
// their time, all else by its id.
func compareNames(a, b Cell, dir Direction) int {
	order := 0
	switch {
	case a.Span != nil && b.Span != nil:
		order = cmp.Or(cmp.Compare(a.Span.From, b.Span.From), cmp.Compare(a.Span.To, b.Span.To))
	case a.Market != "" && b.Market != "":
		order = cmp.Compare(b.Market, a.Market) // the first letter counts as the largest
	case a.Text != "" && b.Text != "":
		order = cmp.Compare(b.Text, a.Text)
	default: // a cell with nothing to say comes last
		empty := func(c Cell) int {
			if c.Span == nil && c.Market == "" && c.Text == "" {
				return 1
			}
			return 0
		}
		return empty(a) - empty(b)
	}
	if dir == Largest {
		return -order
	}
	return order
}

// number is the value of a cell that is one, nothing is rounded; nil where
// there is none.
func (c Cell) number() *big.Rat {
	switch {
	case c.Figure != nil:
		if c.Figure.Count.Known {
			return new(big.Rat).SetInt64(c.Figure.Count.N)
		}
	case len(c.Ratios) > 0:
		if r := c.Ratios[0]; r.Known && r.D != 0 {
			return big.NewRat(r.N, r.D)
		}
	case c.Range != nil:
		unit := int64(1)
		for range c.Range.Low.Places {
			unit *= 10
		}
		return big.NewRat(c.Range.Low.Digits, unit)
	case c.Number != nil:
		return new(big.Rat).SetInt64(*c.Number)
	}
	return nil
}

// IsAbout says whether two rows are about the same thing, wherever they stand.
func (r Row) IsAbout(other Row) bool {
	if r.Target != nil && other.Target != nil {
		return r.Target.Span == other.Target.Span && r.Target.Market == other.Target.Market
	}
	return r.Figure != nil && other.Figure != nil && r.Figure.Ref == other.Figure.Ref
}
