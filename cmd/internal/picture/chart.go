// Package picture draws the chart of a report: as a vector or bitmap picture
// for slides and papers, and as text.
//
// It does: choose what of a table is drawn, lay it out on one page of 16:9,
// and write it. What it draws are the numbers and words of the report, so that
// a picture says what the screen and the commands say. It may not know: flags,
// files, terminals, and how a figure has come about.
//
// The same table gives the same bytes: no date, no random name.
package picture

import (
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/chart"
)

// Chart is what a picture shows, whatever it is drawn with.
type Chart struct {
	Title, Subtitle string
	Panels          []Panel
	Lying           bool // a row for each bar instead of a column
	OneScale        bool // all panels have the scale of the largest
	Legend          []Sign
	Notes           []string
	Source          string
	Width           int // of text, in cells; 0: 80
	speaker         lang.Speaker
}

// Panel is a part of a chart with an axis of its own.
type Panel struct {
	Title    string
	Unit     string
	Counts   bool // the axis counts persons, which come whole
	Percent  bool // the axis is in percent
	Bars     []Bar
	Together []Together
	whole    []Bar // of a panel that goes on in another column: the bars of both
}

// Bar is one bar: a figure.
type Bar struct {
	Label string // name of the bar
	Short string // the same in a character or two, where room is short
	Group string // what several bars in a row have in common, such as a year
	Text  string // the number with its marks, as on the screen
	Aside string // what is said beside the number
	Sign  string // the marks of doubt alone, where the number has no room
	Value float64
	Known bool
	Empty bool // filtered out: neither a bar nor a gap
	Fill  chart.Fill
	Sex   model.Sex
	Plans []float64 // where the marks of the plan stand: one, or the two ends of a range
}

// Together is a number known for several bars in a row that have none of their
// own.
type Together struct {
	First, Last int
	Text        string
}

// Sign is an entry of the legend: how something is drawn, and what it says.
type Sign struct {
	Kind SignKind
	Fill chart.Fill // of a SignBar
	Mark string     // of a SignMark
	Text string
}

// SignKind is what an entry of the legend explains.
type SignKind int

// The entries of a legend.
const (
	SignBar SignKind = iota
	SignGap
	SignTogether
	SignPlan
	SignMark
)

// Of is the chart of a table of months, markets or targets.
func Of(b *model.Book, words *lang.Words, raw bool, t report.Table) (Chart, error) {
	m := maker{book: b, Speaker: lang.Speaker{Words: words, Markets: b.Markets, Raw: raw}, table: t}
	c := Chart{Title: m.Title, speaker: m.Speaker}
	switch t.Query.View {
	case report.ViewMonths:
		c.Panels, c.OneScale = m.months(), true
	case report.ViewMarkets:
		c.Panels, c.OneScale, c.Lying = m.markets(), true, true
	case report.ViewTargets:
		c.Panels, c.Lying = m.targets(), true
	default:
		return c, &model.Refusal{Rule: model.NoChart, Word: t.Query.View}
	}
	c.Subtitle = m.subtitle()
	c.Legend = m.legend(c)
	c.Notes = m.notes()
	c.Source = m.source()
	return c, nil
}

// maker turns a table into a chart.
type maker struct {
	lang.Speaker
	book  *model.Book
	table report.Table
}

// number is what a row shows: the one place that knows where in a row it
// stands.
type number struct {
	text  string // with its marks
	value float64
	known bool
	fill  chart.Fill
	sign  string
}

// shown is the number of a row that the query asks for.
func (m maker) shown(row report.Row) number {
	f := *row.Figure
	if t := row.Transform; t != nil {
		n := number{text: m.Transformed(*t), known: t.Ratio.Known, sign: doubt(t.Ratio.Verdict)}
		if n.known {
			n.value = 100 * float64(t.Ratio.N) / float64(t.Ratio.D)
		}
		n.fill = fillOf(model.Figure{Kind: t.Kind(), Precision: t.Ratio.Precision, Verdict: t.Ratio.Verdict})
		return n
	}
	return number{text: m.Figure(f), value: float64(f.Count.N), known: f.Count.Known, fill: fillOf(f), sign: doubt(f.Verdict)}
}

// fillOf tells the kinds apart as the screen does.
func fillOf(f model.Figure) chart.Fill {
	switch {
	case f.Precision != model.Exact, f.Verdict != model.NoVerdict:
		return chart.Light
	case f.Kind == model.Calculated:
		return chart.Hatched
	}
	return chart.Solid
}

