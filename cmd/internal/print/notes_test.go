package print

import (
	"bytes"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
)

// TestNotesOfMachinesAreEnglish: what scripts read has the notes as the data
// writes them, whoever runs it; what people read has their language.
func TestNotesOfMachinesAreEnglish(t *testing.T) {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	book := model.NewBook(facts, reconcile.New(facts))
	vietnamese := lang.English()
	vietnamese.Code = "vi"
	indicators, err := report.Indicators(book, model.Query{View: report.ViewIndicators}, "")
	if err != nil {
		t.Fatal(err)
	}
	record := func(key model.Key, span string) func(Printer) error {
		at, err := model.ParseSpan(span)
		if err != nil {
			t.Fatal(err)
		}
		return func(p Printer) error { return p.Record(report.Show(book, model.Ref{Span: at, Key: key})) }
	}
	for name, write := range map[string]func(Printer) error{
		"a doubtful figure": record(model.Key{Market: model.All, Sex: model.Female}, "2024-04"),
		"a rejected figure": record(model.Key{Market: model.All}, "2025-01..2025-10"),
		"indicators":        func(p Printer) error { return p.Table(indicators) },
	} {
		printed := func(words *lang.Words, format Format) string {
			var out bytes.Buffer
			if err := write(Printer{Book: book, Out: &out, Format: format, Words: words}); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
		for _, format := range []Format{CSV, JSON} {
			if en, vi := printed(lang.English(), format), printed(vietnamese, format); en != vi {
				t.Errorf("%s in %s has other words in Vietnamese", name, format)
			}
		}
		for _, format := range []Format{Text, Markdown} {
			if en, vi := printed(lang.English(), format), printed(vietnamese, format); en == vi || !strings.Contains(vi, "tháng") {
				t.Errorf("%s in %s has no Vietnamese notes", name, format)
			}
		}
	}
}
