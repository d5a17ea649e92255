package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// The words of a line that sorts: sort women %, sort share reverse, sort none.
const (
	sortWord    = "sort"
	reverseWord = "reverse"
	noneWord    = "none"
)

// sorted is what line two says of the order of the rows.
func (a *App) sorted() string {
	by, words := a.tab().Sorting(), a.kit.Say.Column
	table := a.tab().Table()
	if by.Dir == report.Natural || !slices.Contains(table.Columns, by.By) {
		return ""
	}
	said := words.Sorted
	if by.Dir == report.Smallest {
		said = words.Reversed
	}
	return "   " + fmt.Sprintf(said, a.kit.Say.Head(table, by.By))
}

// sort reads what rows are to be sorted by: the heading of a column, the other
// way with a word more; or the order that they have, the other way.
func (a *App) sort(o *order, text string) error {
	tab := a.lookingAt(*o)
	by := tab.Sorting()
	name, reverse := strings.CutSuffix(text, reverseWord)
	name = strings.TrimSpace(name)
	table := tab.Table()
	i := slices.IndexFunc(table.Columns, func(c report.Column) bool { return a.kit.Say.HeadCalls(name, table, c) })
	switch {
	case i >= 0:
		by = report.Sorting{By: table.Columns[i], Dir: report.Largest}
	case name == noneWord && !reverse:
		by = report.Sorting{}
	case name != "":
		heads := a.headsOf(table)
		said := fmt.Sprintf(a.kit.Say.Column.Unknown, model.Quote(name), strings.Join(heads, ", "))
		if near := model.Nearest(name, heads); near != "" {
			said += ". " + fmt.Sprintf(a.kit.Say.Word.DidYouMean, near)
		}
		return errors.New(said)
	case by.Dir == report.Natural:
		return errors.New(a.kit.Say.Column.None)
	}
	if reverse {
		by = by.Reversed()
	}
	o.sort, o.action = &by, keys.SortColumn
	return nil
}

// lookingAt is the tab that a line leads to.
func (a *App) lookingAt(o order) kit.Tab {
	view := o.view
	if view < 0 {
		view = a.active
	}
	if tab := a.tabs[view]; tab != nil {
		return tab.With(a.kit, o.filter)
	}
	return views[view].open(a.kit, o.filter)
}

// headsOf are the headings of a table as they are typed.
func (a *App) headsOf(t report.Table) []string {
	return names(t.Columns, func(c report.Column) string { return strings.ToLower(a.kit.Say.Head(t, c)) })
}

// sortOffers are the words that may come after sort and what has been typed of a
// heading since: of a heading of two words the second after the first.
func (a *App) sortOffers(before []string, typed string) []string {
	o, err := a.order(before)
	if err != nil {
		return nil
	}
	heads := a.headsOf(a.lookingAt(o).Table())
	if typed == "" {
		return append(heads, noneWord, reverseWord)
	}
	var offers []string
	for _, head := range heads {
		if rest, ok := strings.CutPrefix(head, strings.ToLower(typed)+" "); ok {
			offers = append(offers, rest)
		}
	}
	if slices.Contains(heads, strings.ToLower(typed)) {
		offers = append(offers, reverseWord)
	}
	return offers
}
