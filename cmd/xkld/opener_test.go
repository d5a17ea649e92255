//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOpenSource: the system's opener gets the address of the source, and nothing
// that it prints comes to the terminal.
func TestOpenSource(t *testing.T) {
	dir := t.TempDir()
	opened := filepath.Join(dir, "opened")
	script := "#!/bin/sh\necho GARBAGE\necho GARBAGE >&2\nprintf '%s|' \"$@\" >> '" + opened + "'\n"
	for _, name := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	s := inTerminal(t, "env", 120, 40, "DISPLAY=:99", "PATH="+dir+":"+os.Getenv("PATH"), build(t))
	s.wait(`\[11,740\][\s\S]*\? help`)
	s.typed("o")
	s.wait(`Opening https://vneconomy\.vn`)
	s.typed("\r")
	s.wait(`Record of one figure`)
	s.typed("o")
	const address = "https://vneconomy.vn/nhat-ban-hut-manh-lao-dong-viet-nam-xuat-ngoai.htm|"
	if !s.becomes(func(string) bool { text, _ := os.ReadFile(opened); return string(text) == address+address }) {
		text, _ := os.ReadFile(opened)
		t.Errorf("opened %q", text)
	}
	s.typed("Q")
	s.exit()
	if strings.Contains(s.written(), "GARBAGE") {
		t.Error("what the opener prints comes to the terminal")
	}
	if !strings.Contains(s.written(), "\x1b]8;id=vneconomy-4;https://vneconomy.vn/") {
		t.Error("the address in the record is no link")
	}
}
