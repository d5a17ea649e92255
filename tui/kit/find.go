package kit

import "xkld/model"

// Next is the first of n rows from a row on, round the end, of which something
// holds; with a step of 1 or -1, the next one or the one before.
func Next(n, from, step int, holds func(int) bool) (int, bool) {
	turn := 1
	if step < 0 {
		turn = -1
	}
	for i := range n {
		row := ((from+step+i*turn)%n + n) % n
		if holds(row) {
			return row, true
		}
	}
	return 0, false
}

// MonthsOf are the months of some spans, in their order.
func MonthsOf(spans []model.Span) []model.Month {
	var months []model.Month
	for _, s := range spans {
		for m := s.From; m <= s.To; m++ {
			months = append(months, m)
		}
	}
	return months
}
