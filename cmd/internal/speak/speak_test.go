package speak

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bundled is the book of the data, made once and never written.
var bundled = sync.OnceValue(func() *model.Book {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		panic(problems)
	}
	return model.NewBook(facts, reconcile.New(facts))
})

func languages() map[string]*lang.Words {
	return map[string]*lang.Words{"en": lang.English(), "vi": lang.Vietnamese()}
}

// begun is a conversation from its beginning.
func begun(words *lang.Words) *Session {
	return Begin(bundled(), Options{Start: model.Query{View: report.ViewMonths, Show: model.ShowValue}, Words: words,
		Language: func(code string) *lang.Words { return languages()[code] },
		Explain:  func(_ *lang.Words, err error) string { return err.Error() }})
}

// tables are tables of every shape.
func tables(t *testing.T) []report.Table {
	t.Helper()
	b := bundled()
	var all []report.Table
	add := func(table report.Table, err error) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, table)
	}
	for _, show := range model.Shows() {
		for year := 2015; year <= 2025; year++ {
			period := model.YearSpan(year)
			add(report.Months(b, model.Query{View: report.ViewMonths, Period: &period, Show: show}))
			add(report.Months(b, model.Query{View: report.ViewMonths, Period: &period, Show: show, Markets: []model.Code{"JPN", "ALL"}, Sexes: model.Sexes()}))
			add(report.Markets(b, model.Query{View: report.ViewMarkets, Period: &period, Show: show, Sexes: model.Sexes()}))
		}
		add(report.Markets(b, model.Query{View: report.ViewMarkets, Show: show}))
	}
	add(report.Targets(b, model.Query{View: report.ViewTargets, Markets: []model.Code{"ALL", "JPN", "KOR"}}))
	return all
}

// numbers are the numbers in a text.
var numbers = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

// TestNumbers holds every number that is said of a row against the cells of the
// table as the other faces print them: none is lost and none is added.
func TestNumbers(t *testing.T) {
	for code, words := range languages() {
		v := New(bundled(), words)
		said := 0
		for _, table := range tables(t) {
			for _, row := range table.Rows {
				lines := strings.Join(v.row(table, row), "\n")
				var printed []string
				for i, c := range table.Columns {
					if text := v.Cell(table, c, row.Cells[i]); c.IsNumber() && text != lang.Missing {
						for _, n := range numbers.FindAllString(text, -1) {
							printed = append(printed, n)
							if said++; !slices.Contains(numbers.FindAllString(lines, -1), n) {
								t.Fatalf("%s: %s of %s is not said in\n%s", code, text, c, lines)
							}
						}
					}
				}
				allowed := v.name(table, row) + " " + strings.Join(v.remarks("", *row.Figure), " ") + " " + v.SayShown(table.Query, table.Period)
				if row.Target != nil {
					allowed += " " + v.SaySpan(row.Figure.Span)
				}
				if row.Transform != nil {
					allowed += " " + v.SayRef(row.Transform.Beside.Ref)
				}
				printed = append(printed, numbers.FindAllString(allowed, -1)...)
				for _, n := range numbers.FindAllString(lines, -1) {
					if !slices.Contains(printed, n) {
						t.Fatalf("%s: %s is said, which no cell has:\n%s", code, n, lines)
					}
				}
			}
		}
		if said < 3000 {
			t.Errorf("%s: only %d numbers are said", code, said)
		}
	}
}

// spoken says why a line cannot be read aloud, or nothing.
func spoken(line string) string {
	switch {
	case line == "":
		return "it is empty"
	case strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }):
		return "it has what no terminal shows"
	case strings.ContainsAny(line, "*~|") || strings.Contains(line, " = ") || strings.Contains(line, lang.Missing):
		return "it has a sign"
	case strings.Contains(line, "%!"):
		return "a word is not filled in"
	}
	for _, n := range numbers.FindAllStringIndex(line, -1) {
		if n[0] > 0 && strings.ContainsRune("=?<>", rune(line[n[0]-1])) && !strings.Contains(line, "://") {
			return "a number has a mark"
		}
	}
	return ""
}

