package main

import (
	"github.com/spf13/cobra"
)

// describeCommands gives the commands their words in the chosen language.
func (p *program) describeCommands(root *cobra.Command) {
	for _, c := range append(root.Commands(), root) {
		if words, ok := p.words.Line.Commands[c.Name()]; ok {
			c.Short, c.Long = words.Short, words.Long
			if words.Example != "" {
				c.Example = words.Example
			}
		}
	}
}
