package lang

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// TakePhrases are the words of copying and exporting.
type TakePhrases struct {
	// The whole of what a figure says, for people who see nothing else of it.
	Sentence, NoFigure string // number, who, when, of whom, how it is known; when, of whom
	OfYear, OfYears    string // a year, several years, in such a sentence
	Persons            [2]string
	Calculated         string

	// The menu of copies, in its order.
	Menu, Number, Figure, Printed, Text, Citation, Row, View, Link, Command string

	Copied, TooLong              string // how many bytes of what; how many would be taken
	Nothing, NotPrinted, NoTable string // why there is nothing to copy
	Bytes, Rows, MoreLines       [2]string
	Compared                     SideBySide

	// The dialog of exports.
	Export, Format, File, Count  string
	Formats                      map[string]string
	Wrote, Taken, Failed, NoName string
	NoFolder, NoRight, Writing   string
	Exists, NoFiles, NoExport    string
}

// count says how many there are of a thing: the word for one, and that for more.
func (s Speaker) count(n int, words [2]string) string {
	if n == 1 {
		return words[0]
	}
	return fmt.Sprintf(words[1], s.Number(int64(n)))
}

// Bytes is a size.
func (s Speaker) Bytes(n int) string { return s.count(n, s.Take.Bytes) }

// Rows is how long a table is.
func (s Speaker) Rows(n int) string { return s.count(n, s.Take.Rows) }

// MoreLines is how many lines of a text are not shown.
func (s Speaker) MoreLines(n int) string { return s.count(n, s.Take.MoreLines) }

// Sentence is a figure in a sentence that can stand anywhere: what, when, of
// whom and how it is known. It has words for what tables say with marks, which
// nobody knows elsewhere. The source is one that prints the figure.
func (s Speaker) Sentence(f model.Figure, source model.Source) string {
	when, whom := s.inSentence(f.Span), s.Key(f.Key)
	if !f.Count.Known {
		return fmt.Sprintf(s.Take.NoFigure, when, whom)
	}
	number := s.Number(f.Count.N)
	if f.Precision != model.Exact {
		number = s.Precise[f.Precision] + " " + number
	}
	persons := s.Take.Persons[1]
	if f.Count.N == 1 {
		persons = s.Take.Persons[0]
	}
	known := s.Kinds[f.Kind]
	if f.Kind == model.Calculated {
		known = s.Take.Calculated
	}
	if f.Verdict != model.NoVerdict {
		known += ", " + s.Verdicts[f.Verdict]
	}
	switch {
	case f.Kind == model.Calculated:
		known += ": " + Formula(f.Formula)
	case source.ID != "":
		known += "; " + s.Cited(source)
	}
	return fmt.Sprintf(s.Take.Sentence, number, persons, when, whom, known)
}

// inSentence is a span as a sentence names it.
func (s Speaker) inSentence(span model.Span) string {
	switch {
	case span.IsYear():
		return fmt.Sprintf(s.Take.OfYear, s.Span(span))
	case span.IsYears():
		return fmt.Sprintf(s.Take.OfYears, s.Span(span))
	}
	return s.LongSpan(span)
}

// AsPrinted is a number as pages of a language print it: those in the languages
// that part thousands with a dot do so, whatever the speaker's own is.
func AsPrinted(n int64, language string) string {
	group := ","
	switch language {
	case "vi", "id", "de", "it", "es", "pt", "nl", "tr", "da", "ro":
		group = "."
	case "fr", "pl", "cs", "bg", "ru", "uk", "hu", "sk", "sv", "nb", "fi":
		group = "\u00a0" // a blank at which no line is broken
	}
	return Speaker{Words: &Words{Group: group}}.Number(n)
}

// Line is a row of a table as people see it, its cells parted by tabs.
func (s Speaker) Line(t report.Table, row report.Row) string {
	var cells []string
	for i, c := range row.Cells {
		text := strings.Join(strings.Fields(s.Cell(t, t.Columns[i], c)), " ")
		cells = append(cells, Plain(text))
	}
	return strings.Join(cells, "\t")
}
