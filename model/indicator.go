package model

import (
	"fmt"
	"strings"
)

// Indicator is another published number, not of departures: a row of
// indicators.csv.
type Indicator struct {
	AsOf      string // YYYY, YYYY-MM or YYYY/YYYY, as the data writes it
	Name      string
	Market    Code
	Low, High Decimal // the same where one number is printed
	Precision Precision
	Unit      string
	Source    SourceID
	Note      Wording
	Line      int
}

// Span is the months that the indicator is about; a date that is none gives the
// first month of all.
func (i Indicator) Span() Span {
	s, err := ParseSpan(strings.Replace(i.AsOf, "/", "..", 1))
	if err != nil {
		return Span{}
	}
	return s
}

// Names of indicators that the program itself looks up.
const (
	ShareOfPlan = "share_of_plan"
	StockAbroad = "stock_abroad"
	Income      = "income_per_month"
	Remittances = "remittances_per_year"
	Enterprises = "licensed_enterprises"
	Agreements  = "agreements_signed"
	SinceStart  = "cumulative_departures_since_1980"
)

// Decimal is a number with the digits it was printed with, so that 71.89 stays
// 71.89 and no binary fraction comes near it.
type Decimal struct {
	Digits int64 // the number without its point
	Places int   // how many of the digits stand after the point
}

// ParseDecimal reads digits with at most one point, and at most 15 digits.
func ParseDecimal(s string) (Decimal, error) {
	whole, part, point := strings.Cut(s, ".")
	n, err := digits(whole + part)
	if err != nil || whole == "" || point && part == "" || len(whole+part) > 15 {
		return Decimal{}, refuse(NoDecimal, s)
	}
	return Decimal{int64(n), len(part)}, nil
}

// String is the number as it was printed.
func (d Decimal) String() string {
	s := fmt.Sprintf("%0*d", d.Places+1, d.Digits)
	if d.Places == 0 {
		return s
	}
	return s[:len(s)-d.Places] + "." + s[len(s)-d.Places:]
}

// Float is the nearest binary fraction, for shares and axes, never for output.
func (d Decimal) Float() float64 {
	f := float64(d.Digits)
	for range d.Places {
		f /= 10
	}
	return f
}
