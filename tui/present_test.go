package tui_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
	"xkld/tui"
	"xkld/tui/kit"
	"xkld/tui/slides"
	"xkld/tui/theme"
)

// slideNames are the slides of the deck that the tab of markets begins, in their
// order.
var slideNames = []string{"market", "month", "to-date", "markets", "women", "years"}

// TestGoldenSlides holds every slide at the sizes of the three layouts, and in
// plain ASCII.
func TestGoldenSlides(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for i, name := range slideNames {
		typed := append([]string{"2", "p"}, slices.Repeat([]string{" "}, i)...)
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			app := open(book, size[0], size[1], typed...)
			checkGolden(t, filepath.Join("testdata", fmt.Sprintf("slide-%s-%dx%d.golden", name, size[0], size[1])), trimEnds(screen(app)))
		}
		app := tui.New(book, tui.Options{Words: lang.English(), ASCII: true})
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		for _, key := range typed {
			press(app, key)
		}
		checkGolden(t, filepath.Join("testdata", "slide-"+name+"-ascii.golden"), trimEnds(screen(app)))
		for _, r := range screen(app) {
			if r > 0x7e && !isLetter(r) {
				t.Errorf("slide %s draws %q in plain ASCII", name, r)
			}
		}
	}
}

// TestSlidesAtEverySize: a slide fills the window and never more, and its source
// and number are on it wherever it is drawn.
func TestSlidesAtEverySize(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	for i := range slideNames {
		typed := append([]string{"2", "p"}, slices.Repeat([]string{" "}, i)...)
		app := open(book, 0, 0, typed...)
		for _, size := range append(sizes(), [][2]int{{60, 12}, {99, 29}, {100, 30}, {200, 12}, {40, 60}}...) {
			w, h := size[0], size[1]
			checkSize(t, app, w, h, typed)
			shown := screen(app)
			if w >= 40 && h >= 12 && (!strings.Contains(shown, fmt.Sprintf("%d / %d", i+1, len(slideNames))) ||
				!strings.Contains(shown, "Source") && !strings.Contains(shown, " src 1/")) {
				t.Fatalf("slide %d at %dx%d has no number or no source:\n%s", i+1, w, h, shown)
			}
		}
	}
}

// deck is what the tabs begin with a filter.
func deck(book *model.Book, start slides.Start) (kit.Kit, []slides.Slide) {
	k := kit.Kit{Book: book, Style: theme.New(theme.Mono), Say: lang.Speaker{Words: lang.English(), Markets: book.Markets}}
	return k, slides.Deck(k, start)
}

// TestSlidesSayWhatReportsSay: every number of every slide is that of a report,
// with its marks, and is drawn.
func TestSlidesSayWhatReportsSay(t *testing.T) {
	book := bundled(t)
	size := kit.Size{W: 200, H: 60}
	for _, filter := range []kit.Filter{{Market: model.All}, {Market: "JPN"}, {Market: model.All, Sex: model.Female}, {Market: "TWN", Sex: model.Male}} {
		k, deck := deck(book, slides.Start{View: report.ViewMonths, Ref: model.At(model.MonthSpan(model.MonthOf(2025, 7)), filter.Market, filter.Sex), Filter: filter})
		if filter.Market == model.All && filter.Sex == model.Total && len(deck) != len(slideNames) {
			t.Errorf("%d slides instead of %d", len(deck), len(slideNames))
		}
		for i, s := range deck {
			figure := report.Show(book, s.Number.Ref).Figure
			if k.Say.Figure(figure) != k.Say.Figure(s.Number) || !figure.Count.Known {
				t.Errorf("%s: the slide says %s, the record %s", s.Title, k.Say.Figure(s.Number), k.Say.Figure(figure))
			}
			for _, id := range figure.Sources {
				if !slices.Contains(s.Sources, id) {
					t.Errorf("%s %s: %s is not among its sources", s.Title, s.Period, id)
				}
			}
			shown := strings.Join(slides.Draw(k, s, slides.Page{Size: size, Number: i + 1, Of: len(deck)}), "\n")
			for _, bar := range s.Bars {
				of := report.Show(book, bar.Figure.Ref).Figure
				if !strings.Contains(shown, k.Say.Figure(of)) || !strings.Contains(shown, bar.Text) || !strings.Contains(shown, bar.Name) {
					t.Errorf("%s: %s %s is not on the slide:\n%s", s.Title, bar.Name, k.Say.Figure(of), shown)
				}
			}
			for _, line := range append(append(slices.Clone(s.Lines), s.Below...), s.Unit, s.Title, s.Period) {
				if !strings.Contains(shown, line) {
					t.Errorf("%s: %q is not on the slide", s.Title, line)
				}
			}
		}
	}
}

