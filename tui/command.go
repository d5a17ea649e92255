package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// order is what a typed line asks for: the words of the shell, in any order.
type order struct {
	view   int // -1: the one that is shown
	filter kit.Filter
	span   *model.Span
	latest bool
	record *model.Ref
	action keys.Action
	sort   *report.Sorting // nil: as the rows are
	sought string
	checks bool
	marks  bool
	words  *lang.Words // nil: as they are
}

// verbs are the words that do what a key does.
func verbs() []verb {
	return []verb{
		{"q", keys.Leave}, {"quit", keys.Leave}, {"help", keys.ShowHelp}, {"record", keys.OpenRecord}, {"filter", keys.OpenFilter},
		{"clear", keys.ClearFilters}, {"source", keys.ToggleSource}, {"undo", keys.Undo}, {"redo", keys.Redo},
		{"present", keys.Present},
		{"copy", keys.OpenCopy}, {"export", keys.OpenExport}, {sortWord, keys.SortColumn}, {"chart", keys.NextForm},
	}
}

type verb struct {
	word   string
	action keys.Action
}

// execute carries out a typed line, or says why not. All of it is done or nothing.
// The action is that of the key which the line stands for, if it names one.
func (a *App) execute(line string) (tea.Cmd, keys.Action) {
	words := strings.Fields(line)
	for len(words) > 0 && (words[0] == "xkld" || words[0] == "open") {
		words = words[1:]
	}
	o, err := a.order(words)
	if err != nil {
		a.notice = a.kit.Say.Error(err)
		return nil, keys.None
	}
	return a.obey(o), o.action
}

// order reads the words of a line.
func (a *App) order(words []string) (order, error) {
	o := order{view: -1, filter: a.filter}
	for len(words) > 0 {
		rest, err := a.word(&o, words)
		if err != nil {
			return o, err
		}
		words = rest
	}
	return o, nil
}

// word takes one word, or an option with its value, and returns the rest.
func (a *App) word(o *order, words []string) ([]string, error) {
	word, say := words[0], a.kit.Say
	if i := slices.Index(Views(), word); i >= 0 {
		o.view = i
		return words[1:], nil
	}
	if word == "check" || word == "checks" {
		o.checks = true
		return words[1:], nil
	}
	if word == "marks" {
		o.marks = true
		return words[1:], nil
	}
	if word == "find" {
		o.sought = strings.Join(words[1:], " ")
		return nil, nil
	}
	if word == sortWord && len(words) > 1 {
		return nil, a.sort(o, strings.Join(words[1:], " "))
	}
	if name, ok := optionOf(word); ok {
		return a.option(o, name, words)
	}
	for _, v := range verbs() {
		if word == v.word {
			o.action = v.action
			return words[1:], nil
		}
	}
	if word == "latest" {
		o.latest = true
		return words[1:], nil
	}
	if span, err := model.ParseSpan(word); err == nil {
		o.span = &span
		return words[1:], nil
	} else if word[0] >= '0' && word[0] <= '9' {
		return nil, err
	}
	if sex, ok := say.SexOf(word); ok {
		o.filter.Sex = sex
		return words[1:], nil
	}
	if m, n := lang.ReadMarket(a.kit.Book.Markets, words); n > 0 {
		o.filter.Market = m.Code
		return words[n:], nil
	}
	return nil, a.unknown(word)
}

// unknown says that a word means nothing, and which known one is near.
func (a *App) unknown(word string) error {
	said := fmt.Sprintf(a.kit.Say.Word.UnknownWord, model.Quote(word))
	near := model.Nearest(word, a.vocabulary())
	if _, err := a.kit.Book.Markets.Parse(word); near == "" && err != nil {
		if m, ok := err.(*model.UnknownMarket); ok {
			near = strings.ToLower(string(m.Near.Code))
		}
	}
	if near != "" {
		said += " " + fmt.Sprintf(a.kit.Say.Word.DidYouMean, near)
	}
	return fmt.Errorf("%s", said)
}

// options are the options of the shell with their short forms, in the order in
// which they are offered.
func options() [][2]string {
	return [][2]string{{"market", "m"}, {"sex", "s"}, {"kind", ""}, {"as-of", ""}, {"show", ""}, {"lang", "l"}}
}

// optionOf is the option that a word names, with or without its dashes and value.
func optionOf(word string) (string, bool) {
	name, _, _ := strings.Cut(word, "=")
	for _, o := range options() {
		option, short := o[0], o[1]
		if name == option || name == "--"+option || short != "" && name == "-"+short {
			return option, true
		}
	}
	return "", false
}

// option takes an option with its value: behind a = or in the next word.
func (a *App) option(o *order, name string, words []string) ([]string, error) {
	_, value, joined := strings.Cut(words[0], "=")
	rest := words[1:]
	if !joined {
		if len(rest) == 0 {
			return nil, fmt.Errorf(a.kit.Say.Word.NeedsValue, name)
		}
		value, rest = rest[0], rest[1:]
	}
	var err error
	switch name {
	case "market":
		named := append([]string{value}, rest...)
		m, n := lang.ReadMarket(a.kit.Book.Markets, named)
		if n == 0 {
			_, err = a.kit.Book.Markets.Parse(value)
			return rest, err
		}
		o.filter.Market = m.Code
		return named[n:], nil
	case "sex":
		sex, ok := a.kit.Say.SexOf(value)
		if !ok {
			_, err = model.ParseSex(value)
		}
		o.filter.Sex = sex
	case "kind":
		o.filter.Kinds, err = lang.ReadKinds(value)
	case "as-of":
		var m model.Month
		if m, err = model.ParseMonth(value); err == nil {
			span := model.MonthSpan(m)
			o.span = &span
		}
	case "lang":
		o.words, err = a.kit.Say.Shelf().Of(value)
	case "show":
		if show, refused := model.ParseShow(value); refused == nil {
			o.filter.Show = show
		} else {
			err = a.show(o, value)
		}
	}
	return rest, err
}

