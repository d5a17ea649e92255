package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// links is the popup of the sources of a figure that have an address, where there
// are several: one of them is chosen and opened.
type links struct {
	sources []model.Source
	row     int
}

func (l *links) scope() keys.Scope { return keys.Links }

func (l *links) popup() {}

func (l *links) typed(*App, tea.Msg) layer { return l }

// do goes from source to source, or opens the one under the cursor and closes the
// popup.
func (l *links) do(a *App, action keys.Action) layer {
	switch action {
	case keys.Up:
		l.row = max(0, l.row-1)
	case keys.Down:
		l.row = min(len(l.sources)-1, l.row+1)
	case keys.FirstRow:
		l.row = 0
	case keys.LastRow:
		l.row = len(l.sources) - 1
	case keys.Apply:
		a.run(a.openAddress(l.sources[l.row]))
		return nil
	}
	return l
}

// linksWidth is the width of the popup.
const linksWidth = 96

// draw lays the sources over the middle of the screen, two lines for each: who
// published what and when, and where. Where not all fit, those round the cursor
// are seen.
func (l *links) draw(a *App, screen []string) []string {
	const each = 2
	k := a.kit
	w := min(linksWidth, a.size.W)
	fit := max(1, (len(screen)-3)/each)
	first := max(0, min(l.row-fit/2, len(l.sources)-fit))
	var lines []string
	for i := first; i < min(first+fit, len(l.sources)); i++ {
		source, sign, look := l.sources[i], "  ", k.Style.Text
		if i == l.row {
			sign, look = k.Style.Title.Render("> "), k.Style.CursorRow
		}
		link, _ := source.Link()
		lines = append(lines, sign+look.Render(kit.Cut(fmt.Sprintf("%s: %s", source.ID, k.Say.Titled(source)), w-6)),
			"    "+k.Style.Faint.Render(kit.Cut(link, w-8)))
	}
	return a.box(screen, fmt.Sprintf(k.Say.Word.PickSource, l.row+1, len(l.sources)), lines, w)
}
