package model

// Kind is where a figure comes from.
type Kind int

// Missing means that no page was found and nothing calculates it: never zero. Own
// is added up from the rows of somebody's own file, and no part of the others.
const (
	Missing Kind = iota
	Published
	Calculated
	Own
)

var kindNames = [...]string{"missing", "published", "calculated", "own"}

func (k Kind) String() string { return kindNames[k] }

// Kinds lists the kinds in the order in which people are told of them.
func Kinds() []Kind { return []Kind{Published, Calculated, Missing, Own} }

// ParseKind reads the name of a kind.
func ParseKind(s string) (Kind, error) {
	k, err := parseName[Kind](s, NoKind, kindNames[:])
	if err != nil {
		var names []string
		for _, kind := range Kinds() {
			names = append(names, kind.String())
		}
		return 0, refuse(NoKind, s, names...)
	}
	return k, nil
}

// Count is a number of persons that may not be known. Its zero value is an
// unknown count, so that nothing missing turns into a zero.
type Count struct {
	N     int64
	Known bool
}

// Known is a count that is known.
func Known(n int64) Count { return Count{n, true} }

// Term is one published figure in a formula, with its sign.
type Term struct {
	Sign    int64 // +1 or -1
	Ref     Ref
	Value   int64
	Sources []SourceID // that print this value, in order of id
}

// Figure is what the program holds true for one ref, with all that speaks for
// and against it.
type Figure struct {
	Ref
	Count     Count
	Kind      Kind
	Precision Precision
	Verdict   Verdict
	Revised   bool       // of a later release; formulas use the first one
	Notes     []Note     // in the order in which they are told
	Formula   []Term     // of a calculated figure
	Sources   []SourceID // that print the value, or the terms of the formula
	Conflicts []Conflict
}

// IsExact says whether the figure is a known, exact number.
func (f Figure) IsExact() bool { return f.Count.Known && f.Precision == Exact }

// Why says what makes a value disagree with a figure.
type Why int

// The reasons, from the plainest to the most indirect.
const (
	WhyPrinted      Why = iota // printed for the same span
	WhyFirstRelease            // printed in the first release, since revised
	WhyRejected                // printed for the same span, and rejected
	WhyApproximate             // printed as over, nearly or about, and cannot agree
	WhyFormula                 // other published figures give it
	WhyBelowZero               // other published figures give a number below zero
	WhyAboveTotal              // more women or men than workers
	WhyAboveAll                // more in a market than in all markets
)

// Conflict is a value that disagrees with a figure.
type Conflict struct {
	Value     int64
	Why       Why
	Precision Precision  // of a printed value
	Note      Wording    // the reason of a rejected value
	Formula   []Term     // of a calculated value
	Sources   []SourceID // that print the value, or the terms of the formula
}

// NoteID is what a note says; package lang has the words.
type NoteID int

// The notes of the reconciliation. NoteReason carries its words with it.
const (
	NoteReason       NoteID = iota // the data's own words: the reason of a verdict
	NoteContested                  // several values are printed and nothing decides
	NoteRevised                    // the revised figure; formulas use the first release
	NoteFirstRelease               // calculated from the first release, since revised
	NoteWithinOther                // the market lies within OTHER
	NoteMenOnly                    // printed for men only, and no page says that all are men
	NoteWomenOnly                  // the same for women
	NoteZero                       // a calculated zero that no published zero bears out
	NoteRows                       // so many rows of a file add up to an own figure
	NoteMarketsAdded               // the markets of a file added up: it has no rows of all markets
)

// Note is a remark on a figure.
type Note struct {
	ID   NoteID
	Text Wording // of a NoteReason
	N    int64   // of a NoteRows
}
