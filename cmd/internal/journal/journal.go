// Package journal writes what a server has to say to its administrator: one
// JSON object a line, in English, in printable ASCII whatever a visitor sent.
//
// It does: escape and cut every value, hide addresses as far as it is told to,
// hold the lines of a second to a number, count, and keep the file of the lines.
// It may not know: what a session is, and why a line is written.
package journal

import (
	"context"
	"io"
	"log/slog"
	"slices"
	"sync"
	"time"
)

const (
	// perSecond are the lines that a second may bring, and those that may come at
	// once. Whoever floods the server with visits shall not fill its disk as well.
	perSecond = 20

	// stamp is a time as a line has it: in UTC, to the millisecond.
	stamp = "2006-01-02T15:04:05.000Z"
)

// Journal writes lines. Many may write to it at once, each line being one Write;
// to a nil one nothing is written.
type Journal struct {
	addresses Addresses
	now       func() time.Time

	mu      sync.Mutex
	handler slog.Handler
	tokens  float64 // lines that may be written at once
	filled  time.Time
	dropped int64 // lines that came too fast since the last one written
	lost    int64 // lines that could not be written since the last one that could
}

// New is a journal that writes to w and tells of addresses what it may. The time
// is asked of now, which is time.Now but in tests.
func New(w io.Writer, addresses Addresses, now func() time.Time) *Journal {
	options := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		switch a.Key { // none of a field, see attributes
		case slog.LevelKey:
			return slog.Attr{}
		case slog.MessageKey:
			a.Key = "event"
		case slog.TimeKey:
			a.Value = slog.StringValue(a.Value.Time().UTC().Format(stamp))
		}
		return a
	}}
	return &Journal{addresses: addresses, now: now, handler: slog.NewJSONHandler(w, options), tokens: perSecond, filled: now()}
}

// Line writes an event with its fields, keys and values by turns. A line that
// comes too fast is dropped; the next one that is written says how many were.
func (j *Journal) Line(event string, fields ...any) { j.write(false, event, fields) }

// Always writes what must not be missing however much there is to say: the
// start, the end, the counters.
func (j *Journal) Always(event string, fields ...any) { j.write(true, event, fields) }

// write cleans the fields first: what a visitor sent is escaped before any lock is
// held, and a method of a value that panics is no harm to the others.
func (j *Journal) write(always bool, event string, fields []any) {
	if j == nil {
		return
	}
	cleaned := j.attributes(fields)
	j.mu.Lock()
	defer j.mu.Unlock()
	now := j.now()
	if !j.passes(now) && !always {
		j.dropped++
		return
	}
	if j.dropped > 0 {
		cleaned = append(cleaned, slog.Int64("dropped", j.dropped))
	}
	if j.lost > 0 {
		cleaned = append(cleaned, slog.Int64("lost", j.lost))
	}
	line := slog.NewRecord(now, slog.LevelInfo, clean(event), 0)
	line.AddAttrs(cleaned...)
	if err := j.handler.Handle(context.Background(), line); err != nil {
		j.lost++ // a full disk ends no session; whoever frees it learns what is missing
		return
	}
	j.dropped, j.lost = 0, 0
}

// passes takes one of the lines that may be written now, if one is left.
func (j *Journal) passes(now time.Time) bool {
	if gone := now.Sub(j.filled); gone > 0 {
		j.tokens = min(perSecond, j.tokens+gone.Seconds()*perSecond)
		j.filled = now
	}
	if j.tokens < 1 {
		return false
	}
	j.tokens--
	return true
}

// attributes are fields as they are written. The names that every line has itself
// are not given twice, since readers of JSON disagree on which of two counts.
func (j *Journal) attributes(fields []any) []slog.Attr {
	var all []slog.Attr
	for i := 0; i < len(fields); i += 2 {
		key := clean(text(fields[i]))
		if slices.Contains([]string{slog.TimeKey, slog.LevelKey, slog.MessageKey, "event", "dropped", "lost", ""}, key) {
			key += "_"
		}
		value := slog.Value{}
		if i+1 < len(fields) {
			value = j.value(fields[i+1])
		}
		all = append(all, slog.Attr{Key: key, Value: value})
	}
	return all
}
