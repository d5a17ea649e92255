package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
	"xkld/tui/theme"
)

// stopped says that a signal or ctrl-c ended the program.
type stopped struct{ code int }

func (e *stopped) Error() string { return fmt.Sprintf("stopped with %d", e.code) }

// faultError says that a fault of the program ended the screen.
type faultError struct{ err error }

func (e *faultError) Error() string {
	return "a fault of the program ended the screen; the terminal is given back: " + e.err.Error()
}

// framesPerSecond of the local screen: half the wait after a key of the
// library's 60, and nothing at rest, since nothing is drawn that has not changed.
const framesPerSecond = 120

// screen opens the explorer on the terminal.
func (p *program) screen() error {
	mode, err := theme.ParseMode(p.flags.theme)
	if err != nil {
		return &usageError{err.Error() + ".", "xkld --theme dark"}
	}
	return display(tui.Open(p.book, tui.Options{Words: lang.English(), Theme: mode, ASCII: p.flags.ascii}), p.in, p.out)
}

// display runs a screen to its end and gives the terminal back, whatever ends
// it: a key, a signal, a panic, a terminal that is gone.
func display(model tea.Model, in io.Reader, out io.Writer) error {
	screen := tea.NewProgram(model, tea.WithInput(in), tea.WithOutput(out), tea.WithFPS(framesPerSecond),
		tea.WithFilter(tui.Filter), tea.WithoutSignalHandler())

	// The library knows INT and TERM alone, and ends as if nothing had been. Here
	// every signal that ends a program gives the terminal back, and its code.
	signals, caught := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer signal.Stop(signals)
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case s := <-signals:
			caught <- s
			screen.Quit()
		case <-done:
		}
	}()

	last, err := screen.Run()
	select {
	case s := <-caught:
		return &stopped{128 + int(s.(syscall.Signal))}
	default:
	}
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		return &stopped{exitInterrupted}
	case err != nil:
		return &faultError{err}
	}
	return tui.Failure(last)
}
