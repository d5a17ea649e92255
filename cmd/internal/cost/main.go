//go:build unix

// Command cost runs a command and writes into a file what that took: seconds,
// seconds of the processors, and the most bytes of memory. make bench-data starts
// every tool with it, and not by itself, since a system counts to the memory of a
// process what the one that started it had: this one has hardly any.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: cost FILE COMMAND [WORD...]")
	}
	command := exec.Command(os.Args[2], os.Args[3:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	began := time.Now()
	if err := command.Run(); err != nil {
		log.Fatal(err)
	}
	took := time.Since(began)
	state := command.ProcessState
	memory := int64(0)
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		memory = int64(usage.Maxrss)
		if runtime.GOOS != "darwin" && runtime.GOOS != "ios" { // which tell it in bytes
			memory <<= 10
		}
	}
	line := fmt.Sprintln(took.Seconds(), (state.UserTime() + state.SystemTime()).Seconds(), memory)
	if err := os.WriteFile(os.Args[1], []byte(line), 0o600); err != nil {
		log.Fatal(err)
	}
}
