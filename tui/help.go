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
		lines = append(lines, fmt.Sprintf("   %-24s %s", strings.Join(b.Keys, "  "), a.kit.Say.Keys[b.Word].Help))
	}
	h.top = a.cover(screen, lines, h.top, kit.Fit(" "+a.kit.Style.Title.Render(a.kit.Say.Word.Keys), a.size.W))
	return screen
}

// named is a key with its word, as the key line has it.
func (a *App) named(b keys.Binding) string { return b.Named + " " + a.kit.Say.Keys[b.Word].Short }

// hint says what to press instead of a key that does nothing here; of letters
// that a Vietnamese input method has composed, once, that the keys still work:
// those before the letter have been handled already.
func (a *App) hint(msg tea.KeyPressMsg) {
	if keys.IsVietnamese(msg) {
		if !a.hinted {
			a.notice, a.hinted = a.kit.Say.Word.VietnameseOn, true
		}
		return
	}
	var ways []string
	for _, b := range keys.Instead(msg) {
		ways = append(ways, b.Keys[0]+": "+a.kit.Say.Keys[b.Word].Help)
	}
	if len(ways) > 0 {
		a.notice = fmt.Sprintf(a.kit.Say.Word.NoSuchKey, msg.String(), strings.Join(ways, ", "))
	}
}
