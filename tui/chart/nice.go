package chart

// NiceMax returns the smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of
// ten that is a whole number and not less than v; 1 for v below 1. Above 10^18,
// which no axis needs, it returns v itself.
func NiceMax(v int64) int64 {
	const most = 1_000_000_000_000_000_000
	if v > most {
		return v
	}
	for unit := int64(1); ; unit *= 10 {
		for _, halves := range [...]int64{2, 3, 4, 5, 6, 8, 10, 12, 16} {
			if n := halves * unit / 2; halves*unit%2 == 0 && n >= v {
				return n
			}
		}
	}
}

// step returns the distance between the numbers of an axis that ends at max and
// is drawn on the given number of rows: the finest that divides max into nice
// numbers and leaves each its own two rows. It is max itself if none does.
func step(max int64, rows int) int64 {
	for _, parts := range [...]int64{5, 4, 3, 2} {
		n := max / parts
		if max%parts == 0 && NiceMax(n) == n && rows >= 2*int(parts) {
			return n
		}
	}
	return max
}
