package report

import (
	"cmp"
	"slices"

	"xkld/model"
	"xkld/model/measure"
)

// Target is the plan of a span and a market, with its result.
type Target struct {
	Span    model.Span
	Market  model.Code
	Plan    model.Plan       // the adjusted one, else the one that most sources print
	Sources []model.SourceID // that print it
	Plans   []model.Plan     // all that are printed
	Result  model.Figure     // up to AsOf; missing where nothing is known
	AsOf    *model.Month     // the last month of the result
	Against measure.Against
	Share   *model.Indicator  // the published share that belongs to the result
	Shares  []model.Indicator // all shares published for that month
}

// AllSources are the sources of the plan, then those of the result, each once.
func (t Target) AllSources() []model.SourceID {
	ids := slices.Clone(t.Sources)
	for _, id := range t.Result.Sources {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Targets gives every plan that lies in the period, with the result up to the
// month asked for.
func Targets(b *model.Book, q model.Query) (Table, error) {
	markets := q.Markets
	if len(markets) == 0 {
		markets = []model.Code{model.All}
	}
	spans := planSpans(b)
	if len(spans) == 0 {
		return Table{Query: q}, &NoFigures{Plans: true, Empty: true}
	}
	period := model.Span{From: spans[0].From, To: spans[0].To}
	for _, s := range spans {
		period = model.Span{From: min(period.From, s.From), To: max(period.To, s.To)}
	}
	all := period
	if q.Period != nil {
		period = *q.Period
	}
	t := Table{Query: q, Period: period, Columns: []Column{ColPeriod}}
	t.Query.Period = &t.Period
	if len(markets) > 1 {
		t.Columns = append(t.Columns, ColMarket)
	}
	t.Columns = append(t.Columns, ColPlan, ColPlanType, ColResult, ColAsOf, ColSharePublished, ColShareCalculated, ColRemaining)
	for _, span := range spans {
		for _, market := range markets {
			if plans := plansOf(b, span, market); len(plans) > 0 && period.Has(span) {
				t.Rows = append(t.Rows, targetRow(newTarget(b, plans, q.AsOf), len(markets) > 1))
			}
		}
	}
	if len(t.Rows) == 0 {
		return t, &NoFigures{Period: period, First: all.From, Last: all.To, Plans: true}
	}
	t.Notes = []Note{{ID: NoteArithmetic}}
	return t, t.keep()
}

// planSpans are the spans that any plan is printed for, in their order.
func planSpans(b *model.Book) []model.Span {
	var spans []model.Span
	for _, p := range b.Plans {
		spans = append(spans, p.Span)
	}
	slices.SortFunc(spans, func(s, t model.Span) int {
		return cmp.Or(cmp.Compare(s.From, t.From), cmp.Compare(s.To, t.To))
	})
	return slices.Compact(spans)
}

// plansOf are the plans printed for a span and a market, in order of source.
func plansOf(b *model.Book, span model.Span, market model.Code) []model.Plan {
	var plans []model.Plan
	for _, p := range b.Plans {
		if p.Span == span && p.Market == market {
			plans = append(plans, p)
		}
	}
	slices.SortStableFunc(plans, func(p, q model.Plan) int { return cmp.Compare(p.Source, q.Source) })
	return plans
}

// TargetOf is the plan and result of one span and market, if a plan is printed
// for it.
func TargetOf(b *model.Book, span model.Span, market model.Code, asOf *model.Month) (Target, bool) {
	plans := plansOf(b, span, market)
	if len(plans) == 0 {
		return Target{}, false
	}
	return newTarget(b, plans, asOf), true
}

func newTarget(b *model.Book, plans []model.Plan, asOf *model.Month) Target {
	t := Target{Span: plans[0].Span, Market: plans[0].Market, Plans: plans}
	t.Plan, t.Sources = choosePlan(plans)
	t.Result = resultOf(b, t.Span, t.Market, asOf)
	if !t.Result.Count.Known {
		return t
	}
	asOfResult := t.Result.Span.To
	t.AsOf = &asOfResult
	t.Against = measure.AgainstPlan(t.Plan, t.Result)
	t.Shares = publishedShares(b, t)
	if len(t.Shares) > 0 {
		t.Share = &t.Shares[0]
	}
	return t
}

// choosePlan takes the adjusted plan where there is one, else the plan that
// most sources print, else, where no page prints a plan, the expectation or
// quota that most print. Of equals the first by source is taken.
func choosePlan(plans []model.Plan) (model.Plan, []model.SourceID) {
	rank := func(p model.Plan) int {
		switch p.Type {
		case model.PlanAdjusted:
			return 0
		case model.PlanExpectation, model.PlanQuota:
			return 2
		}
		return 1
	}
	printing := func(p model.Plan) (ids []model.SourceID) {
		for _, q := range plans {
			if q.Low == p.Low && q.High == p.High && q.Open == p.Open && rank(q) == rank(p) {
				ids = append(ids, q.Source)
			}
		}
		return ids
	}
	chosen := slices.MinFunc(plans, func(p, q model.Plan) int {
		return cmp.Or(rank(p)-rank(q), len(printing(q))-len(printing(p)), cmp.Compare(p.Source, q.Source))
	})
	return chosen, printing(chosen)
}

// resultOf is the figure of the whole span, or, where there is none or it ends
// after the month asked for, the longest exact one from its beginning.
func resultOf(b *model.Book, span model.Span, market model.Code, asOf *model.Month) model.Figure {
	until := min(span.To, b.Data().To)
	if asOf != nil {
		until = min(until, *asOf)
	}
	ref := model.At(span, market, model.Total)
	if until == span.To {
		if f := b.Figure(ref); f.Count.Known {
			return f
		}
	}
	for m := until; m >= span.From; m-- {
		if f := b.Figure(ref.Over(model.Span{From: span.From, To: m})); f.IsExact() {
			return f
		}
	}
	return model.Figure{Ref: ref}
}

// publishedShares are the shares of the plan published for the month of the
// result: first those that agree with the calculated one, then exact ones, then
// by source.
func publishedShares(b *model.Book, t Target) []model.Indicator {
	if t.Market != model.All || !t.Span.IsYear() {
		return nil
	}
	var shares []model.Indicator
	for _, i := range b.Indicators {
		if i.Name == model.ShareOfPlan && i.Market == t.Market && i.AsOf == t.AsOf.String() {
			shares = append(shares, i)
		}
	}
	slices.SortStableFunc(shares, func(i, j model.Indicator) int {
		return cmp.Or(unfit(i, t)-unfit(j, t), int(i.Precision)-int(j.Precision), cmp.Compare(i.Source, j.Source))
	})
	return shares
}

// ShareIsCut says whether the published share is the calculated one with its
// last decimals cut off, where rounding would have given another number.
func (t Target) ShareIsCut() bool {
	r := t.Against.Share[0]
	if t.Share == nil || !r.Known || t.Share.Precision != model.Exact {
		return false
	}
	unit := int64(100)
	for range t.Share.Low.Places {
		unit *= 10
	}
	cut, rest := r.N*unit/r.D, r.N*unit%r.D
	return t.Share.Low.Digits == cut && 2*rest >= r.D
}

// unfit is 0 for a published share that is the calculated one, rounded or cut.
func unfit(i model.Indicator, t Target) int {
	r := t.Against.Share[0]
	if !r.Known {
		return 1
	}
	unit := 1.0
	for range i.Low.Places {
		unit /= 10
	}
	if off := i.Low.Float() - 100*float64(r.N)/float64(r.D); off > unit || off < -unit {
		return 1
	}
	return 0
}

func targetRow(t Target, withMarket bool) Row {
	row := Row{Figure: &t.Result, Target: &t, Cells: append(make([]Cell, 0, 9), spanCell(t.Span))}
	if withMarket {
		row.Cells = append(row.Cells, Cell{Market: t.Market})
	}
	plan := Range{Low: model.Decimal{Digits: t.Plan.Low}, High: model.Decimal{Digits: t.Plan.High}, Open: t.Plan.Open}
	asOf, share := Cell{}, Cell{}
	if t.AsOf != nil && *t.AsOf < t.Span.To { // of a whole span it goes without saying
		asOf = spanCell(model.MonthSpan(*t.AsOf))
	}
	if t.Share != nil {
		share.Range = &Range{Low: t.Share.Low, High: t.Share.High, Precision: t.Share.Precision}
	}
	row.Cells = append(row.Cells, Cell{Range: &plan}, Cell{Text: t.Plan.Type.String()}, Cell{Figure: &t.Result}, asOf, share,
		Cell{Ratios: ends(t.Against.Share)}, Cell{Ratios: ends(t.Against.Remaining)})
	return row
}

// ends are the two ends of a range, or its one number.
func ends(pair [2]measure.Ratio) []measure.Ratio {
	if !pair[1].Known || pair[0] == pair[1] {
		return pair[:1]
	}
	return pair[:]
}
