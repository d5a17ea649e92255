package admit

import (
	"bytes"
	"net/netip"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

// FuzzReadKeys: nothing panics, each line that is no comment either holds or is a
// problem, what holds says only what is honoured, and a line that is refused
// never lets its key in.
func FuzzReadKeys(f *testing.F) {
	key := line(ed(f))
	f.Add([]byte(key + "\n# comment\r\n\n" + `from="192.0.2.*,!192.0.2.7",expiry-time="20270101Z",no-user-rc ` + key))
	f.Add([]byte("restrict,pty " + line(rsaOf(f, 2048)) + "\ncert-authority " + key + "\n" + `command="a \" b" ` + key))
	f.Fuzz(func(t *testing.T, text []byte) {
		keys, problems := ReadKeys(text)
		wide := bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff"))
		lines := bytes.Split(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), []byte("\n"))
		if wide || len(lines) > mostKeys {
			return
		}
		held, refused := 0, 0
		for i, l := range lines {
			one, wrong := ReadKeys(append([]byte("#\n"), l...))
			held, refused = held+one.Len(), refused+len(wrong)
			for _, w := range wrong {
				plain(t, w.Why)
				if want := (Problem{i + 1, w.Why}); w.Line != 2 || !slices.Contains(problems, want) {
					t.Errorf("%v is not among %v", want, problems)
				}
			}
			if bare := strings.Trim(string(l), " \t\r"); bare == "" || bare[0] == '#' {
				if one.Len()+len(wrong) != 0 {
					t.Errorf("%q is no comment", l)
				}
			} else if one.Len()+len(wrong) != 1 {
				t.Errorf("%q both holds and does not", l)
			}
			theLine(t, l, one, keys)
		}
		if held != keys.Len() || refused != len(problems) {
			t.Errorf("%d lines hold and %d are refused; one by one it is %d and %d", keys.Len(), len(problems), held, refused)
		}
	})
}

// theLine looks at one line: whether it lets its key in, and by which options.
func theLine(t *testing.T, l []byte, one, all *Keys) {
	t.Helper()
	key, _, options, _, err := ssh.ParseAuthorizedKey(l)
	if err != nil {
		if one.Len() > 0 {
			t.Errorf("%q holds without a key", l)
		}
		return
	}
	bound, where := false, false
	for _, o := range options {
		name, _, _ := strings.Cut(strings.ToLower(o), "=")
		where = where || name == "from"
		bound = bound || name == "from" || name == "expiry-time"
		known := []string{"from", "expiry-time", "restrict", "pty", "no-pty", "no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding", "no-user-rc"}
		if one.Len() > 0 && !slices.Contains(known, name) {
			t.Errorf("%q holds in spite of %q", l, o)
		}
	}
	_, signed := key.(*ssh.Certificate)
	for _, from := range []string{"192.0.2.7", "2001:db8::1"} {
		in := one.Allows(key, netip.MustParseAddr(from), noon)
		switch {
		case in && (one.Len() == 0 || signed):
			t.Errorf("%q lets its key in", l)
		case in && !all.Allows(key, netip.MustParseAddr(from), noon):
			t.Errorf("%q does not hold with the lines beside it", l)
		case !in && one.Len() == 1 && !bound:
			t.Errorf("%q does not let its key in", l)
		}
	}
	if where && one.Allows(key, netip.Addr{}, noon) {
		t.Errorf("%q lets in from nowhere", l)
	}
}
