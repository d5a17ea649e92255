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
	h.top = a.scrolled(h.top, action)
	return h
}

// draw covers the tab with a line for each key.
func (h *help) draw(a *App, screen []string) []string {
	var lines []string
	for _, b := range keys.In(h.of) {
		lines = append(lines, fmt.Sprintf("   %-24s %s", strings.Join(b.Keys, "  "), b.Help))
	}
	h.top = a.cover(screen, lines, h.top, kit.Fit(" "+a.kit.Style.Title.Render(a.kit.Say.Word.Keys), a.size.W))
	return screen
}
