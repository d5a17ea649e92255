package lang

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// SideBySide are the words of a comparison that is taken out of the screen, where
// nobody knows the marks of tables.
type SideBySide struct {
	Opening           string    // what is counted, of whom and when; the differences
	OpeningAlone      string    // the same where the figures have nothing in common
	More, Fewer, Same string    // figure, difference, base, percent
	Calculated        string    // said of the differences
	From              [2]string // the source, the sources
}

func englishSideBySide() SideBySide {
	return SideBySide{
		Opening:      "Workers who went abroad under contract from Viet Nam, %s: %s.",
		OpeningAlone: "Workers who went abroad under contract from Viet Nam: %s.",
		More:         "%s is %s more than %s, %s", Fewer: "%s is %s fewer than %s, %s", Same: "%s is as many as %s",
		Calculated: "Differences are calculated, not published.",
		From:       [2]string{"Source: %s.", "Sources: %s."},
	}
}

// Sentences is a comparison in a sentence that can stand anywhere: each figure
// against the base, whether they can be compared, and where they are from. It is
// empty where no difference is known.
func (s Speaker) Sentences(c report.Comparison, sources []model.Source) string {
	words := s.Take.Compared
	common, names := s.Apart(c.Refs())
	told := func(i int) string { return names[i] + " (" + s.told(*c.Rows[i].Figure) + ")" }
	var said, cited []string
	for i, row := range c.Rows {
		d, base := row.Compared.Difference, told(c.Base)
		switch {
		case i == c.Base || !d.Known:
		case d.N == 0:
			said = append(said, fmt.Sprintf(words.Same, told(i), base))
		case d.N < 0:
			said = append(said, fmt.Sprintf(words.Fewer, told(i), s.inWords(d.Precision, -d.N), base, s.unmarked(row)))
		default:
			said = append(said, fmt.Sprintf(words.More, told(i), s.inWords(d.Precision, d.N), base, s.unmarked(row)))
		}
	}
	if len(said) == 0 {
		return ""
	}
	text := fmt.Sprintf(words.OpeningAlone, strings.Join(said, "; "))
	if common != "" {
		text = fmt.Sprintf(words.Opening, common, strings.Join(said, "; "))
	}
	text += " " + words.Calculated
	if !c.Comparable() {
		text += " " + s.Comparable(c)
	}
	for _, source := range sources {
		cited = append(cited, s.Cited(source))
	}
	if len(cited) > 0 {
		text += " " + fmt.Sprintf(words.From[min(1, len(cited)-1)], strings.Join(cited, "; "))
	}
	return text
}

// told is a figure with how it is known, where that is not simply published.
func (s Speaker) told(f model.Figure) string {
	words := []string{s.inWords(f.Precision, f.Count.N)}
	if f.Kind == model.Calculated {
		words = append(words, s.Kinds[f.Kind])
	}
	if f.Verdict != model.NoVerdict {
		words = append(words, s.Verdicts[f.Verdict])
	}
	return strings.Join(words, ", ")
}

// inWords is a number with a word in the place of its mark.
func (s Speaker) inWords(p model.Precision, n int64) string {
	if p == model.Exact {
		return s.Number(n)
	}
	return s.Precise[p] + " " + s.Number(n)
}

// unmarked is the percent of a comparison without marks.
func (s Speaker) unmarked(row report.Row) string {
	return strings.TrimLeft(s.Change(row.Compared.Percent), "=?*<>~")
}
