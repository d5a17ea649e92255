//go:build unix

package main

import (
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// visitorAt opens the screen in OpenSSH's client, as a visitor with a terminal.
func (c *openSSH) visitorAt(flags ...string) *session {
	c.t.Helper()
	return inTerminal(c.t, c.binary, 80, 24, c.args(append([]string{"-tt", "-o", "SetEnv=LC_ALL=C.UTF-8"}, flags...))...)
}

// TestStop: those who are in when the server ends get their terminals back, a
// sentence and 75, a command too, and the server ends well; a second signal does not wait.
func TestStop(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	there := c.visitorAt()
	there.wait(`\[1 Months\]`)
	waiting := exec.Command(c.binary, c.args(nil, "xkld", "--accessible")...)
	var errs locked
	waiting.Stderr = &errs
	typed, err := waiting.StdinPipe() // a conversation in which nobody types
	if err == nil {
		err = waiting.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer typed.Close()
	s.logged(`"command":"xkld --accessible"`)
	began := time.Now()
	s.signal(syscall.SIGTERM)
	if code := s.ends(); code != exitDone {
		t.Errorf("the server ends with %d:\n%s", code, s.log)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("the server ends after %v", took)
	}
	if code := there.exit(); code != 75 || !strings.Contains(there.written(), "xkld: the server is being stopped, so this session has ended") {
		t.Errorf("the visitor's screen ends with %d and\n%s", code, tail(there.written()))
	}
	if code := endsWith(t, waiting); code != 75 || !strings.Contains(errs.String(), "xkld: the server is being stopped") {
		t.Errorf("the visitor's command ends with %d and %q", code, errs.String())
	}
	for _, event := range []string{`"event":"start"`, `"event":"close"`, `"event":"counters"`, `"event":"stop"`} {
		if !strings.Contains(s.log.String(), event) {
			t.Errorf("the log has no %s:\n%s", event, s.log)
		}
	}
	inASCII(t, s.log.String())

	s = serveWith(t, build(t), manyVisitors()...)
	client := s.visit()
	silent, err := client.NewSession() // takes none of what it is sent, and so cannot be told
	if err == nil {
		_, err = silent.StdinPipe()
	}
	if err == nil {
		err = silent.Start("--accessible")
	}
	if err != nil {
		t.Fatal(err)
	}
	s.signal(syscall.SIGTERM)
	s.signal(syscall.SIGINT)
	if code := s.ends(); code != exitDone {
		t.Errorf("after two signals the server ends with %d", code)
	}
}

// inASCII wants every line to be an object of JSON in printable ASCII.
func inASCII(t *testing.T, log string) {
	t.Helper()
	for line := range strings.Lines(log) {
		var fields map[string]any
		if err := json.Unmarshal([]byte(line), &fields); err != nil || fields["event"] == nil || fields["time"] == nil {
			t.Errorf("%v in the line %q of the log", err, line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r != '\n' && (r < ' ' || r > '~') }) {
			t.Errorf("the line %q of the log is no printable ASCII", line)
		}
	}
}

// TestCannotServe: what keeps a server from starting is said in both languages,
// with the exit code that tells the kind.
func TestCannotServe(t *testing.T) {
	t.Parallel()
	binary := build(t)
	readable(t, binary)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	home := openFolder(t)
	for name, mode := range map[string]os.FileMode{"open": 0o644, "shut": 0o600, "empty": 0o600} {
		if err := os.WriteFile(filepath.Join(home, name), []byte("no key"), mode); err != nil {
			t.Fatal(err)
		}
		if os.Geteuid() == 0 && name != "shut" {
			if err := os.Chown(filepath.Join(home, name), noUser, noUser); err != nil {
				t.Fatal(err)
			}
		}
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod(filepath.Join(home, "shut"), 0); err != nil {
			t.Fatal(err)
		}
	}
	for _, wrong := range []struct {
		flags   []string
		code    int
		english string
	}{
		{[]string{"--listen", taken.Addr().String()}, exitServer, "address already in use"}, {[]string{"--listen", "0.0.0.0:0"}, exitUsage, "--public"},
		{[]string{"--listen", "[::]:0"}, exitUsage, "--public"}, {[]string{"--listen", "example.org:22"}, exitUsage, "no address"}, {[]string{"--listen", "22"}, exitUsage, "no address"},
		{[]string{"--host-key", "open"}, exitServer, "chmod 600"}, {[]string{"--host-key", "shut"}, exitServer, "permission denied"}, {[]string{"--host-key", "empty"}, exitServer, "no private key"},
		{[]string{"--authorized-keys", "nowhere"}, exitServer, "nowhere"}, {[]string{"--authorized-keys", "empty"}, exitServer, "empty"},
		{[]string{"--public", "--authorized-keys", "empty"}, exitUsage, "one of them"}, {[]string{"--log", "/nowhere/log"}, exitServer, "log"}, {[]string{"--log", "."}, exitServer, "log"},
		{[]string{"--idle", "0s"}, exitUsage, "idle"}, {[]string{"--max-sessions", "-1"}, exitUsage, "max-sessions"}, {[]string{"--max-window", "80"}, exitUsage, "max-window"},
		{[]string{"--fps", "0"}, exitUsage, "fps"}, {[]string{"now"}, exitUsage, "now"},
	} {
		said := map[string]string{}
		for _, language := range []string{"en", "vi"} {
			args := append([]string{"serve", "--listen", "127.0.0.1:0", "--lang", language}, wrong.flags...)
			start := exec.Command(binary, args...)
			start.Env, start.Dir = []string{"HOME=" + home}, home
			var errs, out strings.Builder
			start.Stdout, start.Stderr = &out, &errs
			asNobody(start)
			if err := start.Start(); err != nil {
				t.Fatal(err)
			}
			// Of events that come before it the log may have told.
			sentence := errs.String
			if code := endsWith(t, start); code != wrong.code || out.Len() > 0 || strings.Contains(sentence(), "panic") {
				t.Errorf("xkld %v ends with %d, prints %q and says %q", args, code, out.String(), errs.String())
			}
			for line := range strings.Lines(errs.String()) {
				if !strings.HasPrefix(line, "{") {
					said[language] += line
				}
			}
		}
		if !strings.Contains(said["en"], wrong.english) || !strings.HasPrefix(said["vi"], "xkld: ") || said["en"] == said["vi"] {
			t.Errorf("xkld serve %v says %q and %q", wrong.flags, said["en"], said["vi"])
		}
	}
	if os.Geteuid() == 0 {
		for language, want := range map[string]string{"en": "does not run as root", "vi": "không chạy với quyền root"} {
			if got := atHome(t, binary, []string{"serve", "--lang", language}, "", "HOME="+home); got.code != exitUsage || !strings.Contains(got.errs, want) {
				t.Errorf("as root it ends with %d and %q", got.code, got.errs)
			}
		}
	}
}

// TestLeftAlone: whoever types nothing is warned, then told why the screen is gone.
func TestLeftAlone(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors("--idle", "4s")...)
	c := openSSHTo(t, s)
	there := c.visitorAt()
	there.wait(`This session ends soon`)
	there.typed("2") // which keeps it
	there.wait(`\[2 Markets\]`)
	there.wait(`This session ends soon`)
	if code := there.exit(); code != 75 || !strings.Contains(there.written(), "xkld: no key has come for a long time") {
		t.Errorf("it ends with %d and\n%s", code, tail(there.written()))
	}
	s.logged(`"why":"idle"`)
}
