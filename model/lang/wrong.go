package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"xkld/model"
	"xkld/model/load"
	"xkld/model/report"
)

// Wrong are the words of errors. In Rules the first thing filled in is the word
// as it was written, or the cause; the second all that is known, as a choice; those
// after that what is known one by one.
type Wrong struct {
	Rules      map[model.Rule]string
	Or         string         // between the last two of a choice
	NearMarket string         // word, name, code
	Places     [5]string      // of a problem: in a file, on a line, in a column of a line; in a table, in a column of it
	OfRows     string         // a problem of a table, how many rows have it
	NoFigures  FigureRefusals // of a period
	Nothing    NothingWords
	Kinds      [4]string
	NoName     map[string]string // by what has a name
	System     SystemWords
}

// FigureRefusals say that a period lies outside of what there is.
type FigureRefusals struct {
	Figures, Plans     string // the period, the first year, the last month or year
	NoneAtAll, NoPlans string
}

// NothingWords say that the choice leaves no row; the one or the other part may
// not have been chosen.
type NothingWords struct{ Of, Until, Kinds, UntilKinds map[string]string }

// SystemWords say what the system refuses: what it did, to which file, and why.
type SystemWords struct {
	At     string
	Ops    map[string]string
	Causes map[string]string // by what the system says in English
}

// Error is what an error means to people, without a full stop. What nobody here
// has words for is the system's, and stands as the system says it.
func (s Speaker) Error(err error) string {
	var refusal *model.Refusal
	var market *model.UnknownMarket
	var problem load.Problem
	var none *report.NoFigures
	var nothing *report.NothingLeft
	var unknown *report.UnknownName
	var file *fs.PathError
	var rows *model.OfRows
	switch {
	case errors.As(err, &problem):
		return s.problem(problem)
	case errors.As(err, &rows):
		return fmt.Sprintf(s.Wrong.OfRows, s.Error(rows.Wrong), s.Number(rows.N))
	case errors.As(err, &refusal):
		return s.refusal(refusal)
	case errors.As(err, &market):
		name, _ := s.market(market.Near)
		return fmt.Sprintf(s.Wrong.NearMarket, model.Quote(market.Word), name, market.Near.Code)
	case errors.As(err, &none):
		return s.noFigures(none)
	case errors.As(err, &nothing):
		return s.nothingLeft(nothing)
	case errors.As(err, &unknown):
		return fmt.Sprintf(s.Wrong.NoName[unknown.What], model.Quote(unknown.Name))
	case errors.As(err, &file):
		op := file.Op
		if word, ok := s.Wrong.System.Ops[op]; ok {
			op = word
		}
		return fmt.Sprintf(s.Wrong.System.At, op, model.Printable(file.Path), s.Error(file.Err))
	}
	said := err.Error()
	if words, ok := s.Wrong.System.Causes[said]; ok {
		return words
	}
	return model.Printable(said)
}

// refusal says which rule a word breaks.
func (s Speaker) refusal(e *model.Refusal) string {
	template, ok := s.Wrong.Rules[e.Rule]
	if !ok {
		return e.Error()
	}
	first := model.Quote(e.Word)
	if e.Cause != nil {
		first = s.Error(e.Cause)
	}
	things := []any{first, s.Choice(e.Known)}
	for _, known := range e.Known {
		things = append(things, known)
	}
	return filled(template, things...)
}

// filled is a template with those of the things filled in that it asks for, each
// by its place.
func filled(template string, things ...any) string {
	if !strings.Contains(template, "%[") {
		return template
	}
	return fmt.Sprintf(template, things...)
}

// Choice is a list of which one may be chosen: table, svg or png.
func (s Speaker) Choice(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + s.Wrong.Or + names[last]
}

// problem says what is wrong where in a file.
func (s Speaker) problem(p load.Problem) string {
	file, rule := model.Printable(p.File), s.Error(p.Wrong)
	switch {
	case p.Line == model.NoLine && p.Column == "":
		return fmt.Sprintf(s.Wrong.Places[3], file, rule)
	case p.Line == model.NoLine:
		return fmt.Sprintf(s.Wrong.Places[4], file, model.Quote(p.Column), rule)
	case p.Line == 0:
		return fmt.Sprintf(s.Wrong.Places[0], file, rule)
	case p.Column == "":
		return fmt.Sprintf(s.Wrong.Places[1], file, p.Line, rule)
	}
	return fmt.Sprintf(s.Wrong.Places[2], file, p.Line, model.Quote(p.Column), rule)
}

// noFigures says where the data begins and ends.
func (s Speaker) noFigures(e *report.NoFigures) string {
	words := s.Wrong.NoFigures
	switch {
	case e.Empty && e.Plans:
		return words.NoPlans
	case e.Empty:
		return words.NoneAtAll
	case e.Plans:
		return fmt.Sprintf(words.Plans, s.Span(e.Period), e.First.Year(), e.Last.Year())
	}
	return fmt.Sprintf(words.Figures, s.Span(e.Period), e.First.Year(), s.LongSpan(model.MonthSpan(e.Last)))
}

// nothingLeft says what of a choice leaves no row.
func (s Speaker) nothingLeft(e *report.NothingLeft) string {
	words := s.Wrong.Nothing
	var names []string
	for _, k := range e.Kinds {
		names = append(names, s.Wrong.Kinds[k])
	}
	kinds := strings.Join(names, s.Wrong.Or)
	switch {
	case e.Until != nil && len(e.Kinds) > 0:
		return fmt.Sprintf(words.UntilKinds[e.What], e.Until, kinds)
	case e.Until != nil:
		return fmt.Sprintf(words.Until[e.What], e.Until)
	case len(e.Kinds) > 0:
		return fmt.Sprintf(words.Kinds[e.What], kinds)
	}
	return words.Of[e.What]
}
