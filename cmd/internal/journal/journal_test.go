package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net"
	"net/netip"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"
)

// clock is a time that stands still until it is moved.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func noon() *clock {
	return &clock{time.Date(2026, 1, 31, 19, 0, 0, 7_654_321, time.FixedZone("", 7*3600))}
}

type shouting struct{}

type reason string

func (shouting) String() string { panic("no words") }

func TestLine(t *testing.T) {
	var out bytes.Buffer
	j := New(&out, Net, noon().now)
	j.Line("open", "user", "Nguyễn \"x\" \\ \u202e\x1b[2J\u0085\n\xff", "terminal", []byte("xterm"), "cells", 1920, "port", uint16(22), "known", true, "reason", reason("full\n"),
		"lasted", 1500*time.Millisecond, "why", errors.New("gone"), "none", nil, "rate", math.NaN(), "loud", shouting{},
		"since", noon().at, "from", &net.TCPAddr{IP: net.IPv4(192, 0, 2, 77), Port: 4711}, "by", netip.MustParseAddr("2001:db8:1:2::3"),
		"words", []string{"a", "ý"}, "time", "forged", "msg", 1, "level", 2, "dropped", 3)
	want := `{"time":"2026-01-31T12:00:00.007Z","event":"open",` +
		`"user":"Nguy\\u1ec5n \"x\" \\\\ \\u202e\\x1b[2J\\u0085\\n\\xff","terminal":"xterm","cells":1920,"port":22,"known":true,"reason":"full\\n",` +
		`"lasted":1.5,"why":"gone","none":null,"rate":"NaN","loud":"%!v(PANIC=String method: no words)",` +
		`"since":"2026-01-31T12:00:00.007Z","from":"192.0.2.0/24","by":"2001:db8:1::/48",` +
		`"words":["a","\\u00fd"],"time_":"forged","msg_":1,"level_":2,"dropped_":3}` + "\n"
	if got := out.String(); got != want {
		t.Errorf("the line is\n%s instead of\n%s", got, want)
	}
}

func TestNoJournal(t *testing.T) {
	var j *Journal
	j.Line("open", "from", &net.TCPAddr{})
	j.Always("end")
	if got := j.Address(&net.TCPAddr{}); got != "" {
		t.Errorf("no journal tells %q", got)
	}
}

func TestCut(t *testing.T) {
	for s, want := range map[string]string{
		strings.Repeat("a", 64):    strings.Repeat("a", 64),
		strings.Repeat("a", 65):    strings.Repeat("a", 64) + "...",
		strings.Repeat("ạ", 1e6):   strings.Repeat(`\u1ea1`, 64) + "...",
		strings.Repeat("\xff", 65): strings.Repeat(`\xff`, 64) + "...",
	} {
		if got := clean(s); got != want {
			t.Errorf("cut to %q instead of %q", got, want)
		}
	}
	if got := list(make([]string, 1000)).Any().([]string); len(got) != mostTexts+1 || got[mostTexts] != cutOff {
		t.Errorf("a long list is cut to %q", got)
	}
}

func TestAddress(t *testing.T) {
	tcp := func(s string) net.Addr { return net.TCPAddrFromAddrPort(netip.MustParseAddrPort(s)) }
	for _, c := range []struct {
		a               net.Addr
		full, net, none string
	}{
		{tcp("203.0.113.9:22"), "203.0.113.9:22", "203.0.113.0/24", ""},
		{tcp("[::ffff:203.0.113.9]:22"), "203.0.113.9:22", "203.0.113.0/24", ""},
		{tcp("[2001:db8:aaaa:bbbb::1]:22"), "[2001:db8:aaaa:bbbb::1]:22", "2001:db8:aaaa::/48", ""},
		{tcp("[fe80::1%eth0]:22"), "[fe80::1%eth0]:22", "fe80::/48", ""},
		{&net.IPAddr{IP: net.IPv4(203, 0, 113, 9)}, "203.0.113.9", "203.0.113.0/24", ""},
		{&net.UnixAddr{Name: "/run/x\n", Net: "unix"}, `/run/x\n`, "unix", ""},
		{nil, "", "", ""},
	} {
		for how, want := range map[Addresses]string{Full: c.full, Net: c.net, None: c.none} {
			if got := New(nil, how, noon().now).Address(c.a); got != want {
				t.Errorf("of %v is told as %s: %q instead of %q", c.a, how, got, want)
			}
		}
	}
}

// TestErrorsHideAddresses: what a connection says of its end names both its ends.
func TestErrorsHideAddresses(t *testing.T) {
	broken := fmt.Errorf("while reading: %w", &net.OpError{Op: "read", Net: "tcp", Source: &net.TCPAddr{IP: net.IPv4(203, 0, 113, 9)},
		Err: errors.New("connection reset by peer")})
	if got := text(broken); got != "read: connection reset by peer" {
		t.Errorf("told is %q", got)
	}
}

func TestParseAddresses(t *testing.T) {
	for _, want := range AllAddresses() {
		if got, err := ParseAddresses(want.String()); got != want || err != nil {
			t.Errorf("%s is read as %s, %v", want, got, err)
		}
	}
	var unknown *UnknownAddresses
	if got, err := ParseAddresses("all\n"); got != None || !errors.As(err, &unknown) || unknown.Word != "all\n" {
		t.Errorf("read as %s, %v", got, err)
	}
}

