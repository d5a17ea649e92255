package serve

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

type variable struct{ Name, Value string }

func TestOnlyFewVariablesAreTaken(t *testing.T) {
	h := open(t, nil)
	c := h.client()
	one := h.talk(c)
	for _, test := range []struct {
		name, value string
		taken       bool
	}{
		{"LANG", "vi_VN.UTF-8", true}, {"LC_ALL", "C", true}, {"COLORTERM", "truecolor", true}, {"NO_COLOR", "1", true},
		{"TERM", "xterm", false}, {"PATH", "/tmp", false}, {"LD_PRELOAD", "/tmp/a.so", false}, {"TMUX", "x", false}, {"", "", false},
		{"LANG", strings.Repeat("a", 200<<10), false}, {strings.Repeat("LC_", 50<<10), "a", false}, {"XKLD_DATA", "/etc", false},
	} {
		if taken := one.asks("env", gossh.Marshal(variable{test.name, test.value})); taken != test.taken {
			t.Errorf("%.20s=%.20s: taken %v", test.name, test.value, taken)
		}
	}
	for i := range 40 { // four are taken
		if taken := one.asks("env", gossh.Marshal(variable{"LC_X", fmt.Sprint(i)})); taken != (i < 12) {
			t.Errorf("the variable %d: taken %v", i+5, taken)
		}
	}
	if one.asks("exec", gossh.Marshal(struct{ Command string }{"environ"})) != true {
		t.Error("no command")
	}
	one.ends(0, "")
	want := "LANG=vi_VN.UTF-8\nLC_ALL=C\nCOLORTERM=truecolor\nNO_COLOR=1\nLC_X=0\n"
	if said := one.said.String(); !strings.HasPrefix(said, want) || strings.Count(said, "\n") != mostVariables-1 {
		t.Errorf("the visit has %q", said)
	}
}

func TestTermIsPlain(t *testing.T) {
	h := open(t, nil)
	c := h.client()
	for _, test := range []struct{ term, seen string }{{"xterm-256color", "TERM=xterm-256color"}, {"", "TERM=dumb"},
		{strings.Repeat("x", 65), "TERM=dumb"}, {strings.Repeat("x", 100<<10), "TERM=dumb"}} {
		one := h.talk(c)
		one.asks("pty-req", gossh.Marshal(terminal{test.term, 80, 24, 0, 0, strings.Repeat("\x80\x00\x00\x00\x01", 20_000)}))
		one.asks("exec", gossh.Marshal(struct{ Command string }{"environ"}))
		one.ends(0, "")
		if said := one.said.String(); said != test.seen {
			t.Errorf("TERM %.20q is %q", test.term, said)
		}
	}
}

// What begins a visit comes once, and what describes it before that.
func TestNothingIsAskedForTwice(t *testing.T) {
	h := open(t, nil)
	one := h.screen(h.client(), 80, 24, "")
	for kind, payload := range map[string][]byte{
		"shell":   nil,
		"exec":    gossh.Marshal(struct{ Command string }{"say no"}),
		"env":     gossh.Marshal(variable{"LANG", "C"}),
		"pty-req": gossh.Marshal(terminal{"xterm", 80, 24, 0, 0, ""}),
	} {
		if one.asks(kind, payload) {
			t.Errorf("%s is taken after the start", kind)
		}
	}
	one.types("still there")
	one.sees("still there")

	two := h.talk(h.client())
	if !two.asks("pty-req", gossh.Marshal(terminal{"xterm", 80, 24, 0, 0, ""})) || two.asks("pty-req", gossh.Marshal(terminal{"xterm", 90, 24, 0, 0, ""})) {
		t.Error("a second terminal is taken")
	}
}

