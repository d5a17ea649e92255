package targets

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// Main is the table of plans and, where there is room, the year under the
// cursor month by month.
func (t Tab) Main(s kit.Room) []string {
	if len(t.kit.Book.Plans) == 0 && len(t.kit.Book.Claims) > 0 {
		return []string{"", " " + t.kit.Style.Notice.Render(t.kit.Say.Word.NoPlans)}
	}
	if len(t.table.Rows) == 0 {
		return t.kit.Nothing(t.filter, t.table.Period, s.Size)
	}
	above := t.Page(s) + 1
	room, least := s.H-above-1, leastMonths
	if t.form == allYears {
		least = leastChart
	}
	if s.Parts == kit.TableAlone {
		return t.grid.WithoutBars().Draw(t.kit, t.cursor, s.W, above)
	}
	if chart := t.inPlace(s); chart != nil {
		return chart
	}
	lines := t.grid.Draw(t.kit, t.cursor, s.W, above)
	if chart := t.chart(s.W, room); room >= least && chart != nil {
		lines = append(append(lines, t.kit.Rule(s.W)), chart...)
	}
	return lines
}

// leastMonths is the least height that makes the months of a plan worth drawing.
const leastMonths = 3

// chart is the form that is chosen, if there is anything to draw.
func (t Tab) chart(w, h int) []string {
	if t.form == allYears {
		return t.years(w, h)
	}
	target, _ := t.target()
	if paces := t.paces(target); len(paces) > 0 {
		return t.months(target, paces, w, h)
	}
	return nil
}

// inPlace is the chart where it stands in the table's place: it is wanted so, or
// there is no room for both.
func (t Tab) inPlace(s kit.Room) []string {
	room := s.H - t.Page(s) - 2
	if s.Parts == kit.ChartAlone || s.Parts != kit.TableAlone && t.form == allYears && room < leastChart {
		return t.chart(s.W, s.H)
	}
	return nil
}

// Pick puts the cursor on the row in a line.
func (t Tab) Pick(line int, s kit.Room) kit.Tab {
	if t.inPlace(s) != nil {
		return t
	}
	t.cursor = t.cursor.OnLine(line, len(t.grid.Rows), len(t.grid.Picks()), t.Page(s))
	return t
}

// Page is how many plans are seen. The two tables share the height the same way
// for every plan, so that little moves when the cursor does.
func (t Tab) Page(s kit.Room) int {
	if s.Parts == kit.TableAlone {
		return max(1, min(s.H-1, len(t.grid.Rows)))
	}
	const year = 12 + 3 // the months, their heads, the rule
	return min(max(s.H-year, (s.H+1)/2)-1, len(t.grid.Rows))
}

// months is the year of a plan month by month against an even pace. Where room
// is short the first months go.
func (t Tab) months(target report.Target, paces []pace, w, h int) []string {
	k, say := t.kit, t.kit.Say
	head := " " + k.Style.Header.Render(fmt.Sprintf(say.Word.ByMonth, target.Span.From.Year()))
	grid := kit.Grid{Columns: []kit.Column{
		{ID: report.ColPeriod, Head: say.Word.To},
		{ID: "even", Head: say.Word.EvenPace, Right: true, Rank: 2}, // what is the same for every year stands first
		{ID: report.ColToDate, Head: say.Heads[report.ColToDate], Right: true, Least: 13},
		{ID: report.ColShare, Head: say.Heads[report.ColShareCalculated], Right: true, Least: 8},
		{ID: "ahead", Head: say.Word.AheadOf, Right: true, Rank: 1, Least: 7},
	}, BarHead: barHead}
	if most := max(1, h-2); len(paces) > most {
		paces = paces[len(paces)-most:]
	}
	for _, p := range paces {
		grid.Rows = append(grid.Rows, t.paceRow(p))
	}
	grid.Widen(t.grid.Fitting(w, -1)) // bars below bars
	return append([]string{head}, grid.Draw(k, kit.NoCursor, w, h-1)...)
}

// paceRow is a month against the plan and an even pace.
func (t Tab) paceRow(p pace) kit.Row {
	k, say := t.kit, t.kit.Say
	ahead, look := measure.Ratio{}, &k.Style.Missing
	bar := func(w int) string { return k.Bar(model.Figure{}, 1, w) }
	if p.share.Known {
		ahead = measure.Of(p.share.N*p.even.D-p.even.N*p.share.D, p.share.D*p.even.D)
		ahead.Verdict, look = p.share.Verdict, k.Of(p.result)
		bar = func(w int) string {
			return k.Style.Bar.Render(chart.RowWithMarks(p.share.N*100, p.share.D*scale, true, w, kit.Fill(p.result), k.ASCII,
				chart.Mark{At: p.share.D * 100 * p.even.N / p.even.D, Sign: '|'}, chart.Mark{At: p.share.D * 100, Sign: '!'}))
		}
	}
	return kit.Row{Cells: []kit.Cell{
		{Text: say.Month(p.result.Span.To), Style: &k.Style.Text},
		{Text: say.Ratio(p.even, 1), Style: &k.Style.Faint},
		{Text: say.Figure(p.result), Style: k.Of(p.result)},
		t.shareCell(p, look),
		{Text: strings.TrimSuffix(say.Change(ahead), "%"), Style: look},
	}, Bar: bar}
}

