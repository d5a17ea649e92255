// Command xkld explores the figures that Vietnam publishes on the workers who
// go abroad under contract, on a screen and as commands.
package main

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// memory is what the garbage may grow to before it is collected, in bytes: a
// start that collects nothing is a fifth faster, and the limit keeps the program
// under 30 MB for all that.
const memory = 17 << 20

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(memory)
	}
	// A reader that goes away (| head) is then an error of Write, not a signal
	// that ends the process wherever it is.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(world{os.ReadFile, bundled}.run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
