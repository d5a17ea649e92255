package lang

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Line is one line of a record: a head, empty where it goes on from the line
// before, and a text.
type Line struct{ Head, Text string }

// Record is the record of one figure, a line for each fact.
func (s Speaker) Record(r report.Record) []Line {
	f := r.Figure
	lines := []Line{{s.Word.RecordKind, s.Standing(f)}}
	add := func(head string, texts ...string) {
		for i, text := range texts {
			if i > 0 {
				head = ""
			}
			if text != "" {
				lines = append(lines, Line{head, text})
			}
		}
	}
	if r.Own != nil {
		add(s.Heads[report.ColOwn], s.own(*r.Own, f))
	}
	add(s.Word.RecordFormula, Formula(f.Formula), s.Arithmetic(f))
	var terms, conflicts, together, checks []string
	for _, t := range f.Formula {
		terms = append(terms, s.Term(t))
	}
	for _, c := range f.Conflicts {
		conflicts = append(conflicts, fmt.Sprintf("%s (%s)", s.Conflict(c), JoinIDs(c.Sources)))
	}
	for _, c := range r.With {
		together = append(together, s.Printed(c)+" "+s.Key(c.Key))
	}
	for _, c := range r.Checks {
		checks = append(checks, s.Check(c))
	}
	add("", terms...)
	add(s.Word.RecordNotes, s.Notes(f.Notes))
	for _, g := range r.Together {
		add(s.Word.Together, s.Figure(g)+"  "+s.Span(g.Span)+", "+s.Standing(g), Formula(g.Formula))
	}
	if t := r.Target; t != nil {
		if t.Against.Share[0].Known {
			add(s.Word.RecordPlan, s.PlanShare(*t))
		}
		var plans []string
		for _, p := range t.Plans {
			plans = append(plans, s.PlanPrinted(p, r.Source(p.Source)))
		}
		add(s.Word.AllPlans, plans...)
	}
	add(s.Word.RecordConflict, conflicts...)
	add(s.Word.RecordClaims, s.Releases(r)...)
	add(s.Word.RecordChecks, checks...)
	add(s.Word.RecordTogether, together...)
	return lines
}

// own is a figure of one's own beside another: how much, of how many rows, and how
// far apart.
func (s Speaker) own(own, other model.Figure) string {
	said := s.Figure(own) + "  " + s.Notes(own.Notes)
	if apart := measure.Compare(own, other).Difference; apart.Known {
		said += "; " + s.Difference(apart.N, apart) + " " + s.Heads[report.ColOwnApart]
	}
	return said
}

// Standing is what a figure is: published, calculated or missing, how exact
// and how sure.
func (s Speaker) Standing(f model.Figure) string {
	words := []string{s.Kinds[f.Kind]}
	if f.Count.Known && f.Precision != model.Exact {
		words = append(words, s.Precise[f.Precision])
	}
	if f.Verdict != model.NoVerdict {
		words = append(words, s.Verdicts[f.Verdict])
	}
	return strings.Join(words, ", ")
}

// Arithmetic is a formula with its numbers: 85,781 - 39,558 = 46,223.
func (s Speaker) Arithmetic(f model.Figure) string {
	if len(f.Formula) < 2 {
		return ""
	}
	return signed(f.Formula, func(t model.Term) string { return s.Number(t.Value) }) + " = " + s.Number(f.Count.N)
}

// PlanShare is the share of the plan that a figure reaches, published and
// calculated.
func (s Speaker) PlanShare(t report.Target) string {
	said := s.Ratio(t.Against.Share[0], 2)
	if t.Share != nil {
		share := report.Range{Low: t.Share.Low, High: t.Share.High, Precision: t.Share.Precision}
		said = fmt.Sprintf("%s%% %s, %s %s", s.Range(share), s.Kinds[model.Published], said, s.Kinds[model.Calculated])
	}
	if t.ShareIsCut() {
		said += " (" + s.Word.IsCut + ")"
	}
	return fmt.Sprintf("%s, %s %s", said, s.Word.Plan, s.Plan(t.Plan))
}

// PlanPrinted is a plan as one page prints it.
func (s Speaker) PlanPrinted(p model.Plan, source model.Source) string {
	text := s.Plan(p) + " " + s.Word.PlanKinds[p.Type] + ", " + source.Publisher
	if p.Note.EN != "" {
		text += ": " + s.Remark(p.Note)
	}
	return text
}

// Plan is the number of a plan, or its range.
func (s Speaker) Plan(p model.Plan) string {
	return s.Range(report.Range{Low: model.Decimal{Digits: p.Low}, High: model.Decimal{Digits: p.High}, Open: p.Open})
}

// Printed is a claim's number with its mark.
func (s Speaker) Printed(c model.Claim) string { return precisionMark(c.Precision) + s.Number(c.Value) }

// Term is a term of a formula: its number, what it counts, and who prints it.
func (s Speaker) Term(t model.Term) string {
	sign := "+"
	if t.Sign < 0 {
		sign = "-"
	}
	return sign + " " + s.Number(t.Value) + "  " + s.Ref(t.Ref) + " (" + JoinIDs(t.Sources) + ")"
}

// Citation is a source on one line: title, publisher, date, address.
func (s Speaker) Citation(source model.Source) string {
	if source.Own {
		return s.ownFile(source)
	}
	return s.Titled(source) + ", " + s.Address(source)
}

// Titled is a source without its address: title, publisher, date.
func (s Speaker) Titled(source model.Source) string {
	if source.Own {
		return source.Title
	}
	var parts []string
	for _, part := range []string{source.Title, source.Publisher} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return fmt.Sprintf("%s, %s", strings.Join(parts, ", "), s.Date(source.Published))
}

// Address is where a source is to be found, if that is known.
func (s Speaker) Address(source model.Source) string {
	if source.Own {
		return s.Own.File
	}
	if source.URL == "" {
		return s.Word.NoAddress
	}
	return source.URL
}

// ownFile is a file of somebody's own.
func (s Speaker) ownFile(source model.Source) string { return source.Title + ", " + s.Own.File }

// Cited is a source in short: publisher and date.
func (s Speaker) Cited(source model.Source) string {
	if source.Own {
		return s.ownFile(source)
	}
	return source.Publisher + ", " + s.Date(source.Published)
}

// JoinIDs are ids in a row.
func JoinIDs(ids []model.SourceID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, " ")
}
