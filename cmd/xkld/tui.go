package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"xkld/cmd/internal/guard"
	"xkld/model"
	"xkld/tui"
	"xkld/tui/theme"
)

// stopped says that a signal or ctrl-c ended the program.
type stopped struct{ code int }

func (e *stopped) Error() string { return fmt.Sprintf("stopped with %d", e.code) }

const (
	// framesPerSecond of the local screen: half the wait after a key of the
	// library's 60, and nothing at rest, since nothing is drawn that has not changed.
	framesPerSecond = 120

	// patience is how long a screen that is told to stop may take to draw its
	// end. A terminal that takes no more bytes would hold the program for ever.
	patience = 2 * time.Second
)

// screen has the explorer opened on the terminal once the command is understood,
// at a query if there is one, and with the slides over it if they are asked for.
func (p *program) screen(start *model.Query, slides bool) error {
	mode, err := theme.ParseMode(p.flags.theme)
	if err != nil {
		return p.refused(err, "xkld --theme dark")
	}
	keyboard, err := p.keyboard()
	if err != nil {
		return err
	}
	options := tui.Options{Words: p.words, Theme: mode, Styles: p.styles, ASCII: p.flags.ascii, Start: start, Copy: p.copier(),
		Write: inFormat, Formats: exportFormats(), Save: p.saver(), Open: p.opener(), Mouse: p.flags.mouse, Present: slides,
		Keyboard: keyboard}
	p.begin = func() error { return p.display(tui.Open(p.book, options)) }
	return nil
}

// display runs a screen to its end and gives the terminal back, whatever ends
// it: a key, a signal, a panic, a terminal that is gone.
func (p *program) display(model tea.Model) error {
	if far, ok := p.out.(farConsole); ok {
		return p.displayFar(model, far)
	}
	out := p.out
	in, keys, letGo, err := p.keyboardOf(p.in)
	if err != nil {
		return err
	}
	defer letGo()
	giveBack, err := keys.Remember()
	if err != nil {
		return &faultError{err}
	}

	causes, stop := firstCause()
	screen := p.newScreen(guard.Model(model, p.struck(stop)), watchedInput(in, stop), watchedOutput(out, stop))
	defer p.onSignals(stop)()
	defer p.onResizes(screen)()

	ended := make(chan error, 1)
	guard.Go(p.struck(stop), func() {
		last, err := screen.Run()
		last = guard.Unwrap(last)
		if err == nil || errors.Is(err, tea.ErrInterrupted) {
			p.tellWayBack(last)
		}
		ended <- reason(last, err)
	})
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
		giveBack() // all that can be without a byte written
	}
	return cause
}

// firstCause keeps why something ends: what came first.
func firstCause() (causes chan error, stop func(error)) {
	causes = make(chan error, 1)
	return causes, func(cause error) {
		select {
		case causes <- cause:
		default:
		}
	}
}

// newScreen is a screen on the run's terminal, here or far away.
func (p *program) newScreen(model tea.Model, in io.Reader, out io.Writer) *tea.Program {
	options := []tea.ProgramOption{tea.WithInput(in), tea.WithOutput(out), tea.WithFilter(guard.Filter(p.filterFor(p.out))), tea.WithoutSignalHandler(),
		tea.WithEnvironment(append([]string{}, p.environ...))} // nil would be that of the process
	if p.flags.color != "auto" || p.visits() { // else the library looks itself
		options = append(options, tea.WithColorProfile(p.colors()))
	}
	if !p.visits() {
		return tea.NewProgram(model, append(options, tea.WithFPS(framesPerSecond))...)
	}
	// The library would believe any size of a terminal; it does not see this one.
	size, pace := tea.WindowSizeMsg{Width: 80, Height: 24}, framesAfar
	if far, ok := p.out.(farConsole); ok {
		pace = far.Pace()
	}
	if screen, ok := p.terminal(p.out); ok {
		size = p.sized(screen, size)
	}
	return tea.NewProgram(model, append(options, tea.WithOutput(struct{ io.Writer }{out}),
		tea.WithWindowSize(size.Width, size.Height), tea.WithFPS(pace))...)
}

// onResizes tells a screen that its terminal may have another size, where the
// library does not see the terminal. The end of it is returned.
func (p *program) onResizes(screen *tea.Program) (end func()) {
	if p.machine.resizes == nil {
		return func() {}
	}
	return p.machine.resizes(func() { screen.Send(tea.WindowSizeMsg{}) }) // the filter knows the size
}

// tellWayBack says how the screen is opened where it was left, in the language
// that it spoke in the end.
func (p *program) tellWayBack(last tea.Model) {
	if command, words := tui.Back(last), tui.Spoken(last); command != "" {
		if p.asksFor(words.Code) {
			command += " --lang " + words.Code
		}
		if p.visits() {
			command = "ssh -t HOST " + strings.TrimPrefix(command, "xkld ")
		}
		fmt.Fprintf(p.err, "%s  %s\n", words.Usage.Back, command)
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
func (p *program) filterFor(out io.Writer) func(tea.Model, tea.Msg) tea.Msg {
	return func(model tea.Model, msg tea.Msg) tea.Msg {
		switch said := msg.(type) {
		case tea.WindowSizeMsg:
			// A size may also be typed (CSI 48 ; rows ; columns t). What counts is
			// what the terminal itself is.
			if screen, ok := p.terminal(out); ok {
				msg = p.sized(screen, said)
			}
		case tea.SuspendMsg:
			if p.machine.shell == nil || !p.machine.shell() {
				return tui.NoShell{} // nobody would ever wake the program
			}
		}
		return tui.Filter(model, msg)
	}
}

// sized is the size of a terminal, or what is said of it where the terminal does
// not tell. One that does not know its own, such as a serial line, is taken for
// what it is most often, and a visitor's for no more than fits a wall of screens.
func (p *program) sized(screen console, said tea.WindowSizeMsg) tea.WindowSizeMsg {
	w, h, ok := screen.Size()
	switch {
	case !ok && !p.visits():
		return said
	case !ok || w <= 0 || h <= 0:
		return tea.WindowSizeMsg{Width: 80, Height: 24}
	case p.visits():
		w, h = min(w, widestAfar), min(h, tallestAfar)
	}
	return tea.WindowSizeMsg{Width: w, Height: h}
}
