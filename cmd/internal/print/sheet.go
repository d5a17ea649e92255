package print

import (
	"encoding/csv"
	"io"
	"regexp"
	"slices"
	"strings"

	"xkld/model/lang"
	"xkld/model/report"
)

// numbers are the columns of sheets that hold numbers; all others are text.
var numbers = []string{"value", "low", "high", "plan_low", "plan_high", "result", "share_published", "share_calculated",
	"remaining", "figures", "conflicts", string(report.ColDifference), string(report.ColPercent), string(report.ColTimes),
	string(report.ColInverse), "rank", "ranked", "OBS_VALUE"}

// isNumber is a number as reports write it, or a range of two, which is no formula
// of any spreadsheet.
var isNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?(\.\.-?[0-9]+(\.[0-9]+)?)?$`)

// writeSheet writes a header and its lines as CSV (RFC 4180) or TSV, with no text
// in it that a spreadsheet would run.
func (p Printer) writeSheet(lines [][]string) error {
	header := lines[0]
	var out strings.Builder
	w := csv.NewWriter(&out)
	for _, line := range lines {
		cells := make([]string, len(line))
		for i, cell := range line {
			cells[i] = harmless(header[i], cell)
		}
		if p.Format == TSV {
			writeTSV(&out, cells)
			continue
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return p.whole(out.String())
}

// harmless is a cell that no spreadsheet runs. A number stays a number, below zero
// too; a list of them is text.
func harmless(column, cell string) string {
	if slices.Contains(numbers, column) && isNumber.MatchString(cell) {
		return cell
	}
	return lang.Plain(cell)
}

// writeTSV writes a line with tabs between its cells. The format knows no quotes: a
// tab, a line end and a backslash within a cell are written \t, \n, \r and \\.
func writeTSV(out io.StringWriter, cells []string) {
	escape := strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	for i, cell := range cells {
		if i > 0 {
			out.WriteString("\t")
		}
		out.WriteString(escape.Replace(cell))
	}
	out.WriteString("\n")
}
