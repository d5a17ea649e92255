//go:build unix

package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
)

// TestEverySize: what the terminal shows is the frame of its size and nothing
// else, however it came to that size.
func TestEverySize(t *testing.T) {
	t.Parallel()
	binary, book := build(t), bookOf(t)
	s := inTerminal(t, binary, 80, 24)
	s.waitFor(frame(book, 80, 24))
	for _, size := range [][2]int{{1, 1}, {500, 200}, {1, 200}, {500, 1}, {2, 2}, {30, 10}, {47, 15}, {48, 16},
		{79, 23}, {80, 24}, {99, 30}, {100, 30}, {120, 36}, {121, 40}, {200, 60}, {3, 100}, {60, 200}} {
		s.resize(size[0], size[1])
		s.waitFor(frame(book, size[0], size[1]))
	}
	for _, size := range [][2]int{{1, 1}, {500, 200}} {
		inTerminal(t, binary, size[0], size[1]).waitFor(frame(book, size[0], size[1]))
	}
	// A serial line knows no size; a screen of the common one is better than none.
	s = inTerminal(t, binary, 0, 0)
	s.screen().Resize(80, 24)
	s.wait(`\[1 Months\]`)
}

// TestStormOfSizes drags the corner of the terminal about while keys are typed
// that change nothing in the end: the screen is then the one of a fresh start.
func TestStormOfSizes(t *testing.T) {
	t.Parallel()
	binary := build(t)
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	random := rand.New(rand.NewPCG(1, 2))
	keys := []string{"231", "ss", "xxx", "?q", "\t\x1b[Z", "bbbb", "\rq"}
	for _, last := range [][2]int{{120, 40}, {80, 24}, {48, 16}, {200, 60}, {500, 200}} {
		for range 25 {
			s.resize(1+random.IntN(200), 1+random.IntN(60))
			s.typed(keys[random.IntN(len(keys))])
			time.Sleep(time.Duration(random.IntN(4)) * time.Millisecond)
		}
		s.resize(last[0], last[1])
		s.typed("f")
		s.wait(`type to find`) // all that was typed before has been read
		s.replace(last[0], last[1])
		s.typed("\r\x0c") // nothing is changed, and all is drawn anew
		fresh := inTerminal(t, binary, last[0], last[1])
		fresh.wait(`\[1 Months\][\s\S]*\[11,740\][\s\S]*\? help`)
		s.waitFor(fresh.shown())
	}
	s.typed("Q") // q would ask: there is much to undo
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}

// TestTypedSize: a terminal may report its size in what it types, and so may
// anyone. Believed, it would be 3.6 thousand million cells.
func TestTypedSize(t *testing.T) {
	s := inTerminal(t, build(t), 80, 24)
	want := frame(bookOf(t), 80, 24)
	s.waitFor(want)
	for range 12 {
		s.typed("\x1b[48;60000;60000;0;0t\x1b[48;1;1;0;0t\x1b[8;60000;60000t")
	}
	s.typed("2")
	s.wait(`\[2 Markets\]`)
	s.typed("1")
	s.waitFor(want)
	if runtime.GOOS != "linux" {
		return // the most memory that a process ever had is not told everywhere
	}
	if most := peakMemory(t, s.command.Process.Pid); most > 200<<20 {
		t.Errorf("a typed size takes %d MB", most>>20)
	}
}

// peakMemory is the most memory that a process has had, in bytes.
func peakMemory(t testing.TB, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Fatalf("no VmHWM in\n%s", status)
	}
	kilobytes, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}

