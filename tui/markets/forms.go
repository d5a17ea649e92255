package markets

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/chart"
	"xkld/tui/kit"
)

// form is what the chart shows.
type form int

// The forms, in the order in which a key goes through them.
const (
	bars      form = iota // beside the rows of the table
	multiples             // a small chart for each market, all on one scale
	lines                 // the first markets, a line each
	heat                  // markets by years, coloured by height
	forms
)

const (
	leastChart = 8  // the least height that makes a chart worth drawing
	mostYears  = 20 // as far back as a chart goes: before, most markets are not known
	mostLines  = 5  // more would hide each other
)

// series is a market over the times of a chart.
type series struct {
	row   report.Row
	shown []kit.Shown
}

// times are what the charts go over: the months of the year for a month, else
// the years up to that of the period.
func (t Tab) times(years int) (times []model.Span, labels []string) {
	year := t.period.To.Year()
	if t.period.IsMonth() {
		for m := model.MonthOf(year, 1); m <= model.MonthOf(year, 12); m++ {
			span := model.MonthSpan(m)
			if t.filter.Shown() == model.ShowToDate {
				span = model.YearToDate(m)
			}
			times, labels = append(times, span), append(labels, t.kit.Say.Month(m))
		}
		return times, labels
	}
	for y := year - years + 1; y <= year; y++ {
		times, labels = append(times, model.YearSpan(y)), append(labels, strconv.Itoa(y))
	}
	return times, labels
}

// series are the markets of the table in its order, each over the same times. The
// whole would dwarf its parts, and what is left leaves out other markets each
// time: neither is drawn beside them.
func (t Tab) series(times []model.Span) []series {
	var all []series
	for _, row := range t.table.Rows {
		if row.Figure.Market == model.All || row.Figure.Market == model.Other {
			continue
		}
		s, base := series{row: row}, t.base(row)
		for _, span := range times {
			s.shown = append(s.shown, t.shownAt(row.Figure.Over(span), base))
		}
		all = append(all, s)
	}
	return all
}

// figure is a figure as the tab's filter shows it.
func (t Tab) figure(ref model.Ref) model.Figure {
	f := t.kit.Book.Figure(ref)
	if !t.filter.Wants(f.Kind) {
		return model.Figure{Ref: ref}
	}
	return f
}

// picked is the index of the market under the cursor, or -1.
func (t Tab) picked(all []series) int {
	if t.cursor.Row < len(t.table.Rows) {
		for i, s := range all {
			if s.row.IsAbout(t.table.Rows[t.cursor.Row]) {
				return i
			}
		}
	}
	return -1
}

// chart is the form that is chosen, with its heading, in h lines.
func (t Tab) chart(w, h int) []string {
	type look struct {
		form form
		w, h int
		row  int
	}
	return t.drawn.Lines(look{t.form, w, h, t.cursor.Row}, func() []string {
		switch t.form {
		case multiples:
			return t.multiples(w, h)
		case lines:
			return t.lines(w, h)
		}
		return t.heat(w, h)
	})
}

// headed is a heading that names what is counted and the times, or what is shown
// of it.
func (t Tab) headed(words string, times []model.Span) string {
	if t.filter.Shown().IsTransform() {
		return t.transformHead(times)
	}
	return fmt.Sprintf(words, t.kit.Say.Workers[t.filter.Sex], t.span(times))
}

// span names the times from the first to the last.
func (t Tab) span(times []model.Span) string {
	return t.kit.Say.Span(model.Span{From: times[0].From, To: times[len(times)-1].To})
}

// The least room of a small chart.
const (
	leastPanelW = 24
	leastPanelH = 6
)

