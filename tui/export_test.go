package tui

import tea "charm.land/bubbletea/v2"

// ShowChecks opens the list of contradictions and waits for what it looks for.
func (a *App) ShowChecks() {
	a.layers = append(a.layers, newChecks(a))
	a.frame = ""
	a.Do(a.work())
}

// Do carries out a command and hands on what comes of it.
func (a *App) Do(cmd tea.Cmd) {
	if cmd != nil {
		a.Update(cmd())
	}
}

// WheelHasRested is what a screen hears when the wheel may turn it on.
func WheelHasRested() tea.Msg { return rested{} }

// Rest is the while after a key in which nothing comes.
func (a *App) Rest() { a.quietened(quiet(a.presses)) }

// InField says whether what is typed goes into a text field.
func (a *App) InField() bool { return a.scope().TakesText() }
