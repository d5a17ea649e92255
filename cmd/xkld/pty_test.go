//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// session is the real program in a pseudo-terminal, with a terminal that draws
// what it writes.
type session struct {
	t       *testing.T
	command *exec.Cmd
	pty     *os.File
	screen  vt10x.Terminal
	raw     strings.Builder // all that was written
	ended   chan struct{}
}

// inTerminal starts the program in a terminal of a size.
func inTerminal(t *testing.T, cols, rows uint16, args ...string) *session {
	t.Helper()
	s := &session{t: t, command: exec.Command(build(t), args...), ended: make(chan struct{}),
		screen: vt10x.New(vt10x.WithSize(int(cols), int(rows)))}
	s.command.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=")
	file, err := pty.StartWithSize(s.command, &pty.Winsize{Cols: cols, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	s.pty = file
	go func() {
		defer close(s.ended)
		buffer := make([]byte, 1<<16)
		for {
			n, err := file.Read(buffer)
			s.screen.Lock()
			s.raw.Write(buffer[:n])
			s.screen.Unlock()
			s.screen.Write(buffer[:n])
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { s.command.Process.Kill(); file.Close() })
	return s
}

// shown is the screen as text.
func (s *session) shown() string { return s.screen.String() }

// wait waits until the screen matches.
func (s *session) wait(pattern string) {
	s.t.Helper()
	want := regexp.MustCompile(pattern)
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if want.MatchString(s.shown()) {
			return
		}
	}
	s.t.Fatalf("%s does not come. The screen:\n%s", pattern, s.shown())
}

func (s *session) typed(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.pty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// exit waits for the end and gives the exit code.
func (s *session) exit() int {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(20 * time.Second):
		s.t.Fatalf("it does not end. The screen:\n%s", s.shown())
	}
	code := end(s.t, s.command)
	s.screen.Lock()
	defer s.screen.Unlock()
	if raw := s.raw.String(); strings.LastIndex(raw, "\x1b[?1049l") < strings.LastIndex(raw, "\x1b[?1049h") {
		s.t.Error("the alternate screen is left on")
	}
	if raw := s.raw.String(); strings.LastIndex(raw, "\x1b[?25h") < strings.LastIndex(raw, "\x1b[?25l") {
		s.t.Error("the cursor is left hidden")
	}
	return code
}

// TestScreen starts the program as a person does: the first screen, only
// Japan, only women, the record of one figure, and out.
func TestScreen(t *testing.T) {
	for _, size := range [][2]uint16{{120, 36}, {80, 24}} {
		s := inTerminal(t, size[0], size[1])
		s.wait(`\[1 Months\][\s\S]*Oct +\[11,740\]`)
		s.typed("f")
		s.wait(`type to find`)
		s.typed("nhat ban\r")
		s.wait(`market: Japan[\s\S]*5,799`)
		s.typed("x")
		s.wait(`sex: women`)
		s.typed("{")
		s.wait(`2024 +monthly figures`)
		s.typed("g\r")
		s.wait(`Record of one figure +Jan 2024, Japan, women`)
		s.wait(`Formula +2024-01..2024-02@JPN#female - 2024-02@JPN#female`)
		s.typed("\x1b")
		s.wait(`sex: women`) // line two is the record's as long as it is open
		s.typed("2")
		s.wait(`\[2 Markets\]`)
		s.typed("3")
		s.wait(`\[3 Targets\]`)
		s.typed("q")
		if code := s.exit(); code != exitDone {
			t.Errorf("it ends with %d", code)
		}
	}
}

// TestSignals: whatever ends the program, the terminal is given back.
func TestSignals(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGINT: exitInterrupted,
		syscall.SIGHUP: 129, syscall.SIGQUIT: 131} {
		s := inTerminal(t, 80, 24)
		s.wait(`\[1 Months\]`)
		if err := s.command.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if code := s.exit(); code != want {
			t.Errorf("%v ends it with %d instead of %d", signal, code, want)
		}
	}
	s := inTerminal(t, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("\x03")
	if code := s.exit(); code != exitInterrupted {
		t.Errorf("ctrl-c ends it with %d", code)
	}
}
