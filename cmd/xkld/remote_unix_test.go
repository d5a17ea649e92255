//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestCommandWordsAsShell: plain words, quotes and backslashes are split as the
// shell splits them.
func TestCommandWordsAsShell(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh")
	}
	random := rand.New(rand.NewPCG(11, 13))
	pieces := []string{"a", "bc", " ", "  ", "\t", "\n", "'", "'", `"`, `"`, `\`, "''", `""`, "nhật", "2025-07@jpn", "=", ",", "x'y z'", `"p 'q' r"`, `\"`, `\'`, `\ `, `\\`, `"\x"`}
	var script strings.Builder
	var all [][]string
	for len(all) < 3000 {
		var raw strings.Builder
		for range random.IntN(9) {
			raw.WriteString(pieces[random.IntN(len(pieces))])
		}
		words, err := commandWords(raw.String())
		if err != nil {
			continue
		}
		all = append(all, words)
		fmt.Fprintf(&script, "set -- %s\nprintf '<%%s>' \"$@\"; echo \" $#;\"\n", onOneLine(raw.String()))
	}
	shell := exec.Command("sh")
	shell.Stdin = strings.NewReader(script.String())
	out, err := shell.Output()
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, words := range all {
		if len(words) == 0 {
			want.WriteString("<>") // printf says its format once all the same
		}
		for _, word := range words {
			want.WriteString("<" + word + ">")
		}
		fmt.Fprintf(&want, " %d;\n", len(words))
	}
	if line, got, want := firstDifference(want.String(), string(out)); line > 0 {
		t.Errorf("line %d is %q where the shell has %q", line, got, want)
	}
}

