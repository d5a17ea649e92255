package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/tui/keys"
)

// notch is how many rows a notch of the wheel goes.
const notch = 3

// wheelRest is how long the screen stands still between two turns of the wheel.
// A wheel may send hundreds of notches a second, and each frame costs more than a
// notch does: those that come in the meantime are added up.
const wheelRest = time.Second / 60

// slideRest is how long a slide stays before the wheel shows another one. One push
// of a finger is a hundred notches, but only one slide.
const slideRest = time.Second / 3

// clickable is a layer that takes clicks.
type clickable interface {
	clicked(app *App, msg tea.MouseClickMsg) layer
}

// rested says that the wheel may turn the screen on.
type rested struct{}

// wheel is what the wheel has still to do.
type wheel struct {
	rows    int // down; up if below zero
	resting bool
}

// listening has the terminal send what the mouse does, if that is asked for.
func (a *App) listening(v tea.View) tea.View {
	if a.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// turn takes a notch of the wheel: it is done at once, or after the rest.
func (a *App) turn(msg tea.MouseWheelMsg) tea.Cmd {
	switch msg.Button {
	case tea.MouseWheelDown:
		a.wheel.rows += notch
	case tea.MouseWheelUp:
		a.wheel.rows -= notch
	}
	if a.wheel.resting {
		if a.scope() == keys.Slides {
			a.wheel.rows = 0 // the rest of the same push
		}
		return nil
	}
	return a.turned()
}

// turned does what the wheel has still to do, and rests if there was anything.
func (a *App) turned() tea.Cmd {
	a.wheel.resting = a.wheel.rows != 0
	if !a.wheel.resting {
		return nil
	}
	a.scroll()
	rest := wheelRest
	if a.scope() == keys.Slides {
		rest = slideRest
	}
	return tea.Batch(tea.Tick(rest, func(time.Time) tea.Msg { return rested{} }), a.queued())
}

// scroll moves the cursor, or what lies on top, by the rows of the wheel. A slide
// has no rows: the next one comes, or the one before.
func (a *App) scroll() {
	rows, action := a.wheel.rows, keys.Down
	if rows < 0 {
		rows, action = -rows, keys.Up
	}
	a.wheel.rows = 0
	if rows == 0 {
		return
	}
	if a.scope() == keys.Slides {
		rows, action = 1, map[keys.Action]keys.Action{keys.Down: keys.NextSlide, keys.Up: keys.PreviousSlide}[action]
	}
	a.notice, a.frame = "", ""
	for range min(rows, mostTurned) {
		if top := a.top(); top != nil {
			a.setTop(top.do(a, action))
		} else {
			a.do(action)
		}
	}
}

// mostTurned is more rows than any table or text of the screen has.
const mostTurned = 2000

// click goes to the tab, or puts the cursor on the row, that is clicked on. What
// lies over the tabs takes its clicks itself, or none.
func (a *App) click(msg tea.MouseClickMsg) {
	l := a.layout()
	if l.tooTiny {
		return
	}
	if top := a.top(); top != nil {
		if c, ok := top.(clickable); ok {
			a.notice, a.frame = "", ""
			a.setTop(c.clicked(a, msg))
		}
		return
	}
	if msg.Button != tea.MouseLeft {
		return
	}
	if i, ok := a.tabAt(msg.X, msg.Y); ok {
		before := a.state
		a.notice, a.leaving = "", false
		a.showTab(i)
		a.remember(before, keys.None)
		return
	}
	if line := msg.Y - l.above(); line >= 0 && line < l.main.H && msg.X < l.main.W {
		a.tabs[a.active] = a.tab().Pick(line, l.main)
		a.notice, a.frame, a.frames[a.active] = "", "", ""
	}
}

// clicked goes on to the next slide, with the right button back to the one before.
func (s *show) clicked(a *App, msg tea.MouseClickMsg) layer {
	switch msg.Button {
	case tea.MouseLeft:
		return s.do(a, keys.NextSlide)
	case tea.MouseRight:
		return s.do(a, keys.PreviousSlide)
	}
	return s
}

// clicked puts the cursor on the contradiction that is clicked on.
func (c *checks) clicked(a *App, msg tea.MouseClickMsg) layer {
	list, _ := c.split(a)
	if line := msg.Y - arrange(a.size, false).above(); msg.Button == tea.MouseLeft && msg.X < list.W && line < list.H {
		c.cursor = c.cursor.OnLine(line, len(c.grid.Rows), 1, max(1, list.H-1))
	}
	return c
}

// tabNames are the names of the tabs as the header shows them, and the column
// where the first begins.
func (a *App) tabNames() (names []string, from int) {
	from = ansi.StringWidth(programName)
	w := from
	for i, name := range a.kit.Say.Word.Tabs {
		text := fmt.Sprintf(" %d %s ", i+1, name)
		if i == a.active {
			text = "[" + text[1:len(text)-1] + "]"
		}
		names = append(names, text)
		w += ansi.StringWidth(text) + 1
	}
	if w > a.size.W {
		from = 0
	}
	return names, from
}

// tabAt is the tab whose name stands in a cell.
func (a *App) tabAt(x, y int) (int, bool) {
	names, at := a.tabNames()
	for i, name := range names {
		w := ansi.StringWidth(name)
		if y == 0 && x >= at && x < at+w {
			return i, true
		}
		at += w + 1
	}
	return 0, false
}
