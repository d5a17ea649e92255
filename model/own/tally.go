package own

import (
	"cmp"
	"slices"

	"xkld/model"
)

// key is a span, a market, a sex and a release in one number, which orders them.
type key uint64

const (
	firstYear = 1900
	lastYear  = 2199
	zeroMonth = model.Month(firstYear * 12)
)

func keyOf(market, sex, revised, from, to uint64) key {
	return key(from<<31 | to<<19 | market<<3 | sex<<1 | revised)
}

// ref is what a key was made of.
func (k key) ref(p *plan) model.Ref {
	month := func(shift int) model.Month { return zeroMonth + model.Month(k>>shift&0xfff) }
	return model.At(model.Span{From: month(31), To: month(19)}, p.codes[k>>3&0xffff], model.Sex(k>>1&3))
}

// marks are what a row says of its number.
type marks uint64

const (
	over marks = 1 << iota
	nearly
	about
	doubtful
)

// marksAbove is where in first the marks stand, above the line.
const (
	marksAbove = 56
	lineBits   = 1<<marksAbove - 1
)

// sum is the sum of the rows of a key.
type sum struct {
	key   key
	value int64 // above Most it grows no more
	rows  int64 // none: the place is free
	first uint64
}

// tally keeps the sums of keys in places that a hash of the key tells.
type tally struct {
	sums   []sum // a power of two
	shift  int
	used   int
	most   int
	full   bool // there were more keys than most
	looked key  // for nobody: else the compiler would not look
}

func newTally(most int) tally {
	const bits = 12
	return tally{sums: make([]sum, 1<<bits), shift: 64 - bits, most: most}
}

// home is the place where the search for a key begins.
func (t *tally) home(k key) uint64 { return uint64(k) * 0x9e3779b97f4a7c15 >> t.shift }

// place is where a key is or would be. At least a quarter of the places is free.
func (t *tally) place(k key) *sum {
	for i := t.home(k); ; i++ {
		if s := &t.sums[i&uint64(len(t.sums)-1)]; s.key == k || s.rows == 0 {
			return s
		}
	}
}

// few are so many numbers of rows as are added at a time.
type few struct {
	rows [64]sum
	n    int
}

// add adds the number of a row, now or soon.
func (t *tally) add(f *few, k key, value int64, m marks, line int64) {
	r := &f.rows[f.n]
	r.key, r.value, r.first = k, value, uint64(line)|uint64(m)<<marksAbove
	if f.n++; f.n == len(f.rows) {
		t.addFew(f)
	}
}

// addFew adds them all. Before, it looks at all their places: so the processor
// waits for the memory of all at once and not for one after the other.
func (t *tally) addFew(f *few) {
	rows := f.rows[:f.n]
	for i := range rows {
		t.looked |= t.sums[t.home(rows[i].key)].key
	}
	for i := range rows {
		r := &rows[i]
		s := t.place(r.key)
		if s.rows == 0 {
			t.put(sum{r.key, r.value, 1, r.first})
			continue
		}
		s.rows++
		s.value = min(s.value+r.value, Most+1)
		s.first |= r.first &^ lineBits
	}
	f.n = 0
}

// put adds a sum.
func (t *tally) put(n sum) {
	s := t.place(n.key)
	switch {
	case s.rows > 0:
		s.rows += n.rows
		s.value = min(s.value+n.value, Most+1)
		s.first = (s.first|n.first)&^lineBits | min(s.first&lineBits, n.first&lineBits)
	case t.used == t.most:
		t.full = true
	default:
		*s = n
		if t.used++; t.used*4 > len(t.sums)*3 {
			t.grow()
		}
	}
}

func (t *tally) grow() {
	old := t.sums
	t.sums, t.shift = make([]sum, 2*len(old)), t.shift-1
	for _, s := range old {
		if s.rows > 0 {
			*t.place(s.key) = s
		}
	}
}

// merge adds all that another one has.
func (t *tally) merge(u *tally) {
	t.full = t.full || u.full
	for _, s := range u.sums {
		if s.rows > 0 {
			t.put(s)
		}
	}
}

// cells are the sums in the order of their refs; nothing is added any more.
func (t *tally) cells(p *plan) []Cell {
	sums := slices.DeleteFunc(t.sums, func(s sum) bool { return s.rows == 0 })
	slices.SortFunc(sums, func(a, b sum) int { return cmp.Compare(a.key, b.key) })
	cells := make([]Cell, len(sums))
	for i, s := range sums {
		m := marks(s.first >> marksAbove)
		cells[i] = Cell{
			Ref: s.key.ref(p), Revised: s.key&1 == 1,
			Value: s.value, Rows: s.rows, Line: int64(s.first & lineBits),
			Precision: m.precision(), Doubtful: m&doubtful != 0,
		}
	}
	return cells
}

// precision is that of a sum: a bound with exact numbers added to it stays one.
func (m marks) precision() model.Precision {
	switch m &^ doubtful {
	case 0:
		return model.Exact
	case over:
		return model.Over
	case nearly:
		return model.Nearly
	}
	return model.About
}
