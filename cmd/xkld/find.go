package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// mostHits is how many hits people are shown; programs get all.
const mostHits = 20

// mostWords is how many words a search takes.
const mostWords = 20

func (p *program) findCommand() *cobra.Command {
	return &cobra.Command{Use: report.ViewFind + " WORDS...",
		Example: `  xkld find jul 2024 nhật
  xkld find women 2023
  xkld find vietnamplus
  xkld find kiều hối`,
		Args: func(_ *cobra.Command, args []string) error {
			switch n := len(strings.Fields(strings.Join(args, " "))); {
			case n == 0:
				return &usageError{p.words.Find.Needs, "xkld find jul 2024 japan"}
			case n > mostWords:
				return &usageError{fmt.Sprintf(p.words.Find.TooMany, mostWords, n), "xkld find jul 2024 japan"}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				most := mostHits
				if f := out.Format; f != print.Text && f != print.Markdown {
					most = 0
				}
				speaker := lang.Speaker{Words: out.Words, Markets: out.Book.Markets}
				t, err := report.Find(out.Book, lang.Read(args), most)
				if err != nil {
					return p.notFound(speaker, out.Book, err)
				}
				return out.Table(t)
			})
		}}
}

// notFoundError says what names nothing, and what to try.
type notFoundError struct{ message, try string }

func (e *notFoundError) Error() string { return e.message }

// notFound says which of the words names nothing and which one is meant instead.
func (p *program) notFound(s lang.Speaker, b *model.Book, err error) error {
	none, ok := err.(*report.NothingFound)
	if !ok {
		return err
	}
	e := &notFoundError{message: fmt.Sprintf(s.Find.Matches, model.Quote(strings.Join(none.Words, " "))), try: "xkld find japan 2024"}
	if len(none.Unknown) == 0 {
		e.message += " " + s.Find.NamesTogether
		for i := len(none.Words) - 1; i >= 0; i-- { // what one word less finds
			fewer := strings.Join(slices.Delete(slices.Clone(none.Words), i, i+1), " ")
			if _, err := report.Find(b, lang.Read([]string{fewer}), 1); err == nil {
				e.try = "xkld find " + fewer
				break
			}
		}
		return e
	}
	e.message += " " + fmt.Sprintf(s.Find.Names, model.Quote(none.Unknown[0]))
	if near := nearestName(b, none.Unknown[0]); near != "" {
		e.message += " " + fmt.Sprintf(s.Find.Mean, near)
		words := strings.Replace(strings.Join(none.Words, " "), none.Unknown[0], near, 1)
		if _, err := report.Find(b, lang.Read([]string{words}), 1); err == nil {
			e.try = "xkld find " + words
		}
	}
	return e
}

// nearestName is the name that a misspelt word most likely means: of a market, an
// indicator, a source.
func nearestName(b *model.Book, word string) string {
	var names []string
	for _, m := range b.Markets {
		for _, name := range m.Words() {
			names = append(names, strings.ToLower(name), model.Fold(name))
		}
	}
	names = append(names, "women", "female", "male", "january", "february", "march", "april", "june", "july", "august", "september",
		"october", "november", "december")
	names = append(names, report.IndicatorNames(b)...)
	for _, s := range b.Facts.Sources {
		names = append(names, string(s.ID))
	}
	if near := model.Nearest(word, names); near != "" {
		return near
	}
	return model.Nearest(model.Fold(word), names)
}
