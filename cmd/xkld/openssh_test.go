//go:build unix

package main

import (
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestOpenSSHSame: the client that most people have gets what the command prints
// at the machine, and its exit code, whether or not it asks for a terminal.
func TestOpenSSHSame(t *testing.T) {
	t.Parallel()
	binary := build(t)
	c := openSSHTo(t, serveWith(t, binary, manyVisitors()...))
	vietnamese := []string{"-o", "SetEnv=LC_ALL=vi_VN.UTF-8"}
	for _, command := range []struct {
		flags   []string
		typed   string
		args    string
		environ []string
	}{
		{nil, "", "", nil}, {[]string{"-T"}, "", "", nil}, {[]string{"-T"}, "", "months 2025-07 -m jpn", nil}, {vietnamese, "", "markets 2025", []string{"LC_ALL=vi_VN.UTF-8"}},
		{vietnamese, "", "month", []string{"LC_ALL=vi_VN.UTF-8"}}, {nil, "", "months 2025-13", nil}, {nil, "", "months 1979", nil}, {nil, "", "months --help", nil},
		{nil, "", "chart months 2025 -f png", nil}, {nil, "", "chart markets -f svg -o -", nil}, {[]string{"-n"}, "", "show 2025-07@jpn#female", nil},
		{nil, "show july\nquit\n", "open months --accessible", nil}, {[]string{"-C"}, "", "months 2000..2025 -f ndjson", nil},
	} {
		want, got := atHome(t, binary, strings.Fields(command.args), command.typed, command.environ...), c.ask(command.typed, command.flags, command.args)
		if got != want {
			at, g, w := firstDifference(got.out+got.errs, want.out+want.errs)
			t.Errorf("ssh %v HOST %s ends with %d instead of %d; line %d is\n%s\ninstead of\n%s", command.flags, command.args, got.code, want.code, at, g, w)
		}
	}
	// The words of a command need no quotes of their own: ssh joins them.
	if got, want := c.ask("", nil, "months", "2025", "--format", "csv"), atHome(t, binary, []string{"months", "2025", "-f", "csv"}, ""); got != want {
		t.Errorf("words ends with %d and\n%s%s", got.code, got.out, got.errs)
	}
}

// TestOpenSSHTerminal: a command on a visitor's terminal looks as on one at the
// machine: the same bytes, colours, line ends and exit code.
func TestOpenSSHTerminal(t *testing.T) {
	t.Parallel()
	binary := build(t)
	c := openSSHTo(t, serveWith(t, binary, manyVisitors()...))
	for _, command := range []string{"months 2025", "month", "chart months 2025", "show 2025-07 -l vi", "man xkld-keys"} {
		for _, flag := range []string{"-t", "-tt"} {
			there, home := inTerminal(t, c.binary, 100, 30, c.args([]string{flag}, command)...), inTerminal(t, binary, 100, 30, strings.Fields(command)...)
			code, want := there.exit(), home.exit()
			if got, wanted := there.written(), home.written(); code != want || got != wanted {
				t.Errorf("ssh %s HOST %s ends with %d instead of %d and\n%q\ninstead of\n%q", flag, command, code, want, got, wanted)
			}
		}
	}
}

// TestOpenSSHPipe: a reader that has enough (| head) ends the command quietly, for
// the visitor and for the server.
func TestOpenSSHPipe(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	for _, command := range []string{"months", "months 1991..2025 -f ndjson", "check -f json"} {
		run := exec.Command(c.binary, c.args(nil, command)...)
		var errs strings.Builder
		run.Stderr = &errs
		out, err := run.StdoutPipe()
		if err == nil {
			err = run.Start()
		}
		if err == nil {
			_, err = io.CopyN(io.Discard, out, 10)
		}
		if err != nil {
			t.Fatal(err)
		}
		out.Close()
		if endsWith(t, run); errs.Len() > 0 {
			t.Errorf("ssh HOST %s | head says %q", command, errs.String())
		}
	}
	if got := c.ask("", nil, "version"); got.code != exitDone {
		t.Errorf("after that a command ends with %d and %q", got.code, got.errs)
	}
}

// TestOpenSSHShared: one connection of OpenSSH carries a screen and commands beside
// it, and one too many is told so; the end of one is no end of another.
func TestOpenSSHShared(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors("--max-per-connection", "2")...)
	c := openSSHTo(t, s)
	shared := []string{"-o", "ControlMaster=auto", "-o", "ControlPath=" + filepath.Join(t.TempDir(), "%C")}
	first := c.visitorAt(shared...)
	first.wait(`\[1 Months\]`)
	if got := c.ask("", shared, "version"); got.code != exitDone {
		t.Errorf("a command beside a screen ends with %d and %q", got.code, got.errs)
	}
	second := c.visitorAt(shared...)
	second.wait(`\[1 Months\]`)
	if got := c.ask("", shared, "version"); got.code != 75 || !strings.Contains(got.errs, "xkld: this connection has as many sessions as one may have") {
		t.Errorf("one session too many ends with %d and %q", got.code, got.errs)
	}
	second.typed("Q")
	if code := second.exit(); code != exitDone {
		t.Errorf("the second screen ends with %d", code)
	}
	if got := c.ask("", shared, "months 2025-13"); got.code != exitUsage {
		t.Errorf("a command after that ends with %d and %q", got.code, got.errs)
	}
	s.signal(syscall.SIGUSR1)
	s.logged(`"connections":1,`) // after all that came before
	if got := strings.Count(s.log.String(), `"event":"open"`); got != 4 {
		t.Errorf("the log tells of %d sessions:\n%s", got, s.log)
	}
	first.typed("2")
	first.wait(`\[2 Markets\]`)
	first.resize(100, 30)
	first.wait(`(?m)^─{100}$`)
	first.typed("\x03")
	if code := first.exit(); code != exitInterrupted {
		t.Errorf("the first screen ends with %d", code)
	}
}