func TestEverythingElseIsRefused(t *testing.T) {
	h := open(t, nil)
	c := h.client()
	one := h.command(c, "echo") // refuses during a visit as before one
	two := h.talk(c)
	for kind, payload := range map[string][]byte{
		"subsystem": gossh.Marshal(struct{ Name string }{"sftp"}),
		"x11-req": gossh.Marshal(struct {
			One          bool
			Auth, Cookie string
			Screen       uint32
		}{false, "MIT-MAGIC-COOKIE-1", "00", 0}),
		"auth-agent-req@openssh.com": nil,
		"signal":                     gossh.Marshal(struct{ Name string }{"KILL"}),
		"break":                      gossh.Marshal(struct{ Milliseconds uint32 }{1000}),
		"window-change":              gossh.Marshal(size{1, 1, 0, 0}), // there is no terminal
		"exit-status":                gossh.Marshal(struct{ Status uint32 }{0}),
		"xon-xoff":                   {0},
		"eow@openssh.com":            nil,
		"":                           nil,
	} {
		for _, talk := range []*talk{one, two} {
			if talk.asks(kind, payload) {
				t.Errorf("%q is taken", kind)
			}
		}
	}
	one.types("after all that")
	one.sees("after all that")
}

// forward is the payload of a request to listen for others.
type forward struct {
	Host string
	Port uint32
}

func TestNothingIsForwarded(t *testing.T) {
	h := open(t, nil)
	c := h.client()
	one := h.command(c, "echo")
	for kind, payload := range map[string][]byte{
		"tcpip-forward":                          gossh.Marshal(forward{"0.0.0.0", 8080}),
		"cancel-tcpip-forward":                   gossh.Marshal(forward{"0.0.0.0", 8080}),
		"streamlocal-forward@openssh.com":        gossh.Marshal(struct{ Path string }{"/tmp/forwarded"}),
		"cancel-streamlocal-forward@openssh.com": gossh.Marshal(struct{ Path string }{"/tmp/forwarded"}),
		"hostkeys-prove-00@openssh.com":          nil,
		"no-more-sessions@openssh.com":           nil,
		"":                                       nil,
	} {
		if ok, _, err := c.SendRequest(kind, true, payload); ok || err != nil {
			t.Errorf("%q of the connection: %v, %v", kind, ok, err)
		}
	}
	for kind, payload := range map[string][]byte{
		"direct-tcpip": gossh.Marshal(struct {
			Host     string
			Port     uint32
			From     string
			FromPort uint32
		}{"127.0.0.1", 22, "127.0.0.1", 1}),
		"direct-streamlocal@openssh.com": gossh.Marshal(struct {
			Path, Reserved string
			Port           uint32
		}{"/run/x", "", 0}),
		"x11":                    gossh.Marshal(forward{"127.0.0.1", 1}),
		"auth-agent@openssh.com": nil,
		"tun@openssh.com":        nil,
		"default":                nil,
		"":                       nil,
	} {
		_, _, err := c.OpenChannel(kind, payload)
		var refused *gossh.OpenChannelError
		if !errors.As(err, &refused) || refused.Reason != gossh.UnknownChannelType {
			t.Errorf("a channel %q: %v", kind, err)
		}
	}
	one.types("after all that")
	one.sees("after all that")
}

// Payloads that are cut short, empty or longer than they say are refused, and
// another visit goes on.
func TestMalformedRequestsAreRefused(t *testing.T) {
	h := open(t, nil)
	bystander := h.command(h.client(), "echo")
	whole := map[string][]byte{
		"pty-req":       gossh.Marshal(terminal{"xterm", 80, 24, 0, 0, "\x00"}),
		"window-change": gossh.Marshal(size{80, 24, 0, 0}),
		"env":           gossh.Marshal(variable{"LANG", "C"}),
		"exec":          gossh.Marshal(struct{ Command string }{"echo"}),
	}
	for kind, payload := range whole {
		c := h.client()
		one := h.talk(c)
		bad := [][]byte{append(slices.Clone(payload), 0), {0xff, 0xff, 0xff, 0xff}, {0xff, 0xff, 0xff, 0xff, 'a', 'b'}}
		for cut := range payload {
			bad = append(bad, payload[:cut])
		}
		for _, payload := range bad {
			if one.asks(kind, payload) {
				t.Errorf("%s with %x is taken", kind, payload)
			}
		}
		if kind == "window-change" && !one.asks("pty-req", whole["pty-req"]) || !one.asks(kind, payload) {
			t.Errorf("%s is not taken after that", kind)
		}
	}
	long := gossh.Marshal(struct{ Command string }{strings.Repeat("a", longestCommand+1)})
	if h.talk(h.client()).asks("exec", long) {
		t.Error("a command that is too long is taken")
	}
	bystander.types("nobody notices")
	bystander.sees("nobody notices")
}
