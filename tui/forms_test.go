package tui_test

import (
	"fmt"
	"path/filepath"
	"testing"
)

// TestGoldenForms holds the forms of the charts of each tab.
func TestGoldenForms(t *testing.T) {
	book := bundled(t)
	for name, typed := range map[string][]string{
		"markets-small":  {"2", "b"},
		"markets-lines":  {"2", "b", "b"},
		"markets-heat":   {"2", "b", "b", "b"},
		"markets-bars":   {"2", "+"},
		"targets-years":  {"3", "b"},
		"targets-part":   {"3", "{", "{", "{", "b", "+"},
		"targets-sorted": {"3", "O", "_"},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(open(book, size[0], size[1], typed...))))
		}
	}
}

// TestFormsAtEverySize draws every form at every size.
func TestFormsAtEverySize(t *testing.T) {
	book := bundled(t)
	for _, typed := range [][]string{
		{"2", "b"}, {"2", "b", "b"}, {"2", "b", "b", "b", "}"}, {"2", "{", "b", "+"}, {"3", "b"}, {"3", "{", "b", "+"}, {"3", "_", "O"},
	} {
		app := open(book, 0, 0, typed...)
		for w := 0; w <= 200; w += 1 + w/8 {
			for h := 0; h <= 60; h += 1 + h/6 {
				checkSize(t, app, w, h, typed)
			}
		}
	}
}
