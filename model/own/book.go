package own

import (
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"xkld/model"
	"xkld/model/reconcile"
)

// SourceID is the id by which the figures of a file name it: own, own-2, own-3.
func SourceID(i int) model.SourceID {
	if i == 0 {
		return "own"
	}
	return model.SourceID("own-" + strconv.Itoa(i+1))
}

// Book is a book of nothing but what files add up to. What they have for a span is
// of the kind own; what follows from that is calculated, as it is of published
// figures. Files with no row of all markets have all their markets added up for it.
func Book(markets model.Markets, ledgers []Ledger) *model.Book {
	most := 0
	for _, l := range ledgers {
		most += len(l.Cells)
	}
	f := figures{cells: make(map[release]*Cell, most), of: make(map[release][]model.SourceID, most), added: map[model.Ref][]model.Term{}}
	facts := model.Facts{Markets: markets, Parts: make([]model.Claim, 0, most)}
	releases := make([]release, 0, most) // those of one file are in order, which sorts them in no time
	for i, l := range ledgers {
		id, cells := SourceID(i), slices.Clone(l.Cells)
		alone := []model.SourceID{id}
		facts.Sources = append(facts.Sources, model.Source{ID: id, Title: l.Name, Own: true})
		for j := range cells {
			facts.Parts = append(facts.Parts, cells[j].claim(id)) // before others are added to it
			if f.add(&cells[j], alone) {
				releases = append(releases, release{cells[j].Ref, cells[j].Revised})
			}
		}
	}
	facts.Claims = make([]model.Claim, 0, most)
	for _, r := range releases {
		facts.Claims = append(facts.Claims, f.cells[r].claim(f.of[r][0]))
	}
	slices.SortFunc(facts.Claims, func(a, b model.Claim) int {
		switch {
		case a.Ref.Before(b.Ref):
			return -1
		case b.Ref.Before(a.Ref):
			return 1
		case a.Revised == b.Revised:
			return 0
		case b.Revised:
			return -1
		}
		return 1
	})
	facts.Claims = append(facts.Claims, f.allMarkets(facts.Claims)...)
	f.Reckoning = reconcile.New(facts)
	return model.NewBook(facts, &f)
}

// weakest is how exact a sum is: bounds of the same side stay one.
func weakest(a, b model.Precision) model.Precision {
	switch {
	case a == b, b == model.Exact:
		return a
	case a == model.Exact:
		return b
	}
	return model.About
}

// release is a figure of the first release, or of a later one.
type release struct {
	model.Ref
	revised bool
}

// mostKnown is how many figures are kept that took reckoning.
const mostKnown = 1 << 14

// figures are those of files, told apart from published ones. A file may have hundreds
// of months, and what follows from all of them takes long to find, while a screen asks
// for the same with every key: so some of it is kept.
type figures struct {
	*reconcile.Reckoning
	cells map[release]*Cell
	of    map[release][]model.SourceID // the files of each
	added map[model.Ref][]model.Term   // of all markets, where no file has them
	known sync.Map                     // figures by their refs
	size  atomic.Int64                 // of known, or more
}

// add adds a cell of a file to what other files have for the same, and says whether
// it is the first. The cell is kept, and so is the name of the file, alone in a list.
func (f *figures) add(c *Cell, file []model.SourceID) (first bool) {
	r := release{c.Ref, c.Revised}
	old, ok := f.cells[r]
	if !ok {
		f.cells[r], f.of[r] = c, file[:1:1]
		return true
	}
	f.of[r] = append(f.of[r], file[0])
	old.Value += c.Value
	old.Rows += c.Rows
	old.Precision = weakest(old.Precision, c.Precision)
	old.Doubtful = old.Doubtful || c.Doubtful
	return false
}

// claim is a cell as the reconciliation takes it.
func (c Cell) claim(source model.SourceID) model.Claim {
	claim := model.Claim{Ref: c.Ref, Value: c.Value, Precision: c.Precision, Revised: c.Revised, Source: source, Line: int(c.Line)}
	if c.Doubtful {
		claim.Verdict = model.Doubtful
	}
	return claim
}

// allMarkets adds up the markets of each span and sex, where no file has a row of
// all markets.
func (f *figures) allMarkets(claims []model.Claim) []model.Claim {
	if slices.ContainsFunc(claims, func(c model.Claim) bool { return c.Market == model.All }) {
		return nil
	}
	var all []model.Claim
	place := map[model.Ref]int{}
	for _, c := range claims {
		if c.Revised {
			continue
		}
		ref := c.Ref.In(model.All)
		i, ok := place[ref]
		if !ok {
			i = len(all)
			place[ref] = i
			all = append(all, model.Claim{Ref: ref, Source: c.Source})
		}
		all[i].Value += c.Value
		all[i].Precision = weakest(all[i].Precision, c.Precision)
		all[i].Verdict = max(all[i].Verdict, c.Verdict)
		f.added[ref] = append(f.added[ref], model.Term{Sign: 1, Ref: c.Ref, Value: c.Value, Sources: f.of[release{c.Ref, false}]})
	}
	return all
}

// Figure is what files have for a ref, or what follows from it.
func (f *figures) Figure(ref model.Ref) model.Figure {
	if known, ok := f.known.Load(ref); ok {
		return known.(model.Figure)
	}
	figure := f.told(f.Reckoning.Figure(ref))
	if figure.Kind != model.Own && f.size.Add(1) <= mostKnown {
		figure.Notes = slices.Clip(figure.Notes) // so that nobody adds to what all have
		f.known.Store(ref, figure)
	}
	return figure
}

// FirstRelease is the same of the first release.
func (f *figures) FirstRelease(ref model.Ref) model.Figure {
	return f.told(f.Reckoning.FirstRelease(ref))
}

// ClaimsOf is nothing: no source prints what files add up to.
func (f *figures) ClaimsOf(model.Ref) []model.Claim { return nil }

// told says of a figure what it is: nothing of a file is published.
func (f *figures) told(figure model.Figure) model.Figure {
	if figure.Kind != model.Published {
		return figure
	}
	if terms, ok := f.added[figure.Ref]; ok {
		figure.Kind, figure.Formula = model.Calculated, terms
		figure.Notes = append(figure.Notes, model.Note{ID: model.NoteMarketsAdded})
		return figure
	}
	r := release{figure.Ref, figure.Revised}
	figure.Kind, figure.Sources = model.Own, f.of[r]
	figure.Notes = append(figure.Notes, model.Note{ID: model.NoteRows, N: f.cells[r].Rows})
	return figure
}
