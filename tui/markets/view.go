package markets

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// trendWidth is the room of a sparkline, in cells.
const trendWidth = 12

// trendHead says which years the sparklines show.
func (t Tab) trendHead() string {
	last := t.period.To.Year()
	return fmt.Sprintf(t.kit.Say.Word.Trend, last-trendWidth+1, last)
}

// trends are the last years of each market as sparklines, each from zero on a
// scale of its own; a year without a figure is a gap.
func (t Tab) trends() []kit.Cell {
	k := t.kit
	cells := make([]kit.Cell, len(t.table.Rows))
	for i, row := range t.table.Rows {
		if row.Figure.Market == model.Other { // each year leaves out other markets
			continue
		}
		var points []chart.Point
		last := t.period.To.Year()
		for year := last - trendWidth + 1; year <= last; year++ {
			f := k.Book.Figure(row.Figure.Over(model.YearSpan(year)))
			points = append(points, chart.Point{Value: f.Count.N, Known: f.Count.Known})
		}
		cells[i] = kit.Cell{Text: chart.Spark(points, trendWidth, chart.Options{ASCII: k.ASCII}), Style: k.BarStyle(row.Figure.Sex)}
	}
	return cells
}

// Main is the table and what is noted of it, and, where there is room, the chart.
func (t Tab) Main(s kit.Room) []string {
	if !t.hasFigure() {
		return t.kit.Nothing(t.filter, t.period, s.Size)
	}
	table := t.Page(s) + 1
	room := s.H - table - 1
	switch {
	case s.Parts == kit.TableAlone:
		return t.noted(t.grid.WithoutBars().Draw(t.kit, t.cursor, s.W, table), s)
	case s.Parts == kit.ChartAlone && t.form == bars:
		cursor := t.cursor
		cursor.Column = 0
		return t.noted(t.grid.Only(report.ColMarket, t.table.ShownColumn()).Draw(t.kit, cursor, s.W, table), s)
	case t.form == bars:
		return t.noted(t.grid.Draw(t.kit, t.cursor, s.W, table), s)
	case t.hasChartAlone(s):
		return t.chart(s.W, s.H) // in the table's place
	}
	lines := append(t.grid.Draw(t.kit, t.cursor, s.W, table), t.kit.Rule(s.W))
	return append(lines, t.chart(s.W, room)...)
}

// noted adds to the table what is noted of it, if there is room.
func (t Tab) noted(lines []string, s kit.Room) []string {
	var notes []string
	for _, n := range t.table.Notes {
		for _, line := range kit.Wrap(t.kit.Say.TableNote(n), s.W-2) {
			notes = append(notes, " "+t.kit.Style.Faint.Render(line))
		}
	}
	if room := s.H - len(lines) - 1; len(notes) > 0 && len(notes) <= room {
		lines = append(append(lines, ""), notes...)
	}
	return lines
}

// hasChartAlone says whether a chart stands in the table's place: it is wanted
// so, or there is no room for both. Bars stand in the table.
func (t Tab) hasChartAlone(s kit.Room) bool {
	return t.form != bars && s.Parts != kit.TableAlone && (s.Parts == kit.ChartAlone || s.H-t.Page(s)-2 < leastChart)
}

// Pick puts the cursor on the row in a line.
func (t Tab) Pick(line int, s kit.Room) kit.Tab {
	if !t.hasFigure() || t.hasChartAlone(s) {
		return t
	}
	t.cursor = t.cursor.OnLine(line, len(t.grid.Rows), len(t.grid.Picks()), t.Page(s))
	return t
}

// Page is how many rows of the table are seen.
func (t Tab) Page(s kit.Room) int { return min(len(t.grid.Rows), s.H-1) }

func (t Tab) hasFigure() bool {
	for _, row := range t.table.Rows {
		if row.Figure.Count.Known || len(row.Figure.Conflicts) > 0 {
			return true
		}
	}
	return false
}

// Detail is the market under the cursor: its place, its women, its other
// periods, and what else is published of it.
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
	p.Title(t.fullName(ref.Market))
	p.Text(say.Span(ref.Span) + ", " + say.Sexes[ref.Sex])
	p.Blank()
	p.Figure("", f, say.Standing(f))
	p.Blank()
	k.TransformOn(p, t.table, t.cursor)
	for _, place := range t.place(ref) {
		p.Text(place)
	}
	p.Sexes(ref)
	p.Blank()
	p.Source(f)
	p.Blank()
	if ref.Market == model.Other {
		t.within(p) // its other periods would leave out other markets
	} else {
		t.otherPeriods(p, ref)
	}
	p.Indicators(ref.Market, model.Income, model.StockAbroad)
	return p.Lines()
}

