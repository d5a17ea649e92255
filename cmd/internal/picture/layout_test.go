package picture

import (
	"slices"
	"testing"

	"xkld/model/lang"
)

// TestPlansAreLegible: however many plans there are, their letters are not smaller
// than those of the axis, and no bar is lost, doubled or moved by the two columns.
func TestPlansAreLegible(t *testing.T) {
	b := bookOf(t)
	const body = 215 // about the height that legend and foot leave
	for _, s := range []string{"targets", "targets 2001..2026", "targets 2015..2025", "targets 2020..2030", "targets 2026"} {
		c, err := Of(b, lang.English(), false, tableOf(t, b, query(t, s)))
		if err != nil {
			t.Fatal(err)
		}
		high := rowHigh(c.Panels, body)
		columns, two := c.inTwo(body)
		if max(high, two)*0.8 < smallSize {
			t.Errorf("%s: rows of %.1f points, or of %.1f in two columns", s, high, two)
		}
		var bars, drawn []string
		for _, p := range c.Panels {
			for _, b := range p.Bars {
				bars = append(bars, b.Label+" "+b.Text)
			}
		}
		for _, column := range columns {
			for _, p := range column {
				for _, b := range p.Bars {
					drawn = append(drawn, b.Label+" "+b.Text)
				}
				if top, _ := (Panel{Bars: p.like()}).extent(); len(p.Bars) > 0 && p.whole != nil {
					if all, _ := c.Panels[0].extent(); top != all {
						t.Errorf("%s: a scale up to %v beside one up to %v", s, top, all)
					}
				}
			}
		}
		if len(columns) > 0 && !slices.Equal(bars, drawn) {
			t.Errorf("%s: %q, and in two columns %q", s, bars, drawn)
		}
	}
}