// TestSlidesAreTheTables: the default deck prints the cells of the tables of the
// command line.
func TestSlidesAreTheTables(t *testing.T) {
	book := bundled(t)
	month := model.MonthSpan(model.MonthOf(2025, 10))
	k, deck := deck(book, slides.Start{View: report.ViewMonths, Ref: model.At(month, model.All, model.Total), Filter: kit.Filter{Market: model.All}})
	months, err := report.Months(book, model.Query{View: report.ViewMonths, Period: &month, Show: model.ShowValue})
	if err != nil {
		t.Fatal(err)
	}
	cell := func(table report.Table, row report.Row, c report.Column) string {
		return k.Say.Cell(table, c, row.Cells[slices.Index(table.Columns, c)])
	}
	for _, c := range []report.Column{report.ColWomen, report.ColSexShare} {
		if want := cell(months, months.Rows[0], c); !strings.Contains(deck[0].Unit, want) {
			t.Errorf("%q does not say %s", deck[0].Unit, want)
		}
	}
	yearAgo := measure.Change(book.Figure(deck[0].Number.Ref), book.Figure(deck[0].Number.Over(model.MonthSpan(month.From-12))))
	if want := k.Say.Change(yearAgo); !strings.HasSuffix(deck[0].Lines[0], want) || !strings.HasSuffix(deck[0].Lines[1], cell(months, months.Rows[0], report.ColChange)) {
		t.Errorf("%q does not say %s", deck[0].Lines, want)
	}
	markets, err := report.Markets(book, model.Query{View: report.ViewMarkets})
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for _, row := range markets.Rows[1:] {
		if slices.Contains(row.Figure.Notes, model.Note{ID: model.NoteWithinOther}) {
			continue
		}
		if bar := deck[2].Bars[i]; k.Say.Figure(bar.Figure) != cell(markets, row, report.ColValue) || bar.Text != cell(markets, row, report.ColShare) || bar.Figure.Market != row.Figure.Market {
			t.Errorf("the bar of %s says %s %s", bar.Name, k.Say.Figure(bar.Figure), bar.Text)
		}
		i++
	}
	if i != len(deck[2].Bars) || deck[2].Bars[i-1].Figure.Market != model.Other {
		t.Errorf("%d bars for %d markets", len(deck[2].Bars), i)
	}
	targets, err := report.Targets(book, model.Query{View: report.ViewTargets})
	if err != nil {
		t.Fatal(err)
	}
	last := targets.Rows[slices.IndexFunc(targets.Rows, func(r report.Row) bool { return r.Target.Span == model.YearSpan(2025) })]
	if got := deck[4].Bars[0]; got.Mark != last.Target.Plan.High || k.Say.Figure(got.Figure) != cell(targets, last, report.ColResult) ||
		!strings.Contains(got.Text, cell(targets, last, report.ColPlan)) {
		t.Errorf("the newest year says %+v", got)
	}
}

