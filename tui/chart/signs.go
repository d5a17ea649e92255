package chart

import "github.com/NimbleMarkets/ntcharts/v2/canvas/runes"

// eighth is the shortest bar of block runes, in cells.
const eighth = 1.0 / 8

// signs are the runes of a chart.
type signs struct {
	body  [3]rune // a full cell, by Fill
	gap   rune    // no value
	older rune    // bars left out before the first
	zero  rune    // the line of zero, where an axis goes below it
	over  rune    // the bar goes on beyond the axis
	down  rune    // the line of zero down the rows of a table
	cut   string  // the name goes on
	parts bool    // there are runes for parts of a cell
}

// signsOf returns the runes to draw with. The two shades have no runes for parts
// of a cell, so a hatched or light bar ends in a plain part rune: its body shows
// the kind, its end the exact length.
func signsOf(ascii bool) signs {
	if ascii {
		return signs{body: [3]rune{'#', '=', ':'}, gap: '.', older: '<', zero: '_', down: '|', over: '>', cut: "~"}
	}
	return signs{body: [3]rune{runes.FullBlock, '▒', '░'}, gap: '·', older: '‹', zero: '─', down: '│', over: '›', cut: "…", parts: true}
}

// full returns the rune of a full cell; an unknown fill is drawn solid.
func (s signs) full(f Fill) rune {
	if f < 0 || int(f) >= len(s.body) {
		return s.body[Solid]
	}
	return s.body[f]
}

// least is the length in cells of the shortest bar that can be seen.
func (s signs) least() float64 {
	if s.parts {
		return eighth
	}
	return 1
}
