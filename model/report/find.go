package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xkld/model"
)

// Named is how well each word of a search names a thing; 0 where it does not.
type Named []int

// Reading is what the words of a search mean. Package lang reads them.
type Reading interface {
	// Typed are the words as they were typed.
	Typed() []string
	// Span says how well the words name a span, and how many of its parts (its
	// first month, its last, its year) none of them names.
	Span(model.Span) (named Named, open int)
	Market(model.Market) Named
	Sex(model.Sex) Named
	Indicator(name string) Named
	Source(model.Source) Named
	// Figures says how well the words name what all figures are.
	Figures() Named
}

// HitKind is what a search has found.
type HitKind int

// What may be found, in the order of hits that are equally good.
const (
	HitMarket HitKind = iota
	HitFigure
	HitIndicator
	HitSource
)

var hitNames = [...]string{"market", "figure", "indicator", "source"}

func (k HitKind) String() string { return hitNames[k] }

// Hit is one thing that a search has found.
type Hit struct {
	Kind      HitKind
	Figure    *model.Figure // of a market the newest one, if it has any
	Market    model.Market
	Indicator *model.Indicator
	Source    *SourceRow
	score     int
	open      int         // parts of it that no word names
	book      *model.Book // in which it was found
}

// ID is what names the hit on the command line.
func (h Hit) ID() string {
	switch h.Kind {
	case HitMarket:
		return string(h.Market.Code)
	case HitFigure:
		return h.Figure.Ref.String()
	case HitIndicator:
		return h.Indicator.Name
	}
	return string(h.Source.ID)
}

// Command is the command that shows the hit.
func (h Hit) Command() string {
	if h.Kind == HitIndicator { // no file of one's own has any
		return h.command()
	}
	return h.book.Typed(h.command())
}

func (h Hit) command() string {
	switch h.Kind {
	case HitMarket:
		return model.Query{View: ViewMonths, Markets: []model.Code{h.Market.Code}}.Command()
	case HitFigure:
		return "xkld " + ViewShow + " " + h.ID()
	case HitIndicator:
		command := "xkld " + ViewIndicators + " " + h.ID()
		if h.Indicator.Market != model.All {
			command += " --market " + string(h.Indicator.Market)
		}
		return command
	}
	return "xkld " + ViewSources + " " + h.ID()
}

// NothingFound says that no thing goes by all the words, and which words name
// nothing at all.
type NothingFound struct {
	Words, Unknown []string
}

func (e *NothingFound) Error() string {
	return fmt.Sprintf("nothing matches %s", model.Quote(strings.Join(e.Words, " ")))
}

// Find gives every figure, market, indicator and source that all the words name
// together, the best first, and no more than most of them; all where most is 0.
// Words that name no market mean all of them, words that name no sex mean both.
func Find(b *model.Book, words Reading, most int) (Table, error) {
	t := Table{Query: model.Query{View: ViewFind, Words: words.Typed()}, Period: b.Data(),
		Columns: []Column{ColFound, ColID, ColNumber, ColCommand, ColName}}
	f := newFinder(b, words)
	hits := slices.Concat(f.markets(), f.figures(), f.owned())
	hits = append(append(hits, f.indicators()...), f.sources()...)
	if len(hits) == 0 {
		return t, &NothingFound{words.Typed(), f.unknown()}
	}
	slices.SortStableFunc(hits, compareHits)
	for i := range hits {
		hits[i].book = b
	}
	if most > 0 && len(hits) > most {
		t.Notes = append(t.Notes, Note{ID: NoteHits, Known: most, Of: len(hits)})
		hits = hits[:most]
	}
	for _, h := range hits {
		cell := Cell{Hit: &h}
		t.Rows = append(t.Rows, Row{Hit: &h, Cells: []Cell{cell, cell, cell, cell, cell}})
	}
	return t, nil
}

// compareHits puts the better hit first: more of it said, then less of it left
// open, then the newer one.
func compareHits(a, b Hit) int {
	if order := cmp.Or(cmp.Compare(b.score-b.open, a.score-a.open), cmp.Compare(a.open, b.open), cmp.Compare(a.Kind, b.Kind)); order != 0 {
		return order
	}
	return newer(a, b)
}

// newer puts the newer one of two hits of a kind first.
func newer(a, b Hit) int {
	switch a.Kind {
	case HitFigure:
		f, g := a.Figure, b.Figure
		return cmp.Or(cmp.Compare(g.Span.To, f.Span.To), cmp.Compare(g.Span.From, f.Span.From), cmp.Compare(f.Sex, g.Sex),
			firstOf(f.Market.Before(g.Market), g.Market.Before(f.Market)))
	case HitIndicator:
		return cmp.Compare(b.Indicator.AsOf, a.Indicator.AsOf)
	case HitSource:
		return cmp.Compare(b.Source.Published, a.Source.Published)
	}
	return 0
}

// firstOf is an order of two things of which one may come before the other.
func firstOf(a, b bool) int {
	switch {
	case a:
		return -1
	case b:
		return 1
	}
	return 0
}
