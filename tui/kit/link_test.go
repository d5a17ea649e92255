package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
)

const url = "https://example.org/tháng-7/một-trang?a=1&b=m"

// TestLinksSurvive: what cuts, wraps and quiets a line leaves its links whole, and
// no wider than their text.
func TestLinksSurvive(t *testing.T) {
	link := ansi.SetHyperlink("https://example.org/a-b-c/m") + "a linked text-with hyphens" + ansi.ResetHyperlink()
	line := "\x1b[1mbold\x1b[m \x1b[1mbold\x1b[m " + link + " \x1b[1mafter\x1b[m  \x1b[1mit\x1b[m"
	text := ansi.Strip(line)
	for w := 0; w <= ansi.StringWidth(text)+2; w++ {
		for _, cut := range []string{Cut(line, w), Fit(line, w)} {
			if ansi.StringWidth(cut) > w || !balanced(cut) {
				t.Errorf("at %d cells: %q", w, cut)
			}
		}
		var joined []string
		for _, part := range Wrap(line, w) {
			if ansi.StringWidth(part) > w || !balanced(part) {
				t.Errorf("wrapped at %d cells: %q", w, part)
			}
			joined = append(joined, ansi.Strip(part))
		}
		if got := strings.Join(joined, ""); w > 0 && strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Errorf("wrapped at %d cells: %q", w, got)
		}
	}
	quiet := Quiet(line)
	if ansi.Strip(quiet) != text || !strings.Contains(quiet, link) {
		t.Errorf("quiet: %q", quiet)
	}
	if !strings.HasSuffix(quiet, "\x1b[1mafter  it\x1b[m") {
		t.Errorf("nothing after a link is quiet: %q", quiet)
	}
}

// balanced says whether every link that begins in a line ends in it.
func balanced(line string) bool {
	return strings.Count(line, "\x1b]8;") == 2*strings.Count(line, "\x1b]8;;\a")
}

func TestAddress(t *testing.T) {
	source := model.Source{ID: "a;b:c-1", URL: url}
	for w := 1; w < 60; w++ {
		var text strings.Builder
		for _, line := range Address(source, url, w) {
			if ansi.StringWidth(line) > w || !balanced(line) {
				t.Errorf("at %d cells: %q", w, line)
			}
			if !strings.HasPrefix(line, "\x1b]8;id=a-b-c-1;https://example.org/th%C3%A1ng-7/m%E1%BB%99t-trang?a=1&b=m\a") {
				t.Errorf("not a link to the whole address: %q", line)
			}
			text.WriteString(ansi.Strip(line))
		}
		if text.String() != url {
			t.Errorf("at %d cells it reads %q", w, text.String())
		}
	}
	for _, bad := range []string{"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "https://", "https:///x", "example.org", "",
		"https://example.org/\x1b]8;;http://evil\a", "https://example.org/\n"} {
		for _, line := range Address(model.Source{URL: bad}, bad, 30) {
			if strings.Contains(line, "\x1b") {
				t.Errorf("%q becomes %q", bad, line)
			}
		}
	}
}
