// Package model holds the subject: months and spans, markets, what sources
// claim, the figures that follow, and the book of them all. It knows nothing
// of files, terminals, words for people or the time of day.
package model

import (
	"slices"
	"sort"
)

// Facts are the rows as they were read: nothing in them is calculated.
type Facts struct {
	Markets    Markets
	Claims     []Claim
	Plans      []Plan
	Indicators []Indicator
	Sources    []Source
	Parts      []Claim // what each file of one's own has, where several are added up
}

// Figures tells what stands for every ref. It is read-only, so that any number
// of screens may share one.
type Figures interface {
	// Figure is what stands for a ref; a ref of which nothing is known gives
	// a missing figure.
	Figure(Ref) Figure
	// FirstRelease is the figure that shares and sums are made with: the first
	// release where the figure has been revised, else the figure itself.
	FirstRelease(Ref) Figure
	// Gaps are the smallest spans within a calendar year that have an exact
	// figure where none of their months has one.
	Gaps(key Key, year int) []Span
	// ClaimsOf are what sources print for a ref, in the order of their ids. The
	// caller must not change them.
	ClaimsOf(Ref) []Claim
	// Spans are the months, years to date, gaps and published spans of a key, known
	// or not, in their order.
	Spans(Key) []Span
	// Refs are all refs that have a value or a conflict, in their order.
	Refs() []Ref
}

// Book is the facts and the figures, indexed. It is never written after New.
type Book struct {
	Facts
	Figures
	sources map[SourceID]Source
	data    Span  // the first to the last month that any claim speaks of
	own     *Book // figures of one's own beside these, if there are any
	flags   string
}

// NewBook indexes facts and the figures made of them.
func NewBook(facts Facts, figures Figures) *Book {
	b := &Book{Facts: facts, Figures: figures, sources: map[SourceID]Source{}}
	for _, s := range facts.Sources {
		b.sources[s.ID] = s
	}
	for i, c := range facts.Claims {
		if i == 0 {
			b.data = c.Span
		}
		b.data.From = min(b.data.From, c.Span.From)
		b.data.To = max(b.data.To, c.Span.To)
	}
	return b
}

// Beside is the same book with figures of one's own beside its own: they are shown,
// and nothing is calculated with them.
func (b *Book) Beside(own *Book) *Book {
	both := *b
	both.own = own
	if len(b.Claims) == 0 {
		both.data = own.data
	} else if len(own.Claims) > 0 {
		both.data = Span{min(b.data.From, own.data.From), max(b.data.To, own.data.To)}
	}
	return &both
}

// AskedBy is the same book, which commands get by flags of theirs.
func (b *Book) AskedBy(flags string) *Book {
	asked := *b
	asked.flags = flags
	return &asked
}

// Typed is a command with the flags that get it this book.
func (b *Book) Typed(command string) string {
	if b == nil || b.flags == "" { // a tab that was never shown has no book
		return command
	}
	return command + " " + b.flags
}

// HasOwn says whether there are figures of one's own beside the others.
func (b *Book) HasOwn() bool { return b.own != nil }

// Own is the figure of one's own for a ref, if there is one.
func (b *Book) Own(ref Ref) (Figure, bool) {
	if b.own == nil {
		return Figure{}, false
	}
	f := b.own.Figure(ref)
	return f, f.Kind == Own
}

// OwnRefs are the refs of all figures of one's own, in their order.
func (b *Book) OwnRefs() []Ref {
	if b.own == nil {
		return nil
	}
	var refs []Ref
	for _, ref := range b.own.Refs() {
		if _, ok := b.Own(ref); ok {
			refs = append(refs, ref)
		}
	}
	return refs
}

// Kinds are the kinds that figures of this book may have, in the order in which
// people are told of them.
func (b *Book) Kinds() []Kind {
	kinds := []Kind{Published, Calculated, Missing}
	if b.own != nil || b.IsOwn() {
		kinds = append(kinds, Own)
	}
	return kinds
}

// Source is the source with an id; one that is not known has only its id.
func (b *Book) Source(id SourceID) Source {
	if s, ok := b.sources[id]; ok {
		return s
	}
	if b.own != nil {
		return b.own.Source(id)
	}
	return Source{ID: id}
}

// HasSource says whether the id is one of sources.csv, or of a file of one's own.
func (b *Book) HasSource(id SourceID) bool {
	_, ok := b.sources[id]
	return ok || b.own != nil && b.own.HasSource(id)
}

// AllSources are the sources, and after them the files of one's own.
func (b *Book) AllSources() []Source {
	if b.own == nil {
		return b.Facts.Sources
	}
	return slices.Concat(b.Facts.Sources, b.own.Facts.Sources)
}

// PrintedBy are the claims of each source, in the order of published.csv or, of a
// file of one's own, of its figures.
func (b *Book) PrintedBy() map[SourceID][]Claim {
	claims := map[SourceID][]Claim{}
	add := func(all []Claim) {
		for _, c := range all {
			claims[c.Source] = append(claims[c.Source], c)
		}
	}
	if b.IsOwn() {
		add(b.Parts)
		return claims
	}
	add(b.Facts.Claims)
	if b.own != nil {
		add(b.own.Parts)
	}
	return claims
}

// IsOwn says whether the figures of the book are one's own, and no others.
func (b *Book) IsOwn() bool { return len(b.Facts.Sources) > 0 && b.Facts.Sources[0].Own }

// PartsOf are what files of one's own have for a ref.
func (b *Book) PartsOf(ref Ref) []Claim {
	var parts []Claim
	for _, c := range b.Parts {
		if c.Ref == ref {
			parts = append(parts, c)
		}
	}
	return parts
}

// Data is the span from the first to the last month with any figure.
func (b *Book) Data() Span { return b.data }

// LastExactMonth is the last month that has an exact figure for a key, if any
// has.
func (b *Book) LastExactMonth(key Key) (Month, bool) { return b.LastExactMonthUntil(key, b.data.To) }

// LastExactMonthUntil is the last such month that is not after the given one.
func (b *Book) LastExactMonthUntil(key Key, until Month) (Month, bool) {
	for m := min(until, b.data.To); m >= b.data.From; m-- {
		if b.Figure(Ref{MonthSpan(m), key}).IsExact() {
			return m, true
		}
	}
	return 0, false
}

// LongestYearToDate is the longest span from January of a year, ending no
// later than the given month, that has an exact figure for a key.
func (b *Book) LongestYearToDate(key Key, year int, until Month) (Figure, bool) {
	for m := min(until, MonthOf(year, 12)); m >= MonthOf(year, 1); m-- {
		if f := b.Figure(Ref{YearToDate(m), key}); f.IsExact() {
			return f, true
		}
	}
	return Figure{}, false
}

// Years are the calendar years in which anything at all is published of a
// market, first to last.
func (b *Book) Years(market Code) []int {
	seen := map[int]bool{}
	for _, c := range b.Facts.Claims {
		if c.Market == market && c.Span.InOneYear() {
			seen[c.Span.From.Year()] = true
		}
	}
	years := make([]int, 0, len(seen))
	for y := range seen {
		years = append(years, y)
	}
	sort.Ints(years)
	return years
}
