package own_test

import (
	"compress/gzip"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/own"
)

// said are the problems of a file as people are told of them.
func said(t *testing.T, text string, o own.Options) []string {
	t.Helper()
	ledger, err := own.Read("own.csv", strings.NewReader(text), bundled(t), o)
	if err == nil {
		return nil
	}
	if ledger.Cells != nil || ledger.Rows > 0 {
		t.Errorf("%q: half of it is loaded: %+v", text, ledger)
	}
	var file *own.BadFile
	if !errors.As(err, &file) {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range file.Problems {
		lines = append(lines, lang.Speaker{Words: lang.English()}.Error(p))
	}
	return lines
}

const head = "from,to,market,sex,value,note\n"

func TestProblemsOfRows(t *testing.T) {
	for row, want := range map[string]string{
		`2025-07,2025-07,JPN,total,1,`:           ``,
		`2025-07,,Nhật Bản,,1,=cmd|' /C calc'`:   ``,
		`2025-07,,JPN,,1,"two` + "\n" + `lines"`: ``,
		``:                                       ``,
		`2025-13,,JPN,,1,`:                       `column "from": "2025-13" is no month; write it as 2025-07`,
		`2025/07,,JPN,,1,`:                       `column "from": "2025/07" is not how a month is written. Write 2025-07`,
		`7/2025,,JPN,,1,`:                        `column "from": "7/2025" is not how a month is written. Write 2025-07`,
		`07-2025,,JPN,,1,`:                       `column "from": "07-2025" is not how a month is written. Write 2025-07`,
		`July 2025,,JPN,,1,`:                     `column "from": "July 2025" is not how a month is written. Write 2025-07`,
		`Tháng 7/2025,,JPN,,1,`:                  `column "from": "Tháng 7/2025" is not how a month is written. Write 2025-07`,
		`2025-07-15,,JPN,,1,`:                    `column "from": "2025-07-15" is not how a month is written. Write 2025-07`,
		`15/07/2025,,JPN,,1,`:                    `column "from": "15/07/2025" is not how a month is written. Write 2025-07`,
		`06/07/2025,,JPN,,1,`:                    `column "from": "06/07/2025" is no month; write it as 2025-07`,
		`202507,,JPN,,1,`:                        `column "from": "202507" is not how a month is written. Write 2025-07`,
		`2025,,JPN,,1,`:                          `column "from": "2025" is a year and no month. Write 2025-01 as from and 2025-12 as to`,
		`0225-07,,JPN,,1,`:                       `column "from": "0225-07" is not within the years 1900 to 2199`,
		`,2025-07,JPN,,1,`:                       `column "from": "" is no month; write it as 2025-07`,
		`2025-07,2025-06,JPN,,1,`:                `column "to": "2025-06" is before the month in from, 2025-07. Write the first month as from and the last as to`,
		`2025-07,,JAP,,1,`:                       `column "market": no market "JAP". Did you mean Japan (JPN)?`,
		`2025-07,,Atlantis,,1,`:                  `column "market": no market "Atlantis". Write a code like JPN, ALL for all markets together or OTHER for the rest; xkld markets lists them`,
		`2025-07,,,,1,`:                          `column "market": is empty. Write a code like JPN, or ALL for all markets together`,
		`2025-07,,JPN,women,1,`:                  `column "sex": no sex "women"; it is total, female or male`,
		`2025-07,,JPN,,,`:                        `column "value": is empty. Write a number, or delete the row where none is known`,
		`2025-07,,JPN,,11.090,`:                  `column "value": "11.090" has a separator. Write 11090`,
		`2025-07,,JPN,,"11,090",`:                `column "value": "11,090" has a separator. Write 11090`,
		`2025-07,,JPN,,11 090,`:                  `column "value": "11 090" has a separator. Write 11090`,
		"2025-07,,JPN,,11\u00a0090,":             "column \"value\": \"11\u00a0090\" has a separator. Write 11090",
		"2025-07,,JPN,,11\u202f090,":             "column \"value\": \"11\u202f090\" has a separator. Write 11090",
		`2025-07,,JPN,, 12,`:                     `column "value": " 12" has a separator. Write 12`,
		`2025-07,,JPN,,11.5,`:                    `column "value": "11.5" has decimals. Write whole persons, digits only`,
		`2025-07,,JPN,,1.0,`:                     `column "value": "1.0" has decimals. Write whole persons, digits only`,
		`2025-07,,JPN,,-5,`:                      `column "value": "-5" is below zero. Write a number of persons, digits only`,
		`2025-07,,JPN,,+5,`:                      `column "value": "+5" has a sign. Write 5`,
		`2025-07,,JPN,,1e3,`:                     `column "value": "1e3" is no whole number of persons. Write digits only`,
		`2025-07,,JPN,,0x1F,`:                    `column "value": "0x1F" is no whole number of persons. Write digits only`,
		`2025-07,,JPN,,9007199254740992,`:        `column "value": "9007199254740992" is more than 9007199254740991. Write persons, not thousands or more of something else`,
		`2025-07,,JPN,,١٢,`:                      `column "value": "١٢" is not in the digits 0 to 9. Write 12`,
		`2025-07,,JPN,,１２,`:                      `column "value": "１２" is not in the digits 0 to 9. Write 12`,
		`2025-07,,JPN,,1,` + "\x1b[31m":          `column "note": has a sign that does not show: "\x1b[31m". Delete it`,
		`2025-07,,JPN,,1,` + "a\x00":             `column "note": has a sign that does not show: "a\x00". Delete it`,
		`2025-07,,JPN,,1,` + "a\u202eb":          `column "note": has a sign that does not show: "a\u202eb". Delete it`,
		`2025-07,,JPN,,1,` + "a\u2028b":          `column "note": has a sign that does not show: "a\u2028b". Delete it`,
		`2025-07,,JPN,,1,` + "\U000e0041":        `column "note": has a sign that does not show: "\U000e0041". Delete it`,
		`2025-07,,J` + "\n" + `PN,,1,`:           `column "sex": the row has 3 cells where the header has 6, and ends before this one`,
		`2025-07,,"J` + "\n" + `PN",,1,`:         `column "market": has a sign that does not show: "J\nPN". Delete it`,
		`2025-07,,JPN,,1,` + "Nh\xe2t":           `column "note": "Nh` + "\ufffd" + `t" is not UTF-8. Convert the file from what it is written in: iconv -f WINDOWS-1258 -t UTF-8`,
		`2025-07,,JPN,,1`:                        `column "note": the row has 5 cells where the header has 6, and ends before this one`,
		`2025-07,,JPN,,1,a,b`:                    `the row has 7 cells where the header has 6; the first too many is "b". A cell with a comma in it needs quotes around it`,
		` ,,  ,,,`:                               `the row has nothing in it. Delete it`,
		`2025-07,,JPN,,1,"open`:                  `column "note": the quote " that opens this cell on line 3 is never closed. Write another " at its end`,
		`2025-07,,JPN,,1,"a" b`:                  `column "note": there is text after the closing quote of this cell: "\"a\"". Write a quote inside of quotes twice: ""`,
		`2025-07,,JPN,,1,a "b" c`:                `column "note": there is a quote inside of this cell: "a \"". Put the cell in quotes and write the quote inside twice: ""`,
	} {
		got := said(t, head+"2025-07,2025-07,TWN,male,7,fine\n"+row+"\n", own.Options{})
		if want == "" && len(got) == 0 {
			continue
		}
		if strings.Contains(row, "J\nPN,") { // the rest of it is another row
			got = got[:1]
		}
		if where := "own.csv line 3"; len(got) != 1 || got[0] != where+", "+want && got[0] != where+": "+want {
			t.Errorf("%q:\n got %q\nwant %q", row, got, want)
		}
	}
}

// utf16Of is a text in UTF-16.
func utf16Of(s string, high int) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		pair := [2]byte{}
		pair[high], pair[1-high] = byte(u>>8), byte(u)
		b = append(b, pair[:]...)
	}
	return string(b)
}

