package kit

import (
	"math/rand/v2"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// seen are a line's cells as a person sees them: the letter with its style, and
// of a blank only what shows on blanks.
func seen(line string) []string {
	var cells []string
	style := ""
	for line != "" {
		if strings.HasPrefix(line, "\x1b[") {
			end := strings.IndexByte(line, 'm')
			if style = line[:end+1]; style == "\x1b[m" {
				style = ""
			}
			line = line[end+1:]
			continue
		}
		letter := string([]rune(line)[0])
		line = line[len(letter):]
		if letter == " " && (style == "" || !showsOnBlanks(style)) {
			cells = append(cells, " ")
		} else {
			cells = append(cells, style+letter)
		}
	}
	return cells
}

// TestQuietLooksTheSame: of any line of styled texts, Quiet keeps what is seen,
// and never makes it longer.
func TestQuietLooksTheSame(t *testing.T) {
	plain := lipgloss.NewStyle()
	styles := []lipgloss.Style{plain, plain.Bold(true), plain.Foreground(lipgloss.Color("248")),
		plain.Foreground(lipgloss.Color("#56B4E9")), plain.Bold(true).Foreground(lipgloss.Color("#56B4E9")),
		plain.Reverse(true), plain.Underline(true), plain.Background(lipgloss.Color("#08406E")), plain.Foreground(lipgloss.Red)}
	texts := []string{" ", "  ", "a", "███", "=12%", "Nhật Bản", " x ", "…"}
	random := rand.New(rand.NewPCG(7, 8))
	shorter := 0
	for range 3000 {
		var line strings.Builder
		for range 1 + random.IntN(8) {
			line.WriteString(styles[random.IntN(len(styles))].Render(texts[random.IntN(len(texts))]))
			line.WriteString(strings.Repeat(" ", random.IntN(3)))
		}
		before := line.String()
		after := Quiet(before)
		if got, want := strings.Join(seen(after), "|"), strings.Join(seen(before), "|"); got != want {
			t.Fatalf("%q becomes %q:\n got %q\nwant %q", before, after, got, want)
		}
		if ansi.Strip(after) != ansi.Strip(before) || len(after) > len(before) {
			t.Fatalf("%q becomes %q", before, after)
		}
		if len(after) < len(before) {
			shorter++
		}
	}
	if shorter < 100 {
		t.Errorf("only %d lines became shorter", shorter)
	}
}

// TestFit: a text is exactly as wide as it is told to be, whatever is in it.
func TestFit(t *testing.T) {
	for _, s := range []string{"", "a", "Nhật Bản", "Các Tiểu vương quốc Ả Rập Thống nhất", "外勞社", "\x1b[1mbold\x1b[m and not"} {
		for w := -1; w < 45; w++ {
			if got := ansi.StringWidth(Fit(s, w)); got != max(0, w) {
				t.Errorf("Fit(%q, %d) is %d cells wide", s, w, got)
			}
			if got := ansi.StringWidth(Cut(s, w)); got > max(0, w) {
				t.Errorf("Cut(%q, %d) is %d cells wide", s, w, got)
			}
			if got := ansi.StringWidth(Ends(s, "right", w)); got != max(0, w) {
				t.Errorf("Ends(%q, right, %d) is %d cells wide", s, w, got)
			}
		}
	}
}
