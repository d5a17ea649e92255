package main

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"xkld/cmd/internal/guard"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/own"
	"xkld/tui/theme"
)

// world is what runs share: the book, the words and the looks, and what of the
// machine they may use. Any number of runs may have one: nothing in it is ever
// written.
type world struct {
	book    func() (*model.Book, error)
	machine *machine                       // nil where strangers are served: they get nothing of it
	shelf   *lang.Shelf                    // nil: each run makes its own words
	styles  func(theme.Mode) *theme.Styles // nil: each run makes its own looks
}

// program is a run that has not begun.
func (w world) program(in io.Reader, out, errs io.Writer, environ []string) *program {
	return &program{book: w.book, machine: cmp.Or(w.machine, &machine{}), shelf: w.shelf, styles: w.styles,
		in: in, out: out, err: errs, environ: environ}
}

// machine is what a run may use of the machine that it is on. What is nil, it may
// not, and cannot: nothing else here knows of files, processes and signals.
type machine struct {
	readFile func(name string) ([]byte, error)                                // of the config file
	open     func(name string) (file io.ReadCloser, size int64, err error)    // of figures of one's own
	database func(context.Context, string, model.Markets) (own.Ledger, error) // of figures of one's own, at an address
	roomy    func()                                                           // is called before figures of one's own are read, which take memory
	save     func(name string, data []byte, replace bool) error               // whole or not at all
	fromHome func(name string) string                                         // what ~ stands for
	copy     func(text string, inTmux bool) error                             // into the system's clipboard
	opener   func(environ []string) func(url string) error                    // of addresses, where there is one
	shell    func() bool                                                      // waits to take the terminal back
	terminal func(stream any) (local, bool)                                   // a stream's
	keyboard func() (line, error)                                             // of the terminal that the program was started from
	colors   func(io.Writer, []string) colorprofile.Profile                   // of an output
	resizes  func(resized func()) (end func())                                // of a terminal that must not be asked too often what it is
	signals  func(stop func(number int)) (end func())                         // that end a program
	struck   guard.Struck                                                     // is told of panics; else the error stream is, if the person sits here
	host     *host                                                            // for a server
}

// console is a terminal that a run is shown on.
type console interface {
	Size() (columns, rows int, ok bool)
}

// local is a terminal of this machine.
type local interface {
	console
	Remember() (giveBack func(), err error)
}

// terminal is a stream's terminal, if it is one.
func (p *program) terminal(stream any) (console, bool) {
	if far, ok := stream.(console); ok {
		return far, true
	}
	return p.localTerminal(stream)
}

// localTerminal is a stream's terminal, if it is one of this machine.
func (p *program) localTerminal(stream any) (local, bool) {
	if p.machine.terminal == nil {
		return nil, false
	}
	return p.machine.terminal(stream)
}

// visits says whether the run is one of a stranger, who has no files here.
func (p *program) visits() bool { return p.machine.save == nil }

// onSignals calls stop on every signal that ends a program, where they are the
// run's to heed. The end of it is returned.
func (p *program) onSignals(stop func(error)) (end func()) {
	if p.machine.signals == nil {
		return func() {}
	}
	return p.machine.signals(func(number int) { stop(&stopped{128 + number}) })
}

// saver writes files of the screen, where there are any.
func (p *program) saver() func(name string, data []byte, replace bool) error {
	if p.machine.save == nil {
		return nil
	}
	return func(name string, data []byte, replace bool) error {
		return p.machine.save(p.machine.fromHome(name), data, replace)
	}
}

// copier hands texts to the clipboard of the system, where there is one.
func (p *program) copier() func(text string) error {
	if p.machine.copy == nil {
		return nil
	}
	inTmux := slices.ContainsFunc(p.environ, func(v string) bool { return strings.HasPrefix(v, "TMUX=") && v != "TMUX=" })
	return func(text string) error { return p.machine.copy(text, inTmux) }
}

// opener opens addresses, where that can be seen.
func (p *program) opener() func(url string) error {
	if p.machine.opener == nil {
		return nil
	}
	return p.machine.opener(p.environ)
}

// keyboardOf is where the keys of a screen come from, its terminal, and how that
// is let go. In xkld < file they come from the terminal all the same.
func (p *program) keyboardOf(in io.Reader) (io.Reader, local, func(), error) {
	if keys, ok := p.localTerminal(in); ok {
		return in, keys, func() {}, nil
	}
	none := &usageError{p.words.Usage.NoKeyboard, "xkld months"}
	if p.machine.keyboard == nil {
		return nil, nil, nil, none
	}
	tty, err := p.machine.keyboard()
	if err != nil {
		return nil, nil, nil, none
	}
	keys, ok := p.localTerminal(tty)
	if !ok {
		tty.Close()
		return nil, nil, nil, none
	}
	return tty, keys, func() { tty.Close() }, nil
}