func TestProblemsOfHeaders(t *testing.T) {
	const row = "2025-07,2025-07,JPN,total,1,\n"
	for text, want := range map[string]string{
		"\ufeff" + head + row:                      ``,
		strings.ReplaceAll(head+row, "\n", "\r\n"): ``,
		head:                       ``,
		"\n\n" + head + row + "\n": ``,
		`"From", market ,"VALUE"` + "\n2025-07,JPN,1\n": ``,
		``:                                       `own.csv: is empty. xkld template prints a header and an example`,
		"\ufeff\n\n":                             `own.csv: is empty. xkld template prints a header and an example`,
		utf16Of(head, 1):                         `own.csv: is written in UTF-16LE, not in UTF-8. Convert it: iconv -f UTF-16LE -t UTF-8`,
		utf16Of(head, 0):                         `own.csv: is written in UTF-16BE, not in UTF-8. Convert it: iconv -f UTF-16BE -t UTF-8`,
		utf16Of("\ufeff"+head, 1):                `own.csv: is written in UTF-16, not in UTF-8. Convert it: iconv -f UTF-16 -t UTF-8`,
		utf16Of("\ufeff"+head, 0):                `own.csv: is written in UTF-16, not in UTF-8. Convert it: iconv -f UTF-16 -t UTF-8`,
		"f\x00\x00\x00r\x00\x00\x00":             `own.csv: is written in UTF-32LE, not in UTF-8. Convert it: iconv -f UTF-32LE -t UTF-8`,
		"\x00\x00\xfe\xff\x00\x00\x00":           `own.csv: is written in UTF-32, not in UTF-8. Convert it: iconv -f UTF-32 -t UTF-8`,
		"PK\x03\x04":                             `own.csv: is no CSV but Excel (zip). Save the sheet as CSV in UTF-8`,
		strings.ReplaceAll(head, ",", ";"):       `own.csv line 1: its columns are separated by ";". Save it with commas between them`,
		strings.ReplaceAll(head, ",", "\t"):      `own.csv line 1: its columns are separated by "\t". Save it with commas between them`,
		strings.ReplaceAll(head+row, "\n", "\r"): `own.csv line 1: its lines end in carriage returns alone. Write line feeds: tr '\r' '\n'`,
		row:                                      `own.csv line 1: "2025-07" is no header but a row. Write from,to,market,sex,value above it, in the order of the columns`,
		"from,market\n":                          `own.csv line 1, column "value": is missing from the header, which needs from,market,value`,
		"from,market,value,from\n":               `own.csv line 1, column "from": stands twice in the header. Rename or delete one of the two columns`,
		"from,market,value,x,x\n":                `own.csv line 1, column "x": stands twice in the header. Rename or delete one of the two columns`,
		"from,market,value,verdcit\n":            `own.csv line 1, column "verdcit": no column has this name. If you mean "verdict", write that; if not, give it another name`,
		"from,market,value,a\x1bb\n":             `own.csv line 1: has a sign that does not show: "a\x1bb". Delete it`,
		"from,market,value,a\xffb\n":             `own.csv line 1: "a` + "\ufffd" + `b" is not UTF-8. Convert the file from what it is written in: iconv -f WINDOWS-1258 -t UTF-8`,
		"from,market,\"value\n":                  `own.csv line 1: the quote " that opens this cell on line 1 is never closed. Write another " at its end`,
		strings.Repeat("x", 2<<20):               `own.csv line 1: the row is longer than 1048576 bytes. Are line ends missing, or a quote?`,
	} {
		got := said(t, text, own.Options{})
		if want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0] != strings.ReplaceAll(want, `"verdict",`, `verdict,`) {
			t.Errorf("%.60q:\n got %q\nwant %q", text, got, want)
		}
	}
	got := said(t, "from,markt,values\n", own.Options{})
	if len(got) != 4 || !strings.Contains(got[1], "If you mean market") {
		t.Errorf("got %q", got)
	}
}

