package main

import (
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"xkld/cmd/internal/guard"
	"xkld/tui"
)

// farConsole is a terminal at the other end of a connection: streams of a run that
// are one say so themselves.
type farConsole interface {
	console
	io.Writer
	Resized() <-chan struct{} // its size may be another; never closed
	Warned() <-chan struct{}  // it is left alone for long, and the screen ends soon
	Ending() <-chan struct{}  // closed when the screen must end
	Pace() int                // frames a second
}

// framesAfar is how many frames a second a far screen gets where nobody says: each
// goes through a connection.
const framesAfar = 20

// widestAfar and tallestAfar bound what visitors say of their terminals, whatever
// a server allows them: a cell costs some 300 bytes.
const widestAfar, tallestAfar = 500, 200

// displayFar runs a screen at the other end of a connection. A terminal there has
// no modes to give back but by bytes, which the library writes at the end; its
// colours are what its own environment says, never what this machine looks like.
func (p *program) displayFar(model tea.Model, far farConsole) error {
	var screen *tea.Program
	causes, stop := firstCause()
	told := p.struck(func(cause error) {
		stop(cause)
		go screen.Quit()
	})
	screen = p.newScreen(guard.Model(model, told), p.in, far)
	done := make(chan struct{})
	defer close(done)
	guard.Go(told, func() { attend(screen, far, done) })
	last, err := screen.Run()
	select {
	case <-far.Ending():
		return hungUp()
	case cause := <-causes:
		return cause
	default:
	}
	if err == nil || errors.Is(err, tea.ErrInterrupted) {
		p.tellWayBack(guard.Unwrap(last))
	}
	return reason(guard.Unwrap(last), err)
}

// attend hands a screen what happens to its terminal, until it is done. A window
// that is dragged about has one size a frame: each costs more than any key.
func attend(screen *tea.Program, far farConsole, done <-chan struct{}) {
	for {
		select {
		case <-far.Resized():
			screen.Send(tea.WindowSizeMsg{}) // the filter knows the size
			select {
			case <-time.After(time.Second / time.Duration(far.Pace())):
			case <-done:
				return
			}
		case <-far.Warned():
			screen.Send(tui.Warned{})
		case <-far.Ending():
			go screen.Quit() // which waits for a screen that is writing
			<-done
			return
		case <-done:
			return
		}
	}
}
