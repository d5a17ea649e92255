//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestGone: a visitor whose client is killed, or who has no keyboard, holds no
// place; who sits beside types on.
func TestGone(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), manyVisitors()...)
	c := openSSHTo(t, s)
	neighbour := c.visitorAt()
	neighbour.wait(`\[1 Months\]`)
	killed := c.visitorAt()
	killed.wait(`\[1 Months\]`)
	killed.command.Process.Kill()
	s.logged(`"why":"gone"`)
	for _, flags := range [][]string{{"-tt"}, {"-tt", "-n"}} {
		none := exec.Command(c.binary, c.args(flags)...) // its input is at its end at once
		none.Env = append(os.Environ(), "TERM=xterm-256color")
		var out strings.Builder
		none.Stdout = &out
		if err := none.Start(); err != nil {
			t.Fatal(err)
		}
		if code := endsWith(t, none); code == exitDone || code == noCode {
			t.Errorf("ssh %v without a keyboard ends with %d", flags, code)
		}
		givenBack(t, out.String())
	}
	neighbour.typed("2")
	neighbour.wait(`\[2 Markets\]`)
	neighbour.typed("Q")
	if code := neighbour.exit(); code != exitDone {
		t.Errorf("the neighbour leaves with %d", code)
	}
	for end := time.Now().Add(long); !strings.Contains(s.log.String(), `"sessions_now":0,`); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("somebody is left inside:\n%s", s.log)
		}
		s.signal(syscall.SIGUSR1)
	}
}
