// Package guard keeps a panic of one screen from doing more than ending that
// screen. The library that runs the screens catches most panics too, but prints
// their stacks to the error stream of the process and ends as if nothing had been.
//
// It does: run a screen's methods, its commands and the goroutines beside it so
// that a panic is told once, and end a screen after the first.
// It may not know: which screen it is, and what is done about the panic.
package guard

import (
	"reflect"
	"runtime/debug"
	"sync"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// Struck is told of a panic: where it was, its value, which may hold any text of
// the data, and the stack. It is called by whichever goroutine panicked and must
// not wait. It ends the program of the screen as well, since after a panic in Go
// nobody else does.
type Struck func(where string, value any, stack []byte)

// guarded is a screen under guard.
type guarded struct {
	inner  tea.Model
	struck Struck
	once   sync.Once
	over   atomic.Bool
	drawn  bool
	view   tea.View // the last that was drawn without a panic
}

// Model is a screen like the one within, until that panics: in Init, in Update, in
// View, or in a command that it gave. Then struck is told, the last view stays, and
// the screen quits.
func Model(inner tea.Model, struck Struck) tea.Model {
	g := &guarded{struck: struck}
	g.inner = withFaults(inner, g.strike)
	return g
}

// Unwrap is the screen within a guarded one; nil after a panic, when nothing more
// should be asked of it. Any other screen is itself.
func Unwrap(m tea.Model) tea.Model {
	if g, ok := m.(*guarded); ok {
		if g.over.Load() {
			return nil
		}
		return withoutFaults(g.inner)
	}
	return m
}

// Filter is a filter of messages that sees the screen within; its panics are those
// of the screen.
func Filter(filter func(tea.Model, tea.Msg) tea.Msg) func(tea.Model, tea.Msg) tea.Msg {
	return func(m tea.Model, msg tea.Msg) (passed tea.Msg) {
		g, ok := m.(*guarded)
		if !ok {
			return filter(m, msg)
		}
		if g.over.Load() {
			return msg // the one that quits passes
		}
		defer g.catch("filter", func() { passed = tea.QuitMsg{} })
		return filter(withoutFaults(g.inner), msg)
	}
}

// Go runs a function beside the screen. Its panic would end the whole process, and
// every other screen with it.
func Go(struck Struck, run func()) {
	go func() {
		defer func() {
			if value := recover(); value != nil {
				struck("goroutine", value, debug.Stack())
			}
		}()
		run()
	}()
}

// strike tells of the first panic, and of no other.
func (g *guarded) strike(where string, value any, stack []byte) {
	g.once.Do(func() {
		g.over.Store(true)
		g.struck(where, value, stack)
	})
}

// catch is deferred: it tells of a panic, if there is one, and does what is to be
// done then.
func (g *guarded) catch(where string, then func()) {
	if value := recover(); value != nil {
		g.strike(where, value, debug.Stack())
		then()
	}
}

// Init begins the screen.
func (g *guarded) Init() (command tea.Cmd) {
	defer g.catch("Init", func() { command = tea.Quit })
	command = g.watched(g.inner.Init())
	g.draw()
	return g.unlessOver(command)
}

// Update hands a message on, and draws: a view that panics can end the screen only
// from here. The library looks at the view after every message, so that none is
// drawn in vain.
func (g *guarded) Update(msg tea.Msg) (self tea.Model, command tea.Cmd) {
	if g.over.Load() {
		return g, tea.Quit
	}
	defer g.catch("Update", func() { self, command = g, tea.Quit })
	g.inner, command = g.inner.Update(msg)
	command = g.watched(command)
	g.draw()
	return g, g.unlessOver(command)
}

// unlessOver is a command, or the end.
func (g *guarded) unlessOver(command tea.Cmd) tea.Cmd {
	if g.over.Load() {
		return tea.Quit
	}
	return command
}

// draw draws the screen anew; after a panic it stays as it was.
func (g *guarded) draw() {
	defer g.catch("View", func() {})
	g.drawn = true
	g.view = g.inner.View()
}

// View is what was drawn last.
func (g *guarded) View() tea.View {
	if !g.drawn {
		g.draw()
	}
	return g.view
}

// watched is a command whose panic ends the screen. The commands that it may give
// in its turn, at once or one after the other, are watched too.
func (g *guarded) watched(command tea.Cmd) tea.Cmd {
	if command == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch("command", func() { msg = tea.QuitMsg{} })
		return g.watchedAll(command())
	}
}

// watchedAll is a message whose commands, if it is made of such, are watched. The
// type of a sequence has no name outside the library, so it is known by its shape.
func (g *guarded) watchedAll(msg tea.Msg) tea.Msg {
	if msg == nil {
		return nil
	}
	commands := reflect.TypeFor[[]tea.Cmd]()
	kind := reflect.TypeOf(msg)
	if kind.Kind() != reflect.Slice || !kind.ConvertibleTo(commands) {
		return msg
	}
	given := reflect.ValueOf(msg).Convert(commands).Interface().([]tea.Cmd)
	watched := make([]tea.Cmd, len(given))
	for i, command := range given {
		watched[i] = g.watched(command)
	}
	return reflect.ValueOf(watched).Convert(kind).Interface()
}
