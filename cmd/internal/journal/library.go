package journal

import (
	"context"
	"log/slog"
)

// Library is a handler of what libraries log through log/slog: lines like all
// others, where they would break the log with lines of text and what visitors sent.
func (j *Journal) Library() slog.Handler { return library{journal: j} }

// library writes into a journal, with what all its lines have.
type library struct {
	journal *Journal
	fields  []any
}

// Enabled leaves out what is said only to find faults of the library.
func (library) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelWarn }

// Handle writes a line; how it is grouped is lost.
func (l library) Handle(_ context.Context, r slog.Record) error {
	fields := append([]any{"said", r.Message}, l.fields...)
	r.Attrs(func(a slog.Attr) bool {
		fields = append(fields, field(a)...)
		return true
	})
	l.journal.Line("library", fields...)
	return nil
}

// field is an attribute as a line has it. A stack is told as one.
func field(a slog.Attr) []any {
	if a.Key == "stack" {
		return []any{a.Key, Stack(a.Value.String())}
	}
	return []any{a.Key, a.Value.Any()}
}

func (l library) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, a := range attrs {
		l.fields = append(l.fields[:len(l.fields):len(l.fields)], field(a)...)
	}
	return l
}

func (l library) WithGroup(string) slog.Handler { return l }
