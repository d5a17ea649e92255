package picture

import (
	"io"

	"xkld/model"
)

// The formats of a chart.
const (
	Text = "table"
	SVG  = "svg"
	PNG  = "png"
)

// Formats are the formats of a chart.
func Formats() []string { return []string{Text, SVG, PNG} }

// Write writes a chart in a format.
func (c Chart) Write(w io.Writer, format string, ascii bool) error {
	switch format {
	case Text:
		_, err := io.WriteString(w, c.Text(ascii))
		return err
	case SVG:
		return c.writeSVG(w)
	case PNG:
		return c.writePNG(w)
	}
	return &model.Refusal{Rule: model.NoChartFormat, Word: format, Known: Formats()}
}
