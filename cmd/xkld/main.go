// Command xkld explores the figures that Vietnam publishes on the workers who
// go abroad under contract, on a screen and as commands.
package main

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	here "xkld/cmd/internal/machine"
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
	os.Exit(world{bundled, everything()}.run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}

// everything is all of the machine, for the person who sits at it.
func everything() *machine {
	return &machine{
		readFile: here.ReadFile, save: here.Save, fromHome: here.FromHome,
		copy: here.Copy, opener: here.Opener, shell: here.HasShell,
		terminal: func(stream any) (local, bool) { return here.TerminalOf(stream) },
		keyboard: func() (line, error) { return here.OpenTerminal() },
		colors:   here.Colors, signals: here.OnSignals,
	}
}
