package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// rest is how long a Vietnamese input method may take from the first letter of
// what one key changes to the last.
const rest = 80 * time.Millisecond

// quiet says that no key has come since one; it counts the keys.
type quiet int

// read carries out the keys that were pressed, whatever an input method has made
// of them.
func (a *App) read(msg tea.KeyPressMsg) tea.Cmd {
	a.presses++
	var pressed []tea.KeyPressMsg
	a.typing, pressed = a.typing.Read(msg, a.scope().TakesText())
	command := a.pressed(pressed)
	if !a.typing.Pending() {
		return command
	}
	presses := a.presses
	return tea.Batch(command, tea.Tick(rest, func(time.Time) tea.Msg { return quiet(presses) }))
}

// quietened carries out what was not sure to be a key before nothing came after it.
func (a *App) quietened(msg quiet) tea.Cmd {
	if int(msg) != a.presses {
		return nil
	}
	var pressed []tea.KeyPressMsg
	a.typing, pressed = a.typing.Rest()
	return a.pressed(pressed)
}

// pressed carries out keys, one after the other.
func (a *App) pressed(pressed []tea.KeyPressMsg) tea.Cmd {
	var commands []tea.Cmd
	for _, msg := range pressed {
		a.frame = ""
		commands = append(commands, a.key(msg), a.work(), a.queued())
	}
	return tea.Batch(commands...)
}
