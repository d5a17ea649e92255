package slides

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// builder makes the slides of one deck.
type builder struct {
	kit  kit.Kit
	book *model.Book
	say  lang.Speaker
	key  model.Key // whom the deck counts
	// Only rows of these kinds are shown, as in the tabs.
	filter kit.Filter
}

// figure is the slide of one figure: what it is made of, what it is compared
// with, and its plan.
func (b builder) figure(ref model.Ref) Slide {
	f := b.book.Figure(ref)
	if !b.shows(f) {
		return Slide{}
	}
	s := b.titled(Slide{about: subject{ofFigure, ref}, Number: f, Unit: b.unit(f), Standing: b.standing(f)}, b.say.Title, ref)
	s.ToDate = b.say.ToDatePeriod(ref.Span)
	if ref.Span.IsYear() && s.Short == s.Period {
		s.Short, s.Period = s.ToDate, s.ToDate
	}
	s.add(f)
	if ref.Span.IsMonth() {
		b.changes(&s, f)
	}
	if target := report.TargetAt(b.book, ref); target != nil && target.Against.Share[0].Known {
		s.Plan = target
		s.addSources(target.Sources)
	}
	if ref.Market == model.All {
		b.largest(&s, ref)
	}
	return s
}

// titled gives a slide its headings.
func (b builder) titled(s Slide, title string, ref model.Ref) Slide {
	s.Title, s.Period = title, b.say.LongSpan(ref.Span)
	who, short := "", ""
	switch {
	case ref.Market != model.All && ref.Sex != model.Total && s.about.kind != ofWomen:
		who, short = b.say.Key(ref.Key), b.say.Short(ref.Market)+", "+b.say.SexLabels[ref.Sex]
	case ref.Market != model.All:
		who, short = b.say.Market(ref.Market), b.say.Short(ref.Market)
	case ref.Sex != model.Total && s.about.kind != ofWomen:
		who, short = b.say.Sexes[ref.Sex], b.say.SexLabels[ref.Sex]
	}
	if who != "" {
		s.Title += ": " + who
	}
	switch {
	case who != "":
		s.Short = short + ", " + b.say.Span(ref.Span)
	case s.about.kind == ofFigure, s.about.kind == ofTransform:
		s.Short = s.Period
	default:
		s.Short = title + ", " + b.say.Span(ref.Span)
	}
	return s
}

// unit is what a number counts, and how many of them are women, or of how many
// workers they are part.
func (b builder) unit(f model.Figure) string {
	word := b.say.Slide.Counted[f.Sex]
	if f.Sex != model.Total {
		whole := b.book.Figure(f.Of(model.Total))
		if share := report.ShareOf(b.book, f, whole.Ref); share.Known {
			return fmt.Sprintf(b.say.Slide.OfAll, word, b.say.Ratio(share, 1), b.say.Figure(whole)+" "+b.say.Slide.Counted[model.Total])
		}
		return word
	}
	women := b.book.Figure(f.Of(model.Female))
	if !women.Count.Known {
		return word
	}
	said := fmt.Sprintf(b.say.Slide.OfWhom, word, b.say.Figure(women))
	if share := report.ShareOf(b.book, women, f.Ref); share.Known {
		said += " (" + b.say.Ratio(share, 1) + ")"
	}
	return said
}

// changes are how much a month differs from the same a year before and from the
// one before, as far as that is known.
func (b builder) changes(s *Slide, f model.Figure) {
	for _, back := range []model.Month{12, 1} {
		before := b.book.Figure(f.Over(model.MonthSpan(f.Span.From - back)))
		if change := measure.Change(f, before); change.Known {
			s.Lines = append(s.Lines, fmt.Sprintf(b.say.Word.On, b.say.Span(before.Span))+"  "+
				b.say.Difference(f.Count.N-before.Count.N, change)+"  "+b.say.Change(change))
			s.addSources(before.Sources)
		}
	}
}