// TestLines wants every answer to be read aloud as it is.
func TestLines(t *testing.T) {
	for code, words := range languages() {
		v := New(bundled(), words)
		lines := []string{}
		for _, table := range tables(t) {
			lines = slices.Concat(lines, v.Table(table), v.Brief(table), v.Opening(table))
			chart := v.Chart(table)
			if lines = append(lines, chart...); len(chart) > 2 {
				t.Errorf("%s: a chart of %d sentences: %q", code, len(chart), chart)
			}
		}
		refs := bundled().Refs()
		for i := 0; i < len(refs); i += 7 {
			lines = slices.Concat(lines, v.Figure(refs[i]), v.Record(report.Show(bundled(), refs[i])),
				v.Comparison(report.Compare(bundled(), []model.Ref{refs[i], refs[(i*31)%len(refs)]}, 0)))
		}
		contradictions, err := report.Contradictions(bundled(), model.Query{View: report.ViewCheck})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, v.Table(contradictions)...)
		for _, line := range lines {
			if why := spoken(line); why != "" {
				t.Fatalf("%s: %s: %q", code, why, line)
			}
		}
	}
}

// TestReading: what people say for a thing is read as that thing.
func TestReading(t *testing.T) {
	for line, want := range map[string]string{
		"show july": "xkld show 2025-07", "july 2024": "xkld show 2024-07", "Jul 2024": "xkld show 2024-07", "tháng 7 năm 2024": "xkld show 2024-07",
		"thang 7 2024": "xkld show 2024-07", "7/2024": "xkld show 2024-07", "2024-07": "xkld show 2024-07", "july to september 2024": "xkld show 2024-07..2024-09",
		"jan-jul": "xkld show 2025-01..2025-07", "tháng 1 đến tháng 7": "xkld show 2025-01..2025-07", "show 2025-07@jpn#female": "xkld show 2025-07@JPN#female",
		"show japan women march": "xkld show 2025-03@JPN#female", "nhật": "xkld months 2025 --market JPN", "nhat ban": "xkld months 2025 --market JPN",
		"korea": "xkld months 2025 --market KOR", "hàn quốc nữ": "xkld months 2025 --market KOR --sex female", "women": "xkld months 2025 --sex female",
		"nam": "xkld months 2025 --sex male", "năm 2023": "xkld months 2023", "2023": "xkld months 2023", "markets 2023": "xkld markets 2023",
		"xkld markets 2023 --sex women": "xkld markets 2023 --sex female", ":markets market=jp 2023": "xkld markets 2023 --market JPN",
		"published": "xkld months 2025 --kind published", "show change": "xkld months 2025 --show change", "targets up to july 2025": "xkld targets 2001..2030 --as-of 2025-07",
		"months 2019 calculated": "xkld months 2019 --kind calculated", "previous period": "xkld months 2024", "previous": "xkld show 2025-09",
		"kỳ trước": "xkld months 2024", "7 tháng đầu năm 2024": "xkld show 2024-01..2024-07", "7 tháng": "xkld show 2025-01..2025-07", "xem lũy kế": "xkld months 2025 --show to-date",
		"share": "xkld months 2025 --show share", "Why?": "xkld show 2025-10", "juyl 2024": "xkld months 2025",
	} {
		s := begun(lang.English())
		s.Answer(line)
		got, _ := s.Answer("where")
		if command := got[len(got)-1]; command != "The command is: "+want {
			t.Errorf("after %q: %s, not %s", line, command, want)
		}
	}
}

