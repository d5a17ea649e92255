package own_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/own"
)

// FuzzRead reads any bytes, in pieces of any size and with several workers: the
// same comes out as at one go, each problem has its place, a sentence and a
// remedy, and nothing that a terminal would obey.
func FuzzRead(f *testing.F) {
	const header = "from,to,market,sex,value,note\n"
	for _, text := range []string{
		header + "2025-07,,JPN,female,12,Nghệ An\n2025-07,2025-12,Nhật Bản,,007,\"a \"\"b\"\"\nc\"\n",
		header + "2025-13,2025-07,JAP,women,11.090,\x1b[31m\n\n , ,\n",
		header + "2025-07,,JPN,,1,\"open\nand on\n", header + "2025-07,,JPN,,1,a\"b\r\n2025-07,,JPN,,1,\"a\"b", "\ufeff" + header,
		"\xff\xfef\x00r\x00", "from;market;value\n", "from\tmarket\tvalue\n", "value,market,from\r1,JPN,2025-07\r", "value,market,from,value\n", "2025-07,JPN,1\n",
		"market,value,from,verdict,precision,release\nJPN,1,2025-07,doubtful,over,revised\nJPN,9007199254740991,2025-07,rejected,,\n", "",
	} {
		f.Add([]byte(text), uint16(7), uint8(2))
	}
	markets := bundled(f)[:8]
	f.Fuzz(func(t *testing.T, file []byte, chunk uint16, workers uint8) {
		text := string(file)
		limits := own.Options{Workers: 1, Chunk: 1 << 16, MostRow: 300, MostQuoted: 100, MostCells: 50}
		ledger, err := own.Read("own.csv", strings.NewReader(text), markets, limits)
		limits.Workers, limits.Chunk = 1+int(workers%4), 1+int(chunk%512)
		again, same := own.Read("own.csv", strings.NewReader(text), markets, limits)
		if !reflect.DeepEqual(ledger, again) || !reflect.DeepEqual(err, same) {
			t.Errorf("%+v: %+v, %+v\nand then %+v, %+v", limits, ledger, err, again, same)
		}
		var bad *own.BadFile
		if !errors.As(err, &bad) {
			rows := int64(0)
			for _, c := range ledger.Cells {
				if rows += c.Rows; c.Value < 0 || c.Value > own.Most || c.Span.From > c.Span.To || c.Line < 2 || c.Rows < 1 {
					t.Errorf("kept %+v", c)
				}
			}
			if rows != ledger.Rows || rows > int64(strings.Count(text, "\n")) {
				t.Errorf("%d rows, %d in cells", ledger.Rows, rows)
			}
			return
		}
		for _, p := range bad.Problems {
			for _, words := range lang.All() {
				said := lang.Speaker{Words: words}.Error(p)
				if strings.ContainsFunc(said, func(r rune) bool { return !unicode.IsGraphic(r) }) || len(said) > 1000 || strings.Contains(said, "%!") {
					t.Errorf("said is %q", said)
				}
			}
			if p.Line < 0 || p.Line > strings.Count(text, "\n")+1 || p.Wrong == nil {
				t.Errorf("%+v", p)
			}
		}
	})
}

// FuzzCell puts any text into each column: it is taken as the parsers of the model
// take it, in quotes and without them, or refused.
func FuzzCell(f *testing.F) {
	for column, list := range words {
		for _, text := range list {
			f.Add(column, text)
		}
	}
	markets := bundled(f)
	f.Fuzz(func(t *testing.T, column, text string) {
		names := []string{"from", "to", "market", "sex", "value", "province", "note"}
		row := map[string]string{"from": "2025-07", "to": "2199-12", "market": "JPN", "value": "1"}
		row[column] = text
		for _, quote := range []bool{false, true} {
			if quote {
				row[column] = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			var cells []string
			for _, name := range names {
				cells = append(cells, row[name])
			}
			file := strings.Join(names, ",") + "\n" + strings.Join(cells, ",")
			agree(t, file, markets, own.Options{MostProblems: 1000, MostRow: 1 << 20, MostQuoted: 1 << 16})
		}
		if q := model.Quote(text); strings.ContainsFunc(q, func(r rune) bool { return !unicode.IsGraphic(r) }) {
			t.Errorf("%q is quoted as %q", text, q)
		}
	})
}
