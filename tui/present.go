package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
	"xkld/tui/slides"
)

// wholeScreen is a layer that leaves nothing of the screen below it.
type wholeScreen interface {
	drawAll(app *App) []string
}

// show is the layer of the slides. It covers the whole screen.
type show struct {
	start    slides.Start
	deck     []slides.Slide
	at       int
	blank    bool // nothing is shown until the next key
	contrast bool
}

// newShow is the slides of the figure under the cursor, then of the book; nil
// where no figure at all is known.
func newShow(a *App) *show {
	tab := a.tab()
	ref, ok := tab.Ref()
	if !ok || !a.kit.Book.Figure(ref).Count.Known {
		ref = tab.RefAt(tab.Period(), tab.Filter())
	}
	return deckOf(a, slides.Start{View: views[a.active].name, Ref: ref, Shown: shownOf(tab, ref), Period: tab.Period(), Filter: tab.Filter()})
}

// shownOf is the transform that the tab shows of a figure, if it shows any.
func shownOf(tab kit.Tab, ref model.Ref) *report.Transform {
	for _, row := range tab.Table().Rows {
		if t := row.Transform; t != nil && t.Now.Ref == ref {
			return t
		}
	}
	return nil
}

func deckOf(a *App, start slides.Start) *show {
	deck := slides.Deck(a.kit, start)
	if len(deck) == 0 {
		return nil
	}
	return &show{start: start, deck: deck}
}

// present opens the slides, or says why there are none.
func (a *App) present() {
	if s := newShow(a); s != nil {
		a.layers = append(a.layers, s)
		return
	}
	a.notice = a.kit.Say.Slide.NoSlides
}

// presentFrom opens the slides of a query's view as a whole; without a view they
// begin with the latest month.
func (a *App) presentFrom(q *model.Query) {
	first := slides.Start{Filter: a.filter}
	if q != nil && q.View != "" {
		first.View, first.Period = q.View, a.tab().Period()
		if q.Period != nil {
			first.Period = *q.Period
		}
		first.Ref = a.tab().RefAt(first.Period, a.filter)
		first.Shown = shownOf(a.tab(), first.Ref)
	}
	if s := deckOf(a, first); s != nil {
		a.layers = append(a.layers, s)
	}
}

func (s *show) scope() keys.Scope { return keys.Slides }

func (s *show) typed(*App, tea.Msg) layer { return s }

// do goes from slide to slide. Every key but that of the blank screen ends it.
func (s *show) do(_ *App, action keys.Action) layer {
	next := *s
	next.blank = action == keys.BlankSlide && !s.blank
	switch action {
	case keys.NextSlide:
		next.at = min(s.at+1, len(s.deck)-1)
	case keys.PreviousSlide:
		next.at = max(s.at-1, 0)
	case keys.SlideContrast:
		next.contrast = !s.contrast
	}
	return &next
}

// draw is for a layer above the slides, which need nothing of them.
func (s *show) draw(_ *App, screen []string) []string { return screen }

// drawAll draws the slide over the whole screen. In high contrast it has neither
// colours nor faint words, and light and dark are exchanged.
func (s *show) drawAll(a *App) []string {
	if s.blank {
		return kit.Lines(nil, a.size.W, a.size.H)
	}
	lines := slides.Draw(a.kit, s.deck[s.at], slides.Page{Size: a.size, Number: s.at + 1, Of: len(s.deck), Keys: a.keyLine()})
	if s.contrast {
		for i, line := range lines {
			lines[i] = a.kit.Style.Contrast.Render(ansi.Strip(line))
		}
	}
	return lines
}
