package own

import (
	"slices"

	"xkld/model/load"
)

// findings are the first problems that one pair of eyes finds, by line, and how
// many it finds in all.
type findings struct {
	first   load.Problems
	most    int
	count   int64
	counted int64 // as many as are counted
}

func newFindings(o Options) findings {
	return findings{most: o.MostProblems, counted: o.MostCounted}
}

// add notes a problem on a line that is not before the last one's.
func (f *findings) add(p load.Problem) {
	if f.count++; len(f.first) < f.most {
		f.first = append(f.first, p)
	}
}

// merge adds what others found.
func (f *findings) merge(g *findings) {
	f.count += g.count
	f.first = append(f.first, g.first...)
	slices.SortStableFunc(f.first, func(a, b load.Problem) int { return a.Line - b.Line })
	f.first = f.first[:min(len(f.first), f.most)]
}

// file is what is wrong with the file. Counting ends at a round number, whoever
// found how many before all of them had stopped.
func (f *findings) file() *BadFile {
	count := min(f.count, f.counted)
	return &BadFile{Problems: f.first, More: max(count-int64(len(f.first)), 0), Stopped: f.count >= f.counted}
}
