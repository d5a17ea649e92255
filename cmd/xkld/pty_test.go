//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
)

// TestScreen starts the program as a person does: the first screen, only
// Japan, only women, the record of one figure, and out.
func TestScreen(t *testing.T) {
	binary := build(t)
	for _, size := range [][2]int{{120, 36}, {80, 24}} {
		s := inTerminal(t, binary, size[0], size[1])
		s.wait(`\[1 Months\][\s\S]*Oct +\[11,740\]`)
		s.typed("f")
		s.wait(`type to find`)
		s.typed("nhat ban\r")
		s.wait(`market: Japan[\s\S]*5,799`)
		s.typed("x")
		s.wait(`sex: women`)
		s.typed("{")
		s.wait(`2024 +monthly figures`)
		s.typed("g\r")
		s.wait(`Record of one figure +Jan 2024, Japan, women`)
		s.wait(`Formula +2024-01..2024-02@JPN#female - 2024-02@JPN#female`)
		s.typed("\x1b")
		s.wait(`sex: women`) // line two is the record's as long as it is open
		s.typed("2")
		s.wait(`\[2 Markets\]`)
		s.typed("3")
		s.wait(`\[3 Targets\]`)
		s.typed("q")
		s.wait(`q again leaves`)
		s.typed("q")
		if code := s.exit(); code != exitDone {
			t.Errorf("it ends with %d", code)
		}
	}
}

// TestLooks: the flags of the screen reach it.
func TestLooks(t *testing.T) {
	s := inTerminal(t, build(t), 80, 24, "--ascii", "--theme", "mono")
	s.wait(`---------[\s\S]*#####`)
	s.typed("q")
	s.exit()
	if written := s.written(); strings.Contains(written, "\x1b[38") {
		t.Error("the theme without colours writes colours")
	}
	s = inTerminal(t, build(t), 80, 24, "--theme", "blue")
	if code := s.exit(); code != exitUsage {
		t.Errorf("a theme that is none ends with %d", code)
	}
}

// TestSignals: whatever ends the program, the terminal is given back.
func TestSignals(t *testing.T) {
	binary := build(t)
	for signal, want := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGINT: exitInterrupted,
		syscall.SIGHUP: 129, syscall.SIGQUIT: 131} {
		s := inTerminal(t, binary, 80, 24)
		s.wait(`\[1 Months\]`)
		if err := s.command.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if code := s.exit(); code != want {
			t.Errorf("%v ends it with %d instead of %d", signal, code, want)
		}
	}
	s := inTerminal(t, binary, 80, 24)
	s.wait(`\[1 Months\]`)
	s.typed("\x03")
	if code := s.exit(); code != exitInterrupted {
		t.Errorf("ctrl-c ends it with %d", code)
	}
}
