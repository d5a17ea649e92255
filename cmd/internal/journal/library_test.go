package journal

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"time"
)

// TestLibrary: what a library says comes as a line like all others, escaped.
func TestLibrary(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(New(&out, Full, time.Now).Library()).With("remote", "192.0.2.1:7").WithGroup("g")
	log.Debug("of no interest")
	log.Error("panic\x1b[2J", "panic", "bad \u202e value", "stack", "goroutine 1 [running]:\npanic({0x1, 0x2})\n\t/go/panic.go:1 +0x1\nmain.f(0xdead)\n\t/src/f.go:7 +0x3\n")
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	var line struct {
		Event, Said, Remote, Panic string
		Stack                      []string
	}
	if len(lines) != 1 || json.Unmarshal([]byte(lines[0]), &line) != nil {
		t.Fatalf("it writes %q", out.String())
	}
	if line.Event != "library" || line.Said != `panic\x1b[2J` || line.Remote != "192.0.2.1:7" || line.Panic != `bad \u202e value` ||
		len(line.Stack) != 1 || line.Stack[0] != "main.f f.go:7" {
		t.Errorf("it writes %+v", line)
	}
}
