package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// draw makes every line of the screen: as many as it is high, none wider than
// it is wide.
func (a *App) draw() []string {
	l := a.layout()
	if l.tooTiny {
		return a.tiny()
	}
	if whole, ok := a.top().(wholeScreen); ok {
		return a.plain(whole.drawAll(a))
	}
	lines := a.under(l)
	for i, layer := range a.layers {
		if i >= a.covered() {
			lines = layer.draw(a, lines)
		}
	}
	if below := len(lines) - l.below(); !l.frugal {
		lines[below+1] = a.legend(lines[frameHeight-l.below() : below])
	}
	return a.plain(lines)
}

// plain are lines that are no wider than the screen, with no more styles and
// signs than it takes.
func (a *App) plain(lines []string) []string {
	for i, line := range lines {
		lines[i] = kit.Quiet(kit.Cut(line, a.size.W))
		if a.kit.ASCII {
			lines[i] = plainSigns().Replace(lines[i])
		}
	}
	return lines
}

// under is the screen below the layers. Under a popup it is the tab as it was last
// seen, which a popup does not change.
func (a *App) under(l layout) []string {
	if seen := a.frames[a.active]; seen != "" && len(a.layers) > 0 && a.covered() < 0 {
		lines := strings.Split(seen, "\n")
		lines[len(lines)-1] = a.keyLine()
		return lines
	}
	lines := []string{a.header(), a.filters()}
	if !l.frugal {
		lines = append(lines, a.kit.Rule(a.size.W))
	}
	if a.covered() < 0 {
		lines = append(lines, a.body(l)...)
	} else {
		lines = append(lines, kit.Lines(nil, a.size.W, a.size.H-len(lines)-l.below())...)
	}
	if !l.frugal {
		lines = append(lines, a.kit.Rule(a.size.W), "")
	}
	return append(lines, a.keyLine())
}

// plainSigns puts dots of plain ASCII for those that are not: where a text is
// cut, and where a chart has a gap.
func plainSigns() *strings.Replacer { return strings.NewReplacer("…", ".", "·", ".") }

// covered is the last layer that covers the tab, and what lies below it; -1 if
// none does.
func (a *App) covered() int {
	last := -1
	for i, l := range a.layers {
		if _, leaves := l.(popup); !leaves {
			last = i
		}
	}
	return last
}

// tiny is one line that says how much room is needed, and which command prints
// the same.
func (a *App) tiny() []string {
	lines := make([]string, a.size.H)
	if a.size.H > 0 {
		_, command := a.printed()
		lines[0] = kit.Cut(fmt.Sprintf(a.kit.Say.Word.TooSmall, command), a.size.W)
	}
	return lines
}

// body is the tab and the detail of the figure under its cursor.
func (a *App) body(l layout) []string {
	main := kit.Lines(a.tab().Marked(a.marks).Main(l.main), l.main.W, l.main.H)
	switch {
	case l.detail.H == 0:
		return main
	case l.wide:
		return kit.Beside(main, a.kit.Down(), kit.Lines(a.tab().Detail(l.detail), l.detail.W, l.detail.H))
	case !l.frugal:
		main = append(main, a.kit.Rule(l.main.W))
	}
	return append(main, kit.Lines(a.tab().Detail(l.detail), l.detail.W, l.detail.H)...)
}

// programName is what the header begins with.
const programName = " xkld  "

// header is the tabs, the latest month and the share of the plan.
func (a *App) header() string {
	names, from := a.tabNames()
	left := ""
	if from > 0 {
		left = strings.Replace(programName, "xkld", a.kit.Style.Title.Render("xkld"), 1)
	}
	for i, name := range names {
		style := a.kit.Style.Tab
		if i == a.active {
			style = a.kit.Style.TabActive
		}
		left += style.Render(name) + " "
	}
	for _, right := range a.headlines() {
		if ansi.StringWidth(left)+ansi.StringWidth(right)+1 <= a.size.W {
			return kit.Ends(left, right+" ", a.size.W)
		}
	}
	return kit.Cut(left, a.size.W)
}

// headlines are what the header says at its right end, the fullest first.
func (a *App) headlines() []string {
	say := a.kit.Say
	h := a.headline
	if !h.Month.Count.Known {
		return nil
	}
	month := fmt.Sprintf(say.Word.HeadlineMonth, say.Span(h.Month.Span), say.Figure(h.Month))
	t := h.Target
	if !t.Against.Share[0].Known {
		return []string{month}
	}
	share := say.Ratio(t.Against.Share[0], 1)
	if t.Share != nil {
		share = say.Indicator(*t.Share)
	}
	plan := fmt.Sprintf(say.Word.HeadlinePlan, say.InYear(t.Result.Span), say.Figure(t.Result), share, say.Plan(t.Plan))
	return []string{month + "    " + plan, plan, month}
}

