package report

import (
	"xkld/model"
	"xkld/model/measure"
)

// ViewAgainst is the view that holds figures of one's own against the published
// ones.
const ViewAgainst = "against"

// Agreement is how a figure of one's own stands against what is published.
type Agreement int

// All of them. Within is a number that a published one which is not exact allows;
// Elsewhere is one that some source prints, though another stands.
const (
	New Agreement = iota
	Agrees
	Within
	Elsewhere
	Differs
)

var agreementNames = [...]string{"new", "agrees", "within", "elsewhere", "differs"}

func (a Agreement) String() string { return agreementNames[a] }

// AgreementOf compares a figure of one's own with what stands for the same ref.
func AgreementOf(own, other model.Figure) Agreement {
	for _, c := range other.Conflicts {
		if c.Value == own.Count.N && c.Precision == own.Precision && own.Count.N != other.Count.N {
			return Elsewhere
		}
	}
	low, high := model.Bounds(own.Count.N, own.Precision)
	from, to := model.Bounds(other.Count.N, other.Precision)
	switch {
	case !other.Count.Known:
		return New
	case own.Count.N == other.Count.N && own.Precision == other.Precision:
		return Agrees
	case low <= to && from <= high:
		return Within
	}
	return Differs
}

// AgainstPublished holds every figure of one's own against what is published for the very
// same months, market and sex, or calculated from it.
func AgainstPublished(b *model.Book, q model.Query) (Table, error) {
	q.View = ViewAgainst
	t := Table{Query: q, Period: b.Data(),
		Columns: []Column{ColPeriod, ColMarket, ColSex, ColValue, ColOwn, ColOwnApart, ColAgreement}}
	counts := map[Agreement]int{}
	for _, ref := range b.OwnRefs() {
		own, _ := b.Own(ref)
		other := b.Figure(ref)
		agreement := AgreementOf(own, other)
		counts[agreement]++
		row := Row{Figure: &other, Own: &own, Agreement: &agreement, Cells: []Cell{spanCell(ref.Span), {Market: ref.Market}, sexCell(ref.Sex),
			figureCell(other), figureCell(own), {}, {Text: agreement.String()}}}
		if other.Count.Known {
			row.Cells[5] = ratioCell(measure.Compare(own, other).Difference)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return t, &NothingLeft{What: "figure"}
	}
	t.Notes = append(t.Notes, Note{ID: NoteAgainst, Known: counts[Agrees] + counts[Within], Of: counts[Differs] + counts[Elsewhere], New: counts[New]})
	return t, nil
}
