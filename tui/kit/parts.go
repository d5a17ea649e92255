package kit

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/chart"
)

// ShortDetail is the height up to which the figure under the cursor is told in
// full lines instead of a pane.
const ShortDetail = 5

func lenCells(s string) int { return ansi.StringWidth(s) }

// RefAt is the figure under the cursor: the one that is shown there, or the one
// that what is shown there belongs to.
func (g Grid) RefAt(c Cursor) (model.Ref, bool) {
	switch cell, ok := g.At(c); {
	case ok && cell.Ref != nil:
		return *cell.Ref, true
	case ok && cell.Of != nil:
		return *cell.Of, true
	}
	return model.Ref{}, false
}

// WithBars is the grid with a bar for the figure of each row, on one scale from
// zero. A gap span counts several months and gets none.
func (g Grid) WithBars(k Kit, t report.Table, largest int64) Grid {
	if t.Query.Show.IsTransform() {
		return g.withTransformBars(k, t)
	}
	top := chart.NiceMax(largest)
	g.BarHead = func(w int) string { return Ends("0", k.Say.Number(top), w) }
	for i, row := range t.Rows {
		if row.Figure == nil || row.Gap {
			continue
		}
		f := row.Figure
		g.Rows[i].Bar = func(w int) string { return k.Bar(*f, top, w) }
	}
	return g
}

// WithColumn is the grid with one column more, of a cell for each row.
func (g Grid) WithColumn(c Column, cells []Cell) Grid {
	g.Columns = append(g.Columns, c)
	for i := range g.Rows {
		g.Rows[i].Cells = append(g.Rows[i].Cells, cells[i])
	}
	return g
}

// Columns are the lines of a column chart.
func (k Kit) Columns(bars []chart.Bar, w, h int) []string {
	drawn := chart.Columns(bars, w, h, chart.Options{ASCII: k.ASCII, Format: k.Say.Number,
		Axis: k.Style.Axis, Text: k.Style.Text, Gap: k.Style.Missing, Line: k.Style.Bar, Mark: k.Style.Plan})
	return splitLines(drawn)
}

// Lines are the lines of a line chart.
func (k Kit) Lines(lines []chart.Line, labels []string, w, h int) []string {
	write := k.Say.Number
	if k.hundredths {
		write = k.hundred
	}
	return splitLines(chart.Lines(lines, labels, w, h, chart.Options{ASCII: k.ASCII, Format: write,
		Axis: k.Style.Axis, Gap: k.Style.Missing}))
}

// HeadedLines are a line chart under its heading and its legend, which stands on
// a line of its own where both do not fit on one.
func (k Kit) HeadedLines(head string, lines []chart.Line, labels []string, w, h int) []string {
	out := []string{" " + k.Style.Header.Render(head)}
	legend := chart.Legend(lines, w)
	if lenCells(out[0])+3+lenCells(legend) <= w {
		out[0] += "   " + legend
	} else {
		out = append(out, " "+chart.Legend(lines, w-1))
	}
	return append(out, k.Lines(lines, labels, w-1, h-len(out))...)
}

// Nothing says that a combination of filters has no figure, and how to get
// back.
func (k Kit) Nothing(f Filter, period model.Span, s Size) []string {
	if len(k.Book.Claims) == 0 {
		return []string{"", " " + k.Style.Notice.Render(k.Say.Word.NoFigures)}
	}
	who := model.Ref{Span: period, Key: model.Key{Market: f.Market, Sex: f.Sex}}
	lines := []string{"", " " + k.Style.Notice.Render(fmt.Sprintf(k.Say.Word.Nothing, k.Say.Ref(who)))}
	if len(f.Kinds) > 0 {
		var kinds []string
		for _, kind := range f.Kinds {
			kinds = append(kinds, k.Say.Kinds[kind])
		}
		lines = append(lines, " "+k.Style.Notice.Render(fmt.Sprintf(k.Say.Word.OnlyKinds, joinComma(kinds))))
	}
	if years := k.Book.Years(f.Market); f.Market != model.All && len(years) > 0 {
		var words []string
		for _, year := range years {
			words = append(words, strconv.Itoa(year))
		}
		said := fmt.Sprintf(k.Say.Word.HasYears, k.Say.Market(f.Market), joinComma(words))
		for _, line := range Wrap(said, s.W-2) {
			lines = append(lines, " "+line)
		}
	}
	return append(lines, "", " "+k.Say.Word.NothingKeys)
}

// PlanLines adds the share of the plan, published and calculated, to a pane.
func (k Kit) PlanLines(p *Pane, t report.Target, said string) {
	if !t.Against.Share[0].Known {
		return
	}
	head := k.Say.Word.RecordPlan
	if t.Share != nil {
		share := report.Range{Low: t.Share.Low, High: t.Share.High, Precision: t.Share.Precision}
		p.Line(head, k.Say.Range(share)+"%", k.Say.Kinds[model.Published])
		head = ""
	}
	p.Line(head, k.Say.Ratio(t.Against.Share[0], 2), said)
	if t.ShareIsCut() {
		p.Faint(k.Say.Word.IsCut)
	}
}

// Against is what is noted of a figure and what contradicts it, on one line.
func (k Kit) Against(f model.Figure) string {
	notes := ""
	if said := k.Say.Notes(f.Notes); said != "" {
		notes = k.Of(f).Render(lang.Mark(f) + " " + said)
	}
	formula := ""
	if len(f.Formula) > 0 {
		formula = "= " + lang.Formula(f.Formula)
	}
	conflicts := ""
	if len(f.Conflicts) > 0 {
		conflicts = k.Style.Contested.Render(k.Say.Word.ContradictedBy + " " + k.Say.Conflicts(f.Conflicts))
	}
	return Join(formula, notes, conflicts)
}

// Query is the query of a view through the filter; what is not filtered stays
// unsaid, as on the command line.
func (f Filter) Query(view string, period *model.Span) model.Query {
	q := model.Query{View: view, Period: period, Show: f.Shown(), Kinds: f.Kinds}
	if f.Market != model.All {
		q.Markets = []model.Code{f.Market}
	}
	if f.Sex != model.Total {
		q.Sexes = []model.Sex{f.Sex}
	}
	return q
}

// Wants says whether a filter lets a kind through.
func (f Filter) Wants(k model.Kind) bool { return len(f.Kinds) == 0 || slices.Contains(f.Kinds, k) }

// AllKinds says whether a filter lets all kinds through that there are.
func (f Filter) AllKinds(kinds []model.Kind) bool {
	return len(f.Kinds) == 0 || !slices.ContainsFunc(kinds, func(k model.Kind) bool { return !slices.Contains(f.Kinds, k) })
}
