package own

import (
	"encoding/binary"
	"math/bits"
)

// plain reads the row at a place if it is like nearly all others: without
// quotes, with the right number of cells and nothing wrong. It returns where the
// next row begins; 0 leaves the row to those who know all the rules. A cell is
// taken eight bytes at a time, and up to eight may be looked at after the end.
func (w *worker) plain(b []byte, at int) (next int) {
	var from, to, market, sex, value uint64
	var ok bool
	pos, last := at, len(w.roles)-1
	for i, r := range w.roles {
		end := pos
		switch r {
		case fromRole:
			from, ok = eightMonth(binary.LittleEndian.Uint64(b[pos:]))
			end = pos + 7
		case toRole:
			x := binary.LittleEndian.Uint64(b[pos:])
			to, ok = eightMonth(x)
			if to, end = to+1, pos+7; byte(x) < '0' { // it is empty, or its end will not do
				to, end, ok = 0, pos, true
			}
		case marketRole:
			market, end = w.place(b, pos)
			ok = market > 0
		case sexRole:
			x := binary.LittleEndian.Uint64(b[pos:])
			size := word(x)
			if size >= len(w.sizes.mask) || x&w.sizes.mask[size] != w.sizes.word[size] {
				return 0
			}
			sex, end = w.sizes.sex[size], pos+size
		case valueRole:
			x := binary.LittleEndian.Uint64(b[pos:])
			size := word(x)
			value, ok = eightDigits(x, size)
			end = pos + size
		default:
			end = plainEnd(b, pos)
			ok = end >= pos && (r == passed || plainMark(r, b[pos:end]))
		}
		if !ok {
			return 0
		}
		pos = end + 1
		if i < last && b[end] != ',' {
			return 0
		}
	}
	if pos--; b[pos] == '\r' {
		pos++
	}
	if pos++; b[pos-1] != '\n' || pos-at > w.cutter.mostRow {
		return 0
	}
	if to == 0 {
		to = from + 1
	}
	if to <= from {
		return 0
	}
	w.tally.add(&w.few, keyOf(market-1, sex, 0, from, to-1), int64(value), 0, w.line)
	return pos
}

// word is how many letters or digits eight bytes begin with: as many as are no
// less than the digit 0. All that ends a cell is less.
func word(x uint64) int {
	return bits.TrailingZeros64(highs&^(x&lows+(0x80-'0')*ones)) >> 3
}

// place is the number of the market in a cell and 1, and where the cell ends.
func (w *worker) place(b []byte, pos int) (market uint64, end int) {
	if at, capitals := letters(b[pos : pos+3]); capitals && b[pos+3] < '0' {
		return uint64(w.direct[at]), pos + 3
	}
	if end = plainEnd(b, pos); end < pos {
		return 0, pos
	}
	number, known := w.words[string(b[pos:end])]
	if !known {
		return 0, pos
	}
	return uint64(number) + 1, end
}

// plainEnd is where a cell ends in which nothing is wrong with the text; less
// than where it begins for any other.
func plainEnd(b []byte, pos int) (end int) {
	high := -1
	for i := pos; ; i += 8 {
		x := binary.LittleEndian.Uint64(b[i:])
		low := x & lows
		// No byte below a blank, no DEL, no comma, no quote: of those the highest
		// bit comes out clear.
		fine := (low + 0x60*ones) &^ (low + ones) & (low ^ ','*ones + lows) & (low ^ '"'*ones + lows)
		stops := highs &^ (fine | x)
		before := stops&-stops - 1 // all where there is none
		if x&before&highs != 0 && high < 0 {
			high = i
		}
		if stops == 0 {
			continue
		}
		end = i + bits.TrailingZeros64(stops)>>3
		if high >= 0 && !plainText(b[high:], end-high) {
			return -1
		}
		return end
	}
}

// plainMark says whether a cell says nothing of its number but that it is exact.
func plainMark(r role, cell []byte) bool {
	return len(cell) == 0 || r == precisionRole && string(cell) == "exact"
}

// eightDigits reads the number that the first of eight bytes are, at most seven.
func eightDigits(x uint64, size int) (value uint64, ok bool) {
	if size < 1 || size > 7 {
		return 0, false
	}
	x = x<<(64-8*size) | 0x30*ones>>(8*size) // zeros before it
	if form := x & (0xf0 * ones); form|(x+6*ones)&(0xf0*ones) != 0x30*ones {
		return 0, false
	}
	x &= 0x0f * ones
	x = (x*10 + x>>8) & 0x00ff00ff00ff00ff
	x = (x*100 + x>>16) & 0x0000ffff0000ffff
	return (x*10000 + x>>32) & 0xffffffff, true
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