func doubt(v model.Verdict) string {
	return strings.Trim(lang.Mark(model.Figure{Verdict: v}), "=")
}

// panel is an empty panel for the numbers that the query asks for.
func (m maker) panel(unit string) Panel {
	show := m.table.Query.Show
	if show.IsTransform() {
		return Panel{Unit: lang.Capital(m.Shown(m.table.Query)), Percent: show != model.ShowIndex}
	}
	return Panel{Unit: unit, Counts: true}
}

// bar is the bar of a row.
func (m maker) bar(row report.Row, label string) Bar {
	n := m.shown(row)
	return Bar{Label: label, Text: n.text, Sign: n.sign, Value: n.value, Known: n.known, Fill: n.fill, Sex: row.Figure.Sex}
}

// subtitle says whom the figures count, and when.
func (m maker) subtitle() string {
	q := m.table.Query
	var said []string
	switch keys := q.Keys(); {
	case q.View == report.ViewTargets:
		said = append(said, m.Word.PlanAndResult)
	case q.View == report.ViewMonths && len(q.Markets) <= 1:
		said = append(said, m.Market(keys[0].Market))
	}
	if q.View != report.ViewTargets && len(q.Sexes) <= 1 {
		said = append(said, m.Sexes[q.Keys()[0].Sex])
	}
	said = append(said, m.Span(m.table.Period))
	if q.Show.IsTransform() {
		said = append(said, m.Shown(q))
	}
	if len(q.Kinds) > 0 {
		var kinds []string
		for _, k := range q.Kinds {
			kinds = append(kinds, m.Kinds[k])
		}
		said = append(said, fmt.Sprintf(m.Word.FilterKinds, strings.Join(kinds, ", ")))
	}
	return strings.Join(said, ", ")
}

// legend explains what is drawn: the fills, the gap, the plan, and the marks
// that stand before the numbers.
func (m maker) legend(c Chart) []Sign {
	fills := map[chart.Fill]bool{}
	marks := lang.Marks{}
	gap, plan, together := false, false, false
	for _, p := range c.Panels {
		note := func(said string) {
			for _, word := range strings.Fields(said) {
				if word != lang.Missing { // the gap says so
					marks.Note(word)
				}
			}
		}
		note(p.Title)
		for _, b := range p.Bars {
			if b.Known {
				fills[b.Fill] = true
				note(b.Text)
				note(b.Aside)
			}
			gap = gap || !b.Known && !b.Empty
			plan = plan || len(b.Plans) > 0
		}
		for _, t := range p.Together {
			together = true
			note(t.Text)
		}
	}
	words := []string{m.Kinds[model.Published], m.Marks["="], m.Picture.Uncertain}
	if marks[lang.OwnMark] { // where one's own are drawn, nothing is published
		words[chart.Solid] = m.Marks[lang.OwnMark]
	}
	var legend []Sign
	for f := chart.Solid; f <= chart.Light; f++ {
		if fills[f] {
			legend = append(legend, Sign{Kind: SignBar, Fill: f, Text: words[f]})
		}
	}
	if gap {
		legend = append(legend, Sign{Kind: SignGap, Text: m.Marks[lang.Missing]})
	}
	if together {
		legend = append(legend, Sign{Kind: SignTogether, Text: m.Picture.Together})
	}
	if plan {
		legend = append(legend, Sign{Kind: SignPlan, Text: m.Marks[lang.Plan]})
	}
	for _, said := range marks.Legend(m.Speaker) {
		mark, text, _ := strings.Cut(said, " ")
		legend = append(legend, Sign{Kind: SignMark, Mark: mark, Text: text})
	}
	return withoutTwice(legend)
}

// withoutTwice joins what the fill of a bar and the mark of a number both say.
func withoutTwice(legend []Sign) []Sign {
	return slices.DeleteFunc(legend, func(s Sign) bool {
		if s.Kind != SignMark {
			return false
		}
		at := slices.IndexFunc(legend, func(t Sign) bool { return t.Kind == SignBar && t.Text == s.Text })
		if at >= 0 {
			legend[at].Mark = s.Mark
		}
		return at >= 0
	})
}

// notes are what the table says below its rows.
func (m maker) notes() []string {
	var said []string
	for _, n := range m.table.Notes {
		if n.ID == report.NoteArithmetic { // what remains is not drawn
			continue
		}
		said = append(said, m.TableNote(n))
	}
	return said
}
