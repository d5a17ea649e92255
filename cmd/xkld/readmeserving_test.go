//go:build unix

package main

import (
	"bytes"
	"crypto/ed25519"
	"io"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/pflag"
	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/serve"
)

// readmeLines are the lines of the README that begin with a word.
func readmeLines(t *testing.T, word string) []string {
	t.Helper()
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, word) {
			found = append(found, strings.TrimSuffix(line, "\n"))
		}
	}
	return found
}

// TestReadmeServes: the server takes the flags that the README shows, and the
// lines of keys that it shows let their owners in.
func TestReadmeServes(t *testing.T) {
	lines := readmeLines(t, "xkld serve")
	if len(lines) < 4 {
		t.Errorf("only %d servers are shown", len(lines))
	}
	for _, line := range lines {
		var f serveFlags
		set := pflag.NewFlagSet("serve", pflag.ContinueOnError)
		f.define(set, nil)
		err := set.Parse(strings.Fields(line)[2:])
		if err == nil {
			err = f.refuse(set, "%s %s")
		}
		if err != nil || set.NArg() > 0 || f.listen != defaultListen && f.public == (f.authorizedKeys != "") {
			t.Errorf("%s: %v", line, err)
		}
	}
	shown := append(readmeLines(t, "ssh-ed25519 "), readmeLines(t, "from=")...)
	keys, problems := admit.ReadKeys([]byte(strings.Join(shown, "\n")))
	if len(shown) != 2 || keys.Len() != len(shown) || len(problems) > 0 {
		t.Errorf("of %d keys %d can be used: %v", len(shown), keys.Len(), problems)
	}
}

// TestReadmeVisits types what the README has visitors type, against a real server
// and with the client that most people have.
func TestReadmeVisits(t *testing.T) {
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	dir := t.TempDir()
	// An ssh that goes to the server of the test; of two ports, the first one counts.
	words := append(slices.Clone(c.flags), "-o", "HostName="+strings.TrimPrefix(c.host, "visitor@"))
	for i, word := range words {
		words[i] = shellQuote(word)
	}
	script := "#!/bin/sh\nexec " + c.binary + " " + strings.Join(words, " ") + ` "$@"` + "\n"
	if err := os.WriteFile(filepath.Join(dir, "ssh"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	lines := readmeLines(t, "ssh -p ")
	t.Chdir(dir)
	if len(lines) < 4 {
		t.Errorf("only %d visits are shown", len(lines))
	}
	for _, line := range lines {
		visit := inTerminal(t, "/bin/sh", 80, 24, "-c", line)
		_, file, written := strings.Cut(line, " > ")
		_, command, _ := strings.Cut(line, "localhost")
		if command = strings.TrimSpace(command); command == "" || strings.Contains(line, " -t ") {
			visit.wait(`enter record`)
			visit.typed("q")
		}
		if code := visit.exit(); code != exitDone {
			t.Errorf("%s ends with %d:\n%s", line, code, visit.shown())
		}
		if written {
			want, _, _ := runs(strings.Fields(strings.TrimSuffix(command, " > "+file))...)
			if got, err := os.ReadFile(file); err != nil || string(got) != want {
				t.Errorf("%s: %v, and the file has\n%s", line, err, got)
			}
		}
	}
}

// TestGoldenLog makes every event happen, and holds the lines that tell of them as
// they are in the README. What differs each time is replaced.
func TestGoldenLog(t *testing.T) {
	s := &served{t: t, home: openFolder(t), log: &locked{}}
	log, keys := filepath.Join(s.home, "xkld.log"), filepath.Join(s.home, "authorized_keys")
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	mine := gossh.MarshalAuthorizedKey(signer.PublicKey())
	if err := os.WriteFile(keys, append(append(mine, `command="date" `...), mine...), 0o644); err != nil {
		t.Fatal(err)
	}
	s.start(withFaults(t), "serve", "--listen", "127.0.0.1:0", "--authorized-keys", keys, "--log", log, "--handshake", "3s", "--max-sessions", "1")
	written := func(text string) {
		t.Helper()
		if !comes(func() bool { b, _ := os.ReadFile(log); return bytes.Contains(b, []byte(text)) }) {
			b, _ := os.ReadFile(log)
			t.Fatalf("the log has no %s:\n%s", text, b)
		}
	}
	client := s.visit(gossh.PublicKeys(signer))
	open := func(key string) *gossh.Session {
		t.Helper()
		session, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		typed, err := session.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := session.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
		if err := session.Start("open markets 2025"); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(typed, key); err != nil {
			t.Fatal(err)
		}
		return session
	}
	screen := open("\x1b[17~") // strikes it
	_ = screen.Wait()
	written(`"event":"close"`)
	open("")
	written(`"id":2,`)
	if got := ask(t, client, "months", ""); got.code != serve.ExitFull {
		t.Errorf("there is room for another: %v", got)
	}
	written(`"refused"`)
	silent, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	written(`"timeout"`)
	s.signal(syscall.SIGHUP)
	written(`"reload"`)
	move(t, keys)
	s.signal(syscall.SIGHUP)
	written(`"keys","problem"`)
	moved := move(t, log)
	if err := os.Mkdir(log, 0o700); err != nil {
		t.Fatal(err)
	}
	s.signal(syscall.SIGHUP)
	log = moved
	written(`"log","problem"`)
	s.signal(syscall.SIGTERM)
	if code := s.ends(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	raw, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	got := steady(firstOfEach(string(raw)), s)
	const golden = "testdata/log.jsonl"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want, err := os.ReadFile(golden); err != nil || string(want) != got {
		t.Errorf("the log is another, `make golden` writes it anew: %v\n%s", err, got)
	}
}

// move gives a file another name.
func move(t *testing.T, name string) string {
	t.Helper()
	if err := os.Rename(name, name+".1"); err != nil {
		t.Fatal(err)
	}
	return name + ".1"
}

// firstOfEach are the first lines of each event.
func firstOfEach(log string) string {
	var kept strings.Builder
	var seen []string
	for line := range strings.Lines(log) {
		event := regexp.MustCompile(`"event":"([^"]+)"`).FindString(line)
		if !slices.Contains(seen, event) {
			seen = append(seen, event)
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// steady is a log without what is otherwise each time.
func steady(log string, s *served) string {
	replace := func(pattern, with string) { log = regexp.MustCompile(pattern).ReplaceAllString(log, with) }
	replace(`"time":"[^"]*"`, `"time":"2026-11-22T08:00:00.000Z"`)
	replace(regexp.QuoteMeta(s.address), "[::]:2222")
	replace(`127\.0\.0\.1:\d+`, "192.0.2.7:50022")
	replace(`"(host_key|key)":"SHA256:[^"]*"`, `"$1":"SHA256:zM2Ej5cYAGJbHhcz1nRZ9WUlSHDSKLHeXzyHTTUQ0BI"`)
	replace(regexp.QuoteMeta(s.home), "/etc/xkld")
	replace(`"seconds":[0-9.e-]+`, `"seconds":12.5`)
	replace(`"bytes_in":\d+`, `"bytes_in":96`)
	replace(`"bytes_out":\d+`, `"bytes_out":20480`)
	replace(`"cells_now":\d+`, `"cells_now":1920`)
	replace(`"stack":\[[^]]*\]`, `"stack":["..."]`)
	replace(`/etc/xkld/xkld\.log`, "/var/log/xkld.log")
	return log
}

// comes waits for what must come.
func comes(there func() bool) bool {
	for end := time.Now().Add(long); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if there() {
			return true
		}
	}
	return false
}
