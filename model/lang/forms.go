package lang

// FormWords are the headings of the forms of charts; %s and %d are filled in.
type FormWords struct {
	Years        string // what is counted: a line a year
	Small        string // what is shown, the two ends of the scale
	Counted      string // what is counted, when
	BaseOfEach   string // of an index, from when on
	Markets      string // what is counted, when
	MarketsShort string // the same in thousands
	Plans        string
	PartYear     string // the year, the months that its result covers
	SomeOf       string // the first and the last of those shown, and of how many
}

func englishForms() FormWords {
	return FormWords{
		Years:        "%s a month",
		Small:        "%s, one scale %s to %s",
		Counted:      "%s, %s",
		BaseOfEach:   "first exact of each since %s = 100",
		Markets:      "%s by market, %s",
		MarketsShort: "%s by market, %s, thousands",
		Plans:        "Result of each year, ! at its plan",
		PartYear:     "%s: only %s",
		SomeOf:       "%d-%d of %d",
	}
}
