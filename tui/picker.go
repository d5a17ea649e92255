package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// The sections of the picker, in the order in which tab goes through them.
const (
	sectionMarket = iota
	sectionSex
	sectionPeriod
	sectionKind
	sections
)

// picker is the layer that chooses what the figures count, and when. Each
// choice shows its figure, and nothing changes before it is applied.
type picker struct {
	input   textinput.Model
	section int
	rows    [sections]int // the row under the cursor in each section
	chosen  kit.Filter
	periods []model.Span   // the last one first
	markets []model.Market // those of which anything is published, the largest first
}

func newPicker(a *App) *picker {
	p := &picker{input: textinput.New(), chosen: a.filter, periods: slices.Clone(a.tab().Periods())}
	slices.Reverse(p.periods)
	p.input.Prompt = ""
	p.input.CharLimit = 40
	p.input.Focus() // the command that it returns would blink the cursor: nothing is written while idle
	if len(p.chosen.Kinds) == 0 {
		p.chosen.Kinds = a.kit.Book.Kinds()
	}
	p.rank(a)
	p.rows[sectionMarket] = max(0, slices.Index(p.matches(), p.chosen.Market))
	p.rows[sectionSex] = int(p.chosen.Sex)
	p.rows[sectionPeriod] = max(0, slices.Index(p.periods, a.tab().Period()))
	return p
}

// rank sets the markets in the order of their figures in the period that is
// shown, as in the tables.
func (p *picker) rank(a *App) {
	size := map[model.Code]int64{}
	for _, m := range a.kit.Book.Markets {
		if m.Code == model.All || len(a.kit.Book.Years(m.Code)) > 0 {
			p.markets = append(p.markets, m)
			size[m.Code] = p.figure(a, m.Code, model.Total, a.tab().Period()).Count.N
		}
	}
	slices.SortStableFunc(p.markets, func(m, n model.Market) int { return cmp.Compare(size[n.Code], size[m.Code]) })
}

// period is the one under the cursor.
func (p *picker) period(a *App) model.Span {
	if p.rows[sectionPeriod] < len(p.periods) {
		return p.periods[p.rows[sectionPeriod]]
	}
	return a.tab().Period()
}

// figure is what stands beside a choice.
func (p *picker) figure(a *App, market model.Code, sex model.Sex, period model.Span) model.Figure {
	return a.kit.Book.Figure(a.tab().RefAt(period, kit.Filter{Market: market, Sex: sex}))
}

func (p *picker) scope() keys.Scope { return keys.Picker }

func (p *picker) popup() {}

// matches are the markets that the typed text is part of, by name in either
// language, with or without diacritics, or by code; first those that begin with
// it. Everything begins with nothing.
func (p *picker) matches() []model.Code {
	want := model.Fold(p.input.Value())
	if want != "" && want[0] <= '9' {
		want = "" // a period is typed, no market
	}
	var begin, within []model.Code
	for _, m := range p.markets {
		says := func(match func(word, want string) bool) bool {
			return slices.ContainsFunc(m.Words(), func(word string) bool { return match(model.Fold(word), want) })
		}
		switch {
		case says(strings.HasPrefix):
			begin = append(begin, m.Code)
		case says(strings.Contains):
			within = append(within, m.Code)
		}
	}
	return append(begin, within...)
}

// typed takes text into the field, and a blank as the choice of a kind.
func (p *picker) typed(a *App, msg tea.Msg) layer {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Text == " " && p.section == sectionKind {
		kind := a.kit.Book.Kinds()[p.rows[sectionKind]]
		if i := slices.Index(p.chosen.Kinds, kind); i >= 0 {
			p.chosen.Kinds = slices.Delete(slices.Clone(p.chosen.Kinds), i, i+1)
		} else {
			p.chosen.Kinds = append(slices.Clone(p.chosen.Kinds), kind)
		}
		return p
	}
	before := p.input.Value()
	p.input, _ = p.input.Update(msg)
	harmless(&p.input)
	if p.toPeriod(a) {
		return p
	}
	if p.input.Value() != before {
		p.section, p.rows[sectionMarket] = sectionMarket, 0
		p.follow(a)
	}
	return p
}

// toPeriod goes to the first period with the typed text in its name, where the
// text begins with a digit: no market does.
func (p *picker) toPeriod(a *App) bool {
	text := p.input.Value()
	if text == "" || text[0] < '0' || text[0] > '9' {
		return false
	}
	p.section = sectionPeriod
	for i, period := range p.periods {
		if strings.Contains(a.kit.Say.Span(period), text) || strings.HasPrefix(period.String(), text) {
			p.rows[sectionPeriod] = i
			break
		}
	}
	return true
}

func (p *picker) do(a *App, action keys.Action) layer {
	length := [sections]int{len(p.matches()), len(model.Sexes()), len(p.periods), len(a.kit.Book.Kinds())}[p.section]
	switch action {
	case keys.NextSection:
		p.section = (p.section + 1) % sections
	case keys.PreviousSection:
		p.section = (p.section + sections - 1) % sections
	case keys.Up:
		p.rows[p.section] = max(0, p.rows[p.section]-1)
	case keys.Down:
		p.rows[p.section] = max(0, min(length-1, p.rows[p.section]+1))
	case keys.Apply:
		if len(p.matches()) == 0 {
			return p // nothing is chosen; the list says so
		}
		if p.chosen.AllKinds(a.kit.Book.Kinds()) {
			p.chosen.Kinds = nil
		}
		period := p.period(a)
		a.setFilter(p.chosen)
		if period != a.tab().Period() {
			a.tabs[a.active] = a.tab().At(period)
		}
		return nil
	}
	p.follow(a)
	return p
}

