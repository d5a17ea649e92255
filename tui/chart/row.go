package chart

import (
	"math"
	"slices"

	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
)

// Row draws one horizontal bar from zero for a row of a table: at most w cells,
// of which max fills all. It is plain text for the caller to style, and is not
// padded. A known value above zero is at least one mark long, a value above max
// ends in a sign that it goes on, and an unknown or negative value is dots.
func Row(value, max int64, isKnown bool, w int, fill Fill, ascii bool) string {
	return string(row(value, max, isKnown, w, fill, signsOf(ascii)))
}

// Mark is a sign at a value along a horizontal bar.
type Mark struct {
	At   int64
	Sign rune // one cell wide
}

// RowWithMark is Row with the plan's mark, "!", at the value mark.
func RowWithMark(value, max, mark int64, isKnown bool, w int, fill Fill, ascii bool) string {
	return RowWithMarks(value, max, isKnown, w, fill, ascii, Mark{mark, '!'})
}

// RowWithMarks is Row with marks drawn over the bar; a later mark hides an
// earlier one in the same cell, and a mark below zero or above max is left out.
// The bar is drawn on w-1 cells, so that a mark at max has a cell of its own: a
// bar touches or passes a mark when, rounded to a cell, its value reaches it.
func RowWithMarks(value, max int64, isKnown bool, w int, fill Fill, ascii bool, marks ...Mark) string {
	if w <= 0 {
		return ""
	}
	cells := row(value, max, isKnown, w-1, fill, signsOf(ascii))
	for _, m := range marks {
		if m.At < 0 || m.At > max {
			continue
		}
		at := int(length(m.At, max, w-1, 0))
		if short := at + 1 - len(cells); short > 0 {
			cells = append(cells, slices.Repeat([]rune{' '}, short)...)
		}
		cells[at] = m.Sign
	}
	return string(cells)
}

// row draws a bar as runes of one cell each.
func row(value, top int64, isKnown bool, w int, fill Fill, s signs) []rune {
	if w <= 0 {
		return nil
	}
	if !known(value, isKnown) {
		return slices.Repeat([]rune{s.gap}, min(3, w))
	}
	n := length(value, top, w, s.least())
	if !s.parts {
		n = math.Round(n)
	}
	cells := slices.Repeat([]rune{s.full(fill)}, int(n))
	switch part := runes.LeftBlockElementFromFloat64(n - math.Floor(n)); part {
	case runes.Null:
	case runes.FullBlock: // the part rounds up to a cell
		cells = append(cells, s.full(fill))
	default:
		cells = append(cells, part)
	}
	if value > top {
		cells[len(cells)-1] = s.over
	}
	return cells
}
