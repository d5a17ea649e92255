package picture

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// months are columns, a panel for each market and sex. Every month of the
// period has its place, whether or not the table has a row of it.
func (m maker) months() []Panel {
	var panels []Panel
	keys := m.table.Query.Keys()
	for _, key := range keys {
		p := m.panel(m.monthsUnit(key.Sex))
		if len(keys) > 1 {
			p.Title = m.panelTitle(keys, key)
		}
		for month := m.table.Period.From; month <= m.table.Period.To; month++ {
			b := Bar{Empty: true, Label: m.Month(month), Short: strconv.Itoa(month.Number())}
			if !m.table.Period.InOneYear() {
				b.Group = strconv.Itoa(month.Year())
			}
			p.Bars = append(p.Bars, b)
		}
		for _, row := range m.table.Rows {
			if row.Figure.Key != key {
				continue
			}
			first, last := int(row.Figure.Span.From-m.table.Period.From), int(row.Figure.Span.To-m.table.Period.From)
			if row.Gap {
				if row.Transform == nil {
					p.Together = append(p.Together, Together{first, last, m.shown(row).text})
				}
				continue
			}
			b := m.bar(row, p.Bars[last].Label)
			b.Short, b.Group = p.Bars[last].Short, p.Bars[last].Group
			p.Bars[last] = b
		}
		// Where a month of them has a bar of its own, a bracket would run across it.
		p.Together = slices.DeleteFunc(p.Together, func(t Together) bool {
			return slices.ContainsFunc(p.Bars[t.First:t.Last+1], func(b Bar) bool { return b.Known })
		})
		panels = append(panels, p)
	}
	return panels
}

// monthsUnit says what the axis of months counts.
func (m maker) monthsUnit(sex model.Sex) string {
	if m.table.Query.Show == model.ShowToDate {
		return m.Workers[sex] + ", " + m.Heads[report.ColToDate]
	}
	return m.Workers[sex] + " " + m.Word.AMonth
}

// panelTitle says what sets a panel apart from the others.
func (m maker) panelTitle(keys []model.Key, key model.Key) string {
	sameMarket := !slices.ContainsFunc(keys, func(k model.Key) bool { return k.Market != key.Market })
	sameSex := !slices.ContainsFunc(keys, func(k model.Key) bool { return k.Sex != key.Sex })
	switch {
	case sameMarket:
		return m.Sexes[key.Sex]
	case sameSex:
		return m.Market(key.Market)
	}
	return m.Key(key)
}

// markets are rows in the order of the table, a panel for each sex. The total
// of all markets is what they are shares of, and no bar among them, unless it
// is all there is.
func (m maker) markets() []Panel {
	var panels []Panel
	sexes := m.table.Query.Sexes
	if len(sexes) == 0 {
		sexes = []model.Sex{model.Total}
	}
	for _, sex := range sexes {
		p := m.panel(m.Workers[sex])
		whole := ""
		for _, row := range m.table.Rows {
			if row.Figure.Sex != sex {
				continue
			}
			b := m.bar(row, m.Market(row.Figure.Market))
			if row.Figure.Market == model.All && m.isWhole() {
				whole = b.Label + " " + m.Figure(*row.Figure)
				if m.hasMarkets(sex) {
					continue
				}
			}
			if slices.Contains(row.Figure.Notes, model.Note{ID: model.NoteWithinOther}) {
				b.Label = fmt.Sprintf(m.Word.InOther, b.Label)
			}
			b.Aside = m.aside(row, report.ColShare)
			if row.Transform != nil {
				b.Aside = m.Figure(*row.Figure)
			}
			if b.Aside == lang.Missing { // the gap says so
				b.Aside = ""
			}
			p.Bars = append(p.Bars, b)
		}
		p.Title = whole
		if len(sexes) > 1 {
			p.Title = strings.TrimSuffix(m.Sexes[sex]+", "+whole, ", ")
		}
		panels = append(panels, p)
	}
	return panels
}

// isWhole says whether all markets are what the others are parts of.
func (m maker) isWhole() bool {
	show := m.table.Query.Show
	return !show.IsTransform() || show == model.ShowShare
}

// hasMarkets says whether there is more than the total of all markets.
func (m maker) hasMarkets(sex model.Sex) bool {
	return slices.ContainsFunc(m.table.Rows, func(row report.Row) bool {
		return row.Figure.Sex == sex && row.Figure.Market != model.All
	})
}

// aside is the cell of a column, as the table writes it.
func (m maker) aside(row report.Row, column report.Column) string {
	if at := slices.Index(m.table.Columns, column); at >= 0 && at < len(row.Cells) {
		return m.Cell(m.table, column, row.Cells[at])
	}
	return ""
}

// targets are rows: plans of one year on one scale, plans of other spans on
// another, since more years make more workers.
func (m maker) targets() []Panel {
	years, others := m.panel(m.Workers[model.Total]), m.panel(m.Workers[model.Total])
	several := len(m.table.Query.Markets) > 1
	for _, row := range m.table.Rows {
		label := m.Span(row.Target.Span)
		if several {
			label += ", " + m.Market(row.Target.Market)
		}
		b := m.bar(row, label)
		plan := row.Target.Plan
		b.Aside = fmt.Sprintf(m.Picture.OfPlan, m.aside(row, report.ColPlan))
		if word := m.Word.PlanTypes[plan.Type]; word != "" {
			b.Aside += " " + word
		}
		if row.Target.Against.Share[0].Known {
			b.Aside += ", " + m.aside(row, report.ColShareCalculated)
		}
		if plan.Type != model.PlanPerYear || plan.Span.IsYear() { // so many a year is no plan of several
			b.Plans = append(b.Plans, float64(plan.Low))
			if plan.High != plan.Low && !plan.Open {
				b.Plans = append(b.Plans, float64(plan.High))
			}
		}
		if plan.Span.IsYear() {
			years.Bars = append(years.Bars, b)
		} else {
			others.Bars = append(others.Bars, b)
		}
	}
	var panels []Panel
	for _, p := range []Panel{years, others} {
		if len(p.Bars) > 0 {
			panels = append(panels, p)
		}
	}
	if len(panels) == 2 {
		panels[0].Title, panels[1].Title = m.Picture.YearPlans, m.Picture.OtherPlans
	}
	return panels
}
