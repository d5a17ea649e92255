//go:build unix

package main

import (
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"xkld/cmd/internal/serve"
	"xkld/model/lang"
)

// TestPenalty: a source that speaks no SSH has to wait, but where no penalty is
// asked for, as behind a balancer that brings all visitors.
func TestPenalty(t *testing.T) {
	t.Parallel()
	for _, penalty := range []string{"1m", "0s"} {
		s := serveWith(t, build(t), "--penalty", penalty, "--handshake", "1s")
		if answer := says(t, s, "GET / HTTP/1.1\r\n\r\n"); !strings.HasPrefix(answer, "SSH-2.0-") {
			t.Errorf("the first is told %q", answer)
		}
		if answer := says(t, s, "SSH-2.0-x\r\n"); strings.Contains(answer, "try again in") != (penalty == "1m") {
			t.Errorf("after a penalty of %s the next is told %q", penalty, answer)
		}
	}
}

// says is what a server answers to some bytes until it ends the connection, or has
// said its name.
func says(t *testing.T, s *served, what string) string {
	t.Helper()
	conn, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(long))
	if _, err := io.WriteString(conn, what); err != nil {
		t.Fatal(err)
	}
	answer := make([]byte, 256)
	n, _ := io.ReadAtLeast(conn, answer, 64)
	if strings.HasPrefix(what, "GET") {
		_, _ = io.Copy(io.Discard, conn) // until it has ended
	}
	return string(answer[:n])
}

// TestTurnedAwayInALanguage: who has asked for a language is turned away in it.
func TestTurnedAwayInALanguage(t *testing.T) {
	t.Parallel()
	s := serveWith(t, build(t), "--max-commands", "1")
	client := s.visit()
	waits, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := waits.StdinPipe(); err != nil { // which stays open
		t.Fatal(err)
	}
	if err := waits.Start("--accessible"); err != nil {
		t.Fatal(err)
	}
	s.logged(`"open"`)
	for command, want := range map[string]string{"months": lang.English().Serving.Refused["commands-per-source"],
		"months --lang vi": lang.Vietnamese().Serving.Refused["commands-per-source"]} {
		if got := ask(t, client, command, ""); got.code != serve.ExitFull || got.errs != "xkld: "+want+"\n" {
			t.Errorf("%s ends with %d and %q", command, got.code, got.errs)
		}
	}
}
