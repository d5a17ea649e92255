package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
)

// stopped says that a signal or ctrl-c ended the program.
type stopped struct{ code int }

func (e *stopped) Error() string { return fmt.Sprintf("stopped with %d", e.code) }

// framesPerSecond of the local screen: half the wait after a key of the
// library's 60, and nothing at rest, since nothing is drawn that has not changed.
const framesPerSecond = 120

// screen opens the explorer on the terminal.
func (p *program) screen() error {
	book, err := p.book()
	if err != nil {
		return err
	}
	app := tui.New(book, tui.Options{Words: lang.English()})
	screen := tea.NewProgram(app, tea.WithInput(p.in), tea.WithOutput(p.out), tea.WithFPS(framesPerSecond),
		tea.WithoutSignalHandler())

	// The library knows INT and TERM alone, and tells TERM from a key no more:
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

	_, err = screen.Run()
	select {
	case s := <-caught:
		return &stopped{128 + int(s.(syscall.Signal))}
	default:
	}
	if errors.Is(err, tea.ErrInterrupted) {
		return &stopped{exitInterrupted}
	}
	return err
}
