//go:build !unix

package machine

import "os"

// HasShell says whether a shell waits to take the terminal back.
func HasShell() bool { return false }

// reportSignals are those on which a server tells what it has counted: none here.
func reportSignals() []os.Signal { return nil }