// largest adds the three largest markets of a span, if they are published.
func (b builder) largest(s *Slide, ref model.Ref) {
	table, err := report.Markets(b.book, b.query(report.ViewMarkets, ref.Span, ref.Sex))
	if err != nil {
		return
	}
	for _, f := range table.Figures() {
		if f.Market != model.All && f.Market != model.Other && b.shows(f) && len(s.Below) < 3 {
			s.Below = append(s.Below, b.say.Market(f.Market)+"  "+b.say.Figure(f))
			s.add(f)
		}
	}
}

func (b builder) query(view string, period model.Span, sex model.Sex) model.Query {
	return kit.Filter{Market: model.All, Sex: sex}.Query(view, &period)
}

// month is the last month with an exact figure.
func (b builder) month() Slide {
	m, ok := b.book.LastExactMonth(b.key)
	for ok {
		ref := model.Ref{Span: model.MonthSpan(m), Key: b.key}
		if b.shows(b.book.Figure(ref)) {
			return b.figure(ref)
		}
		m, ok = b.book.LastExactMonthUntil(b.key, m-1)
	}
	return Slide{}
}

// toDate is the longest exact year to date of the year of the last month: the
// whole year, once that is known.
func (b builder) toDate() Slide {
	year := b.book.Data().To.Year()
	if m, ok := b.book.LastExactMonth(b.key); ok {
		year = m.Year()
	}
	f, ok := b.book.LongestYearToDate(b.key, year, b.book.Data().To)
	for ok && !b.shows(f) {
		f, ok = b.book.LongestYearToDate(b.key, year, f.Span.To-1)
	}
	if !ok {
		return Slide{}
	}
	return b.figure(f.Ref)
}

// latestSplit is the period that the view of markets shows when none is asked
// for.
func (b builder) latestSplit() model.Span {
	table, _ := report.Markets(b.book, model.Query{View: report.ViewMarkets, Sexes: []model.Sex{b.key.Sex}})
	return table.Period
}

// markets are those of a period, the largest first and the rest last. What lies
// within the rest is no bar of its own.
func (b builder) markets(period model.Span, key model.Key) Slide {
	table, err := report.Markets(b.book, b.query(report.ViewMarkets, period, key.Sex))
	if err != nil {
		return Slide{}
	}
	ref := model.Ref{Span: period, Key: key}
	s := Slide{about: subject{ofMarkets, ref}, Number: b.book.Figure(ref)}
	if !b.shows(s.Number) {
		return Slide{}
	}
	s = b.titled(s, b.say.Slide.Markets, ref)
	s.Unit, s.Standing = b.unit(s.Number), b.standing(s.Number)
	s.add(s.Number)
	share := slices.Index(table.Columns, report.ColShare)
	var top int64
	for _, row := range table.Rows {
		f := *row.Figure
		if f.Market == key.Market && key.Market != model.All {
			whole := b.book.Figure(ref.In(model.All))
			s.Unit = fmt.Sprintf(b.say.Slide.OfAll, b.say.Slide.Counted[f.Sex], b.say.Cell(table, report.ColShare, row.Cells[share]), b.say.Figure(whole))
		}
		within := slices.Contains(f.Notes, model.Note{ID: model.NoteWithinOther})
		if f.Market == model.All || within || !b.shows(f) {
			continue
		}
		s.Bars = append(s.Bars, Bar{Name: b.say.Market(f.Market), Short: b.say.Short(f.Market), Figure: f, Value: f.Count.N, Known: true,
			Text: b.say.Cell(table, report.ColShare, row.Cells[share]), Picked: f.Market == key.Market})
		s.add(f)
		top = max(top, f.Count.N)
	}
	top = chart.NiceMax(top)
	for i := range s.Bars {
		s.Bars[i].Top = top
	}
	s.Axis = b.say.Number(top)
	return s
}

// shownYears is how many years a slide of years shows.
const shownYears = 5