// TestMany: of a thousand problems a hundred are kept and the others counted; of
// more than are counted it says so.
func TestMany(t *testing.T) {
	text := head + strings.Repeat("2025-07,,JAP,,1,\n2025-07,,JPN,,1,\n", 1000)
	for _, o := range []own.Options{{}, {Chunk: 100, Workers: 3}} {
		_, err := own.Read("own.csv", strings.NewReader(text), bundled(t), o)
		var file *own.BadFile
		if !errors.As(err, &file) || len(file.Problems) != 100 || file.More != 900 || file.Stopped || file.Problems[99].Line != 200 {
			t.Errorf("got %v", err)
		}
		o.MostCounted = 500
		_, err = own.Read("own.csv", strings.NewReader(text), bundled(t), o)
		if !errors.As(err, &file) || len(file.Problems) != 100 || file.More != 400 || !file.Stopped || file.Problems[99].Line != 200 {
			t.Errorf("got %v", err)
		}
	}
}

// TestBounds: there may be so many figures and bytes, and no more.
func TestBounds(t *testing.T) {
	text := head + "2025-07,,JPN,,1,\n2025-08,,JPN,,1,\n2025-07,,JPN,,1,\n"
	for want, o := range map[string]own.Options{
		"own.csv: has more than 1 different figures. Take away markets, or months and spans, or make two files of it": {MostCells: 1, Chunk: 10},
		"own.csv: has more than 40 bytes. Make several files of it":                                                   {MostBytes: 40, Chunk: 10},
	} {
		if got := said(t, text, o); !slices.Equal(got, []string{want}) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := said(t, text, own.Options{MostCells: 2, MostBytes: int64(len(text))}); got != nil {
		t.Errorf("got %q", got)
	}
	got := said(t, head+"2025-07,,JPN,,1,\n2025-07,,TWN,,9007199254740991,\n2025-07,,TWN,,1,\n", own.Options{})
	if want := `own.csv line 3, column "value": the rows of "2025-07@TWN" add up to more than 9007199254740991. Look for values that are no persons`; !slices.Equal(got, []string{want}) {
		t.Errorf("got %q", got)
	}
}

// endless is a file without an end of line, and without an end but for one.
type endless struct{ left int64 }

func (e *endless) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := min(int64(len(b)), e.left)
	for i := range b[:n] {
		b[i] = 'x'
	}
	e.left -= n
	return int(n), nil
}

