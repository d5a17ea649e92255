package own_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/own"
)

// wrong is where something is wrong.
type wrong struct {
	line   int
	column string
}

// brute reads a file that has a header in order, a character and a row at a time,
// with the parsers of the model: what Read must say and add up.
func brute(text string, markets model.Markets, o own.Options) (cells map[string]own.Cell, bad []wrong) {
	cells = map[string]own.Cell{}
	if text != "" && text[len(text)-1] != '\n' {
		text += "\n"
	}
	header, rest, _ := strings.Cut(text, "\n")
	names := strings.Split(strings.TrimSuffix(header, "\r"), ",")
	for line := 2; rest != ""; {
		row, size, fault := bruteRow(rest, o)
		first := strings.IndexByte(rest, '\n') + 1
		switch {
		case fault == "long", fault != "" && first > o.MostRow:
			bad, size = append(bad, wrong{line, ""}), first
		case fault != "":
			column := ""
			if len(row) < len(names) {
				column = names[len(row)]
			}
			bad, size = append(bad, wrong{line, column}), first
		case rest[:size] == "\n" || rest[:size] == "\r\n":
		case strings.Trim(rest[:first], " \t,\r\n") == "":
			bad = append(bad, wrong{line, ""})
		case len(row) < len(names):
			bad = append(bad, wrong{line, names[len(row)]})
		case len(row) > len(names):
			bad = append(bad, wrong{line, ""})
		default:
			for _, column := range bruteAdd(cells, markets, names, row, int64(line)) {
				bad = append(bad, wrong{line, column})
			}
		}
		line += strings.Count(rest[:size], "\n")
		rest = rest[size:]
	}
	for _, c := range cells {
		if c.Value > own.Most {
			bad = append(bad, wrong{int(c.Line), "value"})
		}
	}
	slices.SortStableFunc(bad, func(a, b wrong) int { return cmp.Compare(a.line, b.line) })
	return cells, bad
}

// bruteRow cuts a row.
func bruteRow(s string, o own.Options) (row []string, size int, fault string) {
	const start, bare, quoted, after = 0, 1, 2, 3
	state, cell, begin := start, "", 0
	for i := 0; i < len(s); i++ {
		if i >= o.MostRow {
			return row, 0, "long"
		}
		c := s[i]
		switch {
		case state == quoted:
			if c == '"' {
				state = after
			} else if cell += string([]byte{c}); i-begin > o.MostQuoted {
				return row, begin, "open"
			}
			continue
		case state == after && c == '"':
			if i-begin > o.MostQuoted {
				return row, begin, "open"
			}
			state, cell = quoted, cell+`"`
			continue
		case state == after && c == '\r' && i+1 < len(s) && s[i+1] == '\n':
			if i+1 >= o.MostRow {
				return row, 0, "long"
			}
			continue
		case state == after && c != ',' && c != '\n':
			return row, begin, "text"
		case state == start && c == '"':
			state, begin = quoted, i
			continue
		case c == '"':
			return row, begin, "quote"
		case c != ',' && c != '\n':
			if state == start {
				state, begin = bare, i
			}
			cell += string([]byte{c})
			continue
		}
		if state != after && c == '\n' {
			cell = strings.TrimSuffix(cell, "\r")
		}
		row, state, cell, begin = append(row, cell), start, "", i+1
		if c == '\n' {
			return row, i + 1, ""
		}
	}
	return row, begin, "open"
}

