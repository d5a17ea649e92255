package speak

import (
	"errors"
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

const (
	mostHits  = 20 // that are read out; another word narrows them
	mostWords = 20 // that are looked for
)

// find is any figure, market, indicator and source that has all the words.
func (s *Session) find(words []string) ([]string, error) {
	w := s.voice.Find
	switch n := len(words); {
	case n == 0:
		return nil, &unclear{s.voice.sentence(w.Needs)}
	case n > mostWords:
		return nil, &unclear{s.voice.sentence(fmt.Sprintf(w.TooMany, mostWords, n))}
	}
	t, err := report.Find(s.voice.Book, lang.Read(words), mostHits)
	var none *report.NothingFound
	if errors.As(err, &none) {
		return nil, &unclear{s.voice.sentence(fmt.Sprintf(w.Matches, model.Quote(strings.Join(words, " "))))}
	}
	if err != nil {
		return nil, err
	}
	return s.voice.Table(t), nil
}

// hits are what a search has found, one a line, each with the command that shows
// it, letter for letter.
func (v Voice) hits(t report.Table) []string {
	var lines []string
	for _, row := range t.Rows {
		h := *row.Hit
		said := v.HitName(h)
		switch {
		case h.Figure != nil:
			said += ": " + v.SayFigure(*h.Figure)
		case h.Indicator != nil:
			said += ": " + v.SayIndicator(*h.Indicator)
		case h.Source != nil:
			said += ": " + fmt.Sprintf(v.Spoken.Figures, v.Number(int64(len(h.Source.Claims))))
		}
		lines = append(lines, v.sentence(v.Find.Kinds[h.Kind], ", ", said), h.Command())
	}
	return append(lines, v.tableNotes(t)...)
}
