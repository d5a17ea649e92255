package complete

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// latest is the word for the period that a view shows when none is asked for.
const latest = "latest"

// Periods are the periods of a view that begin with what is typed and have
// figures of a key, each with its figure: the newest years first, the months of a
// year when it is typed, the ends of a range after its dots.
func (c Completer) Periods(view string, key model.Key, typed string) []Offer {
	switch view {
	case report.ViewTargets:
		return c.plans(typed)
	case report.ViewMarkets:
		return c.splits(key, typed)
	}
	if from, end, isRange := strings.Cut(typed, ".."); isRange {
		return c.ranges(key, from, end)
	}
	offers := []Offer{{latest, ""}}
	for _, year := range c.years(key) {
		offers = append(offers, c.year(key, year))
	}
	return beginning(typed, append(offers, c.monthsOf(key, typed)...))
}

// years are the years with a figure of a key, the newest first.
func (c Completer) years(key model.Key) []int {
	years := slices.Clone(c.Book.Years(key.Market))
	slices.Reverse(years)
	return slices.DeleteFunc(years, func(year int) bool {
		_, ok := c.yearFigure(key, year)
		if !ok {
			ok = len(c.knownMonths(key, year)) > 0
		}
		return !ok
	})
}

// yearFigure is the figure of a whole year, or the year to date.
func (c Completer) yearFigure(key model.Key, year int) (model.Figure, bool) {
	if f := c.Book.Figure(model.Ref{Span: model.YearSpan(year), Key: key}); f.Count.Known {
		return f, true
	}
	return c.Book.LongestYearToDate(key, year, c.Book.Data().To)
}

// year offers a year with what is known of it.
func (c Completer) year(key model.Key, year int) Offer {
	value := fmt.Sprintf("%04d", year)
	f, ok := c.yearFigure(key, year)
	switch {
	case !ok:
		return Offer{value, ""}
	case f.Span.IsYear():
		return Offer{value, c.Say.Figure(f)}
	}
	return Offer{value, c.Say.Figure(f) + ", " + c.Say.Span(f.Span)}
}

// knownMonths are the months of a year that have a figure of a key.
func (c Completer) knownMonths(key model.Key, year int) []model.Figure {
	var known []model.Figure
	for n := 1; n <= 12; n++ {
		if f := c.Book.Figure(model.Ref{Span: model.MonthSpan(model.MonthOf(year, n)), Key: key}); f.Count.Known {
			known = append(known, f)
		}
	}
	return known
}

// monthsOf are the months with a figure of the year that is typed.
func (c Completer) monthsOf(key model.Key, typed string) []Offer {
	year, ok := yearOf(typed)
	if !ok {
		return nil
	}
	var offers []Offer
	for _, f := range c.knownMonths(key, year) {
		offers = append(offers, Offer{f.Span.String(), c.Say.Figure(f)})
	}
	return offers
}

// yearOf is the year that a text begins with.
func yearOf(typed string) (year int, ok bool) {
	if len(typed) < 4 {
		return 0, false
	}
	span, err := model.ParseSpan(typed[:4])
	return span.From.Year(), err == nil
}

// ranges are the ends of a range of a table: later years after a year, later
// months with figures after a month.
func (c Completer) ranges(key model.Key, from, end string) []Offer {
	first, err := model.ParseSpan(from)
	if err != nil {
		return nil
	}
	var offers []Offer
	for _, year := range c.years(key) {
		if year > first.From.Year() {
			offers = append(offers, c.year(key, year))
		}
	}
	if first.IsMonth() {
		year, ok := yearOf(end)
		if !ok {
			year = first.From.Year()
		}
		for _, f := range c.knownMonths(key, year) {
			if f.Span.From > first.From {
				offers = append(offers, Offer{f.Span.String(), c.Say.Figure(f)})
			}
		}
	}
	offers = beginning(end, offers)
	for i := range offers {
		offers[i].Value = from + ".." + offers[i].Value
	}
	return offers
}

// plans are the periods that have a plan, the newest first.
func (c Completer) plans(typed string) []Offer {
	offers := []Offer{{latest, ""}}
	seen := map[model.Span]bool{}
	var spans []model.Span
	for _, p := range c.Book.Plans {
		if !seen[p.Span] {
			seen[p.Span] = true
			spans = append(spans, p.Span)
		}
	}
	slices.SortFunc(spans, func(s, t model.Span) int { return report.ByEnd(t, s) })
	for _, span := range spans {
		if target, ok := report.TargetOf(c.Book, span, model.All, nil); ok {
			offers = append(offers, Offer{span.String(), c.Say.Plan(target.Plan)})
		}
	}
	return beginning(typed, offers)
}

// splits are the periods that are published by market, the newest first: all
// that end in a year once it is typed, else the longest of each year.
func (c Completer) splits(key model.Key, typed string) []Offer {
	offers := []Offer{{latest, ""}}
	spans := report.Splits(c.Book, key.Sex)
	slices.Reverse(spans)
	_, closer := yearOf(typed)
	longest := map[int]model.Span{}
	for _, s := range spans {
		if best, ok := longest[s.To.Year()]; !ok || s.Months() > best.Months() {
			longest[s.To.Year()] = s
		}
	}
	for _, s := range spans {
		if closer || longest[s.To.Year()] == s {
			f := c.Book.Figure(model.At(s, model.All, key.Sex))
			offers = append(offers, Offer{s.String(), c.Say.Figure(f)})
		}
	}
	return beginning(typed, offers)
}

// Months are the months with an exact figure of all markets, the newest first.
func (c Completer) Months(typed string) []Offer {
	offers := []Offer{{latest, ""}}
	key := model.Key{Market: model.All}
	for _, year := range c.years(key) {
		months := c.knownMonths(key, year)
		slices.Reverse(months)
		for _, f := range months {
			offers = append(offers, Offer{f.Span.String(), c.Say.Figure(f)})
		}
	}
	return beginning(typed, offers)
}
