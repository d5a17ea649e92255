package chart

import (
	"math"

	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
)

// Spark draws values on one line, a cell each, from zero to opt.Max or to the
// largest of them. When there are more than w, the last ones are shown, after a
// sign that says so.
//
// It draws on a canvas and not with ntcharts' sparkline, whose buffer holds plain
// numbers: a gap could only be pushed as zero.
func Spark(values []Point, w int, opt Options) string {
	if w <= 0 || len(values) == 0 {
		return ""
	}
	s := signsOf(opt.ASCII)
	top := max(opt.Max, 1) // not NiceMax: there is no axis to read, and every eighth counts
	for _, v := range values {
		if v.Known {
			top = max(top, v.Value)
		}
	}
	c := canvas.New(min(w, len(values)), 1)
	left := 0
	if hidden := len(values) - w; hidden > 0 {
		c.SetRuneWithStyle(canvas.Point{}, s.older, opt.Axis)
		values, left = values[hidden+1:], 1
	}
	for i, v := range values {
		at := canvas.Point{X: left + i}
		switch {
		case !known(v.Value, v.Known):
			c.SetRuneWithStyle(at, s.gap, opt.Gap)
		case s.parts:
			graph.DrawColumnBottomToTop(&c, at, length(v.Value, top, 1, eighth), opt.Line)
		default:
			c.SetRuneWithStyle(at, asciiLevel(v.Value, top), opt.Line)
		}
	}
	return Flatten(&c)
}

// asciiLevel returns a rune of four heights for a part of top, blank for zero.
func asciiLevel(value, top int64) rune {
	const levels = " _-=#"
	return rune(levels[int(math.Ceil(length(value, top, len(levels)-1, 1)))])
}
