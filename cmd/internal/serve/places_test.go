package serve

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/journal"
)

// gone waits until the server has ended a connection.
func (h *house) gone(c *gossh.Client) {
	h.Helper()
	ended := make(chan struct{})
	go func() { _ = c.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(long):
		h.Fatal("the connection stays")
	}
}

const soon = 100 * time.Millisecond // for what a test waits for

func TestChannelsThatAskForNothingAreClosed(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Handshake = 5 * soon })
	c := h.client()
	busy := h.command(c, "echo")
	silent := h.talk(c)
	named := h.talk(c) // it says who it is, but not what for
	named.asks("pty-req", gossh.Marshal(terminal{"xterm", 80, 24, 0, 0, ""}))
	named.asks("env", gossh.Marshal(variable{"LANG", "C"}))
	silent.ends(-1, "")
	named.ends(-1, "")
	busy.types("as before")
	busy.sees("as before")
	_ = busy.channel.CloseWrite()
	busy.ends(0, "")
}

// A visitor who does not close a channel in return, and opens ever more, must not
// keep a connection that is in no count.
func TestConnectionsWithoutPlaceAreClosed(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.Handshake = 3 * soon })
	idle := h.client()
	used := h.client()
	h.command(used, "say hello").ends(0, "")
	opening := h.client()
	stop := make(chan struct{})
	go func() {
		defer close(stop)
		for {
			channel, requests, err := opening.OpenChannel("session", nil)
			var refused *gossh.OpenChannelError
			if errors.As(err, &refused) {
				time.Sleep(soon / 10)
				continue
			}
			if err != nil {
				return
			}
			go gossh.DiscardRequests(requests)
			_, _ = channel.SendRequest("env", true, gossh.Marshal(variable{"LANG", "C"}))
			time.Sleep(soon)
			_ = channel.Close()
		}
	}()
	h.gone(idle)
	h.gone(used)
	h.gone(opening)
	<-stop
}

// The one that is closed but whose connection stays must leave nothing behind that
// runs, above all nothing that runs in circles.
func TestClosedChannelsLeaveNothing(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.PerConnection = 50 })
	c := h.client()
	stays := h.screen(c, 80, 24, "")
	stays.types("one")
	stays.sees("one")
	before := runtime.NumGoroutine()
	for range 10 {
		for _, how := range []string{"", "wait", "echo"} {
			one := h.screen(c, 80, 24, how)
			one.asks("window-change", gossh.Marshal(size{90, 30, 0, 0}))
			_ = one.channel.Close()
			one.ends(-1, "")
		}
		half := h.screen(c, 80, 24, "") // its input ends, the channel stays
		_ = half.channel.CloseWrite()
		half.ends(0, "")
	}
	h.until("goroutines are left", func() bool { return runtime.NumGoroutine() <= before })
	h.until("places are taken", func() bool { sessions, _ := h.hall.Now(); return sessions == 1 })
	stays.types("two")
	stays.sees("two")
}

func TestChannelsOfOneConnectionAreBounded(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.PerConnection = 3 })
	c := h.client()
	opened := 0
	for range 2000 {
		channel, requests, err := c.OpenChannel("session", nil)
		var refused *gossh.OpenChannelError
		switch {
		case err == nil:
			go gossh.DiscardRequests(requests)
			defer channel.Close()
			opened++
		case !errors.As(err, &refused) || refused.Reason != gossh.ResourceShortage:
			t.Fatal(err)
		}
	}
	if opened != 6 {
		t.Errorf("%d channels are opened", opened)
	}
}

// limited is a limit of 2, and how to come one too many.
type limited struct {
	name   string
	lower  func(l *Limits)
	screen bool
	conns  int // connections that the visits come on
}

func TestPlacesAreBounded(t *testing.T) {
	for _, test := range []limited{
		{"sessions", func(l *Limits) { l.Sessions = 2 }, true, 3},
		{"sessions-per-source", func(l *Limits) { l.SessionsPerSource = 2 }, true, 3},
		{"sessions-per-connection", func(l *Limits) { l.PerConnection = 2 }, true, 1},
		{"commands-per-source", func(l *Limits) { l.CommandsPerSource = 2 }, false, 3},
		{"cells", func(l *Limits) { l.Cells = 2 * 80 * 24 }, true, 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := open(t, func(o *Options) { test.lower(&o.Limits); o.Limits.Patience = soon })
			test.fill(h)
		})
	}
}

// fill fills the server, comes once too often, and again after one has left: on its
// own, with a panic, or by a cut.
func (l limited) fill(h *house) {
	var clients []*gossh.Client
	for range l.conns {
		clients = append(clients, h.client())
	}
	come := func(at int, command string) *talk {
		columns := 0
		if l.screen {
			columns = 80
		}
		return h.screen(clients[at%len(clients)], columns, 24, command)
	}
	inside := func(count int) {
		h.Helper()
		h.until("the places are not what they should be", func() bool { sessions, _ := h.hall.Now(); return sessions == count })
	}
	commands := []string{"echo", "echo", "panic-later", "echo"}
	for round, leave := range []func(*talk){
		func(one *talk) { _ = one.channel.CloseWrite(); one.ends(0, "") },
		func(one *talk) { _ = one.channel.Close(); one.ends(-1, "") },
		func(one *talk) { one.types("now\n"); one.ends(ExitFault, "") },
		func(one *talk) { _ = clients[0].Close(); one.ends(-1, "") },
	} {
		stays := come(1, "echo")
		leaves := come(0, commands[round])
		inside(2)
		come(2, "echo").ends(ExitFull, "refused: "+l.name)
		leave(leaves)
		if got := h.counters.Get("refused_" + l.name); got != int64(round+1) {
			h.Errorf("%d are counted as refused", got)
		}
		if round < 3 {
			inside(1)
			come(2, "exit 0").ends(0, "")
			inside(1)
		}
		_ = stays.channel.Close()
		inside(0)
	}
	h.deserted(clients)
}

// deserted closes connections and waits until nobody is inside.
func (h *house) deserted(clients []*gossh.Client) {
	h.Helper()
	for _, c := range clients {
		_ = c.Close()
	}
	h.empty()
	for _, line := range h.log.of("refused") {
		if from, _ := line["from"].(string); !strings.HasPrefix(from, here+":") {
			h.Errorf("refused from %q", from)
		}
	}
	if panics := h.counters.Get(journal.Panics); panics != 1 {
		h.Errorf("%d panics", panics)
	}
}
