package months

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/kit"
)

// leastChart is the least height that makes a chart worth drawing.
const leastChart = 7

// Main is the table, what it comes to, and, where there is room, the chart.
func (t Tab) Main(s kit.Room) []string {
	if t.isEmpty() {
		return t.kit.Nothing(t.filter, model.YearSpan(t.year), s.Size)
	}
	rows := t.Page(s) + 1
	switch {
	case t.hasChartAlone(s):
		return t.chart(s.W, s.H) // in the table's place
	case s.Parts == kit.TableAlone:
		return append(t.grid.WithoutBars().Draw(t.kit, t.cursor, s.W, rows), t.spread(s.W))
	}
	lines := append(t.grid.Draw(t.kit, t.cursor, s.W, rows), t.spread(s.W))
	room := s.H - rows - 2
	if room < leastChart {
		return lines
	}
	return append(append(lines, t.kit.Rule(s.W)), t.chart(s.W, room)...)
}

// hasChartAlone says whether the chart stands in the table's place: it is wanted
// so, or there is no room for both.
func (t Tab) hasChartAlone(s kit.Room) bool {
	room := s.H - t.Page(s) - 3
	return s.Parts == kit.ChartAlone || s.Parts == kit.TableAndChart && room < leastChart && t.form != oneYear
}

// Pick puts the cursor on the row in a line.
func (t Tab) Pick(line int, s kit.Room) kit.Tab {
	if t.isEmpty() || t.hasChartAlone(s) {
		return t
	}
	t.cursor = t.cursor.OnLine(line, len(t.grid.Rows), len(t.grid.Picks()), t.Page(s))
	return t
}

// Page is how many rows of the table are seen: all, or as many as there is room
// for above the line under it.
func (t Tab) Page(s kit.Room) int { return min(len(t.grid.Rows), s.H-2) }

// isEmpty says whether there is no figure and nothing that speaks of one.
func (t Tab) isEmpty() bool {
	for _, row := range t.table.Rows {
		for _, c := range row.Cells {
			if c.Figure != nil && (c.Figure.Count.Known || len(c.Figure.Conflicts) > 0) {
				return false
			}
		}
	}
	return true
}

// spread is the highest, the lowest, their distance, the mean, and of how many
// months it is.
func (t Tab) spread(w int) string {
	if t.filter.Shown() != model.ShowValue {
		return t.transformSpread(w)
	}
	var high, low model.Figure
	var sum, n int64
	var verdict model.Verdict
	for _, row := range t.report.Rows {
		f := *row.Figure
		if row.Gap || !f.IsExact() {
			continue
		}
		if n == 0 || f.Count.N > high.Count.N {
			high = f
		}
		if n == 0 || f.Count.N < low.Count.N {
			low = f
		}
		sum += f.Count.N
		verdict = max(verdict, f.Verdict)
		n++
	}
	if n < 2 {
		return ""
	}
	say := t.kit.Say
	mean := measure.Of(sum, n)
	mean.Verdict = verdict
	line := fmt.Sprintf(say.Word.RangeLine, say.InYear(high.Span), say.Figure(high), say.InYear(low.Span), say.Figure(low),
		say.Number(high.Count.N-low.Count.N), n, say.Average(mean))
	return t.kit.Style.Faint.Render(kit.Whole([]string{line}, w)[0])
}

// Detail is the figure under the cursor with what it is compared with.
func (t Tab) Detail(s kit.Size) []string {
	ref, ok := t.Ref()
	if !ok || t.isEmpty() {
		return nil
	}
	if s.H <= kit.ShortDetail {
		return t.short(ref, s)
	}
	k, say := t.kit, t.kit.Say
	f := k.Book.Figure(ref)
	p := k.NewPane(s.W)
	p.Title(say.Ref(ref))
	p.Blank()
	p.Figure("", f, say.Standing(f))
	p.Blank()
	k.TransformOn(p, t.table, t.cursor)
	p.Sexes(ref)
	if ref.Span.IsMonth() {
		month := ref.Span.From
		p.Change(fmt.Sprintf(say.Word.On, say.Month(month-1)), f, k.Book.Figure(ref.Over(model.MonthSpan(month-1))))
		p.Change(fmt.Sprintf(say.Word.On, say.Span(model.MonthSpan(month-12))), f, k.Book.Figure(ref.Over(model.MonthSpan(month-12))))
		if rank, ok := report.RankOfMonth(k.Book, ref); ok {
			p.Line(say.Word.Rank, "", fmt.Sprintf(say.Word.RankMonths, rank.Place, rank.Of))
		}
		p.Blank()
		t.toDate(p, ref)
	}
	p.Blank()
	p.Source(f)
	if checks := k.ChecksLine(ref); checks != "" {
		p.Text(checks)
	}
	return p.Lines()
}

