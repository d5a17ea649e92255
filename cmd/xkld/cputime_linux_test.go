package main

import (
	"time"

	"golang.org/x/sys/unix"
)

// cpuTime is the time that a process has had of the processors. Its clock is
// finer than the ticks in /proc: a key takes less than one of them.
func cpuTime(pid int) time.Duration {
	const scheduled = 2 // CPUCLOCK_SCHED of the kernel's posix-timers.h
	var spec unix.Timespec
	if err := unix.ClockGettime(int32(^pid<<3|scheduled), &spec); err != nil {
		return 0
	}
	return time.Duration(spec.Nano())
}
