//go:build unix

package main

import (
	"bytes"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// manyVisitors are flags of a server for one machine from which many come.
func manyVisitors(more ...string) []string {
	return append([]string{"--rate", "1000000", "--max-startups-per-source", "64", "--max-per-source", "64", "--max-commands", "64", "--max-per-connection", "16"}, more...)
}

// ended is what a command has printed, and how it ended.
type ended struct {
	out, errs string
	code      int
}

// noCode is that of a command that ended without one.
const noCode = -1

// ask runs a command on a connection, with what a visitor's client sends of the
// environment and something to read.
func ask(t *testing.T, client *gossh.Client, command, typed string, environ ...string) ended {
	t.Helper()
	session, err := client.NewSession()
	if err != nil {
		t.Errorf("no session for %q: %v", command, err)
		return ended{}
	}
	defer session.Close()
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		if err := session.Setenv(name, value); err != nil {
			t.Errorf("%s is refused: %v", pair, err)
		}
	}
	var out, errs bytes.Buffer
	session.Stdin, session.Stdout, session.Stderr = strings.NewReader(typed), &out, &errs
	code := codeOf(session.Run(command))
	return ended{out.String(), errs.String(), code}
}

// codeOf is the exit code of a session that has ended.
func codeOf(err error) int {
	var failed *gossh.ExitError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &failed):
		return failed.ExitStatus()
	}
	return noCode
}

// atHome runs a command at the machine, with such an environment.
func atHome(t *testing.T, binary string, args []string, typed string, environ ...string) ended {
	t.Helper()
	var out, errs bytes.Buffer
	run := exec.Command(binary, args...)
	run.Env = append([]string{}, environ...)
	run.Stdin, run.Stdout, run.Stderr = strings.NewReader(typed), &out, &errs
	if err := run.Start(); err != nil {
		t.Error(err)
		return ended{}
	}
	code := endsWith(t, run)
	return ended{out.String(), errs.String(), code}
}

// inOneLine is a command as it is typed after ssh HOST.
func inOneLine(args []string) string {
	typed := make([]string, len(args))
	for i, arg := range args {
		typed[i] = shellQuote(arg)
	}
	return strings.Join(typed, " ")
}

// openSSH is the client that most people have.
type openSSH struct {
	t      *testing.T
	binary string
	flags  []string
	host   string
}

// openSSHTo is OpenSSH's client for a server, without what the tester has set up
// for it. Where there is none, the test is skipped.
func openSSHTo(t *testing.T, s *served) *openSSH {
	t.Helper()
	binary, err := exec.LookPath("ssh")
	if err != nil {
		t.Skip("there is no ssh; the package is openssh-client")
	}
	host, port, err := net.SplitHostPort(s.address)
	if err != nil {
		t.Fatal(err)
	}
	known := filepath.Join(t.TempDir(), "known_hosts")
	return &openSSH{t: t, binary: binary, host: "visitor@" + host, flags: []string{"-F", "none", "-p", port, "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
		"-o", "UserKnownHostsFile=" + known, "-o", "GlobalKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=accept-new",
		"-o", "IdentityAgent=none", "-o", "IdentityFile=/dev/null"}}
}

// args are the words for a client: flags of its own, of which the first that say a
// thing count, the host, and a command.
func (c *openSSH) args(flags []string, command ...string) []string {
	return slices.Concat(flags, c.flags, []string{c.host}, command)
}

// ask runs a command as from a shell, flags of the client before the host.
func (c *openSSH) ask(typed string, flags []string, command ...string) ended {
	c.t.Helper()
	var out, errs bytes.Buffer
	run := exec.Command(c.binary, c.args(flags, command...)...)
	run.Env = append(os.Environ(), "TERM=xterm-256color")
	run.Stdin, run.Stdout, run.Stderr = strings.NewReader(typed), &out, &errs
	if err := run.Start(); err != nil {
		c.t.Fatal(err)
	}
	code := endsWith(c.t, run)
	return ended{out.String(), errs.String(), code}
}
