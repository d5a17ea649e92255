package serve

import (
	"fmt"
	"io"
	"net"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// turned checks that a client reads why it is turned away.
func (h *house) turned(from string, why admit.Reason, says string) {
	h.Helper()
	before := h.counters.Get("refused_" + string(why))
	_, err := h.login(h.dialled(from))
	if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "reason 12") {
		h.Errorf("turned away with %v instead of %q", err, says)
	}
	if refused := h.counters.Get("refused_" + string(why)); refused != before+1 {
		h.Errorf("for %s %d are counted, and %d before", why, refused, before)
	}
}

// welcome checks that a client comes in.
func (h *house) welcome(from string) {
	h.Helper()
	c, err := h.login(h.dialled(from))
	if err != nil {
		h.Fatalf("from %s: %v", from, err)
	}
	h.command(c, "exit 0").ends(0, "")
	_ = c.Close()
}

// shut waits until the server has closed a connection, and gives what it said.
func (h *house) shut(conn net.Conn) string {
	h.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(long))
	said, err := io.ReadAll(conn)
	if isTimeout(err) {
		h.Error("the connection stays")
	}
	return string(said)
}

func TestWhoNeverSpeaksIsCut(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Handshake = 3 * soon })
	var silent []net.Conn
	for i := range 50 {
		conn := h.dialled(here)
		if i%2 == 1 { // half of them begin
			_, _ = io.WriteString(conn, "SSH-2.0-half\r\n")
		}
		silent = append(silent, conn)
	}
	h.welcome(nearby) // meanwhile
	for _, conn := range silent {
		h.shut(conn)
	}
	h.empty()
	if timeouts := h.counters.Get(journal.Timeouts); timeouts != int64(len(silent)) {
		t.Errorf("%d timeouts", timeouts)
	}
	h.logged("timeout", len(silent))
	h.turned(here, admit.Penalty, "try again in 10 seconds")
	h.welcome(nearby)
}

func TestStartupsAreBounded(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Startups, o.Limits.StartupsPerSource = 3, 2 })
	first, second := h.dialled(here), h.dialled(here)
	knocks := func(count int) {
		t.Helper()
		h.until("the number at the door is another", func() bool { startups, _ := h.door.Now(); return startups == count })
	}
	knocks(2)
	h.turned(here, admit.StartupsPerSource, "too many connections from your network")
	h.welcome(nearby)
	knocks(2)
	h.dialled(nearby)
	knocks(3)
	h.turned("127.0.0.3", admit.Startups, "too many people are coming in")
	_ = first.Close()
	knocks(2)
	h.welcome(here)
	_ = second.Close()
	knocks(1)
	h.welcome("127.0.0.3")
}

func TestRateIsBounded(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Rate = 3 })
	for range 3 {
		h.welcome(here)
	}
	h.turned(here, admit.Rate, "try again in 20 seconds")
	h.welcome(nearby)
}

// A load balancer that asks whether the server is there is no attack, nor is one who
// changes his mind.
func TestHealthChecksBringNoPenalty(t *testing.T) {
	h := open(t, nil)
	for range 20 {
		_ = h.dialled(here).Close()
	}
	half := h.dialled(here)
	_, _ = io.WriteString(half, "SSH-2.0-half\r\n")
	_ = half.Close()
	h.until("not all are counted", func() bool { return h.counters.Get(journal.Connections) == 21 })
	h.empty()
	h.welcome(here)
	if lines := h.log.of("refused"); len(lines) != 0 {
		t.Errorf("%v", lines)
	}
}

func TestNonsenseBringsAPenalty(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Handshake = 5 * soon }) // the first two could yet say something that makes sense
	for i, nonsense := range []string{"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", "SSH-1.5-old\r\n", strings.Repeat("\x00\xff", 5000),
		"SSH-2.0-x\r\n" + strings.Repeat("\xff", 4000), "SSH-2.0-x\r\n\x00\x00\x00\x0c\x0a\x15" + strings.Repeat("\x00", 100)} {
		from := fmt.Sprintf("127.0.1.%d", i+1)
		conn := h.dialled(from)
		_, _ = io.WriteString(conn, nonsense)
		if said := h.shut(conn); !strings.HasPrefix(said, "SSH-2.0-test\r\n") {
			t.Errorf("to %.20q it says %.40q", nonsense, said)
		}
		h.empty()
		h.turned(from, admit.Penalty, "try again in")
	}
	h.welcome(here)
}

