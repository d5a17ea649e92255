package main

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
)

// errInterrupted says that the person at the keyboard ended the program with
// a signal.
var errInterrupted = errors.New("interrupted")

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
	_, err = tea.NewProgram(app, tea.WithInput(p.in), tea.WithOutput(p.out), tea.WithFPS(framesPerSecond)).Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return errInterrupted
	}
	return err
}
