package lang

// Picture are the words that stand in charts alone.
type Picture struct {
	Uncertain                     string // in the legend: a bar that is not exact, or doubted
	Together                      string // in the legend: months that are known together alone
	OfPlan                        string // after a result: its plan
	YearPlans, OtherPlans         string // over the parts of a chart of plans
	Source, NoSource, MoreSources string // the line below
}

func englishPicture() Picture {
	return Picture{
		Uncertain: "not exact, or doubtful",
		Together:  "known together",
		OfPlan:    "of %s",
		YearPlans: "Plans of one year", OtherPlans: "Plans of other spans",
		Source:      "Source: %s, as listed by xkld sources; compiled by xkld; figures up to %s.",
		NoSource:    "Source: %s, as listed by xkld sources; compiled by xkld.",
		MoreSources: "%s and %d others",
	}
}
