//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// What many visitors on two cores should find.
const (
	mostDrawing  = 15 * time.Second       // until all have their first screen
	mostOfEach   = 1 << 20                // a session, in bytes
	mostResting  = 0.30                   // of a core, while nobody types
	mostWaiting  = 250 * time.Millisecond // from a key to the frame, of 99 in 100
	typing       = 200                    // of the visitors type
	typingFor    = 20 * time.Second
	betweenKeys  = time.Second
	restingFor   = 10 * time.Second
	atOnceDialed = 16
)

// BenchmarkServe opens many sessions of 80x24 on one server, lets them rest, and
// types in some of them.
func BenchmarkServe(b *testing.B) {
	for _, sessions := range []int{200, 1000} {
		b.Run(fmt.Sprint(sessions), func(b *testing.B) {
			for range b.N {
				crowd(b, sessions)
			}
		})
	}
}

func crowd(b *testing.B, n int) {
	many := fmt.Sprint(4 * n)
	s := serveWith(b, build(b), "--max-sessions", many, "--max-per-source", many, "--max-startups", many,
		"--max-startups-per-source", many, "--rate", "1000000", "--max-cells", "100000000", "--idle", "1h")
	before := resident(b, s.command.Process.Pid)
	began := time.Now()
	guests := make([]*guest, n)
	var group sync.WaitGroup
	places := make(chan struct{}, atOnceDialed)
	for i := range guests {
		group.Add(1)
		places <- struct{}{}
		go func() {
			defer group.Done()
			defer func() { <-places }()
			guests[i] = come(b, s)
		}()
	}
	group.Wait()
	for _, g := range guests {
		select {
		case <-g.drawn:
		case <-g.left:
			b.Fatalf("a visitor got no screen\n%s", tail(s.log.String()))
		}
	}
	drawn := time.Since(began)

	time.Sleep(3 * time.Second)
	cpuBefore := cpuTime(s.command.Process.Pid)
	time.Sleep(restingFor)
	resting := float64(cpuTime(s.command.Process.Pid)-cpuBefore) / float64(restingFor)
	each := (resident(b, s.command.Process.Pid) - before) / int64(n)

	waits := typeAll(guests[:min(n, typing)])
	peak := (resident(b, s.command.Process.Pid) - before) / int64(n)
	for _, g := range guests {
		g.client.Close()
	}
	b.ReportMetric(drawn.Seconds(), "s-drawn")
	b.ReportMetric(float64(each)/(1<<20), "MB/session")
	b.ReportMetric(float64(peak)/(1<<20), "MB/session-typed")
	b.ReportMetric(100*resting, "%core-at-rest")
	b.ReportMetric(at(waits, 0.5), "ms-p50")
	b.ReportMetric(at(waits, 0.99), "ms-p99")
	b.ReportMetric(0, "ns/op")
	fmt.Printf("%5d sessions: drawn in %v (at most %v); %.2f MB each, %.2f after typing (%.2f); %.0f%% of a core at rest (%.0f%%); %d keys, p50 %.0f ms, p99 %.0f ms (%v)\n",
		n, drawn.Round(time.Millisecond), mostDrawing, float64(each)/(1<<20), float64(peak)/(1<<20), float64(mostOfEach)/(1<<20),
		100*resting, 100*mostResting, len(waits), at(waits, 0.5), at(waits, 0.99), mostWaiting)
}

// guest is a visitor with a screen, who sees when something comes but draws nothing:
// an emulator for each would measure itself.
type guest struct {
	client *gossh.Client
	keys   io.Writer
	drawn  chan struct{} // closed once the first screen is there
	left   chan struct{} // closed when nothing more can come
	typed  atomic.Int64  // when a key was, in nanoseconds; 0 once the answer has come
	mu     sync.Mutex
	waits  []time.Duration
}

func come(b *testing.B, s *served) *guest {
	client, err := s.dial()
	if err != nil {
		b.Errorf("%v\n%s", err, tail(s.log.String()))
		b.FailNow()
	}
	g := &guest{client: client, drawn: make(chan struct{}), left: make(chan struct{})}
	session, err := client.NewSession()
	if err == nil {
		err = session.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{})
	}
	g.keys, _ = session.StdinPipe()
	out, _ := session.StdoutPipe()
	if err == nil {
		err = session.Shell()
	}
	if err != nil {
		b.Error(err)
		b.FailNow()
	}
	go g.watch(out)
	return g
}

func tail(s string) string { return s[max(0, len(s)-1000):] }

func (g *guest) watch(out io.Reader) {
	defer close(g.left)
	var screen []byte
	buffer := make([]byte, 1<<14)
	for {
		n, err := out.Read(buffer)
		if err != nil {
			return
		}
		if at := g.typed.Swap(0); at != 0 {
			g.mu.Lock()
			g.waits = append(g.waits, time.Duration(time.Now().UnixNano()-at))
			g.mu.Unlock()
		}
		if screen = append(screen, buffer[:n]...); g.drawn != nil && bytes.Contains(screen, []byte("help")) {
			select {
			case <-g.drawn:
			default:
				close(g.drawn)
			}
		}
		if len(screen) > 1<<15 {
			screen = screen[:0]
		}
	}
}

// typeAll has every guest type a key now and then, and gives the waits for what
// they have drawn, in order.
func typeAll(guests []*guest) []float64 {
	var group sync.WaitGroup
	for i, g := range guests {
		group.Add(1)
		go func() {
			defer group.Done()
			random := rand.New(rand.NewPCG(uint64(i), 1))
			time.Sleep(time.Duration(random.Int64N(int64(betweenKeys))))
			for end := time.Now().Add(typingFor); time.Now().Before(end); time.Sleep(betweenKeys/2 + time.Duration(random.Int64N(int64(betweenKeys)))) {
				g.typed.Store(time.Now().UnixNano())
				fmt.Fprint(g.keys, []string{"\x1b[A", "\x1b[B", "2", "3", "1", "x", "{", "}"}[random.IntN(8)])
			}
		}()
	}
	group.Wait()
	time.Sleep(betweenKeys)
	var all []float64
	for _, g := range guests {
		g.mu.Lock()
		for _, w := range g.waits {
			all = append(all, float64(w)/1e6)
		}
		g.mu.Unlock()
	}
	slices.Sort(all)
	return all
}

// at is the value below which a share of sorted ones lies.
func at(sorted []float64, share float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

// resident is the memory that a process has, in bytes.
func resident(b *testing.B, pid int) int64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var kilobytes int64
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kilobytes); n == 1 {
			return kilobytes << 10
		}
	}
	b.Fatal("no VmRSS")
	return 0
}
