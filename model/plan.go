package model

// PlanType is what kind of aim a page prints.
type PlanType int

// PlanAdjusted replaces the plan of its year. An expectation or a quota is no
// plan, PlanPerYear is so many in each year of the span, and PlanMultiYear so
// many in all its years together.
const (
	PlanSet PlanType = iota
	PlanAdjusted
	PlanExpectation
	PlanQuota
	PlanPerYear
	PlanMultiYear
)

var planNames = [...]string{"plan", "adjusted", "expectation", "quota", "per-year", "multi-year"}

func (t PlanType) String() string { return planNames[t] }

// ParsePlanType reads the column type of plans.csv.
func ParsePlanType(s string) (PlanType, error) {
	return parseName[PlanType](s, NoPlanType, planNames[:])
}

// Plan is one plan as one page prints it: a row of plans.csv.
type Plan struct {
	Span   Span
	Market Code
	Low    int64 // persons
	High   int64 // the same as Low where one number is printed
	Open   bool  // no upper end: at least Low
	Type   PlanType
	Source SourceID
	Note   Wording
	Line   int
}

// IsRange says whether the plan is a range rather than a number.
func (p Plan) IsRange() bool { return p.Open || p.Low != p.High }