// fullName is a market in both languages, the own one first, with its code.
func (t Tab) fullName(code model.Code) string {
	m, ok := t.kit.Book.Markets.Find(code)
	if !ok {
		return string(code)
	}
	name := t.kit.Say.BothNames(m)
	if m.Alpha2 != "" {
		name += " (" + m.Alpha2 + ")"
	}
	return name
}

// place is the rank among all markets of the period, and the distance to the
// next one.
func (t Tab) place(ref model.Ref) []string {
	rank, row := 0, 0
	var mine, next model.Figure
	// No table is no rank.
	all, _ := report.Markets(t.kit.Book, model.Query{Period: &ref.Span, Sexes: []model.Sex{ref.Sex}, Show: model.ShowValue})
	for _, r := range all.Rows {
		f := *r.Figure
		if f.Market == model.All || f.Market == model.Other || !f.IsExact() {
			continue
		}
		row++
		switch {
		case f.Market == ref.Market:
			rank, mine = row, f
		case rank > 0 && row == rank+1:
			next = f
		}
	}
	place, ok := report.RankOfMarket(t.kit.Book, ref)
	if !ok {
		return nil
	}
	say := t.kit.Say
	said := []string{say.Word.Rank + " " + fmt.Sprintf(say.Word.RankMarkets, place.Place, place.Of)}
	if next.Count.Known && next.Count.N > 0 {
		ratio := measure.Of(mine.Count.N, next.Count.N)
		said = append(said, fmt.Sprintf(say.Word.Ahead, say.Market(next.Market), say.Number(mine.Count.N-next.Count.N), say.Times(ratio)))
	}
	return said
}

// within adds the markets that lie within OTHER.
func (t Tab) within(p *kit.Pane) {
	said := false
	for _, row := range t.table.Rows {
		if isWithinOther(*row.Figure) {
			if !said {
				p.Title(t.kit.Say.Word.WithinIt)
			}
			p.Figure(t.kit.Say.Short(row.Figure.Market), *row.Figure, "")
			said = true
		}
	}
	if said {
		p.Blank()
	}
}

// otherPeriods adds the market's figures of the same year for other spans that
// have a split, the longest to date and the single months.
func (t Tab) otherPeriods(p *kit.Pane, ref model.Ref) {
	k, say := t.kit, t.kit.Say
	p.Title(say.Word.OtherPeriods)
	shown := 0
	for number := 12; number >= 1 && shown < 6; number-- {
		span := model.MonthSpan(model.MonthOf(ref.Span.To.Year(), number))
		if f := k.Book.Figure(ref.Over(span)); f.Count.Known && span != ref.Span {
			p.Figure(say.Span(span), f, "")
			shown++
		}
	}
	for year := ref.Span.To.Year(); year > ref.Span.To.Year()-4; year-- {
		if f := k.Book.Figure(ref.Over(model.YearSpan(year))); f.Count.Known {
			p.Figure(say.Span(model.YearSpan(year)), f, "")
		}
	}
	p.Blank()
}

// short is the market in a few full lines.
func (t Tab) short(ref model.Ref, s kit.Size) []string {
	k, say := t.kit, t.kit.Say
	f := k.Book.Figure(ref)
	women := k.Book.Figure(ref.Of(model.Female))
	lines := []string{
		kit.Join(k.Style.Title.Render(t.fullName(ref.Market)), say.Figure(f)+" "+say.Standing(f), say.Span(ref.Span)),
		kit.Join(strings.Join(t.place(ref), ", "), say.Workers[model.Female]+" "+say.Figure(women)),
	}
	if s.H >= 4 {
		lines = append(lines, k.Against(f))
	}
	source := k.SourceLine(f)
	if source == "" {
		source = say.Word.NoSource
	}
	lines = append(lines, source)
	return kit.Whole(lines, s.W)
}

// Legend is what the bars add to the marks of the table.
func (t Tab) Legend() []string {
	switch t.form {
	case lines:
		times, _ := t.times(mostYears)
		return append(kit.MarksOf(t.drawnLines(times)), lang.Gap)
	case multiples:
		return []string{lang.Gap} // few markets are known in every year
	}
	for _, row := range t.table.Rows {
		if !row.Figure.Count.Known {
			return []string{lang.Gap}
		}
	}
	return nil
}
