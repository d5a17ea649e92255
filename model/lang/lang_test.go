package lang

import (
	"reflect"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/measure"
	"xkld/model/report"
)

// TestNoWordIsMissing: every word of a language is there, and every phrase
// takes as many things as the first language's.
func TestNoWordIsMissing(t *testing.T) {
	words := English()
	empty(t, "Words", reflect.ValueOf(*words))
	for _, c := range []report.Column{report.ColPeriod, report.ColValue, report.ColChange, report.ColRival, report.ColBy, report.ColByPart} {
		if words.Heads[c] == "" {
			t.Errorf("column %s has no heading", c)
		}
	}
}

// empty reports fields of a value that are empty. The first of the verdicts is,
// and some types of plan: they go without saying.
func empty(t *testing.T, name string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			empty(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			if !strings.HasSuffix(name, ".PlanTypes") && (name != "Words.Verdicts" || i > 0) {
				empty(t, name, v.Index(i))
			}
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", name)
		}
	case reflect.String:
		if v.String() == "" {
			t.Errorf("%s is empty", name)
		}
	}
}

func TestNumbers(t *testing.T) {
	people, machine := Speaker{Words: English()}, Machine(nil)
	for n, want := range map[int64]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 85781: "85,781", 1234567: "1,234,567", -1970: "-1,970", -12: "-12"} {
		if got := people.Number(n); got != want {
			t.Errorf("Number(%d) = %q instead of %q", n, got, want)
		}
		if got := machine.Number(n); got != strings.ReplaceAll(want, ",", "") {
			t.Errorf("%d is %q in a machine format", n, got)
		}
	}
}

func TestSpans(t *testing.T) {
	s := Speaker{Words: English()}
	for written, want := range map[string]string{
		"2025": "2025", "2020..2025": "2020-2025", "2025-07": "Jul 2025", "2025-01..2025-07": "Jan-Jul 2025",
		"2024-11..2025-01": "Nov 2024 - Jan 2025",
	} {
		span, err := model.ParseSpan(written)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Span(span); got != want {
			t.Errorf("%s is said %q instead of %q", written, got, want)
		}
	}
}

// TestMarks: a number never stands without what it is.
func TestMarks(t *testing.T) {
	s := Speaker{Words: English()}
	for want, f := range map[string]model.Figure{
		"12":   {Count: model.Known(12), Kind: model.Published},
		"=12":  {Count: model.Known(12), Kind: model.Calculated},
		">12":  {Count: model.Known(12), Kind: model.Published, Precision: model.Over},
		"=?12": {Count: model.Known(12), Kind: model.Calculated, Verdict: model.Doubtful},
		"*12":  {Count: model.Known(12), Kind: model.Published, Verdict: model.Contested},
		"...":  {},
	} {
		if got := s.Figure(f); got != want {
			t.Errorf("%+v is said %q instead of %q", f, got, want)
		}
	}
	share := measure.Share(model.Figure{Count: model.Known(1), Kind: model.Published, Precision: model.Over},
		model.Figure{Count: model.Known(3), Verdict: model.Doubtful})
	if got, want := s.Ratio(share, 1), "=>?33.3%"; got != want {
		t.Errorf("a share of what is over and doubtful is said %q instead of %q", got, want)
	}
}
