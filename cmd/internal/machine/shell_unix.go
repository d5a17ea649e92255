//go:build unix

package machine

import (
	"os"

	"syscall"

	"golang.org/x/sys/unix"
)

// HasShell says whether a shell waits to take the terminal back. In the group
// of the session's leader, or with a parent in another session, there is none
// (xterm -e, tmux new, ssh -t): the system then lets the stop signal of the
// terminal fall, and a program that waits to be woken waits for ever.
func HasShell() bool {
	session, err := unix.Getsid(0)
	if err != nil || unix.Getpgrp() == session {
		return false
	}
	parent, err := unix.Getsid(os.Getppid())
	return err == nil && parent == session
}

// reportSignals are those on which a server tells what it has counted.
func reportSignals() []os.Signal { return []os.Signal{syscall.SIGUSR1} }
