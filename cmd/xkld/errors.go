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
	"xkld/tui/keys"
	"xkld/tui/theme"
)

// usageError is a wrong use of the command line: what is wrong, in the language
// of the run, and what to type instead, of several a line each.
type usageError struct{ message, try string }

func (e *usageError) Error() string { return e.message }

// dataError is data that cannot be read.
type dataError struct{ problems load.Problems }

func (e *dataError) Error() string { return fmt.Sprintf("%d problems of the data", len(e.problems)) }

// outputError is output that was lost on its way.
type outputError struct{ err error }

func (e *outputError) Error() string { return "lost output: " + e.err.Error() }
func (e *outputError) Unwrap() error { return e.err }

// say is an error in the language of the run, without a full stop.
func (p *program) say(err error) string {
	var mode *theme.UnknownMode
	var method *keys.UnknownMethod
	switch {
	case errors.As(err, &mode):
		err = &model.Refusal{Rule: model.NoTheme, Word: mode.Word, Known: typedAs(theme.Modes())}
	case errors.As(err, &method):
		err = &model.Refusal{Rule: model.NoKeyboard, Word: method.Word, Known: typedAs(keys.Methods())}
	}
	return lang.Speaker{Words: p.words, Raw: true}.Error(err)
}

// typedAs are things as they are typed.
func typedAs[T fmt.Stringer](things []T) []string {
	var words []string
	for _, thing := range things {
		words = append(words, thing.String())
	}
	return words
}

// refused is a wrong use that an error tells, and what to type instead.
func (p *program) refused(err error, try string) error { return &usageError{sentence(p.say(err)), try} }

// sentence ends what is no question with a full stop.
func sentence(s string) string {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// report prints an error in one to three lines and returns its exit code.
func (p *program) report(err error) int {
	var stop *stopped
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &stop):
		return stop.code // whoever stopped it knows
	}
	p.printTrace(err)
	message, try, code := p.describe(err)
	for _, line := range strings.Split(message, "\n") {
		fmt.Fprintf(p.err, "xkld: %s\n", model.Printable(line))
	}
	if try != "" {
		fmt.Fprintf(p.err, "%s  %s\n", p.words.Usage.Try, model.Printable(p.tries(try)))
	}
	return code
}

// tries are commands to type in one line. What is asked for in a language by a
// flag is asked for in it again.
func (p *program) tries(try string) string {
	commands := strings.Split(try, "\n")
	for i, command := range commands {
		if p.langFlag != "" && !strings.Contains(command, "--lang") {
			commands[i] += " --lang " + p.langFlag
		}
	}
	return strings.Join(commands, "      "+p.words.Usage.Or+"      ")
}

// describe says what an error means to the person at the keyboard.
func (p *program) describe(err error) (message, try string, code int) {
	var usage *usageError
	var nothing *report.NothingLeft
	var none *report.NoFigures
	var unknown *report.UnknownName
	var bad *dataError
	var lost *outputError
	var exists *existsError
	var fault *faultError
	var server *serverError
	var unfit *print.Unfit
	var notFound *notFoundError
	var mine *ownError
	var broken commandError
	words := p.words.Usage
	switch {
	case errors.As(err, &usage):
		return usage.message, usage.try, exitUsage
	case errors.As(err, &broken):
		return brokenCommand(p.words, broken), "ssh HOST help", exitUsage
	case errors.As(err, &server):
		return server.message, server.try, exitServer
	case errors.As(err, &unfit):
		return fmt.Sprintf(words.Unfit, unfit.Format, unfit.View), "xkld months --format " + string(unfit.Format), exitUsage
	case errors.As(err, &notFound):
		return notFound.Error(), notFound.try, exitNothing
	case errors.As(err, &none), errors.As(err, &nothing):
		return sentence(p.say(err)), "", exitNothing
	case errors.As(err, &unknown):
		return p.unknownName(unknown)
	case errors.As(err, &mine):
		return p.badFile(mine.BadFile), "", exitBadData
	case errors.As(err, &bad):
		return p.problems(bad.problems), "", exitBadData
	case errors.As(err, &fault):
		return fmt.Sprintf(p.faultWords(fault), p.say(fault.err)), "", exitFault
	case errors.As(err, &exists):
		return fmt.Sprintf(words.Exists, model.Printable(exists.name)), "", exitCannotWrite
	case errors.As(err, &lost):
		return fmt.Sprintf(words.Lost, p.say(lost.err)), "", exitCannotWrite
	}
	return p.say(err), "xkld help", exitUsage
}

// problems says what is wrong with data, a line each.
func (p *program) problems(problems load.Problems) string {
	const most = 100
	var lines []string
	for i, problem := range problems {
		if i == most {
			lines = append(lines, fmt.Sprintf(p.words.Usage.MoreProblems, len(problems)-most))
			break
		}
		lines = append(lines, sentence(p.say(problem)))
	}
	return strings.Join(lines, "\n")
}

func (p *program) unknownName(e *report.UnknownName) (message, try string, code int) {
	message = sentence(p.say(e))
	if near := model.Nearest(e.Name, e.Known); near != "" {
		message += " " + fmt.Sprintf(p.words.Word.DidYouMean, near)
		return message, fmt.Sprintf("xkld %ss %s", e.What, near), exitNothing
	}
	return message, fmt.Sprintf("xkld %ss", e.What), exitNothing
}

// flagError turns what the parser says of a flag into a sentence.
func (p *program) flagError(err error) error {
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	words, said := p.words.Usage, sentence(p.say(err))
	switch {
	case errors.As(err, &missing):
		said = fmt.Sprintf(words.FlagNeeds, missing.GetFlag().Name)
	case errors.As(err, &unknown):
		name := "-" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() == "" {
			name = "-" + name
		}
		said = fmt.Sprintf(words.NoFlag, model.Quote(name))
		if near := p.nearestFlag(name); near != "" {
			said += " " + fmt.Sprintf(p.words.Word.DidYouMean, near)
		}
	case errors.As(err, &invalid):
		said = fmt.Sprintf(words.FlagRefuses, invalid.GetFlag().Name, model.Quote(invalid.GetValue()))
	case errors.As(err, &syntax):
		said = fmt.Sprintf(words.NoFlag, model.Quote(syntax.GetSpecifiedFlag()))
	}
	return &usageError{said, "xkld help"}
}

// nearestFlag is the flag that a misspelt long one most likely means: the one that
// it begins, else the nearest; or nothing.
func (p *program) nearestFlag(name string) string {
	if !strings.HasPrefix(name, "--") {
		return ""
	}
	var set pflag.FlagSet
	new(flags).define(&set, p.words.Line.Flags)
	var names, begun []string
	set.VisitAll(func(f *pflag.Flag) {
		names = append(names, "--"+f.Name)
		if strings.HasPrefix("--"+f.Name, name) {
			begun = append(begun, "--"+f.Name)
		}
	})
	if len(begun) == 1 {
		return begun[0]
	}
	return model.Nearest(name, names)
}
