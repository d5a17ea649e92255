package main

import "errors"

// errInterrupted says that the person at the keyboard ended the program with
// ctrl-c.
var errInterrupted = errors.New("interrupted")

// screen opens the explorer on the terminal.
func (p *program) screen() error { return errors.New("no screen yet") }
