package model_test

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
)

// markets are those of the bundled data.
func markets(t testing.TB) model.Markets {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return facts.Markets
}

func TestMonths(t *testing.T) {
	for _, c := range []struct {
		s            string
		year, number int
	}{{"2025-07", 2025, 7}, {"2024-12", 2024, 12}, {"2025-01", 2025, 1}, {"0000-01", 0, 1}, {"9999-12", 9999, 12}} {
		m, err := model.ParseMonth(c.s)
		if err != nil || m.Year() != c.year || m.Number() != c.number || m.String() != c.s || m != model.MonthOf(c.year, c.number) {
			t.Errorf("%q is %v (%d, %d), %v", c.s, m, m.Year(), m.Number(), err)
		}
	}
	if dec, jan := model.MonthOf(2024, 12), model.MonthOf(2025, 1); jan != dec+1 {
		t.Errorf("%v does not follow %v", jan, dec)
	}
	for _, s := range []string{"", "2025", "2025-7", "2025-00", "2025-13", "2025-007", "2025/07", "+025-07", "2025-+7", " 2025-07", "2025-07 ", "2025-0７", "-025-07"} {
		if m, err := model.ParseMonth(s); err == nil {
			t.Errorf("%q is read as %v", s, m)
		}
	}
}

func TestSpans(t *testing.T) {
	month := func(s string) model.Month { m, _ := model.ParseMonth(s); return m }
	for _, c := range []struct{ s, from, to, prints string }{
		{"2025", "2025-01", "2025-12", "2025"},
		{"2025-07", "2025-07", "2025-07", "2025-07"},
		{"2025-01..2025-07", "2025-01", "2025-07", "2025-01..2025-07"},
		{"2020..2025", "2020-01", "2025-12", "2020..2025"},
		{"2025-01..2025-12", "2025-01", "2025-12", "2025"},
		{"2020-01..2021-12", "2020-01", "2021-12", "2020..2021"},
		{"2024-11..2025", "2024-11", "2025-12", "2024-11..2025-12"},
		{"2024..2025-03", "2024-01", "2025-03", "2024-01..2025-03"},
		{"2025-07..2025-07", "2025-07", "2025-07", "2025-07"},
	} {
		s, err := model.ParseSpan(c.s)
		if err != nil || s != (model.Span{From: month(c.from), To: month(c.to)}) || s.String() != c.prints {
			t.Errorf("%q is %v, %v", c.s, s, err)
		}
	}
	for _, s := range []string{"", "..", "2025..", "..2025", "2025..2024", "2025-07..2025-06", "2025...2026", "2025..2026..2027", "latest", "25", "20250"} {
		if span, err := model.ParseSpan(s); err == nil {
			t.Errorf("%q is read as %v", s, span)
		}
	}
}

// TestSpanIs holds what a span says of itself against its months, one by one.
func TestSpanIs(t *testing.T) {
	first, last := model.MonthOf(2023, 11), model.MonthOf(2026, 2)
	months := func(s model.Span) map[model.Month]bool {
		set := map[model.Month]bool{}
		for m := s.From; m <= s.To; m++ {
			set[m] = true
		}
		return set
	}
	year := model.Span{From: model.MonthOf(2024, 4), To: model.MonthOf(2025, 3)}
	for from := first; from <= last; from++ {
		for to := from; to <= last; to++ {
			s := model.Span{From: from, To: to}
			set := months(s)
			all, some := true, false
			for m := range months(year) {
				all, some = all && set[m], some || set[m]
			}
			years := map[int]int{}
			for m := range set {
				years[m.Year()]++
			}
			whole := true
			for _, n := range years {
				whole = whole && n == 12
			}
			if s.Months() != len(set) || s.IsMonth() != (len(set) == 1) || s.InOneYear() != (len(years) == 1) ||
				s.IsYears() != whole || s.IsYear() != (whole && len(years) == 1) ||
				s.Has(year) != all || s.Meets(year) != some {
				t.Errorf("%v: %d months, %v", s, s.Months(), years)
			}
			if back, err := model.ParseSpan(s.String()); err != nil || back != s {
				t.Errorf("%v is read back as %v, %v", s, back, err)
			}
			if s.Before(s) || s.Before(year) == year.Before(s) && s != year {
				t.Errorf("%v has no place before or after %v", s, year)
			}
		}
	}
}

