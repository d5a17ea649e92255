//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestHostKey: the key by which visitors know a server is made once, for its owner
// alone, and is the same after a restart.
func TestHostKey(t *testing.T) {
	t.Parallel()
	binary := build(t)
	s := serveWith(t, binary, manyVisitors()...)
	file := filepath.Join(s.home, ".local", "state", "xkld", "ssh_host_ed25519_key")
	for name, want := range map[string]fs.FileMode{filepath.Dir(file): fs.ModeDir | 0o700, file: 0o600} {
		if about, err := os.Stat(name); err != nil || about.Mode() != want {
			t.Errorf("%s has the mode %v, %v", name, about.Mode(), err)
		}
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := openSSHTo(t, s)
	if got := c.ask("", []string{"-o", "StrictHostKeyChecking=yes"}, "version"); got.code != 255 {
		t.Errorf("a server that nobody knows yet ends with %d", got.code)
	}
	if got := c.ask("", nil, "version"); got.code != exitDone {
		t.Fatalf("the first visit ends with %d and %q", got.code, got.errs)
	}
	s.signal(syscall.SIGTERM)
	s.ends()
	s.start(binary, "serve", "--listen", s.address)
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(after, before) {
		t.Errorf("after a restart there is another key, %v", err)
	}
	if got := c.ask("", []string{"-o", "StrictHostKeyChecking=yes"}, "version"); got.code != exitDone {
		t.Errorf("after a restart a visit ends with %d and %q", got.code, got.errs)
	}
}

// keyOf makes a key as people do, and gives its file and the line of its public half.
func keyOf(t *testing.T, kind string) (file, public string) {
	t.Helper()
	if _, err := exec.LookPath("ssh-keygen"); err != nil {
		t.Skip("there is no ssh-keygen; the package is openssh-client")
	}
	file = filepath.Join(t.TempDir(), "key")
	if out, err := exec.Command("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "who", "-f", file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(file + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	return file, string(text)
}

// TestAuthorizedKeys: the owners of keys alone come in; a line that cannot be read
// shuts out nobody else and is told; the file counts anew after HUP, and one that
// has become useless leaves everything as it was.
func TestAuthorizedKeys(t *testing.T) {
	t.Parallel()
	mine, myKey := keyOf(t, "ed25519")
	hers, herKey := keyOf(t, "ecdsa")
	theirs, theirKey := keyOf(t, "rsa")
	_, expired := keyOf(t, "ed25519")
	list := filepath.Join(openFolder(t), "keys")
	write := func(lines ...string) {
		if err := os.WriteFile(list, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("\xef\xbb\xbf"+myKey, "ssh-ed25519 nonsense", `command="x" `+theirKey, `expiry-time="20200101" `+expired, herKey)
	s := serveWith(t, build(t), manyVisitors("--authorized-keys", list)...)
	c := openSSHTo(t, s)
	comes := func(key string) bool {
		got := c.ask("", []string{"-o", "IdentitiesOnly=yes", "-i", key}, "version")
		if got.code == 255 && !strings.Contains(got.errs, "Permission denied (publickey)") {
			t.Errorf("who may not come in is told %q", got.errs)
		}
		return got.code == exitDone
	}
	who := func() [3]bool { return [3]bool{comes(mine), comes(hers), comes(theirs)} }
	if got := who(); got != [3]bool{true, true, false} {
		t.Errorf("at first come in %v", got)
	}
	if got := c.ask("", nil, "version"); got.code != 255 {
		t.Errorf("without a key a visit ends with %d", got.code)
	}
	if _, err := s.dial(); err == nil {
		t.Error("a client without a key comes in")
	}
	there := c.visitorAt("-o", "IdentitiesOnly=yes", "-i", mine)
	there.wait(`\[1 Months\]`)
	s.logged(`"line":3`)
	write(theirKey)
	s.signal(syscall.SIGHUP)
	s.logged(`"event":"reload"`)
	if got := who(); got != [3]bool{false, false, true} {
		t.Errorf("after HUP come in %v", got)
	}
	there.typed("2") // who is in stays
	there.wait(`\[2 Markets\]`)
	write("nonsense")
	s.signal(syscall.SIGHUP)
	s.logged(`"event":"keys"`)
	if !comes(theirs) {
		t.Error("a file without a key shuts out who could come in")
	}
	inASCII(t, s.log.String())
}

// TestLogFile: the log goes into a file for its owner, which may be moved away, and
// USR1 has the counters told; what visitors say of themselves is escaped in it.
func TestLogFile(t *testing.T) {
	t.Parallel()
	name := filepath.Join(openFolder(t), "log")
	s := serveWith(t, build(t), manyVisitors("--log", name, "--log-addresses", "none")...)
	logged := func(name string, event string, is func(line map[string]any) bool) {
		t.Helper()
		for end := time.Now().Add(long); ; time.Sleep(10 * time.Millisecond) {
			text, _ := os.ReadFile(name)
			for line := range strings.Lines(string(text)) {
				var fields map[string]any
				if json.Unmarshal([]byte(line), &fields) == nil && fields["event"] == event && is(fields) {
					inASCII(t, string(text))
					return
				}
			}
			if time.Now().After(end) {
				t.Fatalf("%s has no such %s:\n%s", name, event, text)
			}
			if event == "counters" {
				s.signal(syscall.SIGUSR1)
			}
		}
	}
	client := s.visit()
	ask(t, client, "find '\x1b]0;x\a\u202enhật' 2024", "")
	logged(name, "open", func(line map[string]any) bool { return line["command"] != "" && line["from"] == "" })
	logged(name, "close", func(line map[string]any) bool { return line["code"] == 1.0 })
	if about, err := os.Stat(name); err != nil || about.Mode() != 0o600 {
		t.Errorf("the log has the mode %v, %v", about.Mode(), err)
	}
	if err := os.Rename(name, name+".1"); err != nil {
		t.Fatal(err)
	}
	s.signal(syscall.SIGHUP)
	logged(name, "reload", func(map[string]any) bool { return true })
	ask(t, client, "version", "")
	logged(name, "close", func(line map[string]any) bool { return line["code"] == 0.0 && line["bytes_out"] != 0.0 })
	logged(name, "counters", func(line map[string]any) bool {
		return line["commands"] == 2.0 && line["sessions_now"] == 0.0 && line["connections"] == 1.0
	})
	if s.log.String() != "" {
		t.Errorf("stderr has\n%s", s.log)
	}
}
