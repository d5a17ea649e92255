// Command xkld explores the figures that Vietnam publishes on the workers who
// go abroad under contract, on a screen and as commands.
package main

import (
	"log/slog"
	"math"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"xkld/cmd/internal/database"
	"xkld/cmd/internal/journal"
	here "xkld/cmd/internal/machine"
)

// memory is what the garbage may grow to before it is collected, in bytes: a
// start that collects nothing is a fifth faster, and the limit keeps the program
// under 30 MB for all that.
const memory = 17 << 20

// ofOwn is how much garbage there may be, in percent of what is in use, where figures
// of one's own are shown. Their book alone may be more than the limit, and would have
// the collector run all the time.
const ofOwn = 200

// roomy has the garbage collected as one's own figures need it, unless the environment
// or a server says how.
func roomy() {
	if debug.SetMemoryLimit(-1) == memory {
		debug.SetGCPercent(ofOwn)
		debug.SetMemoryLimit(math.MaxInt64)
	}
}

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(memory)
	}
	// A reader that goes away (| head) is then an error of Write, not a signal
	// that ends the process wherever it is.
	signal.Ignore(syscall.SIGPIPE)
	if raw, alone, ok := fromAfar(os.Args); ok {
		visit := world{book: bundled, machine: terminalAlone()}
		environ := os.Environ()
		os.Clearenv() // libraries look into it, for files to write among others, and a server may let visitors fill it
		if !alone {
			os.Exit(visit.notAlone(os.Stderr, environ))
		}
		os.Exit(visit.runLine(raw, os.Stdin, os.Stdout, os.Stderr, environ))
	}
	os.Exit(world{book: bundled, machine: everything()}.run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}

// everything is all of the machine, for the person who sits at it.
func everything() *machine {
	return &machine{
		readFile: here.ReadFile, open: here.Open, database: database.Read, roomy: roomy, save: here.Save, fromHome: here.FromHome,
		copy: here.Copy, opener: here.Opener, shell: here.HasShell,
		terminal: func(stream any) (local, bool) { return here.TerminalOf(stream) },
		keyboard: func() (line, error) { return here.OpenTerminal() },
		colors:   here.Colors, signals: here.OnSignals,
		host: &host{root: here.IsRoot, listen: here.Listen, inherited: here.Inherited, hostKey: here.HostKey,
			openLog: func(name string) (logFile, error) { return journal.Open(name) }, signals: here.OnServerSignals, settle: here.Settle,
			hear: func(h slog.Handler) { slog.SetDefault(slog.New(h)) }},
	}
}

// terminalAlone is the machine for a visitor to whom another server has given a
// process and a terminal: the terminal, and the signals by which it ends.
func terminalAlone() *machine {
	return &machine{terminal: func(stream any) (local, bool) { return here.TerminalOf(stream) },
		resizes: here.OnResizes, signals: here.OnSignals}
}

// fromAfar says whether a server has started the program for a visitor, and what
// command came with that: by --remote-shell, which a key or a user is forced to, or
// as the shell of a user, whose name then begins with a dash or who is given -c.
// What stands besides --remote-shell is no visitor's word.
func fromAfar(args []string) (raw string, alone, ok bool) {
	const flag = "--remote-shell"
	forced := os.Getenv("SSH_ORIGINAL_COMMAND")
	switch rest := args[min(1, len(args)):]; {
	case len(rest) == 0:
		return forced, true, len(args) > 0 && strings.HasPrefix(args[0], "-")
	case rest[0] == flag:
		return forced, len(rest) == 1, true
	case rest[0] == "-c" && len(rest) == 2 && strings.HasSuffix(rest[1], "xkld "+flag): // forced upon a user whose shell it is too
		return forced, true, true
	case rest[0] == "-c" && len(rest) == 2:
		return rest[1], true, true
	}
	return "", false, strings.HasPrefix(args[0], "-")
}
