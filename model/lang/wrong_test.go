package lang

import (
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"xkld/model"
	"xkld/model/load"
)

// TestEveryRuleIsSaid: each rule has its words in each language, there are no
// words for what is none, and nothing stays unfilled.
func TestEveryRuleIsSaid(t *testing.T) {
	for _, words := range All() {
		s := Speaker{Words: words}
		for rule := range words.Wrong.Rules {
			if !slices.Contains(model.Rules(), rule) {
				t.Errorf("%s: words for %q, which is no rule", words.Code, rule)
			}
		}
		for _, rule := range model.Rules() {
			e := &model.Refusal{Rule: rule, Word: "x\x1b[2J", Known: []string{"first", "last"}}
			said := s.Error(e)
			if words.Wrong.Rules[rule] == "" || strings.ContainsAny(said, "%\x1b") || strings.ContainsFunc(e.Error(), unicode.IsControl) {
				t.Errorf("%s: %q is said %q", words.Code, rule, said)
			}
		}
	}
}

// TestSystemErrors: our words come first, those of the system after them, where
// nobody has others.
func TestSystemErrors(t *testing.T) {
	none := &fs.PathError{Op: "open", Path: "a\nb", Err: errors.New("no such file or directory")}
	for want, err := range map[string]error{
		`open a\nb: no such file or directory`:                     none,
		`july.csv: cannot be opened: open july.csv: strange thing`: load.Problem{File: "july.csv", Wrong: &model.Refusal{Rule: model.NotOpened, Cause: &fs.PathError{Op: "open", Path: "july.csv", Err: errors.New("strange thing")}}},
		`july.csv: has no header: EOF`:                             load.Problem{File: "july.csv", Wrong: &model.Refusal{Rule: model.NoHeader, Cause: io.EOF}},
		`strange\x1b`:                                              errors.New("strange\x1b"),
	} {
		if got := (Speaker{Words: English()}).Error(err); got != want {
			t.Errorf("said is %s and not %s", got, want)
		}
	}
	for want, err := range map[string]error{
		`mở a\nb: không có tệp hoặc thư mục này`:                none,
		`tệp july.csv: không có dòng tiêu đề: tệp đã hết`:       load.Problem{File: "july.csv", Wrong: &model.Refusal{Rule: model.NoHeader, Cause: io.EOF}},
		`july.csv dòng 14, cột "value": "1.0" có dấu phân cách`: load.Problem{File: "july.csv", Line: 14, Column: "value", Wrong: &model.Refusal{Rule: model.Separated, Word: "1.0", Known: []string{"10"}}},
	} {
		if got := (Speaker{Words: Vietnamese()}).Error(err); !strings.HasPrefix(got, want) {
			t.Errorf("said is %s and not %s", got, want)
		}
	}
	letters := regexp.MustCompile(`^[a-zA-Z /-]+$`)
	for cause, said := range English().Wrong.System.Causes {
		if said != cause || !letters.MatchString(cause) {
			t.Errorf("%q is said %q", cause, said)
		}
	}
}