// women are the newest figure of women, and their share in the last years, whole
// or as far as they are known.
func (b builder) women() Slide {
	if b.key.Sex == model.Male {
		return Slide{}
	}
	key := model.Key{Market: b.key.Market, Sex: model.Female}
	s := Slide{Axis: "100%"}
	for year := b.book.Data().To.Year(); year >= b.book.Data().From.Year() && len(s.Bars) < shownYears; year-- {
		f := b.book.Figure(model.Ref{Span: model.YearSpan(year), Key: key})
		share := report.ShareOf(b.book, f, f.Of(model.Total))
		if !share.Known {
			f, _ = b.book.LongestYearToDate(key, year, b.book.Data().To)
			share = report.ShareOf(b.book, f, f.Of(model.Total))
		}
		if !share.Known || !b.shows(f) {
			continue
		}
		if len(s.Bars) == 0 {
			s.about, s.Number, s.Unit, s.Standing = subject{ofWomen, f.Ref}, f, b.unit(f), b.standing(f)
			s = b.titled(s, b.say.Slide.Women, f.Ref)
		}
		name := b.say.PartYear(f.Span)
		s.Bars = append(s.Bars, Bar{Name: name, Short: name, Figure: f, Text: b.say.Ratio(share, 1), Value: share.N, Top: share.D, Known: true})
		s.add(f)
		s.add(b.book.Figure(f.Of(model.Total)))
	}
	return s
}

// years are the plans of the last years with their results.
func (b builder) years() Slide {
	if len(b.book.Plans) == 0 || b.key.Sex != model.Total {
		return Slide{}
	}
	query := kit.Filter{Market: b.key.Market}.Query(report.ViewTargets, nil)
	table, err := report.Targets(b.book, query)
	if err != nil {
		return Slide{}
	}
	rows := slices.DeleteFunc(table.Rows, func(r report.Row) bool {
		return !r.Target.Span.IsYear() || !r.Target.Against.Share[0].Known || !b.shows(r.Target.Result)
	})
	rows = rows[max(0, len(rows)-shownYears):]
	s := Slide{}
	var top int64
	for _, row := range rows {
		top = max(top, row.Target.Result.Count.N, aim(row.Target.Plan))
	}
	top = chart.NiceMax(top)
	for i := len(rows) - 1; i >= 0; i-- {
		t := rows[i].Target
		if len(s.Bars) == 0 {
			period := model.Span{From: rows[0].Target.Span.From, To: t.Span.To}
			s = Slide{about: subject{ofYears, model.Ref{Span: period, Key: b.key}}, Number: t.Result, Axis: b.say.Number(top)}
			s = b.titled(s, b.say.Slide.Years, s.about.ref)
			s.Unit = b.say.Slide.Counted[model.Total] + ", " + b.say.PartYear(t.Result.Span)
			s.Standing = b.standing(t.Result)
		}
		name := b.say.PartYear(t.Result.Span)
		s.Bars = append(s.Bars, Bar{Name: name, Short: name, Figure: t.Result, Value: t.Result.Count.N, Known: true, Top: top,
			Mark: aim(t.Plan), Text: b.say.Word.Plan + " " + b.say.Plan(t.Plan) + "  " + planShare(b.say, *t), Brief: planShare(b.say, *t)})
		s.addSources(t.AllSources())
	}
	return s
}

// aim is where a plan stands on a scale: at its high end, if it has one.
func aim(p model.Plan) int64 {
	if p.Open {
		return p.Low
	}
	return p.High
}

// planShare is the share of a plan, as it was published or else calculated.
func planShare(say lang.Speaker, t report.Target) string {
	if t.Share != nil {
		return say.Indicator(*t.Share)
	}
	said := say.Ratio(t.Against.Share[0], 1)
	if high := t.Against.Share[1]; high.Known && high != t.Against.Share[0] {
		said += " - " + say.Ratio(high, 1)
	}
	return said
}

// add adds the sources of a figure.
func (s *Slide) add(f model.Figure) { s.addSources(f.Sources) }

func (s *Slide) addSources(ids []model.SourceID) {
	for _, id := range ids {
		if !slices.Contains(s.Sources, id) {
			s.Sources = append(s.Sources, id)
		}
	}
}
