package load_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"xkld/model/lang"
	"xkld/model/load"
)

const header = "from,to,market,sex,value,precision,release,verdict,source,note\n"

// with is a set of files so small that a fuzzer may read it often.
func with(published string) fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		load.MarketsFile: file("code,alpha2,name_en,name_vi,short_en,short_vi,aliases,region\n" +
			"ALL,,all markets,tất cả thị trường,all,tất cả,,\nJPN,JP,Japan,Nhật Bản,Japan,Nhật,Nihon,East Asia\n"),
		load.SourcesFile: file("id,url,title,publisher,language,published\n" +
			"laodong-1,https://laodong.vn/1,,Lao Động,vi,2025-08-01\nxe-1,,,Xe,vi,\n"),
		load.PlansFile:      file("from,to,market,low,high,type,source,note\n"),
		load.IndicatorsFile: file("as_of,indicator,market,low,high,precision,unit,source,note\n"),
		load.PublishedFile:  file(published),
	}
}

// said is a problem as people are told of it.
func said(p load.Problem) string { return lang.Speaker{Words: lang.English()}.Error(p) }

func TestProblems(t *testing.T) {
	const good = "2025-07,2025-07,JPN,total,4318,exact,,,laodong-1,"
	for row, want := range map[string]string{
		good: "",
		"2025-07,2025-07,JPN,total,11.090,exact,,,laodong-1,":        `column "value": "11.090" has a separator. Write 11090`,
		"2025-07,2025-07,JPN,total,-5,exact,,,laodong-1,":            `column "value": "-5" is no whole number of persons. Write digits only`,
		"2025-07,2025-07,JPN,total,,exact,,,laodong-1,":              `column "value": "" is no whole number of persons. Write digits only`,
		"2025-7,2025-07,JPN,total,1,exact,,,laodong-1,":              `column "from": "2025-7" is no month; write it as 2025-07`,
		"0225-07,2025-07,JPN,total,1,exact,,,laodong-1,":             `column "from": "0225-07" is not within the years 1900 to 2199`,
		"2025-07,2025-06,JPN,total,1,exact,,,laodong-1,":             `column "to": the span ends before it begins`,
		"2025-07,2025-07,JAP,total,1,exact,,,laodong-1,":             `column "market": no market "JAP". Did you mean Japan (JPN)?`,
		"2025-07,2025-07,Japan,total,1,exact,,,laodong-1,":           `column "market": market "Japan" is not written as its alpha-3 code`,
		"2025-07,2025-07,JPN,women,1,exact,,,laodong-1,":             `column "sex": no sex "women"; it is total, female or male`,
		"2025-07,2025-07,JPN,total,1,exact,,,nowhere-1,":             `column "source": "nowhere-1" is not in sources.csv`,
		"2025-07,2025-07,JPN,total,1,exact,,doubtful,laodong-1,":     `column "note": is empty: a verdict needs its reason`,
		"2025-07,2025-07,JPN,total,1,exact,,contested,laodong-1,why": `column "verdict": no verdict "contested"; it is empty, doubtful or rejected`,
		"2025-07,2025-07,JPN,total,1,exact,second,,laodong-1,":       `column "release": no release "second"; it is empty or revised`,
		"2025-07,2025-07,JPN,total,1,exact,,,laodong-1,\x1b[31m":     `column "note": has a control character: "\x1b[31m"`,
		"2025-07,2025-07,JPN,total,1,exact,,,laodong-1,\xff":         `column "note": is not UTF-8`,
		"2025-07,2025-07,JPN,total,1,exact,,,laodong-1,e\u0301":      `column "note": has letters that are not composed (NFC): "e` + "\u0301" + `"`,
		"2025-07,2025-07,JPN":                                        `wrong number of fields`,
	} {
		facts, problems := load.Load(with(header + good + "\n" + row + "\n"))
		if want == "" {
			if len(problems) > 0 || len(facts.Claims) != 2 {
				t.Errorf("%s: %v", row, problems)
			}
			continue
		}
		if len(problems) != 1 {
			t.Errorf("%s: %d problems: %v", row, len(problems), problems)
			continue
		}
		got := said(problems[0])
		where, rule, _ := strings.Cut(got, ": ")
		if text := strings.TrimPrefix(where, "published.csv line 3, ") + ": " + rule; text != want && got != "published.csv line 3: "+want {
			t.Errorf("%s:\n got %s\nwant %s", row, got, want)
		}
		if len(facts.Claims) != 1 {
			t.Errorf("%s: %d claims were kept", row, len(facts.Claims))
		}
	}
}

// FuzzLoad reads any bytes as published.csv: what is wrong is said with file
// and line and nothing that a terminal would obey, and what is kept is whole.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(header + "2025-07,2025-07,JPN,total,4318,exact,,,laodong-1,\n"))
	f.Add([]byte(header + "2025-07,2025-07,JPN,male,1,over,revised,doubtful,xe-1,\"all are men\nand more\"\n"))
	f.Add([]byte(header + "2025-07,2025-06,JAP,x,1.000,?,?,?,?,\x1b[31m\n"))
	f.Add([]byte(header + "a,b\n\"\n"))
	f.Add([]byte("from,from\n1,2\n"))
	f.Add([]byte(""))
	f.Fuzz(func(t *testing.T, published []byte) {
		facts, problems := load.Load(with(string(published)))
		lines := strings.Count(string(published), "\n") + 1
		first, _ := csv.NewReader(bytes.NewReader(published)).Read()
		columns := append(first, strings.Split(strings.TrimSpace(header), ",")...)
		for _, p := range problems {
			if p.File != load.PublishedFile || p.Line < 0 || p.Line > lines || p.Wrong == nil {
				t.Errorf("%+v of %d lines", p, lines)
			}
			if p.Line == 0 && !strings.HasPrefix(said(p), "published.csv: has no header: ") {
				t.Errorf("without a line: %v", p)
			}
			if p.Column != "" && !slices.Contains(columns, p.Column) {
				t.Errorf("no column has that name: %v", p)
			}
			if strings.ContainsFunc(said(p)+p.Error(), unicode.IsControl) {
				t.Errorf("a terminal would obey %q", p.Error())
			}
		}
		for _, c := range facts.Claims {
			if _, ok := facts.Markets.Find(c.Market); !ok || c.Span.From > c.Span.To || c.Value < 0 || c.Source == "" || c.Line < 2 {
				t.Errorf("kept %+v", c)
			}
		}
	})
}
