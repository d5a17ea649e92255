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

// cellsOf reads a line of a table of Markdown: parted at each bar that has no
// backslash before it, and without those backslashes.
func cellsOf(line string) []string {
	var cells []string
	var cell strings.Builder
	signs := []rune(line)
	for i := 0; i < len(signs); i++ {
		switch {
		case signs[i] == '\\' && i+1 < len(signs):
			i++
			cell.WriteRune(signs[i])
		case signs[i] == '|':
			cells = append(cells, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteRune(signs[i])
		}
	}
	return cells[1:]
}

// TestMarkdownIsTheTable: read back, every cell is the one that people see.
func TestMarkdownIsTheTable(t *testing.T) {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	book := model.NewBook(facts, reconcile.New(facts))
	for name, build := range map[string]func(*model.Book, model.Query) (report.Table, error){
		report.ViewMonths: report.Months, report.ViewMarkets: report.Markets, report.ViewTargets: report.Targets,
		report.ViewCheck: report.Contradictions,
	} {
		table, err := build(book, model.Query{View: name, Show: model.ShowValue})
		if err != nil {
			t.Fatal(name, err)
		}
		var out bytes.Buffer
		p := Printer{Book: book, Out: &out, Format: Markdown, Words: lang.English()}
		if err := p.Table(table); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for line := range strings.Lines(out.String()) {
			if strings.HasPrefix(line, "|") {
				lines = append(lines, line)
			}
		}
		if len(lines) != len(table.Rows)+2 {
			t.Fatalf("%s: %d lines for %d rows", name, len(lines), len(table.Rows))
		}
		for i, c := range table.Columns {
			if rule := cellsOf(lines[1])[i]; c.IsNumber() != strings.HasSuffix(rule, ":") {
				t.Errorf("%s: the rule of %s is %q", name, c, rule)
			}
		}
		for r, row := range table.Rows {
			got := cellsOf(lines[r+2])
			if len(got) != len(row.Cells) {
				t.Fatalf("%s: %d cells in %q", name, len(got), lines[r+2])
			}
			for c, cell := range row.Cells {
				want := strings.Join(strings.Fields(p.speaker().Cell(table, table.Columns[c], cell)), " ")
				if got[c] != want {
					t.Errorf("%s: cell %q instead of %q", name, got[c], want)
				}
			}
		}
	}
}

func TestMarkdownTextIsHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"a|b":                    `a\|b`,
		"<b>*x*</b> `c`":         `\<b\>\*x\*\</b\> \` + "`c" + `\` + "`",
		"one\ntwo\r\n| three":    `one two \| three`,
		"\x1b[31mred\x07 \u009b": `\[31mred`,
		`c:\d [x](y)`:            `c:\\d \[x\](y)`,
		"~14 *9 >8 <7 =6":        `\~14 \*9 \>8 \<7 =6`,
		"https://a.vn/b_c?d&e|":  `https://a.vn/b_c?d&e\|`,
	} {
		if got := strings.TrimSpace(text(in)); got != want {
			t.Errorf("%q is written %q instead of %q", in, got, want)
		}
	}
}
