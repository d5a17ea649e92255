package machine

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// OnSignals calls stop with the number of the first signal that ends a program.
// The screen's library knows INT and TERM alone, and ends as if nothing had been.
// The end of it is returned.
func OnSignals(stop func(number int)) (end func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		select {
		case s := <-signals:
			stop(int(s.(syscall.Signal)))
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// OnServerSignals calls reload on HUP, report on USR1, and stop on what ends a
// program. The end of it is returned.
func OnServerSignals(reload, report, stop func()) (end func()) {
	signals, done := make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(signals, append(reportSignals(), syscall.SIGINT, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGHUP)...)
	go func() {
		for {
			select {
			case s := <-signals:
				switch {
				case s == syscall.SIGHUP:
					reload()
				case slices.Contains(reportSignals(), s):
					report()
				default:
					stop()
				}
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
