package lang_test

import (
	"slices"
	"testing"

	"xkld/model/lang"
)

// TestLegendOfBars: what a bar is filled with is explained where it is seen, once
// with the mark that says the same, in plain ASCII too.
func TestLegendOfBars(t *testing.T) {
	say := lang.Speaker{Words: lang.English()}
	for _, c := range []struct{ seen, want []string }{
		{[]string{"█████", "#####", "1,234", "12:30", "a:b"}, nil},
		{[]string{"▒▒▒▋"}, []string{"▒ calculated"}},
		{[]string{"▒▒▒▋", "=12"}, []string{"= ▒ calculated, not published"}},
		{[]string{"░░", "~12"}, []string{"░ not exact, or doubtful", "~ about"}},
		{[]string{"===="}, []string{"= calculated, not published"}},
		{[]string{"::::", "!"}, []string{": not exact, or doubtful"}},
		{[]string{":::!:"}, []string{": not exact, or doubtful"}},
	} {
		marks := lang.Marks{}
		for _, word := range c.seen {
			marks.Note(word)
		}
		if got := marks.Legend(say); !slices.Equal(got, c.want) {
			t.Errorf("of %q the legend says %q, not %q", c.seen, got, c.want)
		}
	}
}
