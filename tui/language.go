package tui

import (
	"xkld/model/lang"
	"xkld/tui/slides"
)

// reworded is a layer that keeps words. In another language it makes them anew.
type reworded interface{ reword(a *App) }

// speak has the whole screen in other words.
func (a *App) speak(words *lang.Words) {
	if words.Code == a.kit.Say.Code {
		return
	}
	a.kit.Say.Words = words
	a.refresh()
	for _, l := range a.layers {
		if r, ok := l.(reworded); ok {
			r.reword(a)
		}
	}
}

func (c *checks) reword(a *App) {
	if c.found {
		c.show(a, c.table)
	}
}

func (m *copyMenu) reword(a *App) { m.all = a.copyables() }

func (s *show) reword(a *App) {
	s.deck = slides.Deck(a.kit, s.start)
	s.at = min(s.at, len(s.deck)-1)
}
