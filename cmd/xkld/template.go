package main

import (
	"github.com/spf13/cobra"
)

// template is the header of published.csv and an example. A row of one's own needs
// the first five columns; the others may stay empty.
const template = `from,to,market,sex,value,precision,release,verdict,source,note
2025-07,2025-07,JPN,female,1234,exact,,,,an example: replace it by your own
`

func (p *program) templateCommand() *cobra.Command {
	return &cobra.Command{Use: "template",
		Example: `  xkld template -o mine.csv`,
		Args:    p.atMost(0),
		RunE:    func(*cobra.Command, []string) error { return p.write([]byte(template)) }}
}
