//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

const (
	starts  = 15                     // of each program in each size
	rounds  = 25                     // of every key
	silent  = 30 * time.Millisecond  // after this long a frame is taken for complete
	settled = 50 * time.Millisecond  // the same for the first one
	idle    = 3 * time.Second        // at rest
	never   = 500 * time.Millisecond // a key that has drawn nothing by then draws nothing
)

// keystroke is a key that is measured on the tab that it is typed on, and what
// is typed after it to be where one was.
type keystroke struct {
	name   string
	before string    // typed first, and not measured
	key    [2]string // in turn, so that there is always something to draw
	back   string
	most   int // bytes that are the target, 0 for none
}

// The bytes that are the targets: of an arrow, and of a whole other view.
const (
	mostOfArrow = 1500
	mostOfView  = 6500
)

// keystrokes are typed in this order, on each tab after another, then on the
// charts of the markets and on a comparison of five months.
func keystrokes() []keystroke {
	var all []keystroke
	const up, down = "\x1b[A", "\x1b[B"
	for i, tab := range []string{"Months", "Markets", "Targets"} {
		digit := fmt.Sprint(i + 1)
		all = append(all,
			keystroke{name: tab + " come to", key: [2]string{digit, digit}, most: mostOfView},
			keystroke{name: tab + " row", key: [2]string{up, down}, most: mostOfArrow},
			keystroke{name: tab + " x", key: [2]string{"x", "x"}, back: "xx"},
			keystroke{name: tab + " f", key: [2]string{"f", "f"}, back: "\x1b"})
	}
	return append(all,
		keystroke{name: "Small come to", before: "2", key: [2]string{"b", "b"}, most: mostOfView},
		keystroke{name: "Small row", before: "g", key: [2]string{down, down}, most: mostOfArrow},
		keystroke{name: "Heat come to", before: "b", key: [2]string{"b", "b"}, most: mostOfView},
		keystroke{name: "Heat row", before: "g", key: [2]string{down, down}, back: "b", most: mostOfArrow},
		keystroke{name: "Compare come to", before: "1gjvjjjjv", key: [2]string{"=", "="}, most: mostOfView},
		keystroke{name: "Compare column", before: "0", key: [2]string{"l", "l"}, most: mostOfArrow},
		keystroke{name: "Compare base", key: [2]string{"b", "b"}, back: "qgjvjjjjvG3"})
}

// sample is what a key, or a start, has cost.
type sample struct {
	ms    float64 // to the last byte
	bytes int
	cpu   float64 // ms
}

// samples are the costs of one thing, done many times.
type samples []sample

// at is the value below which a share of the samples lies.
func (s samples) at(share float64, of func(sample) float64) float64 {
	if len(s) == 0 {
		return 0
	}
	values := make([]float64, len(s))
	for i, one := range s {
		values[i] = of(one)
	}
	slices.Sort(values)
	return values[min(int(share*float64(len(values))), len(values)-1)]
}

func ms(s sample) float64     { return s.ms }
func weight(s sample) float64 { return float64(s.bytes) }
func cpu(s sample) float64    { return s.cpu }

// player is the terminal of a program that is measured: it types, takes what
// comes, and says which background it has, as most terminals do.
type player struct {
	command *exec.Cmd
	pty     *os.File
	mu      sync.Mutex
	bytes   int
	last    time.Time // of the last byte
	tail    []byte    // the end of what was written, where a question may begin
}

// play starts a program; the time is just before it.
func play(b *testing.B, binary string, size [2]int, words ...string) (*player, time.Time) {
	b.Helper()
	p := &player{command: exec.Command(binary, words...)}
	p.command.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=", "LC_ALL=C.UTF-8")
	start := time.Now()
	file, err := pty.StartWithSize(p.command, &pty.Winsize{Cols: uint16(size[0]), Rows: uint16(size[1])})
	if err != nil {
		b.Fatal(err)
	}
	p.pty = file
	go p.read()
	return p, start
}

