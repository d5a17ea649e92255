package speak

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// Figure is one figure in two lines: the number with the women or the share that
// goes with it, and who printed it.
func (v Voice) Figure(ref model.Ref) []string {
	f := v.Book.Figure(ref)
	var lines []string
	if !f.Count.Known {
		lines = append(lines, v.sentence(v.SayWhole(ref), ": ", v.SayFigure(f)))
	} else {
		said := fmt.Sprintf(v.Spoken.Counted[f.Sex], v.SayCount(f)) + ", " + v.SayRef(ref) + ", " + v.SayStanding(f) + "."
		lines = append(lines, v.sentence(said, v.women(f)))
	}
	lines = append(lines, v.remarks(v.SayWhole(ref), f)...)
	lines = append(lines, v.own(f)...)
	if !f.Count.Known {
		return append(lines, v.together(report.Show(v.Book, ref))...)
	}
	sources := report.SourcesOf(v.Book, f)
	switch len(sources) {
	case 0:
		return append(lines, v.sentence(v.Spoken.NoSource))
	case 1:
		return append(lines, v.sentence(fmt.Sprintf(v.Spoken.From, v.SaySource(sources[0]))))
	}
	return append(lines, v.sentence(fmt.Sprintf(v.Spoken.From, v.SaySource(sources[0])), " ", fmt.Sprintf(v.Spoken.MoreSources, len(sources)-1)))
}

// women is what goes with a figure of both sexes, or the share of a figure of one.
func (v Voice) women(f model.Figure) string {
	calculated := ", " + v.Kinds[model.Calculated]
	if f.Sex != model.Total {
		share := report.ShareOf(v.Book, f, f.Of(model.Total))
		if !share.Known {
			return ""
		}
		return " " + fmt.Sprintf(v.Spoken.OfBoth, v.SayRatio(report.ColSexShare, share)) + calculated
	}
	women := v.Book.Figure(f.Of(model.Female))
	if !women.Count.Known {
		return ""
	}
	said := " " + fmt.Sprintf(v.Spoken.Women, v.SayPlain(women))
	if share := report.ShareOf(v.Book, women, f.Ref); share.Known {
		said += "; " + v.SayRatio(report.ColSexShare, share) + calculated
	}
	return said
}

// together are the spans in which a missing figure is known with others.
func (v Voice) together(r report.Record) []string {
	var lines []string
	for _, g := range r.Together {
		lines = append(lines, v.sentence(fmt.Sprintf(v.Spoken.TogetherKnown, v.SaySpan(g.Span)+": "+v.SayFigure(g))))
	}
	return lines
}

// Record is all that is known of one figure, a fact a line.
func (v Voice) Record(r report.Record) []string {
	f := r.Figure
	lines := v.Figure(f.Ref)[:1]
	add := func(form, text string) { lines = append(lines, v.sentence(fmt.Sprintf(form, text))) }
	if len(f.Formula) > 0 {
		add(v.Spoken.SumIs, v.SaySum(f.Ref, f.Formula))
	}
	lines = append(lines, v.remarks(v.SayWhole(f.Ref), f)...)
	lines = append(lines, v.own(f)...)
	lines = append(lines, v.together(r)...)
	if t := r.Target; t != nil {
		lines = append(lines, v.ofPlan(*t)...)
		for _, p := range t.Plans {
			add(v.Spoken.PlanPrinted, v.planPrinted(p, r.Source(p.Source)))
		}
	}
	for _, c := range r.Claims {
		add(v.Spoken.Printed, v.claim(c, r.Source(c.Source)))
	}
	for _, c := range r.Checks {
		lines = append(lines, v.check(c))
	}
	for _, c := range r.With {
		add(v.Spoken.WithIt, v.Market(c.Market)+", "+v.SayClaim(c))
	}
	for _, s := range r.Sources {
		add(v.Spoken.From, v.cited(s))
	}
	if len(r.Sources) == 0 {
		lines = append(lines, v.sentence(v.Spoken.NoSource))
	}
	return lines
}

// own is a figure of one's own beside another.
func (v Voice) own(f model.Figure) []string {
	own, ok := v.Book.Own(f.Ref)
	if !ok {
		return nil
	}
	said := v.Spoken.Heads[report.ColOwn] + ": " + v.SayFigure(own)
	if d := measure.Compare(own, f).Difference; d.Known {
		said += "; " + v.SayRatio(report.ColOwnApart, d) + ", " + v.Kinds[model.Calculated]
	}
	return []string{v.sentence(said, "; ", v.Notes(own.Notes))}
}

// cited is a source with its title and address.
func (v Voice) cited(s model.Source) string {
	said := v.SaySource(s)
	if s.Own {
		return said
	}
	if s.Title != "" {
		said = s.Title + ", " + said
	}
	return said + ", " + v.Address(s)
}

