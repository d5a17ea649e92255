package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/report"
)

func (p *program) monthsCommand() *cobra.Command {
	return p.view(report.ViewMonths+" [PERIOD]", report.Months)
}

func (p *program) marketsCommand() *cobra.Command {
	return p.view(report.ViewMarkets+" [PERIOD]", report.Markets)
}

func (p *program) targetsCommand() *cobra.Command {
	return p.view(report.ViewTargets+" [PERIOD]", report.Targets)
}

// view is a command that prints the table of a view.
func (p *program) view(use string, build func(*model.Book, model.Query) (report.Table, error)) *cobra.Command {
	return &cobra.Command{Use: use, Args: p.atMost(1),
		RunE: func(c *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				q, err := p.query(out.Book, c.Name(), args)
				if err != nil {
					return err
				}
				t, err := build(out.Book, q)
				if err != nil {
					return err
				}
				return out.Table(t)
			})
		}}
}

// printing loads the book, lets write fill a buffer in the format asked for,
// and hands it to stdout in one piece: output is whole or not there at all.
func (p *program) printing(write func(print.Printer) error) error {
	format, err := p.format()
	if err != nil {
		return err
	}
	book, err := p.book()
	if err != nil {
		return err
	}
	var text bytes.Buffer
	_, onTerminal := p.terminal(p.out)
	onTerminal = onTerminal && !p.toFile()
	out := print.Printer{Book: book, Out: &text, Format: format, Raw: !onTerminal, Words: p.words, Aloud: p.aloud(), Width: p.width()}
	if out.Aloud {
		out.Width = 0 // whoever hears it has no lines to break
	} else if out.Paint, err = p.paint(); err != nil {
		return err
	}
	if err := write(out); err != nil {
		return err
	}
	return p.write(text.Bytes())
}

// screenOrMonths opens the screen, or, where stdout is no terminal, prints the
// months of the latest year.
func (p *program) screenOrMonths() error {
	if p.talks() {
		return p.talk(report.ViewMonths, nil)
	}
	if _, ok := p.terminal(p.out); ok && p.flags.output == "" && !p.aloud() {
		return p.screen(nil, false)
	}
	return p.printing(func(out print.Printer) error {
		q, err := p.query(out.Book, report.ViewMonths, nil)
		if err != nil {
			return err
		}
		t, err := report.Months(out.Book, q)
		if err != nil {
			return err
		}
		return out.Table(t)
	})
}

// atMost refuses more arguments than a command takes.
func (p *program) atMost(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return &usageError{fmt.Sprintf(p.words.Usage.DoesNotTake, c.Name(), model.Quote(args[n])), "xkld " + c.Use}
		}
		return nil
	}
}
