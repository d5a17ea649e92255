package own

import (
	"encoding/binary"
	"math/bits"
)

// mostColumns is how many columns a row may have to be read fast.
const mostColumns = 63

// plain reads the row at a place if it is like nearly all others: without
// quotes, with the right number of cells and nothing wrong. It returns where the
// next row begins; 0 leaves the row to those who know all the rules. Eight bytes
// go by at a time, and up to eight may be looked at after the end.
func (w *worker) plain(b []byte, at int, quotes bool) (next int) {
	ends := &w.ends
	n, high, stop := 0, 0, 0
	for i := at; ; i += 8 {
		x := binary.LittleEndian.Uint64(b[i:])
		low := x & lows
		commas := highs &^ ((low ^ ','*ones) + lows | x)
		stops := highs & (^(low + 0x60*ones) | (low + ones)) &^ x // below a blank, or DEL
		if quotes {
			stops |= highs &^ ((low ^ '"'*ones) + lows | x)
		}
		if stops != 0 {
			before := stops&-stops - 1
			commas &= before
			x &= before
			stop = i + bits.TrailingZeros64(stops)>>3
		}
		if x&highs != 0 && high == 0 {
			high = i + 1
		}
		// One or two commas are noted without asking whether they are there, since
		// a branch taken wrongly costs more.
		ends[n&63+1] = i + bits.TrailingZeros64(commas)>>3
		more := commas & (commas - 1)
		ends[n&63+2] = i + bits.TrailingZeros64(more)>>3
		n += bits.OnesCount64(commas)
		if more &= more - 1; more != 0 {
			for m := n - bits.OnesCount64(more); more != 0; more &= more - 1 {
				m++
				ends[m&63] = i + bits.TrailingZeros64(more)>>3
			}
		}
		if stops != 0 {
			break
		}
	}
	if n++; n != len(w.names) {
		return 0
	}
	ends[0], ends[n&127] = at-1, stop
	switch {
	case b[stop] == '\n':
		next = stop + 1
	case b[stop] == '\r' && b[stop+1] == '\n':
		next = stop + 2
	default:
		return 0
	}
	if next-at > w.cutter.mostRow || high > 0 && !plainText(b[high-1:], stop-high+1) || !w.count(b) {
		return 0
	}
	return next
}

// count adds the row whose cells end where ends says. It is not ok where a cell
// is anything but what most are.
func (w *worker) count(b []byte) (ok bool) {
	from, ok := w.month(b, w.column[fromRole])
	if !ok {
		return false
	}
	to := from
	if c := w.column[toRole]; c >= 0 && w.ends[c+1]-w.ends[c] > 1 {
		if to, ok = w.month(b, c); !ok || to < from {
			return false
		}
	}
	value, ok := w.persons(b)
	if !ok {
		return false
	}
	c := w.column[marketRole]
	code := b[w.ends[c]+1 : w.ends[c+1]]
	at, capitals := letters(code)
	market := uint64(0)
	if capitals {
		market = uint64(w.direct[at])
	}
	if market == 0 {
		number, known := w.words[string(code)]
		if !known {
			return false
		}
		market = uint64(number) + 1
	}
	sex := uint64(0)
	if c := w.column[sexRole]; c >= 0 {
		start := w.ends[c] + 1
		size := w.ends[c+1] - start
		if size >= len(w.sizes.mask) || binary.LittleEndian.Uint64(b[start:])&w.sizes.mask[size] != w.sizes.word[size] {
			return false
		}
		sex = w.sizes.sex[size]
	}
	if w.marked && !w.unmarked(b) {
		return false
	}
	w.tally.add(&w.few, keyOf(market-1, sex, 0, from, to), value, 0, w.line)
	return true
}

// wordsBySize are the words of the sexes, of which each has another length, as
// they stand in eight bytes.
type wordsBySize struct{ mask, word, sex [7]uint64 }

func sexesBySize() (s wordsBySize) {
	for size := range s.word {
		s.word[size] = 1 // which no byte masked away is
	}
	s.word[0] = 0
	for sex, word := range [...]string{"total", "female", "male"} {
		var eight [8]byte
		copy(eight[:], word)
		s.mask[len(word)] = 1<<(8*len(word)) - 1
		s.word[len(word)] = binary.LittleEndian.Uint64(eight[:])
		s.sex[len(word)] = uint64(sex)
	}
	return s
}

// unmarked says whether a row says nothing of its number but that it is exact.
func (w *worker) unmarked(b []byte) bool {
	for r := precisionRole; r < roles; r++ {
		if c := w.column[r]; c >= 0 {
			if cell := b[w.ends[c]+1 : w.ends[c+1]]; len(cell) > 0 && (r != precisionRole || string(cell) != "exact") {
				return false
			}
		}
	}
	return true
}

// month reads the month in a column.
func (w *worker) month(b []byte, column int) (month uint64, ok bool) {
	start := w.ends[column] + 1
	if w.ends[column+1]-start != 7 {
		return 0, false
	}
	return eightMonth(binary.LittleEndian.Uint64(b[start:]))
}

// persons reads a value of up to eight digits at once.
func (w *worker) persons(b []byte) (value int64, ok bool) {
	c := w.column[valueRole]
	start := w.ends[c] + 1
	size := w.ends[c+1] - start
	if size-1 > 7 || size < 1 {
		return 0, false
	}
	x := binary.LittleEndian.Uint64(b[start:])
	x = x<<(64-8*size) | 0x30*ones>>(8*size)
	if form := x & (0xf0 * ones); form|((x+6*ones)&(0xf0*ones)) != 0x30*ones || form != 0x30*ones {
		return 0, false
	}
	x &= 0x0f * ones
	x = (x*10 + x>>8) & 0x00ff00ff00ff00ff
	x = (x*100 + x>>16) & 0x0000ffff0000ffff
	return int64(x*10000+x>>32) & 0xffffffff, true
}