// onOneLine is a command for a script: a line end between words, which parts them
// in a command, would end it there.
func onOneLine(raw string) string {
	var b strings.Builder
	quote, escaped := rune(0), false
	for _, r := range raw {
		switch {
		case escaped:
			escaped = false
		case r == '\\' && quote != '\'':
			escaped = true
		case quote == r:
			quote = 0
		case quote == 0 && (r == '\'' || r == '"'):
			quote = r
		case quote == 0 && r == '\n':
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// visitIn starts a program with arguments, the first being its name, in a terminal
// that an sshd would have given it.
func visitIn(t *testing.T, cols, rows int, environ []string, args ...string) *session {
	t.Helper()
	s := &session{t: t, command: &exec.Cmd{Path: build(t), Args: args}, ended: make(chan struct{})}
	s.replace(cols, rows)
	s.command.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", "LC_ALL=C.UTF-8"}, environ...)...)
	file, err := pty.StartWithSize(s.command, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
	if err != nil {
		t.Fatal(err)
	}
	s.pty = file
	go s.draw()
	t.Cleanup(func() { s.command.Process.Kill(); file.Close() })
	return s
}

// TestRemoteScreen: the screen comes up on the terminal of an sshd, follows its
// size, writes no file, goes to no shell, and ends by a key and by a signal.
func TestRemoteScreen(t *testing.T) {
	trace := filepath.Join(t.TempDir(), "trace")
	for _, args := range [][]string{{"xkld", "--remote-shell"}, {"-xkld"}, {"xkld", "-c", "xkld open months 2025"}} {
		s := visitIn(t, 80, 24, []string{"SSH_ORIGINAL_COMMAND=", "TEA_TRACE=" + trace, "DISPLAY=:0"}, args...)
		s.wait(`\[1 Months\][\s\S]*\[11,740\]`)
		s.typed("e")
		s.wait(`Nothing is written on the server. Type: ssh HOST months 2025 -f csv > FILE`)
		s.typed("\x1a")
		s.wait(`There is no shell to go back to`)
		s.resize(100, 30)
		s.wait(`─{100}`)
		s.typed("2")
		s.wait(`\[2 Markets\]`)
		s.typed("Q")
		if code := s.exit(); code != exitDone {
			t.Errorf("%q ends with %d", args, code)
		}
		if !strings.Contains(s.written(), "ssh -t HOST open markets") {
			t.Errorf("%q does not tell the way back: %q", args, s.written())
		}
	}
	if _, err := os.Stat(trace); err == nil {
		t.Error("a visitor has had a file written")
	}
	for signal, want := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGTERM: 143} {
		s := visitIn(t, 80, 24, []string{"SSH_ORIGINAL_COMMAND=open markets 2025"}, "xkld", "--remote-shell")
		s.wait(`\[2 Markets\]`)
		if err := s.command.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if code := s.exit(); code != want {
			t.Errorf("%v ends it with %d", signal, code)
		}
	}
}

// TestRemoteSize: a client's word on its size does not take the memory of the
// machine, not even for the one process.
func TestRemoteSize(t *testing.T) {
	s := visitIn(t, 80, 24, []string{"SSH_ORIGINAL_COMMAND="}, "xkld", "--remote-shell")
	s.wait(`\[1 Months\]`)
	huge := &pty.Winsize{Cols: 65535, Rows: 65535}
	if err := pty.Setsize(s.pty, huge); err != nil {
		t.Fatal(err)
	}
	s.typed("2")
	s.rest()
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	s.wait(`\[2 Markets\]`)
	s.typed("Q")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	if usage, ok := s.command.ProcessState.SysUsage().(*syscall.Rusage); ok && usage.Maxrss > 300<<10 {
		t.Errorf("it took %d KB", usage.Maxrss)
	}
}

// TestForceCommand: a real sshd forces its visitors to the program, a real ssh is
// the client.
func TestForceCommand(t *testing.T) {
	sshd, err := exec.LookPath("/usr/sbin/sshd")
	if err != nil {
		t.Skip("there is no sshd")
	}
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("there is no ssh")
	}
	ssh := forcing(t, sshd, build(t))
	for _, command := range []string{"months 2025 -f csv", "xkld markets 2025-10 -f json", "show '2025-07@jpn#female'", "months 1979", "month", "find 'nhật bản' 2024", "'"} {
		out, errs, code := visits(command)
		gotOut, gotErrs, gotCode := runSSH(t, ssh(command))
		if gotOut != out || gotErrs != errs || gotCode != code {
			t.Errorf("ssh HOST %s ends with %d instead of %d, and prints\n%s%s\ninstead of\n%s%s", command, gotCode, code, gotOut, gotErrs, out, errs)
		}
	}
	if _, errs, code := runSSH(t, ssh("touch", filepath.Join(t.TempDir(), "x"))); code != exitUsage || !strings.Contains(errs, `no command "touch"`) {
		t.Errorf("touch ends with %d and says %q", code, errs)
	}
	if out, _, code := runSSH(t, ssh("-s", "sftp")); code != exitUsage || out != "" { // sshd hands on no stderr of it
		t.Errorf("sftp ends with %d and prints %q", code, out)
	}
	screen := ssh()
	s := &session{t: t, command: screen, ended: make(chan struct{})}
	s.replace(80, 24)
	screen.Env = append(os.Environ(), "TERM=xterm-256color")
	screen.Args = slices.Insert(screen.Args, 1, "-tt")
	if s.pty, err = pty.StartWithSize(screen, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	go s.draw()
	t.Cleanup(func() { screen.Process.Kill(); s.pty.Close() })
	s.wait(`\[1 Months\][\s\S]*11,740`)
	s.typed("2")
	s.wait(`\[2 Markets\]`)
	s.resize(100, 30)
	s.wait(`\[2 Markets\]`)
	s.typed("Q")
	if code := s.exit(); code != exitDone {
		t.Errorf("the screen ends with %d", code)
	}
}

// forcing starts an sshd on this machine that forces whoever comes to the program,
// and gives what starts a client of it.
func forcing(t *testing.T, sshd, binary string) func(args ...string) *exec.Cmd {
	t.Helper()
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"host", "visitor"} {
		if out, err := exec.Command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", filepath.Join(dir, name)).CombinedOutput(); err != nil {
			t.Skipf("no key can be made: %v %s", err, out)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err := errors.Join(err, listener.Close()); err != nil {
		t.Fatal(err)
	}
	config := fmt.Sprintf("ListenAddress 127.0.0.1:%s\nHostKey %[2]s/host\nPidFile %[2]s/pid\nAuthorizedKeysFile %[2]s/visitor.pub\nStrictModes no\nUsePAM no\n"+
		"PermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nSubsystem sftp internal-sftp\nDisableForwarding yes\nForceCommand %[3]s --remote-shell\n", port, dir, binary)
	file := filepath.Join(dir, "config")
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 { // where it would change into another user before anybody comes in
		if err := os.MkdirAll("/run/sshd", 0o755); err != nil {
			t.Skip("sshd has no /run/sshd")
		}
	}
	server := exec.Command(sshd, "-D", "-e", "-f", file)
	var log bytes.Buffer
	server.Stderr = &log
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		conn, err := net.Dial("tcp", "127.0.0.1:"+port)
		if err == nil {
			greeting := make([]byte, 4)
			_, err = io.ReadFull(conn, greeting)
			conn.Close()
		}
		if err == nil {
			break
		}
		if time.Since(start) > long {
			server.Process.Kill()
			server.Wait()
			t.Skipf("sshd does not come up: %s", log.String())
		}
	}
	return func(args ...string) *exec.Cmd {
		fixed := []string{"-F", "none", "-q", "-p", port, "-i", filepath.Join(dir, "visitor"), "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none",
			"-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=" + filepath.Join(dir, "known"), "-o", "BatchMode=yes"}
		if len(args) > 0 && args[0] == "-s" {
			fixed, args = append(fixed, "-s"), args[1:]
		}
		c := exec.Command("ssh", append(append(fixed, me.Username+"@127.0.0.1"), args...)...)
		c.Env = append(os.Environ(), "LC_ALL=C")
		return c
	}
}

// runSSH is what a client prints, and its exit code.
func runSSH(t *testing.T, c *exec.Cmd) (out, errs string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	var failed *exec.ExitError
	if err := c.Run(); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return stdout.String(), stderr.String(), c.ProcessState.ExitCode()
}
