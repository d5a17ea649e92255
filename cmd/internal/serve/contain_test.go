package serve

import (
	"context"
	"strings"
	"testing"
	"time"

	"xkld/cmd/internal/journal"
)

func TestPanicsEndOneVisit(t *testing.T) {
	h := open(t, nil)
	c := h.client()
	other := h.screen(c, 80, 24, "")
	h.command(c, "panic here").ends(ExitFault, "")
	h.screen(c, 80, 24, "panic there").ends(ExitFault, "")
	other.types("nothing noticed")
	other.sees("nothing noticed")
	for i, line := range h.logged("panic", 2) {
		stack, _ := line["stack"].([]any)
		if line["value"] != []string{"on purpose here", "on purpose there"}[i] || line["where"] != "the visit" || len(stack) == 0 {
			t.Errorf("%v", line)
		}
	}
	for _, line := range h.logged("close", 2) {
		if line["code"] != float64(ExitFault) {
			t.Errorf("%v", line)
		}
	}
	if panics := h.counters.Get(journal.Panics); panics != 2 {
		t.Errorf("%d panics", panics)
	}
}

// deaf is a visit that hears of nothing until a channel is closed.
func deaf(until <-chan struct{}) func(*Visit) int {
	return func(v *Visit) int {
		if v.Command == "deaf" {
			<-until
			return 0
		}
		return receive(v)
	}
}

// What runs on for ever is cut, and then given up: it keeps nobody out.
func TestVisitsThatDoNotEndAreAbandoned(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(*talk)
	}{
		{"closed", func(one *talk) { _ = one.channel.Close() }},
		{"timed", func(*talk) {}},
	} {
		t.Run(test.name, func(t *testing.T) {
			until := make(chan struct{})
			h := open(t, func(o *Options) {
				o.Receive = deaf(until)
				o.Limits.Sessions = 2
				o.Limits.Patience, o.Limits.CommandTime = soon, 10*soon
			})
			other := h.screen(h.client(), 80, 24, "")
			one := h.command(h.client(), "deaf")
			h.until("it is not full", func() bool { return h.visited() == 2 })
			h.command(h.client(), "say it is full").ends(ExitFull, "refused: sessions")
			test.end(one)
			line := h.logged("abandoned", 1)[0]
			if line["command"] != "deaf" || h.counters.Get(journal.Abandoned) != 1 || h.counters.Get(journal.SessionsNow) != 1 {
				t.Errorf("%v", line)
			}
			one.ends(-1, "")
			h.command(h.client(), "say hello").ends(0, "")
			other.types("nothing noticed")
			other.sees("nothing noticed")
			close(until) // when it does end, nothing is given back twice
			h.logged("close", 2)
			if now := h.counters.Get(journal.SessionsNow); now != 1 {
				t.Errorf("%d sessions", now)
			}
			if sessions, _ := h.hall.Now(); sessions != 1 {
				t.Errorf("%d places", sessions)
			}
		})
	}
}

func TestStopTellsEverybody(t *testing.T) {
	h := open(t, nil)
	c, silent := h.client(), h.client()
	knocking := h.dialled(here)
	h.until("nobody knocks", func() bool { startups, _ := h.door.Now(); return startups == 1 })
	h.channel(silent)
	var in []*talk
	for range 3 {
		in = append(in, h.screen(c, 80, 24, ""))
	}
	in = append(in, h.command(h.client(), "echo"), h.command(h.client(), "flood"), h.command(h.client(), "wait"))
	h.until("not all are in", func() bool { return h.visited() == len(in) })
	ctx, end := context.WithTimeout(context.Background(), long)
	defer end()
	begun := time.Now()
	stopped := make(chan struct{})
	go func() { h.Stop(ctx); close(stopped) }()
	h.Stop(ctx) // a second one does no harm
	<-stopped
	if took := time.Since(begun); took > long/2 {
		t.Errorf("it takes %v, though all leave", took)
	}
	for _, one := range in {
		one.ends(ExitFull, "farewell: stopping")
	}
	for _, line := range h.logged("close", len(in)) {
		if line["why"] != "stopping" || line["code"] != 75.0 {
			t.Errorf("%v", line)
		}
	}
	h.gone(c)
	h.gone(silent)
	_ = knocking.SetReadDeadline(time.Now().Add(long))
	for buf := make([]byte, 256); ; {
		if _, err := knocking.Read(buf); err != nil {
			if isTimeout(err) {
				t.Error("who knocks is left alone")
			}
			break
		}
	}
}

func TestStopTurnsAwayWhoComesLater(t *testing.T) {
	until := make(chan struct{})
	h := open(t, func(o *Options) { o.Receive = deaf(until) })
	c := h.client()
	h.command(c, "deaf")
	h.until("it is not in", func() bool { return h.visited() == 1 })
	ctx, end := context.WithCancel(context.Background())
	stopped := make(chan struct{})
	go func() { h.Stop(ctx); close(stopped) }()
	h.until("it does not stop", func() bool { h.mu.Lock(); defer h.mu.Unlock(); return h.stopping })
	h.command(c, "say hello").ends(ExitFull, "refused: stopping")
	if conn, err := h.dial(here); err == nil {
		conn.Close()
		t.Error("it still listens")
	}
	select {
	case <-stopped:
		t.Error("it does not wait for who is in")
	default:
	}
	end() // the patience is over
	select {
	case <-stopped:
	case <-time.After(long):
		t.Fatal("a visit that does not end holds it")
	}
	h.gone(c)
	close(until)
}

func TestReportAddsUp(t *testing.T) {
	h := open(t, func(o *Options) { o.Limits.PerConnection = 3; o.Limits.Cells = 80*24 + 10 })
	c := h.client()
	in := h.screen(c, 80, 24, "")
	in.types("0123456789")
	in.sees("0123456789")
	h.command(c, "say hello").ends(0, "")
	h.command(c, "panic").ends(ExitFault, "")
	h.screen(c, 80, 24, "").ends(ExitFull, "refused: cells")
	waits := h.command(c, "wait")
	h.logged("open", 4)
	h.logged("close", 2)
	h.until("not two are in", func() bool { return h.counters.Get(journal.SessionsNow) == 2 })
	h.Report()
	in.channel.Close()
	waits.channel.Close()
	h.logged("close", 4)
	h.empty()
	h.Report()
	lines := h.logged("counters", 2)
	for i, want := range []map[string]float64{
		{"connections": 1, "sessions": 1, "commands": 3, "sessions_now": 2, "bytes_in": 0, "bytes_out": 5, "panics": 1, "refused_cells": 1, "cells_now": 80 * 24},
		{"connections": 1, "sessions": 1, "commands": 3, "sessions_now": 0, "bytes_in": 10, "bytes_out": 15, "panics": 1, "refused_cells": 1, "cells_now": 0},
	} {
		for name, count := range want {
			if lines[i][name] != count {
				t.Errorf("report %d: %s is %v instead of %v", i+1, name, lines[i][name], count)
			}
		}
	}
	for _, line := range append(h.logged("open", 4), h.logged("close", 4)...) {
		if line["id"] == nil || line["event"] == "open" && !strings.HasPrefix(line["from"].(string), here) {
			t.Errorf("%v", line)
		}
	}
	if first := h.log.of("open")[0]; first["size"] != "80x24" || first["user"] != "visitor" || first["command"] != "" {
		t.Errorf("%v", first)
	}
}
