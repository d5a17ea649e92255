//go:build unix

package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"xkld/model/lang"
)

// unit is the unit of the service as help prints it, and its settings by their
// names.
func unit(t *testing.T) (text string, settings map[string][]string) {
	t.Helper()
	text, errs, code := runs("help", "unit")
	if code != exitDone || errs != "" {
		t.Fatalf("help unit ends with %d and %q", code, errs)
	}
	settings = map[string][]string{}
	for line := range strings.Lines(text) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(name, "#") {
			settings[name] = append(settings[name], value)
		}
	}
	return text, settings
}

// TestUnitFits: the bounds that the unit sets are wide enough for those that the
// server has by default, and hang together.
func TestUnitFits(t *testing.T) {
	_, set := unit(t)
	const mebibyte = 1 << 20
	number := func(name, pattern string) int {
		t.Helper()
		found := regexp.MustCompile(`^` + pattern + `$`).FindStringSubmatch(strings.Join(set[name], "\n"))
		if found == nil {
			t.Fatalf("%s is %q", name, set[name])
		}
		n, _ := strconv.Atoi(found[1])
		return n
	}
	most, garbage := number("MemoryMax", `(\d+)G`)*1024, number("Environment", `GOMEMLIMIT=(\d+)MiB`)
	if garbage != most*8/10 {
		t.Errorf("GOMEMLIMIT is %d MiB, and MemoryMax %d", garbage, most)
	}
	var f serveFlags
	flags := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	f.define(flags, lang.English().Line.Flags)
	command := strings.Fields(set["ExecStart"][0])
	if err := flags.Parse(command[2:]); err != nil || command[1] != "serve" || !f.public {
		t.Errorf("ExecStart is %q: %v", command, err)
	}
	if err := f.refuse(flags, "%s %s"); err != nil {
		t.Error(err)
	}
	if cells := f.limits.Cells * 300; cells > garbage*mebibyte {
		t.Errorf("windows may take %d MiB of %d", cells/mebibyte, garbage)
	}
	if files, needed := number("LimitNOFILE", `(\d+)`), f.limits.Sessions+f.limits.Startups+64; files < needed {
		t.Errorf("LimitNOFILE is %d; %d may be open", files, needed)
	}
	if stop := number("TimeoutStopSec", `(\d+)s`); time.Duration(stop)*time.Second < grace+2*time.Second {
		t.Errorf("it is killed after %d s, and may take %v", stop, grace)
	}
	_, port, _ := net.SplitHostPort(f.listen)
	if may := strings.Join(set["SocketBindAllow"], " "); may != "ipv4:tcp:"+port+" ipv6:tcp:"+port {
		t.Errorf("it listens on %s and may on %s", port, may)
	}
	if program := command[0]; !strings.HasPrefix(set["ExecPaths"][0], program+" ") {
		t.Errorf("%s is not what it may execute: %s", program, set["ExecPaths"])
	}
}

// TestUnitsVerify: systemd finds nothing wrong with the units, and little that
// the service might do beyond what it is for.
func TestUnitsVerify(t *testing.T) {
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("there is no systemd-analyze here")
	}
	dir := t.TempDir()
	text, set := unit(t)
	service := filepath.Join(dir, "xkld.service")
	program := strings.Fields(set["ExecStart"][0])[0]
	socket, _, _ := runs("help", "socket")
	for name, text := range map[string]string{service: strings.ReplaceAll(text, program, build(t)), filepath.Join(dir, "xkld.socket"): socket} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	said, err := exec.Command("systemd-analyze", "verify", service, filepath.Join(dir, "xkld.socket")).CombinedOutput()
	if err != nil || len(said) > 0 {
		t.Errorf("systemd-analyze verify: %v\n%s", err, said)
	}
	// 1.1 as systemd 252 counts it, nearly all of it for having the network; other
	// versions weigh a little otherwise.
	said, err = exec.Command("systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", service).CombinedOutput()
	if strings.Contains(string(said), "unrecognized option") {
		t.Skipf("systemd-analyze is too old to say more: %s", said)
	}
	if err != nil {
		t.Errorf("systemd-analyze security: %v\n%s", err, said)
	}
}

// TestHandedListener: a listener that systemd has opened is the one that is
// heard, whatever --listen says; it is none if it was meant for another process.
func TestHandedListener(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	file, err := l.(*net.TCPListener).File()
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for pid, handed := range map[string]bool{"$$": true, "1": false} {
		s := &served{t: t, home: openFolder(t), log: &locked{}, given: []*os.File{file}}
		readable(t, build(t))
		s.start("/bin/sh", "-c", "LISTEN_FDS=1 LISTEN_PID="+pid+` exec "$0" "$@"`, build(t), "serve", "--listen", "127.0.0.1:0")
		if (s.address == l.Addr().String()) != handed {
			t.Errorf("with LISTEN_PID=%s it listens on %s, handed was %s", pid, s.address, l.Addr())
		}
		session, err := s.visit().NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if out, err := session.Output("version"); err != nil || string(out) != "xkld "+version+"\n" {
			t.Errorf("a visitor gets %q, %v", out, err)
		}
		s.kill()
	}
}