// TestBillion: a line of a billion bytes, or a quote that is open for as long,
// costs a sentence and no memory.
func TestBillion(t *testing.T) {
	for begin, want := range map[string]string{
		"":                 "own.csv line 2: the row is longer than 1048576 bytes. Are line ends missing, or a quote?",
		"2025-07,,JPN,,\"": "own.csv line 2: the row is longer than 1048576 bytes. Are line ends missing, or a quote?",
	} {
		text := io.MultiReader(strings.NewReader(head+begin), &endless{1 << 30}, strings.NewReader("\n2025-07,,JAP,,1,\n"))
		markets := bundled(t)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := own.Read("own.csv", text, markets, own.Options{Workers: 2})
		runtime.ReadMemStats(&after)
		var file *own.BadFile
		if !errors.As(err, &file) || len(file.Problems) != 2 || file.Problems[1].Line != 3 {
			t.Errorf("got %v", err)
		} else if got := (lang.Speaker{Words: lang.English()}).Error(file.Problems[0]); got != want {
			t.Errorf("got %s", got)
		}
		if most := uint64(16 << 20); after.TotalAlloc-before.TotalAlloc > most {
			t.Errorf("it cost %d bytes", after.TotalAlloc-before.TotalAlloc)
		}
	}
}

// TestBrokenReader: what a reader refuses is said with the line it came to.
func TestBrokenReader(t *testing.T) {
	var packed strings.Builder
	w := gzip.NewWriter(&packed)
	_, _ = io.WriteString(w, head+strings.Repeat("2025-07,,JPN,,1,\n", 5000))
	_ = w.Close()
	r, err := gzip.NewReader(strings.NewReader(packed.String()[:packed.Len()-20]))
	if err != nil {
		t.Fatal(err)
	}
	_, err = own.Read("own.csv.gz", r, bundled(t), own.Options{})
	var file *own.BadFile
	if !errors.As(err, &file) || len(file.Problems) != 1 || !errors.Is(file.Problems[0], io.ErrUnexpectedEOF) {
		t.Errorf("got %v", err)
	}
}

// TestMarks: what the optional columns do to a sum.
func TestMarks(t *testing.T) {
	text := "from,market,value,precision,verdict,release,company,province\n" +
		"2025-07,JPN,1,,,,,\n2025-07,JPN,2,over,,,,\n2025-07,TWN,1,over,,,,\n2025-07,TWN,1,nearly,,,,\n" +
		"2025-07,KOR,5,,doubtful,,,\n2025-07,KOR,6,,,,,\n2025-07,KOR,100,,rejected,,,\n2025-07,JPN,9,,,revised,,\n"
	told := int64(0)
	ledger, err := own.Read("own.csv", strings.NewReader(text), bundled(t), own.Options{Progress: func(lines, bytes int64) { told = lines*1000 + bytes }})
	if err != nil {
		t.Fatal(err)
	}
	july := model.MonthSpan(model.MonthOf(2025, 7))
	want := []own.Cell{
		{Ref: model.At(july, "JPN", 0), Value: 3, Rows: 2, Line: 2, Precision: model.Over},
		{Ref: model.At(july, "JPN", 0), Value: 9, Rows: 1, Line: 9, Revised: true},
		{Ref: model.At(july, "KOR", 0), Value: 11, Rows: 2, Line: 6, Doubtful: true},
		{Ref: model.At(july, "TWN", 0), Value: 2, Rows: 2, Line: 4, Precision: model.About},
	}
	if !slices.Equal(ledger.Cells, want) || ledger.Rows != 7 || ledger.Rejected != 1 || !slices.Equal(ledger.Columns, []string{"company", "province"}) {
		t.Errorf("got %+v", ledger)
	}
	if told != 9000+int64(len(text)) || ledger.Bytes != int64(len(text)) {
		t.Errorf("told of %d lines and bytes, and of %d bytes", told, ledger.Bytes)
	}
}
