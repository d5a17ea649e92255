package journal

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// shut is a writer that takes nothing until it is opened.
type shut struct {
	open chan struct{}
	bytes.Buffer
}

func (s *shut) Write(b []byte) (int, error) {
	<-s.open
	return s.Buffer.Write(b)
}

// TestQueue: a writer that takes nothing holds nobody up; once it does, the lines
// that found a place come in order, and the journal says how many did not.
func TestQueue(t *testing.T) {
	w := &shut{open: make(chan struct{})}
	q := NewQueue(w)
	j := New(q, None, time.Now)
	for i := range 3 * waiting {
		j.Always("line", "n", i)
	}
	close(w.open)
	for len(q.lines) > 0 {
		time.Sleep(time.Millisecond)
	}
	j.Always("end")
	if err := q.Close(); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(w.String()), "\n")
	lost, last := 0, -1
	for _, text := range lines {
		line := struct{ N, Lost int }{N: 3 * waiting}
		if err := json.Unmarshal([]byte(text), &line); err != nil {
			t.Fatal(err)
		}
		if line.N <= last {
			t.Errorf("after line %d comes %s", last, text)
		}
		last = line.N
		lost += line.Lost
	}
	if len(lines) < waiting || len(lines)+lost != 3*waiting+1 {
		t.Errorf("of %d lines %d came, and %d are told to be lost", 3*waiting+1, len(lines), lost)
	}
}

// TestQueueEnds: a writer that never takes anything does not hold up the end.
func TestQueueEnds(t *testing.T) {
	w := &shut{open: make(chan struct{})}
	defer close(w.open)
	q := NewQueue(w)
	if _, err := q.Write([]byte("line\n")); err != nil {
		t.Fatal(err)
	}
	if err := q.Close(); err == nil {
		t.Error("it says that all is written")
	}
}