// TestSlidesNeedASource: what is missing, or printed by nobody, is no slide.
func TestSlidesNeedASource(t *testing.T) {
	book := bundled(t)
	missing := model.At(model.MonthSpan(model.MonthOf(2025, 1)), model.All, model.Total)
	if book.Figure(missing).Count.Known {
		t.Fatal("January 2025 is known: this test needs another month")
	}
	_, deck := deck(book, slides.Start{View: report.ViewMonths, Ref: missing, Filter: kit.Filter{Market: model.All}})
	for _, s := range deck {
		if len(s.Sources) == 0 || s.Number.Ref == missing {
			t.Errorf("%s %s is shown without a source", s.Title, s.Period)
		}
	}
	if len(deck) == 0 {
		t.Error("no slides at all")
	}
	empty := model.NewBook(model.Facts{Markets: book.Markets}, book.Figures)
	app := open(empty, 80, 24, "2")
	press(app, "p")
	app.View()
}

// TestSlideKeys: to and fro, never past the ends; blank and back; contrast
// changes no letter; out to the tab as it was.
func TestSlideKeys(t *testing.T) {
	app := open(bundled(t), 80, 24)
	tab := screen(app)
	press(app, "p")
	first := screen(app)
	press(app, "pgup")
	if screen(app) != first {
		t.Error("there is a slide before the first")
	}
	for _, key := range []string{" ", "pgdown", "right", " ", " ", " ", " "} {
		press(app, key)
	}
	last := screen(app)
	if !strings.Contains(last, "5 / 5") {
		t.Errorf("the last slide is\n%s", last)
	}
	press(app, "b")
	if strings.TrimSpace(screen(app)) != "" {
		t.Error("blank is not blank")
	}
	press(app, ".")
	if screen(app) != last {
		t.Error("blank does not end with the slide before it")
	}
	press(app, "c")
	if content := app.View().Content; screen(app) != last || !strings.Contains(content, "\x1b[1;7m") || strings.Contains(content, "\x1b[38") {
		t.Errorf("high contrast is %q", content)
	}
	press(app, "?")
	if !strings.Contains(screen(app), "next slide") {
		t.Errorf("the help does not name the keys of slides:\n%s", screen(app))
	}
	press(app, "esc")
	press(app, "left")
	if !strings.Contains(screen(app), "4 / 5") {
		t.Errorf("after the help and back:\n%s", screen(app))
	}
	press(app, "q")
	if screen(app) != tab {
		t.Error("the tab is not as it was")
	}
}

// TestSlidesHeedTheKinds: a kind that the tabs do not show is on no slide, and
// the slide says in words which kinds it shows.
func TestSlidesHeedTheKinds(t *testing.T) {
	book := bundled(t)
	for _, kind := range []model.Kind{model.Published, model.Calculated} {
		for _, view := range []string{report.ViewMonths, report.ViewMarkets} {
			filter := kit.Filter{Market: model.All, Kinds: []model.Kind{kind, model.Missing}}
			ref := model.At(model.YearToDate(model.MonthOf(2025, 10)), model.All, model.Total)
			k, deck := deck(book, slides.Start{View: view, Ref: ref, Period: ref.Span, Filter: filter})
			if kind == model.Published && len(deck) < 3 {
				t.Errorf("%s: only %d slides of published figures", view, len(deck))
			}
			for i, s := range deck {
				shown := strings.Join(slides.Draw(k, s, slides.Page{Size: kit.Size{W: 80, H: 24}, Number: i + 1, Of: len(deck)}), "\n")
				if want := "Only " + k.Say.Kinds[kind] + " figures are shown."; !strings.Contains(shown, want) {
					t.Errorf("%s %s does not say %q:\n%s", s.Title, s.Period, want, shown)
				}
				if s.Number.Kind != kind {
					t.Errorf("%s %s shows a figure that is %s", s.Title, s.Period, s.Number.Kind)
				}
				for _, bar := range s.Bars {
					if bar.Figure.Kind != kind {
						t.Errorf("%s: %s is %s", s.Title, bar.Name, bar.Figure.Kind)
					}
				}
			}
		}
	}
	_, all := deck(book, slides.Start{Filter: kit.Filter{Market: model.All}})
	for _, s := range all {
		if s.Only != "" {
			t.Errorf("%s says %q of all kinds", s.Title, s.Only)
		}
	}
}

