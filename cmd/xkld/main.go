// Command xkld explores the figures that Vietnam publishes on the workers who
// go abroad under contract, on a screen and as commands.
package main

import (
	"errors"
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
	os.Exit(world{readFile, bundled}.run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}

// largest is how long a config file may be, in bytes.
const largest = 1 << 20

// readFile reads a file that a person has written. What never ends, as a pipe or
// /dev/zero, would hold the program for ever, and is none.
func readFile(name string) ([]byte, error) {
	about, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !about.Mode().IsRegular() || about.Size() > largest {
		return nil, errors.ErrUnsupported
	}
	return os.ReadFile(name)
}
