// Package targets is the tab of plans and results: every plan with its result,
// the year under the cursor month by month against an even pace, and other
// published numbers. It may know the report of targets; it knows no other tab.
package targets

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// Tab shows the plans.
type Tab struct {
	kit    kit.Kit
	filter kit.Filter
	asOf   *model.Month // results up to this month; nil: all that is known
	report report.Table
	table  report.Table // the report in the order in which it is shown
	grid   kit.Grid
	cursor kit.Cursor
	sorted report.Sorting
	form   form
}

// New opens the tab on the last plan with a result.
func New(k kit.Kit, f kit.Filter) Tab {
	t := Tab{kit: k, filter: f}.build()
	t.cursor.Row = max(0, slices.IndexFunc(t.table.Rows, func(r report.Row) bool {
		return r.Target.AsOf != nil && r.Target.Span.IsYear()
	}))
	t.cursor = t.grid.On(t.cursor, report.ColResult)
	return t
}

// query is what the tab shows. Plans count both sexes.
func (t Tab) query() model.Query {
	q := t.Filter().Query(report.ViewTargets, nil)
	q.AsOf = t.asOf
	return q
}

func (t Tab) build() Tab {
	was, before := t.grid, t.table
	// No plan is an empty table, which says so itself.
	t.report, _ = report.Targets(t.kit.Book, t.query())
	t.table = t.report
	t.table.Rows = slices.Clone(t.report.Rows)
	slices.Reverse(t.table.Rows) // the newest first: it is what is asked for
	t.table = t.table.Sorted(t.sorted)
	t.grid = t.kit.GridOf(t.table)
	t.grid.Sorted = t.sorted
	t.grid.BarHead = barHead
	t.grid = t.grid.Without(report.ColPlanType) // said beside the plan
	plan := slices.Index(t.table.Columns, report.ColPlan)
	for i, row := range t.table.Rows {
		cell := &t.grid.Rows[i].Cells[plan]
		cell.Text = strings.TrimSpace(cell.Text + " " + t.kit.Say.Word.PlanTypes[row.Target.Plan.Type])
		k, target := t.kit, row.Target
		t.grid.Rows[i].Bar = func(w int) string { return bar(k, *target, w) }
	}
	if !slices.ContainsFunc(t.table.Rows, func(r report.Row) bool { return r.Target.AsOf != nil && *r.Target.AsOf < r.Target.Span.To }) {
		t.grid = t.grid.Without(report.ColAsOf) // every result is that of its whole span
	}
	t.cursor = t.grid.Staying(t.cursor, t.table, was, before).Within(len(t.grid.Rows), len(t.grid.Picks()), len(t.grid.Rows))
	return t
}

// scale is what a whole bar stands for, in percent of the plan.
const scale = 160

// barHead names the zero and, over the marks of the bars, the plan.
func barHead(w int) string {
	plan := (w - 1) * 100 / scale // where a mark at the plan stands
	const whole = " 100%"
	switch {
	case plan+len(lang.Plan+whole) <= w:
		return kit.Fit("0%", plan) + lang.Plan + whole
	case plan > len("0%"+whole):
		return kit.Ends("0%", whole[1:], plan) + lang.Plan
	default:
		return kit.Cut(kit.Fit("0%", plan)+lang.Plan, w)
	}
}

// bar is the share of the plan with a mark at the plan.
func bar(k kit.Kit, target report.Target, w int) string {
	share := target.Against.Share[0]
	if !share.Known {
		return k.Style.Missing.Render(chart.Row(0, 1, false, w, chart.Solid, k.ASCII))
	}
	return k.Style.Bar.Render(chart.RowWithMark(share.N*100, share.D*scale, share.D*100, true, w, kit.Fill(target.Result), k.ASCII))
}

// Filter is what of the filter the tab heeds: plans count both sexes, and are
// shown as they are.
func (t Tab) Filter() kit.Filter {
	f := t.filter
	f.Sex = model.Total
	f.Show = model.ShowValue
	return f
}

// With is the tab in another kit or with another filter. Plans count both
// sexes, whatever the filter says.
func (t Tab) With(k kit.Kit, f kit.Filter) kit.Tab {
	t.kit, t.filter = k, f
	return t.build()
}

// Do moves the cursor, changes the chart or sorts the rows.
func (t Tab) Do(a keys.Action, page int) kit.Tab {
	switch a {
	case keys.NextForm:
		t.form = (t.form + 1) % forms
		return t
	case keys.SortColumn:
		return t.Sort(t.grid.SortedBy(t.cursor), page)
	}
	t.cursor = t.cursor.Move(a, len(t.grid.Rows), len(t.grid.Picks()), page)
	return t
}

// Sorting is the order of the rows.
func (t Tab) Sorting() report.Sorting { return t.sorted }

// Sort puts the rows in another order. The cursor stays on its row.
func (t Tab) Sort(by report.Sorting, page int) kit.Tab {
	before := t.table
	t.sorted = by
	t = t.build()
	t.cursor = t.cursor.Following(before, t.table).Within(len(t.grid.Rows), len(t.grid.Picks()), page)
	return t
}

// Resting is the tab without all that it can build again.
func (t Tab) Resting() kit.Tab {
	t.kit, t.report, t.table, t.grid = kit.Kit{}, report.Table{}, report.Table{}, kit.Grid{}
	return t
}

