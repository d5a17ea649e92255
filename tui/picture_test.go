package tui_test

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
	"xkld/tui"
	"xkld/tui/theme"
)

// TestGoldenPictures keeps the pictures of the screen that the README shows.
func TestGoldenPictures(t *testing.T) {
	book := bundled(t)
	for name, typed := range map[string][]string{"months": nil, "markets": {"2"}, "targets": {"3"}, "heat": {"b", "b"},
		"compare": {"2", " ", "j", " ", "j", " ", "="}, "checks": nil, "slide": {"p", " "}, "vi": {"L"}} {
		app := tui.New(book, tui.Options{Words: lang.English(), Theme: theme.Dark})
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		for _, k := range typed {
			press(app, k)
		}
		if name == "checks" {
			app.ShowChecks()
			for range 10 { // past those that cannot be, which are alike
				press(app, "down")
			}
		}
		checkGolden(t, filepath.Join("testdata", name+".svg"), picture(app.View().Content, 120, 36))
	}
}

// The size of a cell in a picture, and the colours of its terminal.
const (
	cellW, cellH = 9, 19
	paper, ink   = "#1b1d22", "#d8dade"
)

// picture draws a frame as SVG. Block elements are drawn as rectangles, since
// fonts leave gaps between them.
func picture(frame string, w, h int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges" width="%d" height="%d" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15">`+"\n",
		(w+2)*cellW, (h+1)*cellH)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", paper)
	for y, line := range strings.Split(frame, "\n") {
		x := 1
		for _, run := range runs(line) {
			run.draw(&b, x*cellW, y*cellH+cellH/2)
			x += ansi.StringWidth(run.text)
		}
	}
	return b.String() + "</svg>\n"
}

// run is a text of one style.
type run struct {
	text             string
	colour, back     string // hexadecimal; empty: the terminal's own
	bold, reverse, _ bool
}

// runs cuts a line at its changes of style.
func runs(line string) []run {
	var out []run
	var now run
	for line != "" {
		i := strings.Index(line, "\x1b[")
		if i < 0 {
			i = len(line)
		}
		if i > 0 {
			now.text = line[:i]
			out = append(out, now)
		}
		line = line[i:]
		if line == "" {
			break
		}
		end := strings.IndexByte(line, 'm')
		now.style(strings.Split(line[2:end], ";"))
		line = line[end+1:]
	}
	return out
}

// style takes in the parameters of a change of style.
func (r *run) style(parameters []string) {
	for i := 0; i < len(parameters); i++ {
		switch p := parameters[i]; p {
		case "", "0":
			*r = run{}
		case "1":
			r.bold = true
		case "7":
			r.reverse = true
		case "38", "48":
			colour := ""
			if parameters[i+1] == "2" {
				colour = rgb(parameters[i+2 : i+5])
				i += 4
			} else {
				colour = palette(parameters[i+2])
				i += 2
			}
			if p == "38" {
				r.colour = colour
			} else {
				r.back = colour
			}
		}
	}
}

func rgb(parts []string) string {
	var c [3]int
	for i, p := range parts {
		fmt.Sscan(p, &c[i])
	}
	return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2])
}

// palette is a colour of the palette of 256 above its first 16.
func palette(number string) string {
	var n int
	fmt.Sscan(number, &n)
	if n >= 232 {
		level := 8 + 10*(n-232)
		return fmt.Sprintf("#%02x%02x%02x", level, level, level)
	}
	steps := [...]int{0, 95, 135, 175, 215, 255}
	n -= 16
	return fmt.Sprintf("#%02x%02x%02x", steps[n/36], steps[n/6%6], steps[n%6])
}

// draw writes a run with its left edge at x and its top at y.
func (r run) draw(b *strings.Builder, x, y int) {
	colour, back := r.colour, r.back
	if colour == "" {
		colour = ink
	}
	if r.reverse {
		colour, back = paper, colour
	}
	width := ansi.StringWidth(r.text) * cellW
	if back != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", x, y, width, cellH, back)
	}
	text := strings.Map(func(c rune) rune {
		if block(c) != nil {
			return ' '
		}
		return c
	}, r.text)
	if strings.TrimSpace(text) != "" {
		weight := ""
		if r.bold {
			weight = ` font-weight="bold"`
		}
		lead := len(text) - len(strings.TrimLeft(text, " "))
		text = strings.TrimSpace(text)
		fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
			x+lead*cellW, y+cellH-5, ansi.StringWidth(text)*cellW, colour, weight, html.EscapeString(text))
	}
	for _, c := range r.text {
		if f := block(c); f != nil {
			fmt.Fprintf(b, `<rect x="%d" y="%d" width="%.1f" height="%.1f" fill="%s" opacity="%.1f"/>`+"\n",
				x, y+int((1-f.tall)*cellH), f.wide*cellW+0.3, f.tall*cellH+0.3, colour, f.solid)
		}
		x += ansi.StringWidth(string(c)) * cellW
	}
}

// filled is how much of a cell a block element fills, and how solidly.
type filled struct{ wide, tall, solid float64 }

func block(c rune) *filled {
	switch {
	case c == '█':
		return &filled{1, 1, 1}
	case c == '▒':
		return &filled{1, 1, 0.6}
	case c == '░':
		return &filled{1, 1, 0.3}
	case c > '█' && c <= '▏':
		return &filled{1 - float64(c-'█')/8, 1, 1}
	case c >= '▁' && c < '█':
		return &filled{1, float64(c-'▁'+1) / 8, 1}
	}
	return nil
}

// checkGolden compares with a golden file, or writes it.
func checkGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; `make golden` writes it anew. Now:\n%s", file, got)
	}
}
