package model

import (
	"fmt"
	"strconv"
)

// Month is a calendar month, counted from January of the year 0. Months are
// whole numbers so that spans are plain arithmetic, free of days and zones.
type Month int

// MonthOf is the month with the given number, 1 to 12, of a year.
func MonthOf(year, number int) Month { return Month(year*12 + number - 1) }

// Year is the calendar year of the month.
func (m Month) Year() int { return int(m) / 12 }

// Number is the month's number in its year, 1 to 12.
func (m Month) Number() int { return int(m)%12 + 1 }

// String is the month as the data writes it: 2025-07.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), m.Number()) }

// ParseMonth reads YYYY-MM.
func ParseMonth(s string) (Month, error) {
	if len(s) == 7 && s[4] == '-' {
		year, err := parseYear(s[:4])
		number, err2 := digits(s[5:])
		if err == nil && err2 == nil && number >= 1 && number <= 12 {
			return MonthOf(year, number), nil
		}
	}
	return 0, refuse(NoMonth, s)
}

func parseYear(s string) (int, error) {
	year, err := digits(s)
	if err != nil || len(s) != 4 {
		return 0, refuse(NoYear, s)
	}
	return year, nil
}

// digits reads a number of plain digits only: no sign, no blank, no "1_000".
func digits(s string) (int, error) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, refuse(NoNumber, s)
		}
	}
	return strconv.Atoi(s)
}
