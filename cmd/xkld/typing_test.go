//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestTyping replays what Vietnamese input methods have sent, key by key: after
// every eight the screen is the one that the keys bring when they are typed plainly.
//
// The files hold what the engines of UniKey and Bamboo have answered to the keys,
// in the bytes that a terminal makes of it. A key whose letter tells no key (w
// alone, which arrives as ư) must only say that Vietnamese typing is on.
func TestTyping(t *testing.T) {
	binary := build(t)
	files, err := filepath.Glob("testdata/typing/*.*")
	if err != nil || len(files) < 4 {
		t.Fatalf("%v: %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { replay(t, binary, file) })
	}
}

// pause is how long a person waits at least after a key that an input method has
// answered with backspaces. Within an answer nothing waits, and the program takes
// for one answer what comes in a third of the time.
const pause = 250 * time.Millisecond

func replay(t *testing.T, binary, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("XKLD_KEYBOARD", strings.TrimPrefix(filepath.Ext(file), "."))
	plain, composed := inTerminal(t, binary, 120, 40), inTerminal(t, binary, 120, 40)
	for _, s := range []*session{plain, composed} {
		s.wait(`\[1 Months\][\s\S]*\[11,740\][\s\S]*\? help`)
		s.rest()
	}
	keys := 0
	for line := range strings.Lines(string(data)) {
		key, quoted, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || key == "#" {
			continue
		}
		sent, err := strconv.Unquote(quoted)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		plain.typed(bytesOf(key))
		composed.typed(sent)
		if keys++; strings.HasPrefix(sent, "ư") || keys%8 > 0 && !strings.ContainsAny(sent, "\x7f\x08\x1b") {
			continue
		}
		plain.rest()
		if !composed.becomes(func(shown string) bool { return shown == plain.shown() }) {
			t.Fatalf("after key %d, %s as %s, the screen is\n%s\ninstead of\n%s", keys, key, quoted, composed.shown(), plain.shown())
		}
		time.Sleep(pause)
	}
	if want, got := plain.exit(), composed.exit(); want != got {
		t.Errorf("it ends with %d instead of %d", got, want)
	}
}
