package model

// Precision is how a page words a number.
type Precision int

// Exact is a plain number. Over and Nearly are bounds from below and above,
// both without the bound itself; About is rounded.
const (
	Exact Precision = iota
	Over
	Nearly
	About
)

var precisionNames = [...]string{"exact", "over", "nearly", "about"}

func (p Precision) String() string { return precisionNames[p] }

// ParsePrecision reads exact, over, nearly or about.
func ParsePrecision(s string) (Precision, error) {
	return parseName[Precision](s, NoPrecision, precisionNames[:])
}

// Verdict is what those who keep the data judge of a figure.
type Verdict int

// Rejected figures stand for nothing; Doubtful ones stand but calculate
// nothing. Contested is a verdict of the reconciliation alone: two values are
// printed and nothing decides between them.
const (
	NoVerdict Verdict = iota
	Doubtful
	Contested
	Rejected
)

var verdictNames = [...]string{"", "doubtful", "contested", "rejected"}

func (v Verdict) String() string { return verdictNames[v] }

// ParseVerdict reads doubtful, rejected or nothing.
func ParseVerdict(s string) (Verdict, error) {
	v, err := parseName[Verdict](s, NoSuchVerdict, verdictNames[:])
	if err != nil || v == Contested {
		return 0, refuse(NoSuchVerdict, s, Doubtful.String(), Rejected.String())
	}
	return v, nil
}

// parseName finds a word among the names of a kind of constant.
func parseName[T ~int](s string, rule Rule, names []string) (T, error) {
	for i, name := range names {
		if s == name {
			return T(i), nil
		}
	}
	return 0, refuse(rule, s, names...)
}

// Claim is one number as one page prints it: a row of published.csv.
type Claim struct {
	Ref
	Value     int64 // persons
	Precision Precision
	Revised   bool // a later release of the same span; does not add up with the first
	Verdict   Verdict
	Source    SourceID
	Note      Wording // what the page says beside it, or the reason of the verdict
	OneSex    bool    // the page says that the market's workers are all of this sex
	Line      int     // in its file
}

// Calculates says whether formulas may use the claim: exact, of the first
// release, and neither doubted nor rejected.
func (c Claim) Calculates() bool {
	return c.Precision == Exact && c.Verdict == NoVerdict && !c.Revised
}

// Bounds are the least and the greatest count that the claim allows, both
// included.
func (c Claim) Bounds() (low, high int64) { return Bounds(c.Value, c.Precision) }

// Bounds are the least and the greatest count that a number of this precision
// allows. About allows half a unit of the number's last digit that is not
// zero: about 12,600 is 12,550 to 12,650.
func Bounds(value int64, p Precision) (low, high int64) {
	const most = 1 << 60
	switch p {
	case Over:
		return value + 1, most
	case Nearly:
		return -most, value - 1
	case About:
		half := Unit(value) / 2
		return value - half, value + half
	}
	return value, value
}

// Unit is the place of a number's last digit that is not zero: 100 for 12,600;
// 1 for zero.
func Unit(value int64) int64 {
	unit := int64(1)
	for value != 0 && value%(unit*10) == 0 {
		unit *= 10
	}
	return unit
}
