package serve

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// long is more than anything may take that happens at all.
const long = 20 * time.Second

// house is a server in this process, whose visits are those of the test. When the
// test ends it is stopped, and nothing of it may be left.
type house struct {
	testing.TB
	*Server
	address string
	log     *lines
	ended   chan error
}

// lines are the lines of a journal.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(b)
}

// of are the lines that tell of an event.
func (l *lines) of(event string) []map[string]any {
	l.mu.Lock()
	defer l.mu.Unlock()
	var found []map[string]any
	for line := range bytes.Lines(l.buf.Bytes()) {
		var fields map[string]any
		if err := json.Unmarshal(line, &fields); err != nil {
			panic(fmt.Sprintf("%v in %s", err, line))
		}
		if fields["event"] == event {
			found = append(found, fields)
		}
	}
	return found
}

// roomy are limits that no test reaches unless it lowers one of them.
func roomy() Limits {
	l := Default()
	l.Handshake, l.Stall, l.Patience = long, long, long
	l.Startups, l.StartupsPerSource, l.Rate = 1000, 1000, 1_000_000
	l.Sessions, l.SessionsPerSource, l.CommandsPerSource = 100, 100, 100
	l.Input = 1 << 20
	return l
}

// open starts a server. What a visit does is said by its command, see receive; the
// test may change the options before.
func open(t testing.TB, change func(*Options)) *house {
	t.Helper()
	before := runtime.NumGoroutine()
	h := &house{TB: t, log: &lines{}, ended: make(chan error, 1)}
	now := time.Now()
	o := Options{HostKey: newKey(t), Limits: roomy(), Version: "test", Receive: receive, MaySay: func(name, value string) bool {
		return (name == "LANG" || name == "TERM" || name == "COLORTERM" || name == "NO_COLOR" || strings.HasPrefix(name, "LC_")) && len(name+value) <= 64
	}, Journal: journal.New(h.log, journal.Full, func() time.Time { // a second a line: none is dropped
		now = now.Add(time.Second)
		return now
	}), Refuse: func(_ *Visit, why admit.Reason) string { return "refused: " + string(why) },
		Farewell: func(_ *Visit, why Why) string { return "farewell: " + string(why) }}
	if change != nil {
		change(&o)
	}
	var err error
	if h.Server, err = New(o); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h.address = l.Addr().String()
	go func() { h.ended <- h.Serve(l) }()
	t.Cleanup(func() { h.close(before) })
	return h
}

// close stops the server, and fails the test if anything of it is left.
func (h *house) close(goroutines int) {
	ctx, end := context.WithTimeout(context.Background(), long)
	defer end()
	h.Stop(ctx)
	if err := <-h.ended; err != nil {
		h.Errorf("serving ended with %v", err)
	}
	h.empty()
	h.until("goroutines are left", func() bool { return runtime.NumGoroutine() <= goroutines })
}

// empty waits until nobody is inside, and nobody at the door.
func (h *house) empty() {
	h.Helper()
	h.until("places are taken", func() bool {
		sessions, cells := h.hall.Now()
		startups, _ := h.door.Now()
		return sessions == 0 && cells == 0 && startups == 0 && h.visited() == 0 && h.counters.Get(journal.SessionsNow) == 0
	})
}

