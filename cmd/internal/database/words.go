package database

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/load"
	"xkld/model/own"
)

const (
	// mostWords is how many different wrong cells are looked at, those of most rows
	// first. What is near to a market that there is none of takes time to find.
	mostWords = 1 << 10
	// mostPairs is how many groups are looked at in which cells are right, but not
	// together.
	mostPairs = 1 << 16
)

// words are the different cells of each column, and how many rows have each. A wrong
// one is so told once, whatever else is in its rows.
type words map[word]int64

type word struct {
	role int
	text string
}

// check holds each cell to the rules of a file, in a row in which all else is right.
func (w words) check(l *reading, more bool) error {
	type counted struct {
		word
		rows int64
	}
	all := make([]counted, 0, len(w))
	for one, rows := range w {
		all = append(all, counted{one, rows})
	}
	slices.SortFunc(all, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.rows, a.rows), cmp.Compare(a.role, b.role), strings.Compare(a.text, b.text))
	})
	right := [len(roles)]string{"1900-01", "", string(model.All), "", "", "", "", "0"}
	var file bytes.Buffer
	file.WriteString(strings.Join(roles[:], ",") + "\n")
	var rows []group
	line := int64(2)
	for _, one := range all {
		rows = append(rows, group{line, one.rows})
		for i, cell := range right {
			if i > 0 {
				file.WriteByte(',')
			}
			if i == one.role {
				cell = one.text
			}
			quote(&file, cell)
		}
		file.WriteByte('\n')
		line += int64(strings.Count(one.text, "\n")) + 1
	}
	_, err := own.Read(l.name, &file, l.markets, own.Options{Workers: 1, MostProblems: mostWords})
	var wrong *own.BadFile
	if errors.As(err, &wrong) {
		return gathered(l.name, wrong, func(line int64) int64 { return rowsAt(rows, line) }, more)
	}
	return err
}

// gathered are problems without lines: the same one of several groups is one, of as
// many rows as they have together. What most rows have comes first.
func gathered(name string, found *own.BadFile, rowsAt func(line int64) int64, more bool) error {
	type what struct{ column, said string }
	rows, first := map[what]int64{}, map[what]load.Problem{}
	var all []what
	for _, p := range found.Problems {
		w := what{p.Column, p.Wrong.Error()}
		if _, ok := first[w]; !ok {
			all = append(all, w)
			first[w] = p
		}
		rows[w] += rowsAt(int64(p.Line))
	}
	slices.SortFunc(all, func(a, b what) int {
		return cmp.Or(cmp.Compare(rows[b], rows[a]), strings.Compare(a.column, b.column), strings.Compare(a.said, b.said))
	})
	const most = 100
	file := &own.BadFile{More: found.More + int64(max(len(all)-most, 0)), Stopped: found.Stopped || more}
	for _, w := range all[:min(len(all), most)] {
		p := load.Problem{File: name, Line: model.NoLine, Column: w.column, Wrong: first[w].Wrong}
		var refusal *model.Refusal
		if ofSum := errors.As(p.Wrong, &refusal) && refusal.Rule == model.SumTooLarge; !ofSum && rows[w] > 0 {
			p.Wrong = &model.OfRows{N: rows[w], Wrong: p.Wrong}
		}
		file.Problems = append(file.Problems, p)
	}
	return file
}

// rowsAt is how many rows the group has that is written at a line; none where the
// whole is meant.
func rowsAt(groups []group, line int64) int64 {
	i, exactly := slices.BinarySearchFunc(groups, line, func(g group, line int64) int { return cmp.Compare(g.line, line) })
	if !exactly {
		i--
	}
	if i < 0 || line <= 0 {
		return 0
	}
	return groups[i].rows
}
