// Package chart draws bars in character cells.
//
// It does: columns with an axis and names, single horizontal bars for the rows
// of a table, sparklines; always from zero, always within the size asked for.
// It may not know: what the values count, where they come from, in which
// language the names are. It is the only package that imports ntcharts, whose
// canvas and block runes it draws with; ntcharts' own labels are not used, as it
// measures them in bytes.
//
// An unknown value is never drawn as zero: it is a row of dots on the base line.
// A negative value is refused and drawn as unknown, since a bar from zero cannot
// show it; only a Scale and SignedColumns, which have a line at zero, draw it. A known value above zero is always seen, however small.
package chart

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Fill says what a bar is filled with, so that the kind of its value is seen
// without colour too.
type Fill int

const (
	// Solid is for a published value.
	Solid Fill = iota
	// Hatched is for a calculated value.
	Hatched
	// Light is for an approximate value.
	Light
)

// Bar is one bar of a chart.
type Bar struct {
	Label string         // name under the bar
	Text  string         // number above the bar, in ASCII; drawn only if all of them fit
	Value int64          // length, in the unit of the axis
	Known bool           // false: there is no value, and Value is not looked at
	Style lipgloss.Style // colour and weight; no size, padding or border
	Fill  Fill
	Mark  int64 // a value that a sign is drawn at across the bar, such as a plan; 0: none
}

// Point is one value of a sparkline.
type Point struct {
	Value int64
	Known bool // false: there is no value
}

// Options are the looks of a chart. The zero value is ready for use.
type Options struct {
	ASCII  bool               // draw with signs of plain ASCII only
	Max    int64              // top of the axis; 0, or less than a value: NiceMax of the largest
	Low    int64              // bottom of the axis of SignedColumns, if no value is less
	Format func(int64) string // writes a number of the axis; nil: plain digits
	Axis   lipgloss.Style     // numbers of the axis, names under the bars
	Text   lipgloss.Style     // numbers above the bars
	Gap    lipgloss.Style     // dots of an unknown value
	Line   lipgloss.Style     // sparkline
	Mark   lipgloss.Style     // marks across bars
}

// top returns the value at the top of the axis. No bar is ever cut by it.
func (o Options) top(largest int64) int64 {
	if o.Max > 0 && o.Max >= largest {
		return o.Max
	}
	return NiceMax(largest)
}

// number writes a number of the axis on one line.
func (o Options) number(n int64) string {
	if o.Format == nil {
		return strconv.FormatInt(n, 10)
	}
	return oneLine(o.Format(n))
}

// known reports whether a bar can be drawn from zero.
func known(value int64, known bool) bool { return known && value >= 0 }

// length scales a value to cells. A value above zero keeps the smallest length
// that can be drawn.
func length(value, top int64, cells int, least float64) float64 {
	if value <= 0 || cells <= 0 {
		return 0
	}
	if value >= top {
		return float64(cells)
	}
	n := float64(value) / float64(top) * float64(cells)
	if n < least {
		return least
	}
	return n
}

// oneLine makes a name safe to measure and to put into a row.
func oneLine(s string) string {
	return strings.Join(strings.Fields(ansi.Strip(s)), " ")
}
