//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"xkld/model/lang"
)

// trace is what only a program that can be struck with faults holds.
const trace = "struck on purpose"

// withFaults is a program that keys strike with faults.
func withFaults(t *testing.T) (binary string) {
	t.Helper()
	binary = filepath.Join(t.TempDir(), "xkld")
	if out, err := exec.Command("go", "build", "-tags", "faults", "-buildvcs=false", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// TestNoFaults: a program for people has no trace of the faults.
func TestNoFaults(t *testing.T) {
	for binary, want := range map[string]bool{build(t): false, withFaults(t): true} {
		content, err := os.ReadFile(binary)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{trace, "guard.(*faulty)", "guard/faults_on.go"} {
			if got := bytes.Contains(content, []byte(part)); got != want {
				t.Errorf("%s holds %q: %v", binary, part, got)
			}
		}
	}
}

// TestFaults strikes the real program: the terminal is given back, one sentence
// says what was, and the exit code is that of a fault. With no memory there is
// nobody left to do so, and the process ends at once.
func TestFaults(t *testing.T) {
	binary := withFaults(t)
	for where, key := range map[string]string{"Update": "\x1b[17~", "View": "\x1b[18~", "command": "\x1b[19~", "goroutine": "\x1b[20~"} {
		s := inTerminal(t, binary, 80, 24)
		s.wait(`\[1 Months\]`)
		s.typed(key)
		if code := s.exit(); code != exitFault {
			t.Errorf("a fault in %s ends with %d", where, code)
		}
		written := s.written()
		_, after, _ := strings.Cut(written, "\x1b[?1049l")
		if said := "xkld: a fault of the program ended the screen"; strings.Count(after, said) != 1 || !strings.Contains(after, "panic in "+where+": \"a fault "+trace) {
			t.Errorf("after a fault in %s is said:\n%s", where, after)
		}
		if strings.Contains(written, "Caught panic") || strings.Contains(after, "open months") {
			t.Errorf("after a fault in %s others speak too:\n%s", where, after)
		}
		if !strings.Contains(after, "faults_on.go:") {
			t.Errorf("after a fault in %s nothing says where it was:\n%s", where, after)
		}
	}
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("\x1b[21~")
	if code := endsWith(t, s.command); code != 2 { // the runtime's own
		t.Errorf("no memory ends with %d", code)
	}
	<-s.ended
	if written := s.written(); !strings.Contains(written, "fatal error: out of memory") {
		t.Errorf("no memory is told as\n%s", written)
	}
}

// farAway is a terminal at the other end of a connection, as long as a visit lasts.
type farAway struct{ bytes.Buffer }

func (*farAway) Size() (columns, rows int, ok bool) { return 80, 24, true }
func (*farAway) Resized() <-chan struct{}           { return nil }
func (*farAway) Warned() <-chan struct{}            { return nil }
func (*farAway) Ending() <-chan struct{}            { return nil }
func (*farAway) Pace() int                          { return 20 }

// TestPanicAfar: a visitor whose screen panics gets the terminal back, a sentence and
// the code of a fault; where it was is told the server alone, once.
func TestPanicAfar(t *testing.T) {
	for _, where := range []string{"first View", "Init", "command of Init", "batch of Init", "Update", "View", "command", "batch", "sequence"} {
		var errs strings.Builder
		far, told := &farAway{}, 0
		p := &program{machine: &machine{struck: func(string, any, []byte) { told++ }}, in: strings.NewReader("x"), out: far, err: &errs, words: lang.English()}
		p.flags.color = "auto"
		code := p.report(p.displayFar(faulty{where: where}, far))
		if code != exitFault || told != 1 || strings.Count(errs.String(), "\n") != 1 || !strings.HasPrefix(errs.String(), "xkld: a fault of the program ended the screen") {
			t.Errorf("a panic in %s ends with %d, told %d times, and\n%s", where, code, told, errs.String())
		}
		givenBack(t, far.String())
	}
}
