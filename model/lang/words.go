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
	Group      string // between groups of three digits
	Point      string // before decimals
	Title      string // what all the figures count
	Sexes      [3]string
	Workers    [3]string // what a figure of each sex counts
	Kinds      [3]string
	Heads      map[report.Column]string
	Marks      map[string]string // what each mark says, for the legend
	Verdicts   [4]string
	Word       Phrases
	market     func(model.Market) (long, short string)
}

// Phrases are single words and sentences; %s and %d are filled in.
type Phrases struct {
	Every, Unknown, Plan, OpenEnd, AsOf, NotDated, NoAddress string
	Contested, Revised, FirstRelease, WithinOther            string
	MenOnly, WomenOnly, Zero                                 string
	WhyPrinted, WhyFirst, WhyRejected, WhyApproximate        string
	WhyFormula, WhyBelowZero, WhyAboveTotal, WhyAboveAll     string
	MonthsKnown, MissingMarket, Arithmetic, Other, NoSplit   string
	SharesFirst                                              string
	Precise                                                  [4]string
	RecordKind, RecordFormula, RecordSources, RecordConflict string
	RecordTogether, RecordNotes, RecordPlan, RecordClaims    string
	Disputes, Sources, PlanAndResult, ShareOfTotal           string
	RevisedShort, ContradictedBy                             string
	RecordChecks, CheckOK, CheckFails                        string
	Checks                                                   [4]string
}

// English is the language of the machine formats as well.
func English() Words {
	return Words{
		Code:       "en",
		Months:     [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		LongMonths: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Group:      ",",
		Point:      ".",
		Title:      "Workers who went abroad under contract",
		Sexes:      [3]string{"both sexes", "women", "men"},
		Workers:    [3]string{"Workers", "Women", "Men"},
		Kinds:      [3]string{"no published figure", "published", "calculated"},
		Heads: map[report.Column]string{
			report.ColPeriod: "Period", report.ColMarket: "Market", report.ColSex: "Sex",
			report.ColValue: "Workers", report.ColChange: "on month", report.ColWomen: "Women", report.ColSexShare: "Women %",
			report.ColToDate: "Year to date", report.ColShare: "Share", report.ColCumulated: "Cum.",
			report.ColPlan: "Plan", report.ColPlanType: "Kind of plan", report.ColResult: "Result", report.ColAsOf: "As of",
			report.ColSharePublished: "Of plan, published", report.ColShareCalculated: "calculated", report.ColRemaining: "Remaining",
			report.ColIndicator: "Indicator", report.ColRange: "Value", report.ColUnit: "Unit",
			report.ColSource: "Source", report.ColNote: "Note", report.ColPublisher: "Publisher",
			report.ColPublished: "Published", report.ColTitle: "Title", report.ColFigures: "Figures",
			report.ColConflicts: "Contradicted by",
		},
		Marks: map[string]string{
			"=": "calculated, not published", "?": "doubtful", "*": "contested", ">": "over", "<": "nearly", "~": "about",
			"...": "no published figure", "···": "gap",
		},
		Verdicts: [4]string{"", "doubtful", "contested", "rejected"},
		Word: Phrases{
			Every: "all markets", Unknown: "not known", Plan: "plan", OpenEnd: "at least %s", AsOf: "up to %s",
			NotDated: "not dated", NoAddress: "no address known",
			Contested:      "several values are printed and nothing decides between them",
			Revised:        "the revised figure; formulas, shares and the rest use the first release",
			FirstRelease:   "calculated from the first release, since revised",
			WithinOther:    "within OTHER",
			MenOnly:        "printed for men only, and no page says that all are men",
			WomenOnly:      "printed for women only, and no page says that all are women",
			Zero:           "the calculation gives zero, which no published zero bears out",
			WhyPrinted:     "printed for the same span",
			WhyFirst:       "the first release, since revised",
			WhyRejected:    "printed and rejected: %s",
			WhyApproximate: "printed as %s",
			WhyFormula:     "given by %s",
			WhyBelowZero:   "below zero, given by %s",
			WhyAboveTotal:  "the sexes and the total contradict each other, given by %s",
			WhyAboveAll:    "more than all markets together, given by %s",
			MonthsKnown:    "%d of %d months have a figure.",
			MissingMarket:  "%s has no figure here, but a contradiction: xkld show %s",
			Arithmetic:     "What remains of a plan is arithmetic, not a forecast.",
			Other:          "\"other markets\" is the total less the markets published for this period; it may hold markets named in other periods.",
			NoSplit:        "Nothing is published by market for this period.",
			SharesFirst:    "The total is the revised one; shares and the rest belong to the first release.",
			Precise:        [4]string{"exactly", "over", "nearly", "about"},
			RecordKind:     "Kind", RecordFormula: "Formula", RecordSources: "Sources", RecordConflict: "Contradicted by", ContradictedBy: "contradicted by",
			RecordTogether: "Published with it", RecordNotes: "Note", RecordPlan: "Of plan", RecordClaims: "Printed by",
			Disputes: "Contradictions among the published figures", Sources: "Sources",
			PlanAndResult: "plan and result", ShareOfTotal: "of total", RevisedShort: "revised",
			RecordChecks: "Checks", CheckOK: "ok", CheckFails: "fails",
			Checks: [4]string{"women do not exceed the total", "markets published do not exceed all markets",
				"year to date less the one before is the month", "months add up"},
		},
		market: func(m model.Market) (string, string) { return m.NameEN, m.ShortEN },
	}
}
