package theme

import (
	"image/color"
	"sync"

	"charm.land/lipgloss/v2"
)

// Styles are the looks of everything on the screen, built once by New and never
// written. None has a size or a border, and but for the heat table none has a
// background, so a styled text is as wide as the text and can stand in any row. An inner reset ends an outer style:
// style the parts of a line one by one and join them.
type Styles struct {
	Text  lipgloss.Style // ordinary words; the terminal's own colour
	Faint lipgloss.Style // words of less weight: units, legend, key line
	Title lipgloss.Style // name of the program, heading of a pane
	Rule  lipgloss.Style // lines between parts, frame of a popup

	Tab       lipgloss.Style // a tab that is not shown
	TabActive lipgloss.Style // the tab that is shown
	Header    lipgloss.Style // head of a column

	Cursor    lipgloss.Style // the cell under the cursor
	CursorRow lipgloss.Style // the other cells of its row
	Input     lipgloss.Style // text being typed

	Published   lipgloss.Style // a figure as a source printed it
	Calculated  lipgloss.Style // a figure worked out from published ones
	Approximate lipgloss.Style // a figure printed as about, more than, less than
	Doubtful    lipgloss.Style // a figure with a doubt noted
	Contested   lipgloss.Style // a figure on which sources disagree
	Missing     lipgloss.Style // the sign for no figure

	Women lipgloss.Style // figures and bars of women
	Men   lipgloss.Style // figures and bars of men
	Plan  lipgloss.Style // the mark of a plan
	Bar   lipgloss.Style // bars of both sexes
	Axis  lipgloss.Style // numbers and names along a chart

	Series [6]lipgloss.Style // lines of a chart, the one that matters first; each has its sign as well

	Heat [5]lipgloss.Style // cells of a heat table, from low to high; they bring their own background

	Contrast lipgloss.Style // a whole slide, for a weak projector

	Notice lipgloss.Style // a message that something was done
	Error  lipgloss.Style // a message that something could not be done
}

// Wardrobe gives the styles of a mode, built once, when they are first asked for.
// Any number of screens may share one: styles are never written.
func Wardrobe() func(Mode) *Styles {
	built := map[Mode]func() *Styles{}
	for _, m := range Modes() {
		built[m] = sync.OnceValue(func() *Styles { return New(m) })
	}
	return func(m Mode) *Styles { return built[m]() }
}

// New builds the styles of a mode.
func New(m Mode) *Styles {
	h := huesOf(m)
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	s := Styles{
		Text:  plain,
		Faint: plain.Foreground(h.grey),
		Title: bold.Foreground(h.blue),
		Rule:  plain.Foreground(h.grey),

		Tab:       plain,
		TabActive: bold.Reverse(true),
		Header:    bold,

		Cursor:    bold.Reverse(true),
		CursorRow: bold,
		Input:     plain.Underline(true),

		Published:   plain,
		Calculated:  plain.Foreground(h.sky),
		Approximate: plain.Foreground(h.green),
		Doubtful:    plain.Foreground(h.orange),
		Contested:   bold.Foreground(h.vermillion),
		Missing:     plain.Foreground(h.grey),

		Women: plain.Foreground(h.purple),
		Men:   plain.Foreground(h.green),
		Plan:  bold.Foreground(h.orange),
		Bar:   plain.Foreground(h.blue),
		Axis:  plain.Foreground(h.grey),

		Contrast: bold.Reverse(true),

		Notice: plain.Foreground(h.sky),
		Error:  bold.Foreground(h.vermillion),
	}
	s.Series[0] = bold.Foreground(h.blue)
	for i, c := range []color.Color{h.vermillion, h.green, h.purple, h.orange, h.grey} {
		s.Series[i+1] = plain.Foreground(c)
	}
	for i, heat := range heatOf(m) {
		s.Heat[i] = plain.Foreground(heat.text).Background(heat.back)
	}
	return &s
}
