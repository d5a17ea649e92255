package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"xkld/tui/keys"
	"xkld/tui/kit"
)

// help is the layer of the keys of a place.
type help struct {
	of  keys.Scope
	top int
}

func newHelp(of keys.Scope) *help { return &help{of: of} }

func (h *help) scope() keys.Scope { return keys.Help }

func (h *help) typed(*App, tea.Msg) layer { return h }

func (h *help) do(a *App, action keys.Action) layer {
	page := max(1, a.size.H-4)
	switch action {
	case keys.Down:
		h.top++
	case keys.Up:
		h.top--
	case keys.PageDown, keys.HalfPageDown:
		h.top += page / 2
	case keys.PageUp, keys.HalfPageUp:
		h.top -= page / 2
	case keys.FirstRow:
		h.top = 0
	case keys.LastRow:
		h.top = 1 << 20
	}
	return h
}

// draw covers the tab with a line for each key.
func (h *help) draw(a *App, screen []string) []string {
	l := arrange(a.size, false)
	if l.tooTiny {
		return screen
	}
	var lines []string
	for _, b := range keys.In(h.of) {
		lines = append(lines, fmt.Sprintf("   %-24s %s", strings.Join(b.Keys, "  "), b.Help))
	}
	first := len(screen) - l.main.H - 1
	if !l.frugal {
		first -= 2
	}
	h.top = max(0, min(h.top, len(lines)-l.main.H))
	copy(screen[first:first+l.main.H], kit.Lines(lines[h.top:], l.main.W, l.main.H))
	screen[1] = kit.Fit(" "+a.kit.Style.Title.Render(a.kit.Say.Word.Keys), a.size.W)
	return screen
}
