package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"xkld/cmd/internal/guard"
	"xkld/model"
	"xkld/model/lang"
)

// faultError says that a fault of the program ended the screen.
type faultError struct{ err error }

func (e *faultError) Error() string { return "a fault ended the screen: " + e.err.Error() }
func (e *faultError) Unwrap() error { return e.err }

// panicked is a panic of the program. Its value may hold a cell of the data, however
// long and with whatever in it.
type panicked struct {
	where string
	value any
	stack []byte
}

func (e *panicked) Error() string {
	return fmt.Sprintf("panic in %s: %s", e.where, model.Quote(fmt.Sprint(e.value)))
}

// trace is where the panic was, for whoever looks for the fault.
func (e *panicked) trace() string {
	lines := strings.Split(strings.TrimSpace(string(e.stack)), "\n")
	for i, line := range lines {
		lines[i] = model.Printable(strings.ReplaceAll(line, "\t", "    "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// struck tells of a panic whoever is told, and stops what runs.
func (p *program) struck(stop func(error)) guard.Struck {
	return func(where string, value any, stack []byte) {
		if p.machine.struck != nil {
			p.machine.struck(where, value, stack)
		}
		stop(&faultError{&panicked{where, value, stack}})
	}
}

// ofRun is where a panic was that no screen has to do with.
const ofRun = "a command"

// contain is deferred: a run that panics ends as one with a fault, and no other run
// of the process with it.
func (p *program) contain(code *int) {
	if value := recover(); value != nil {
		p.words = cmp.Or(p.words, lang.English())
		p.struck(func(err error) { *code = p.report(err) })(ofRun, value, debug.Stack())
	}
}

// faultWords are the words for a fault, which may have ended a screen.
func (p *program) faultWords(fault *faultError) string {
	var panicked *panicked
	if errors.As(fault, &panicked) && panicked.where == ofRun {
		return p.words.Usage.FaultOfRun
	}
	return p.words.Usage.Fault
}

// printTrace prints where a panic was for the person who sits at the machine. A
// stranger has no use for it, and a server keeps it itself.
func (p *program) printTrace(err error) {
	var panicked *panicked
	if errors.As(err, &panicked) && p.machine.struck == nil && !p.visits() {
		_, _ = io.WriteString(p.err, panicked.trace())
	}
}