func TestOldMethodsAreNotSpoken(t *testing.T) {
	h := open(t, nil)
	for i, old := range []gossh.Config{
		{KeyExchanges: []string{"diffie-hellman-group14-sha1"}}, {KeyExchanges: []string{"diffie-hellman-group14-sha256"}},
		{KeyExchanges: []string{"ecdh-sha2-nistp256"}}, {Ciphers: []string{"aes128-cbc"}}, {Ciphers: []string{"3des-cbc"}}, {Ciphers: []string{"aes128-ctr"}},
		{Ciphers: []string{"aes128-gcm@openssh.com"}, KeyExchanges: []string{"diffie-hellman-group1-sha1"}},
	} {
		config := &gossh.ClientConfig{Config: old, User: "visitor", HostKeyCallback: gossh.InsecureIgnoreHostKey()}
		_, _, _, err := gossh.NewClientConn(h.dialled(fmt.Sprintf("127.0.2.%d", i+1)), h.address, config)
		if err == nil {
			t.Errorf("it speaks %+v", old)
		}
	}
	c := h.server(gossh.Config{MACs: []string{"hmac-sha1"}, KeyExchanges: []string{"curve25519-sha256"}})
	if mac := c.(interface {
		Algorithms() gossh.NegotiatedAlgorithms
	}).Algorithms().Write.MAC; mac != "" {
		t.Errorf("it speaks %s", mac) // with an AEAD there is none
	}
}

// server connects with methods of the client's choice.
func (h *house) server(config gossh.Config) gossh.Conn {
	h.Helper()
	c, _, _, err := gossh.NewClientConn(h.dialled(here), h.address,
		&gossh.ClientConfig{Config: config, User: "visitor", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { c.Close() })
	return c
}

// counted are keys that count how often they are asked.
type counted struct {
	Keys
	asked atomic.Int64
}

func (c *counted) Allows(key gossh.PublicKey, from netip.Addr, now time.Time) bool {
	c.asked.Add(1)
	return c.Keys.Allows(key, from, now)
}

// keysOf are the keys of an authorized_keys file.
func keysOf(t *testing.T, lines ...string) Keys {
	t.Helper()
	keys, problems := admit.ReadKeys([]byte(strings.Join(lines, "\n")))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return keys
}

func lineOf(key gossh.Signer) string { return string(gossh.MarshalAuthorizedKey(key.PublicKey())) }

func TestKeysAlone(t *testing.T) {
	known, later, expired, far := newKey(t), newKey(t), newKey(t), newKey(t)
	lines := []string{lineOf(known), `expiry-time="20200101" ` + lineOf(expired), `from="` + nearby + `" ` + lineOf(far)}
	keys := &counted{Keys: keysOf(t, lines...)}
	h := open(t, func(o *Options) { o.Keys = keys })
	in := func(from string, key gossh.Signer) bool {
		t.Helper()
		c, err := h.login(h.dialled(from), gossh.PublicKeys(key))
		if err == nil {
			h.command(c, "exit 7").ends(7, "")
			_ = c.Close()
		}
		return err == nil
	}
	for _, test := range []struct {
		name string
		from string
		key  gossh.Signer
		in   bool
	}{{"known", here, known, true}, {"unknown", here, later, false}, {"expired", here, expired, false}, {"from", here, far, false}, {"from", nearby, far, true}} {
		if in(test.from, test.key) != test.in {
			t.Errorf("the key %q from %s: %v", test.name, test.from, !test.in)
		}
	}
	before := keys.asked.Load()
	if _, err := h.login(h.dialled(here), gossh.PublicKeys(newKey(t), newKey(t), newKey(t), known)); err == nil {
		t.Error("a fourth key is tried")
	}
	if tries := keys.asked.Load() - before; tries != 3 {
		t.Errorf("%d keys are tried", tries)
	}
	c, err := h.login(h.dialled(here), gossh.PublicKeys(known))
	if err != nil {
		t.Fatal(err) // nobody has a penalty for a key that is not known
	}
	h.UseKeys(keysOf(t, lineOf(later)))
	if in(here, known) || !in(here, later) {
		t.Error("the old keys hold")
	}
	h.command(c, "exit 3").ends(3, "") // who is in stays
	fingerprint := gossh.FingerprintSHA256(known.PublicKey())
	if line := h.log.of("open")[0]; line["key"] != fingerprint {
		t.Errorf("%v", line)
	}
}

func TestNothingButKeysIsAskedFor(t *testing.T) {
	h := open(t, func(o *Options) { o.Keys = keysOf(t, lineOf(newKey(t))) })
	asked := false
	for _, auth := range []gossh.AuthMethod{
		gossh.PasswordCallback(func() (string, error) { asked = true; return "secret", nil }),
		gossh.KeyboardInteractive(func(string, string, []string, []bool) ([]string, error) { asked = true; return nil, nil }),
	} {
		if _, err := h.login(h.dialled(here), auth); err == nil || !strings.Contains(err.Error(), "attempted methods [none]") || asked {
			t.Errorf("%v; asked %v", err, asked)
		}
	}
	if _, err := h.login(h.dialled(here)); err == nil {
		t.Error("who has no key comes in")
	}
}
