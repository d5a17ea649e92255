package chart

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
)

// Flatten writes a canvas as lines, with one Style.Render for each run of cells
// that look the same. The canvas's own View renders every cell alone, which costs
// more time than the rest of a frame and many times the bytes. A blank looks like
// whatever stands before it, so that a row of bars is one run.
func Flatten(c *canvas.Model) string {
	var out strings.Builder
	for y := range c.Height() {
		if y > 0 {
			out.WriteByte('\n')
		}
		flattenRow(&out, c, y)
	}
	return out.String()
}

func flattenRow(out *strings.Builder, c *canvas.Model, y int) {
	var run strings.Builder
	var style lipgloss.Style
	var last look
	flush := func() {
		text := run.String()
		if drawn := strings.TrimRight(text, " "); drawn != "" {
			out.WriteString(style.Render(drawn))
			text = text[len(drawn):]
		}
		out.WriteString(text)
		run.Reset()
	}
	for x := range c.Width() {
		cell := c.Cell(canvas.Point{X: x, Y: y})
		if cell.Rune == 0 || cell.Rune == ' ' && !showsOnBlanks(cell.Style) { // never drawn, or not seen
			run.WriteByte(' ')
			continue
		}
		if now := lookOf(cell.Style); now != last {
			flush()
			style, last = cell.Style, now
		}
		run.WriteRune(cell.Rune)
	}
	flush()
}

// showsOnBlanks says whether a style is seen where there is no letter.
func showsOnBlanks(s lipgloss.Style) bool {
	return s.GetReverse() || s.GetUnderline() || s.GetBackground() != (lipgloss.NoColor{})
}

// look is what can be seen of a style in one cell. Styles themselves cannot be
// compared: they hold a function and a slice.
type look struct {
	fg, bg                                  color.Color
	bold, faint, italic, reverse, underline bool
}

func lookOf(s lipgloss.Style) look {
	return look{
		fg: s.GetForeground(), bg: s.GetBackground(),
		bold: s.GetBold(), faint: s.GetFaint(), italic: s.GetItalic(),
		reverse: s.GetReverse(), underline: s.GetUnderline(),
	}
}
