// Package reconcile makes figures of claims. For one market and sex an exact
// figure over a span is the difference of a running count, known to nobody, at
// two month boundaries. Exact figures are therefore edges between boundaries:
// a span whose ends are connected can be calculated, and a loop that does not
// add up is a contradiction in what was published.
//
// The package knows claims, sources and markets. It knows nothing of files, of
// words for people or of how figures are shown.
package reconcile

import (
	"slices"
	"strings"
	"sync"

	"xkld/model"
)

// Reckoning is the claims as graphs. It answers every question from them and
// is never changed after New: what it leaves for later is built once, whoever asks.
type Reckoning struct {
	claims    map[model.Ref][]model.Claim
	graphs    map[model.Key]func() *graph // built when first asked for: a screen needs few of them
	markets   []model.Code                // that have claims, without ALL and OTHER
	spans     map[model.Code][]model.Span
	publisher map[model.SourceID]string
	published map[model.SourceID]string // date
}

// New groups the claims. The order of claims and sources has no influence.
func New(facts model.Facts) *Reckoning {
	r := &Reckoning{
		claims:    claimsByRef(facts.Claims),
		graphs:    map[model.Key]func() *graph{},
		spans:     map[model.Code][]model.Span{},
		publisher: map[model.SourceID]string{},
		published: map[model.SourceID]string{},
	}
	for _, s := range facts.Sources {
		r.publisher[s.ID] = s.Publisher
		r.published[s.ID] = s.Published
	}
	printed := map[model.Key][]model.Ref{}
	for ref := range r.claims {
		printed[ref.Key] = append(printed[ref.Key], ref)
		r.spans[ref.Market] = append(r.spans[ref.Market], ref.Span)
	}
	for key, refs := range printed {
		r.graphs[key] = sync.OnceValue(func() *graph {
			slices.SortFunc(refs, compare[model.Ref])
			return r.newGraph(refs)
		})
	}
	for market, spans := range r.spans {
		slices.SortFunc(spans, compare[model.Span])
		r.spans[market] = slices.Compact(spans)
		if market != model.All && market != model.Other {
			r.markets = append(r.markets, market)
		}
	}
	slices.Sort(r.markets)
	return r
}

// graph is that of a market and sex; nil where nothing is printed of them.
func (r *Reckoning) graph(key model.Key) *graph {
	if built, ok := r.graphs[key]; ok {
		return built()
	}
	return nil
}

// claimsByRef groups claims by what they speak of, each group in the order of
// its sources, so that nothing depends on the order of rows.
func claimsByRef(claims []model.Claim) map[model.Ref][]model.Claim {
	byRef := map[model.Ref][]model.Claim{}
	for _, c := range claims {
		byRef[c.Ref] = append(byRef[c.Ref], c)
	}
	for _, group := range byRef {
		slices.SortFunc(group, func(a, b model.Claim) int {
			if a.Source != b.Source {
				return strings.Compare(string(a.Source), string(b.Source))
			}
			return int(a.Value - b.Value)
		})
	}
	return byRef
}

// ClaimsOf are what sources print for a ref, in the order of their ids.
func (r *Reckoning) ClaimsOf(ref model.Ref) []model.Claim { return r.claims[ref] }

// compare orders what knows which comes before the other.
func compare[T interface{ Before(T) bool }](a, b T) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// Figure is what stands for a ref: its own published exact figure, else the
// calculated one, else its published approximate one, else nothing; with
// everything that disagrees.
func (r *Reckoning) Figure(ref model.Ref) model.Figure {
	f := r.stand(ref)
	f.Conflicts = append(r.printedConflicts(&f), f.Conflicts...)
	if f.Kind == model.Published && f.Precision == model.Exact && !f.Revised {
		f.Conflicts = append(f.Conflicts, r.formulaConflict(&f)...)
	}
	f.Notes = append(f.Notes, r.notes(&f)...)
	return f
}

// stand is the figure without what is printed against it.
func (r *Reckoning) stand(ref model.Ref) model.Figure {
	f := model.Figure{Ref: ref}
	if !r.standPrinted(&f) && !r.standCalculated(&f) {
		r.standApproximate(&f)
	}
	return f
}

// standCalculated sets the figure to its best formula, or, where the result
// cannot be, leaves it missing and notes why.
func (r *Reckoning) standCalculated(f *model.Figure) bool {
	result, ok := r.bestFormula(f.Ref, false)
	if !ok {
		return false
	}
	if why, impossible := r.impossible(f.Ref, result.value); impossible {
		f.Conflicts = append(f.Conflicts, result.conflict(why))
		return false
	}
	if r.isUnprovenZero(f.Ref, result.value) {
		f.Notes = append(f.Notes, model.Note{ID: model.NoteZero})
		return false
	}
	f.Count, f.Kind, f.Formula = model.Known(result.value), model.Calculated, result.terms
	f.Sources = result.sources()
	f.Verdict = result.verdict
	return true
}

// impossible says why a calculated value cannot be: below zero, more women or
// men than workers, more in a market than in all.
func (r *Reckoning) impossible(ref model.Ref, value int64) (model.Why, bool) {
	if value < 0 {
		return model.WhyBelowZero, true
	}
	if ref.Market == model.Other {
		return 0, false
	}
	if ref.Sex == model.Total {
		for _, sex := range []model.Sex{model.Female, model.Male} {
			if part, ok := r.own(ref.Of(sex)); ok && part.value > value {
				return model.WhyAboveTotal, true
			}
		}
	} else if total, ok := r.own(ref.Of(model.Total)); ok && value > total.value {
		return model.WhyAboveTotal, true
	}
	if ref.Market != model.All {
		if all, ok := r.own(ref.In(model.All)); ok && value > all.value {
			return model.WhyAboveAll, true
		}
	}
	return 0, false
}

// isUnprovenZero says whether a value is a calculated zero that no published
// one bears out: two equal years to date may as well be one number printed
// twice. A published zero from January on proves every part of itself.
func (r *Reckoning) isUnprovenZero(ref model.Ref, value int64) bool {
	if value != 0 {
		return false
	}
	if !ref.Span.InOneYear() {
		return true
	}
	g := r.graph(ref.Key)
	for m := ref.Span.To; m.Year() == ref.Span.To.Year(); m++ {
		if e, ok := g.edge(model.YearToDate(m)); ok && e.value == 0 {
			return false
		}
	}
	return true
}

// notes are the remarks that follow from how the figure was made.
func (r *Reckoning) notes(f *model.Figure) []model.Note {
	var notes []model.Note
	note := func(id model.NoteID) { notes = append(notes, model.Note{ID: id}) }
	if f.Revised {
		note(model.NoteRevised)
	}
	if slices.ContainsFunc(f.Formula, func(t model.Term) bool { return r.isRevised(t.Ref) }) {
		note(model.NoteFirstRelease)
	}
	if r.liesWithinOther(f) {
		note(model.NoteWithinOther)
	}
	if f.Sex == model.Total && !f.Count.Known {
		if r.standPrinted(&model.Figure{Ref: f.Ref.Of(model.Male)}) {
			note(model.NoteMenOnly)
		}
		if f.Market != model.All && r.standPrinted(&model.Figure{Ref: f.Ref.Of(model.Female)}) {
			note(model.NoteWomenOnly)
		}
	}
	return notes
}

func (r *Reckoning) isRevised(ref model.Ref) bool {
	return slices.ContainsFunc(r.claims[ref], func(c model.Claim) bool { return c.Revised && c.Verdict != model.Rejected })
}
