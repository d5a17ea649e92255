//go:build unix && !linux

package main

import "time"

// cpuTime is the time that a process has had of the processors; not told here.
func cpuTime(int) time.Duration { return 0 }
