// Package trial starts a server of PostgreSQL for tests, in a folder and on a port
// of its own, and ends it again.
//
// It does: find the programs where distributions put them, and run them as somebody
// who is not root, as they demand.
// It may not know: what is tested.
package trial

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Password is that of the users, with all that an address must escape.
const Password = "pa:ss/w@rd%?"

// Escaped is the password as an address has it.
const Escaped = "pa%3Ass%2Fw%40rd%25%3F"

// Server is a server that runs.
type Server struct {
	Port string
	bin  string
	home string
	as   *syscall.SysProcAttr
}

// Address is the address of a database of the server, for its user xkld, with what
// is to follow the question mark.
func (s *Server) Address(database, rest string) string {
	return "postgres://xkld:" + Escaped + "@127.0.0.1:" + s.Port + "/" + database + "?" + rest
}

// Start starts a server with the user xkld, who owns the database figures. A test is
// skipped where there is no PostgreSQL. The end of it is returned.
func Start(tb testing.TB) *Server {
	tb.Helper()
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")                                        // Debian
	more, _ := filepath.Glob("/usr/pgsql-*/bin")                                                  // Red Hat
	others := []string{"/usr/bin", "/usr/local/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin"} // and the rest
	slices.SortFunc(found, func(a, b string) int { return version(b) - version(a) })
	for _, bin := range slices.Concat(found, more, others) {
		if _, err := os.Stat(filepath.Join(bin, "initdb")); err == nil {
			return start(tb, bin)
		}
	}
	tb.Skip("skipped, since there is no PostgreSQL here: apt-get install postgresql")
	return nil
}

func version(bin string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(bin)))
	return n
}

func start(tb testing.TB, bin string) *Server {
	tb.Helper()
	s := &Server{bin: bin}
	// Not tb.TempDir, into which nobody else can look and whose name may be too long
	// for a socket.
	home, err := os.MkdirTemp("/tmp", "xkld-trial-")
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { os.RemoveAll(home) })
	s.home = home
	if os.Geteuid() == 0 {
		s.as = somebody(tb, home)
	}
	secret := filepath.Join(home, "secret")
	if err := os.WriteFile(secret, []byte(Password+"\n"), 0o644); err != nil {
		tb.Fatal(err)
	}
	s.run(tb, "initdb", "-D", s.data(), "-U", "xkld", "--pwfile", secret, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync")
	for range 5 { // somebody else may take the port in between
		s.Port = freePort(tb)
		if err = s.command("pg_ctl", "-D", s.data(), "-w", "-t", "60", "-l", filepath.Join(home, "log"), "-o",
			fmt.Sprintf("-p %s -k '%s' -c listen_addresses=127.0.0.1 -c fsync=off", s.Port, home), "start").Run(); err == nil {
			tb.Cleanup(func() { s.Stop() })
			s.SQL(tb, "postgres", "CREATE DATABASE figures")
			return s
		}
	}
	log, _ := os.ReadFile(filepath.Join(home, "log"))
	tb.Fatalf("PostgreSQL does not start: %v\n%s", err, log)
	return nil
}

// somebody is who runs the server in place of root: the user of PostgreSQL, or nobody.
func somebody(tb testing.TB, home string) *syscall.SysProcAttr {
	tb.Helper()
	for _, name := range []string{"postgres", "nobody"} {
		who, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.Atoi(who.Uid)
		gid, _ := strconv.Atoi(who.Gid)
		if err := os.Chown(home, uid, gid); err != nil {
			tb.Skip("skipped, since PostgreSQL cannot run as root, and nobody else may be: ", err)
		}
		return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	tb.Skip("skipped, since PostgreSQL cannot run as root, and there is nobody else")
	return nil
}

func freePort(tb testing.TB) string {
	tb.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

func (s *Server) data() string { return filepath.Join(s.home, "data") }

func (s *Server) command(program string, arguments ...string) *exec.Cmd {
	c := exec.Command(filepath.Join(s.bin, program), arguments...)
	c.Dir, c.SysProcAttr = s.home, s.as
	c.Env = []string{"PATH=" + s.bin + ":/usr/bin:/bin", "LC_ALL=C", "PGPASSWORD=" + Password, "HOME=" + s.home}
	c.WaitDelay = time.Second // the server holds what pg_ctl leaves open
	return c
}

func (s *Server) run(tb testing.TB, program string, arguments ...string) string {
	tb.Helper()
	c := s.command(program, arguments...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil {
		tb.Fatalf("%s: %v\n%s", program, err, said.Bytes())
	}
	return said.String()
}

// SQL has psql run commands in a database, as the user who may do everything.
func (s *Server) SQL(tb testing.TB, database, commands string) string {
	tb.Helper()
	return strings.TrimSpace(s.run(tb, "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", s.Port, "-U", "xkld", "-d", database, "-c", commands))
}

// Stop ends the server at once, as if it had crashed.
func (s *Server) Stop() {
	s.command("pg_ctl", "-D", s.data(), "-m", "immediate", "-w", "stop").Run() //nolint:errcheck // it may be gone already
}