// TestRate: of a flood only the first lines pass, what must not be missing always
// does, and the number of the rest is told once.
func TestRate(t *testing.T) {
	var out bytes.Buffer
	c := noon()
	j := New(&out, None, c.now)
	lines := func() []string {
		defer out.Reset()
		return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	}
	for range 1000 {
		j.Line("open")
	}
	if n := len(lines()); n != perSecond {
		t.Errorf("%d lines at once", n)
	}
	j.Always("counters")
	j.Always("end")
	if got := lines(); !strings.Contains(got[0], `"dropped":980`) || strings.Contains(got[1], "dropped") {
		t.Errorf("after a flood comes %q", got)
	}
	j.Line("open")
	c.at = c.at.Add(50 * time.Millisecond)
	j.Line("open")
	j.Line("open")
	if got := lines(); len(got) != 1 || !strings.Contains(got[0], `"dropped":1`) {
		t.Errorf("after a twentieth of a second comes %q", got)
	}
	c.at = c.at.Add(-time.Hour) // a clock that is set back stops nothing
	c.at = c.at.Add(2 * time.Hour)
	for range 1000 {
		j.Line("open")
	}
	if n := len(lines()); n != perSecond {
		t.Errorf("%d lines at once after a long rest", n)
	}
}

// failing takes no bytes for so many writes.
type failing struct {
	times int
	bytes.Buffer
}

func (f *failing) Write(p []byte) (int, error) {
	if f.times--; f.times >= 0 {
		return 0, errors.New("full")
	}
	return f.Buffer.Write(p)
}

func TestLost(t *testing.T) {
	out := &failing{times: 2}
	j := New(out, None, noon().now)
	for range 4 {
		j.Line("open")
	}
	if got := strings.SplitAfter(out.String(), "\n"); len(got) != 3 || !strings.Contains(got[0], `"lost":2`) || strings.Contains(got[1], "lost") {
		t.Errorf("after a full disk comes %q", got)
	}
}

// wholeLines takes no half lines.
type wholeLines struct {
	t *testing.T
	n int
}

func (w *wholeLines) Write(p []byte) (int, error) {
	if !json.Valid(p) || bytes.IndexByte(p, '\n') != len(p)-1 {
		w.t.Errorf("written at once: %q", p)
	}
	w.n++
	return len(p), nil
}

func TestAtOnce(t *testing.T) {
	out := &wholeLines{t: t}
	j := New(out, None, noon().now)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for range 100 {
				j.Always("open", "number", i, "words", []string{"a", "b"})
			}
		})
	}
	all.Wait()
	if out.n != 800 {
		t.Errorf("%d lines", out.n)
	}
}

// TestStack: a line about a panic says where it was, and none of the values.
func TestStack(t *testing.T) {
	var stack Stack
	func() {
		defer func() {
			_ = recover()
			stack = debug.Stack()
		}()
		strike("a cell")
	}()
	frames := stack.frames()
	if len(frames) < 2 || !strings.HasPrefix(frames[0], "journal.strike journal_test.go:") || !strings.HasPrefix(frames[1], "journal.TestStack") {
		t.Errorf("the frames are %q of\n%s", frames, stack)
	}
	if all := strings.Join(frames, " "); strings.Contains(all, "0x") || strings.Contains(all, "/") {
		t.Errorf("the frames are %q", frames)
	}
}

func strike(s string) { panic(s) }

// FuzzLine: whatever is sent, a line is one object of printable ASCII, and short.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "plain", "a\nb", "\x1b]52;c;YQ==\a", "\u202e\u2066", "\xff\xc2", `\"`, strings.Repeat("\U0001f600", 100), `{"event":"x"}`} {
		f.Add(s, s, s, []byte(s))
	}
	f.Fuzz(func(t *testing.T, event, key, value string, b []byte) {
		var out bytes.Buffer
		j := New(&out, Full, noon().now)
		j.Line(event, key, value, "bytes", b, "error", errors.New(value), "list", []string{event, value}, "stack", Stack(b), "address", named(value), value)
		line := out.Bytes()
		var read map[string]any
		if err := json.Unmarshal(line, &read); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if read["time"] != "2026-01-31T12:00:00.007Z" || read["event"] != clean(event) {
			t.Errorf("a field takes the place of another: %q", line)
		}
		if len(line) > 40<<10 {
			t.Errorf("the line has %d bytes", len(line))
		}
		for i, c := range line {
			if (c < ' ' || c > '~') && (c != '\n' || i != len(line)-1) {
				t.Fatalf("byte %d of %q is %#x", i, line, c)
			}
		}
	})
}

// named is an address of any kind.
type named string

func (n named) Network() string { return string(n) }
func (n named) String() string  { return string(n) }

// TestOwn: what is meant for the administrator is not cut where it says what to
// do, and is clean all the same.
func TestOwn(t *testing.T) {
	var out strings.Builder
	j := New(&out, Full, time.Now)
	long := strings.Repeat("0123456789", 30)
	j.Line("key refused", "why", Own(long+"\x1b\u202e"), "more", Own(long+long))
	if got := out.String(); !strings.Contains(got, `"why":"`+long+`\\x1b\\u202e"`) || !strings.Contains(got, `"more":"`+(long + long)[:mostOwn]+`..."`) {
		t.Errorf("it is written as\n%s", got)
	}
}