// ofPlan is how much of a plan a figure reaches, if that is known.
func (v Voice) ofPlan(t report.Target) []string {
	share := t.Against.Share[0]
	if !share.Known {
		return nil
	}
	said := v.SayRatio(report.ColShareCalculated, share) + ", " + v.Kinds[model.Calculated]
	if t.Share != nil {
		said = v.SayIndicator(*t.Share) + ", " + v.Kinds[model.Published] + "; " + said
	}
	return []string{v.sentence(fmt.Sprintf(v.Spoken.OfPlan, v.plan(t.Plan), said))}
}

func (v Voice) plan(p model.Plan) string {
	return v.SayRange(report.Range{Low: model.Decimal{Digits: p.Low}, High: model.Decimal{Digits: p.High}, Open: p.Open})
}

func (v Voice) planPrinted(p model.Plan, source model.Source) string {
	parts := []string{v.plan(p)}
	if word := v.Word.PlanTypes[p.Type]; word != "" {
		parts = append(parts, word)
	}
	parts = append(parts, v.SaySource(source))
	if p.Note.EN != "" {
		parts = append(parts, v.Remark(p.Note))
	}
	return strings.Join(parts, ", ")
}

// claim is what one source prints.
func (v Voice) claim(c model.Claim, source model.Source) string {
	said := v.SayClaim(c) + ", " + v.SaySource(source)
	if c.Revised {
		said += ", " + v.Word.RevisedShort
	}
	if c.Note.EN != "" {
		said += ", " + v.Remark(c.Note)
	}
	return said
}

// check is how a check comes out, with the two numbers that it compares.
func (v Voice) check(c report.Check) string {
	outcome := [...]string{v.Word.CheckOK, v.Word.CheckFails, v.Clash.Gap}[c.Outcome]
	said := fmt.Sprintf(v.Spoken.Check, outcome, v.Checks[c.ID])
	if c.Whole.Count.Known && len(c.Parts) > 0 {
		said += ": " + fmt.Sprintf(v.Spoken.Versus, v.Number(c.Sum()), v.SayCount(c.Whole))
	}
	return v.sentence(said)
}

// Comparison is figures side by side, each against the first. What they have in
// common is said once.
func (v Voice) Comparison(c report.Comparison) []string {
	common, names := v.apart(c.Refs())
	var lines []string
	if common != "" {
		lines = append(lines, v.sentence(common))
	}
	for i, row := range c.Rows {
		lines = append(lines, v.sentence(names[i], ": ", v.SayFigure(*row.Figure)))
		if i != c.Base && row.Compared.Difference.Known {
			of := row.Compared
			said := []string{v.SayRatio(report.ColDifference, of.Difference)}
			if of.Percent.Known && of.Times.Known {
				said = append(said, v.SayRatio(report.ColPercent, of.Percent), v.SayRatio(report.ColTimes, of.Times))
			}
			lines = append(lines, v.sentence(names[i], ", ", fmt.Sprintf(v.Spoken.BesideBase, names[c.Base]), ": ",
				strings.Join(append(said, v.Kinds[model.Calculated]), ", ")))
		}
		for j, column := range c.Columns {
			switch column {
			case report.ColPeriod, report.ColMarket, report.ColSex, report.ColValue, report.ColDifference, report.ColPercent, report.ColTimes, report.ColInverse:
				continue
			}
			if said := v.SayCell(c.Table, column, row.Cells[j]); said != "" && isKnown(row.Cells[j]) {
				lines = append(lines, v.sentence(names[i], ", ", v.head(c.Table, column), ": ", said))
			}
		}
	}
	lines = append(lines, v.sentence(v.Comparable(c)))
	if w := c.Together; w != nil {
		lines = append(lines, v.sentence(fmt.Sprintf(v.Spoken.Sum, v.SayPlain(w.Sum), v.SayWhole(w.Of.Ref)+", "+v.SayPlain(w.Of),
			v.SayRatio(report.ColShare, w.Share)+", "+v.Kinds[model.Calculated])))
	}
	return lines
}

// apart is what refs have in common, and what each is called by what it has not.
func (v Voice) apart(refs []model.Ref) (common string, names []string) {
	parts := []func(model.Ref) string{
		func(r model.Ref) string { return v.SaySpan(r.Span) },
		func(r model.Ref) string { return v.Market(r.Market) },
		func(r model.Ref) string { return v.Sexes[r.Sex] },
	}
	var same []string
	said := make([][]string, len(refs))
	for _, part := range parts {
		if !slices.ContainsFunc(refs, func(r model.Ref) bool { return part(r) != part(refs[0]) }) {
			same = append(same, part(refs[0]))
			continue
		}
		for i, r := range refs {
			said[i] = append(said[i], part(r))
		}
	}
	for i, words := range said {
		if len(words) == 0 { // one figure, or one named twice
			words = []string{v.SaySpan(refs[i].Span)}
		}
		names = append(names, strings.Join(words, ", "))
	}
	return strings.Join(same, ", "), names
}
