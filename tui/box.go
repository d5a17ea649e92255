package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/tui/kit"
)

// box lays a frame w cells wide with a heading and lines in it over the middle
// of the screen; the line of keys stays free. The lines have w-4 cells.
func (a *App) box(screen []string, head string, lines []string, w int) []string {
	w = min(w, a.size.W)
	h := min(len(lines)+2, len(screen)-1)
	if w < 6 || h < 3 {
		return screen
	}
	x, y := (a.size.W-w)/2, (len(screen)-1-h)/2
	for i, line := range a.framed(head, kit.Lines(lines, w-4, h-2), w) {
		under := kit.Fit(screen[y+i], a.size.W)
		screen[y+i] = ansi.Cut(under, 0, x) + line + ansi.Cut(under, x+w, a.size.W)
	}
	return screen
}

// framed is a frame round lines of w-4 cells.
func (a *App) framed(head string, lines []string, w int) []string {
	k := a.kit
	corner := [...]string{"┌", "┐", "└", "┘", "─", "│"}
	if k.ASCII {
		corner = [...]string{"+", "+", "+", "+", "-", "|"}
	}
	head = kit.Cut(corner[4]+" "+head+" ", w-2)
	out := []string{k.Style.Rule.Render(corner[0] + head + strings.Repeat(corner[4], max(0, w-2-ansi.StringWidth(head))) + corner[1])}
	side := k.Style.Rule.Render(corner[5])
	for _, line := range lines {
		out = append(out, side+" "+line+" "+side)
	}
	return append(out, k.Style.Rule.Render(corner[2]+strings.Repeat(corner[4], w-2)+corner[3]))
}
