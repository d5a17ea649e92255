package lang

import (
	"xkld/model"
	"xkld/model/report"
)

// English is the language of the machine formats as well.
func English() *Words {
	short := [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	long := [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December"}
	return &Words{
		Code:       "en",
		Months:     short,
		LongMonths: long,
		Group:      ",",
		Point:      ".",
		Title:      "Workers who went abroad under contract",
		Sexes:      [3]string{"both sexes", "women", "men"},
		SexLabels:  [3]string{"both", "women", "men"},
		Workers:    [3]string{"Workers", "Women", "Men"},
		Kinds:      [3]string{"no published figure", "published", "calculated"},
		Precise:    [4]string{"exactly", "over", "nearly", "about"},
		Verdicts:   [4]string{"", "doubtful", "contested", "rejected"},
		Checks: [4]string{"women do not exceed the total", "markets published do not exceed all markets",
			"year to date is the one before and the month", "months add up"},
		Alike: [7]string{"every figure is known", "same length of period", "no part of a year against a full year", "same kind",
			"same precision", "no doubt, no contradiction", "same release"},
		Unlike: [7]string{"not every figure is known", "the periods differ in length", "a part of a year stands against a full year",
			"the figures differ in kind", "the figures are not equally exact", "a figure is doubtful, contested or contradicted",
			"a revised figure stands against one that is not"},
		Heads: englishHeads(),
		Keys:  englishKeys(), Places: englishPlaces(),
		Marks: map[string]string{
			"=": "calculated, not published", "?": "doubtful", "*": "contested", ">": "over", "<": "nearly", "~": "about",
			Hatched: "calculated", Light: "not exact, or doubtful", plainLight: "not exact, or doubtful", Missing: "no published figure", Gap: "gap", Plan: "the plan", Pace: "even pace",
		},
		ShortMarks: map[string]string{"=": "calculated", Light: "not sure", plainLight: "not sure", Missing: "no figure"},
		Indicators: map[string]string{
			"stock_abroad": "Workers abroad", "remittances_per_year": "Sent home a year",
			"licensed_enterprises": "Licensed enterprises", "agreements_signed": "Agreements signed",
			"cumulative_departures_since_1980": "Departures since 1980", "receiving_markets": "Receiving markets",
			"income_per_month": "Income a month", "share_of_plan": "Share of the plan",
			"departures_per_year_since_2020": "Departures a year since 2020",
		},
		Units: map[string]string{"USD": "US dollars", "workers": "workers", "percent": "percent",
			"enterprises": "enterprises", "agreements": "agreements", "markets": "markets"},
		Word:      englishPhrases(),
		Form:      englishForms(),
		Column:    englishColumns(),
		How:       englishWorked(),
		Clash:     englishClashes(),
		Slide:     englishSlides(),
		Transform: englishTransforms(),
		Picture:   englishPicture(),
		Take:      englishTake(),
		Find:      englishFind(),
		Spoken:    englishSpoken(),
		Wrong:     englishWrong(),
		Usage:     englishUsage(),
		Line:      englishCommandLine(),
		calendar:  englishCalendar(short, long),
		market:    func(m model.Market) (string, string) { return m.NameEN, m.ShortEN },
	}
}

func englishHeads() map[report.Column]string {
	return map[report.Column]string{
		report.ColPeriod: "Period", report.ColMarket: "Market", report.ColSex: "Sex",
		report.ColValue: "Workers", report.ColChange: "on month", report.ColWomen: "Women",
		report.ColSexShare: "Women %", report.ColToDate: "Year to date",
		report.ColShare: "Share", report.ColCumulated: "Cum.",
		report.ColPlan: "Plan", report.ColPlanType: "Kind of plan", report.ColResult: "Result", report.ColAsOf: "As of",
		report.ColSharePublished: "of plan, printed", report.ColShareCalculated: "of plan",
		report.ColRemaining: "Remaining",
		report.ColIndicator: "Indicator", report.ColRange: "Value", report.ColUnit: "Unit",
		report.ColSource: "Source", report.ColNote: "Note", report.ColPublisher: "Publisher",
		report.ColPublished: "Published", report.ColTitle: "Title", report.ColFigures: "Figures",
		report.ColDifference: "Difference", report.ColPercent: "Percent", report.ColTimes: "Times",
		report.ColInverse: "Base / it", report.ColRank: "Rank", report.ColRankMonth: "Rank in year",
		report.ColFound: "Found", report.ColID: "Id", report.ColNumber: "Number", report.ColCommand: "Command", report.ColName: "What it is",
		report.ColRival: "Others say", report.ColBy: "By", report.ColByPart: "By %",
	}
}

func englishPhrases() Phrases {
	return Phrases{
		Remarks: englishRemarks(),

		RecordKind: "Kind", RecordFormula: "Formula", RecordConflict: "Contradicted by", RecordTogether: "Published with it",
		RecordNotes: "Note", RecordPlan: "Of plan", RecordClaims: "As published", RecordChecks: "Checks",
		Sources: "Sources", Disputes: "Contradictions among the published figures",
		Against: "%s against %s", IsComparable: "Comparable: %s.", NotComparable: "Not comparable as they stand: %s.",
		TogetherOf: "Together %s of %s (%s), %s.", MoreThan: "%s: %s more than %s (%s).", FewerThan: "%s: %s fewer than %s (%s).",
		AsMany: "%s: as many as %s.",
		RankOf: "=%d of %d", NoMarks: "Nothing is marked yet: space marks a figure.", MarkList: "Marks %d",
		NoSum: "No sum: they overlap, or are not parts of one whole.", PickSource: "Open source %d of %d",
		Marked: "+ %d marked", RangeFrom: "range from %s: v ends it", TimesBase: "%s times", Compare: "Compare %d", Base: "base", BaseIs: "base: %s",
		FromZero: "one scale, from zero", CanCompare: "Comparable?", AllAlike: "Comparable in every respect.", ShownOf: "%d of %d: h l",
		PlanAndResult: "plan and result", ShareOfTotal: "of total",
		RevisedShort: "revised", ContradictedBy: "contradicted by", CheckOK: "ok", CheckFails: "fails",
		Plan: "plan", OpenEnd: "at least %s", AsOf: "up to %s", NotDated: "not dated", NoAddress: "no address known",

		OfIt: "%s of it", SourceOf: "Newest of %d sources", Source: "Source", AMonth: "a month", Billion: "billion %s", AlsoPrinted: "but also %s, %s", ChecksPassed: "checks ok: %d of %d",
		NoSource: "no page found that prints it", On: "on %s", Rank: "rank", RankMonths: "=%d of %d months",
		YearSummary: "%d   monthly figures: %d",
		RangeLine:   "max %s %s   min %s %s   range =%s   mean of %d %s",
		ChartHead:   "%s a month, %d", LongChartHead: "%s a month, %s", HeatHead: "%s a month, thousands", HeatFew: "%s a month", ChartThousands: "%s a month, %d; thousands above the bars", Nothing: "No figures: %s.", NoFigures: "There are no figures in this data.", NoPlans: "There are no plans in this data.", OnlyKinds: "Only %s figures are shown.",
		NothingKeys: "{ } another period   x another sex   f filter   F clear the filter",
		PlanOf:      "of plan", OfThisPlan: "of plan %s", Trend: "%d-%d", MarketsPublished: "%s   markets published: %d",
		RankMarkets: "=%d of %d with a figure", Ahead: "ahead of %s =%s (=%s times)", OtherPeriods: "Other periods",
		TargetsSummary: "plans: %d", EvenPace: "even pace", AheadOf: "ahead",
		RemainingOver: "over %d months", Needed: "needed", NeededNote: "Arithmetic, not a forecast.", SoFar: "so far", MeanMonth: "mean", OverPlan: "over plan",
		AlsoPublished: "Also published", ByMonth: "%d month by month", To: "To", AllPlans: "Plans printed", IsCut: "the printed figure is cut", InOther: "%s, in other", WithinIt: "It holds",

		NoShell: "There is no shell to go back to.", SexElsewhere: "Plans count both sexes; the other tabs show %s.", Filters: "market: %s   sex: %s", FewFilters: "%s, %s", FilterKinds: "only: %s",
		HeadlineMonth: "%s %s", HeadlinePlan: "%s %s, %s of plan %s",
		TooSmall: "needs 40x12; here: %s", Tabs: [3]string{"Months", "Markets", "Targets"},
		Record: "Record of one figure", NextFigure: "j/k next figure", Keys: "Keys", Filter: "Filter",
		Typing: englishTyping(),

		PlanTypes: [6]string{"", "adjusted", "expected", "quota", "a year", ""},
		PlanKinds: [6]string{"plan", "adjusted", "expectation", "quota", "per-year", "multi-year"}, PrintedBy: "by %d", MoreBelow: "lines below: %d, ctrl+d", YearOnly: "No monthly figures of %d. The year: %s.", HasYears: "There are figures of %s: %s.", Together: "Known together", TypeToFind: "type to find: ", PickMarket: "Market", PickSex: "Sex", PickKind: "Kind (space: on or off)", PickPeriod: "Period",
		Result: "Result", Command: "Command", NoMatch: "no market matches", Same: "The same in print",
	}
}

func englishTyping() Typing {
	return Typing{
		NothingSought: "nothing to look for yet: / finds", NotFound: "nothing here is called %s", PromptKeys: "enter go  tab complete  esc back",
		UnknownWord: "no command, period or market %s.", DidYouMean: "Did you mean %s?", NeedsValue: "%s needs a value",
		NotThere: "%s has nothing of %s", NothingUndone: "nothing to undo", NothingRedone: "nothing to redo",
		NoSuchKey: "%s does nothing here; %s", VietnameseOn: "Vietnamese typing is on; keys still work",
		LeaveAgain: "q again leaves; marks and what u would undo are lost then", Narrowed: "found by %s",
	}
}

func englishRemarks() Remarks {
	return Remarks{
		Contested:    "several values are printed and nothing decides between them",
		Revised:      "the revised figure; formulas, shares and the rest use the first release",
		FirstRelease: "calculated from the first release, since revised",
		WithinOther:  "lies within other markets",
		MenOnly:      "printed for men only, and no page says that all are men",
		WomenOnly:    "printed for women only, and no page says that all are women",
		Zero:         "the calculation gives zero, which no published zero bears out",

		WhyPrinted:     "printed for the same span",
		WhyFirst:       "the first release, since revised",
		WhyRejected:    "printed and rejected: %s",
		WhyApproximate: "printed as %s",
		WhyFormula:     "given by %s",
		WhyBelowZero:   "below zero, given by %s",
		WhyAboveTotal:  "the sexes and the total contradict each other, given by %s",
		WhyAboveAll:    "more than all markets together, given by %s",

		MonthsKnown:   "%d of %d months have a figure.",
		MissingMarket: "%s has no figure here, but a contradiction: xkld show %s",
		Arithmetic:    "What remains of a plan is arithmetic, not a forecast.",
		Other:         "\"other markets\" is the total less the markets published for this period; it may hold markets named in other periods.",
		NoSplit:       "Nothing is published by market for this period.",
		SharesFirst:   "The total is the revised one; shares and the rest belong to the first release.",
	}
}
