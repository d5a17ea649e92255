package lang

import (
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// ColumnWords are the words of what is done with a column: sorting by it.
type ColumnWords struct {
	Sorted, Reversed string // in line two, by the heading of the column
	None, Unknown    string // no column is sorted by; no column is called so, and those that there are
}

func englishColumns() ColumnWords {
	return ColumnWords{
		Sorted: "sort: %s", Reversed: "sort: %s, reversed",
		None: "nothing is sorted", Unknown: "no column %s here, but %s",
	}
}

// HeadCalls says whether a person may mean a column of a table by a text: its
// heading, or its id as options are written.
func (s Speaker) HeadCalls(text string, t report.Table, c report.Column) bool {
	fold := func(s string) string { return model.Fold(s) + strings.Repeat("%", strings.Count(s, "%")) }
	return fold(text) == fold(s.Head(t, c)) || strings.EqualFold(text, strings.ReplaceAll(string(c), "_", "-"))
}
