package kit

import (
	"strings"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
)

// Shown is what is shown of the figures.
func (f Filter) Shown() model.Show {
	if f.Show == "" {
		return model.ShowValue
	}
	return f.Show
}

// WithSex is the filter for another sex, with all else as it is.
func (f Filter) WithSex(sex model.Sex) Filter { f.Sex = sex; return f }

// hundredths is what a whole ratio is drawn as: in hundredths of a percent, or
// of a point of an index.
const hundredths = 10000

// transformBar is a transform as a bar of a chart. A ratio is always calculated.
func (k Kit) TransformBar(t report.Transform, label string) chart.Bar {
	bar := chart.Bar{Label: label, Known: t.Ratio.Known, Style: k.Style.Calculated,
		Fill: Fill(model.Figure{Kind: model.Calculated, Precision: t.Ratio.Precision, Verdict: t.Ratio.Verdict})}
	if !bar.Known {
		return bar
	}
	bar.Value = t.Ratio.Scaled(hundredths)
	if bar.Value == 0 && t.Ratio.N != 0 { // too little for a hundredth is not nothing
		bar.Value = map[bool]int64{true: -1, false: 1}[t.Ratio.N < 0]
	}
	bar.Text = strings.Trim(k.Say.Transformed(t), "=?*<>~ %")
	return bar
}

// InHundredths is the kit for charts of transforms.
func (k Kit) InHundredths() Kit { k.hundredths = true; return k }

// hundred writes hundredths of a percent or a point: 2650 is 26.5.
func (k Kit) hundred(n int64) string { return k.Say.Hundredths(n) }

// withTransformBars is the grid with a bar for the transform of each row, on one
// scale from zero; what is below zero is drawn to the left of a line at zero.
func (g Grid) withTransformBars(k Kit, t report.Table) Grid {
	bars := make([]chart.Bar, len(t.Rows))
	var low, high int64
	for i, row := range t.Rows {
		if isWhole(t, row) {
			continue
		}
		bars[i] = k.TransformBar(*row.Transform, "")
		if bars[i].Known && !row.Gap {
			low, high = min(low, bars[i].Value), max(high, bars[i].Value)
		}
	}
	scale := chart.ScaleOf(low, high)
	sign := map[bool]string{true: "", false: "%"}[t.Query.Show == model.ShowIndex]
	g.BarHead = func(w int) string {
		return scale.Head(w, func(n int64) string { return k.hundred(n) + sign })
	}
	for i, row := range t.Rows {
		if row.Gap || isWhole(t, row) {
			continue
		}
		bar := bars[i]
		g.Rows[i].Bar = func(w int) string {
			style := bar.Style
			if !bar.Known {
				style = k.Style.Missing
			}
			return style.Render(scale.Row(bar, w, k.ASCII))
		}
	}
	return g
}

// isWhole says whether a row is what the others are parts of: it would dwarf
// them. In a change it stands beside them.
func isWhole(t report.Table, row report.Row) bool {
	return t.Query.View == report.ViewMarkets && row.Figure.Market == model.All &&
		(t.Query.Show == model.ShowShare || t.Query.Show == model.ShowIndex)
}

// SignedColumns are the lines of a column chart of transforms.
func (k Kit) SignedColumns(bars []chart.Bar, w, h int) []string {
	options := chart.Options{ASCII: k.ASCII, Format: k.hundred,
		Axis: k.Style.Axis, Text: k.Style.Text, Gap: k.Style.Missing, Line: k.Style.Bar}
	return splitLines(chart.SignedColumns(bars, w, h, options))
}

// TransformOn adds the transform under the cursor to a pane, and how it was
// worked out or why there is none; nothing in a table without transforms.
func (k Kit) TransformOn(p *Pane, t report.Table, c Cursor) {
	if c.Row < 0 || c.Row >= len(t.Rows) || t.Rows[c.Row].Transform == nil {
		return
	}
	shown := *t.Rows[c.Row].Transform
	p.Title(k.Say.Shown(t.Query))
	if shown.Ratio.Known {
		p.Text(k.Style.Calculated.Render(k.Say.Transformed(shown)))
	}
	p.Faint(k.Say.Working(shown))
	p.Blank()
}
