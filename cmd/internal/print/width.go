package print

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"xkld/model/report"
)

// Paint is how text for people is coloured. What is painted has its sign as well.
type Paint struct {
	Profile                                                            colorprofile.Profile
	Title, Head, Calculated, Doubtful, Contested, Approximate, Missing *lipgloss.Style
}

// leastText is how narrow a column of words may become before columns are left out.
const leastText = 16

// between are the blanks between two columns.
const between = 2

// fit makes a table as wide as it may be: words are broken into lines, then
// columns are left out from the right, but for the first and the figures
// themselves. The names of those left out are returned.
func (p Printer) fit(columns []report.Column, heads []string, rows [][]string) (kept []report.Column, newHeads []string, newRows [][]string, left []string) {
	if p.Width <= 0 {
		return columns, heads, rows, nil
	}
	keep := make([]int, len(columns))
	for i := range keep {
		keep[i] = i
	}
	widths := make([]int, len(columns))
	for i := range columns {
		widths[i] = ansi.StringWidth(heads[i])
		for _, row := range rows {
			widths[i] = max(widths[i], ansi.StringWidth(row[i]))
		}
	}
	total := func() int {
		sum := between * (len(keep) - 1)
		for _, i := range keep {
			sum += widths[i]
		}
		return sum
	}
	for total() > p.Width {
		widest := -1
		for _, i := range keep {
			if !columns[i].IsNumber() && widths[i] > leastText && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest >= 0 {
			widths[widest] = max(leastText, widths[widest]-(total()-p.Width))
			continue
		}
		at := len(keep) - 1
		for at > 0 && columns[keep[at]] == report.ColValue {
			at--
		}
		if at <= 0 {
			break
		}
		left = append([]string{heads[keep[at]]}, left...)
		keep = slices.Delete(keep, at, at+1)
	}
	return keptOf(columns, keep), wrapped(heads, keep, widths, columns), wrappedRows(rows, keep, widths, columns), left
}

func keptOf(columns []report.Column, keep []int) []report.Column {
	var kept []report.Column
	for _, i := range keep {
		kept = append(kept, columns[i])
	}
	return kept
}

func wrappedRows(rows [][]string, keep, widths []int, columns []report.Column) [][]string {
	var all [][]string
	for _, row := range rows {
		all = append(all, wrapped(row, keep, widths, columns))
	}
	return all
}

// wrapped are the cells of a row that are kept, words in lines.
func wrapped(row []string, keep, widths []int, columns []report.Column) []string {
	var cells []string
	for _, i := range keep {
		cell := row[i]
		if !columns[i].IsNumber() && ansi.StringWidth(cell) > widths[i] {
			cell = broken(cell, widths[i])
		}
		cells = append(cells, cell)
	}
	return cells
}

// leftOut says which columns have no room.
func (p Printer) leftOut(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf(p.Words.Line.LeftOut, p.Width, strings.Join(names, ", ")) + "\n"
}

// within breaks the lines of a text that are wider than they may be.
func (p Printer) within(text string) string {
	if p.Width <= 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if ansi.StringWidth(line) > p.Width {
			lines[i] = broken(line, p.Width)
		}
	}
	return strings.Join(lines, "\n")
}

// broken is a line in several, broken at blanks alone, since what stands between
// them may be a command to type. The others begin below the last of its columns.
func broken(line string, width int) string {
	plain := ansi.Strip(line)
	hang := len(plain) - len(strings.TrimLeft(plain, " "))
	if at := strings.LastIndex(plain, "  "); at >= hang {
		hang = ansi.StringWidth(plain[:at]) + 2
	}
	if hang > width/2 {
		hang = 0
	}
	var out strings.Builder
	at, blanks := 0, 0
	for _, word := range strings.Split(line, " ") {
		w := ansi.StringWidth(word)
		if at > 0 && at+blanks+w > width && word != "" {
			out.WriteString("\n" + strings.Repeat(" ", hang))
			at, blanks = hang, 0
		}
		if word != "" {
			out.WriteString(strings.Repeat(" ", blanks))
			at += blanks
			blanks = 0
			if at+w > width { // no blank in it
				word = ansi.Hardwrap(word, max(1, width-at), true)
				w = ansi.StringWidth(word[strings.LastIndexByte(word, '\n')+1:])
				at = 0
			}
			out.WriteString(word)
			at += w
		}
		blanks++
	}
	return out.String()
}

// cellStyle is the look of a cell by its sign.
func (p Printer) cellStyle(text string) *lipgloss.Style {
	switch {
	case strings.HasPrefix(text, "*"):
		return p.Paint.Contested
	case strings.HasPrefix(text, "?"):
		return p.Paint.Doubtful
	case strings.HasPrefix(text, "="):
		return p.Paint.Calculated
	case strings.HasPrefix(text, "~"), strings.HasPrefix(text, ">"), strings.HasPrefix(text, "<"):
		return p.Paint.Approximate
	case strings.HasPrefix(text, "..."):
		return p.Paint.Missing
	}
	return nil
}

// painted is a text in a style, line by line, if there is any.
func painted(style *lipgloss.Style, text string) string {
	if style == nil {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = style.Render(line)
		}
	}
	return strings.Join(lines, "\n")
}

// downsampled is a text with the colours that its output has.
func (p Printer) downsampled(text string) string {
	if p.Paint.Profile <= colorprofile.NoTTY {
		return text
	}
	var out strings.Builder
	w := colorprofile.Writer{Forward: &out, Profile: p.Paint.Profile}
	if _, err := w.Write([]byte(text)); err != nil {
		return ansi.Strip(text)
	}
	return out.String()
}