// show is the record of a figure, which has its market and sex with it.
func (a *App) show(o *order, value string) error {
	period, market, sex := model.CutRef(value)
	span, err := model.ParseSpan(period)
	if err != nil {
		return err
	}
	ref := model.At(span, o.filter.Market, o.filter.Sex)
	if market != "" {
		m, err := a.kit.Book.Markets.Parse(market)
		if err != nil {
			return err
		}
		ref.Market = m.Code
	}
	if sex != "" {
		if ref.Sex, err = model.ParseSex(sex); err != nil {
			return err
		}
	}
	o.record = &ref
	return nil
}

// obey does what a line asks for.
func (a *App) obey(o order) tea.Cmd {
	if o.words != nil {
		a.speak(o.words)
	}
	if o.view >= 0 {
		a.showTab(o.view)
	}
	if before := (state{filter: a.filter}); before.differs(state{filter: o.filter}) {
		a.setFilter(o.filter)
	}
	if o.latest {
		a.tabs[a.active] = views[a.active].open(a.kit, a.filter)
	}
	if o.span != nil {
		tab, ok := a.tab().To(*o.span)
		if !ok {
			a.notice = fmt.Sprintf(a.kit.Say.Word.NotThere, a.kit.Say.Word.Tabs[a.active], a.kit.Say.Span(*o.span))
		}
		a.tabs[a.active] = tab
	}
	a.frame, a.frames[a.active] = "", ""
	if o.sought != "" {
		a.find(o.sought, 0)
	}
	if o.record != nil {
		a.layers = append(a.layers, &record{ref: *o.record})
	}
	if o.checks {
		a.layers = append(a.layers, newChecks(a))
	}
	if o.marks {
		a.openMarks()
	}
	if o.sort != nil {
		a.tabs[a.active] = a.tab().Sort(*o.sort, a.page())
	} else if o.action != keys.None {
		return a.act(o.action, true, tea.KeyPressMsg{})
	}
	return nil
}

// vocabulary is every fixed word that a line understands.
func (a *App) vocabulary() []string {
	words := append(Views(), "find", "latest", "checks", "marks")
	for _, v := range verbs() {
		words = append(words, v.word)
	}
	for _, o := range options() {
		words = append(words, o[0], "--"+o[0])
	}
	return append(words, names(model.Sexes(), model.Sex.String)...)
}

// names are the names of things, in their order.
func names[T any](things []T, name func(T) string) []string {
	var out []string
	for _, thing := range things {
		out = append(out, name(thing))
	}
	return out
}

// completion is the line with its last word completed, by the offer that is
// chosen; nothing where there is none.
func (p *prompt) completion(a *App) string {
	value := p.input.Value()
	if p.finding || value == "" {
		return ""
	}
	at := strings.LastIndexByte(value, ' ') + 1
	head, last := value[:at], value[at:]
	words := strings.Fields(head)
	var offers []string
	for _, word := range a.offers(words) {
		if last != "" && word != last && strings.HasPrefix(strings.ToLower(word), strings.ToLower(last)) {
			offers = append(offers, word)
		}
	}
	if len(offers) == 0 {
		return ""
	}
	return head + offers[(p.offer%len(offers)+len(offers))%len(offers)]
}

// offers are the words that may come after those typed.
func (a *App) offers(before []string) []string {
	if i := slices.Index(before, sortWord); i >= 0 {
		return a.sortOffers(before[:i], strings.Join(before[i+1:], " "))
	}
	if len(before) > 0 {
		switch name, _ := optionOf(before[len(before)-1]); name {
		case "sex":
			return names(model.Sexes(), model.Sex.String)
		case "kind":
			return names(a.kit.Book.Kinds(), model.Kind.String)
		case "show":
			return names(model.Shows(), func(s model.Show) string { return string(s) })
		case "market":
			return a.marketWords()
		case "lang":
			return lang.Codes()
		}
	}
	periods := slices.Clone(a.tab().Periods())
	slices.Reverse(periods)
	return slices.Concat(a.vocabulary(), names(periods, model.Span.String), a.marketWords())
}

// marketWords are the codes and names of the markets.
func (a *App) marketWords() []string {
	var words []string
	for _, m := range a.kit.Book.Markets {
		words = append(words, strings.ToLower(m.NameEN), m.NameVI, strings.ToLower(string(m.Code)))
	}
	return words
}

// orderOf is a query as a line would ask for it. The screen shows one market and
// one sex at a time.
func orderOf(q model.Query) order {
	key := q.Keys()[0]
	o := order{view: max(0, slices.Index(Views(), q.View)), filter: kit.Filter{Market: key.Market, Sex: key.Sex, Kinds: q.Kinds, Show: q.Show}, span: q.Period}
	if q.AsOf != nil {
		span := model.MonthSpan(*q.AsOf)
		o.span = &span
	}
	return o
}
