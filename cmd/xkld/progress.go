package main

import (
	"fmt"
	"io"
	"time"

	"xkld/cmd/internal/unpack"
	"xkld/model/lang"
)

const (
	// quickly is how long a file may take before anything is said of it.
	quickly = 400 * time.Millisecond
	// told is how often it is said how far it is.
	told = 200 * time.Millisecond
)

// progress says in one line of a terminal how far a file is read; nil says nothing.
type progress struct {
	say    lang.Speaker
	out    io.Writer
	name   string
	size   int64 // of the file in bytes; 0 where nobody knows
	packed *unpack.Counter
	begun  time.Time
	last   time.Time
	shown  bool
}

// clear is what takes a line away again.
const clear = "\r\x1b[K"

// read takes how many lines are read. Calls come one at a time.
func (g *progress) read(lines, _ int64) {
	if g == nil {
		return
	}
	now := time.Now()
	passed := now.Sub(g.begun)
	if passed < quickly || now.Sub(g.last) < told {
		return
	}
	g.last, g.shown = now, true
	words := g.say.Own
	line := fmt.Sprintf(words.Reading, g.name, g.say.Number(lines), g.say.Number(int64(float64(lines)/passed.Seconds())))
	if done := g.packed.N.Load(); g.size > 0 && done > 0 {
		left := time.Duration(float64(passed) * float64(g.size-done) / float64(done))
		line += fmt.Sprintf(words.Left, 100*done/g.size, g.say.Number(int64(left.Seconds()+1)))
	}
	fmt.Fprint(g.out, clear+line)
}

// done takes the line away.
func (g *progress) done() {
	if g != nil && g.shown {
		fmt.Fprint(g.out, clear)
	}
}
