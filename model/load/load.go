// Package load reads the CSV files of the data into facts. It collects every
// problem with its file, line and column instead of stopping at the first. It
// knows how a row is written, not what the rows amount to.
package load

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"xkld/model"
)

// The files that make up the data.
const (
	MarketsFile    = "markets.csv"
	SourcesFile    = "sources.csv"
	PublishedFile  = "published.csv"
	PlansFile      = "plans.csv"
	IndicatorsFile = "indicators.csv"
	NotesFile      = "notes.csv"
)

// Problem is something wrong with a row.
type Problem struct {
	File   string
	Line   int    // from 1, the header's; 0 where the file as a whole is meant, and less of a table, which has none
	Column string // empty where the row as a whole is meant
	Wrong  error  // mostly a model.Refusal
}

// Error is for programmers; package lang says it to people.
func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d:%s: %v", model.Printable(p.File), p.Line, model.Printable(p.Column), p.Wrong)
}

func (p Problem) Unwrap() error { return p.Wrong }

// Problems are all that is wrong with a set of files, in their order.
type Problems []Problem

// loader reads one set of files.
type loader struct {
	files    fs.FS
	facts    model.Facts
	sources  map[model.SourceID]bool
	notes    map[string]string // their Vietnamese wording
	problems Problems
}

// Load reads the six files of the data. Rows with problems are left out of the
// facts. There may be no notes.csv: then the notes stand as they are written.
func Load(files fs.FS) (model.Facts, Problems) {
	l := &loader{files: files, sources: map[model.SourceID]bool{}, notes: map[string]string{}}
	l.read(MarketsFile, l.market, "code", "alpha2", "name_en", "name_vi", "short_en", "short_vi", "aliases", "region")
	l.read(SourcesFile, l.source, "id", "url", "title", "publisher", "language", "published")
	if _, err := fs.Stat(files, NotesFile); !errors.Is(err, fs.ErrNotExist) {
		l.read(NotesFile, l.note, "note", "note_vi")
	}
	l.read(PublishedFile, l.claim, "from", "to", "market", "sex", "value", "precision", "release", "verdict", "source", "note")
	l.read(PlansFile, l.plan, "from", "to", "market", "low", "high", "type", "source", "note")
	l.read(IndicatorsFile, l.indicator, "as_of", "indicator", "market", "low", "high", "precision", "unit", "source", "note")
	return l.facts, l.problems
}

// Years that the data may speak of: a wider one is a slip of the pen.
const (
	minYear = 1900
	maxYear = 2199
)

// month is a month of those years.
func month(s string) (model.Month, error) {
	m, err := model.ParseMonth(s)
	if err == nil && (m.Year() < minYear || m.Year() > maxYear) {
		return 0, &model.Refusal{Rule: model.BeyondYears, Word: s, Known: []string{strconv.Itoa(minYear), strconv.Itoa(maxYear)}}
	}
	return m, err
}

// span reads the columns from and to.
func (r *row) span() model.Span {
	s := model.Span{From: parse(r, "from", month), To: parse(r, "to", month)}
	if s.From > s.To {
		r.problem("to", model.EndsTooSoon)
	}
	return s
}

// code reads the column market.
func (r *row) code(known model.Markets) model.Code {
	return parse(r, "market", func(s string) (model.Code, error) {
		m, ok := known.Find(model.Code(s))
		if ok {
			return m.Code, nil
		}
		_, err := known.Parse(s)
		return "", cmp.Or(err, refuse(model.NotAlpha3, s))
	})
}

// sourceID reads the column source.
func (l *loader) sourceID(r *row) model.SourceID {
	id := model.SourceID(r.text("source"))
	if !l.sources[id] {
		r.wrong("source", refuse(model.NotInFile, string(id), SourcesFile))
	}
	return id
}
