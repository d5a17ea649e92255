// Package print writes reports as text, CSV and JSON. It may know reports and
// words; it knows nothing of flags, files or terminals beyond the writer that
// it is given.
package print

import (
	"fmt"
	"io"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// Format is how a report is written.
type Format string

// The formats.
const (
	Text Format = "table"
	CSV  Format = "csv"
	JSON Format = "json"
)

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	switch f := Format(s); f {
	case Text, CSV, JSON:
		return f, nil
	}
	return "", fmt.Errorf("no format %s; it is table, csv or json", model.Quote(s))
}

// Printer writes reports on one book in one format.
type Printer struct {
	Book   *model.Book
	Out    io.Writer
	Format Format
	Raw    bool // plain digits in text, as in a pipe
	Words  lang.Words
}

// speaker says numbers and names in the printer's language.
func (p Printer) speaker() lang.Speaker {
	return lang.Speaker{Words: p.Words, Markets: p.Book.Markets, Raw: p.Raw}
}

// machine says notes and reasons where machines read them, always in English.
func (p Printer) machine() lang.Speaker { return lang.Machine(p.Book.Markets) }

// Table writes a table.
func (p Printer) Table(t report.Table) error {
	switch p.Format {
	case CSV:
		return p.csvTable(t)
	case JSON:
		return p.jsonTable(t)
	}
	_, err := io.WriteString(p.Out, p.textTable(t))
	return err
}

// Record writes the record of one figure.
func (p Printer) Record(r report.Record) error {
	switch p.Format {
	case CSV:
		return p.csvTable(report.Table{Rows: []report.Row{{Figure: &r.Figure}}})
	case JSON:
		return p.jsonRecord(r)
	}
	_, err := io.WriteString(p.Out, p.textRecord(r))
	return err
}

// conflictValues are the values that disagree with a figure, each once.
func conflictValues(conflicts []model.Conflict) []string {
	var values []string
	seen := map[int64]bool{}
	for _, c := range conflicts {
		if !seen[c.Value] {
			values = append(values, fmt.Sprint(c.Value))
		}
		seen[c.Value] = true
	}
	return values
}