// TestSuspend: ctrl-z gives the terminal to the shell, and fg takes it again.
func TestSuspend(t *testing.T) {
	t.Setenv("ENV", "") // what an interactive shell would read first
	t.Setenv("PS1", "ready> ")
	binary := build(t)
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	s := inTerminal(t, shell, 80, 24, "-i")
	s.typed("case $- in *m*) echo j''obs;; *) echo n''one;; esac\n")
	s.wait(`\b(jobs|none)\b`)
	if !strings.Contains(s.shown(), "jobs") {
		t.Skip("this sh has no job control")
	}
	s.typed(binary + "\n")
	s.wait(`\[1 Months\]`)
	s.typed("2")
	s.wait(`\[2 Markets\]`)
	s.typed("\x1a")
	s.wait(`(?s)Stopped.*ready> `)
	s.typed("echo it is mi''ne\n")
	s.wait(`it is mine`)
	s.resize(120, 36)
	s.typed("fg\n")
	s.wait(`\[2 Markets\][\s\S]*\? help`) // as it was left, at the new size
	s.typed("1")
	s.waitFor(frame(bookOf(t), 120, 36))
	s.typed("q")
	s.wait(`(?s)it is mine.*ready> .*ready> `)
	s.typed("exit\n")
	s.exit()
}

// TestSuspendWithoutShell: where nobody could ever wake the program (it is the
// first of its session, as in xterm -e), ctrl-z does not put it to sleep.
func TestSuspendWithoutShell(t *testing.T) {
	s := inTerminal(t, build(t), 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("\x1a2")
	s.wait(`\[2 Markets\]`)
}

// TestTerminalGone: a program that nobody sees ends.
func TestTerminalGone(t *testing.T) {
	binary := build(t)
	hungUp := 128 + int(syscall.SIGHUP)
	t.Run("with a signal", func(t *testing.T) {
		master, slave := openTerminal(t)
		c := startOn(t, binary, slave, slave, master, &syscall.SysProcAttr{Setsid: true, Setctty: true})
		slave.Close()
		master.Close()
		if code := endsWith(t, c); code != hungUp {
			t.Errorf("it ends with %d instead of %d", code, hungUp)
		}
	})
	// Started by no shell of that terminal, a program is sent no signal.
	t.Run("without a signal", func(t *testing.T) {
		master, slave := openTerminal(t)
		c := startOn(t, binary, slave, slave, master, nil)
		slave.Close()
		master.Close()
		if code := endsWith(t, c); code != hungUp {
			t.Errorf("it ends with %d instead of %d", code, hungUp)
		}
	})
	// Keys come from one terminal and the screen is on another, which goes.
	t.Run("screen alone", func(t *testing.T) {
		typing, keys := openTerminal(t)
		master, slave := openTerminal(t)
		before := modes(t, keys)
		c := startOn(t, binary, keys, slave, master, nil)
		slave.Close()
		master.Close()
		if _, err := io.WriteString(typing, "2"); err != nil {
			t.Fatal(err)
		}
		if code := endsWith(t, c); code != hungUp {
			t.Errorf("it ends with %d instead of %d", code, hungUp)
		}
		if modes(t, keys) != before {
			t.Error("the terminal of the keys is left in another mode")
		}
	})
}

// TestStalled: a terminal that takes no more bytes does not keep the program
// from ending, nor its line in raw mode.
func TestStalled(t *testing.T) {
	master, slave := openTerminal(t)
	before := modes(t, slave)
	c := startOn(t, build(t), slave, slave, master, nil)
	for range 100 { // many more bytes than a pseudo-terminal holds
		if _, err := io.WriteString(master, "123"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(3 * time.Millisecond)
	}
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if code := endsWith(t, c); code != 143 {
		t.Errorf("it ends with %d instead of 143", code)
	}
	if modes(t, slave) != before {
		t.Error("the terminal is left in another mode")
	}
}

// startOn starts the program on open terminals, which are its own only where
// how says so, and waits until its screen is there; what it writes from then on is not read.
func startOn(t *testing.T, binary string, in, out, master *os.File, how *syscall.SysProcAttr) *exec.Cmd {
	t.Helper()
	c := exec.Command(binary)
	c.Stdin, c.Stdout = in, out
	c.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	c.SysProcAttr = how
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Process.Kill() })
	var seen strings.Builder
	buffer := make([]byte, 1<<12)
	for !strings.Contains(seen.String(), "? help") {
		n, err := master.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		seen.Write(buffer[:n])
	}
	return c
}

