package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"xkld/tui/theme"
)

// chooseSigns draws in plain ASCII where other signs would come out torn, unless
// the flag says what to do. Letters stay UTF-8 all the same: names and titles
// have them, and without them they would say something else.
func (p *program) chooseSigns(c *cobra.Command) error {
	if !c.Flags().Changed("ascii") && p.setting("ascii") == "" {
		p.flags.ascii = p.hasFewSigns()
	}
	return nil
}

// refuseTheme refuses a theme that nobody knows, also where it would not be seen.
func (p *program) refuseTheme() error {
	if _, err := theme.ParseMode(p.flags.theme); err != nil {
		return p.refused(err, "xkld --theme dark")
	}
	return nil
}

// hasFewSigns says whether the terminal, or the locale as POSIX orders its
// variables, has no other signs than those of ASCII. A locale that does not say
// its charset, and no locale at all, as of a session without a login, say nothing.
func (p *program) hasFewSigns() bool {
	if p.variable("TERM") == "dumb" {
		return true
	}
	locale, _, _ := strings.Cut(cmp.Or(p.variable("LC_ALL"), p.variable("LC_CTYPE"), p.variable("LANG")), "@")
	name, charset, said := strings.Cut(locale, ".")
	if said {
		return !strings.EqualFold(strings.ReplaceAll(charset, "-", ""), "utf8")
	}
	return name == "C" || name == "POSIX"
}
