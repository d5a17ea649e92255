// Package print writes reports as text, CSV, JSON and Markdown. It may know reports and
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
	Text     Format = "table"
	CSV      Format = "csv"
	JSON     Format = "json"
	Markdown Format = "md"
)

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	switch f := Format(s); f {
	case Text, CSV, JSON, Markdown:
		return f, nil
	}
	return "", fmt.Errorf("no format %s; it is table, csv, json or md", model.Quote(s))
}

// Printer writes reports on one book in one format.
type Printer struct {
	Book   *model.Book
	Out    io.Writer
	Format Format
	Raw    bool // plain digits in text, as in a pipe
	Words  *lang.Words
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
	case Markdown:
		return p.whole(p.markdownTable(t))
	}
	return p.whole(p.textTable(t))
}

// Record writes the record of one figure.
func (p Printer) Record(r report.Record) error {
	switch p.Format {
	case CSV:
		return p.csvTable(report.Table{Rows: []report.Row{{Figure: &r.Figure}}})
	case JSON:
		return p.jsonRecord(r)
	case Markdown:
		return p.whole(p.markdownRecord(r))
	}
	return p.whole(p.textRecord(r))
}

// whole writes a text that is finished.
func (p Printer) whole(text string) error {
	_, err := io.WriteString(p.Out, text)
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
