package tui_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
)

// heatOf reads a heat table from the screen: the cells of each row by the heads of
// their columns.
func heatOf(t *testing.T, frame string) map[string]map[string]string {
	t.Helper()
	rows := map[string]map[string]string{}
	var heads []string
	for _, line := range strings.Split(frame, "\n") {
		words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(strings.Split(line, "│")[0]), ">"))
		if len(heads) == 0 {
			if len(words) > 3 && len(words[0]) == 4 && words[0][:2] == "20" {
				heads = words
			}
			continue
		}
		if len(words) == 0 {
			return rows
		}
		name := strings.Join(words[:len(words)-len(heads)], " ")
		rows[name] = map[string]string{}
		for i, head := range heads {
			rows[name][head] = words[len(words)-len(heads)+i]
		}
	}
	return rows
}

// TestMarketFormsShowWhatTheCommandPrints: with every transform the table of
// markets by years holds the numbers that the command prints for each of the
// years; the index has a base of its own, the first exact year of each market.
func TestMarketFormsShowWhatTheCommandPrints(t *testing.T) {
	book := bundled(t)
	say := lang.Speaker{Words: lang.English(), Markets: book.Markets}
	for presses, show := range map[int]model.Show{0: model.ShowValue, 1: model.ShowChange, 4: model.ShowShare, 5: model.ShowIndex} {
		app := open(book, 240, 40, "2", "b", "b", "b", "+")
		for range presses {
			press(app, "t")
		}
		frame := screen(app)
		seen, missing := 0, 0
		for name, cells := range heatOf(t, frame) {
			var market model.Code
			for _, m := range book.Markets {
				if say.Short(m.Code) == name {
					market = m.Code
				}
			}
			if market == "" {
				t.Fatalf("%s: no market %q:\n%s", show, name, frame)
			}
			for head, got := range cells {
				year, err := strconv.Atoi(head)
				if err != nil {
					t.Fatal(err)
				}
				want := lang.Missing
				span := model.YearSpan(year)
				if show == model.ShowIndex {
					now := book.Figure(model.At(span, market, model.Total))
					want = say.Index(measure.Index(now, firstExact(book, now.Ref)))
				} else if table, err := report.Markets(book, model.Query{View: report.ViewMarkets, Period: &span, Show: show, Markets: []model.Code{market}}); err == nil {
					for _, row := range table.Rows {
						if row.Transform != nil {
							want = strings.TrimSuffix(say.Transformed(*row.Transform), "%")
						} else {
							want = say.InThousands(*row.Figure)
						}
					}
				}
				seen++
				if got == lang.Missing {
					missing++
				}
				if got != want {
					t.Errorf("%s of %s in %d is %s, and the command prints %s", show, name, year, got, want)
				}
			}
		}
		if seen < 60 || missing == 0 || missing == seen {
			t.Errorf("%s: %d cells, %d missing:\n%s", show, seen, missing, frame)
		}
	}
}

// firstExact is the first exact year of a market from the first that the charts go
// back to.
func firstExact(b *model.Book, ref model.Ref) model.Figure {
	for year := 2006; year <= 2025; year++ {
		if f := b.Figure(ref.Over(model.YearSpan(year))); f.IsExact() {
			return f
		}
	}
	return model.Figure{}
}

// TestMarketFormsNameWhatTheyShow: the heading of each form says what is shown,
// with its unit, and a change goes below zero.
func TestMarketFormsNameWhatTheyShow(t *testing.T) {
	book := bundled(t)
	for form, typed := range map[string][]string{"small": {"2", "b"}, "lines": {"2", "b", "b"}, "heat": {"2", "b", "b", "b"}} {
		for presses, want := range map[int]string{1: "change on year, percent", 4: "share of all markets, percent", 5: "index, first exact of each since 2006 = 100"} {
			app := open(book, 120, 36, append(typed, "+")...)
			for range presses {
				press(app, "t")
			}
			frame := screen(app)
			head := strings.Split(frame, "\n")[3]
			if !strings.Contains(head, "Workers: "+want) {
				t.Errorf("%s: %q does not say %q", form, head, want)
			}
			if presses == 1 && form != "heat" && !strings.Contains(frame, "-100") {
				t.Errorf("%s: nothing is below zero:\n%s", form, frame)
			}
		}
	}
}

// TestLinesMarkWhatIsNotPublished: every point of the lines of years that is not
// plainly published has a mark behind it, and the legend explains each.
func TestLinesMarkWhatIsNotPublished(t *testing.T) {
	book := bundled(t)
	frame := screen(open(book, 160, 60, "1", "b", "b", "b", "+"))
	for _, want := range []string{"1=", "2=", "3~", "= calculated", "~ about"} {
		if !strings.Contains(frame, want) {
			t.Errorf("no %q:\n%s", want, frame)
		}
	}
	for year := 2025; year > 2020; year-- { // no published month is marked
		for m := model.MonthOf(year, 1); m <= model.MonthOf(year, 12); m++ {
			f := book.Figure(model.At(model.MonthSpan(m), model.All, model.Total))
			if year == 2025 && f.Count.Known && lang.Mark(f) != "" && !strings.Contains(frame, fmt.Sprint("5", lang.Mark(f))) {
				t.Errorf("%s is %s, and no point says so", m, lang.Mark(f))
			}
		}
	}
	if strings.Contains(frame, "5=") {
		t.Errorf("every month of 2025 is published, and one is marked:\n%s", frame)
	}
	frame = screen(open(book, 160, 60, "1", "b", "b", "b", "t", "+"))
	if !strings.Contains(frame, "5= 2025") {
		t.Errorf("every change is calculated, and no name says so:\n%s", frame)
	}
}
