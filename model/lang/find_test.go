package lang_test

import (
	"testing"

	"xkld/model"
	"xkld/model/lang"
)

func TestCalls(t *testing.T) {
	say := lang.Speaker{Words: lang.English()}
	span := func(s string) model.Span {
		span, err := model.ParseSpan(s)
		if err != nil {
			t.Fatal(err)
		}
		return span
	}
	july, january, year, two := span("2024-07"), span("2024-01"), span("2019"), span("2025-01..2025-02")
	cases := []struct {
		text string
		of   model.Span
		want bool
	}{
		{"jul 2024", july, true}, {"July", july, true}, {"2024-07", july, true}, {"7/2024", july, true},
		{"tháng 7", july, true}, {"tha\u0301ng 7", july, true}, {"THANG 7 nam 2024", july, true}, {"t7", july, true}, {"tháng7", july, true},
		{"07 2024", july, true}, {"20", july, true}, {"202", july, true}, {"2024", july, true},
		{"jul 2025", july, false}, {"jun", july, false}, {"2", july, false}, {"", july, false}, {" ", july, false}, {"tháng 1", july, false},
		{"1", january, true}, {"10", january, false}, {"tháng 1", january, true},
		{"2019", year, true}, {"19", year, false}, {"jan", year, false},
		{"jan-feb", two, true}, {"feb 2025", two, true}, {"mar", two, false},
	}
	for _, c := range cases {
		if got := say.Calls(c.text, c.of); got != c.want {
			t.Errorf("%q calls %v: %v", c.text, c.of, got)
		}
	}
}
