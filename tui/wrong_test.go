package tui_test

import (
	"strings"
	"testing"
)

// TestWrongLines: a line that cannot be obeyed is refused in the language of the
// screen, with what was typed as it was typed.
func TestWrongLines(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][2]string{
		"2025-13":     {`no period "2025-13"; a period is`, `không có kỳ "2025-13"; kỳ được viết là`},
		"2025..2024":  {`period "2025..2024" runs backwards; write 2024..2025`, `kỳ "2025..2024" bị ngược; hãy viết 2024..2025`},
		"sex boys":    {`no sex "boys"; it is total, female or male`, `không có giới tính "boys"; hãy chọn total, female hoặc male`},
		"kind x":      {`no kind "x"; it is`, `không có loại số liệu "x"; hãy chọn`},
		"as-of 2025":  {`"2025" is no month; write it as 2025-07`, `"2025" không phải là tháng; hãy viết như 2025-07`},
		"lang de":     {`no language "de"; it is en or vi`, `không có ngôn ngữ "de"; hãy chọn en hoặc vi`},
		"market jpan": {`no market "jpan". Did you mean Japan (JPN)?`, `không có thị trường "jpan". Ý bạn là Nhật Bản (JPN)?`},
		"market zzzz": {`no market "zzzz"`, `không có thị trường "zzzz"`},
	} {
		if got := screen(open(bundled(t), 160, 40, ":", "text:"+line, "enter")); !strings.Contains(got, want[0]) {
			t.Errorf(":%s is not refused with %s:\n%s", line, want[0], got)
		}
		if got := screen(inVietnamese(t, 160, 40, ":", "text:"+line, "enter")); !strings.Contains(got, want[1]) {
			t.Errorf(":%s is not refused with %s:\n%s", line, want[1], got)
		}
	}
}
