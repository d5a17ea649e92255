// Package print writes reports as text, CSV, TSV, JSON, NDJSON, SDMX-CSV and Markdown. It may know reports and
// words; it knows nothing of flags, files or terminals beyond the writer that
// it is given.
package print

import (
	"fmt"
	"io"
	"slices"

	"xkld/cmd/internal/speak"
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
	TSV      Format = "tsv"
	JSON     Format = "json"
	NDJSON   Format = "ndjson"
	Markdown Format = "md"
	SDMX     Format = "sdmx-csv"
)

// Formats are all formats, in the order in which people are told of them.
func Formats() []Format { return []Format{Text, CSV, TSV, JSON, NDJSON, Markdown, SDMX} }

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	if f := Format(s); slices.Contains(Formats(), f) {
		return f, nil
	}
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return "", &model.Refusal{Rule: model.NoFormat, Word: s, Known: names}
}

// Unfit says that a view cannot be told in a format.
type Unfit struct {
	Format Format
	View   string
}

func (e *Unfit) Error() string { return fmt.Sprintf("there is no %s of %s", e.Format, e.View) }

// Printer writes reports on one book in one format.
type Printer struct {
	Book   *model.Book
	Out    io.Writer
	Format Format
	Raw    bool // plain digits in text, as in a pipe
	Words  *lang.Words
	Aloud  bool // text in sentences, a fact a line, for those who hear or feel it
	Width  int  // no line of text is wider; 0 is as wide as it comes
	Paint  Paint

	noted *lang.Speaker // who says notes to machines; made once for all that is written
}

// speaker says numbers and names in the printer's language.
func (p Printer) speaker() lang.Speaker {
	return lang.Speaker{Words: p.Words, Markets: p.Book.Markets, Raw: p.Raw}
}

// begun is the printer at the beginning of what it writes. A speaker has hundreds
// of words: it is not made for each figure.
func (p Printer) begun() Printer {
	speaker := lang.Machine(p.Book.Markets)
	p.noted = &speaker
	return p
}

// machine says notes and reasons where machines read them, always in English.
func (p Printer) machine() lang.Speaker { return *p.noted }

// Table writes a table.
func (p Printer) Table(t report.Table) error {
	p = p.begun()
	switch p.Format {
	case CSV, TSV:
		return p.writeSheet(p.sheet(t))
	case JSON:
		return p.jsonTable(t)
	case NDJSON:
		return p.linesOf(t)
	case SDMX:
		return p.sdmxTable(t)
	case Markdown:
		return p.whole(p.markdownTable(t))
	}
	if p.Aloud {
		return p.whole(speak.Text(p.voice().Table(t)))
	}
	return p.whole(p.textTable(t))
}

// voice says what is read aloud.
func (p Printer) voice() speak.Voice { return speak.New(p.Book, p.Words) }

// Record writes the record of one figure.
func (p Printer) Record(r report.Record) error {
	p = p.begun()
	alone := report.Table{Query: r.Query, Rows: []report.Row{{Figure: &r.Figure}}}
	switch p.Format {
	case CSV, TSV:
		return p.writeSheet(p.sheet(alone))
	case JSON:
		return p.jsonRecord(r)
	case NDJSON:
		return p.lineOfRecord(r)
	case SDMX:
		return p.sdmxTable(alone)
	case Markdown:
		return p.whole(p.markdownRecord(r))
	}
	if p.Aloud {
		return p.whole(speak.Text(p.voice().Record(r)))
	}
	return p.whole(p.textRecord(r))
}

// whole writes a text that is finished.
func (p Printer) whole(text string) error {
	if p.Format == Text {
		text = p.downsampled(p.within(text))
	}
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
