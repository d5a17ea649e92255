package print

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// textRecord is the record of one figure for people, a line for each fact.
func (p Printer) textRecord(r report.Record) string {
	s := p.speaker()
	f := r.Figure
	var b strings.Builder
	line := func(head, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%-20s%s\n", head, text)
		}
	}
	fmt.Fprintf(&b, "%s: %s\n\n%s\n\n", s.Title, s.Ref(f.Ref), s.Figure(f))
	line(s.Word.RecordKind, Standing(s, f))
	line(s.Word.RecordFormula, lang.Formula(f.Formula))
	line("", Arithmetic(s, f))
	line(s.Word.RecordNotes, s.Notes(f.Notes))
	if t := r.Target; t != nil && t.Against.Share[0].Known {
		line(s.Word.RecordPlan, PlanShare(s, *t))
	}
	for i, c := range f.Conflicts {
		head := s.Word.RecordConflict
		if i > 0 {
			head = ""
		}
		line(head, fmt.Sprintf("%s %s (%s)", s.Number(c.Value), s.Why(c), joinIDs(c.Sources)))
	}
	for i, c := range r.Claims {
		head := s.Word.RecordClaims
		if i > 0 {
			head = ""
		}
		line(head, p.claimText(c))
	}
	for i, c := range r.Together {
		head := s.Word.RecordTogether
		if i > 0 {
			head = ""
		}
		line(head, fmt.Sprintf("%s %s", s.Number(c.Value), s.Key(c.Key)))
	}
	b.WriteString("\n" + s.Word.Sources + "\n")
	for _, id := range sourcesOf(r) {
		b.WriteString("  " + Citation(s, p.Book.Source(id)) + "\n")
	}
	return tidy(b.String())
}

// Standing is what a figure is: published, calculated or missing, how exact
// and how sure.
func Standing(s lang.Speaker, f model.Figure) string {
	words := []string{s.Kinds[f.Kind]}
	if f.Count.Known && f.Precision != model.Exact {
		words = append(words, s.Word.Precise[f.Precision])
	}
	if f.Verdict != model.NoVerdict {
		words = append(words, s.Verdicts[f.Verdict])
	}
	return strings.Join(words, ", ")
}

// Arithmetic is a formula with its numbers: 85,781 - 39,558 = 46,223.
func Arithmetic(s lang.Speaker, f model.Figure) string {
	if len(f.Formula) < 2 {
		return ""
	}
	var b strings.Builder
	for i, t := range f.Formula {
		switch {
		case t.Sign < 0:
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(s.Number(t.Value))
	}
	return b.String() + " = " + s.Number(f.Count.N)
}

// PlanShare is the share of the plan that a figure reaches, published and
// calculated.
func PlanShare(s lang.Speaker, t report.Target) string {
	said := s.Ratio(t.Against.Share[0], 2)
	if t.Share != nil {
		share := report.Range{Low: t.Share.Low, High: t.Share.High, Precision: t.Share.Precision}
		said = fmt.Sprintf("%s %% %s, %s %s", s.Range(share), s.Kinds[model.Published], said, s.Kinds[model.Calculated])
	}
	plan := report.Range{Low: model.Decimal{Digits: t.Plan.Low}, High: model.Decimal{Digits: t.Plan.High}, Open: t.Plan.Open}
	return fmt.Sprintf("%s, %s %s", said, s.Word.Plan, s.Range(plan))
}

// claimText is what one source prints, and what is said of it.
func (p Printer) claimText(c model.Claim) string {
	s := p.speaker()
	text := p.printed(c) + "  " + string(c.Source)
	if c.Revised {
		text += ", " + s.Word.RevisedShort
	}
	if c.Verdict != model.NoVerdict {
		text += ", " + s.Verdicts[c.Verdict]
	}
	if c.Note != "" {
		text += ": " + c.Note
	}
	return text
}

// sourceClaims are a source's address and all the figures that it prints.
func (p Printer) sourceClaims(row report.SourceRow) string {
	var b strings.Builder
	b.WriteString(Citation(p.speaker(), row.Source) + "\n\n")
	grid := p.grid([]report.Column{report.ColPeriod, report.ColMarket, report.ColSex, report.ColValue, report.ColNote})
	for _, c := range row.Claims {
		s := p.speaker()
		grid.Row(s.Span(c.Span), s.Market(c.Market), s.Sexes[c.Sex], p.printed(c), c.Verdict.String()+" "+c.Note)
	}
	b.WriteString(tidy(grid.String()))
	return b.String()
}

// printed is a claim's number with its mark.
func (p Printer) printed(c model.Claim) string {
	n := model.Decimal{Digits: c.Value}
	return p.speaker().Range(report.Range{Low: n, High: n, Precision: c.Precision})
}

// Citation is a source on one line: id, title, publisher, date, address.
func Citation(s lang.Speaker, source model.Source) string {
	parts := []string{}
	for _, part := range []string{source.Title, source.Publisher} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	date := source.Published
	if date == "" {
		date = s.Word.NotDated
	}
	address := source.URL
	if address == "" {
		address = s.Word.NoAddress
	}
	return fmt.Sprintf("%s: %s, %s, %s", source.ID, strings.Join(parts, ", "), date, address)
}

// sourcesOf are the sources of everything in a record, each once, those of the
// figure first.
func sourcesOf(r report.Record) []model.SourceID {
	var ids []model.SourceID
	seen := map[model.SourceID]bool{}
	add := func(more ...model.SourceID) {
		for _, id := range more {
			if !seen[id] {
				ids = append(ids, id)
			}
			seen[id] = true
		}
	}
	add(r.Figure.Sources...)
	for _, c := range r.Claims {
		add(c.Source)
	}
	for _, c := range r.Figure.Conflicts {
		add(c.Sources...)
	}
	return ids
}
