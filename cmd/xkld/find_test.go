package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
)

// searched is the book of the bundled data and what a search in it finds.
func searched(t *testing.T) (*model.Book, func(words string) []report.Hit) {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	book := model.NewBook(facts, reconcile.New(facts))
	return book, func(words string) []report.Hit {
		t.Helper()
		found, err := report.Find(book, lang.Read([]string{words}), 0)
		if err != nil {
			t.Errorf("%q: %v", words, err)
		}
		var hits []report.Hit
		for _, row := range found.Rows {
			hits = append(hits, *row.Hit)
		}
		return hits
	}
}

// TestFindEveryMarket looks for every market by each of its names and codes, as
// they are written, without diacritics, in capitals, decomposed.
func TestFindEveryMarket(t *testing.T) {
	t.Parallel()
	book, find := searched(t)
	for at, m := range book.Markets {
		for i, word := range m.Words() {
			if word == "" || (at+i)%4 != 0 { // a quarter of them
				continue
			}
			typed := []string{word, strings.ToUpper(word), norm.NFD.String(word), strings.ToLower(word)}[i%4]
			hits := find(typed)
			at := slices.IndexFunc(hits, func(h report.Hit) bool { return h.Kind == report.HitMarket && h.Market.Code == m.Code })
			if at < 0 || at > 0 && m.Code != model.All && m.Code != model.Other {
				t.Errorf("%q finds %s in place %d", typed, m.Code, at)
			}
		}
	}
}

// TestFindEveryFigure looks for figures by their REFs, and by words.
func TestFindEveryFigure(t *testing.T) {
	t.Parallel()
	book, find := searched(t)
	n := 0
	for i, ref := range book.Refs() {
		if i%197 != 0 {
			continue
		}
		m, _ := book.Markets.Find(ref.Market)
		women := [...]string{"", " nữ", " nam"}[ref.Sex]
		words := []string{ref.String(), ref.Span.String() + " " + string(ref.Market) + " " + ref.Sex.String(), m.NameVI + women + " " + ref.Span.String()}
		if ref.Span.IsMonth() {
			words = append(words, lang.English().LongMonths[ref.Span.From.Number()-1]+" "+m.NameEN+women+" "+ref.Span.String()[:4])
		}
		for _, typed := range words {
			hits := find(typed)
			if !slices.ContainsFunc(hits[:min(3, len(hits))], func(h report.Hit) bool { return h.Kind == report.HitFigure && h.Figure.Ref == ref }) {
				t.Errorf("%q does not find %s first, but %s", typed, ref, idsOf(hits))
			}
		}
		n++
	}
	if n < 15 {
		t.Errorf("only %d figures were looked for", n)
	}
}

// idsOf are the ids of the first hits.
func idsOf(hits []report.Hit) string {
	var all []string
	for _, h := range hits[:min(5, len(hits))] {
		all = append(all, h.ID())
	}
	return strings.Join(all, ", ")
}

func TestFindEverySourceAndIndicator(t *testing.T) {
	t.Parallel()
	book, find := searched(t)
	for i, s := range book.Facts.Sources {
		if i%7 != 0 {
			continue
		}
		if hits := find(string(s.ID)); len(hits) == 0 || hits[0].ID() != string(s.ID) {
			t.Errorf("%s finds %s", s.ID, idsOf(hits))
		}
	}
	for _, name := range report.IndicatorNames(book) {
		if hits := find(name); len(hits) == 0 || hits[0].Kind != report.HitIndicator || hits[0].ID() != name {
			t.Errorf("%s finds %s", name, idsOf(hits))
		}
	}
}

// TestFindWords holds what people type.
func TestFindWords(t *testing.T) {
	t.Parallel()
	_, find := searched(t)
	for words, want := range map[string]string{
		"jul 2024 nhật": "2024-07@JPN", "women 2023": "2023#female", "nữ 2023": "2023#female", "nu 2023": "2023#female",
		"nam 2023": "2023#male", "năm 2023": "2023", "tháng 7 năm 2025": "2025-07", "t7 2025": "2025-07", "7/2025": "2025-07", "thang 7/2025 nhat": "2025-07@JPN",
		"7 tháng đầu năm 2025": "2025-01..2025-07", "nữ Nhật Bản 7 tháng 2025": "2025-01..2025-07@JPN#female", "jan-jul 2025": "2025-01..2025-07",
		"quý 1 2019": "2019-01..2019-03", "q1 2019": "2019-01..2019-03", "2025-07@jpn#female": "2025-07@JPN#female",
		"workers in july of 2025": "2025-07", "lao động tháng 7 2025": "2025-07", "remittances": "remittances_per_year", "kiều hối": "remittances_per_year",
		"workers abroad": "stock_abroad", "thu nhập hàn quốc": "income_per_month", "JP": "JPN", "đài loan": "TWN", "dai loan": "TWN", "lào": "LAO",
		"9 tháng 2024 nữ đài loan": "2024-01..2024-09@TWN#female", "apr 2023 china": "2023-04@CHN",
	} {
		if hits := find(words); len(hits) == 0 || hits[0].ID() != want {
			t.Errorf("%q finds %s before %s", words, idsOf(hits), want)
		}
		if got, want := idsOf(find(norm.NFD.String(words))), idsOf(find(norm.NFC.String(words))); got != want {
			t.Errorf("%q decomposed finds %s, composed %s", words, got, want)
		}
	}
}

// TestFoundCommands runs the command of each hit, and wants its number there.
func TestFoundCommands(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"jul 2024 nhật", "women 2023", "income japan", "vov", "đức", "korea 2019"} {
		rows := lines(t, "find", words)
		column := func(name string) int { return slices.Index(rows[0], name) }
		for _, row := range rows[1:min(15, len(rows))] {
			command := strings.Fields(row[column("command")])
			out, errs, code := runs(append(command[1:], "-f", "csv")...)
			if code != exitDone || !strings.Contains(out, row[column("value")]) {
				t.Errorf("find %s: %q ends with %d and %q, without %s", words, command, code, errs, row[column("value")])
			}
		}
	}
}
