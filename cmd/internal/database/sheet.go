package database

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"xkld/model"
	"xkld/model/own"
)

// header holds the columns of a table to the rules of a file's header, and tells
// those that nobody knows.
func (l *reading) header(fields []pgconn.FieldDescription) (passed []string, err error) {
	var line bytes.Buffer
	for i, f := range fields {
		if i > 0 {
			line.WriteByte(',')
		}
		quote(&line, f.Name)
	}
	line.WriteByte('\n')
	ledger, err := own.Read(l.name, &line, l.markets, own.Options{Workers: 1})
	var wrong *own.BadFile
	if errors.As(err, &wrong) {
		for i := range wrong.Problems {
			wrong.Problems[i].Line = model.NoLine
		}
	}
	return ledger.Columns, err
}

// quote writes a cell of a file, always in quotes: so it is one, whatever is in it.
func quote(line *bytes.Buffer, cell string) {
	line.WriteByte('"')
	line.WriteString(strings.ReplaceAll(cell, `"`, `""`))
	line.WriteByte('"')
}

// sheet is what a server has sent, written as the file that it would be with one row
// for each group: so every rule of a file holds, and none has to be written twice.
type sheet struct {
	*reading
	sums   bytes.Buffer // with the sums as values,
	counts bytes.Buffer // and with the numbers of rows
	groups []group      // by line
	line   int64        // of the next row
	words  words
	rows   int64
	left   int64 // rows that their verdict rejects
	more   bool  // the server had more groups
	faulty bool  // a value is no number of persons to the server
}

// group is where a group is written, and how many rows it has.
type group struct{ line, rows int64 }

// sheet takes all groups from the server.
func (l *reading) sheet(rows *pgconn.ResultReader, formats []int16, found map[string]pgconn.FieldDescription) (*sheet, error) {
	s := &sheet{reading: l, line: 2, words: words{}}
	for _, b := range []*bytes.Buffer{&s.sums, &s.counts} {
		b.WriteString(strings.Join(roles[:], ",") + "\n")
	}
	cells := make([]string, len(roles)-1)
	for rows.NextRow() {
		if s.more = len(s.groups) == mostGroups; s.more {
			break
		}
		values, next := rows.Values(), 0
		for i, role := range roles[:len(roles)-1] {
			if _, ok := found[role]; !ok {
				continue
			}
			if formats[next] == inBinary {
				cells[i] = month(values[next])
			} else {
				cells[i] = string(values[next])
			}
			next++
		}
		wrong, sum := values[next], string(values[next+1])
		n, err := strconv.ParseInt(string(values[next+2]), 10, 64)
		if err != nil {
			return nil, err
		}
		for i, cell := range cells {
			s.words[word{i, cell}] += n
		}
		if wrong != nil {
			s.faulty = true
			s.words[word{len(roles) - 1, string(wrong)}] += n
			s.add(cells, n, string(wrong))
		} else {
			s.add(cells, n, parts(sum)...)
		}
	}
	_, err := rows.Close()
	return s, err
}

// month is the month that a time lies in, as a file has it. The time comes as the
// microseconds since 2000, and there are two that mean for ever.
func month(t []byte) string {
	if len(t) != 8 {
		return ""
	}
	const from = 946_684_800_000_000
	switch since := int64(binary.BigEndian.Uint64(t)); since {
	case math.MaxInt64:
		return "infinity"
	case math.MinInt64:
		return "-infinity"
	default:
		day := time.UnixMicro(from + since).UTC()
		return fmt.Sprintf("%04d-%02d", day.Year(), day.Month())
	}
}

// parts are values that a file may have and that come to a sum: a sum that is too
// large is not a value that is.
func parts(sum string) []string {
	if n, err := strconv.ParseInt(sum, 10, 64); err != nil || n > own.Most {
		return []string{strconv.Itoa(own.Most), "1"}
	}
	return []string{sum}
}

// add writes a group.
func (s *sheet) add(cells []string, rows int64, values ...string) {
	for i, value := range values {
		s.groups = append(s.groups, group{s.line, rows})
		before := s.sums.Len()
		for _, cell := range cells {
			quote(&s.sums, cell)
			s.sums.WriteByte(',')
		}
		shared := s.sums.Bytes()[before:]
		s.line += int64(bytes.Count(shared, []byte{'\n'})+strings.Count(value, "\n")) + 1
		if i == 0 {
			s.counts.Write(shared)
			quote(&s.counts, strconv.FormatInt(rows, 10))
			s.counts.WriteByte('\n')
		}
		quote(&s.sums, value)
		s.sums.WriteByte('\n')
	}
	if verdict, err := model.ParseVerdict(cells[slices.Index(roles[:], "verdict")]); err == nil && verdict == model.Rejected {
		s.left += rows
	} else {
		s.rows += rows
	}
}

// ledger is what all groups amount to.
func (s *sheet) ledger() (own.Ledger, error) {
	if err := s.words.check(s.reading, s.more); err != nil {
		return own.Ledger{}, err
	}
	size := int64(s.sums.Len())
	options := own.Options{Workers: 1, MostProblems: mostPairs}
	ledger, err := own.Read(s.name, &s.sums, s.markets, options)
	var wrong *own.BadFile
	switch {
	case errors.As(err, &wrong):
		return own.Ledger{}, gathered(s.name, wrong, s.rowsAt, s.more)
	case err != nil:
		return own.Ledger{}, err
	case s.faulty: // which is a number of persons to us alone
		return own.Ledger{}, bad(s.name, &model.Refusal{Rule: model.NotPersons})
	case s.more:
		return own.Ledger{}, bad(s.name, &model.Refusal{Rule: model.TooManyCells, Known: []string{strconv.Itoa(mostGroups)}})
	}
	counts, err := own.Read(s.name, &s.counts, s.markets, options)
	if err != nil {
		return own.Ledger{}, err
	}
	for i := range ledger.Cells { // of the same refs in the same order
		ledger.Cells[i].Rows, ledger.Cells[i].Line = counts.Cells[i].Value, 0
	}
	ledger.Rows, ledger.Rejected, ledger.Bytes = s.rows, s.left, size
	return ledger, nil
}

// rowsAt is how many rows the group has that is written at a line.
func (s *sheet) rowsAt(line int64) int64 { return rowsAt(s.groups, line) }
