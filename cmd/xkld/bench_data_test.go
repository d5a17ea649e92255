//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// What reading a file of one's own should take, and how often it is measured.
const (
	mostOfCount  = 12.0 // times wc -l
	mostOfMemory = 200  // MB, of ten million rows
	laps         = 7    // of each tool
	slowLaps     = 2    // of a slow one; 1 where there are ten million rows
	keyRounds    = 15   // of every key
	loaded       = 2 * time.Second
)

// race is what the runs of a tool took.
type race struct {
	tool
	runs []expense
}

// best is the least of what the runs took; of their memory it is the most.
func (r race) best() expense {
	best := r.runs[0]
	for _, e := range r.runs {
		best = expense{min(best.seconds, e.seconds), min(best.cpu, e.cpu), max(best.memory, e.memory)}
	}
	return best
}

func (r race) median() float64 {
	var all []float64
	for _, e := range r.runs {
		all = append(all, e.seconds)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// BenchmarkData has xkld and the tools that others use add up the same files, in
// turn, so that whatever else the machine does hits all of them. All must come to the
// same sums. Then it types on a screen with the longest file loaded.
func BenchmarkData(b *testing.B) {
	binary, dir := build(b), b.TempDir()
	cost := buildFrom(b, "../internal/cost", "cost")
	all := tools(binary)
	if d, ok := duck(b.TempDir()); ok {
		all = append(all, d)
	} else {
		fmt.Println("skipped, since npm cannot install it here:", duckDB)
	}
	all = slices.DeleteFunc(all, func(t tool) bool {
		there := t.there(true)
		if !there {
			fmt.Printf("skipped, since it cannot be installed here: %s (%s)\n", t.name, t.debian)
		}
		return !there
	})
	var file string
	for _, rows := range []int{1_000_000, 10_000_000} {
		var size int64
		file, size = madeUp(b, dir, rows)
		races := raceAll(b, all, cost, dir, file, rows > 1_000_000)
		fmt.Printf("\n%d million rows, %d MB; load %s\n", rows/1e6, size/1e6, load1())
		writeRaces(os.Stdout, races, rows > 1_000_000)
		for _, r := range races {
			b.Run(fmt.Sprintf("%d/%s", rows, strings.ReplaceAll(r.name, " ", "")), func(b *testing.B) {
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(r.best().seconds, "s-best")
				b.ReportMetric(r.median(), "s-median")
				b.ReportMetric(r.best().cpu, "s-cpu")
				b.ReportMetric(r.best().memory/1e6, "MB")
			})
		}
	}
	writeKeys(os.Stdout, typeBeside(b, binary, file))
}

// raceAll runs the tools in turn, the fast ones once more than is counted. The file
// was read just before, so that none of them waits for the disk.
func raceAll(b *testing.B, all []tool, cost, dir, file string, long bool) []race {
	b.Helper()
	ours := ourSums(b, file)
	races := make([]race, len(all))
	for round := range laps + 1 {
		for i, t := range all {
			races[i].tool = t
			if t.slow && (round == 0 || round > slowLaps || long && round > 1) {
				continue
			}
			taken, printed := t.run(b, cost, dir, file)
			if round > 0 {
				races[i].runs = append(races[i].runs, taken)
			}
			if !t.prints {
				continue
			}
			if err := disagreement(printed, ours); err != nil {
				b.Fatalf("%s: %v", t.name, err)
			}
		}
	}
	return races
}

// writeRaces prints what the tools took, beside wc -l, which stands first, and ours,
// which stands second.
func writeRaces(out io.Writer, races []race, long bool) {
	fmt.Fprintf(out, "%-10s %8s %9s %8s %9s %9s %7s\n", "", "best s", "median s", "CPU s", "x wc -l", "x xkld", "MB")
	count, ours := races[0].best(), races[1].best()
	fastest := true
	for i, r := range races {
		e := r.best()
		fmt.Fprintf(out, "%-10s %8.3f %9.3f %8.3f %9.1f %9.2f %7.1f\n", r.name, e.seconds, r.median(), e.cpu,
			e.seconds/count.seconds, e.seconds/ours.seconds, e.memory/1e6)
		fastest = fastest && (i < 2 || e.seconds > ours.seconds)
	}
	fmt.Fprintln(out, verdict("faster than every tool but wc -l:", fastest))
	if !long {
		return
	}
	times := ours.seconds / count.seconds
	fmt.Fprintln(out, verdict(fmt.Sprintf("x%.1f<=%.0f wc -l", times, mostOfCount), times <= mostOfCount))
	fmt.Fprintln(out, verdict(fmt.Sprintf("%.0f<=%d MB", ours.memory/1e6, mostOfMemory), ours.memory <= mostOfMemory*1e6))
}

// load1 is how busy the machine has been for a minute, where it is told.
func load1() string {
	told, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	first, _, _ := strings.Cut(string(told), " ")
	return fmt.Sprintf("%s of %d", first, runtime.NumCPU())
}

// dataKeys are typed with and without figures of one's own.
func dataKeys() []keystroke {
	const up, down = "\x1b[A", "\x1b[B"
	return []keystroke{
		{name: "Months row", before: "1", key: [2]string{up, down}},
		{name: "Months year", key: [2]string{"{", "}"}},
		{name: "Markets come to", key: [2]string{"2", "2"}, back: "1"},
		{name: "Markets row", before: "2", key: [2]string{up, down}},
		{name: "Targets come to", key: [2]string{"3", "3"}, back: "2"},
	}
}

// typeBeside types the same on two screens in turn: with the bundled figures, and
// with a file beside them.
func typeBeside(b *testing.B, binary, file string) (both [2]measured) {
	b.Helper()
	var players [2]*player
	for i, words := range [][]string{nil, {"--data", file}} {
		p, start := play(b, binary, [2]int{120, 40}, words...)
		defer p.end()
		for bytes, last := p.seen(); bytes < 2000 || time.Since(last) < loaded; bytes, last = p.seen() {
			if time.Since(start) > time.Minute {
				b.Fatal("no screen after a minute")
			}
			time.Sleep(10 * time.Millisecond)
		}
		players[i], both[i].keys = p, map[string]samples{}
		_, last := p.seen()
		both[i].first = samples{{ms: milliseconds(last.Sub(start))}}
	}
	for round := range keyRounds {
		for _, k := range dataKeys() {
			for i, p := range players {
				if k.before != "" {
					p.typed(b, k.before)
				}
				both[i].keys[k.name] = append(both[i].keys[k.name], p.typed(b, k.key[round%2]))
				if k.back != "" {
					p.typed(b, k.back)
				}
			}
		}
	}
	return both
}

// writeKeys prints what keys take with the bundled figures and with a file.
func writeKeys(out io.Writer, both [2]measured) {
	fmt.Fprintf(out, "\n%-18s %14s %14s %14s %14s %14s %14s\n", "key to frame, ms",
		"bundled", "--data", "bundled p95", "--data p95", "bundled CPU", "--data CPU")
	for _, k := range dataKeys() {
		bundled, mine := both[0].keys[k.name], both[1].keys[k.name]
		fmt.Fprintf(out, "%-18s %14.1f %14.1f %14.1f %14.1f %14.1f %14.1f\n", k.name,
			bundled.at(0.5, ms), mine.at(0.5, ms), bundled.at(0.95, ms), mine.at(0.95, ms), bundled.at(0.5, cpu), mine.at(0.5, cpu))
	}
	fmt.Fprintf(out, "%-18s %14.0f %14.0f\n", "whole first screen", both[0].first[0].ms, both[1].first[0].ms)
}
