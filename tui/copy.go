package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// terminalTakes is how many bytes of text a terminal can be trusted to take
// into its clipboard. The sequence (OSC 52) has no length of its own; hterm and
// those who followed it take 100,000 bytes of it, of which 8 are its frame, and
// three bytes of text take four. kitty and tmux take more, Termux some 6,000
// and Tabby some 3,000: those drop what is longer, and no terminal says so.
const terminalTakes = (100_000 - 8) / 4 * 3

// take opens what something is taken out of the screen with, or takes it at once.
func (a *App) take(action keys.Action) {
	switch action {
	case keys.OpenCopy:
		a.layers = append(a.layers, newCopyMenu(a))
	case keys.CopyNumber:
		if menu, ok := a.top().(*copyMenu); ok {
			a.setTop(menu.do(a, action))
			return
		}
		a.copyNumber()
	case keys.OpenExport:
		a.openExport()
	}
}

// copyNumber copies the number of the figure that is looked at.
func (a *App) copyNumber() {
	all := a.copyables()
	a.copy(all[slices.IndexFunc(all, func(c copyable) bool { return c.action == keys.CopyNumber })])
}

// copy hands a text to the terminal, and to the system's own clipboard where
// there is one. A text that the terminal may not take whole goes to the system
// first, lest half of it take the place of the whole.
func (a *App) copy(c copyable) {
	if c.text == "" {
		a.notice = fmt.Sprintf(a.kit.Say.Take.Nothing, c.none)
		return
	}
	native := a.options.Copy
	long := len(c.text) > terminalTakes
	if native != nil {
		a.run(func() tea.Msg {
			err := native(c.text)
			return answer(func(a *App) { a.hasCopied(c, err) })
		})
	}
	switch {
	case !long:
		a.notice = a.saysCopied(c)
		a.run(tea.SetClipboard(c.text))
	case native == nil:
		a.copyLong(c)
	}
}

// copyLong hands the terminal what it may not take whole, and says so.
func (a *App) copyLong(c copyable) {
	say := a.kit.Say
	a.notice = fmt.Sprintf(say.Take.TooLong, say.Bytes(len(c.text)), say.Bytes(terminalTakes))
	a.run(tea.SetClipboard(c.text))
}

// hasCopied hears how the system's own clipboard has taken a text. What the
// terminal has taken as well needs no word.
func (a *App) hasCopied(c copyable, err error) {
	switch {
	case len(c.text) <= terminalTakes:
	case err != nil:
		a.copyLong(c)
	default:
		a.notice = a.saysCopied(c)
	}
}

// saysCopied says how many bytes of what are copied and, of a number, how it is
// known; where it is short, the text itself.
func (a *App) saysCopied(c copyable) string {
	what := c.name
	if !strings.Contains(c.text, "\n") {
		what += " " + preview(a.kit.Say, c.text, 60)
	}
	if known := c.standing(a.kit.Say); known != "" {
		what += " (" + known + ")"
	}
	return fmt.Sprintf(a.kit.Say.Take.Copied, a.kit.Say.Bytes(len(c.text)), what)
}

// standing is what a copied number does not say itself: what it counts in, and how
// it is known, unless it is published.
func (c copyable) standing(say lang.Speaker) string {
	var said []string
	if c.unit != "" {
		said = append(said, c.unit)
	}
	if c.known != "" && c.known != say.Kinds[model.Published] {
		said = append(said, c.known)
	}
	return strings.Join(said, ", ")
}

// preview is a text on one line of at most w cells, without anything that a
// terminal would do.
func preview(say lang.Speaker, text string, w int) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	more := ""
	if len(lines) > 1 {
		more = "  " + say.MoreLines(len(lines)-1)
	}
	line := strings.ReplaceAll(ansi.Strip(lines[0]), "\t", "  ")
	return kit.Cut(line, w-ansi.StringWidth(more)) + more
}

// copyMenu is the layer of all that can be copied: each line shows what would
// be, and nothing is copied before a letter or enter.
type copyMenu struct {
	all []copyable
	row int
}

func newCopyMenu(a *App) *copyMenu { return &copyMenu{all: a.copyables()} }

func (m *copyMenu) scope() keys.Scope { return keys.Copy }

func (m *copyMenu) popup() {}

func (m *copyMenu) typed(*App, tea.Msg) layer { return m }

// do copies what a letter or the cursor stands for, and closes the menu.
func (m *copyMenu) do(a *App, action keys.Action) layer {
	switch action {
	case keys.Up:
		m.row = max(0, m.row-1)
		return m
	case keys.Down:
		m.row = min(len(m.all)-1, m.row+1)
		return m
	case keys.Apply:
		action = m.all[m.row].action
	}
	if i := slices.IndexFunc(m.all, func(c copyable) bool { return c.action == action }); i >= 0 {
		a.copy(m.all[i])
		return nil
	}
	return m
}

// The menu's widths: of all, and of the names of what can be copied.
const (
	menuWidth = 96
	nameWidth = 15
)

// draw lays the menu over the middle of the screen.
func (m *copyMenu) draw(a *App, screen []string) []string {
	style := a.kit.Style
	w := min(menuWidth, a.size.W)
	var lines []string
	for i, c := range m.all {
		sign := "  "
		if i == m.row {
			sign = style.Title.Render("> ")
		}
		text := preview(a.kit.Say, c.text, w-4-2-3-nameWidth-2)
		if c.unit != "" {
			text += "  " + style.Faint.Render(c.standing(a.kit.Say))
		}
		if c.text == "" {
			text = style.Missing.Render(c.none)
		}
		lines = append(lines, sign+style.Title.Render(kit.Left(letter(c.action), 3))+kit.Left(c.name, nameWidth)+"  "+text)
	}
	return a.box(screen, a.kit.Say.Take.Menu, lines, w)
}

// letter is the key of a line of the menu.
func letter(action keys.Action) string {
	for _, b := range keys.In(keys.Copy) {
		if b.Action == action {
			return b.Keys[0]
		}
	}
	return ""
}