// filters is the active filters, which always stand there, and as much of what
// the tab shows as has room beside them.
func (a *App) filters() string {
	say, style, f := a.kit.Say, a.kit.Style, a.tab().Filter()
	kinds := ""
	if !f.AllKinds(a.kit.Book.Kinds()) {
		var words []string
		for _, k := range f.Kinds {
			words = append(words, say.Kinds[k])
		}
		kinds = "   " + fmt.Sprintf(say.Word.FilterKinds, strings.Join(words, ", "))
	}
	kinds += a.sorted()
	if text := a.tab().Narrowed(); text != "" {
		kinds += "   " + fmt.Sprintf(say.Word.Narrowed, model.Quote(text))
	}
	show, shortShow := a.shown()
	full := " " + fmt.Sprintf(say.Word.Filters, say.Market(f.Market), say.Sexes[f.Sex]) + show + kinds
	short := " " + fmt.Sprintf(say.Word.FewFilters, say.Short(f.Market), say.SexLabels[f.Sex]) + shortShow + kinds
	look := style.Text
	if f.Market != model.All || f.Sex != model.Total || f.Shown() != model.ShowValue || kinds != "" {
		look = style.Notice
	}
	var summary []string
	if len(a.kit.Book.Claims) > 0 { // else there is no period to name
		summary = strings.Split(a.tab().Summary(), "   ")
	}
	if marked := a.marked(); marked != "" {
		summary = append(summary, marked)
	}
	for ; ; summary = summary[1:] { // what is said first is the first to go
		right := strings.Join(summary, "   ") + " "
		for _, left := range []string{full, short} {
			if ansi.StringWidth(left)+ansi.StringWidth(right) < a.size.W {
				return kit.Ends(look.Render(left), style.Faint.Render(right), a.size.W)
			}
		}
		if len(summary) == 0 {
			return look.Render(kit.Cut(short, a.size.W))
		}
	}
}

// legend explains the marks in use in what is seen, or says what the last key
// could not do.
func (a *App) legend(seen []string) string {
	if a.notice != "" {
		return " " + a.kit.Style.Notice.Render(a.notice)
	}
	marks := lang.Marks{}
	for _, line := range seen {
		for _, word := range strings.FieldsFunc(ansi.Strip(line), func(r rune) bool { return strings.ContainsRune(" []{}()│|", r) }) {
			marks.Note(word)
		}
	}
	if a.covered() < 0 {
		for _, mark := range a.tab().Legend() {
			marks[mark] = true
		}
	}
	legend := " " + strings.Join(marks.Legend(a.kit.Say), "   ")
	for short := marks.ShortLegend(a.kit.Say); ansi.StringWidth(legend) > a.size.W; short = short[:max(0, len(short)-1)] {
		legend = " " + strings.Join(short, "   ") // rather whole words for fewer of them
	}
	if len(a.marks) == 2 && len(a.layers) == 0 {
		two := " " + a.kit.Say.Two(report.Compare(a.kit.Book, a.marks, 0))
		return a.kit.Style.Notice.Render(two) + "  " + a.kit.Style.Faint.Render(legend)
	}
	return a.kit.Style.Faint.Render(legend)
}

// keyLine is the keys of this place, as many as fit. The way back and the help
// stay.
func (a *App) keyLine() string {
	if a.notice != "" && arrange(a.size, a.source).frugal {
		return " " + a.kit.Style.Notice.Render(a.notice)
	}
	var words []string
	back, help := "", ""
	for _, b := range keys.Line(a.scope()) {
		switch {
		case b.Action == keys.Back && len(a.layers) == 0:
		case b.Action == keys.Back:
			back = a.named(b) + "  "
		case b.Action == keys.ShowHelp:
			help = a.named(b)
		default:
			words = append(words, a.named(b))
		}
	}
	if a.scope().TakesText() { // where letters are text
		help = strings.Replace(help, "?", "f1", 1)
	}
	help = back + help
	line := " "
	for _, w := range words {
		if ansi.StringWidth(line)+ansi.StringWidth(w)+ansi.StringWidth(help)+2 > a.size.W {
			break
		}
		line += w + "  "
	}
	return a.kit.Style.Faint.Render(line + help)
}
