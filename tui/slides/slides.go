// Package slides shows figures to a room: a deck of slides, each a number in
// large digits with what it is part of. It may know the reports and the book; it
// knows no tab, no key and no terminal.
package slides

import (
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// Slide is what one slide says. Everything in it is a figure with its sources or
// said of one: how it is laid out is decided when it is drawn.
type Slide struct {
	about     subject
	Title     string
	Short     string // the title with the period, where room is short
	Period    string
	ToDate    string         // the period as a year to date, where there is room
	Number    model.Figure   // in large digits; the figure that the slide is about
	Large     string         // what stands in large digits, where that is not the figure
	Unit      string         // what it counts
	Standing  []string       // what kind of figure it is: by whom printed, by which formula calculated, and what speaks against it
	Only      string         // which kinds of figures are shown, where not all are
	Lines     []string       // what it is compared with
	Plan      *report.Target // the plan that it is the result of
	Bars      []Bar          // its parts, or its years
	Axis      string         // what a whole bar stands for
	Below     []string       // figures beside each other
	Sources   []model.SourceID
	Shown     *report.Transform // what is said of the figure, where that is no count
	low, high int64             // of the bars of transforms, in hundredths
}

// subject is what a slide is about; two slides of one deck never have the same.
type subject struct {
	kind kind
	ref  model.Ref
}

type kind int

const (
	ofFigure kind = iota
	ofMarkets
	ofWomen
	ofYears
	ofTransform
)

// Bar is one line of a slide: a name, a figure and its bar from zero.
type Bar struct {
	Name, Short string
	Figure      model.Figure
	Text        string // what share it is
	Brief       string // the same where room is short, if it differs
	Value, Top  int64  // the length of the bar, and of a whole one
	Mark        int64  // where the plan stands; 0: nowhere
	Known       bool
	Picked      bool
	drawn       *chart.Bar // the bar of a transform
}

// Start is what a deck begins with.
type Start struct {
	View   string            // of the tab
	Shown  *report.Transform // of the figure, where the tab shows transforms
	Ref    model.Ref         // the figure that is shown first
	Period model.Span        // of the tab
	Filter kit.Filter
}

// Deck is what is shown first, then the latest month, the year to date against
// the plan, the markets, the women and the last years. What has no figure, or no
// source, is no slide.
func Deck(k kit.Kit, start Start) []Slide {
	b := builder{k, k.Book, k.Say, model.Key{Market: start.Filter.Market, Sex: start.Filter.Sex}, start.Filter}
	if b.key.Market == "" {
		b.key.Market = model.All
	}
	split := b.latestSplit()
	if start.View == report.ViewMarkets {
		split = start.Period
	}
	var first Slide
	if start.Shown != nil {
		first = b.transform(start)
	}
	if first.Shown != nil {
		// What the tab shows of the figure is known.
	} else if start.View == report.ViewMarkets {
		first = b.markets(start.Ref.Span, start.Ref.Key)
	} else {
		first = b.figure(start.Ref)
	}
	var deck []Slide
	for _, s := range []Slide{first, b.month(), b.toDate(), b.markets(split, model.Key{Market: model.All, Sex: b.key.Sex}), b.women(), b.years()} {
		known := slices.ContainsFunc(deck, func(other Slide) bool { return other.about == s.about })
		if len(s.Sources) > 0 && !known {
			s.Only = b.only()
			deck = append(deck, s)
		}
	}
	return deck
}

// large is what stands in large digits.
func (s Slide) large(k kit.Kit) string {
	if s.Large != "" {
		return s.Large
	}
	return k.Say.Figure(s.Number)
}
