// Package own reads figures of one's own: a CSV of any length is added up into
// one cell for each market, sex and span, while it streams by. It looks at every
// byte, says what is wrong with line, column and remedy, and keeps nothing of a
// file in which anything is wrong. It does not know where the bytes come from,
// what they were packed in, what is published, or how the sexes add up.
package own

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"xkld/model"
	"xkld/model/load"
)

// Most is the most persons that one value, or the sum of a cell, may be: what
// every reader of JSON still holds exactly.
const Most = 1<<53 - 1

// Options say how to read. The zero value of each stands for what is written
// beside it.
type Options struct {
	// Progress is called now and then with the lines and bytes read so far, and
	// once at the end: by one goroutine at a time, but not always the same.
	Progress func(lines, bytes int64)

	Workers      int   // how many rows are read side by side; as many as processors, at most 16
	Chunk        int   // bytes that a worker takes at a time; 256 KiB
	MostProblems int   // problems that are kept; 100
	MostCounted  int64 // problems after which nobody reads on; a million
	MostCells    int   // 262,144, which are 300 years of months of 36 markets in three sexes and more
	MostBytes    int64 // of the file as it is read; no end
	MostRow      int   // bytes of a row; 1 MiB
	MostQuoted   int   // bytes of a cell in quotes; 64 KiB
}

// filled are the options without zero values.
func (o Options) filled() Options {
	or := func(n *int, standard int) {
		if *n <= 0 {
			*n = standard
		}
	}
	or(&o.Workers, min(runtime.GOMAXPROCS(0), 16))
	or(&o.Chunk, 256<<10)
	or(&o.MostProblems, 100)
	or(&o.MostCells, 1<<18)
	or(&o.MostRow, 1<<20)
	or(&o.MostQuoted, 64<<10)
	if o.MostCounted <= 0 {
		o.MostCounted = 1e6
	}
	if o.Progress == nil {
		o.Progress = func(int64, int64) {}
	}
	return o
}

// Ledger is what a file amounts to.
type Ledger struct {
	Name     string
	Rows     int64    // that were added up
	Rejected int64    // that were not, since their verdict says so
	Bytes    int64    // that were read
	Cells    []Cell   // in the order of their refs, a first release before the revised one
	Columns  []string // that nobody knows, and that were passed over
}

// Cell is the sum of all rows of one market, sex, span and release.
type Cell struct {
	model.Ref
	Value     int64
	Rows      int64           // how many were added up
	Line      int64           // of the first one
	Precision model.Precision // the weakest: about, where bounds of both sides meet
	Revised   bool            // a later release, which does not add up with the first
	Doubtful  bool            // one of the rows is
}

// BadFile says what is wrong with a file, of which nothing is kept then.
type BadFile struct {
	Problems load.Problems // the first of them, by line
	More     int64         // how many there are after these
	Stopped  bool          // there are more still: the rest of the file was not looked at
}

// Error is for programmers; package lang says each problem to people.
func (e *BadFile) Error() string {
	more := ""
	if e.Stopped {
		more = " at least"
	}
	return fmt.Sprintf("%v, and%s %d problems more", e.Problems[0], more, e.More+int64(len(e.Problems))-1)
}

// Read adds up the rows of a CSV. The error is a *BadFile; an error of the
// reader is one of its problems.
func Read(name string, r io.Reader, markets model.Markets, o Options) (Ledger, error) {
	o = o.filled()
	in := newSource(name, r, o)
	p := in.header(markets)
	if p == nil {
		return Ledger{}, in.found.file()
	}
	workers := make([]*worker, o.Workers)
	var group sync.WaitGroup
	for i := range workers {
		workers[i] = newWorker(p, in)
		if i > 0 {
			group.Go(workers[i].work)
		}
	}
	workers[0].work()
	group.Wait()
	o.Progress(in.line-1, in.bytes)

	ledger := Ledger{Name: name, Bytes: in.bytes, Columns: p.passed}
	all, found := &workers[0].tally, in.found
	for i, w := range workers {
		if i > 0 {
			all.merge(&w.tally)
		}
		found.merge(&w.found)
		ledger.Rejected += w.rejected
	}
	ledger.Cells = all.cells(p)
	if found.count < o.MostCounted { // else nobody knows what all rows would have come to
		found.merge(tooMuch(name, ledger.Cells, all.full, o))
	}
	if found.count > 0 {
		return Ledger{}, found.file()
	}
	for _, c := range ledger.Cells {
		ledger.Rows += c.Rows
	}
	return ledger, nil
}

// tooMuch are the problems that show in the sums only.
func tooMuch(name string, cells []Cell, full bool, o Options) *findings {
	found := newFindings(o)
	if full {
		found.add(load.Problem{File: name, Wrong: refuse(model.TooManyCells, "", strconv.Itoa(o.MostCells))})
		return &found // which of them are here is chance
	}
	tooLarge := above(cells)
	slices.SortFunc(tooLarge, func(a, b Cell) int { return int(a.Line - b.Line) })
	for _, c := range tooLarge {
		found.add(load.Problem{File: name, Line: int(c.Line), Column: valueName,
			Wrong: refuse(model.SumTooLarge, c.Ref.String(), strconv.Itoa(Most))})
	}
	return &found
}

// above are the cells that no sum may reach.
func above(cells []Cell) (above []Cell) {
	for _, c := range cells {
		if c.Value > Most {
			above = append(above, c)
		}
	}
	return above
}

// refuse is the refusal of a word.
func refuse(rule model.Rule, word string, known ...string) error {
	return &model.Refusal{Rule: rule, Word: word, Known: known}
}
