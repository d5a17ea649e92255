// Package lang has the words for people: headings, names of months and spans,
// notes, reasons, numbers with their separators. It knows the subject's ids
// and no layout. A language is one value of Words.
package lang

import (
	"xkld/model"
	"xkld/model/report"
)

// Words are all the words of one language.
type Words struct {
	Code       string     // ISO 639-1
	Months     [12]string // short
	LongMonths [12]string
	Group      string    // between groups of three digits
	Point      string    // before decimals
	Title      string    // what all the figures count
	Sexes      [3]string // whom a figure counts
	SexLabels  [3]string // short, in a list of all three
	Workers    [3]string // what a figure of each sex counts
	Kinds      [3]string
	Precise    [4]string
	Verdicts   [4]string
	Checks     [4]string
	Alike      [7]string           // what figures are alike in, by report.AlikeID
	Unlike     [7]string           // what they are not alike in
	Keys       map[string]KeyWords // by the ids of the table of keys
	Places     map[string]string   // where keys hold
	Heads      map[report.Column]string
	Marks      map[string]string // what each mark says, for the legend
	ShortMarks map[string]string // the same where room is short, if it differs
	Indicators map[string]string
	Units      map[string]string
	Word       Phrases
	Form       FormWords
	Column     ColumnWords
	How        WorkedWords
	Clash      Clashes // of contradictions and checks
	Transform  Transforms
	Picture    Picture
	Slide      SlideWords
	Take       TakePhrases
	Find       FindWords
	Spoken     Spoken
	Wrong      Wrong
	Usage      UsageWords
	Line       CommandLine
	calendar   calendar
	market     func(model.Market) (long, short string)
}

// Phrases are single words and sentences; %s and %d are filled in.
type Phrases struct {
	Remarks

	// The record of a figure.
	RecordKind, RecordFormula, RecordConflict, RecordTogether string
	RecordNotes, RecordPlan, RecordClaims, RecordChecks       string
	Sources, Disputes, PlanAndResult, ShareOfTotal            string
	RevisedShort, ContradictedBy, CheckOK, CheckFails         string
	Plan, OpenEnd, AsOf, NotDated, NoAddress                  string

	// The panes of the screen.
	OfIt, SourceOf, Source, AMonth, Billion, AlsoPrinted, ChecksPassed, NoSource, On, Rank, RankMonths string
	YearSummary, RangeLine, ChartHead, LongChartHead, HeatHead, ChartThousands, Nothing, OnlyKinds     string
	NothingKeys, PlanOf, OfThisPlan, Trend, MarketsPublished, RankMarkets                              string
	Ahead, OtherPeriods, TargetsSummary, EvenPace, AheadOf                                             string
	RemainingOver, Needed, NeededNote, SoFar, AlsoPublished                                            string
	ByMonth, To, IsCut, MeanMonth, OverPlan, InOther, WithinIt, AllPlans                               string

	// Comparisons.
	Against, IsComparable, NotComparable, TogetherOf, MoreThan, FewerThan, AsMany                                                              string
	RankOf, NoMarks, MarkList, NoSum, PickSource, Marked, RangeFrom, TimesBase, Compare, Base, BaseIs, FromZero, CanCompare, AllAlike, ShownOf string

	// The frame of the screen.
	NoShell, SexElsewhere, Filters, FewFilters, FilterKinds, HeadlineMonth, HeadlinePlan, TooSmall string
	Tabs                                                                                           [3]string

	Typing

	HeatFew, PrintedBy, MoreBelow, YearOnly, HasYears, Together   string
	PlanTypes                                                     [6]string // beside a number; a plain plan says nothing
	PlanKinds                                                     [6]string // of every plan
	Record, NextFigure, Keys, Filter, TypeToFind, PickMarket      string
	NoFigures, NoPlans                                            string // in all the data
	PickSex, PickKind, PickPeriod, Result, Command, NoMatch, Same string
}

// Typing is what is said of what is typed into the screen, and on leaving it.
type Typing struct {
	NothingSought, NotFound, PromptKeys, UnknownWord, DidYouMean string
	NeedsValue, NotThere, NothingUndone, NothingRedone           string
	NoSuchKey, VietnameseOn                                      string
	LeaveAgain, Narrowed                                         string
}

// Remarks are what is noted of figures and tables, and why a value disagrees.
type Remarks struct {
	// Notes of figures.
	Contested, Revised, FirstRelease, WithinOther, MenOnly, WomenOnly, Zero string

	// Why a value disagrees with a figure.
	WhyPrinted, WhyFirst, WhyRejected, WhyApproximate    string
	WhyFormula, WhyBelowZero, WhyAboveTotal, WhyAboveAll string

	// Notes of tables.
	MonthsKnown, MissingMarket, Arithmetic, Other, NoSplit, SharesFirst string
}
