package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/report"
)

func (p *program) indicatorsCommand() *cobra.Command {
	return &cobra.Command{Use: "indicators [NAME]", Short: "workers abroad, money sent home, enterprises, agreements, incomes",
		Args: p.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				q, err := p.query(out.Book, report.ViewIndicators, nil)
				if err != nil {
					return err
				}
				t, err := report.Indicators(out.Book, q, first(args))
				if err != nil {
					return err
				}
				return out.Table(t)
			})
		}}
}

func (p *program) sourcesCommand() *cobra.Command {
	return &cobra.Command{Use: "sources [ID]", Short: "the sources, or one of them with all its figures",
		Args: p.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				if _, err := p.query(out.Book, report.ViewSources, nil); err != nil {
					return err
				}
				t, err := report.Sources(out.Book, model.SourceID(first(args)))
				if err != nil {
					return err
				}
				return out.Table(t)
			})
		}}
}

func (p *program) checkCommand() *cobra.Command {
	return &cobra.Command{Use: "check", Short: "every contradiction among the published figures",
		Long: `Every contradiction among the published figures, the worst first: what was
printed where, what stands against it, and by how much. First what cannot be
(below zero, more women than workers, more than all markets), then what nothing
explains, then rounded numbers that cannot agree, then figures since revised, then
those rejected for a reason; among equals the larger part of the figure first.
A disagreement comes up at every figure that has a part in it, and is told once,
at the worst of them; CSV, JSON and Markdown have a row for each.`,
		Args: p.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			return p.printing(func(out print.Printer) error {
				q, err := p.query(out.Book, report.ViewCheck, nil)
				if err != nil {
					return err
				}
				t, err := report.Contradictions(out.Book, q)
				if err != nil {
					return err
				}
				return out.Table(t)
			})
		}}
}

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{Use: "version", Short: "the version of the program",
		Args: p.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			format, err := p.format()
			if err != nil {
				return err
			}
			text := fmt.Appendf(nil, "xkld %s\n", version)
			switch format {
			case print.CSV, print.TSV:
				text = fmt.Appendf(nil, "version\n%s\n", version)
			case print.SDMX:
				return &print.Unfit{Format: format, View: "version"}
			case print.JSON, print.NDJSON:
				text, err = json.Marshal(map[string]string{"schema": "xkld/version/1", "version": version})
				text = append(text, '\n')
			}
			if err != nil {
				return err
			}
			return p.write(text)
		}}
}

// first is the first argument, or nothing.
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
