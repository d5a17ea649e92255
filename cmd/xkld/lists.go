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
	return &cobra.Command{Use: "indicators [NAME]",
		Args: p.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if namesNothing(args) {
				return &report.UnknownName{What: "indicator"}
			}
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
	return &cobra.Command{Use: "sources [ID]",
		Args: p.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if namesNothing(args) {
				return &report.UnknownName{What: "source"}
			}
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
	return &cobra.Command{Use: "check [FILE...]",
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) > 0 || p.flags.against != "" {
				return p.checkFiles(files)
			}
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
	return &cobra.Command{Use: "version",
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

// namesNothing says whether the name asked for is empty, as the variable of a
// script may be: that is not to ask for all.
func namesNothing(args []string) bool { return len(args) > 0 && args[0] == "" }