func TestRefs(t *testing.T) {
	july := model.MonthSpan(model.MonthOf(2025, 7))
	for want, r := range map[string]model.Ref{
		"2025-07":                   model.At(july, model.All, model.Total),
		"2025-07@JPN":               model.At(july, "JPN", model.Total),
		"2025-07#female":            model.At(july, model.All, model.Female),
		"2025-01..2025-07@JPN#male": model.At(model.YearToDate(july.To), "JPN", model.Male),
		"2025@OTHER":                model.At(model.YearSpan(2025), model.Other, model.Total),
	} {
		if r.String() != want {
			t.Errorf("%+v is written %q instead of %q", r, r, want)
		}
	}
	for s, want := range map[string][3]string{
		"2025":              {"2025", "", ""},
		"2025-07@nhat ban":  {"2025-07", "nhat ban", ""},
		"2025-07#female":    {"2025-07", "", "female"},
		"latest@JPN#male":   {"latest", "JPN", "male"},
		"2025-07@a@b#c#d":   {"2025-07", "a@b", "c#d"},
		"":                  {},
		"@#":                {},
		"2025#female@japan": {"2025", "", "female@japan"},
	} {
		if period, market, sex := model.CutRef(s); [3]string{period, market, sex} != want {
			t.Errorf("%q is cut into %q %q %q", s, period, market, sex)
		}
	}
	order := []model.Ref{
		model.At(model.YearToDate(july.To), model.All, model.Total),
		model.At(model.YearSpan(2025), model.All, model.Total),
		model.At(july, model.All, model.Total), model.At(july, model.All, model.Male),
		model.At(july, "CHN", model.Total), model.At(july, "JPN", model.Female), model.At(july, "ZZZ", model.Total),
		model.At(july, model.Other, model.Total),
	}
	for i, a := range order {
		for j, b := range order {
			if a.Before(b) != (i < j) {
				t.Errorf("%v before %v: %v", a, b, a.Before(b))
			}
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"Nhật Bản": "nhatban", "NHẬT BẢN": "nhatban", "nhat ban": "nhatban", "Nha\u0323\u0302t Ba\u0309n": "nhatban",
		"Đài Loan (Trung Quốc)": "dailoantrungquoc", "Türkiye": "turkiye", "S. Korea": "skorea", "Ý": "y",
		"Ả-rập Xê-út": "arapxeut", " JPN\t": "jpn", "": "", "--": "",
	} {
		if got := model.Fold(s); got != want {
			t.Errorf("%q is folded to %q instead of %q", s, got, want)
		}
	}
}

func TestMarketsParse(t *testing.T) {
	ms := markets(t)
	for _, m := range ms {
		for _, word := range m.Words() {
			for _, as := range []string{word, strings.ToUpper(word), strings.ToLower(word), model.Fold(word)} {
				if got, err := ms.Parse(as); err != nil || got.Code != m.Code {
					t.Errorf("%q is %s instead of %s, %v", as, got.Code, m.Code, err)
				}
			}
		}
	}
	for s, near := range map[string]model.Code{
		"Jpan": "JPN", "JAP": "JPN", "Tiwan": "TWN", "nhat bam": "JPN", "Kroea": "KOR", "Germny": "DEU",
		"Mỹ": "", "BỈ": "", // America and Belgium, not the codes MY and BI
		"zzzz": "", "vnm": "", "xx": "", "": "", "Atlantis": "", strings.Repeat("x", 1000): "",
	} {
		_, err := ms.Parse(s)
		got := model.Code("")
		if e, ok := err.(*model.UnknownMarket); ok {
			got = e.Near.Code
		}
		if err == nil || got != near {
			t.Errorf("%.20q is near %q instead of %q, %v", s, got, near, err)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"stock_abroad", "receiving_markets", "xe-1", "vov-1"}
	for name, want := range map[string]string{
		"stock_abraod": "stock_abroad", "STOCK_ABROAD": "stock_abroad", "stok_abrod": "stock_abroad",
		"recieving_market": "receiving_markets", "vov-2": "vov-1", "xyz": "", "": "", "weather": "",
	} {
		if got := model.Nearest(name, known); got != want {
			t.Errorf("%q is near %q instead of %q", name, got, want)
		}
	}
}

func TestDecimals(t *testing.T) {
	for s, want := range map[string]model.Decimal{
		"0": {}, "7": {Digits: 7}, "71.89": {Digits: 7189, Places: 2}, "0.05": {Digits: 5, Places: 2},
		"3.50": {Digits: 350, Places: 2}, "999999999999999": {Digits: 999999999999999},
	} {
		d, err := model.ParseDecimal(s)
		if err != nil || d != want || d.String() != s {
			t.Errorf("%q is %v, printed %q, %v", s, d, d.String(), err)
		}
	}
	for _, s := range []string{"", ".", "5.", ".5", "-1", "+1", "1.2.3", "1,5", "1e3", "1_000", " 1", "1000000000000000", "٣"} {
		if d, err := model.ParseDecimal(s); err == nil {
			t.Errorf("%q is read as %v", s, d)
		}
	}
	if f := (model.Decimal{Digits: 7189, Places: 2}).Float(); math.Abs(f-71.89) > 1e-12 {
		t.Errorf("71.89 is %v", f)
	}
}

// TestUnitAndBounds counts instead of calculating: the unit is the place of the
// last digit that is not zero, the bounds are all the counts that a page which
// rounds to that place could have meant.
func TestUnitAndBounds(t *testing.T) {
	for value := int64(0); value < 3000; value++ {
		unit := int64(1)
		for s := model.Known(value); s.N > 0 && s.N%10 == 0; s.N /= 10 {
			unit *= 10
		}
		if got := model.Unit(value); got != unit {
			t.Errorf("the unit of %d is %d instead of %d", value, got, unit)
		}
		low, high := model.Bounds(value, model.About)
		if value-low != high-value || 2*(high-value) > unit || 2*(high-value+1) <= unit {
			t.Errorf("about %d is %d to %d", value, low, high)
		}
	}
	for p, want := range map[model.Precision][3]bool{ // below, at, above 12,600
		model.Exact: {false, true, false}, model.Over: {false, false, true},
		model.Nearly: {true, false, false}, model.About: {true, true, true},
	} {
		low, high := model.Bounds(12600, p)
		for i, n := range []int64{12599, 12600, 12601} {
			if (low <= n && n <= high) != want[i] {
				t.Errorf("%v 12600 allows %d: %v", p, n, !want[i])
			}
		}
	}
	if low, high := model.Bounds(12600, model.About); low != 12550 || high != 12650 {
		t.Errorf("about 12,600 is %d to %d", low, high)
	}
}

func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		"Jpan": `"Jpan"`, "Nhật": `"Nhật"`, `a"b`: `"a\"b"`, "\x1b[31m": `"\x1b[31m"`, "a\nb": `"a\nb"`,
		"\u202eabc": `"\u202eabc"`, "\u009b": `"\u009b"`, strings.Repeat("x", 41): `"` + strings.Repeat("x", 40) + `…"`,
		strings.Repeat("ậ", 40): `"` + strings.Repeat("ậ", 40) + `"`,
	} {
		if got := model.Quote(s); got != want {
			t.Errorf("%q is quoted as %s", s, got)
		}
	}
}

// unsafe says whether a rune could do something to a terminal or to the
// direction of a line.
func unsafe(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }
