package model

// The rules of a file of figures of one's own, which nobody has looked through
// before: each says what to write instead.
const (
	EmptyFile      Rule = "an empty file"
	NotCSV         Rule = "no CSV"         // known: what it is
	OtherEncoding  Rule = "another UTF"    // known: its name for iconv
	NotUnicode     Rule = "no Unicode"     // of a cell
	LoneReturns    Rule = "lone returns"   // carriage returns without line feeds
	OtherSeparator Rule = "no commas"      // the word is the separator
	HeaderlessFile Rule = "data at once"   // the first line is a row
	MissingColumn  Rule = "missing column" // known: the columns that are needed
	NearColumn     Rule = "near column"    // known: what was probably meant
	TwiceColumn    Rule = "twice a column"
	TooFewFields   Rule = "too few fields"  // known: how many, and how many there should be
	TooManyFields  Rule = "too many fields" // the same; the word is the first too many
	OnlyBlanks     Rule = "only blanks"
	NeverClosed    Rule = "a quote never closed" // known: the line where it opens
	TextAfterQuote Rule = "text after a quote"
	QuoteInside    Rule = "a quote inside"
	LongRow        Rule = "a long row"                // known: how many bytes it may have
	HiddenSign     Rule = "a hidden sign"             // a control character, or what turns the line around
	MonthWritten   Rule = "a month written otherwise" // known: as it is to be written
	YearAlone      Rule = "a year alone"              // known: its first and its last month
	BeforeFrom     Rule = "an end before from"        // known: the beginning
	NoMarketGiven  Rule = "no market given"
	MarketUnheard  Rule = "a market unheard of" // nothing is near
	NoValueGiven   Rule = "no value given"
	BelowZero      Rule = "below zero"
	PlusSign       Rule = "a plus sign" // known: without it
	WithDecimals   Rule = "decimals"
	OtherDigits    Rule = "other digits"     // known: in plain ones
	TooLarge       Rule = "too large"        // known: the most
	SumTooLarge    Rule = "a sum too large"  // known: the most
	TooManyCells   Rule = "too many figures" // known: the most
	TooManyBytes   Rule = "too many bytes"   // known: the most
)

// fileRules are all of them.
func fileRules() []Rule {
	return []Rule{EmptyFile, NotCSV, OtherEncoding, NotUnicode, LoneReturns, OtherSeparator, HeaderlessFile, MissingColumn,
		NearColumn, TwiceColumn, TooFewFields, TooManyFields, OnlyBlanks, NeverClosed, TextAfterQuote, QuoteInside, LongRow,
		HiddenSign, MonthWritten, YearAlone, BeforeFrom, NoMarketGiven, MarketUnheard, NoValueGiven, BelowZero, PlusSign,
		WithDecimals, OtherDigits, TooLarge, SumTooLarge, TooManyCells, TooManyBytes}
}
