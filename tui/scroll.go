package tui

import (
	"fmt"

	"xkld/tui/keys"
	"xkld/tui/kit"
)

// scrolled is the first line that is seen of a text after an action. It may lie
// outside of the text: whoever draws knows how long that is.
func (a *App) scrolled(top int, action keys.Action) int {
	page := max(1, arrange(a.size, false).main.H)
	switch action {
	case keys.Down:
		return top + 1
	case keys.Up:
		return top - 1
	case keys.HalfPageDown:
		return top + max(1, page/2)
	case keys.HalfPageUp:
		return top - max(1, page/2)
	case keys.PageDown:
		return top + page
	case keys.PageUp:
		return top - page
	case keys.FirstRow:
		return 0
	case keys.LastRow:
		return 1 << 20
	}
	return top
}

// cover lays a text over the tab, from its line top on, and returns that line
// brought back into the text. The second line of the screen says what it is.
func (a *App) cover(screen, lines []string, top int, title string) int {
	l := arrange(a.size, false)
	if l.tooTiny {
		return top
	}
	first := len(screen) - l.main.H - 1
	if !l.frugal {
		first -= 2
	}
	top = max(0, min(top, len(lines)-l.main.H))
	copy(screen[first:first+l.main.H], kit.Lines(lines[top:], l.main.W, l.main.H))
	if more := len(lines) - top - l.main.H; more > 0 {
		said := " " + fmt.Sprintf(a.kit.Say.Word.MoreBelow, more) + " "
		title = kit.Ends(title, a.kit.Style.Notice.Render(said), a.size.W)
	}
	screen[1] = title
	return top
}
