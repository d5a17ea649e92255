package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// describeCommands gives the commands their words in the chosen language.
func (p *program) describeCommands(root *cobra.Command) {
	more := p.words.Line.Headings.More
	for _, topic := range topics {
		more += fmt.Sprintf("\n  %-12s %s", p.words.Line.Topics[topic].Name, p.words.Line.Topics[topic].Short)
	}
	root.SetUsageTemplate(strings.Replace(root.UsageTemplate(), p.words.Line.Headings.More, more, 1))
	for _, c := range append(root.Commands(), root) {
		if words, ok := p.words.Line.Commands[c.Name()]; ok {
			c.Short, c.Long = words.Short, words.Long
			if c == root {
				c.Long = p.words.Line.Headings.Five + "\n" + words.Example + "\n\n" + words.Long
			} else if words.Example != "" {
				c.Example = words.Example
			}
		}
	}
}
