package picture

import (
	"math"
	"strconv"
	"strings"
)

// axis are the numbers along a panel, from zero or, where there are numbers
// below zero, from a round number below them.
type axis struct {
	low, high, step float64
}

// newAxis is the axis from at most low to at least high with about so many
// steps, each a round number; a count has no half steps.
func newAxis(low, high float64, steps int, whole bool) axis {
	span := max(high, 0) - min(low, 0)
	if span <= 0 {
		span = 1
	}
	step := roundStep(span / float64(steps))
	if whole {
		step = max(1, step)
	}
	a := axis{low: math.Floor(min(low, 0)/step) * step, high: math.Ceil(max(high, 0)/step) * step, step: step}
	if a.high == a.low {
		a.high += step
	}
	return a
}

// roundStep is the smallest of 1, 2, 2.5 and 5 times a power of ten that is
// not less than v.
func roundStep(v float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(v)))
	for _, n := range []float64{1, 2, 2.5, 5} {
		if n == 2.5 && unit < 10 {
			continue
		}
		if n*unit >= v*(1-1e-9) {
			return n * unit
		}
	}
	return 10 * unit
}

// upTo is the axis up to the largest number itself, where what stands behind
// the bars needs the room.
func (a axis) upTo(high float64) axis {
	if high > a.low {
		a.high = high
	}
	return a
}

// ticks are the numbers of the axis.
func (a axis) ticks() []float64 {
	var at []float64
	for i := 0; ; i++ {
		v := a.low + float64(i)*a.step
		if v > a.high+a.step*1e-6 {
			return at
		}
		at = append(at, v)
	}
}

// at is where between from and to a number lies.
func (a axis) at(v, from, to float64) float64 { return from + (v-a.low)/(a.high-a.low)*(to-from) }

// write writes a number of the axis.
func (c Chart) write(v float64, p Panel) string {
	var said string
	if v == math.Trunc(v) {
		said = c.speaker.Number(int64(v))
	} else {
		said = strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", c.speaker.Point, 1)
	}
	if p.Percent {
		said += "%"
	}
	return said
}
