package tui

import (
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// layout is where everything stands, in cells. It is the only place that knows
// the heights of the lines above and below a tab.
type layout struct {
	wide    bool // the detail stands at the side
	frugal  bool // no rules and no legend: every line is for figures
	main    kit.Room
	detail  kit.Size
	tooTiny bool
}

const (
	leastWidth   = 40
	leastHeight  = 12
	wideWidth    = 100 // from here on the detail stands at the side
	frugalWidth  = 60  // below, or below frugalHeight, lines are for figures
	frugalHeight = 20
	sideWidth    = 38
	detailHeight = 4
	frameHeight  = 6 // header, filters, rule; rule, legend, keys
	frugalFrame  = 3 // header, filters; keys
)

// arrange makes the layout of a window.
func arrange(s kit.Size, withDetail bool) layout {
	if s.W < leastWidth || s.H < leastHeight {
		return layout{tooTiny: true}
	}
	l := layout{frugal: s.W < frugalWidth || s.H < frugalHeight}
	height := s.H - frameHeight
	if l.frugal {
		height = s.H - frugalFrame
	}
	l.wide = s.W >= wideWidth && !l.frugal
	l.main.Size = kit.Size{W: s.W, H: height}
	switch {
	case !withDetail:
	case l.wide:
		l.detail = kit.Size{W: sideWidth, H: height}
		l.main.W -= sideWidth + 1
	case l.frugal:
		l.detail = kit.Size{W: s.W, H: detailHeight - 1}
		l.main.H -= l.detail.H
	default:
		l.detail = kit.Size{W: s.W, H: detailHeight}
		l.main.H -= detailHeight + 1
	}
	return l
}

// above is how many lines stand above a tab.
func (l layout) above() int {
	if l.frugal {
		return frugalFrame - l.below()
	}
	return frameHeight - l.below()
}

// below is how many lines stand below a tab.
func (l layout) below() int {
	if l.frugal {
		return 1
	}
	return 3
}

// layout is where everything stands now.
func (a *App) layout() layout {
	l := arrange(a.size, a.source)
	l.main.Parts = a.parts
	return l
}

// page is how many rows of a table are seen at once.
func (a *App) page() int { return max(1, a.tab().Page(a.layout().main)) }

// turnParts shows other parts of the tabs.
func (a *App) turnParts(action keys.Action) {
	step := kit.Parts(1)
	if action == keys.PreviousScreen {
		step = kit.AllParts - 1
	}
	a.parts = (a.parts + step) % kit.AllParts
	a.frames = [len(views)]string{}
}
