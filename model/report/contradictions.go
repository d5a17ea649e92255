package report

import (
	"cmp"
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Severity is how much a contradiction weighs.
type Severity int

// The severities, worst first. Contradictions are listed by them; among those of
// one severity the larger one comes first, as part of the figure that it
// contradicts, then in persons, then the earlier ref.
const (
	Impossible Severity = iota // other published figures give what cannot be, and no figure stands
	Open                       // two numbers are printed, or others give another, and nothing says why
	Imprecise                  // a number printed as over, nearly or about that cannot agree
	Superseded                 // the first release, since revised
	Rejected                   // printed, and rejected for a reason
)

// Severities lists them, worst first.
func Severities() []Severity { return []Severity{Impossible, Open, Imprecise, Superseded, Rejected} }

// Contradiction is a figure and all that stands against it, the worst first.
type Contradiction struct {
	Figure  model.Figure
	Printed *model.Source // the first that printed the figure; nil: it is not printed
	Others  int           // how many more sources print it
	Rivals  []Rival
	// A disagreement comes up at each figure that has a part in it, and is told
	// once: ToldWith is the figure with which it is, nil: with this one; and Same are
	// the others that are contradicted by the same.
	ToldWith *model.Ref
	Same     []Contradiction
}

// Worst is what gives the contradiction its place in the list.
func (c Contradiction) Worst() Rival { return c.Rivals[0] }

// Rival is a value that disagrees with a figure, and by how much.
type Rival struct {
	model.Conflict
	Severity   Severity
	Source     *model.Source // the first that printed the value; nil: it is not printed but implied
	Limit      model.Count   // of an impossible value: what it may not exceed, or fall below
	Difference model.Count   // from the figure, or from the limit; not known where there is neither
	AtLeast    bool          // the value is approximate: its nearest bound differs by that much
	Part       measure.Ratio // the difference as part of what it differs from, or of the largest number in the formula
}

// Contradictions gives every figure that something published contradicts, the
// worst first, each followed by those that the same disagreement is about.
func Contradictions(b *model.Book, q model.Query) (Table, error) {
	t := Table{Query: q, Columns: []Column{ColPeriod, ColMarket, ColSex, ColValue, ColRival, ColBy, ColByPart}}
	period := b.Data()
	if q.Period != nil {
		period = *q.Period
	}
	t.Period = period
	t.Query.Period = &t.Period
	var found []Contradiction
	for _, ref := range b.Refs() {
		if !period.Has(ref.Span) ||
			len(q.Markets) > 0 && !slices.Contains(q.Markets, ref.Market) ||
			len(q.Sexes) > 0 && !slices.Contains(q.Sexes, ref.Sex) {
			continue
		}
		if f := b.Figure(ref); len(f.Conflicts) > 0 && q.Wants(f.Kind) {
			found = append(found, ContradictionOf(b, f))
		}
	}
	slices.SortFunc(found, compareContradictions)
	for _, c := range disagreements(found) {
		worst := c.Worst()
		t.Rows = append(t.Rows, Row{Figure: &c.Figure, Contradiction: &c, Cells: []Cell{spanCell(c.Figure.Span),
			{Market: c.Figure.Market}, sexCell(c.Figure.Sex), figureCell(c.Figure),
			{Rival: &worst}, {Rival: &worst}, {Rival: &worst}}})
	}
	return t, t.keep()
}

// ContradictionOf weighs what stands against a figure, of which there is
// something.
func ContradictionOf(b *model.Book, f model.Figure) Contradiction {
	c := Contradiction{Figure: f}
	if f.Kind == model.Published {
		c.Printed, c.Others = firstSource(b, f.Sources), len(f.Sources)-1
	}
	for _, conflict := range f.Conflicts {
		c.Rivals = append(c.Rivals, weigh(b, f, conflict))
	}
	slices.SortStableFunc(c.Rivals, compareRivals)
	return c
}

// firstSource is the first of some sources by date.
func firstSource(b *model.Book, ids []model.SourceID) *model.Source {
	if len(ids) == 0 {
		return nil
	}
	s := b.Source(slices.MinFunc(ids, func(s, t model.SourceID) int { return byDate(b, s, t) }))
	return &s
}

// weigh says how much one value weighs against a figure.
func weigh(b *model.Book, f model.Figure, conflict model.Conflict) Rival {
	a := Rival{Conflict: conflict, Severity: severityOf(conflict.Why)}
	if len(conflict.Formula) == 0 {
		a.Source = firstSource(b, conflict.Sources)
	}
	switch {
	case a.Severity == Impossible:
		a.Limit = limitOf(b, f.Ref, conflict)
		a.differ(a.Limit, a.Limit.N)
		if largest := largestTerm(conflict.Formula); !a.Part.Known && a.Difference.Known {
			a.Part = measure.Of(a.Difference.N, largest)
		}
	case f.Count.Known && conflict.Precision == model.Exact:
		a.differ(f.Count, f.Count.N)
	case f.Count.Known: // the bound that is nearest to the figure, the only sure thing
		a.AtLeast = true
		low, high := model.Bounds(conflict.Value, conflict.Precision)
		a.Difference = model.Known(max(low-f.Count.N, 0) + min(high-f.Count.N, 0))
		a.Part = measure.Of(a.Difference.N, f.Count.N)
	}
	a.Part.Precision, a.Part.Verdict = f.Precision, f.Verdict
	return a
}

// differ notes how far the value is from a number, and which part of it that is.
func (a *Rival) differ(from model.Count, whole int64) {
	if from.Known {
		a.Difference = model.Known(a.Value - from.N)
		a.Part = measure.Of(a.Difference.N, whole)
	}
}

func severityOf(w model.Why) Severity {
	switch w {
	case model.WhyBelowZero, model.WhyAboveTotal, model.WhyAboveAll:
		return Impossible
	case model.WhyApproximate:
		return Imprecise
	case model.WhyFirstRelease:
		return Superseded
	case model.WhyRejected:
		return Rejected
	}
	return Open
}

// limitOf is what an impossible value may not exceed, or fall below: zero, the
// total, the women or the men where it is a total, all markets.
func limitOf(b *model.Book, ref model.Ref, c model.Conflict) model.Count {
	switch {
	case c.Why == model.WhyBelowZero:
		return model.Known(0)
	case c.Why == model.WhyAboveAll:
		return b.FirstRelease(ref.In(model.All)).Count
	case ref.Sex != model.Total:
		return b.FirstRelease(ref.Of(model.Total)).Count
	}
	women, men := b.FirstRelease(ref.Of(model.Female)).Count, b.FirstRelease(ref.Of(model.Male)).Count
	if !women.Known || men.Known && men.N > women.N {
		return men
	}
	return women
}

func largestTerm(terms []model.Term) int64 {
	largest := int64(0)
	for _, t := range terms {
		largest = max(largest, t.Value)
	}
	return largest
}

// compareContradictions puts the worse one first. It is never zero for two
// figures.
func compareContradictions(a, b Contradiction) int {
	if order := compareRivals(a.Worst(), b.Worst()); order != 0 {
		return order
	}
	switch {
	case a.Figure.Ref.Before(b.Figure.Ref):
		return -1
	case b.Figure.Ref.Before(a.Figure.Ref):
		return 1
	}
	return 0
}

// compareRivals orders by severity, then by the size of the difference: those
// of which it is not known come last.
func compareRivals(a, b Rival) int {
	return cmp.Or(cmp.Compare(a.Severity, b.Severity),
		-measure.CompareSize(a.Part, b.Part), cmp.Compare(b.size(), a.size()))
}

// size is the difference in persons.
func (a Rival) size() int64 { return max(a.Difference.N, -a.Difference.N) }