// toDate adds the year to date at a month, with its share of the plan.
func (t Tab) toDate(p *kit.Pane, ref model.Ref) {
	k, say := t.kit, t.kit.Say
	span := model.YearToDate(ref.Span.To)
	f := k.Book.Figure(ref.Over(span))
	p.Title(say.Heads[report.ColToDate] + ", " + say.InYear(span))
	p.Figure("", f, say.Standing(f))
	if f.Count.Known {
		p.Sexes(ref.Over(span))
	}
	if target := report.TargetAt(k.Book, f.Ref); target != nil && f.Count.Known {
		k.PlanLines(p, *target, fmt.Sprintf(say.Word.OfThisPlan, say.Plan(target.Plan)))
	}
}

// short is the figure in a few full lines, what matters most first.
func (t Tab) short(ref model.Ref, s kit.Size) []string {
	k, say := t.kit, t.kit.Say
	f := k.Book.Figure(ref)
	lines := []string{kit.Join(k.Of(f).Bold(true).Render(say.Figure(f))+" "+say.Standing(f), say.Ref(ref))}
	lines = append(lines, kit.Join(t.sexes(ref), t.changes(ref, f)))
	against := k.Against(f)
	if s.H >= kit.ShortDetail-1 || against == "" {
		lines = append(lines, kit.Join(against, t.place(ref, f), t.shortToDate(ref)))
	}
	source := k.SourceLine(f)
	if source == "" && len(f.Formula) == 0 {
		source = say.Word.NoSource
	}
	if s.H >= kit.ShortDetail-1 {
		lines = append(lines, kit.Join(source, k.ChecksLine(ref)))
	} else {
		lines[len(lines)-1] = source
	}
	return kit.Whole(lines, s.W)
}

// sexes are the women and men of a figure, or the total that it is part of.
func (t Tab) sexes(ref model.Ref) string {
	k, say := t.kit, t.kit.Say
	var said []string
	for _, sex := range model.Sexes() {
		f := k.Book.Figure(ref.Of(sex))
		if sex == ref.Sex || !f.Count.Known {
			continue
		}
		text := say.SexLabels[sex] + " " + say.Figure(f)
		if r := report.ShareOf(k.Book, f, ref); ref.Sex == model.Total && r.Known {
			text += " (" + say.Ratio(r, 1) + ")"
		}
		said = append(said, text)
	}
	return kit.Join(said...)
}

// changes are how much a month differs from the one before and from the same a
// year before, as far as that is known.
func (t Tab) changes(ref model.Ref, f model.Figure) string {
	if !ref.Span.IsMonth() {
		return ""
	}
	say := t.kit.Say
	var said []string
	for _, before := range []model.Month{ref.Span.From - 1, ref.Span.From - 12} {
		if r := measure.Change(f, t.kit.Book.Figure(ref.Over(model.MonthSpan(before)))); r.Known {
			name := say.Month(before)
			if before.Number() == ref.Span.From.Number() {
				name = say.Span(model.MonthSpan(before))
			}
			said = append(said, fmt.Sprintf(say.Word.On, name)+" "+say.Change(r))
		}
	}
	return kit.Join(said...)
}

// place is the rank of a month in its year.
func (t Tab) place(ref model.Ref, f model.Figure) string {
	if rank, ok := report.RankOfMonth(t.kit.Book, ref); ok {
		return t.kit.Say.Word.Rank + " " + fmt.Sprintf(t.kit.Say.Word.RankMonths, rank.Place, rank.Of)
	}
	return ""
}

// shortToDate is the year to date with its share of the plan.
func (t Tab) shortToDate(ref model.Ref) string {
	k, say := t.kit, t.kit.Say
	toDate := k.Book.Figure(ref.Over(model.YearToDate(ref.Span.To)))
	said := strings.ToLower(say.Heads[report.ColToDate]) + " " + say.Figure(toDate)
	if rec := report.TargetAt(k.Book, toDate.Ref); rec != nil && toDate.Count.Known && ref.Sex == model.Total {
		share := say.Ratio(rec.Against.Share[0], 1)
		if rec.Share != nil {
			share = say.Indicator(*rec.Share)
		}
		said += ", " + share + " " + say.Word.PlanOf
	}
	return said
}

// Legend is what the chart adds to the marks of the table.
func (t Tab) Legend() []string {
	var marks []string
	if t.form == yearLines {
		marks = kit.MarksOf(t.series())
	}
	for _, row := range t.table.Rows {
		if !row.Gap && !row.Figure.Count.Known {
			return append(marks, lang.Gap)
		}
	}
	return marks
}
