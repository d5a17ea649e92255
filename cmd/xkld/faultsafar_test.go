//go:build unix

package main

import (
	"strings"
	"testing"
)

// TestFaultsAfar strikes the screen of one visitor after the other: that one gets
// the terminal back, a sentence and 70, the administrator one line, and a neighbour
// types on. No memory ends the process; the next one has the same key.
func TestFaultsAfar(t *testing.T) {
	t.Parallel()
	binary := withFaults(t)
	s := serveWith(t, binary, manyVisitors()...)
	c := openSSHTo(t, s)
	neighbour := c.visitorAt()
	neighbour.wait(`\[1 Months\]`)
	for i, struck := range []struct{ where, key string }{{"Update", "\x1b[17~"}, {"View", "\x1b[18~"}, {"command", "\x1b[19~"}, {"goroutine", "\x1b[20~"}} {
		there := c.visitorAt()
		there.wait(`\[1 Months\]`)
		there.typed(struck.key)
		if code := there.exit(); code != exitFault {
			t.Errorf("a fault in %s ends with %d", struck.where, code)
		}
		_, after, _ := strings.Cut(there.written(), "\x1b[?1049l")
		if strings.Count(after, "xkld: a fault of the program ended the screen") != 1 || strings.Contains(after, "faults_on.go") || strings.Contains(after, "goroutine ") {
			t.Errorf("after a fault in %s is said:\n%s", struck.where, after)
		}
		s.logged(`"where":"` + struck.where + `"`)
		if n := strings.Count(s.log.String(), `"event":"panic"`); n != i+1 {
			t.Errorf("after a fault in %s the log has %d panics", struck.where, n)
		}
		neighbour.typed("23"[i%2 : i%2+1])
		neighbour.wait([]string{`\[2 Markets\]`, `\[3 Targets\]`}[i%2])
	}
	inASCII(t, s.log.String())
	if got := c.ask("", nil, "version"); got.code != exitDone {
		t.Errorf("after the faults a command ends with %d and %q", got.code, got.errs)
	}
	there := c.visitorAt()
	there.wait(`\[1 Months\]`)
	there.typed("\x1b[21~")
	if code := s.ends(); code != 2 { // the runtime's own
		t.Errorf("no memory ends the server with %d", code)
	}
	if code := endsWith(t, there.command); code != 255 { // of ssh, which lost its server
		t.Errorf("a visitor of a server that is gone ends with %d", code)
	}
	s.start(binary, append([]string{"serve", "--listen", s.address}, manyVisitors()...)...)
	if got := c.ask("", []string{"-o", "StrictHostKeyChecking=yes"}, "version"); got.code != exitDone {
		t.Errorf("the server that comes back ends a command with %d and %q", got.code, got.errs)
	}
}
