// Command xkld explores the figures that Vietnam publishes on the workers who
// go abroad under contract, on a screen and as commands.
package main

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	// The screen makes a new frame for every key and keeps none: collecting twice
	// as often costs little time and halves what lies about.
	debug.SetGCPercent(50)
	// A reader that goes away (| head) is then an error of Write, not a signal
	// that ends the process wherever it is.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