// follow chooses the market and the sex under the cursor.
func (p *picker) follow(a *App) {
	p.chosen.Market = a.filter.Market
	if matches := p.matches(); p.rows[sectionMarket] < len(matches) {
		p.chosen.Market = matches[p.rows[sectionMarket]]
	}
	p.chosen.Sex = model.Sex(p.rows[sectionSex])
}

// The picker's size, where the screen has room for it.
const (
	pickerWidth  = 76
	pickerHeight = 28
)

// draw lays the box over the middle of the screen.
func (p *picker) draw(a *App, screen []string) []string {
	w, h := min(pickerWidth, a.size.W), min(pickerHeight, len(screen)-1)
	return a.box(screen, a.kit.Say.Word.Filter, kit.Lines(p.inside(a, w-4, h-2), w-4, h-2), w)
}

// inside is the text field, the sections and the result. Where not all fits,
// sections without the cursor shrink to their choice, and the one with it
// scrolls.
func (p *picker) inside(a *App, w, h int) []string {
	style := a.kit.Style
	lines := []string{a.kit.Say.Word.TypeToFind + style.Input.Render(p.input.Value()) + style.Cursor.Render(" ")}
	choices := p.sections(a, w)
	result := p.result(a, w)
	room := h - len(lines) - len(result) - sections
	var seen [sections]int // lines of each section
	grow := func(section, upTo int) {
		more := min(upTo, choices[section].lines) - seen[section]
		if more = min(more, room); more > 0 {
			seen[section] += more
			room -= more
		}
	}
	for s := range sections {
		grow(s, 1)
	}
	grow(p.section, 8)
	for _, s := range []int{sectionSex, sectionKind, p.section, sectionMarket, sectionPeriod} {
		grow(s, choices[s].lines)
	}
	for s := range sections {
		lines = append(lines, p.drawSection(a, s, choices[s], seen[s])...)
	}
	return append(lines, result...)
}

// choices are the lines of a section, made when they are seen: most of them cost
// a figure.
type choices struct {
	head  string
	lines int
	line  func(i int) string
}

// drawSection is a section: its head, and the lines round its cursor.
func (p *picker) drawSection(a *App, section int, c choices, seen int) []string {
	style := a.kit.Style.Header
	if section == p.section {
		style = a.kit.Style.Title
	}
	row := p.rows[section]
	top := max(0, min(row-seen/2, c.lines-seen))
	out := []string{style.Render(c.head)}
	for i := top; i < min(top+seen, c.lines); i++ {
		sign := "  "
		if section == p.section && i == row {
			sign = a.kit.Style.Title.Render("> ")
		}
		out = append(out, sign+c.line(i))
	}
	return out
}

func radio(on bool) string { return map[bool]string{true: "(*) ", false: "( ) "}[on] }

// choice is a line of at most w cells with the figure of the choice at its end.
func choice(k kit.Kit, text string, f model.Figure, w int) string {
	const number = 11
	w = min(w, 60) - 2 // the sign of the cursor stands before it
	return kit.Fit(text, w-number) + k.Of(f).Render(kit.Right(k.Say.Figure(f), number))
}

// sections are the choices of each section, for lines of at most w cells.
func (p *picker) sections(a *App, w int) [sections]choices {
	k, say, period := a.kit, a.kit.Say, p.period(a)
	found := p.matches()
	market := choices{say.Word.PickMarket, len(found), func(i int) string {
		m, _ := k.Book.Markets.Find(found[i])
		return choice(k, radio(m.Code == p.chosen.Market)+kit.Left(m.Alpha2, 3)+k.Say.BothNames(m), p.figure(a, m.Code, p.chosen.Sex, period), w)
	}}
	if len(found) == 0 {
		market = choices{say.Word.PickMarket, 1, func(int) string { return k.Style.Notice.Render(say.Word.NoMatch) }}
	}
	return [sections]choices{market,
		{say.Word.PickSex, len(model.Sexes()), func(i int) string {
			sex := model.Sexes()[i]
			return choice(k, radio(sex == p.chosen.Sex)+say.Sexes[sex], p.figure(a, p.chosen.Market, sex, period), w)
		}},
		{say.Word.PickPeriod, len(p.periods), func(i int) string {
			return choice(k, radio(i == p.rows[sectionPeriod])+say.Span(p.periods[i]), p.figure(a, p.chosen.Market, p.chosen.Sex, p.periods[i]), w)
		}},
		{say.Word.PickKind, len(a.kit.Book.Kinds()), func(i int) string {
			kind := a.kit.Book.Kinds()[i]
			return map[bool]string{true: "[x] ", false: "[ ] "}[slices.Contains(p.chosen.Kinds, kind)] + say.Kinds[kind]
		}},
	}
}

// result is what the choices would show, and the command that prints it.
func (p *picker) result(a *App, w int) []string {
	chosen := p.chosen
	if chosen.AllKinds(a.kit.Book.Kinds()) {
		chosen.Kinds = nil
	}
	tab := a.tab()
	if chosen.Market != a.filter.Market || chosen.Sex != a.filter.Sex || p.period(a) != tab.Period() ||
		!slices.Equal(chosen.Kinds, a.filter.Kinds) {
		tab = tab.With(a.kit, chosen).At(p.period(a))
	}
	faint := a.kit.Style.Faint
	return []string{
		faint.Render(kit.Cut(fmt.Sprintf("%s: %s", a.kit.Say.Word.Result, tab.Summary()), w)),
		faint.Render(kit.Cut(fmt.Sprintf("%s: %s", a.kit.Say.Word.Command, tab.Command()), w)),
	}
}
