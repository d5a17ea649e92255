package print

import (
	"testing"

	"xkld/model/lang"
)

// TestPlain wants no text that a spreadsheet would run.
func TestPlain(t *testing.T) {
	for s, want := range map[string]string{
		"=1+1": "'=1+1", "+84 1": "'+84 1", "-2025-07": "'-2025-07", "@SUM(A1)": "'@SUM(A1)", "  =1": "'  =1",
		"": "", " ": " ", "a=b": "a=b", "2025-07 - 2025-07#female": "2025-07 - 2025-07#female", "Đài Loan": "Đài Loan",
	} {
		if got := lang.Plain(s); got != want {
			t.Errorf("%q is written %q instead of %q", s, got, want)
		}
	}
}
