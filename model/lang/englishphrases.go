package lang

func englishPhrases() Phrases {
	return Phrases{
		RecordPhrases:  englishRecordPhrases(),
		PanePhrases:    englishPanePhrases(),
		TablePhrases:   englishTablePhrases(),
		ComparePhrases: englishComparePhrases(),
		FramePhrases:   englishFramePhrases(),
		Typing:         englishTyping(),
		Remarks:        englishRemarks(),
	}
}

func englishRecordPhrases() RecordPhrases {
	return RecordPhrases{
		Record:         "Record of one figure",
		NextFigure:     "j/k next figure",
		RecordKind:     "Kind",
		RecordFormula:  "Formula",
		RecordConflict: "Contradicted by",
		RecordTogether: "Published with it",
		RecordNotes:    "Note",
		RecordPlan:     "Of plan",
		RecordClaims:   "As published",
		RecordChecks:   "Checks",
		Sources:        "Sources",
		Disputes:       "Contradictions among the published figures",
		PlanAndResult:  "plan and result",
		ShareOfTotal:   "of total",
		RevisedShort:   "revised",
		ContradictedBy: "contradicted by",
		CheckOK:        "ok",
		CheckFails:     "fails",
		Plan:           "plan",
		PlanKinds:      [6]string{"plan", "adjusted", "expectation", "quota", "per-year", "multi-year"},
		AllPlans:       "Plans printed",
		IsCut:          "the printed figure is cut",
		WithinIt:       "It holds",
		Together:       "Known together",
		PrintedBy:      "by %d",
		OpenEnd:        "at least %s",
		AsOf:           "up to %s",
		NotDated:       "not dated",
		NoAddress:      "no address known",
		PickSource:     "Open source %d of %d",
	}
}

func englishPanePhrases() PanePhrases {
	return PanePhrases{
		OfIt:          "%s of it",
		SourceOf:      "Newest of %d sources",
		Source:        "Source",
		AMonth:        "a month",
		Billion:       "billion %s",
		AlsoPrinted:   "but also %s, %s",
		ChecksPassed:  "checks ok: %d of %d",
		NoSource:      "no page found that prints it",
		On:            "on %s",
		Rank:          "rank",
		RankOf:        "=%d of %d",
		RankMonths:    "=%d of %d months",
		RankMarkets:   "=%d of %d with a figure",
		Ahead:         "ahead of %s =%s (=%s times)",
		OtherPeriods:  "Other periods",
		InOther:       "%s, in other",
		PlanOf:        "of plan",
		OfThisPlan:    "of plan %s",
		PlanTypes:     [6]string{"", "adjusted", "expected", "quota", "a year", ""},
		AheadOf:       "ahead",
		RemainingOver: "over %d months",
		Needed:        "needed",
		NeededNote:    "Arithmetic, not a forecast.",
		SoFar:         "so far",
		MeanMonth:     "mean",
		OverPlan:      "over plan",
		AlsoPublished: "Also published",
		Result:        "Result",
		Command:       "Command",
		Same:          "The same in print",
	}
}

func englishTablePhrases() TablePhrases {
	return TablePhrases{
		YearSummary:      "%d   monthly figures: %d",
		RangeLine:        "max %s %s   min %s %s   range =%s   mean of %d %s",
		Trend:            "%d-%d",
		MarketsPublished: "%s   markets published: %d",
		TargetsSummary:   "plans: %d",
		ByMonth:          "%d month by month",
		To:               "To",
		EvenPace:         "even pace",
		ChartHead:        "%s a month, %d",
		LongChartHead:    "%s a month, %s",
		ChartThousands:   "%s a month, %d; thousands above the bars",
		HeatHead:         "%s a month, thousands",
		HeatFew:          "%s a month",
		Nothing:          "No figures: %s.",
		NothingKeys:      "{ } another period   x another sex   f filter   F clear the filter",
		NoFigures:        "There are no figures in this data.",
		NoPlans:          "There are no plans in this data.",
		OnlyKinds:        "Only %s figures are shown.",
		YearOnly:         "No monthly figures of %d. The year: %s.",
		HasYears:         "There are figures of %s: %s.",
	}
}

func englishComparePhrases() ComparePhrases {
	return ComparePhrases{
		Against:       "%s against %s",
		IsComparable:  "Comparable: %s.",
		NotComparable: "Not comparable as they stand: %s.",
		TogetherOf:    "Together %s of %s (%s), %s.",
		MoreThan:      "%s: %s more than %s (%s).",
		FewerThan:     "%s: %s fewer than %s (%s).",
		AsMany:        "%s: as many as %s.",
		NoMarks:       "Nothing is marked yet: space marks a figure.",
		MarkList:      "Marks %d",
		NoSum:         "No sum: they overlap, or are not parts of one whole.",
		Marked:        "+ %d marked",
		RangeFrom:     "range from %s: v ends it",
		TimesBase:     "%s times",
		Compare:       "Compare %d",
		Base:          "base",
		BaseIs:        "base: %s",
		FromZero:      "one scale, from zero",
		CanCompare:    "Comparable?",
		AllAlike:      "Comparable in every respect.",
		ShownOf:       "%d of %d: h l",
	}
}

func englishFramePhrases() FramePhrases {
	return FramePhrases{
		Tabs:          [3]string{"Months", "Markets", "Targets"},
		NoShell:       "There is no shell to go back to.",
		SexElsewhere:  "Plans count both sexes; the other tabs show %s.",
		Filters:       "market: %s   sex: %s",
		FewFilters:    "%s, %s",
		FilterKinds:   "only: %s",
		HeadlineMonth: "%s %s",
		HeadlinePlan:  "%s %s, %s of plan %s",
		TooSmall:      "needs 40x12; here: %s",
		MoreBelow:     "lines below: %d, ctrl+d",
		Keys:          "Keys",
		Filter:        "Filter",
		TypeToFind:    "type to find: ",
		PickMarket:    "Market",
		PickSex:       "Sex",
		PickKind:      "Kind (space: on or off)",
		PickPeriod:    "Period",
		NoMatch:       "no market matches",
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
		RowsAdded:    "rows added up: %s", MarketsAdded: "the markets of the file added up",
		WomenOnly: "printed for women only, and no page says that all are women",
		Zero:      "the calculation gives zero, which no published zero bears out",

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