func (p *player) read() {
	question := []byte("\x1b]11;?")
	buffer := make([]byte, 1<<16)
	for {
		n, err := p.pty.Read(buffer)
		if err != nil {
			return
		}
		p.mu.Lock()
		p.bytes, p.last = p.bytes+n, time.Now()
		text := append(p.tail, buffer[:n]...)
		p.tail = bytes.Clone(text[max(0, len(text)-len(question)+1):])
		p.mu.Unlock()
		if bytes.Contains(text, question) {
			_, _ = io.WriteString(p.pty, "\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\")
		}
	}
}

func (p *player) end() {
	_ = p.command.Process.Kill()
	_ = p.command.Wait()
	_ = p.pty.Close()
}

// seen is how much has come, and when the last of it.
func (p *player) seen() (bytes int, last time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.bytes, p.last
}

// settle waits until something has come after a moment and then nothing more
// for a time. It returns how long that took and how many bytes it was.
func (p *player) settle(before int, start time.Time, quiet time.Duration) (took time.Duration, bytes int) {
	for {
		now, last := p.seen()
		switch {
		case now == before && time.Since(start) > never:
			return 0, 0
		case now > before && time.Since(last) > quiet:
			return last.Sub(start), now - before
		}
		time.Sleep(time.Millisecond)
	}
}

// typed types a key at no particular moment (keys that follow frames keep step
// with the timer of the frames) and measures what comes of it.
func (p *player) typed(b *testing.B, key string) sample {
	b.Helper()
	time.Sleep(rand.N(20 * time.Millisecond))
	before, _ := p.seen()
	used, start := cpuTime(p.command.Process.Pid), time.Now()
	if _, err := io.WriteString(p.pty, key); err != nil {
		b.Fatal(err)
	}
	took, bytes := p.settle(before, start, silent)
	return sample{milliseconds(took), bytes, milliseconds(cpuTime(p.command.Process.Pid) - used)}
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// measured is all that is known of one program in one size.
type measured struct {
	first  samples
	keys   map[string]samples
	idle   sample  // over all the time of idle
	memory float64 // MiB, the most it ever had
}

// measure runs the empty program and xkld side by side, so that whatever else
// the machine does hits both.
func measure(b *testing.B, binaries [2]string, size [2]int) (both [2]measured) {
	for range starts {
		for i, binary := range binaries {
			p, start := play(b, binary, size)
			took, bytes := p.settle(0, start, settled)
			used := cpuTime(p.command.Process.Pid)
			both[i].first = append(both[i].first, sample{milliseconds(took), bytes, milliseconds(used)})
			p.end()
		}
	}
	var players [2]*player
	for i, binary := range binaries {
		p, start := play(b, binary, size)
		defer p.end()
		p.settle(0, start, settled)
		players[i], both[i].keys = p, map[string]samples{}
	}
	players[1].typed(b, "3") // the first tab is then come to from another
	for round := range rounds {
		for i, k := range keystrokes() {
			if k.before != "" {
				players[1].typed(b, k.before)
			}
			s := players[1].typed(b, k.key[round%2])
			both[1].keys[k.name] = append(both[1].keys[k.name], s)
			if k.back != "" {
				players[1].typed(b, k.back)
			}
			if i%3 == 0 {
				both[0].keys["key"] = append(both[0].keys["key"], players[0].typed(b, "j"))
			}
		}
	}
	for name, s := range both[1].keys {
		if s.at(0.5, weight) == 0 {
			b.Fatalf("%s draws nothing: it is typed where it means nothing", name)
		}
	}
	var before [2]sample
	for i, p := range players {
		before[i].bytes, _ = p.seen()
		before[i].cpu = milliseconds(cpuTime(p.command.Process.Pid))
	}
	time.Sleep(idle)
	for i, p := range players {
		bytes, _ := p.seen()
		both[i].idle = sample{bytes: bytes - before[i].bytes,
			cpu: milliseconds(cpuTime(p.command.Process.Pid)) - before[i].cpu}
		if runtime.GOOS == "linux" {
			both[i].memory = float64(peakMemory(b, p.command.Process.Pid)) / (1 << 20)
		}
	}
	return both
}

// BenchmarkTerminal measures the real program in a real terminal beside an
// empty one, and prints both in a table after the lines of the benchmarks.
func BenchmarkTerminal(b *testing.B) {
	binaries := [2]string{buildFrom(b, "../internal/empty", "empty"), build(b)}
	var table strings.Builder
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		both := measure(b, binaries, size)
		for i, program := range []string{"empty", "xkld"} {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], program), func(b *testing.B) { both[i].report(b) })
		}
		writeTable(&table, size, both)
	}
	fmt.Print(table.String())
}

// report hands the numbers to whatever reads the lines of Go's benchmarks.
func (m measured) report(b *testing.B) {
	m.keys["first frame"] = m.first
	for _, name := range slices.Sorted(maps.Keys(m.keys)) {
		s := m.keys[name]
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(s.at(0.5, ms), "ms-median")
			b.ReportMetric(s.at(0.95, ms), "ms-p95")
			b.ReportMetric(s.at(0.5, weight), "bytes/key")
			b.ReportMetric(s.at(0.5, cpu), "cpu-ms/key")
		})
	}
	b.Run("rest", func(b *testing.B) {
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(float64(m.idle.bytes), "bytes")
		b.ReportMetric(m.idle.cpu/idle.Seconds(), "cpu-ms/s")
		b.ReportMetric(m.memory, "MiB")
	})
}
