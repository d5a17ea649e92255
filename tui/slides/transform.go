package slides

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// transform is the slide of a transform: a change, a share or an index in large
// digits, with the two figures that it is made of and, of markets, the others on
// one scale.
func (b builder) transform(start Start) Slide {
	t := *start.Shown
	if !t.Ratio.Known || !b.filter.Wants(t.Kind()) {
		return Slide{}
	}
	s := Slide{about: subject{ofTransform, t.Now.Ref}, Number: t.Now, Large: b.say.Transformed(t), Shown: start.Shown}
	s = b.titled(s, b.say.Title, t.Now.Ref)
	q := b.filter.Query(start.View, &start.Period)
	q.Show = t.Show
	s.Unit = b.say.Shown(q)
	s.Standing = []string{fmt.Sprintf(b.say.Slide.Standing, b.say.Kinds[t.Kind()], b.say.Working(t))}
	for _, f := range []model.Figure{t.Now, t.Beside} {
		s.Lines = append(s.Lines, b.say.Ref(f.Ref)+"  "+b.say.Figure(f))
		s.add(f)
	}
	if start.View == report.ViewMarkets {
		b.transformBars(&s, q)
	}
	return s
}

// transformBars adds the same transform of every market. The whole is no bar
// beside its parts.
func (b builder) transformBars(s *Slide, q model.Query) {
	table, err := report.Markets(b.book, q)
	if err != nil {
		return
	}
	for _, row := range table.Rows {
		if row.Transform == nil || row.Figure.Market == model.All || !row.Transform.Ratio.Known {
			continue
		}
		if slices.Contains(row.Figure.Notes, model.Note{ID: model.NoteWithinOther}) {
			continue
		}
		bar := b.kit.TransformBar(*row.Transform, "")
		s.low, s.high = min(s.low, bar.Value), max(s.high, bar.Value)
		s.Bars = append(s.Bars, Bar{Name: b.say.Market(row.Figure.Market), Short: b.say.Short(row.Figure.Market),
			Figure: *row.Figure, Text: b.say.Transformed(*row.Transform), Known: true, drawn: &bar, Picked: row.Figure.Market == s.Number.Market})
		s.add(row.Transform.Now)
		s.add(row.Transform.Beside)
	}
}

// signedBar is one bar of transforms, in at most w cells.
func (p page) signedBar(b Bar, w int) string {
	return b.drawn.Style.Render(chart.ScaleOf(p.slide.low, p.slide.high).Row(*b.drawn, w, p.kit.ASCII))
}

// axis are the ends of the scale over the bars of w cells.
func (p page) axis(w int) string {
	if p.slide.Shown == nil {
		return kit.Ends("0", p.slide.Axis, w)
	}
	sign := " %"
	if p.slide.Shown.Show == model.ShowIndex {
		sign = ""
	}
	return chart.ScaleOf(p.slide.low, p.slide.high).Head(w, func(n int64) string { return p.kit.Say.Hundredths(n) + sign })
}
