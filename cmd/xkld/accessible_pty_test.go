//go:build unix

package main

import (
	"strings"
	"testing"
)

// TestTalkOnTerminal types into the real program: it asks, answers, writes nothing
// that a terminal obeys but line ends, and ends as it should.
func TestTalkOnTerminal(t *testing.T) {
	binary := build(t)
	for end, want := range map[string]int{"quit\r": exitDone, "\x04": exitDone, "\x03": exitInterrupted} {
		s := inTerminal(t, binary, 80, 24, "--accessible")
		s.wait(`Latest: October 2025[^\n]*\nxkld>`)
		s.typed("show july\r")
		s.wait(`11,090 workers, July 2025, published`)
		s.typed("nh\xe1\xba\xadt\r")
		s.wait(`2025, Japan, both sexes`)
		s.typed("\x1b[A\r") // an arrow is no word, and moves nothing
		s.wait(`is not known here`)
		s.typed(end)
		if code := s.exit(); code != want {
			t.Errorf("%q ends it with %d instead of %d", end, code, want)
		}
		for _, r := range s.written() {
			if r < ' ' && r != '\r' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 {
				t.Errorf("it writes %q in\n%q", r, s.written())
				break
			}
		}
		if strings.Contains(s.written(), "\x1b") {
			t.Error("it writes an escape")
		}
	}
	s := inTerminal(t, binary, 80, 24, "open", "targets", "2025", "--accessible")
	s.wait(`xkld plans and results, 2025`)
	s.typed("q\r")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}
