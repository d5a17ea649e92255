package months

import (
	"fmt"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/kit"
)

// leastChart is the least height that makes a chart worth drawing.
const leastChart = 7

// Main is the table, what it comes to, and, where there is room, the chart.
func (t Tab) Main(s kit.Size) []string {
	if t.isEmpty() {
		return t.kit.Nothing(t.filter, model.YearSpan(t.year), s)
	}
	rows := len(t.grid.Rows) + 1
	room := s.H - rows - 2
	if room < leastChart && t.form != oneYear {
		return t.chart(s.W, s.H) // no room for both: the chart in the table's place
	}
	if room < leastChart {
		lines := t.grid.Draw(t.kit, t.cursor, s.W, min(rows, s.H-1))
		return append(lines, t.spread(s.W))
	}
	lines := t.grid.Draw(t.kit, t.cursor, s.W, rows)
	lines = append(lines, t.spread(s.W), t.kit.Rule(s.W))
	return append(lines, t.chart(s.W, room)...)
}

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
	var high, low model.Figure
	var sum, n int64
	for _, row := range t.table.Rows {
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
		n++
	}
	if n < 2 {
		return ""
	}
	say := t.kit.Say
	mean := measure.Of(sum, n).Decimal(1, 0)
	return kit.Cut(" "+t.kit.Style.Faint.Render(fmt.Sprintf(say.Word.RangeLine,
		say.InYear(high.Span), say.Figure(high), say.InYear(low.Span), say.Figure(low),
		say.Number(high.Count.N-low.Count.N), n, say.Digits(mean))), w)
}

// Detail is the figure under the cursor with what it is compared with.
func (t Tab) Detail(s kit.Size) []string {
	ref, ok := t.Ref()
	if !ok {
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
	p.Sexes(ref)
	if ref.Span.IsMonth() {
		month := ref.Span.From
		p.Change(fmt.Sprintf(say.Word.On, say.Month(month-1)), f, k.Book.Figure(ref.Over(model.MonthSpan(month-1))))
		p.Change(fmt.Sprintf(say.Word.On, say.Span(model.MonthSpan(month-12))), f, k.Book.Figure(ref.Over(model.MonthSpan(month-12))))
		if rank, of, ok := t.rank(f); ok {
			p.Line(say.Word.Rank, "", fmt.Sprintf(say.Word.RankMonths, rank, of))
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
	if ref.Sex != model.Total || !f.Count.Known {
		return
	}
	if target, ok := report.TargetOf(k.Book, model.YearSpan(t.year), ref.Market, &span.To); ok && target.Result.Span == span {
		k.PlanLines(p, target)
	}
}

// rank is the place of a month among the months of the year with an exact
// figure.
func (t Tab) rank(f model.Figure) (rank, of int, ok bool) {
	if !f.IsExact() {
		return 0, 0, false
	}
	rank = 1
	for m := model.MonthOf(t.year, 1); m <= model.MonthOf(t.year, 12); m++ {
		other := t.kit.Book.Figure(f.Over(model.MonthSpan(m)))
		if other.IsExact() {
			of++
			if other.Count.N > f.Count.N {
				rank++
			}
		}
	}
	return rank, of, true
}

// short is the figure in a few full lines.
func (t Tab) short(ref model.Ref, s kit.Size) []string {
	k, say := t.kit, t.kit.Say
	f := k.Book.Figure(ref)
	women := k.Book.Figure(ref.Of(model.Female))
	lines := []string{kit.Join(k.Style.Title.Render(say.Ref(ref)), say.Figure(f)+" "+say.Standing(f))}
	second := ""
	if ref.Sex == model.Total && women.Count.Known {
		second = say.Workers[model.Female] + " " + say.Figure(women)
		if r := measure.Share(women, f); r.Known {
			second += " (" + say.Ratio(r, 1) + ")"
		}
	}
	change := ""
	if ref.Span.IsMonth() {
		before := ref.Span.From - 1
		change = fmt.Sprintf(say.Word.On, say.Month(before)) + " " + say.Change(measure.Change(f, k.Book.Figure(ref.Over(model.MonthSpan(before)))))
	}
	toDate := k.Book.Figure(ref.Over(model.YearToDate(ref.Span.To)))
	lines = append(lines, kit.Join(second, change, say.Heads[report.ColToDate]+" "+say.Figure(toDate)))
	if s.H >= 4 {
		lines = append(lines, k.Against(f))
	}
	source := k.SourceLine(f)
	if source == "" && len(f.Formula) == 0 {
		source = say.Word.NoSource
	}
	lines = append(lines, kit.Join(source, k.ChecksLine(ref)))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// Legend is what the chart adds to the marks of the table.
func (t Tab) Legend() []string {
	for _, row := range t.table.Rows {
		if !row.Gap && !row.Figure.Count.Known {
			return []string{lang.Gap}
		}
	}
	return nil
}
