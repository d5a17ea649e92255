package own

import (
	"bytes"

	"xkld/model/load"
)

// worker adds up the chunks that it is handed. What it needs for a row it has
// already: a row that is like the others allocates nothing.
type worker struct {
	*plan
	in       *source
	cutter   cutter
	tally    tally
	found    findings
	rejected int64
	line     int64          // of the row at hand
	words    map[string]int // markets of words that are no codes in capitals
	space    []byte         // for a cell with quotes inside of it
	sizes    wordsBySize
	few      few // rows that are not added yet
}

// mostWords is how many words a worker remembers.
const mostWords = 4096

func newWorker(p *plan, in *source) *worker {
	return &worker{plan: p, in: in, cutter: in.o.cutter(), tally: newTally(in.o.MostCells), found: newFindings(in.o),
		words: map[string]int{}, sizes: sexesBySize()}
}

func (w *worker) work() {
	var c chunk
	known := int64(0)
	for {
		next, ok := w.in.next(c.data, w.found.count-known)
		if !ok {
			return
		}
		known, c = w.found.count, next
		w.read(c)
	}
}

// read adds up a chunk, the plain rows fast, the others with every rule.
func (w *worker) read(c chunk) {
	w.line = c.line
	data := c.data[: len(c.data)+pad : len(c.data)+pad]
	for at := 0; at < c.rows; {
		if next := w.plain(data, at); next > 0 {
			w.line++
			at = next
			continue
		}
		rest := c.data[at:]
		size, f, _ := w.cutter.row(rest, true)
		w.any(rest, f)
		w.line += int64(bytes.Count(rest[:size], []byte{'\n'}))
		at += size
	}
	w.tally.addFew(&w.few)
}

// wrong notes what is wrong with a column of the row at hand. Nobody asks what
// exactly it is once there are enough of them.
func (w *worker) wrong(column int, why func() error) {
	p := load.Problem{File: w.in.name, Line: int(w.line)}
	if len(w.found.first) < w.found.most {
		p.Wrong = why()
		if column >= 0 && column < len(w.names) {
			p.Column = w.names[column]
		}
	}
	w.found.add(p)
}

// known is the market that a word means.
func (w *worker) known(word []byte) (market int, ok bool) {
	if at, capitals := letters(word); capitals && w.direct[at] > 0 {
		return int(w.direct[at]) - 1, true
	}
	if market, ok = w.words[string(word)]; ok {
		return market, true
	}
	if market, ok = w.market(word); ok && len(w.words) < mostWords {
		w.words[string(word)] = market
	}
	return market, ok
}