// TestSlidesShowTheTransform: what the tab shows of the figure stands in large
// digits on the first slide, with the two figures that it is made of; the slides
// after it are those of the deck.
func TestSlidesShowTheTransform(t *testing.T) {
	for _, typed := range [][]string{{"t"}, {"t", "t"}, {"%"}, {"T"}, {"2", "t", "t"}, {"2", "%", "j"}, {"2", "T", "j", "j"}, {"2", "t", "t", "j", "j"}} {
		app := open(bundled(t), 120, 36, typed...)
		row, ok := app.Tab().Row()
		if !ok || row.Transform == nil || !row.Transform.Ratio.Known {
			t.Fatalf("%v shows no transform", typed)
		}
		k := kit.Kit{Book: bundled(t), Say: app.Speaker(), Style: theme.New(theme.Mono)}
		_, deck := deck(bundled(t), slides.Start{View: app.Tab().Table().Query.View, Ref: row.Figure.Ref, Period: app.Tab().Period(), Filter: app.Tab().Filter(), Shown: row.Transform})
		s := deck[0]
		if want := k.Say.Transformed(*row.Transform); s.Large != want || deck[1].Large != "" {
			t.Errorf("%v: %q is large, not %q", typed, s.Large, want)
		}
		press(app, "p")
		shown := screen(app)
		if !strings.Contains(shown, "1 / ") || !strings.Contains(shown, s.Unit) || !strings.Contains(shown, "calculated: ") ||
			!strings.Contains(shown, k.Say.Figure(row.Transform.Now)) || !strings.Contains(shown, k.Say.Figure(row.Transform.Beside)) {
			t.Errorf("%v shows\n%s", typed, shown)
		}
		for _, bar := range s.Bars {
			if !strings.Contains(shown, bar.Text) {
				t.Errorf("%v: %s is not on\n%s", typed, bar.Name, shown)
			}
		}
		for _, size := range [][2]int{{200, 60}, {80, 24}, {48, 16}, {40, 12}} {
			checkSize(t, app, size[0], size[1], typed)
		}
	}
}

// TestGoldenTransformSlides holds the slide of a change, and of a share with the
// others beside it.
func TestGoldenTransformSlides(t *testing.T) {
	book := bundled(t)
	for name, typed := range map[string][]string{"change": {"t", "p"}, "share": {"2", "%", "j", "p"}, "market-change": {"2", "t", "t", "j", "p"}} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			app := open(book, size[0], size[1], typed...)
			checkGolden(t, filepath.Join("testdata", fmt.Sprintf("slide-%s-%dx%d.golden", name, size[0], size[1])), trimEnds(screen(app)))
		}
	}
}

// TestSlidesSayWhatKind: how the large figure is known is said in words: by whom
// printed, by which formula calculated, what speaks against it; and whether the
// year to date is a whole year.
func TestSlidesSayWhatKind(t *testing.T) {
	book := bundled(t)
	for _, c := range []struct{ ref, want string }{
		{"2025-10", "published: VnEconomy, 5 Nov 2025"},
		{"2025-09", "published: "},
		{"2025-01..2025-09", "calculated: 2025-01..2025-08 + 2025-09"},
		{"2019-07", "contradicted by 12,445"},
		{"2025", "Whole year 2025"},
		{"2025-01..2025-10", "January to October 2025"},
	} {
		span, err := model.ParseSpan(c.ref)
		if err != nil {
			t.Fatal(err)
		}
		ref := model.At(span, model.All, model.Total)
		k, deck := deck(book, slides.Start{View: report.ViewMonths, Ref: ref, Filter: kit.Filter{Market: model.All}})
		for _, size := range []kit.Size{{W: 120, H: 36}, {W: 80, H: 24}} {
			shown := strings.Join(slides.Draw(k, deck[0], slides.Page{Size: size, Number: 1, Of: len(deck)}), "\n")
			if !strings.Contains(shown, c.want) {
				t.Errorf("the slide of %s does not say %q in %v:\n%s", c.ref, c.want, size, shown)
			}
		}
	}
}
