package main

import (
	"strings"
)

// aloud says whether answers are for people who hear or feel them.
func (p *program) aloud() bool {
	return p.flags.accessible || p.variable("XKLD_ACCESSIBLE") != "" || p.variable("ACCESSIBLE") != ""
}

// variable is the value of a variable of the environment; the last one counts.
func (p *program) variable(name string) string {
	value := ""
	for _, pair := range p.environ {
		if v, ok := strings.CutPrefix(pair, name+"="); ok {
			value = v
		}
	}
	return value
}
