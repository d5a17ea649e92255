package load

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"xkld/model"
)

// row is one line of a file, its cells found by the names of the header.
type row struct {
	file     string
	line     int
	columns  map[string]int
	cells    []string
	problems Problems
}

// problem notes that a cell breaks a rule.
func (r *row) problem(column string, rule model.Rule) { r.wrong(column, refuse(rule, r.text(column))) }

// wrong notes what is wrong with a cell.
func (r *row) wrong(column string, err error) {
	r.problems = append(r.problems, Problem{r.file, r.line, column, err})
}

// refuse is the refusal of a word.
func refuse(rule model.Rule, word string, known ...string) error {
	return &model.Refusal{Rule: rule, Word: word, Known: known}
}

// failed is what did not come about, and why.
func failed(rule model.Rule, cause error) error { return &model.Refusal{Rule: rule, Cause: cause} }

// text is a cell as it stands.
func (r *row) text(column string) string { return r.cells[r.columns[column]] }

// need is a cell that may not be empty.
func (r *row) need(column string) string {
	s := r.text(column)
	if s == "" {
		r.problem(column, model.IsEmpty)
	}
	return s
}

// parse reads a cell with a parser of the model and notes what it says.
func parse[T any](r *row, column string, read func(string) (T, error)) T {
	v, err := read(r.text(column))
	if err != nil {
		r.wrong(column, err)
	}
	return v
}

// persons reads a whole number of people.
func persons(s string) (int64, error) {
	if n, err := strconv.ParseUint(s, 10, 53); err == nil {
		return int64(n), nil
	}
	digits := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, s)
	if strings.Trim(s, "0123456789., ") == "" && digits != "" {
		return 0, refuse(model.Separated, s, digits)
	}
	return 0, refuse(model.NotPersons, s)
}

// read hands every row of a file to add, which is not called for rows that
// cannot be cut into cells. A row in which add finds a problem is reported by
// add's row, and add must not keep it.
func (l *loader) read(file string, add func(*row), columns ...string) {
	f, err := l.files.Open(file)
	if err != nil {
		l.problems = append(l.problems, Problem{File: file, Wrong: failed(model.NotOpened, err)})
		return
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.ReuseRecord = true
	header, err := in.Read()
	if err != nil {
		l.problems = append(l.problems, Problem{File: file, Wrong: failed(model.NoHeader, spelt(err))})
		return
	}
	header = slices.Clone(header) // the reader writes the next row over it
	index := map[string]int{}
	for i, name := range header {
		index[name] = i
	}
	for _, name := range columns {
		if _, ok := index[name]; !ok {
			l.problems = append(l.problems, Problem{file, 1, name, refuse(model.NoColumn, name)})
			return
		}
	}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			l.problems = append(l.problems, Problem{file, bad.Line, "", spelt(bad.Err)})
			if !errors.Is(err, csv.ErrFieldCount) {
				return
			}
			continue
		}
		if err != nil {
			l.problems = append(l.problems, Problem{File: file, Wrong: failed(model.CannotBeRead, err)})
			return
		}
		line, _ := in.FieldPos(0)
		r := &row{file: file, line: line, columns: index, cells: slices.Clone(cells)}
		r.checkText(header)
		add(r)
		l.problems = append(l.problems, r.problems...)
	}
}

// spelt is what package csv says of a line, as a rule.
func spelt(err error) error {
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		return refuse(model.WrongFields, "")
	case errors.Is(err, csv.ErrQuote):
		return refuse(model.WrongQuote, "")
	case errors.Is(err, csv.ErrBareQuote):
		return refuse(model.BareQuote, "")
	}
	return failed(model.CannotBeRead, err)
}

// checkText refuses what could do harm on a terminal or hide a difference
// between two equal-looking words: control characters, marks that turn the
// direction of writing, and letters not composed (NFC).
func (r *row) checkText(header []string) {
	for i, cell := range r.cells {
		switch {
		case isPlain(cell): // nearly all of them, and the rest is slow
		case !utf8.ValidString(cell):
			r.wrong(header[i], refuse(model.NotUTF8, cell))
		case strings.ContainsFunc(cell, Forbidden):
			r.wrong(header[i], refuse(model.HasControl, cell))
		case !norm.NFC.IsNormalString(cell):
			r.wrong(header[i], refuse(model.NotComposed, cell))
		}
	}
}

// isPlain says whether a text is printable ASCII, which no rule forbids.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// Forbidden says whether a sign may stand in no cell: it does not show, and a
// terminal would obey it, or it hides a difference or turns the line around.
func Forbidden(r rune) bool {
	if r < unicode.MaxASCII {
		return r < ' '
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs)
}