// until waits for something that must come to be. The text says what is wrong
// where it does not.
func (h *house) until(wrong string, is func() bool) {
	h.Helper()
	for end := time.Now().Add(long); !is(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			stacks := make([]byte, 1<<20)
			h.Fatalf("%s\n%s\n%s", wrong, h.log, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// logged waits until the journal has so many lines of an event, and gives them.
func (h *house) logged(event string, count int) []map[string]any {
	h.Helper()
	h.until(fmt.Sprintf("no %d lines of %s", count, event), func() bool { return len(h.log.of(event)) >= count })
	found := h.log.of(event)
	if len(found) != count {
		h.Fatalf("%d lines of %s instead of %d", len(found), event, count)
	}
	return found
}

// newKey is a key of somebody.
func newKey(t testing.TB) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// receive is what the visits of the tests do.
func receive(v *Visit) int {
	switch command, rest, _ := strings.Cut(v.Command, " "); command {
	case "", "echo":
		_, _ = io.Copy(v.Out, v.In)
	case "say":
		fmt.Fprint(v.Out, rest)
	case "environ":
		fmt.Fprint(v.Out, strings.Join(v.Environ, "\n"))
	case "exit":
		var code int
		_, _ = fmt.Sscan(rest, &code)
		return code
	case "wait":
		<-v.Ending()
	case "flood", "floods":
		out, piece := v.Out, bytes.Repeat([]byte("flood\n"), 1000)
		if command == "floods" {
			out = v.Err
		}
		for {
			if _, err := out.Write(piece); err != nil {
				return 1
			}
		}
	case "panic", "panic-later":
		if command == "panic-later" { // with the first key
			_, _ = v.In.Read(make([]byte, 1))
		}
		panic("on purpose " + rest)
	}
	return 0
}

// dialled is a connection to the server from an address of this machine.
func (h *house) dialled(from string) net.Conn {
	h.Helper()
	conn, err := h.dial(from)
	if err != nil && from != here {
		h.Skip("this machine has one address alone: ", err)
	}
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { conn.Close() })
	return conn
}

func (h *house) dial(from string) (net.Conn, error) {
	dialer := net.Dialer{Timeout: long, LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	return dialer.Dial("tcp", h.address)
}

// here is where visitors come from, and nearby another such place.
const here, nearby = "127.0.0.1", "127.0.0.2"

// login speaks SSH on a connection.
func (h *house) login(conn net.Conn, auth ...gossh.AuthMethod) (*gossh.Client, error) {
	client, channels, requests, err := gossh.NewClientConn(conn, h.address, &gossh.ClientConfig{
		User: "visitor", Auth: auth, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: long})
	if err != nil {
		conn.Close()
		return nil, err
	}
	c := gossh.NewClient(client, channels, requests)
	h.Cleanup(func() { c.Close() })
	return c, nil
}

// client is a visitor who is let in.
func (h *house) client(auth ...gossh.AuthMethod) *gossh.Client {
	h.Helper()
	c, err := h.login(h.dialled(here), auth...)
	if err != nil {
		h.Fatal(err)
	}
	return c
}

// channel opens a session and says nothing on it.
func (h *house) channel(c *gossh.Client) (gossh.Channel, <-chan *gossh.Request) {
	h.Helper()
	channel, requests, err := c.OpenChannel("session", nil)
	if err != nil {
		h.Fatal(err)
	}
	return channel, requests
}

// talk opens a session and listens to it.
func (h *house) talk(c *gossh.Client) *talk {
	h.Helper()
	channel, requests := h.channel(c)
	t := &talk{house: h, channel: channel, code: make(chan int, 1)}
	go t.listen(requests)
	t.readers.Go(func() { _, _ = io.Copy(&t.said, channel) })
	t.readers.Go(func() { _, _ = io.Copy(&t.told, channel.Stderr()) })
	return t
}

// screen asks for a terminal of a size and a command on it.
func (h *house) screen(c *gossh.Client, columns, rows int, command string) *talk {
	h.Helper()
	t := h.talk(c)
	if columns > 0 && !t.asks("pty-req", gossh.Marshal(terminal{"xterm", uint32(columns), uint32(rows), 0, 0, "\x00"})) {
		h.Fatal("no terminal")
	}
	kind, payload := "exec", gossh.Marshal(struct{ Command string }{command})
	if command == "" {
		kind, payload = "shell", nil
	}
	if !t.asks(kind, payload) {
		h.Fatalf("no %s", kind)
	}
	return t
}

// terminal is the payload of pty-req, and size that of window-change.
type terminal struct {
	Term                         string
	Columns, Rows, Width, Height uint32
	Modes                        string
}

type size struct{ Columns, Rows, Width, Height uint32 }

// command runs a command without a terminal.
func (h *house) command(c *gossh.Client, command string) *talk {
	h.Helper()
	return h.screen(c, 0, 0, command)
}

// talk is a session from the visitor's side.
type talk struct {
	*house
	channel    gossh.Channel
	said, told lines // what came from the visit, and from its stderr
	readers    sync.WaitGroup
	code       chan int // the exit code; -1 without one
}

// listen waits for the exit code.
func (t *talk) listen(requests <-chan *gossh.Request) {
	code := -1
	for request := range requests {
		var status struct{ Status uint32 }
		if request.Type == "exit-status" && gossh.Unmarshal(request.Payload, &status) == nil {
			code = int(status.Status)
		}
	}
	t.code <- code
}

func (t *talk) asks(kind string, payload []byte) bool {
	t.Helper()
	ok, err := t.channel.SendRequest(kind, true, payload)
	if err != nil && !errors.Is(err, io.EOF) {
		t.Errorf("%s: %v", kind, err)
	}
	return ok
}

// types sends keys.
func (t *talk) types(keys string) {
	t.Helper()
	if _, err := io.WriteString(t.channel, keys); err != nil {
		t.Errorf("typing %q: %v", keys, err)
	}
}

// sees waits until a text has come.
func (t *talk) sees(text string) {
	t.Helper()
	t.until(fmt.Sprintf("%q does not come", text), func() bool { return strings.Contains(t.said.String(), text) })
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// ends waits for the end of the session and its code, and checks what stderr says.
func (t *talk) ends(code int, told string) {
	t.Helper()
	select {
	case got := <-t.code:
		if got != code {
			t.Errorf("it ends with %d instead of %d; stderr %q", got, code, t.told.String())
		}
	case <-time.After(long):
		t.Fatal("it does not end")
	}
	t.readers.Wait()
	if !strings.Contains(t.told.String(), told) {
		t.Errorf("stderr says %q, not %q", t.told.String(), told)
	}
}
