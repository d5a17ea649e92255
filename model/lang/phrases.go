package lang

// Phrases are single words and sentences; %s and %d are filled in.
type Phrases struct {
	RecordPhrases
	PanePhrases
	TablePhrases
	ComparePhrases
	FramePhrases
	Typing
	Remarks
}

// RecordPhrases are the words of the record of a figure.
type RecordPhrases struct {
	Record, NextFigure, RecordKind, RecordFormula, RecordConflict, RecordTogether, RecordNotes           string
	RecordPlan, RecordClaims, RecordChecks, Sources, Disputes, PlanAndResult, ShareOfTotal, RevisedShort string
	ContradictedBy, CheckOK, CheckFails, Plan, AllPlans, IsCut, WithinIt, Together, PrintedBy            string
	OpenEnd, AsOf, NotDated, NoAddress, PickSource                                                       string
	PlanKinds                                                                                            [6]string // of every plan
}

// PanePhrases are the words of the panes beside the tables.
type PanePhrases struct {
	OfIt, SourceOf, Source, AMonth, Billion, AlsoPrinted, ChecksPassed, NoSource, On, Rank, RankOf    string
	RankMonths, RankMarkets, Ahead, OtherPeriods, InOther, PlanOf, OfThisPlan, AheadOf, RemainingOver string
	Needed, NeededNote, SoFar, MeanMonth, OverPlan, AlsoPublished, Result, Command, Same              string
	PlanTypes                                                                                         [6]string // beside a number; a plain plan says nothing
}

// TablePhrases are the words of tables and charts.
type TablePhrases struct {
	YearSummary, RangeLine, Trend, MarketsPublished, TargetsSummary, ByMonth, To, EvenPace, ChartHead string
	LongChartHead, ChartThousands, HeatHead, HeatFew, Nothing, NothingKeys, NoFigures, NoPlans        string
	OnlyKinds, YearOnly, HasYears                                                                     string
}

// ComparePhrases are the words of comparisons and marks.
type ComparePhrases struct {
	Against, IsComparable, NotComparable, TogetherOf, MoreThan, FewerThan, AsMany, NoMarks, MarkList string
	NoSum, Marked, RangeFrom, TimesBase, Compare, Base, BaseIs, FromZero, CanCompare, AllAlike       string
	ShownOf                                                                                          string
}

// FramePhrases are the words of the frame of the screen and of the filter.
type FramePhrases struct {
	NoShell, SexElsewhere, Filters, FewFilters, FilterKinds, HeadlineMonth, HeadlinePlan, TooSmall string
	MoreBelow, Keys, Filter, TypeToFind, PickMarket, PickSex, PickKind, PickPeriod, NoMatch        string
	Tabs                                                                                           [3]string
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
	RowsAdded, MarketsAdded                                                 string // of figures of one's own

	// Why a value disagrees with a figure.
	WhyPrinted, WhyFirst, WhyRejected, WhyApproximate    string
	WhyFormula, WhyBelowZero, WhyAboveTotal, WhyAboveAll string

	// Notes of tables.
	MonthsKnown, MissingMarket, Arithmetic, Other, NoSplit, SharesFirst string
}
