package print

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode"

	"xkld/model"
	"xkld/model/lang"
)

// TestPlain wants no text that a spreadsheet would run.
func TestPlain(t *testing.T) {
	for s, want := range map[string]string{
		"=1+1": "'=1+1", "+84 1": "'+84 1", "-2025-07": "'-2025-07", "@SUM(A1)": "'@SUM(A1)", "  =1": "'  =1",
		"\t=1": "'\t=1", "\r@x": "'\r@x", "\u200b=1": "'\u200b=1", "\u00a0-1": "'\u00a0-1", "＝1": "'＝1", "'=1": "'=1", "\xff=1": "\xff=1",
		"": "", " ": " ", "a=b": "a=b", "2025-07 - 2025-07#female": "2025-07 - 2025-07#female", "Đài Loan": "Đài Loan",
	} {
		if got := lang.Plain(s); got != want {
			t.Errorf("%q is written %q instead of %q", s, got, want)
		}
	}
}

// dangerous says whether a spreadsheet may take a cell for a formula: what can be
// seen of it begins with a sign that does so.
func dangerous(cell string) bool {
	for _, r := range cell {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		return strings.ContainsRune("=+-@＝＋－＠", r)
	}
	return false
}

// sheets are the headers of all sheets.
func sheets() [][]string {
	return [][]string{figureHeader, targetHeader, indicatorHeader, sourceHeader, sdmxHeader, hitHeader}
}

// FuzzSheets puts any text at all into every column of every sheet.
func FuzzSheets(f *testing.F) {
	for _, s := range []string{"", "=1+1", "-14 -15", "-14", "-1..5", "\t=cmd|' /C calc'!A0", "a\tb\nc\\d", "\r\n@x", "x,\"y\"", "\ufeff=1", "０１", "-Inf", "+1e3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, header := range sheets() {
			line := make([]string, len(header))
			for i := range line {
				line[i] = s
			}
			checkSheet(t, header, line, s)
		}
	})
}

func checkSheet(t *testing.T, header, line []string, s string) {
	t.Helper()
	var out strings.Builder
	if err := (Printer{Out: &out, Format: CSV}).writeSheet([][]string{header, line}); err != nil {
		t.Fatal(err)
	}
	fromCSV, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(fromCSV) != 2 {
		t.Fatalf("%q gives %q: %v", s, out.String(), err)
	}
	out.Reset()
	if err := (Printer{Out: &out, Format: TSV}).writeSheet([][]string{header, line}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != 2 || strings.Contains(lines[1], "\r") {
		t.Fatalf("%q gives the TSV %q", s, out.String())
	}
	fromTSV := strings.Split(lines[1], "\t")
	for i, column := range header {
		below, isBelow := strings.CutPrefix(strings.ReplaceAll(s, "..-", ".."), "-")
		isNumber := isBelow && slices.Contains(numbers, column) && strings.Trim(below, "0123456789.") == ""
		for _, cell := range []string{fromCSV[1][i], unescape(fromTSV[i])} {
			if dangerous(cell) && !isNumber {
				t.Errorf("column %s: %q is written %q", column, s, cell)
			}
			// Nothing but the apostrophe is added. A reader of CSV takes CR LF for LF.
			same := strings.ReplaceAll(s, "\r\n", "\n")
			if cell = strings.ReplaceAll(cell, "\r\n", "\n"); cell != same && cell != "'"+same {
				t.Errorf("column %s: %q comes back as %q", column, s, cell)
			}
			if cell != same && !dangerous(s) {
				t.Errorf("column %s: %q is harmless and became %q", column, s, cell)
			}
		}
	}
}

// unescape reads a cell of TSV.
func unescape(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\t`, "\t", `\n`, "\n", `\r`, "\r").Replace(s)
}

// TestNumbersBelowZero wants numbers as numbers, and as text what only begins
// like one.
func TestNumbersBelowZero(t *testing.T) {
	for _, cell := range []struct{ column, s, want string }{
		{"value", "-14.5", "-14.5"}, {"conflicts", "-14", "-14"}, {"conflicts", "-14 -15", "'-14 -15"}, {"value", "+1e3", "'+1e3"}, {"value", "-1+1", "'-1+1"},
		{"remaining", "-33588..-23588", "-33588..-23588"}, {"note", "-14", "'-14"}, {"formula", "- 2025 + 2024", "'- 2025 + 2024"},
		{"OBS_VALUE", "-1", "-1"}, {"formula", "2025-07 - 2025-07#female", "2025-07 - 2025-07#female"},
	} {
		if got := harmless(cell.column, cell.s); got != cell.want {
			t.Errorf("%s %q is written %q", cell.column, cell.s, got)
		}
	}
}

// TestTimeOfSDMX reads the time back.
func TestTimeOfSDMX(t *testing.T) {
	for period, want := range map[string]string{
		"2025-07": "2025-07", "2025": "2025", "2025-01..2025-07": "2025-01-01/P7M", "2020..2025": "2020-01-01/P6Y",
		"2024-11..2025-02": "2024-11-01/P4M", "1980..1990": "1980-01-01/P11Y",
	} {
		span, err := model.ParseSpan(period)
		if err != nil {
			t.Fatal(err)
		}
		if got := sdmxTime(span); got != want {
			t.Errorf("%s is %s instead of %s", period, got, want)
		}
	}
}

// TestObserved wants what weighs most.
func TestObserved(t *testing.T) {
	for _, o := range []struct {
		kind      model.Kind
		precision model.Precision
		verdict   model.Verdict
		want      string
	}{
		{model.Published, model.Exact, model.NoVerdict, "A"}, {model.Calculated, model.Exact, model.NoVerdict, "I"},
		{model.Published, model.About, model.NoVerdict, "E"}, {model.Published, model.Over, model.NoVerdict, "E"},
		{model.Published, model.Nearly, model.NoVerdict, "E"}, {model.Calculated, model.Over, model.NoVerdict, "E"},
		{model.Published, model.Exact, model.Doubtful, "U"}, {model.Published, model.About, model.Contested, "U"},
		{model.Missing, model.Exact, model.NoVerdict, "O"}, {model.Missing, model.Exact, model.Doubtful, "O"},
	} {
		if got := observed(o.kind, o.precision, o.verdict); got != o.want {
			t.Errorf("%s %s %s is %s instead of %s", o.kind, o.precision, o.verdict, got, o.want)
		}
	}
}
