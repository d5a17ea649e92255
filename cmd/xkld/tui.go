package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"xkld/model"
	"xkld/tui"
	"xkld/tui/theme"
)

// stopped says that a signal or ctrl-c ended the program.
type stopped struct{ code int }

func (e *stopped) Error() string { return fmt.Sprintf("stopped with %d", e.code) }

// faultError says that a fault of the program ended the screen.
type faultError struct{ err error }

func (e *faultError) Error() string { return "a fault ended the screen: " + e.err.Error() }

const (
	// framesPerSecond of the local screen: half the wait after a key of the
	// library's 60, and nothing at rest, since nothing is drawn that has not changed.
	framesPerSecond = 120

	// patience is how long a screen that is told to stop may take to draw its
	// end. A terminal that takes no more bytes would hold the program for ever.
	patience = 2 * time.Second
)

// screen opens the explorer on the terminal, at a query if there is one, and with
// the slides over it if they are asked for.
func (p *program) screen(start *model.Query, slides bool) error {
	mode, err := theme.ParseMode(p.flags.theme)
	if err != nil {
		return p.refused(err, "xkld --theme dark")
	}
	keyboard, err := p.keyboard()
	if err != nil {
		return err
	}
	options := tui.Options{Words: p.words, Theme: mode, ASCII: p.flags.ascii, Start: start, Copy: p.copyNatively,
		Write: inFormat, Formats: exportFormats(), Save: saveFile, Open: p.opener(), Mouse: p.flags.mouse, Present: slides,
		Keyboard: keyboard}
	return p.display(tui.Open(p.book, options))
}

// display runs a screen to its end and gives the terminal back, whatever ends
// it: a key, a signal, a panic, a terminal that is gone.
func (p *program) display(model tea.Model) error {
	in, out := p.in, p.out
	keys, ok := terminal(in)
	if !ok { // as in xkld < file: the keys come from the terminal all the same
		tty, _, err := tea.OpenTTY()
		if err != nil {
			return &usageError{p.words.Usage.NoKeyboard, "xkld months"}
		}
		defer tty.Close()
		in, keys = tty, tty.Fd()
	}
	before, err := term.GetState(keys)
	if err != nil {
		return &faultError{err}
	}

	causes := make(chan error, 1)
	stop := func(cause error) {
		select {
		case causes <- cause:
		default: // what came first is why it ends
		}
	}
	options := []tea.ProgramOption{tea.WithInput(watchedInput(in, stop)), tea.WithOutput(watchedOutput(out, stop)),
		tea.WithFPS(framesPerSecond), tea.WithFilter(filterFor(out)), tea.WithoutSignalHandler()}
	if p.flags.color != "auto" { // else the library looks itself
		options = append(options, tea.WithColorProfile(p.colors()))
	}
	screen := tea.NewProgram(model, options...)
	defer stopOnSignals(stop)()

	ended := make(chan error, 1)
	go func() {
		last, err := screen.Run()
		if err == nil || errors.Is(err, tea.ErrInterrupted) {
			p.tellWayBack(last)
		}
		ended <- reason(last, err)
	}()
	var cause error
	select {
	case err := <-ended:
		select {
		case cause = <-causes:
			return cause
		default:
			return err
		}
	case cause = <-causes:
	}
	go screen.Quit()
	select {
	case <-ended:
	case <-time.After(patience):
		_ = term.Restore(keys, before) // all that can be given back without a byte written
	}
	return cause
}

// tellWayBack says how the screen is opened where it was left, in the language
// that it spoke in the end.
func (p *program) tellWayBack(last tea.Model) {
	if command, words := tui.Back(last), tui.Spoken(last); command != "" {
		if p.asksFor(words.Code) {
			command += " --lang " + words.Code
		}
		fmt.Fprintf(p.err, "%s  %s\n", words.Usage.Back, command)
	}
}

// stopOnSignals stops on every signal that ends a program; the library knows
// INT and TERM alone, and ends as if nothing had been. The end of it is returned.
func stopOnSignals(stop func(error)) (end func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		select {
		case s := <-signals:
			stop(&stopped{128 + int(s.(syscall.Signal))})
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// reason is why a screen has ended by itself; nil when it was left.
func reason(last tea.Model, err error) error {
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		return &stopped{exitInterrupted}
	case err != nil:
		return &faultError{err}
	}
	return tui.Failure(last)
}

// filterFor sees every message before the library does.
func filterFor(out io.Writer) func(tea.Model, tea.Msg) tea.Msg {
	return func(model tea.Model, msg tea.Msg) tea.Msg {
		switch msg.(type) {
		case tea.WindowSizeMsg:
			// A size may also be typed (CSI 48 ; rows ; columns t). What counts is
			// what the terminal itself is.
			if fd, ok := terminal(out); ok {
				if w, h, err := term.GetSize(fd); err == nil {
					msg = sized(w, h)
				}
			}
		case tea.SuspendMsg:
			if !hasShell() {
				return tui.NoShell{} // nobody would ever wake the program
			}
		}
		return tui.Filter(model, msg)
	}
}

// sized is the size of a terminal; one that does not know its own, such as a
// serial line, is taken for what it is most often.
func sized(w, h int) tea.WindowSizeMsg {
	if w == 0 || h == 0 {
		return tea.WindowSizeMsg{Width: 80, Height: 24}
	}
	return tea.WindowSizeMsg{Width: w, Height: h}
}
