package own

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"xkld/model"
)

// month reads a month of the years that the data may speak of.
func month(b []byte) (model.Month, bool) {
	if len(b) != 7 {
		return 0, false
	}
	var eight [8]byte
	copy(eight[:], b)
	m, ok := eightMonth(binary.LittleEndian.Uint64(eight[:]))
	if !ok {
		return 0, false
	}
	return zeroMonth + model.Month(m), true
}

// eightMonth reads the first seven of eight bytes at once, as months since
// January of the first year.
func eightMonth(x uint64) (month uint64, ok bool) {
	const digits = 0x000f0f000f0f0f0f
	wrong := x&0x00f0f0fff0f0f0f0 ^ 0x0030302d30303030 // the form
	wrong |= (x&digits + 0x0006060006060606) & 0x00f0f000f0f0f0f0
	y := x & 0x0f0f0f0f
	y = y*10 + y>>8
	year := y&0xff*100 + y>>16&0xff
	number := x>>40&0xf*10 + x>>48&0xf
	return (year-firstYear)*12 + number - 1, wrong == 0 && year-firstYear <= lastYear-firstYear && number-1 < 12
}

// ways are those in which people write months: the names of the parts are y, m
// and, of a date, d.
var ways = [...]*regexp.Regexp{
	regexp.MustCompile(`^(?P<y>\d{4})[-/. ]?(?P<m>\d{1,2})$`),
	regexp.MustCompile(`^(?P<m>\d{1,2})[-/. ](?P<y>\d{4})$`),
	regexp.MustCompile(`^(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[T ].*)?$`),
	regexp.MustCompile(`^(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})$`),
	regexp.MustCompile(`(?i)^(?:tháng|thg|t)\.? ?(?P<m>\d{1,2})(?:[-/., ]+| năm )(?P<y>\d{4})$`),
	regexp.MustCompile(`(?i)^(?P<n>[a-z]{3,9})[-. ,]*(?P<y>\d{4})$`),
	regexp.MustCompile(`(?i)^(?P<y>\d{4})[-. ,]*(?P<n>[a-z]{3,9})$`),
}

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// noMonth says why a text is no month, and how to write the one that it means
// where that is plain.
func noMonth(text []byte) error {
	word := clipped(text, 0)
	if m, err := model.ParseMonth(string(text)); err == nil {
		return refuse(model.BeyondYears, m.String(), strconv.Itoa(firstYear), strconv.Itoa(lastYear))
	}
	trimmed := strings.TrimFunc(word, unicode.IsSpace)
	if span, err := model.ParseSpan(trimmed); err == nil && span.IsYear() && within(span.From) {
		return refuse(model.YearAlone, word, span.From.String(), span.To.String())
	}
	if m, err := model.ParseMonth(trimmed); err == nil && within(m) {
		return refuse(model.MonthWritten, word, m.String())
	}
	for _, way := range ways {
		if m, ok := meant(way, trimmed); ok && within(m) {
			return refuse(model.MonthWritten, word, m.String())
		}
	}
	return refuse(model.NoMonth, word)
}

func within(m model.Month) bool { return m.Year() >= firstYear && m.Year() <= lastYear }

// meant is the month that a text means, written in a certain way. A date of which
// nobody can tell the day from the month means none.
func meant(way *regexp.Regexp, text string) (model.Month, bool) {
	parts := way.FindStringSubmatch(text)
	if parts == nil {
		return 0, false
	}
	number := func(name string) int {
		i := way.SubexpIndex(name)
		if i < 0 {
			return 0
		}
		n, _ := strconv.Atoi(parts[i])
		return n
	}
	year, month, day := number("y"), number("m"), number("d")
	if i := way.SubexpIndex("n"); i >= 0 {
		for j, name := range monthNames {
			if strings.HasPrefix(name, strings.ToLower(parts[i])) {
				month = j + 1
				break
			}
		}
	}
	dayFirst := way.SubexpIndex("d") == 1
	switch {
	case dayFirst && month > 12 && day <= 12: // 07/15/2025
		month, day = day, month
	case dayFirst && month <= 12 && day <= 12 && day != month:
		return 0, false
	}
	return model.MonthOf(year, month), month >= 1 && month <= 12 && day <= 31
}

// persons reads a whole number of persons.
func persons(b []byte) (int64, bool) {
	n := int64(0)
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n = n*10 + int64(c-'0'); n > Most {
			return 0, false
		}
	}
	return n, len(b) > 0
}

var (
	thousands = regexp.MustCompile(`^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:'\d{3})+|(?:_\d{3})+|(?:[\pZ]\d{3})+)$`)
	decimals  = regexp.MustCompile(`^[+-]?\d[\d.,' ]*[.,]\d+$`)
	negative  = regexp.MustCompile(`^[-\x{2212}\x{2013}]\s?\d[\d.,]*$`)
	plus      = regexp.MustCompile(`^\+\d+$`)
)

// noPersons says why a text is no number of persons, and what to write.
func noPersons(text []byte) error {
	word := clipped(text, 0)
	trimmed := strings.TrimFunc(word, unicode.IsSpace)
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, word)
	plain := strings.Map(plainDigit, trimmed)
	_, isNumber := persons([]byte(plain))
	switch {
	case trimmed == "":
		return refuse(model.NoValueGiven, "")
	case len(bytes.Trim(text, "0123456789")) == 0:
		return refuse(model.TooLarge, word, strconv.Itoa(Most))
	case thousands.MatchString(trimmed), digits != "" && digits == trimmed:
		return refuse(model.Separated, word, digits)
	case negative.MatchString(trimmed):
		return refuse(model.BelowZero, word)
	case plus.MatchString(trimmed):
		return refuse(model.PlusSign, word, digits)
	case decimals.MatchString(trimmed):
		return refuse(model.WithDecimals, word)
	case isNumber:
		return refuse(model.OtherDigits, word, plain)
	}
	return refuse(model.NotPersons, word)
}

// plainDigit is a digit of any script as one of 0 to 9. Each script has its ten
// in a row.
func plainDigit(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	return r
}
