package lang

import (
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
)

// TestRemark: a note is said in the speaker's language where the data has it.
func TestRemark(t *testing.T) {
	words := English()
	words.Code = "vi"
	vietnamese, english := Speaker{Words: words}, Speaker{Words: English()}
	both, one := model.Wording{EN: "rounded", VI: "làm tròn"}, model.Wording{EN: "my own"}
	for got, want := range map[string]string{
		vietnamese.Remark(both): "làm tròn", vietnamese.Remark(one): "my own",
		english.Remark(both): "rounded", Machine(nil).Remark(both): "rounded",
	} {
		if got != want {
			t.Errorf("said %q instead of %q", got, want)
		}
	}
}

// TestNotesAreSaidInOneLanguage: wherever a note of the data is said, it is said
// in Vietnamese to those who read Vietnamese, and in English to the others.
func TestNotesAreSaidInOneLanguage(t *testing.T) {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	book := model.NewBook(facts, reconcile.New(facts))
	contradictions, err := report.Contradictions(book, model.Query{View: report.ViewCheck})
	if err != nil {
		t.Fatal(err)
	}
	indicators, err := report.Indicators(book, model.Query{}, "")
	if err != nil {
		t.Fatal(err)
	}
	words := English()
	words.Code = "vi"
	vietnamese, english := Speaker{Words: words, Markets: book.Markets}, Speaker{Words: English(), Markets: book.Markets}
	said := map[string]int{}
	heard := func(where, en, vi string, note model.Wording) {
		switch {
		case note.EN == "":
			return
		case !strings.HasSuffix(en, note.EN) || vi != strings.TrimSuffix(en, note.EN)+note.VI:
			t.Errorf("%s of %q:\n%s\n%s", where, note, en, vi)
		}
		said[where]++
	}
	for _, c := range book.Claims {
		source := book.Source(c.Source)
		heard("claim", english.Claim(c, source, false), vietnamese.Claim(c, source, false), c.Note)
	}
	for _, p := range book.Plans {
		source := book.Source(p.Source)
		heard("plan", english.PlanPrinted(p, source), vietnamese.PlanPrinted(p, source), p.Note)
	}
	for _, row := range indicators.Rows {
		last := len(row.Cells) - 1
		heard("indicator", english.Cell(indicators, report.ColNote, row.Cells[last]),
			vietnamese.Cell(indicators, report.ColNote, row.Cells[last]), row.Indicator.Note)
	}
	for _, ref := range book.Refs() {
		f := book.Figure(ref)
		for _, n := range f.Notes {
			heard("figure", english.Note(n), vietnamese.Note(n), n.Text)
		}
		for _, c := range f.Conflicts {
			heard("conflict", english.Why(c), vietnamese.Why(c), c.Note)
		}
	}
	for _, row := range contradictions.Rows {
		for i, rival := range row.Contradiction.Rivals {
			heard("contradiction", english.Contradiction(*row.Contradiction)[i+1].Text,
				vietnamese.Contradiction(*row.Contradiction)[i+1].Text, rival.Note)
		}
	}
	for _, where := range []string{"claim", "plan", "indicator", "figure", "conflict", "contradiction"} {
		if said[where] == 0 {
			t.Errorf("no note of a %s is said", where)
		}
	}
}
