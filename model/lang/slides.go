package lang

import (
	"fmt"

	"xkld/model"
)

// SlideWords are the words of the slides; %s and %d are filled in.
type SlideWords struct {
	Counted                       [3]string // what the big number counts
	OfWhom, OfAll                 string
	Markets, Women, Years         string // titles
	OfThePlan                     string
	PartYear                      string
	WholeYear, ToDate             string // the year to date, once it is whole and before
	Standing                      string // what kind of figure it is, and by whom or by what
	SourceIs, SourcesAre, AndMore string
	MoreBars, NoSlides, FirstOf   string
}

func englishSlides() SlideWords {
	return SlideWords{
		Counted: [3]string{"workers", "women", "men"},
		OfWhom:  "%s, of whom %s women", OfAll: "%s, %s of %s",
		Markets: "Where they went", Women: "Women among them", Years: "Plan and result of five years",
		OfThePlan: "of the plan of %s", PartYear: "%d to %s",
		WholeYear: "Whole year %d", ToDate: "Year to date, %s", Standing: "%s: %s",
		SourceIs: "Source: %s", SourcesAre: "Sources: %s", AndMore: "and %d more",
		MoreBars: "and %d more with less", FirstOf: "src 1/%d", NoSlides: "No figure to show with its source.",
	}
}

// ToDatePeriod is a span in full, which says whether a year to date is a whole
// year: Whole year 2025; Year to date, January to July 2025.
func (s Speaker) ToDatePeriod(span model.Span) string {
	switch {
	case span.IsYear():
		return fmt.Sprintf(s.Slide.WholeYear, span.To.Year())
	case span == model.YearToDate(span.To) && !span.IsMonth():
		return fmt.Sprintf(s.Slide.ToDate, s.LongSpan(span))
	}
	return s.LongSpan(span)
}

// PartYear is a year, and up to which month if its figure ends before it does.
func (s Speaker) PartYear(span model.Span) string {
	if span.IsYear() {
		return s.Span(span)
	}
	return fmt.Sprintf(s.Slide.PartYear, span.To.Year(), s.Month(span.To))
}