// bruteAdd adds a row, or tells which columns are bad.
func bruteAdd(cells map[string]own.Cell, markets model.Markets, names, row []string, line int64) (bad []string) {
	c := own.Cell{Rows: 1, Line: line}
	rejected, to := false, ""
	for i, name := range names {
		text := row[i]
		var err error
		shown := text
		if !slices.Contains([]string{"from", "to", "market", "sex", "value", "precision", "release", "verdict"}, name) {
			shown = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", ""), "\n", "")
		}
		if !utf8.ValidString(text) || strings.ContainsFunc(shown, func(r rune) bool {
			return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)
		}) {
			bad = append(bad, name)
			continue
		}
		switch name {
		case "from":
			c.Span.From, err = bruteMonth(text)
		case "to":
			if to = text; text != "" {
				c.Span.To, err = bruteMonth(text)
			}
		case "market":
			var m model.Market
			m, err = markets.Parse(text)
			c.Market = m.Code
		case "sex":
			c.Sex, err = model.ParseSex(cmp.Or(text, "total"))
		case "value":
			var n uint64
			n, err = strconv.ParseUint(text, 10, 53)
			c.Value = int64(n)
		case "precision":
			c.Precision, err = model.ParsePrecision(cmp.Or(text, "exact"))
		case "release":
			if c.Revised = text == "revised"; !c.Revised && text != "" {
				err = errors.New("no release")
			}
		case "verdict":
			var v model.Verdict
			v, err = model.ParseVerdict(text)
			c.Doubtful, rejected = v == model.Doubtful, v == model.Rejected
		}
		if err != nil {
			bad = append(bad, name)
		}
	}
	if to == "" {
		c.Span.To = c.Span.From
	}
	if !slices.Contains(bad, "from") && !slices.Contains(bad, "to") && c.Span.From > c.Span.To {
		bad = append(bad, "to")
	}
	if len(bad) > 0 || rejected {
		return bad
	}
	key := fmt.Sprint(c.Ref, c.Revised)
	if all, ok := cells[key]; ok {
		if c.Value += all.Value; c.Precision != all.Precision && c.Precision != model.Exact && all.Precision != model.Exact {
			c.Precision = model.About
		}
		c.Rows, c.Line, c.Precision, c.Doubtful = all.Rows+1, all.Line, max(c.Precision, all.Precision), c.Doubtful || all.Doubtful
	}
	cells[key] = c
	return nil
}

func bruteMonth(s string) (model.Month, error) {
	m, err := model.ParseMonth(s)
	if err == nil && (m.Year() < 1900 || m.Year() > 2199) {
		err = errors.New("beyond")
	}
	return m, err
}

// agree compares what Read says of a file with what it must.
func agree(t *testing.T, text string, markets model.Markets, o own.Options) {
	t.Helper()
	want, bad := brute(text, markets, o)
	var r io.Reader = strings.NewReader(text)
	if o.Chunk%2 == 1 {
		r = iotest.OneByteReader(r)
	}
	ledger, err := own.Read("own.csv", r, markets, o)
	var file *own.BadFile
	if errors.As(err, &file) {
		var got []wrong
		for _, p := range file.Problems {
			got = append(got, wrong{p.Line, p.Column})
		}
		most := bad[:min(len(bad), o.MostProblems)]
		if !slices.Equal(got, most) || file.More != int64(len(bad)-len(most)) || file.Stopped {
			t.Fatalf("%q\n%+v: got %v and %d more, want %v", text, o, file.Problems, file.More, bad)
		}
		return
	}
	if len(bad) > 0 {
		t.Fatalf("%q\n%+v: nothing is wrong, want %v", text, o, bad)
	}
	for _, c := range ledger.Cells {
		if want[fmt.Sprint(c.Ref, c.Revised)] != c {
			t.Errorf("%q: got %+v, want %+v", text, c, want[fmt.Sprint(c.Ref, c.Revised)])
		}
	}
	if len(want) != len(ledger.Cells) {
		t.Fatalf("%q\n%+v: got %v, want %v", text, o, ledger.Cells, want)
	}
	if !slices.IsSortedFunc(ledger.Cells, func(a, b own.Cell) int {
		if a.Ref.Before(b.Ref) || a.Ref == b.Ref && b.Revised {
			return -1
		}
		return 1
	}) {
		t.Errorf("%v are not in order", ledger.Cells)
	}
}

// words are cells good and bad, the good ones often.
var words = map[string][]string{
	"from":      {"2025-07", "2025-07", "2024-12", "2000-01", "2025-13", "2025-00", "1899-12", "2200-01", "2025-7", "2025/07", "20250-7", "２025-07", ""},
	"to":        {"2025-07", "2025-12", "", "2024-12", "2025-06", "2025-1x", " 2025-07"},
	"market":    {"JPN", "JPN", "TWN", "jpn", "JP", "Nhật Bản", "nhat ban", "ALL", "OTHER", "", "JAP", "JPNX", "Mỹ", "AB", "A\x00B", "Đài Loan (Trung Quốc)"},
	"sex":       {"total", "female", "male", "", "Total", "women", "mal", "femaleX", "tota"},
	"value":     {"0", "1", "12345678", "123456789", "007", "9007199254740991", "9007199254740992", "99999999999999999999", "-1", "+1", "1.5", "1.234", "1 234", "0x1f", "1e3", "", "١٢"},
	"precision": {"exact", "", "over", "nearly", "about", "roughly"},
	"release":   {"", "revised", "second"},
	"verdict":   {"", "doubtful", "rejected", "contested"},
	"province":  {"Nghệ An", "Hà Tĩnh", "", "=cmd|' /C calc'!A0", "東京", "e\u0301", "\u00a0", "\u202e", "\u00ad", "\x7f", "\u0085", "\xff", "\xe1\xba", "a\tb", "a\rb", "\U000e0041", "0123456789012345678901234567890123456789012345"},
	"note":      {"plain", `say "so"`, "a, b", "two\nlines", "two\r\nlines", "\n", `"`, ""},
}

