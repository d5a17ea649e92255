package picture

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xkld/model"
)

// mostPublishers is how many publishers a picture names.
const mostPublishers = 4

// source names who prints the figures shown, those who print most of them
// first, and the last month that they are about.
func (m maker) source() string {
	printed := map[string]int{}
	until := model.Month(0)
	note := func(ids []model.SourceID) {
		for _, id := range ids {
			source := m.book.Source(id)
			if source.Own {
				printed[source.Title]++
				continue
			}
			printed[shortPublisher(source.Publisher)]++
		}
	}
	for _, row := range m.table.Rows {
		if row.Transform != nil {
			note(row.Transform.Sources())
		} else if row.Figure.Count.Known {
			note(row.Figure.Sources)
		}
		if row.Figure.Count.Known {
			until = max(until, row.Figure.Span.To)
		}
		if row.Target != nil {
			note(row.Target.Sources)
		}
	}
	delete(printed, "")
	var names []string
	for name := range printed {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(unwritable(a), unwritable(b)), cmp.Compare(printed[b], printed[a]), cmp.Compare(a, b))
	})
	if len(names) == 0 {
		return ""
	}
	said := strings.Join(names, ", ")
	if more := len(names) - mostPublishers; more > 1 { // in the room of "and 1 others" the one itself is named
		said = fmt.Sprintf(m.Picture.MoreSources, strings.Join(names[:mostPublishers], ", "), more)
	}
	if until == 0 {
		return fmt.Sprintf(m.Picture.NoSource, said)
	}
	return fmt.Sprintf(m.Picture.Source, said, m.LongSpan(model.Span{From: until, To: until}))
}

// shortPublisher is the name of a publisher without whom it quotes and in
// which language.
func shortPublisher(name string) string {
	for _, end := range []string{" (", ", from ", " from ", " via ", ", "} {
		name, _, _ = strings.Cut(name, end)
	}
	return strings.TrimSpace(name)
}

// unwritable is 1 for a name in letters that the font of pictures lacks.
func unwritable(name string) int {
	for _, r := range name {
		if r > lastLatin {
			return 1
		}
	}
	return 0
}

// lastLatin is the last of the Latin letters, Vietnamese ones included, that
// the font has.
const lastLatin = '\u1eff'
