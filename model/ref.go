package model

import "strings"

// Sex is whom a figure counts.
type Sex int

// The three are alternatives: Total counts both sexes.
const (
	Total Sex = iota
	Female
	Male
)

// Sexes lists all three in the order of every table.
func Sexes() []Sex { return []Sex{Total, Female, Male} }

var sexNames = [...]string{"total", "female", "male"}

func (s Sex) String() string { return sexNames[s] }

// ParseSex reads total, female or male.
func ParseSex(s string) (Sex, error) {
	for i, name := range sexNames {
		if s == name {
			return Sex(i), nil
		}
	}
	return 0, refuse(NoSex, s, sexNames[:]...)
}

// Key is what a running count is kept of: one market and one sex.
type Key struct {
	Market Code
	Sex    Sex
}

// Ref names one figure: the span, the market and the sex it counts.
type Ref struct {
	Span Span
	Key
}

// At is the ref of a span, a market and a sex.
func At(span Span, market Code, sex Sex) Ref { return Ref{span, Key{market, sex}} }

// Of is the same ref for another sex.
func (r Ref) Of(sex Sex) Ref { r.Sex = sex; return r }

// In is the same ref for another market.
func (r Ref) In(market Code) Ref { r.Market = market; return r }

// Over is the same ref over another span.
func (r Ref) Over(span Span) Ref { r.Span = span; return r }

// String is the ref as the command line reads it: 2025-01..2025-07@JPN#female,
// without the market where it is all, without the sex where it is both.
func (r Ref) String() string {
	s := r.Span.String()
	if r.Market != All {
		s += "@" + string(r.Market)
	}
	if r.Sex != Total {
		s += "#" + r.Sex.String()
	}
	return s
}

// Before orders refs by span, then market (all first, the rest last), then sex.
func (r Ref) Before(t Ref) bool {
	switch {
	case r.Span != t.Span:
		return r.Span.Before(t.Span)
	case r.Market != t.Market:
		return r.Market.Before(t.Market)
	}
	return r.Sex < t.Sex
}

// CutRef splits PERIOD[@MARKET][#SEX] into its parts without reading them;
// market and sex are empty where they are not given.
func CutRef(s string) (period, market, sex string) {
	s, sex, _ = strings.Cut(s, "#")
	period, market, _ = strings.Cut(s, "@")
	return period, market, sex
}