// shareCell is the share of the plan at a month: the published one, if there is
// one, else the calculated.
func (t Tab) shareCell(p pace, look *lipgloss.Style) kit.Cell {
	if p.published != nil {
		return kit.Cell{Text: t.kit.Say.Indicator(*p.published), Style: &t.kit.Style.Published}
	}
	return kit.Cell{Text: t.kit.Say.Ratio(p.share, 1), Style: look}
}

// alsoFrom is the line of the pane where other published numbers begin, if those
// of the plan leave the room.
const alsoFrom = 15

// Detail is the plan under the cursor: result, shares, what remains, who
// printed it, and what else is published.
func (t Tab) Detail(s kit.Size) []string {
	target, ok := t.target()
	if !ok {
		return nil
	}
	if s.H <= kit.ShortDetail {
		return t.short(target, s)
	}
	k, say := t.kit, t.kit.Say
	p := k.NewPane(s.W)
	p.Title(say.Span(target.Span) + ", " + say.Market(target.Market))
	p.Blank()
	p.Line(say.Word.Plan, say.Plan(target.Plan), say.Word.PlanKinds[target.Plan.Type])
	p.Figure(strings.ToLower(say.Heads[report.ColResult]), target.Result, say.Standing(target.Result))
	k.PlanLines(p, target, "")
	t.arithmetic(p, target)
	p.Blank()
	p.Title(say.Word.AllPlans)
	t.plans(p, target)
	for _, share := range target.Shares {
		p.Text(fmt.Sprintf("%s, %s", say.Indicator(share), k.Book.Source(share.Source).Publisher))
	}
	for p.Blank(); len(p.Lines()) < alsoFrom; { // stays where it is from plan to plan
		p.Blank()
	}
	p.Title(say.Word.AlsoPublished)
	p.Indicators(target.Market, model.StockAbroad, model.Remittances, model.Enterprises, model.Agreements, model.SinceStart)
	for _, m := range k.Book.Markets {
		if i, ok := report.NewestIndicator(k.Book, model.Agreements, m.Code); ok && m.Code != target.Market {
			p.Text("  " + say.Market(m.Code) + " " + say.Indicator(i) + ", " + i.AsOf)
		}
	}
	return p.Lines()
}

// plans adds each number printed as a plan, with how many print it and the first
// of them.
func (t Tab) plans(p *kit.Pane, target report.Target) {
	say := t.kit.Say
	type number struct {
		low, high int64
		kind      model.PlanType
	}
	printing := map[number]int{}
	of := func(plan model.Plan) number { return number{plan.Low, plan.High, plan.Type} }
	for _, plan := range target.Plans {
		printing[of(plan)]++
	}
	for _, plan := range target.Plans {
		if n := printing[of(plan)]; n > 0 {
			p.Text(say.Plan(plan) + " " + say.Word.PlanKinds[plan.Type] + ", " + fmt.Sprintf(say.Word.PrintedBy, n))
			p.Faint(kit.Cut("  "+say.Cited(t.kit.Book.Source(plan.Source)), kit.PaneText))
			delete(printing, of(plan))
		}
	}
}

// arithmetic adds what remains, what is needed a month, and what came so far.
func (t Tab) arithmetic(p *kit.Pane, target report.Target) {
	say, a := t.kit.Say, target.Against
	if !a.Remaining[0].Known {
		return
	}
	over := ""
	if a.Left > 0 {
		over = fmt.Sprintf(say.Word.RemainingOver, a.Left)
	}
	remaining := a.Remaining[0]
	head := say.Heads[report.ColRemaining]
	if remaining.N < 0 {
		head, remaining.N = say.Word.OverPlan, -remaining.N
	}
	p.Line(head, say.Whole(remaining), over)
	if a.Needed[0].Known {
		p.Line(say.Word.Needed, say.Average(a.Needed[0]), say.Word.AMonth)
	}
	soFar := say.Word.SoFar
	if a.Left == 0 {
		soFar = say.Word.MeanMonth
	}
	p.Line(soFar, say.Average(a.SoFar), say.Word.AMonth)
	p.Faint(say.Word.NeededNote)
}

// short is the plan in a few full lines.
func (t Tab) short(target report.Target, s kit.Size) []string {
	k, say := t.kit, t.kit.Say
	a := target.Against
	lines := []string{kit.Join(k.Style.Title.Render(say.Span(target.Span)+", "+say.Market(target.Market)),
		say.Word.Plan+" "+say.Plan(target.Plan), strings.ToLower(say.Heads[report.ColResult])+" "+say.Figure(target.Result))}
	if a.Share[0].Known {
		lines = append(lines, say.PlanShare(target))
	}
	if a.Remaining[0].Known && a.Left > 0 && s.H >= 4 {
		rest := say.Heads[report.ColRemaining] + " " + say.Whole(a.Remaining[0]) + " " + fmt.Sprintf(say.Word.RemainingOver, a.Left)
		if a.Needed[0].Known {
			rest = kit.Join(rest, say.Word.Needed+" "+say.Average(a.Needed[0]))
		}
		lines = append(lines, kit.Join(rest, say.Word.SoFar+" "+say.Average(a.SoFar)+" "+say.Word.AMonth, say.Word.NeededNote))
	}
	if source := k.SourceLine(target.Result); source != "" {
		lines = append(lines, source)
	}
	return kit.Whole(lines, s.W)
}

// Legend is what the bars add to the marks of the table.
func (t Tab) Legend() []string {
	if target, ok := t.target(); ok && t.form == oneYear && len(t.paces(target)) > 0 {
		return []string{lang.Pace, lang.Plan}
	}
	return []string{lang.Plan}
}
