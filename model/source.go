package model

import (
	"fmt"
	"strings"
)

// SourceID names a source in sources.csv.
type SourceID string

// Source is a page that prints figures.
type Source struct {
	ID        SourceID
	URL       string // empty for an article whose address is not known
	Title     string // may be empty
	Publisher string
	Language  string // of the page, ISO 639-1
	Published string // YYYY-MM-DD, or empty where the page does not show it
	Own       bool   // no page, but a file of somebody's own; Title is its name
}

// Link is the source's address as something that may be opened: of the web, and
// with nothing in it that a terminal or a shell could take for a sign of its own.
func (s Source) Link() (link string, ok bool) {
	scheme, rest, _ := strings.Cut(s.URL, "://")
	if scheme = strings.ToLower(scheme); scheme != "http" && scheme != "https" || rest == "" || strings.HasPrefix(rest, "/") {
		return "", false
	}
	var b strings.Builder
	b.WriteString(scheme + "://")
	for i := range len(rest) {
		switch c := rest[i]; {
		case c < ' ' || c == 0x7f:
			return "", false
		case c == ' ' || c > 0x7f || strings.IndexByte("\"'<>\\^`{|}", c) >= 0:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), true
}
