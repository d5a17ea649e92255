package journal

import (
	"io"
	"os"
	"time"
)

const (
	// waiting is how many lines may wait for whoever reads them.
	waiting = 256
	// lastLines is how long the lines that wait may take at the end.
	lastLines = time.Second
)

// Queue writes lines in the order in which they come, in a goroutine of its own:
// a reader that stops reading, such as a pipe's, must not hold up the sessions
// that have something to say. Lines that find no place are lost, and counted as
// such by the journal.
type Queue struct {
	lines chan []byte
	done  chan struct{}
}

// NewQueue is a queue before a writer.
func NewQueue(w io.Writer) *Queue {
	q := &Queue{lines: make(chan []byte, waiting), done: make(chan struct{})}
	go func() {
		defer close(q.done)
		for line := range q.lines {
			_, _ = w.Write(line) // a full disk ends nothing
		}
	}()
	return q
}

// Write takes a line, which is written soon.
func (q *Queue) Write(line []byte) (int, error) {
	select {
	case q.lines <- append([]byte(nil), line...):
		return len(line), nil
	default:
		return 0, io.ErrShortWrite
	}
}

// Close waits for the lines that are still to be written, but not long. Nothing may
// be written after it.
func (q *Queue) Close() error {
	close(q.lines)
	select {
	case <-q.done:
		return nil
	case <-time.After(lastLines):
		return os.ErrDeadlineExceeded
	}
}
