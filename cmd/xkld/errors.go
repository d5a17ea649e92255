package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/report"
)

// usageError is a wrong use of the command line: what is wrong, and what to
// type instead.
type usageError struct{ message, try string }

func (e *usageError) Error() string { return e.message }

// dataError is data that cannot be read.
type dataError struct{ problems load.Problems }

func (e *dataError) Error() string {
	var b strings.Builder
	for i, p := range e.problems {
		if i == 100 {
			fmt.Fprintf(&b, "\nand %d problems more", len(e.problems)-i)
			break
		}
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(sentence(p.Error()))
	}
	return b.String()
}

// sentence ends what is no question with a full stop.
func sentence(s string) string {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// outputError is output that was lost on its way.
type outputError struct{ err error }

func (e *outputError) Error() string { return "the output cannot be written: " + e.err.Error() }
func (e *outputError) Unwrap() error { return e.err }

// report prints an error in one to three lines and returns its exit code.
func (p *program) report(err error) int {
	var stop *stopped
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &stop):
		return stop.code // whoever stopped it knows
	}
	message, try, code := describe(err)
	for _, line := range strings.Split(message, "\n") {
		fmt.Fprintf(p.err, "xkld: %s\n", line)
	}
	if try != "" {
		fmt.Fprintf(p.err, "Try:  %s\n", try)
	}
	return code
}

// describe says what an error means to the person at the keyboard.
func describe(err error) (message, try string, code int) {
	var usage *usageError
	var nothing *report.NothingLeft
	var none *report.NoFigures
	var unknown *report.UnknownName
	var bad *dataError
	var lost *outputError
	var exists *existsError
	var fault *faultError
	var unfit *print.Unfit
	switch {
	case errors.As(err, &usage):
		return usage.message, usage.try, exitUsage
	case errors.As(err, &unfit):
		return unfit.Error() + "; months, markets and show have one.", "xkld months --format " + string(unfit.Format), exitUsage
	case errors.As(err, &none):
		return noFigures(none), "", exitNothing
	case errors.As(err, &nothing):
		return nothing.Error() + ".", "", exitNothing
	case errors.As(err, &unknown):
		return unknownName(unknown)
	case errors.As(err, &bad):
		return bad.Error(), "", exitBadData
	case errors.As(err, &fault):
		return fault.Error(), "", exitFault
	case errors.As(err, &exists):
		return exists.Error(), "", exitCannotWrite
	case errors.As(err, &lost):
		return lost.Error(), "", exitCannotWrite
	}
	return err.Error(), "xkld help", exitUsage
}

// noFigures says where the data begins and ends.
func noFigures(e *report.NoFigures) string {
	if e.Empty {
		return e.Error() + "."
	}
	period := lang.Speaker{Words: lang.English(), Raw: true}.Span(e.Period)
	if e.Plans {
		return fmt.Sprintf("no plan for %s. The plans begin in %d and end in %d.", period, e.First.Year(), e.Last.Year())
	}
	return fmt.Sprintf("no figures for %s. The data begins in %d and ends in %s %d.",
		period, e.First.Year(), lang.English().LongMonths[e.Last.Number()-1], e.Last.Year())
}

func unknownName(e *report.UnknownName) (message, try string, code int) {
	message = e.Error() + "."
	if near := model.Nearest(e.Name, e.Known); near != "" {
		message += fmt.Sprintf(" Did you mean %s?", near)
		return message, fmt.Sprintf("xkld %ss %s", e.What, near), exitNothing
	}
	return message, fmt.Sprintf("xkld %ss", e.What), exitNothing
}

// flagError turns what the parser says of a flag into a sentence.
func flagError(err error) error {
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &missing):
		return &usageError{fmt.Sprintf("flag --%s needs a value.", missing.GetFlag().Name), "xkld help"}
	case errors.As(err, &unknown):
		name := "-" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() == "" {
			name = "-" + name
		}
		return &usageError{fmt.Sprintf("no flag %s.", model.Quote(name)), "xkld help"}
	case errors.As(err, &invalid):
		return &usageError{fmt.Sprintf("flag --%s does not take %s.", invalid.GetFlag().Name, model.Quote(invalid.GetValue())), "xkld help"}
	case errors.As(err, &syntax):
		return &usageError{fmt.Sprintf("no flag %s.", model.Quote(syntax.GetSpecifiedFlag())), "xkld help"}
	}
	return &usageError{err.Error() + ".", "xkld help"}
}
