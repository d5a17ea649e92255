package data_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
)

// TestRowsAreSound reads every row with the program's own loader: ids resolve,
// spans run forwards, codes and words are known, letters are composed, nothing
// in them moves a terminal, every verdict has its reason.
func TestRowsAreSound(t *testing.T) {
	facts, problems := load.Load(data.Files)
	for _, p := range problems {
		t.Error(p)
	}
	if len(facts.Claims) == 0 || len(facts.Plans) == 0 || len(facts.Indicators) == 0 {
		t.Error("a file is empty")
	}
}

// rows are a file's rows under its header.
func rows(t *testing.T, file string) (header []string, rows [][]string) {
	t.Helper()
	raw, err := data.Files.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsAny(raw, "\r") || bytes.HasPrefix(raw, []byte("\ufeff")) || !bytes.HasSuffix(raw, []byte("\n")) {
		t.Errorf("%s has carriage returns, a byte-order mark, or no line end at its end", file)
	}
	all, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[0], all[1:]
}

// sortedBy is the order of each file: the columns that its rows are sorted by.
var sortedBy = map[string][]string{
	load.PublishedFile:  {"from", "to", "market", "sex", "source", "precision"},
	load.PlansFile:      {"from", "to", "market", "source", "type"},
	load.IndicatorsFile: {"indicator", "market", "as_of", "source"},
	load.SourcesFile:    {"id"},
	load.MarketsFile:    {"code"},
	load.NotesFile:      {"note"},
}

// TestRowsAreSortedAndDifferent keeps files in an order in which a person finds
// a row, and in which a new row has one place.
func TestRowsAreSortedAndDifferent(t *testing.T) {
	for file, by := range sortedBy {
		header, rows := rows(t, file)
		key := func(row []string) []string {
			var cells []string
			for _, column := range by {
				cells = append(cells, rank(column, row[slices.Index(header, column)]))
			}
			return cells
		}
		for i := 1; i < len(rows); i++ {
			if slices.Compare(key(rows[i-1]), key(rows[i])) > 0 {
				t.Errorf("%s line %d: %v stands after %v", file, i+2, key(rows[i]), key(rows[i-1]))
			}
		}
		seen := map[string]bool{}
		for i, row := range rows {
			line := strings.Join(row, "\x00")
			if seen[line] {
				t.Errorf("%s line %d stands twice: %v", file, i+2, row)
			}
			seen[line] = true
		}
	}
}

// rank puts ALL before and OTHER after the markets, and total before female
// before male.
func rank(column, cell string) string {
	switch {
	case cell == string(model.All) || cell == "total":
		return "0"
	case cell == string(model.Other):
		return "~"
	}
	return cell
}

// TestEverySourceIsUsed keeps sources without a figure out.
func TestEverySourceIsUsed(t *testing.T) {
	facts, _ := load.Load(data.Files)
	used := map[model.SourceID]bool{}
	for _, c := range facts.Claims {
		used[c.Source] = true
	}
	for _, p := range facts.Plans {
		used[p.Source] = true
	}
	for _, i := range facts.Indicators {
		used[i.Source] = true
	}
	for _, s := range facts.Sources {
		if !used[s.ID] {
			t.Errorf("%s: nothing cites %s", load.SourcesFile, s.ID)
		}
	}
}

// TestMarketWordsMeanOneMarket: no name, code or alias leads to two markets.
func TestMarketWordsMeanOneMarket(t *testing.T) {
	facts, _ := load.Load(data.Files)
	means := map[string]model.Code{}
	for _, m := range facts.Markets {
		if len(m.Code) != 3 && m.Code != model.Other || m.Alpha2 != "" && len(m.Alpha2) != 2 {
			t.Errorf("%s: %s is no alpha-3, or %q no alpha-2 code", load.MarketsFile, m.Code, m.Alpha2)
		}
		for _, word := range m.Words() {
			word = model.Fold(word)
			if other, ok := means[word]; ok && other != m.Code {
				t.Errorf("%s: %q means both %s and %s", load.MarketsFile, word, other, m.Code)
			}
			means[word] = m.Code
		}
	}
}

// TestDictionary: the dictionary explains every column of every file.
func TestDictionary(t *testing.T) {
	dictionary, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for file := range sortedBy {
		header, _ := rows(t, file)
		_, section, found := strings.Cut(string(dictionary), "## "+file)
		section, _, _ = strings.Cut(section, "\n## ")
		for _, column := range header {
			if !found || !strings.Contains(section, "| `"+column+"` |") {
				t.Errorf("README.md has no row for column %s of %s", column, file)
			}
		}
	}
}
