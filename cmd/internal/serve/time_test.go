package serve

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/journal"
)

// ticking writes all the time, as a screen does that shows a clock, and says when it
// is warned. What is typed is read.
func ticking(v *Visit) int {
	go func() { _, _ = io.Copy(io.Discard, v.In) }()
	for {
		select {
		case <-v.Warning():
			fmt.Fprint(v.Out, "[warned]")
		case <-v.Ending():
			return 0
		case <-time.After(10 * time.Millisecond):
			fmt.Fprint(v.Out, ".")
		}
	}
}

func TestIdleCountsKeysAlone(t *testing.T) {
	h := open(t, func(o *Options) {
		o.Receive = ticking
		o.Limits.Idle = 6 * soon
	})
	c := h.client()
	idle, typing := h.screen(c, 80, 24, ""), h.screen(c, 80, 24, "")
	done := make(chan struct{})
	go func() {
		defer close(done)
		idle.ends(ExitFull, "farewell: idle")
	}()
	for typed := 0; ; typed++ {
		typing.types("a")
		select {
		case <-done:
			if typed < 3 {
				t.Errorf("it is put out after %d keys of the other", typed)
			}
		case <-time.After(soon / 2):
			continue
		}
		break
	}
	if warned := strings.Count(idle.said.String(), "[warned]"); warned != 1 {
		t.Errorf("it is warned %d times", warned)
	}
	if strings.Contains(typing.said.String(), "[warned]") {
		t.Error("who types is warned")
	}
	typing.ends(ExitFull, "farewell: idle")
	for _, line := range h.logged("close", 2) {
		if line["why"] != "idle" || line["code"] != 75.0 {
			t.Errorf("%v", line)
		}
	}
}

func TestTimeOfAVisitIsBounded(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Time = 3 * soon })
	one := h.screen(h.client(), 80, 24, "")
	for {
		if _, err := io.WriteString(one.channel, "a"); err != nil {
			break
		}
		time.Sleep(soon / 5)
	}
	one.ends(ExitFull, "farewell: time")
}

func TestTimeOfACommandIsBounded(t *testing.T) {
	h := open(t, func(o *Options) {
		o.Limits.CommandTime = 3 * soon
		o.Limits.Idle = 15 * soon
	})
	c := h.client()
	for _, command := range []string{"wait", "flood", "floods"} {
		h.command(c, command).ends(ExitFull, "farewell: too long")
	}
	talks := h.command(c, "echo")
	time.Sleep(5 * soon)
	talks.types("a conversation goes on")
	talks.sees("a conversation goes on")
	talks.ends(ExitFull, "farewell: idle") // but not for ever
}

func TestOutputOfACommandIsBounded(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Output = 100_000 })
	c := h.client()
	for _, command := range []string{"flood", "floods"} {
		one := h.command(c, command)
		one.ends(ExitFull, "farewell: too much")
		if n := len(one.said.String()) + len(one.told.String()); n > 101_000 || n < 90_000 {
			t.Errorf("%s: %d bytes come", command, n)
		}
	}
	whole := h.command(c, "say "+strings.Repeat("a", 8000))
	whole.ends(0, "")
	for _, line := range h.logged("close", 3)[:2] {
		if line["why"] != "too much" || line["bytes_out"].(float64) > 100_000 {
			t.Errorf("%v", line)
		}
	}
}

// A flood of keys is slowed, none is lost, and others do not notice.
func TestInputIsSlowed(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Input = 20_000 })
	flooding, other := h.command(h.client(), "echo"), h.command(h.client(), "echo")
	begun := time.Now()
	keys := strings.Repeat("0123456789", 4000)
	go func() {
		_, _ = io.WriteString(flooding.channel, keys)
		_ = flooding.channel.CloseWrite()
	}()
	for i := range 10 {
		text := fmt.Sprintf("[%d]", i)
		other.types(text)
		other.sees(text)
	}
	flooding.ends(0, "")
	if said := flooding.said.String(); said != keys {
		t.Errorf("of %d keys %d come", len(keys), len(said))
	}
	if took := time.Since(begun); took < 500*time.Millisecond { // 20,000 at once, 20,000 in the second after
		t.Errorf("the flood is through after %v", took)
	}
}

// Whatever comes on a connection is slowed: requests and data that nobody has asked
// for are work and memory as well.
func TestConnectionsAreReadNoFasterThanNeeded(t *testing.T) {
	client, server := net.Pipe()
	defer client.Close()
	c := &connection{Conn: server, flow: Default().flow()}
	go func() { _, _ = io.Copy(io.Discard, struct{ io.Reader }{c}) }()
	_ = client.SetWriteDeadline(time.Now().Add(5 * soon))
	n, _ := client.Write(make([]byte, 16*packet))
	if n < packet || n > 2*packet {
		t.Errorf("%d bytes are read", n)
	}
	server.Close()
}

