package tui_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestWidths: terminals count cells by characters or by code points, and the
// frame is right on both only if each sign that is ever drawn takes as many.
func TestWidths(t *testing.T) {
	files, err := filepath.Glob("testdata/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[rune]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range string(text) {
			if seen[r] || r == '\n' {
				continue
			}
			seen[r] = true
			if by, wc := ansi.StringWidth(string(r)), ansi.StringWidthWc(string(r)); by != wc || by == 0 {
				t.Errorf("%q takes %d cells, or %d", r, by, wc)
			}
		}
	}
	if !seen['█'] || !seen['│'] || !seen['ậ'] {
		t.Errorf("only %d signs were found", len(seen))
	}
}
