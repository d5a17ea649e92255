package model_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"xkld/model"
)

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"2025", "2025-07", "2025-01..2025-07", "2020..2025", "2024-11..2025", "", "..", "2025-13", "9999..0000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		span, err := model.ParseSpan(s)
		if err != nil {
			if strings.ContainsFunc(err.Error(), unsafe) {
				t.Errorf("%q is refused with %q", s, err)
			}
			return
		}
		if back, err := model.ParseSpan(span.String()); err != nil || back != span {
			t.Errorf("%q is %v, which is %v, %v", s, span, back, err)
		}
		if span.From > span.To || span.Months() < 1 {
			t.Errorf("%q is the span %v of %d months", s, span, span.Months())
		}
	})
}

func FuzzMarketsParse(f *testing.F) {
	for _, s := range []string{"jpn", "JP", "Nhật Bản", "nhat ban", "Jpan", "", "\x1b[2J", "\xff", "İtalya", "all", "khác"} {
		f.Add(s)
	}
	ms := markets(f)
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ms.Parse(s)
		if err != nil {
			if strings.ContainsFunc(err.Error(), unsafe) {
				t.Errorf("%q is refused with %q", s, err)
			}
			return
		}
		for _, word := range m.Words() {
			if back, err := ms.Parse(word); err != nil || back.Code != m.Code {
				t.Errorf("%q is %s, of which %q is %s, %v", s, m.Code, word, back.Code, err)
			}
		}
		if again := model.Fold(model.Fold(s)); again != model.Fold(s) {
			t.Errorf("%q is folded to %q and then to %q", s, model.Fold(s), again)
		}
	})
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{"Jpan", "\x1b]0;title\a", "\u202e", "\u2028", "\xff\xfe", strings.Repeat("ậ", 50), "\u009b31m", "\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := model.Quote(s)
		if strings.ContainsFunc(q, unsafe) || !utf8.ValidString(q) || len(q) < 2 || q[0] != '"' || q[len(q)-1] != '"' {
			t.Errorf("%q is quoted as %q", s, q)
		}
	})
}
