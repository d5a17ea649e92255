package own

import (
	"bytes"
	"strconv"

	"xkld/model"
)

// row is what the cells of a row come to.
type row struct {
	from, to model.Month
	market   int
	sex      model.Sex
	value    int64
	revised  uint64
	marks    marks
	rejected bool
	bad      bool
}

// any adds the row that the cutter has just cut, with every rule.
func (w *worker) any(b []byte, f fault) {
	cells := w.cutter.cells
	switch {
	case f == tooLong:
		w.wrong(-1, w.in.o.longRow)
	case f != whole:
		w.wrong(len(cells), func() error { return w.cutter.faulty(f, b, w.line) })
	case len(cells) == 1 && cells[0] == cell{}: // an empty line
	case onlyBlanks(b):
		w.wrong(-1, func() error { return refuse(model.OnlyBlanks, "") })
	case len(cells) != len(w.names):
		w.ragged(b)
	default:
		w.add(b)
	}
}

// faulty says why the row cut last, on a line, cannot be cut.
func (c *cutter) faulty(f fault, b []byte, line int64) error {
	rule := model.NeverClosed
	opened := line + int64(bytes.Count(b[:c.at], []byte{'\n'}))
	switch f {
	case tooLong:
		return refuse(model.LongRow, "", strconv.Itoa(c.mostRow))
	case textAfter:
		rule = model.TextAfterQuote
	case quoteInside:
		rule = model.QuoteInside
	}
	return refuse(rule, clipped(b[c.at:c.bad+1], c.bad-c.at), strconv.FormatInt(opened, 10))
}

// onlyBlanks says whether a line has nothing but blanks and commas.
func onlyBlanks(b []byte) bool {
	for _, c := range b {
		switch c {
		case ' ', '\t', ',', '\r':
		case '\n':
			return true
		default:
			return false
		}
	}
	return true
}

// ragged refuses a row of too few or too many cells.
func (w *worker) ragged(b []byte) {
	cells := w.cutter.cells
	rule, word, has, wants := model.TooFewFields, "", strconv.Itoa(len(cells)), strconv.Itoa(len(w.names))
	if len(cells) > len(w.names) {
		rule = model.TooManyFields
		word = clipped(unquoted(b, cells[len(w.names)], nil), 0)
	}
	w.wrong(len(cells), func() error { return refuse(rule, word, has, wants) })
}

// add adds a row of the right number of cells, unless one of them is wrong.
func (w *worker) add(b []byte) {
	var r row
	for i, c := range w.cutter.cells {
		text := unquoted(b, c, w.space)
		if c.quoted && cap(text) > cap(w.space) && len(text) < c.to-c.from {
			w.space = text
		}
		if at, rule := badText(text, w.roles[i] == passed); at >= 0 {
			r.bad = true
			w.wrong(i, func() error { return refuse(rule, clipped(text, at)) })
			continue
		}
		w.cell(&r, i, text)
	}
	if c := w.column[toRole]; c < 0 || w.cutter.cells[c].from == w.cutter.cells[c].to {
		r.to = r.from
	} else if r.from > 0 && r.to > 0 && r.to < r.from {
		r.bad = true
		w.wrong(c, func() error { return refuse(model.BeforeFrom, r.to.String(), r.from.String()) })
	}
	switch {
	case r.bad:
	case r.rejected:
		w.rejected++
	default:
		from, to := uint64(r.from-zeroMonth), uint64(r.to-zeroMonth)
		w.tally.add(&w.few, keyOf(uint64(r.market), uint64(r.sex), r.revised, from, to), r.value, r.marks, w.line)
	}
}

// cell reads a cell of a row.
func (w *worker) cell(r *row, i int, text []byte) {
	var ok bool
	switch w.roles[i] {
	case fromRole:
		r.from, ok = month(text)
	case toRole:
		r.to, ok = month(text)
		ok = ok || len(text) == 0
	case marketRole:
		r.market, ok = w.known(text)
	case sexRole:
		r.sex, ok = sexes(text)
	case valueRole:
		r.value, ok = persons(text)
	case precisionRole:
		precision, err := model.Exact, error(nil)
		if len(text) > 0 {
			precision, err = model.ParsePrecision(string(text))
		}
		r.marks, ok = r.marks|[...]marks{0, over, nearly, about}[precision], err == nil
	case releaseRole:
		if ok = len(text) == 0 || string(text) == "revised"; len(text) > 0 {
			r.revised = 1
		}
	case verdictRole:
		verdict, err := model.ParseVerdict(string(text))
		if ok = err == nil; verdict == model.Doubtful {
			r.marks |= doubtful
		}
		r.rejected = verdict == model.Rejected
	default:
		ok = true
	}
	if !ok {
		r.bad = true
		w.wrong(i, func() error { return w.refusal(w.roles[i], text) })
	}
}

// sexes reads a sex; an empty one is the total.
func sexes(text []byte) (sex model.Sex, ok bool) {
	for _, s := range [...]model.Sex{model.Total, model.Female, model.Male} {
		if string(text) == s.String() {
			return s, true
		}
	}
	return model.Total, len(text) == 0
}

// refusal says what is wrong with a cell.
func (w *worker) refusal(of role, text []byte) error {
	word := clipped(text, 0)
	var err error
	switch of {
	case fromRole, toRole:
		return noMonth(text)
	case marketRole:
		return w.unheard(text)
	case sexRole:
		_, err = model.ParseSex(word)
	case valueRole:
		return noPersons(text)
	case precisionRole:
		_, err = model.ParsePrecision(word)
	case releaseRole:
		err = refuse(model.NoRelease, word, "revised")
	case verdictRole:
		_, err = model.ParseVerdict(word)
	}
	return err
}