// Find goes to the plan that a text means; the very period goes before one that
// has it in its name.
func (t Tab) Find(text string, step int) (kit.Tab, bool) {
	span, err := model.ParseSpan(text)
	rows := t.table.Rows
	i, found := kit.Next(len(rows), t.cursor.Row, step, func(i int) bool { return err == nil && rows[i].Target.Span == span })
	if !found {
		i, found = kit.Next(len(rows), t.cursor.Row, step, func(i int) bool { return t.kit.Say.Calls(text, rows[i].Target.Span) })
	}
	if found {
		t.cursor.Row = i
	}
	return t, found
}

// Narrowed is nothing: all plans stay in sight.
func (t Tab) Narrowed() string { return "" }

// Periods are the months up to which results can count: those that an exact
// figure of the market ends with.
func (t Tab) Periods() []model.Span {
	ends := map[model.Month]bool{t.kit.Book.Data().To: true}
	for _, c := range t.kit.Book.Facts.Claims {
		if c.Market == t.filter.Market && c.Sex == model.Total && c.Calculates() && c.Span.From.Year() >= firstYear {
			ends[c.Span.To] = true
		}
	}
	var spans []model.Span
	for m := model.MonthOf(firstYear, 1); m <= t.kit.Book.Data().To; m++ {
		if ends[m] {
			spans = append(spans, model.MonthSpan(m))
		}
	}
	return spans
}

// firstYear is the first year with plans.
const firstYear = 2001

// Period is the month up to which results count.
func (t Tab) Period() model.Span {
	if t.asOf != nil {
		return model.MonthSpan(*t.asOf)
	}
	return model.MonthSpan(t.kit.Book.Data().To)
}

// At is the tab up to another month; up to the last one all that is known
// counts.
func (t Tab) At(span model.Span) kit.Tab {
	t.asOf = &span.To
	if span.To >= t.kit.Book.Data().To {
		t.asOf = nil
	}
	return t.build()
}

// To is the tab up to a month, or on the plan of a longer span, or on the newest
// one within it.
func (t Tab) To(span model.Span) (kit.Tab, bool) {
	if span.IsMonth() {
		return t.At(span), span.Meets(t.kit.Book.Data())
	}
	i := slices.IndexFunc(t.table.Rows, func(r report.Row) bool { return r.Target.Span == span })
	if i < 0 {
		i = slices.IndexFunc(t.table.Rows, func(r report.Row) bool { return span.Has(r.Target.Span) })
	}
	if i >= 0 {
		t.cursor.Row = i
	}
	return t, i >= 0
}

// RefAt is the year to date at a month. Plans count both sexes.
func (t Tab) RefAt(span model.Span, f kit.Filter) model.Ref {
	return model.At(model.YearToDate(span.To), f.Market, model.Total)
}

// target is the plan under the cursor.
func (t Tab) target() (report.Target, bool) {
	if t.cursor.Row >= len(t.table.Rows) {
		return report.Target{}, false
	}
	return *t.table.Rows[t.cursor.Row].Target, true
}

// Table is the report behind the tab.
func (t Tab) Table() report.Table { return t.report }

// Command is the command line that prints the same.
func (t Tab) Command() string { return t.kit.Book.Typed(t.query().Command()) }

// Ref is the figure under the cursor: the result, in whichever column.
func (t Tab) Ref() (model.Ref, bool) { return t.grid.RefAt(t.cursor) }

// Cell is the cell under the cursor.
func (t Tab) Cell() (report.Column, report.Cell) { return t.grid.CellAt(t.table, t.cursor) }

// Column are the figures of the column under the cursor.
func (t Tab) Column() []model.Ref { return t.grid.Down(t.cursor) }

// Marked is the tab with the figures that are marked.
func (t Tab) Marked(m kit.Marks) kit.Tab { t.kit.Marks = m; return t }

// Row is the row of the report under the cursor.
func (t Tab) Row() (report.Row, bool) { return t.table.Row(t.cursor.Row) }

// Summary is up to when results count, and how many plans there are.
func (t Tab) Summary() string {
	s := fmt.Sprintf(t.kit.Say.Word.TargetsSummary, len(t.table.Rows))
	if t.asOf != nil {
		s = fmt.Sprintf(t.kit.Say.Word.AsOf, t.kit.Say.Span(model.MonthSpan(*t.asOf))) + "   " + s
	}
	return s
}

// pace is a year to date, if it is known, beside what twelve equal months would give.
type pace struct {
	result    model.Figure
	share     measure.Ratio    // of the plan
	even      measure.Ratio    // of the plan in equal months
	published *model.Indicator // the share as a page prints it
}

// paces are the months of the plan's year, those without a figure as well, so
// that a gap is seen and the same month stands in the same row for every year.
func (t Tab) paces(target report.Target) []pace {
	if !target.Span.IsYear() || target.Plan.IsRange() {
		return nil
	}
	var paces []pace
	until := target.Span.To
	if t.asOf != nil {
		until = min(until, *t.asOf)
	}
	for m := target.Span.From; m <= until; m++ {
		p := pace{result: t.kit.Book.Figure(model.At(model.YearToDate(m), target.Market, model.Total)),
			even: measure.Of(int64(m.Number()), 12)}
		if p.result.IsExact() {
			at, _ := report.TargetOf(t.kit.Book, target.Span, target.Market, &m)
			p.share, p.published = measure.AgainstPlan(target.Plan, p.result).Share[0], at.Share
		}
		paces = append(paces, p)
	}
	return paces
}
