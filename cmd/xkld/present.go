package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/speak"
	"xkld/model"
	"xkld/model/report"
	"xkld/tui"
)

func (p *program) presentCommand() *cobra.Command {
	return &cobra.Command{Use: "present [VIEW [PERIOD]]",
		Example: `  xkld present
  xkld present markets 2025 --sex female`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 && !slices.Contains(tui.Views(), args[0]) {
				return &usageError{fmt.Sprintf(p.words.Usage.NoSlides, model.Quote(args[0])), "xkld present months"}
			}
			return p.atMost(2)(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.present(args) }}
}

// present opens the screen at the slides of a view. What the view cannot show is
// refused before the screen is there.
func (p *program) present(args []string) error {
	if _, ok := p.terminal(p.out); !ok && !p.aloud() {
		return &usageError{fmt.Sprintf(p.words.Usage.NeedsTerminal, "present"), "xkld targets 2025\nssh -t HOST present"}
	}
	book, err := p.book()
	if err != nil {
		return err
	}
	view, period := report.ViewMonths, args
	if len(args) > 0 {
		view, period = args[0], args[1:]
	}
	q, err := p.query(book, view, period)
	if err != nil {
		return err
	}
	if len(q.Keys()) > 1 {
		return &usageError{p.words.Usage.OneAtATime, "xkld present " + view}
	}
	if p.aloud() {
		t, err := buildOf(view)(book, q)
		if err != nil {
			return err
		}
		return p.write([]byte(speak.Text(speak.New(book, p.words).Slides(t))))
	}
	if len(args) == 0 {
		q.View = "" // the slides begin with the latest month
	} else {
		t, err := buildOf(view)(book, q)
		if err != nil {
			return err
		}
		if q, err = p.onScreen("present", q, t.Period); err != nil {
			return err
		}
	}
	return p.screen(&q, true)
}
