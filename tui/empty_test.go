package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/reconcile"
	"xkld/tui"
	"xkld/tui/keys"
)

// smallBook is a book of little more than the names of the markets.
func smallBook(all *model.Book, claims []model.Claim, plans []model.Plan) *model.Book {
	facts := model.Facts{Markets: all.Markets, Claims: claims, Plans: plans}
	return model.NewBook(facts, reconcile.New(facts))
}

// TestSmallBooks opens the screen on books without a figure, with one, and with a
// plan alone, and does on every tab all that a key can: nothing falls over, no
// line is too long, and that there is nothing is said.
func TestSmallBooks(t *testing.T) {
	all := bundled(t)
	claim := func(span model.Span, market model.Code, sex model.Sex) []model.Claim {
		return []model.Claim{{Ref: model.At(span, market, sex), Value: 100, Source: "a-1"}}
	}
	plan := []model.Plan{{Span: model.YearSpan(2020), Market: model.All, Low: 120, High: 120, Source: "a-1"}}
	march := model.MonthSpan(model.MonthOf(2020, 3))
	books := map[string]*model.Book{
		"nothing": model.NewBook(model.Facts{}, reconcile.New(model.Facts{})),
		"empty":   smallBook(all, nil, nil),
		"plan":    smallBook(all, nil, plan),
		"month":   smallBook(all, claim(march, model.All, model.Total), nil),
		"year":    smallBook(all, claim(model.YearSpan(2020), model.All, model.Total), plan),
		"years":   smallBook(all, claim(model.Span{From: model.MonthOf(2016, 1), To: model.MonthOf(2020, 12)}, model.All, model.Total), nil),
		"market":  smallBook(all, claim(march, "JPN", model.Total), nil),
		"women":   smallBook(all, claim(march, model.All, model.Female), nil),
	}
	typed := []string{"left", "right", "down", "up", "end", "home", "esc"}
	for _, b := range keys.Bindings() {
		if k := b.Keys[0]; k != "ctrl+c" && k != "ctrl+z" {
			typed = append(typed, k, "esc")
		}
	}
	for name, book := range books {
		for _, size := range [][2]int{{120, 36}, {48, 16}} {
			for tab := range tui.Views() {
				app := open(book, size[0], size[1], fmt.Sprint(tab+1))
				first := screen(app)
				empty := name == "nothing" || name == "empty"
				if !empty && size[0] < 100 {
					continue
				}
				if empty {
					if strings.Contains(first, "Jan 0") || strings.Contains(first, ": 0") {
						t.Errorf("%s, %v, tab %d speaks of a month or a number that is not there:\n%s", name, size, tab, first)
					}
					if !strings.Contains(first, strings.TrimSuffix(lang.English().Word.NoFigures, ".")) {
						t.Errorf("%s, %v, tab %d does not say that there are no figures:\n%s", name, size, tab, first)
					}
				}
				for _, round := range [][]string{{}, {"b", "+", "t"}} {
					if len(round) > 0 && size[0] < 100 {
						continue
					}
					for _, k := range slices.Concat(round, typed) {
						press(app, k)
						if k == "esc" {
							continue
						}
						frame := screen(app)
						if lipgloss.Height(frame) != size[1] || lipgloss.Width(frame) > size[0] {
							t.Fatalf("%s, %v, tab %d, after %s: %d by %d", name, size, tab, k, lipgloss.Width(frame), lipgloss.Height(frame))
						}
					}
				}
			}
		}
	}
}
