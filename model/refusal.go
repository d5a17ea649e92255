package model

import (
	"strings"
	"unicode"
)

// Rule is what a word from outside breaks. Package lang has the sentences.
type Rule string

// The rules of what is typed. What may stand there instead is known of some.
const (
	NoMonth       Rule = "no month"
	NoYear        Rule = "no year"
	NoNumber      Rule = "no number"
	NoDecimal     Rule = "no decimal number"
	NoPeriod      Rule = "no period"
	RunsBackwards Rule = "a period that runs backwards" // known: the right way round
	NoSex         Rule = "no sex"
	NoKind        Rule = "no kind"
	NoShow        Rule = "nothing to show"
	NoMarket      Rule = "no market"
	NoLanguage    Rule = "no language"
	NoFormat      Rule = "no format"
	NoChartFormat Rule = "no format of a chart"
	NoChart       Rule = "no chart"
	NoTheme       Rule = "no theme"
	NoKeyboard    Rule = "no keyboard"
)

// The rules of the files of the data.
const (
	NoPrecision   Rule = "no precision"
	NoSuchVerdict Rule = "no verdict"
	NoPlanType    Rule = "no type of plan"
	NoRelease     Rule = "no release"
	NoDate        Rule = "no date"
	NotAlpha3     Rule = "no alpha-3 code"
	BeyondYears   Rule = "beyond the years" // known: the first and the last
	NotInFile     Rule = "not in a file"    // known: which
	Separated     Rule = "a separator"      // known: the number without it
	NotPersons    Rule = "no number of persons"
	EndsTooSoon   Rule = "an end before the beginning"
	IsEmpty       Rule = "empty"
	NeedsReason   Rule = "no reason of a verdict"
	StandsTwice   Rule = "twice"
	IsTheNote     Rule = "the note once more"
	NoAddress     Rule = "no web address"
	LessThanLow   Rule = "less than low"
	NotOpened     Rule = "cannot be opened" // because of something
	NoHeader      Rule = "no header"        // because of something
	NoColumn      Rule = "no such column"
	WrongFields   Rule = "wrong number of fields"
	WrongQuote    Rule = "wrong quote"
	BareQuote     Rule = "bare quote"
	NotUTF8       Rule = "no UTF-8"
	HasControl    Rule = "a control character"
	NotComposed   Rule = "not composed"
	CannotBeRead  Rule = "cannot be read" // because of something
)

// Rules are all of them.
func Rules() []Rule {
	return append(fileRules(), NoMonth, NoYear, NoNumber, NoDecimal, NoPeriod, RunsBackwards, NoSex, NoKind, NoShow, NoMarket,
		NoLanguage, NoFormat, NoChartFormat, NoChart, NoTheme, NoKeyboard, NoPrecision, NoSuchVerdict, NoPlanType, NoRelease, NoDate,
		NotAlpha3, BeyondYears, NotInFile, Separated, NotPersons, EndsTooSoon, IsEmpty, NeedsReason, StandsTwice, IsTheNote,
		NoAddress, LessThanLow, NotOpened, NoHeader, NoColumn, WrongFields, WrongQuote, BareQuote, NotUTF8, HasControl,
		NotComposed, CannotBeRead)
}

// Refusal says that something from outside is not what it should be: which rule
// it breaks, what was written, and what is known that might have been meant.
type Refusal struct {
	Rule  Rule
	Word  string
	Known []string
	Cause error // of what did not come about at all
}

// Error is for programmers; package lang says it to people.
func (e *Refusal) Error() string {
	if e.Cause != nil {
		return string(e.Rule) + ": " + Printable(e.Cause.Error())
	}
	return string(e.Rule) + ": " + Quote(e.Word)
}

func (e *Refusal) Unwrap() error { return e.Cause }

// refuse is the refusal of a word.
func refuse(rule Rule, word string, known ...string) error {
	return &Refusal{Rule: rule, Word: word, Known: known}
}

// Printable is a text without what a terminal would obey or what would turn the
// line around: that is written out, as Quote does.
func Printable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsGraphic(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Trim(Quote(string(r)), `"`))
		}
	}
	return b.String()
}
