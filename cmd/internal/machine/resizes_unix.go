//go:build unix

package machine

import (
	"os"
	"os/signal"
	"syscall"
)

// OnResizes calls a function whenever the terminal may have another size. The end
// of it is returned.
func OnResizes(resized func()) (end func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-signals:
				resized()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