// TestTalk: what is asked back, remembered and gone back to.
func TestTalk(t *testing.T) {
	s := begun(lang.English())
	for _, turn := range [][2]string{
		{"ju", `"ju" may be June or July. Which one?`},
		{"xyzzy", `"xyzzy" is not known here.`},
		{"japn", "Did you mean Japan?"},
		{"repeat", "Did you mean Japan?"},
		{"back", "There is nothing to go back to."},
		{"more", "There is no more."},
		{"women", "2025, all markets, women."},
		{"july", "3,374 women, July 2025, published. 30.4 percent of both sexes, calculated."},
		{"japan 2023", "2023, Japan, women."},
		{"back", "3,374 women, July 2025"},
		{"back", "2025, all markets, women."},
		{"months", "10 of 13 lines. Say more for the next 3."},
		{"more", "October: 4,058 women, published."},
		{"more", "There is no more."},
		{"sources xyz", `o source "xyz"`},
		{"show", "4,058 women, October 2025, published."},
		{"next", "November 2025, all markets, women: no published figure."},
		{"lang vi", "Tiếng Việt."},
		{"", ""},
	} {
		lines, leave := s.Answer(turn[0])
		if said := strings.Join(lines, "\n"); !strings.Contains(said, turn[1]) || leave {
			t.Errorf("to %q it says\n%s\nand not\n%s", turn[0], said, turn[1])
		}
	}
	for _, line := range []string{"quit", "q", ":q", "exit", "Thoát."} {
		if _, leave := s.Answer(line); !leave {
			t.Errorf("%q does not leave", line)
		}
	}
}

// TestApart: two conversations about one book do not know of each other.
func TestApart(t *testing.T) {
	one, other := begun(lang.English()), begun(lang.English())
	before, _ := other.Answer("where")
	for _, line := range []string{"japan women", "lang vi", "markets 2023", "show change"} {
		one.Answer(line)
	}
	if after, _ := other.Answer("where"); !slices.Equal(before, after) {
		t.Errorf("it has become %q", after)
	}
}

// TestGolden holds a long conversation in each language to the letter, and the
// short one of the manual.
func TestGolden(t *testing.T) {
	for code, words := range map[string]*lang.Words{"en": lang.English(), "vi": lang.Vietnamese(), "short": lang.English()} {
		asked, err := os.ReadFile(filepath.Join("testdata", "asked-"+code+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		s := begun(words)
		text := Text(s.Greeting())
		for _, line := range strings.Split(strings.TrimSpace(string(asked)), "\n") {
			answer, _ := s.Answer(line)
			text += Prompt + line + "\n" + Text(answer)
		}
		golden := filepath.Join("testdata", "golden", "talk-"+code+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if text != string(want) {
			t.Errorf("the conversation in %s is no longer that of %s; `make golden` writes it anew", code, golden)
		}
	}
}

// fewLines are as many as a conversation of random words has.
const fewLines = 4

// FuzzAnswer: whatever is typed, nothing falls over and every line that comes back
// can be read aloud.
func FuzzAnswer(f *testing.F) {
	for _, code := range []string{"en", "vi"} {
		asked, err := os.ReadFile(filepath.Join("testdata", "asked-"+code+".txt"))
		if err != nil {
			f.Fatal(err)
		}
		for few := range slices.Chunk(strings.Split(string(asked), "\n"), fewLines) {
			f.Add(strings.Join(few, "\n"), code == "vi")
		}
	}
	for _, line := range []string{"\x1b[2J\x1b]0;x\a", "show \xff", "show @#", "2025-07@", "#female", "@jpn#", "9999-12..9999-12", "0000-01", "next\nnext period",
		"compare", "compare 2025", "compare 0000-01", "market", "-m=", "--market", "as-of", "0/2024", "13/2024", "tháng", "năm", "jan-", "-", "july to", "july to march",
		"lang", "lang xx", "?", ":", "...", "\u202eabc", "months 9999", "markets 0001", "targets 9999-12", "show index\nmarkets\nchart", "published\nmissing\nmonths"} {
		f.Add(line, false)
		f.Add(line, true)
	}
	f.Fuzz(func(t *testing.T, text string, vietnamese bool) {
		words := lang.English()
		if vietnamese {
			words = lang.Vietnamese()
		}
		s := begun(words)
		asked := strings.Split(text, "\n")
		for _, line := range asked[:min(len(asked), fewLines)] {
			lines, _ := s.Answer(line)
			if len(lines) > portion+spare+1 {
				t.Fatalf("%q is answered with %d lines at once", line, len(lines))
			}
			for _, answer := range lines {
				if strings.ContainsFunc(answer, func(r rune) bool { return !unicode.IsPrint(r) }) {
					t.Fatalf("%q is answered with %q", line, answer)
				}
			}
		}
	})
}
