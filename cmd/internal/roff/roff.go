// Package roff writes manual pages in the macros of man(7). It knows how a page
// is set, not what stands in it.
package roff

import (
	"fmt"
	"regexp"
	"strings"
)

// widest is how long a line of the source becomes, in bytes.
const widest = 70

// Page is a manual page as it is being written.
type Page struct {
	text strings.Builder
	head bool // a heading was written last
}

// New begins a page of a section, with its date and the version of the
// program.
func New(name string, section int, date, version, manual string) *Page {
	p := &Page{}
	p.line(".TH %s %d %s \"%s\" \"%s\"", strings.ToUpper(name), section, date, escaped(version), escaped(manual))
	return p
}

// line writes a line of the page.
func (p *Page) line(format string, args ...any) {
	p.head = strings.HasPrefix(format, ".S")
	fmt.Fprintf(&p.text, format+"\n", args...)
}

// paragraph begins a paragraph; after a heading there is one already.
func (p *Page) paragraph() {
	if !p.head {
		p.line(".PP")
	}
}

// Section begins a section.
func (p *Page) Section(title string) { p.line(".SH %s", escaped(strings.ToUpper(title))) }

// Part begins a part of a section.
func (p *Page) Part(title string) { p.line(".SS %s", set(title)) }

// Text writes paragraphs; an empty line begins another.
func (p *Page) Text(text string) {
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if i > 0 {
			p.line(".PP")
		}
		p.lines(paragraph)
	}
}

// Item writes a word and what it means.
func (p *Page) Item(word, meaning string) {
	p.line(".TP")
	p.line("\\fB%s\\fR", escaped(word))
	if meaning == "" {
		meaning = word
	}
	p.lines(meaning)
}

// Verbatim writes lines as they are.
func (p *Page) Verbatim(text string) {
	p.paragraph()
	p.line(".nf")
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		p.line("%s", guarded(escaped(line)))
	}
	p.line(".fi")
}

// lines writes the lines of a paragraph.
func (p *Page) lines(text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > widest && strings.Count(line, "`")%2 == 0 {
			p.line("%s", guarded(set(line)))
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" {
		p.line("%s", guarded(set(line)))
	}
}

// String is the page.
func (p *Page) String() string { return p.text.String() }

// escaped is a text whose signs stand for themselves: a hyphen that is typed stays
// one, a backslash begins nothing.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`, "'", `\(aq`, `"`, `\(dq`).Replace(text)
}

// guarded keeps a line from being taken for a macro.
func guarded(line string) string {
	if strings.HasPrefix(line, ".") {
		return `\&` + line
	}
	return line
}

// set is a text with what stands between backquotes in bold.
func set(text string) string {
	quoted := regexp.MustCompile("`([^`]+)`")
	var out strings.Builder
	at := 0
	for _, m := range quoted.FindAllStringSubmatchIndex(text, -1) {
		out.WriteString(escaped(text[at:m[0]]) + `\fB` + escaped(text[m[2]:m[3]]) + `\fR`)
		at = m[1]
	}
	return out.String() + escaped(text[at:])
}

// Markdown writes a text in Markdown: its headings, its tables of two columns and
// its paragraphs. The first heading is left out, as a page has its own.
func (p *Page) Markdown(text string) {
	var paragraph []string
	flush := func() {
		if len(paragraph) > 0 {
			p.paragraph()
			p.lines(strings.Join(paragraph, "\n"))
		}
		paragraph = nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		cells := strings.Split(strings.Trim(line, "| "), " | ")
		switch {
		case strings.HasPrefix(line, "# "), strings.HasPrefix(line, "|---"), strings.HasPrefix(line, "```"):
			flush()
		case strings.HasPrefix(line, "#"):
			flush()
			p.Section(strings.TrimLeft(line, "# "))
		case strings.HasPrefix(line, "|"):
			flush()
			p.Item(strings.ReplaceAll(cells[0], "`", ""), strings.Join(cells[1:], "; "))
		case strings.TrimSpace(line) == "":
			flush()
		default:
			paragraph = append(paragraph, line)
		}
	}
	flush()
}
