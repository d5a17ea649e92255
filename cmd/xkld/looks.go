package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/charmbracelet/colorprofile"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/tui/theme"
)

// colorWords are when there is colour.
var colorWords = []string{"auto", "always", "never"}

// widest is how wide text may be, in columns: a chart of two thousand million of
// them would take all memory there is.
const widest = 1000

// refuseLooks refuses a colour or a width that is none.
func (p *program) refuseLooks() error {
	if !slices.Contains(colorWords, p.flags.color) {
		return &usageError{fmt.Sprintf(p.words.Line.NoColor, model.Quote(p.flags.color)), "xkld --color never"}
	}
	if p.flags.width < 0 || p.flags.width > widest {
		return &usageError{fmt.Sprintf(p.words.Line.NoWidth, p.flags.width), "xkld months --width 80"}
	}
	return nil
}

// colors are the colours that an output may have: by --color, else as NO_COLOR,
// CLICOLOR_FORCE, TERM, COLORTERM and the output itself say.
func (p *program) colors() colorprofile.Profile {
	switch p.flags.color {
	case "never":
		if _, ok := p.terminal(p.out); ok {
			return colorprofile.Ascii
		}
		return colorprofile.NoTTY
	case "always":
		env := slices.DeleteFunc(slices.Clone(p.environ), func(pair string) bool {
			return len(pair) >= 9 && pair[:9] == "NO_COLOR="
		})
		return max(p.profile(append(env, "CLICOLOR_FORCE=1")), colorprofile.ANSI)
	}
	found := p.profile(p.environ)
	if p.variable("NO_COLOR") != "" { // whatever CLICOLOR_FORCE says
		found = min(found, colorprofile.Ascii)
	}
	return found
}

// profile are the colours that an environment promises for the output. Where the
// run has no machine nothing is asked but the environment: a far terminal is not
// described here, and what it says of itself must start no program.
func (p *program) profile(environ []string) colorprofile.Profile {
	if p.machine.colors != nil {
		return p.machine.colors(p.out, environ)
	}
	if _, ok := p.terminal(p.out); !ok && !slices.Contains(environ, "CLICOLOR_FORCE=1") {
		return colorprofile.NoTTY
	}
	return colorprofile.Env(environ)
}

// paint are the colours of text for people: those of the theme, as many as the
// output can show; nothing where it shows none.
func (p *program) paint() (print.Paint, error) {
	mode, err := theme.ParseMode(p.flags.theme)
	if err != nil {
		return print.Paint{}, p.refused(err, "xkld --theme dark")
	}
	profile := p.colors()
	if p.toFile() && p.flags.color != "always" || profile <= colorprofile.NoTTY {
		return print.Paint{}, nil
	}
	s := theme.New(mode)
	return print.Paint{Profile: profile, Title: &s.Title, Head: &s.Header, Calculated: &s.Calculated,
		Doubtful: &s.Doubtful, Contested: &s.Contested, Approximate: &s.Approximate, Missing: &s.Missing}, nil
}

// width is how wide text for people may be: by --width, else, on a terminal, by
// COLUMNS or the terminal itself. 0 is as wide as it comes.
func (p *program) width() int {
	screen, onTerminal := p.terminal(p.out)
	if p.flags.width > 0 || !onTerminal || p.toFile() {
		return p.flags.width
	}
	columns, _ := strconv.Atoi(p.variable("COLUMNS"))
	own, _, _ := screen.Size()
	return min(cmp.Or(max(columns, 0), own), widest)
}
