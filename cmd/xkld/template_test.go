package main

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"xkld/data"
	"xkld/model/load"
	"xkld/model/own"
)

// TestTemplate wants the columns of published.csv in the template, and a row that
// the reader of the data takes for a figure.
func TestTemplate(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(template)).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	published, err := data.Files.ReadFile("published.csv")
	if err != nil {
		t.Fatal(err)
	}
	if header, _, _ := strings.Cut(string(published), "\n"); strings.Join(rows[0], ",") != header {
		t.Errorf("the template has the columns %q, the data %q", rows[0], header)
	}
	files := fstest.MapFS{}
	for _, name := range []string{"markets.csv", "sources.csv", "plans.csv", "indicators.csv"} {
		text, err := data.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	rows[1][slices.Index(rows[0], "source")] = "vtv-1" // the bundled data needs a page
	var out strings.Builder
	w := csv.NewWriter(&out)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	files["published.csv"] = &fstest.MapFile{Data: []byte(out.String())}
	facts, problems := load.Load(files)
	if len(problems) > 0 || len(facts.Claims) != 1 || facts.Claims[0].Ref.String() != "2025-07@JPN#female" || facts.Claims[0].Value != 1234 {
		t.Errorf("the template is read as %v, with %v", facts.Claims, problems)
	}
}

// TestTemplateIsOwn wants the template to be read as a file of one's own.
func TestTemplateIsOwn(t *testing.T) {
	facts, _ := load.Load(data.Files)
	ledger, err := own.Read("mine.csv", strings.NewReader(template), facts.Markets, own.Options{})
	if err != nil || len(ledger.Cells) != 1 || ledger.Cells[0].Ref.String() != "2025-07@JPN#female" || ledger.Cells[0].Value != 1234 || len(ledger.Columns) > 0 {
		t.Errorf("the template is read as %+v, %v", ledger, err)
	}
}
