package tui

import (
	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/keys"
)

// walker is a list of figures with a cursor: a tab, or a layer with a list. The
// record of one of them walks on to the next.
type walker interface {
	// ref is the figure under the cursor.
	ref(app *App) (model.Ref, bool)
	// walk moves the cursor by a row; false at the end.
	walk(app *App, action keys.Action) bool
}

// worker is a layer that has something to do that takes time.
type worker interface{ work(app *App) tea.Cmd }

// answer is what has been done in the background, to be taken in.
type answer func(*App)

// work starts what the top layer has to do.
func (a *App) work() tea.Cmd {
	if w, ok := a.top().(worker); ok {
		return w.work(a)
	}
	return nil
}

// list is what lies under the first so many layers, if it is a list of figures.
func (a *App) list(layers int) (walker, bool) {
	if layers == 0 {
		return shownTab{}, true
	}
	w, ok := a.layers[layers-1].(walker)
	return w, ok
}

// openRecord opens the record of the figure under the cursor.
func (a *App) openRecord() {
	if list, ok := a.list(len(a.layers)); ok {
		if ref, ok := list.ref(a); ok {
			a.layers = append(a.layers, a.recordOf(ref, list))
		}
	}
}

// shownTab is the tab that is shown, as a list of figures.
type shownTab struct{}

func (shownTab) ref(a *App) (model.Ref, bool) { return a.tab().Ref() }

// walk moves the tab's cursor. A row without a figure is none to walk to, unless
// it is the last.
func (shownTab) walk(a *App, action keys.Action) bool {
	before := a.tab()
	rows := len(before.Table().Rows)
	for range rows {
		old, hadRef := a.tab().Ref()
		a.tabs[a.active] = a.tab().Do(action, a.page())
		if ref, ok := a.tab().Ref(); ok && (!hadRef || ref != old) {
			a.frames[a.active] = ""
			return true
		}
	}
	a.tabs[a.active] = before
	return false
}