// rowsOf makes up a file. The more daring, the more is wrong with it.
func rowsOf(random *rand.Rand, daring float64) string {
	names := []string{"from", "to", "market", "sex", "value", "province", "note", "precision", "release", "verdict"}
	needed := []string{"from", "market", "value"}
	random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	names = slices.DeleteFunc(names, func(n string) bool { return !slices.Contains(needed, n) && random.IntN(3) == 0 })
	var b strings.Builder
	end := []string{"\n", "\r\n"}[random.IntN(2)]
	b.WriteString(strings.Join(names, ",") + end)
	for range random.IntN(12) {
		var cells []string
		for _, name := range names {
			most := len(words[name])
			if random.Float64() > daring {
				most = min(most, map[string]int{"from": 4, "to": 3, "market": 9, "sex": 4, "value": 5, "precision": 5, "release": 2, "verdict": 3, "province": 7, "note": 8}[name])
			}
			cell := words[name][random.IntN(most)]
			if name == "to" && daring < 0.1 {
				cell = []string{"", "2025-12"}[random.IntN(2)]
			}
			if strings.ContainsAny(cell, "\",\r\n") || random.IntN(8) == 0 {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			if random.Float64() < daring/20 {
				cell += []string{`"`, `""`, ",", "\n", "x", "\r", `"x`, ","}[random.IntN(8)]
			}
			cells = append(cells, cell)
		}
		b.WriteString(strings.Join(cells, ","))
		if random.Float64() < daring/10 {
			b.WriteString([]string{",", "\n\n", "\n , ,\n", "\"\n", strings.Repeat("x", 300)}[random.IntN(5)])
		}
		b.WriteString(end)
	}
	text := b.String()
	if random.IntN(3) == 0 {
		text = strings.TrimSuffix(text, end)
	}
	return text
}

// TestAgainstBrute: fast or slow, in pieces of whatever size and with many
// workers, the same cells and the same problems come out.
func TestAgainstBrute(t *testing.T) {
	markets := bundled(t)
	random := rand.New(rand.NewPCG(7, 7))
	good := 0
	for i := range 1600 {
		text := rowsOf(random, []float64{0, 0, 0.02, 0.3}[i%4])
		o := own.Options{Workers: 1 + random.IntN(3), Chunk: 1 + random.IntN(90), MostProblems: 1 + random.IntN(60), MostCells: 1000,
			MostRow: 150 + random.IntN(100), MostQuoted: 20 + random.IntN(60)}
		agree(t, text, markets, o)
		if _, bad := brute(text, markets, o); len(bad) == 0 {
			good++
		}
	}
	if good < 300 || good > 1300 {
		t.Errorf("%d of 1600 files are good, the others are not", good)
	}
}

// TestAgainstCSV: what package csv writes is read as it was meant.
func TestAgainstCSV(t *testing.T) {
	markets := bundled(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.UseCRLF = random.IntN(2) == 0
		_ = w.Write([]string{"note", "value", "province", "market", "from"})
		sums := map[model.Code]int64{}
		for range random.IntN(50) {
			code, n := []model.Code{"JPN", "TWN", "KOR"}[random.IntN(3)], random.Int64N(1e6)
			sums[code] += n
			_ = w.Write([]string{words["note"][random.IntN(8)], strconv.FormatInt(n, 10), "a,b", string(code), "2025-07"})
		}
		w.Flush()
		ledger, err := own.Read("own.csv", &b, markets, own.Options{Chunk: 1 + random.IntN(500)})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range ledger.Cells {
			if sums[c.Market] != c.Value || c.Sex != model.Total || c.Span != model.MonthSpan(model.MonthOf(2025, 7)) {
				t.Errorf("got %+v, want %v", c, sums)
			}
		}
		if len(sums) != len(ledger.Cells) {
			t.Errorf("got %v, want %v", ledger.Cells, sums)
		}
	}
}