// A visitor whose terminal takes nothing any more, its window being full.
func TestVisitorsWhoStopReadingAreCut(t *testing.T) {
	h := open(t, func(o *Options) {
		o.Limits.Stall = 3 * soon
		o.Limits.Patience = soon
	})
	other := h.command(h.client(), "echo")
	for i, columns := range []int{0, 80} {
		c := h.client()
		channel, requests := h.channel(c)
		go gossh.DiscardRequests(requests)
		if columns > 0 {
			_, _ = channel.SendRequest("pty-req", true, gossh.Marshal(terminal{"xterm", 80, 24, 0, 0, ""}))
		}
		_, _ = channel.SendRequest("exec", true, gossh.Marshal(struct{ Command string }{"flood"}))
		h.gone(c)
		if line := h.logged("close", i+1)[i]; line["why"] != "stuck" {
			t.Errorf("%v", line)
		}
	}
	h.until("places are taken", func() bool { sessions, _ := h.hall.Now(); return sessions == 1 })
	other.types("nothing noticed")
	other.sees("nothing noticed")
}

// A visitor whose machine takes no more bytes.
func TestMachinesThatStopReadingAreCut(t *testing.T) {
	stop := make(chan struct{})
	h := open(t, func(o *Options) {
		o.Limits.Stall = 3 * soon
		o.Limits.Patience = soon
	})
	other := h.command(h.client(), "echo")
	conn := &stopped{Conn: h.dialled(here), stop: stop}
	c, err := h.login(conn)
	if err != nil {
		t.Fatal(err)
	}
	channel, requests := h.channel(c)
	go gossh.DiscardRequests(requests)
	go func() { _, _ = io.Copy(io.Discard, channel) }() // the window never fills
	if ok, err := channel.SendRequest("exec", true, gossh.Marshal(struct{ Command string }{"flood"})); !ok || err != nil {
		t.Fatal(ok, err)
	}
	conn.pause()
	h.logged("close", 1)
	h.until("places are taken", func() bool { sessions, _ := h.hall.Now(); return sessions == 1 })
	other.types("nothing noticed")
	other.sees("nothing noticed")
	close(stop)
}

// stopped is a connection that is not read any more once it pauses, until the stop.
type stopped struct {
	net.Conn
	mu     sync.Mutex
	paused bool
	stop   chan struct{}
}

func (s *stopped) pause() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.paused = true
}

func (s *stopped) Read(b []byte) (int, error) {
	s.mu.Lock()
	paused := s.paused
	s.mu.Unlock()
	if paused {
		<-s.stop
		return 0, io.EOF
	}
	return s.Conn.Read(b)
}

// A visitor who is gone without a word: the cable is pulled.
func TestVisitorsWhoAreGoneAreMissed(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Keepalive = soon })
	stays := h.screen(h.client(), 80, 24, "")
	stop := make(chan struct{})
	conn := &stopped{Conn: h.dialled(here), stop: stop}
	c, err := h.login(conn)
	if err != nil {
		t.Fatal(err)
	}
	h.screen(c, 80, 24, "")
	conn.pause()
	line := h.logged("close", 1)[0]
	if line["why"] != "gone" {
		t.Errorf("%v", line)
	}
	close(stop)
	if timeouts := h.counters.Get(journal.Timeouts); timeouts != 1 {
		t.Errorf("%d timeouts", timeouts)
	}
	time.Sleep(5 * soon) // who answers stays
	stays.types("here")
	stays.sees("here")
}

// Who reads slowly reads: a long text may take longer than one write.
func TestSlowReadersAreNotCut(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Stall = 5 * soon })
	c := &connection{server: h.Server, empty: time.NewTimer(time.Hour)}
	v := h.newVisit(c, nil)
	defer v.finish()
	var read bytes.Buffer
	text := bytes.Repeat([]byte("0123456789abcdef"), 8<<10) // 16 pieces
	n, err := v.hand(writer(func(b []byte) (int, error) {
		time.Sleep(soon / 2)
		return read.Write(b)
	}), text)
	if n != len(text) || err != nil || !bytes.Equal(read.Bytes(), text) || v.Why() != "" {
		t.Errorf("%d of %d bytes, %v, %q", n, len(text), err, v.Why())
	}
}
