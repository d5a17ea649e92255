package tui_test

import (
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/reconcile"
)

// BenchmarkBook is what the program does before it can draw anything.
func BenchmarkBook(b *testing.B) {
	for b.Loop() {
		facts, _ := load.Load(data.Files)
		model.NewBook(facts, reconcile.New(facts))
	}
}

// BenchmarkOpen is the screen made and drawn for the first time.
func BenchmarkOpen(b *testing.B) {
	book := bundled(b)
	for b.Loop() {
		open(book, 120, 40).View()
	}
}

// BenchmarkKey is one key and the frame after it, by key, with the tab that it
// is typed on.
func BenchmarkKey(b *testing.B) {
	book := bundled(b)
	for _, bench := range []struct {
		name   string
		before []string
		keys   []string // typed in turn
	}{
		{"months-row", nil, []string{"j", "k"}},
		{"markets-row", []string{"2"}, []string{"j", "k"}},
		{"targets-row", []string{"3"}, []string{"k", "j"}},
		{"tab", nil, []string{"tab"}},
		{"sex", nil, []string{"x"}},
		{"year", nil, []string{"{", "}"}},
		{"chart", nil, []string{"b"}},
		{"small", []string{"2", "b"}, []string{"j", "k"}},
		{"heat", []string{"2", "b", "b", "b"}, []string{"j", "k"}},
		{"lines", []string{"b", "b", "b"}, []string{"{", "}"}},
		{"sort", nil, []string{"O"}},
		{"picker", []string{"f"}, []string{"down", "up"}},
		{"record", []string{"enter"}, []string{"k", "j"}},
		{"mark", nil, []string{"m"}},
		{"compare", []string{"g", "v", "G", "v", "="}, []string{"b"}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			app := open(book, 120, 40, bench.before...)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				press(app, bench.keys[i%len(bench.keys)])
				app.View()
			}
		})
	}
}
