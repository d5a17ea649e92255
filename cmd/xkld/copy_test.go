//go:build unix

package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// clipboardOf are the texts that a program has handed to the clipboard of its
// terminal.
func clipboardOf(t *testing.T, written string) []string {
	t.Helper()
	var texts []string
	for _, m := range regexp.MustCompile("\x1b\\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\\\)").FindAllStringSubmatch(written, -1) {
		text, err := base64.StdEncoding.DecodeString(m[1])
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// TestCopyInTerminal: the terminal receives what is copied, byte for byte.
func TestCopyInTerminal(t *testing.T) {
	binary := build(t)
	t.Setenv("TMUX", "")
	t.Setenv("PATH", t.TempDir()) // without any program that copies
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("y")
	s.wait(`Copied, 5 bytes: number 11740`)
	s.typed("Yk")
	s.wait(`Copied, 16 bytes: command`)
	s.typed("Yv")
	s.wait(`Copied, [\d,]+ bytes: CSV of the view`)
	s.typed("gy")
	s.wait(`There is nothing to copy: no published figure`)
	s.typed("q")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
	got := clipboardOf(t, s.written())
	if len(got) != 3 || got[0] != "11740" || got[1] != "xkld months 2025" {
		t.Fatalf("the terminal is given %q", got)
	}
	if want := printed(t, "months", "2025", "--format", "csv"); got[2] != want {
		t.Errorf("the view is copied as\n%s\ninstead of what the command prints:\n%s", got[2], want)
	}
}

// printed is what a command writes into a pipe.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	if code := shared.run(args, strings.NewReader(""), &out, &errs, nil); code != exitDone {
		t.Fatalf("%q ends with %d: %s", args, code, errs.String())
	}
	return out.String()
}

// TestCopyBySystem: the system's clipboard is given the same; one that never
// answers holds nothing up.
func TestCopyBySystem(t *testing.T) {
	binary := build(t)
	folder := t.TempDir()
	kept := filepath.Join(folder, "kept")
	program := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	path := os.Getenv("PATH")
	t.Setenv("PATH", folder+string(os.PathListSeparator)+path)
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("TMUX", "")
	program("xclip", "cat > "+kept+".new && mv "+kept+".new "+kept)
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("y")
	has := func(string) bool {
		text, err := os.ReadFile(kept)
		return err == nil && string(text) == "11740"
	}
	if !s.becomes(has) {
		t.Error("the system's clipboard is given nothing")
	}
	s.typed("q")
	s.exit()

	t.Setenv("TMUX", "/tmp/tmux,1,0")
	program("tmux", `test "$*" = "load-buffer -w -" && cat > `+kept+`.new && mv `+kept+`.new `+kept)
	program("xclip", "exit 1")
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	s = inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("y")
	if !s.becomes(has) {
		t.Error("tmux is given nothing")
	}
	s.typed("q")
	s.exit()

	t.Setenv("TMUX", "")
	program("xclip", "exec sleep 30")
	s = inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("y")
	s.wait(`Copied, 5 bytes: number 11740`)
	s.typed("2")
	s.wait(`\[2 Markets\]`)
	s.typed("q")
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}

// TestExportInTerminal: every format is written as the command writes it, and a
// file is replaced only by a second enter.
func TestExportInTerminal(t *testing.T) {
	binary := build(t)
	t.Chdir(t.TempDir())
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	for tabs, format := range exportFormats() {
		s.typed("e")
		s.wait(`File +xkld-months-2025.csv`)
		s.typed(strings.Repeat("\t", tabs))
		name := "xkld-months-2025." + format
		s.wait(`File +` + name)
		s.typed("\r")
		s.wait(`Written: ` + name + `, 14 rows`)
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		args := []string{"months", "2025", "--format", format}
		if format == "svg" || format == "png" {
			args = append([]string{"chart"}, args...)
		}
		if want := printed(t, args...); string(got) != want {
			t.Errorf("%s: %d bytes are not the %d that the command prints", name, len(got), len(want))
		}
	}
	if err := os.WriteFile("xkld-months-2025.csv", []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	s.typed("e\r")
	s.wait(`xkld-months-2025.csv exists. Enter again replaces it`)
	if got, _ := os.ReadFile("xkld-months-2025.csv"); string(got) != "old" {
		t.Errorf("replaced by %q without being asked", got)
	}
	s.typed("\r")
	s.wait(`Written: xkld-months-2025.csv`)
	if got, _ := os.ReadFile("xkld-months-2025.csv"); string(got) != printed(t, "months", "2025", "-f", "csv") {
		t.Errorf("the file holds %q", got)
	}
	if entries, err := os.ReadDir("."); err != nil || len(entries) != len(exportFormats()) {
		t.Errorf("the folder holds %v (%v)", entries, err)
	}
	s.typed("q")
	s.exit()
}
