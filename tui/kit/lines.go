package kit

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/chart"
)

// LineOf is a line of figures, or of what is shown of them beside others. Each
// point says its kind and its doubts by the mark that its number has in the table;
// what holds for all of them is said once, at the line's name.
func (k Kit) LineOf(line chart.Line, shown []Shown) chart.Line {
	var marks []string
	all := true
	for _, s := range shown {
		bar := k.ShownBar(s, "")
		f := s.Figure
		if t := s.Transform; t != nil {
			f = model.Figure{Kind: t.Kind(), Precision: t.Ratio.Precision, Verdict: t.Ratio.Verdict}
		}
		mark := ""
		if bar.Known {
			mark = lang.Mark(f)
			all = all && strings.HasPrefix(mark, "=")
		}
		marks = append(marks, mark)
		line.Points = append(line.Points, chart.Point{Value: bar.Value, Known: bar.Known})
	}
	for _, mark := range marks {
		if all {
			mark = strings.TrimPrefix(mark, "=")
		}
		line.Marks = append(line.Marks, weightiest(mark))
	}
	if all && line.IsKnown() {
		line.Mark = '='
	}
	return line
}

// weightiest is the one of a number's marks for which alone there is room: its
// doubt rather than its precision, and that rather than how it is known.
func weightiest(mark string) rune {
	if mark == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(mark)
	return r
}

// MarksOf are the marks that lines carry, each once.
func MarksOf(lines []chart.Line) []string {
	var marks []string
	for _, line := range lines {
		for _, r := range append(slices.Clone(line.Marks), line.Mark) {
			if r != 0 && !slices.Contains(marks, string(r)) {
				marks = append(marks, string(r))
			}
		}
	}
	return marks
}

// Shown is what a chart draws of a figure: itself, or what is shown of it beside
// another one.
type Shown struct {
	Figure    model.Figure
	Transform *report.Transform // nil: the figure itself
}

// ShownBar is what is shown as a bar without a number, in the style of its kind.
func (k Kit) ShownBar(s Shown, label string) chart.Bar {
	if s.Transform != nil {
		bar := k.TransformBar(*s.Transform, label)
		bar.Text = ""
		return bar
	}
	f := s.Figure
	style := k.BarStyle(f.Sex)
	if f.Kind == model.Calculated {
		style = &k.Style.Calculated
	}
	return chart.Bar{Label: label, Value: f.Count.N, Known: f.Count.Known, Style: *style, Fill: Fill(f)}
}

// Text is what is shown with its marks.
func (k Kit) Text(s Shown) string {
	if s.Transform != nil {
		return k.Say.Transformed(*s.Transform)
	}
	return k.Say.Figure(s.Figure)
}

// Known says whether there is anything to draw.
func (s Shown) Known() bool {
	if s.Transform != nil {
		return s.Transform.Ratio.Known
	}
	return s.Figure.Count.Known
}

// StyledText is the same in the style of its kind.
func (k Kit) StyledText(s Shown) string {
	if s.Transform != nil && s.Known() {
		return k.Style.Calculated.Render(k.Text(s))
	}
	return k.Of(s.Figure).Render(k.Text(s))
}

// Scale is what several charts are drawn on, so that their heights compare: from
// zero up, and down where anything lies below it.
type Scale struct {
	kit       Kit
	low, high int64
	signed    bool // of transforms
}

// ScaleOf is the scale that all that is shown fits into.
func (k Kit) ScaleOf(shown []Shown) Scale {
	s := Scale{kit: k}
	for _, one := range shown {
		s.signed = s.signed || one.Transform != nil
		if bar := k.ShownBar(one, ""); bar.Known {
			s.low, s.high = min(s.low, bar.Value), max(s.high, bar.Value)
		}
	}
	if s.low < 0 {
		s.low = -chart.NiceMax(-max(s.low, -math.MaxInt64))
	}
	if s.high > 0 || s.low == 0 {
		s.high = chart.NiceMax(s.high)
	}
	return s
}

// Low and High name the ends of the scale.
func (s Scale) Low() string  { return s.write(s.low) }
func (s Scale) High() string { return s.write(s.high) }

func (s Scale) write(n int64) string {
	if s.signed {
		return s.kit.hundred(n)
	}
	return s.kit.Say.Number(n)
}

// ColumnsOn are the lines of a column chart on a scale that it shares with others.
func (k Kit) ColumnsOn(s Scale, bars []chart.Bar, w, h int) []string {
	options := chart.Options{ASCII: k.ASCII, Format: s.write, Low: s.low, Max: s.high,
		Axis: k.Style.Axis, Text: k.Style.Text, Gap: k.Style.Missing, Line: k.Style.Bar}
	if s.signed {
		return splitLines(chart.SignedColumns(bars, w, h, options))
	}
	return splitLines(chart.Columns(bars, w, h, options))
}