// multiples are small column charts, a market each, from zero and all on one
// scale, so that their heights compare. Where there are more markets than room,
// those around the cursor are shown, and the heading says which.
func (t Tab) multiples(w, h int) []string {
	times, labels := t.times(trendWidth)
	all := t.series(times)
	scale := t.kit.ScaleOf(slices.Concat(shownOf(all)...))
	short := t.headed(t.kit.Say.Form.Counted, times)
	head, some := fmt.Sprintf(t.kit.Say.Form.Small, short, scale.Low(), scale.High()), ""
	across := max(1, min(w/leastPanelW, len(all)))
	down := max(1, min((h-1)/leastPanelH, (len(all)+across-1)/across))
	page, picked := across*down, t.picked(all)
	first := 0
	if len(all) > page {
		first = max(0, picked) / page * page
		some = "   " + fmt.Sprintf(t.kit.Say.Form.SomeOf, first+1, min(first+page, len(all)), len(all))
	}
	if room := w - 1 - ansi.StringWidth(some); ansi.StringWidth(head) > room { // the axes name the scale as well
		head = kit.Cut(short, room)
	}
	out := []string{" " + t.kit.Style.Header.Render(head+some)}
	panelW, panelH := w/across, max(2, min((h-1)/down, 3*leastPanelH))
	for at := first; at < min(first+page, len(all)); at += across {
		var lines []string
		for i := at; i < min(at+across, first+page, len(all)); i++ {
			panel := kit.Lines(t.panel(all[i], labels, scale, i == picked, panelW-1, panelH), panelW, panelH)
			if lines == nil {
				lines = panel
			} else {
				lines = kit.Beside(lines, "", panel)
			}
		}
		out = append(out, lines...)
	}
	return out
}

// shownOf is what is shown of markets.
func shownOf(all []series) [][]kit.Shown {
	var shown [][]kit.Shown
	for _, s := range all {
		shown = append(shown, s.shown)
	}
	return shown
}

// panel is the small chart of one market under its name and its last figure.
func (t Tab) panel(s series, labels []string, scale kit.Scale, picked bool, w, h int) []string {
	style, sign := t.kit.Style.Text, " "
	if picked {
		style, sign = t.kit.Style.CursorRow, t.kit.Style.Title.Render(">")
	}
	var columns []chart.Bar
	for i, shown := range s.shown {
		columns = append(columns, t.kit.ShownBar(shown, labels[i]))
	}
	head := sign + style.Render(t.kit.Say.Short(s.row.Figure.Market))
	for i := len(s.shown) - 1; i >= 0; i-- {
		if shown := s.shown[i]; shown.Known() {
			head += "  " + labels[i] + " " + t.kit.StyledText(shown)
			break
		}
	}
	return append([]string{head}, t.kit.ColumnsOn(scale, columns, w, h-1)...)
}

// lines are the first markets of the table and that of the cursor, a line each,
// from zero.
func (t Tab) lines(w, h int) []string {
	times, labels := t.times(min(mostYears, max(2, (w-8)/3)))
	k := t.kit
	if t.filter.Shown().IsTransform() {
		k = k.InHundredths()
	}
	return k.HeadedLines(t.headed(t.kit.Say.Form.Markets, times), t.drawnLines(times), labels, w, h)
}

// drawnLines are the lines over some times. The one of the cursor takes the last
// place if it is not among the first.
func (t Tab) drawnLines(times []model.Span) []chart.Line {
	all := t.series(times)
	picked := t.picked(all)
	if picked >= mostLines {
		all[mostLines-1] = all[picked]
	}
	all = all[:min(len(all), mostLines)]
	var drawn []chart.Line
	taken := ""
	for i, s := range all {
		line := chart.Line{Name: t.kit.Say.Short(s.row.Figure.Market), Sign: t.sign(s.row.Figure.Market, taken), Style: t.kit.Style.Series[i]}
		taken += string(line.Sign)
		drawn = append(drawn, t.kit.LineOf(line, s.shown))
	}
	return drawn
}

// sign is a letter of a market that no other line has.
func (t Tab) sign(market model.Code, taken string) rune {
	m, _ := t.kit.Book.Markets.Find(market)
	for _, r := range m.Alpha2 + string(market) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		if !strings.ContainsRune(taken, r) {
			return r
		}
	}
	return '+'
}

// heat is a table of markets by times, the higher the stronger the colour. The
// market of the cursor stays in sight.
func (t Tab) heat(w, h int) []string {
	times, labels := t.times(mostYears)
	all := t.series(times)
	picked := t.picked(all)
	var rows []kit.HeatRow
	for i, s := range all {
		row := kit.HeatRow{Name: t.kit.Say.Short(s.row.Figure.Market), Picked: i == picked}
		for _, shown := range s.shown {
			if shown.Transform != nil {
				row.Shown = append(row.Shown, *shown.Transform)
			} else {
				row.Figures = append(row.Figures, shown.Figure)
			}
		}
		rows = append(rows, row)
	}
	lines, first, inThousands := t.kit.Heat(labels, rows, w, h-1)
	words := t.kit.Say.Form.Markets
	if inThousands {
		words = t.kit.Say.Form.MarketsShort
	}
	return append([]string{" " + t.kit.Style.Header.Render(t.headed(words, times[first:]))}, lines...)
}
