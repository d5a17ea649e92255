package main

import (
	"errors"
	"io/fs"

	"github.com/spf13/cobra"
)

// screenName is what stands for stdout in place of a file.
const screenName = "-"

// existsError says that a file stands in the way of the output.
type existsError struct{ name string }

func (e *existsError) Error() string {
	return e.name + " exists"
}

// toFile says whether the output goes into a file.
func (p *program) toFile() bool { return p.flags.output != "" && p.flags.output != screenName }

// write hands finished output in one piece to stdout, or to the file that is
// asked for.
func (p *program) write(text []byte) error {
	if !p.toFile() {
		_, err := p.out.Write(text)
		return writeError(err)
	}
	if p.visits() { // it has been refused before
		return p.noFiles("")
	}
	err := p.machine.save(p.flags.output, text, p.flags.force)
	switch {
	case errors.Is(err, fs.ErrExist):
		return &existsError{p.flags.output}
	case err != nil:
		return &outputError{err}
	}
	return nil
}

// refuseOutput refuses an output that has no name, and force without a file to
// use it on.
func (p *program) refuseOutput(c *cobra.Command) error {
	given := c.Flags().Lookup("output").Changed
	switch {
	case given && p.flags.output == "":
		return &usageError{p.words.Usage.OutputNeeds, "xkld months -f csv -o months.csv"}
	case p.flags.force && !p.toFile():
		return &usageError{p.words.Usage.ForceNeeds, "xkld months -f csv -o months.csv --force"}
	}
	return nil
}
