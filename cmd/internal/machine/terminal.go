package machine

import (
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// Terminal is a terminal of this machine.
type Terminal struct{ fd uintptr }

// TerminalOf is a stream's terminal, if it is one.
func TerminalOf(stream any) (t Terminal, ok bool) {
	f, ok := stream.(interface{ Fd() uintptr })
	if !ok || !term.IsTerminal(f.Fd()) {
		return Terminal{}, false
	}
	return Terminal{f.Fd()}, true
}

// OpenTerminal is the terminal that the program was started from, whatever its
// input is.
func OpenTerminal() (*os.File, error) {
	tty, _, err := tea.OpenTTY()
	return tty, err
}

// Size is how large a terminal is, as far as it knows.
func (t Terminal) Size() (columns, rows int, ok bool) {
	columns, rows, err := term.GetSize(t.fd)
	return columns, rows, err == nil
}

// Remember keeps how a terminal is set; the function given sets it so again,
// without a byte written to it.
func (t Terminal) Remember() (giveBack func(), err error) {
	before, err := term.GetState(t.fd)
	return func() { _ = term.Restore(t.fd, before) }, err
}

// Colors are the colours of an output as the environment says, and the terminal
// that it is: its description, and tmux where it is one of tmux.
func Colors(out io.Writer, environ []string) colorprofile.Profile {
	return colorprofile.Detect(out, environ)
}
