package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui"
)

func (p *program) openCommand() *cobra.Command {
	return &cobra.Command{Use: "open VIEW [PERIOD]",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 || !slices.Contains(tui.Views(), args[0]) {
				return &usageError{fmt.Sprintf(p.words.Usage.OpenNeeds, strings.Join(tui.Views(), ", ")), "xkld open markets 2025"}
			}
			return p.atMost(2)(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.open(args[0], args[1:]) }}
}

// open opens the screen at a view. What the view cannot show is refused before
// the screen is there.
func (p *program) open(view string, period []string) error {
	if p.aloud() {
		return p.talk(view, period)
	}
	if _, ok := p.terminal(p.out); !ok {
		return &usageError{fmt.Sprintf(p.words.Usage.NeedsTerminal, "open"), strings.Join(append([]string{"xkld", view}, period...), " ")}
	}
	book, err := p.book()
	if err != nil {
		return err
	}
	q, err := p.query(book, view, period)
	if err != nil {
		return err
	}
	if len(q.Keys()) > 1 {
		return &usageError{p.words.Usage.OneAtATime, "xkld open " + view}
	}
	// Where the kinds alone leave nothing, the screen says so and how to go on; it
	// may have been left like that.
	var nothing *report.NothingLeft
	t, err := buildOf(view)(book, q)
	if err != nil && !(errors.As(err, &nothing) && len(nothing.Kinds) > 0) {
		return err // a screen with nothing on it
	}
	if q, err = p.onScreen("open", q, t.Period); err != nil {
		return err
	}
	return p.screen(&q, false)
}

// onScreen is a query as the screen can show it, over the period that its command
// prints.
func (p *program) onScreen(command string, q model.Query, period model.Span) (model.Query, error) {
	switch {
	case q.View == report.ViewMonths && q.Period != nil && !q.Period.InOneYear():
		return q, &usageError{p.words.Usage.OneYear, fmt.Sprintf("xkld %s months %d", command, period.To.Year())}
	case q.View == report.ViewMarkets && q.AsOf != nil: // the longest span up to it, not the month alone
		q.Period, q.AsOf = &period, nil
	}
	return q, nil
}

// buildOf is the report behind a view.
func buildOf(view string) func(*model.Book, model.Query) (report.Table, error) {
	switch view {
	case report.ViewMarkets:
		return report.Markets
	case report.ViewTargets:
		return report.Targets
	}
	return report.Months
}
