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
	Kinds      [4]string
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
	Own        OwnWords
	Visit      VisitWords
	Serving    ServingWords
	Line       CommandLine
	calendar   calendar
	shelf      *Shelf // where it stands; nil: it was made alone
	market     func(model.Market) (long, short string)
}
