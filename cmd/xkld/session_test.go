//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"xkld/model"
	"xkld/model/lang"
	"xkld/tui"
)

// long is how long a thing may take that must come, on the slowest machine.
const long = 20 * time.Second

// session is a real program in a pseudo-terminal, with a terminal that draws
// what it writes.
type session struct {
	t       *testing.T
	command *exec.Cmd
	pty     *os.File
	drawn   atomic.Pointer[emulator]
	drawing atomic.Int64    // how often something has been drawn
	lock    sync.Mutex      // of raw
	raw     strings.Builder // all that was written
	ended   chan struct{}
}

// inTerminal starts a program in a terminal of a size.
func inTerminal(t *testing.T, binary string, cols, rows int, args ...string) *session {
	t.Helper()
	s := &session{t: t, command: exec.Command(binary, args...), ended: make(chan struct{})}
	s.replace(max(cols, 1), max(rows, 1))
	s.command.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=", "LC_ALL=C.UTF-8",
		"DISPLAY=", "WAYLAND_DISPLAY=", "WSL_DISTRO_NAME=") // nothing opens on the desktop of who tests
	file, err := pty.StartWithSize(s.command, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
	if err != nil {
		t.Fatal(err)
	}
	s.pty = file
	go s.draw()
	t.Cleanup(func() { s.command.Process.Kill(); file.Close() })
	return s
}

// written is all that the program wrote.
func (s *session) written() string {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.raw.String()
}

// emulator is the terminal that draws.
type emulator struct{ vt10x.Terminal }

// screen is the terminal as it is now.
func (s *session) screen() vt10x.Terminal { return s.drawn.Load() }

// replace puts a new terminal in the place of the one that draws. The emulator
// keeps traces of a storm of sizes (it may stay scrolled by a line whatever is
// drawn), which a terminal does not.
func (s *session) replace(cols, rows int) {
	s.drawn.Store(&emulator{vt10x.New(vt10x.WithSize(cols, rows))})
}

// draw draws what the program writes until it ends.
func (s *session) draw() {
	defer close(s.ended)
	buffer, rest := make([]byte, 1<<16), 0 // the beginning of a character may be left
	for {
		n, err := s.pty.Read(buffer[rest:])
		s.lock.Lock()
		s.raw.Write(buffer[rest : rest+n])
		s.lock.Unlock()
		drawn := whole(buffer[:rest+n])
		s.write(buffer[:drawn])
		s.drawing.Add(1)
		rest = copy(buffer, buffer[drawn:rest+n])
		if err != nil {
			return
		}
	}
}

// write draws bytes. The emulator loses its tab stops when it grows (its resize
// sets them in the old slice), so a tab is written as the column it leads to.
func (s *session) write(b []byte) {
	screen := s.screen()
	for i, part := range bytes.Split(b, []byte("\t")) {
		if i > 0 {
			screen.Lock()
			x := screen.Cursor().X
			screen.Unlock()
			fmt.Fprintf(screen, "\x1b[%dG", (x/8+1)*8+1)
		}
		screen.Write(part)
	}
}

// whole is how many bytes come before the beginning of a character at the end.
func whole(b []byte) int {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) && !utf8.FullRune(b[i:]) {
			return i
		}
	}
	return len(b)
}

// shown is the screen as text.
func (s *session) shown() string { return s.screen().String() }

// wait waits until the screen matches.
func (s *session) wait(pattern string) {
	s.t.Helper()
	want := regexp.MustCompile(pattern)
	if !s.becomes(func(shown string) bool { return want.MatchString(shown) }) {
		s.t.Fatalf("%s does not come. The screen:\n%s", pattern, s.shown())
	}
}

// waitFor waits until the screen is this one, to the last cell.
func (s *session) waitFor(screen string) {
	s.t.Helper()
	if !s.becomes(func(shown string) bool { return shown == screen }) {
		want, got := strings.Split(screen, "\n"), strings.Split(s.shown(), "\n")
		for i, line := range got {
			if i < len(want) && line != want[i] {
				s.t.Fatalf("line %d of %d is\n%q instead of\n%q", i+1, len(want), line, want[i])
			}
		}
		s.t.Fatalf("the screen has %d lines instead of %d", len(got), len(want))
	}
}

// becomes waits until the screen is as wanted, and says whether it has come. A
// look is slow: it looks when something has been drawn, and now and then, since
// what is wanted may not be on the screen alone.
func (s *session) becomes(wanted func(shown string) bool) bool {
	looked := int64(-1)
	start := time.Now()
	for look := 0; time.Since(start) < long; look++ {
		now := s.drawing.Load()
		if (now != looked || look%16 == 0) && wanted(s.shown()) {
			return true
		}
		looked = now
		time.Sleep(2 * time.Millisecond)
	}
	return false
}

func (s *session) typed(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.pty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// resize makes the terminal another size, as dragging its corner does.
func (s *session) resize(cols, rows int) {
	s.t.Helper()
	s.screen().Resize(cols, rows)
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		s.t.Fatal(err)
	}
}

// exit waits for the end and gives the exit code.
func (s *session) exit() int {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(long):
		s.t.Fatalf("it does not end. The screen:\n%s", s.shown())
	}
	code := end(s.t, s.command)
	s.lock.Lock()
	defer s.lock.Unlock()
	givenBack(s.t, s.raw.String())
	return code
}

// givenBack wants everything taken back that a program has asked a terminal for.
func givenBack(t *testing.T, written string) {
	t.Helper()
	for _, mode := range []struct{ name, on, off string }{
		{"the alternate screen is left on", "\x1b[?1049h", "\x1b[?1049l"},
		{"the cursor is left hidden", "\x1b[?25l", "\x1b[?25h"},
		{"bracketed paste is left on", "\x1b[?2004h", "\x1b[?2004l"},
		{"the mouse is left on", "\x1b[?1002h", "\x1b[?1002l"},
		{"the mouse reports in its long form", "\x1b[?1006h", "\x1b[?1006l"},
	} {
		if strings.LastIndex(written, mode.off) < strings.LastIndex(written, mode.on) {
			t.Error(mode.name)
		}
	}
}

// openTerminal is a terminal without a program: what is typed and read, and
// what a program is given.
func openTerminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { master.Close(); slave.Close() })
	if err := pty.Setsize(master, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	return master, slave
}

// modes are the modes of a terminal's line, such as whether it shows what is typed.
func modes(t *testing.T, file *os.File) term.State {
	t.Helper()
	state, err := term.GetState(file.Fd())
	if err != nil {
		t.Fatal(err)
	}
	return *state
}

// bookOf is the book that the program carries.
func bookOf(t testing.TB) *model.Book {
	t.Helper()
	book, err := shared.book()
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// frame is what a terminal of a size must show at the start, line by line.
func frame(book *model.Book, cols, rows int) string {
	app, _ := tui.New(book, tui.Options{Words: lang.English()}).Update(tea.WindowSizeMsg{Width: cols, Height: rows})
	lines := strings.Split(ansi.Strip(app.View().Content), "\n")
	for i, line := range lines {
		lines[i] = line + strings.Repeat(" ", cols-ansi.StringWidth(line))
	}
	return strings.Join(lines, "\n") + "\n"
}

// rest waits until nothing has been written for a moment.
func (s *session) rest() {
	for seen := -1; ; time.Sleep(40 * time.Millisecond) {
		s.lock.Lock()
		now := s.raw.Len()
		s.lock.Unlock()
		if now == seen {
			return
		}
		seen = now
	}
}
