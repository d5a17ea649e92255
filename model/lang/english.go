package lang

import (
	"xkld/model"
	"xkld/model/report"
)

// English is the language of the machine formats as well.
func English() *Words {
	short := [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	long := englishMonths()
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
		Kinds:      [4]string{"no published figure", "published", "calculated", "own"},
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
			"=": "calculated, not published", OwnMark: "your own", "?": "doubtful", "*": "contested", ">": "over", "<": "nearly", "~": "about",
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
		Own:       englishOwn(),
		Visit:     englishVisit(),
		Serving:   englishServing(),
		Line:      englishCommandLine(),
		calendar:  englishCalendar(short, long),
		market:    func(m model.Market) (string, string) { return m.NameEN, m.ShortEN },
	}
}

func englishHeads() map[report.Column]string {
	return map[report.Column]string{
		report.ColPeriod: "Period", report.ColMarket: "Market", report.ColSex: "Sex",
		report.ColValue: "Workers", report.ColOwn: "Own", report.ColOwnApart: "apart", report.ColChange: "on month", report.ColWomen: "Women",
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
		report.ColAgreement: "Stands", report.ColFound: "Found", report.ColID: "Id", report.ColNumber: "Number", report.ColCommand: "Command", report.ColName: "What it is",
		report.ColRival: "Others say", report.ColBy: "By", report.ColByPart: "By %",
	}
}

func englishMonths() [12]string {
	return [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December"}
}
