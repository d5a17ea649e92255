//go:build unix

package main

import (
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// filesIn are all files below a folder, with their sizes.
func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		about, err := d.Info()
		all = append(all, at+" "+about.Mode().String()+" "+about.ModTime().String())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestNothingIsWritten: what would write, copy or serve is refused in a sentence,
// and the server's folder stays as it was.
func TestNothingIsWritten(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	before := filesIn(t, s.home)
	client := s.visit()
	for command, said := range map[string]string{
		"months -o x.csv": "months -f csv > months.csv", "months -o " + s.home + "/x.csv --force": "months -f csv > months.csv", "months -o ''": "months -f csv > months.csv",
		"months -o /dev/stdout": "> months.csv", "months --force": "> months.csv", "chart months -o x.svg": "> months.svg", "chart months -f png --output=x.png": "> months.svg",
		"man -o x": ">", "template -o mine.csv": ">", "completion bash -o x": ">", "version -o x": "takes no --output",
		"serve": "not for those who come over SSH", "serve --listen 127.0.0.1:0": "not for those who come over SSH", "serve --log x": "not for those who come over SSH",
		"serve --host-key x": "not for those who come over SSH", "__complete months ''": "no command", "__completeNoDesc ''": "no command", "--remote-shell": "no flag",
		"sh 'touch x'": "no command", "touch x": "no command", "months > x": "does not take", "months; touch x": "no command", "$(touch x)": "no command",
		"scp -t x": "no files are copied", "scp -f ssh_host_ed25519_key": "no files are copied", "rsync --server . x": "no files are copied", "/usr/lib/sftp-server": "no files are copied",
		"'": "quotation mark", `\`: "nothing follows",
	} {
		if got := ask(t, client, command, "x"); got.code != exitUsage || got.out != "" || !strings.Contains(got.errs, said) {
			t.Errorf("ssh HOST %s ends with %d, prints %q and says %q", command, got.code, got.out, got.errs)
		}
	}
	for _, name := range []string{"LD_PRELOAD", "PATH", "HOME", "XKLD_LANG", "XDG_CONFIG_HOME", "TEA_TRACE", "BASH_ENV", "TERM", "TMUX", "GODEBUG", "TZ"} {
		session, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if session.Setenv(name, "x") == nil {
			t.Errorf("the variable %s is taken", name)
		}
		session.Close()
	}
	if after := filesIn(t, s.home); !slices.Equal(before, after) {
		t.Errorf("the server's folder is\n%s\ninstead of\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}
}

// TestNothingIsCopied: the clients that copy files, and what else ssh can carry,
// get nothing.
func TestNothingIsCopied(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	before, mine := filesIn(t, s.home), filepath.Join(t.TempDir(), "mine")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"scp", mine, c.host + ":x"}, {"scp", c.host + ":.local/state/xkld/ssh_host_ed25519_key", mine}, {"scp", "-O", mine, c.host + ":x"},
		{"sftp", c.host + ":x"}, {"sftp", c.host}} {
		binary, err := exec.LookPath(words[0])
		if err != nil {
			continue
		}
		var flags []string
		for i := 0; i < len(c.flags); i += 2 { // in the spelling of those programs
			if c.flags[i] == "-p" {
				flags = append(flags, "-P", c.flags[i+1])
			} else {
				flags = append(flags, c.flags[i], c.flags[i+1])
			}
		}
		copying := exec.Command(binary, append(flags, words[1:]...)...)
		if err := copying.Start(); err != nil {
			t.Fatal(err)
		}
		if code := endsWith(t, copying); code == 0 {
			t.Errorf("%v ends as if it had been done", words)
		}
	}
	if text, err := os.ReadFile(mine); err != nil || string(text) != "mine" {
		t.Errorf("a file of the server has come: %q, %v", text, err)
	}
	if after := filesIn(t, s.home); !slices.Equal(before, after) {
		t.Errorf("the server's folder is\n%s\ninstead of\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}
	target, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer target.Close()
	come := make(chan struct{}, 9)
	go func() {
		for {
			conn, err := target.Accept()
			if err != nil {
				return
			}
			conn.Close()
			come <- struct{}{}
		}
	}()
	if got := c.ask("", []string{"-W", target.Addr().String()}); got.code == 0 {
		t.Errorf("-W ends with 0 and %q", got.errs)
	}
	for _, flags := range [][]string{{"-R", "0:" + target.Addr().String()}, {"-A"}, {"-X"}} {
		if got := c.ask("", flags, "version"); got.code != exitDone || got.out != "xkld "+version+"\n" && !strings.Contains(got.out, version) {
			t.Errorf("ssh %v ends with %d, prints %q and says %q", flags, got.code, got.out, got.errs)
		}
	}
	if got := c.ask("", []string{"-o", "ExitOnForwardFailure=yes", "-R", "0:" + target.Addr().String()}, "version"); got.code == exitDone {
		t.Error("a port is forwarded to the visitor")
	}
	select {
	case <-come:
		t.Error("the server has connected for a visitor")
	case <-time.After(10 * time.Millisecond):
	}
}

// TestVisitorsScreen: the keys that act on a machine at home act on none here.
func TestVisitorsScreen(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	before := filesIn(t, s.home)
	there := inTerminal(t, c.binary, 100, 30, c.args([]string{"-tt", "-e", "none", "-o", "SetEnv=LC_ALL=C.UTF-8"})...)
	there.wait(`\[1 Months\]`)
	there.typed("e")
	there.wait(`Nothing is written on the server\. Type: ssh HOST months 2025 -f csv > FILE`)
	there.typed("y")
	there.wait(`Copied`)
	if written := there.written(); !strings.Contains(written, "\x1b]52;c;MTE3NDA=") {
		t.Errorf("y does not write 11740 into the visitor's clipboard")
	}
	there.typed("o")
	there.wait(`https?://`)
	there.typed("\x1a")
	there.wait(`There is no shell to go back to`)
	there.typed("2")
	there.wait(`\[2 Markets\]`)
	there.typed("Q")
	if code := there.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	if !strings.Contains(there.written(), "Back to this view:  ssh -t HOST open markets 2025") {
		t.Errorf("nothing says the way back:\n%s", tail(there.written()))
	}
	if after := filesIn(t, s.home); !slices.Equal(before, after) {
		t.Errorf("the server's folder is\n%s\ninstead of\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}
}