// endsWith waits for the end, which must come, and gives the exit code.
func endsWith(t *testing.T, c *exec.Cmd) int {
	t.Helper()
	late := time.AfterFunc(long, func() { c.Process.Kill() })
	defer late.Stop()
	return end(t, c)
}

// faulty is a screen that panics on a key, or before one.
type faulty struct {
	where string
	view  bool // panic at the next look
}

func crash() tea.Msg { panic("on purpose") }

func (f faulty) Init() tea.Cmd {
	switch f.where {
	case "Init":
		panic("on purpose")
	case "command of Init":
		return crash
	case "batch of Init":
		return tea.Batch(crash, nil, tea.RequestBackgroundColor)
	}
	return nil
}

func (f faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); !ok {
		return f, nil
	}
	switch f.where {
	case "Update":
		panic("on purpose")
	case "View":
		f.view = true
	case "command":
		return f, crash
	case "batch":
		return f, tea.Batch(crash, nil, crash)
	case "sequence":
		return f, tea.Sequence(nil, crash)
	}
	return f, nil
}

func (f faulty) View() tea.View {
	if f.view || f.where == "first View" {
		panic("on purpose")
	}
	v := tea.NewView("here I am")
	v.AltScreen, v.MouseMode, v.WindowTitle = true, tea.MouseModeCellMotion, "faulty"
	return v
}

// TestPanic: a fault of the program is told as one, and the terminal is given
// back. Each has a process of its own: the library closes its reader under the
// feet of the goroutine that reads (a race only a process that goes on would mind).
func TestPanic(t *testing.T) {
	const which = "XKLD_TEST_PANIC"
	if where := os.Getenv(which); where != "" {
		err := (&program{machine: everything(), in: os.Stdin, out: os.Stdout, err: os.Stderr, environ: os.Environ(), words: lang.English()}).display(faulty{where: where})
		if fault := (*faultError)(nil); errors.As(err, &fault) {
			os.Exit(exitFault)
		}
		os.Exit(exitDone)
	}
	for _, where := range []string{"first View", "Init", "command of Init", "batch of Init", "Update", "View", "command", "batch", "sequence"} {
		master, slave := openTerminal(t)
		before := modes(t, slave)
		var mu sync.Mutex
		var written strings.Builder
		go func() {
			buffer := make([]byte, 1<<12)
			for {
				n, err := master.Read(buffer)
				if err != nil {
					return
				}
				mu.Lock()
				first := !strings.Contains(written.String(), "here I am")
				written.Write(buffer[:n])
				if first && strings.Contains(written.String(), "here I am") {
					_, _ = io.WriteString(master, "x")
				}
				mu.Unlock()
			}
		}()
		c := exec.Command(os.Args[0], "-test.run=^TestPanic$")
		c.Env = append(os.Environ(), which+"="+where, "TERM=xterm-256color", "GORACE=exitcode=0")
		c.Stdin, c.Stdout = slave, slave
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if code := endsWith(t, c); code != exitFault {
			t.Errorf("a panic in %s ends with %d", where, code)
		}
		if modes(t, slave) != before {
			t.Errorf("a panic in %s leaves the terminal in another mode", where)
		}
		_, _ = slave.WriteString("the end")
		for deadline := time.Now().Add(long); ; time.Sleep(time.Millisecond) {
			mu.Lock()
			all := written.String()
			mu.Unlock()
			if strings.Contains(all, "the end") {
				if !strings.Contains(where, "Init") && where != "first View" && !strings.Contains(all, "\x1b[?1002h") {
					t.Errorf("before a panic in %s there was no screen to give back", where)
				}
				givenBack(t, all)
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("after a panic in %s the end does not come: %q", where, all)
			}
		}
	}
}
