//go:build unix

package main

import (
	"bufio"
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// nobody is the user that servers run as in tests which root runs.
const noUser = 65534

// served is a server that runs: the real program, in a process of its own.
type served struct {
	t       testing.TB
	command *exec.Cmd
	address string
	home    string
	given   []*os.File // descriptors that it inherits, from 3 on
	log     *locked    // what it writes to stderr
	key     gossh.PublicKey
}

// locked is a buffer that one may read while another writes.
type locked struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *locked) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(b)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// serveWith starts a server on a port that is free, with flags of its own. It is
// stopped when the test ends.
func serveWith(t testing.TB, binary string, flags ...string) *served {
	t.Helper()
	s := &served{t: t, home: openFolder(t), log: &locked{}}
	s.start(binary, append([]string{"serve", "--listen", "127.0.0.1:0"}, flags...)...)
	return s
}

// openFolder is a folder that the user of a server may write into.
func openFolder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "served")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if os.Geteuid() == 0 {
		if err := os.Chown(dir, noUser, noUser); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// asNobody has a command run without the rights of root, which a server refuses.
func asNobody(c *exec.Cmd) {
	if os.Geteuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: noUser, Gid: noUser}}
	}
}

// readable lets everybody run a program of the tests.
func readable(t testing.TB, binary string) {
	t.Helper()
	for _, name := range []string{binary, filepath.Dir(binary), filepath.Dir(filepath.Dir(binary))} {
		if about, err := os.Stat(name); err != nil {
			t.Fatal(err)
		} else if about.Mode()&0o055 != 0o055 && os.Geteuid() == 0 && name != os.TempDir() {
			if err := os.Chmod(name, about.Mode().Perm()|0o055); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func (s *served) start(binary string, args ...string) {
	s.t.Helper()
	readable(s.t, binary)
	s.command = exec.Command(binary, args...)
	s.command.Env = []string{"HOME=" + s.home, "PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8"}
	s.command.Dir = s.home
	s.command.Stderr = s.log
	s.command.ExtraFiles = s.given
	asNobody(s.command)
	out, err := s.command.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.command.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(s.kill)
	line, err := bufio.NewReader(out).ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSuffix(line, ".\n"), "Serving on ")
	if err != nil || !ok {
		s.t.Fatalf("the server says %q, %v\n%s", line, err, s.log)
	}
	s.address = address
}

func (s *served) kill() {
	if s.command.ProcessState == nil {
		_ = s.command.Process.Kill()
		_ = s.command.Wait()
	}
}

// ends waits until the server is gone and returns its exit code.
func (s *served) ends() int {
	s.t.Helper()
	timer := time.AfterFunc(30*time.Second, func() { _ = s.command.Process.Signal(syscall.SIGQUIT) })
	defer timer.Stop()
	_ = s.command.Wait()
	return s.command.ProcessState.ExitCode()
}

// signal sends a signal to the server.
func (s *served) signal(signal os.Signal) {
	s.t.Helper()
	if err := s.command.Process.Signal(signal); err != nil {
		s.t.Fatal(err)
	}
}

// logged waits until the log has a text.
func (s *served) logged(text string) {
	s.t.Helper()
	for end := time.Now().Add(10 * time.Second); !strings.Contains(s.log.String(), text); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("the log has no %s:\n%s", text, s.log)
		}
	}
}

// dial connects as a visitor who asks for no key.
func (s *served) dial(auth ...gossh.AuthMethod) (*gossh.Client, error) {
	conn, err := net.DialTimeout("tcp", s.address, 10*time.Second)
	if err != nil {
		return nil, err
	}
	config := &gossh.ClientConfig{User: "visitor", Auth: auth, Timeout: 20 * time.Second,
		HostKeyCallback: func(_ string, _ net.Addr, key gossh.PublicKey) error { s.key = key; return nil }}
	client, channels, requests, err := gossh.NewClientConn(conn, s.address, config)
	if err != nil {
		conn.Close()
		return nil, err
	}
	return gossh.NewClient(client, channels, requests), nil
}

// visit connects, or fails the test.
func (s *served) visit(auth ...gossh.AuthMethod) *gossh.Client {
	s.t.Helper()
	client, err := s.dial(auth...)
	if err != nil {
		s.t.Fatalf("%v\n%s", err, s.log)
	}
	s.t.Cleanup(func() { client.Close() })
	return client
}
