package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
)

// Fit is a line of exactly w cells: cut with an ellipsis, or filled with
// blanks.
func Fit(line string, w int) string {
	if w <= 0 {
		return ""
	}
	if ansi.StringWidth(line) > w {
		line = ansi.Truncate(line, w, "…")
	}
	return line + repeat(" ", w-ansi.StringWidth(line))
}

// Cut is a line of at most w cells.
func Cut(line string, w int) string {
	if w <= 0 {
		return ""
	}
	return ansi.Truncate(line, w, "…")
}

// Left sets a text at the left side of w cells.
func Left(s string, w int) string { return s + repeat(" ", w-ansi.StringWidth(s)) }

// Right sets a text at the right side of w cells.
func Right(s string, w int) string { return repeat(" ", w-ansi.StringWidth(s)) + s }

// Ends puts one text at the left and one at the right end of w cells. The left
// one gives way where both do not fit.
func Ends(left, right string, w int) string {
	room := w - ansi.StringWidth(right)
	if room < 1 {
		return Fit(right, w)
	}
	return Fit(left, room) + right
}

// Lines makes exactly h lines of exactly w cells.
func Lines(lines []string, w, h int) []string {
	if h <= 0 {
		return nil
	}
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = Fit(lines[i], w)
		} else {
			out[i] = repeat(" ", w)
		}
	}
	return out
}

// Wrap breaks a text at blanks into lines of at most w cells.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	// Codes and spans are not to be broken at their hyphens.
	const unbroken = "\u2011"
	wrapped := ansi.Wrap(strings.ReplaceAll(s, "-", unbroken), w, "")
	lines := strings.Split(strings.NewReplacer(unbroken, "-", lang.Unbroken, " ").Replace(wrapped), "\n")
	if strings.Contains(s, opening) {
		return relinked(lines)
	}
	return lines
}

// Beside joins lines of two columns with a sign between them.
func Beside(left []string, between string, right []string) []string {
	out := make([]string, 0, max(len(left), len(right)))
	for i := range max(len(left), len(right)) {
		line := ""
		if i < len(left) {
			line = left[i]
		}
		line += between
		if i < len(right) {
			line += right[i]
		}
		out = append(out, line)
	}
	return out
}

// repeat is strings.Repeat that takes a negative count for none.
func repeat(s string, n int) string { return strings.Repeat(s, max(0, n)) }

func splitLines(s string) []string { return strings.Split(s, "\n") }

func joinComma(words []string) string { return strings.Join(words, ", ") }
