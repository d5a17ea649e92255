package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
)

// opening begins the sequence that opens a link in a terminal, or, without an
// address, ends one.
const opening = "\x1b]8;"

// Address is where a source is to be found, in lines of at most w cells. Each line
// is a link of its own to the whole address, by the same id, so that a terminal
// takes them for one.
func Address(source model.Source, text string, w int) []string {
	link, ok := source.Link()
	lines := strings.Split(ansi.Hardwrap(ansi.Strip(text), max(1, w), false), "\n")
	if !ok {
		return lines
	}
	for i, line := range lines {
		lines[i] = ansi.SetHyperlink(link, "id="+plainID(source.ID)) + line + ansi.ResetHyperlink()
	}
	return lines
}

// plainID is an id without what ends one in the sequence of a link.
func plainID(id model.SourceID) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r >= 0x7f || r == ':' || r == ';' {
			return '-'
		}
		return r
	}, string(id))
}

// relinked ends a link that goes on over the end of a line there, and takes it up
// again on the next line: what stands beside a line is no part of it.
func relinked(lines []string) []string {
	open := ""
	for i, line := range lines {
		line = open + line
		if at := strings.LastIndex(line, opening); at >= 0 {
			end := at + len(opening)
			if stop := strings.IndexAny(line[end:], "\x07\x1b"); stop >= 0 {
				sequence := line[at : end+stop+1]
				if line[end+stop] == '\x1b' {
					sequence += `\`
				}
				open = sequence
				if _, address, _ := strings.Cut(line[end:end+stop], ";"); address == "" {
					open = ""
				}
			}
		}
		if open != "" {
			line += ansi.ResetHyperlink()
		}
		lines[i] = line
	}
	return lines
}
