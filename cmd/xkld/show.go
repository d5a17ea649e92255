package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/report"
)

func (p *program) showCommand() *cobra.Command {
	return &cobra.Command{Use: "show REF",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{p.words.Usage.ShowNeeds, "xkld show 2025-07@jpn#female"}
			}
			return p.atMost(1)(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				ref, err := p.ref(out.Book, "show", args[0])
				if err != nil {
					return err
				}
				return out.Record(report.Show(out.Book, ref))
			})
		}}
}

// ref reads a REF of a command; market and sex may come from the flags instead.
func (p *program) ref(b *model.Book, command, s string) (model.Ref, error) {
	period, market, sex := model.CutRef(s)
	q, err := p.query(b, command, []string{period})
	if err != nil {
		return model.Ref{}, err
	}
	keys := q.Keys()
	ref := model.Ref{Key: keys[0]}
	if len(keys) > 1 {
		return ref, &usageError{fmt.Sprintf(p.words.Usage.OneOnly, command), "xkld " + command + " " + period}
	}
	if strings.Contains(s, "#") {
		if ref.Sex, err = model.ParseSex(sex); err != nil {
			return ref, p.refused(err, "xkld "+command+" "+shellQuote(strings.TrimSuffix(s, "#"+sex)+"#female"))
		}
	}
	if strings.Contains(s, "@") {
		m, err := b.Markets.Parse(market)
		if near, ok := err.(*model.UnknownMarket); ok {
			fixed := strings.Replace(s, "@"+market, "@"+strings.ToLower(string(near.Near.Code)), 1)
			return ref, p.refused(err, "xkld "+command+" "+shellQuote(fixed))
		} else if err != nil {
			return ref, p.unknownMarket(err, command)
		}
		ref.Market = m.Code
	}
	if q.Period != nil {
		return ref.Over(*q.Period), nil
	}
	return ref.Over(model.MonthSpan(latestMonth(b, ref.Key, q.Until()))), nil
}

// latestMonth is the last month with an exact figure for a key, or, where it
// has none, for all markets: the answer is then that the figure is missing.
func latestMonth(b *model.Book, key model.Key, until model.Month) model.Month {
	for _, k := range []model.Key{key, {Market: model.All}} {
		if m, ok := b.LastExactMonthUntil(k, until); ok {
			return m
		}
	}
	return b.Data().To
}
