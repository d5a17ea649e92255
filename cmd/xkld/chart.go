package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/picture"
	"xkld/cmd/internal/speak"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// chartViews are the views that there are charts of.
var chartViews = []string{report.ViewMonths, report.ViewMarkets, report.ViewTargets}

func (p *program) chartCommand() *cobra.Command {
	return &cobra.Command{Use: "chart VIEW [PERIOD]",
		Example: `  xkld chart months 2025
  xkld chart markets 2025 -o markets.svg`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{p.words.Usage.ChartNeeds, "xkld chart months"}
			}
			if !slices.Contains(chartViews, args[0]) {
				return &usageError{fmt.Sprintf(p.words.Usage.NoChart, model.Quote(args[0])), "xkld chart months"}
			}
			return p.atMost(2)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := p.takeEnding(strings.Join(args, " "), c.Flags().Changed("format")); err != nil {
				return err
			}
			return p.chart(args[0], args[1:])
		}}
}

// takeEnding takes the format of a chart from the ending of its file, where no
// format is given. A name that promises another format than the one given is
// refused: whoever opens the file would be told that it is broken.
func (p *program) takeEnding(asked string, given bool) error {
	if !p.toFile() {
		return nil
	}
	ending := filepath.Ext(p.flags.output)
	format, ok := map[string]string{".svg": picture.SVG, ".png": picture.PNG, ".txt": picture.Text}[strings.ToLower(ending)]
	switch {
	case !ok:
		return nil
	case !given:
		p.flags.format = format
	case p.flags.format != format && slices.Contains(picture.Formats(), p.flags.format):
		name := strings.TrimSuffix(p.flags.output, ending)
		return &usageError{fmt.Sprintf(p.words.Usage.Ending, model.Quote(p.flags.output), ending, p.flags.format),
			"xkld chart " + asked + " -o " + shellQuote(name+endingOf(p.flags.format))}
	}
	return nil
}

// endingOf is what the name of a file in a format ends in.
func endingOf(format string) string {
	if format == picture.Text {
		return ".txt"
	}
	return "." + format
}

// chart draws a view and hands it over.
func (p *program) chart(view string, args []string) error {
	format := p.flags.format
	if !slices.Contains(picture.Formats(), format) {
		return p.refused(&model.Refusal{Rule: model.NoChartFormat, Word: format, Known: picture.Formats()},
			"xkld chart "+view+" --format svg")
	}
	_, onTerminal := p.terminal(p.out)
	onTerminal = onTerminal && !p.toFile()
	if onTerminal && format == picture.PNG && p.visits() {
		return &usageError{p.words.Usage.PNGOnTerminal, "ssh HOST chart " + view + " -f png > " + view + ".png"}
	}
	if onTerminal && format == picture.PNG {
		return &usageError{p.words.Usage.PNGOnTerminal, "xkld chart " + view + " --format png -o " + view + ".png"}
	}
	b, err := p.book()
	if err != nil {
		return err
	}
	q, err := p.query(b, view, args)
	if err != nil {
		return err
	}
	t, err := tableOf(b, q)
	if err != nil {
		return err
	}
	if p.aloud() && format == picture.Text {
		return p.write([]byte(speak.Text(speak.New(b, p.words).Chart(t))))
	}
	text, err := drawn(p.words, b, t, format, p.width(), !onTerminal, p.flags.ascii)
	if err != nil {
		return err
	}
	return p.write(text)
}

// leastChart is the least width of a chart as text: a name, a number and a bar.
const leastChart = 40

// isPicture says whether a format is drawn rather than printed.
func isPicture(format string) bool { return format == picture.SVG || format == picture.PNG }

// drawn is the chart of a table in a format. Raw text has plain digits; a
// picture is for people, wherever it goes.
func drawn(words *lang.Words, b *model.Book, t report.Table, format string, width int, raw, ascii bool) ([]byte, error) {
	c, err := picture.Of(b, words, raw && !isPicture(format), t)
	if err != nil {
		return nil, err
	}
	if width > 0 {
		c.Width = max(width, leastChart)
	}
	var out bytes.Buffer
	err = c.Write(&out, format, ascii)
	return out.Bytes(), err
}

// tableOf is the table of a view that there are charts of.
func tableOf(b *model.Book, q model.Query) (report.Table, error) {
	switch q.View {
	case report.ViewMonths:
		return report.Months(b, q)
	case report.ViewMarkets:
		return report.Markets(b, q)
	}
	return report.Targets(b, q)
}
