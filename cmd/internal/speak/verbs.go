package speak

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// verbs are the commands of a conversation.
func verbs() []string {
	return []string{"help", "quit", "repeat", "more", "where", "back", "why", "next", "previous", "compare", "chart", "show",
		"check", "sources", "indicators", "clear", "lang", "full", "find"}
}

// obey does what a line asks for. What is no command is a change of what is shown.
func (s *Session) obey(verb string, rest []string) ([]string, error) {
	switch verb {
	case "help":
		return s.help(), nil
	case "where":
		return s.where()
	case "back":
		return s.back()
	case "why":
		return s.why(rest)
	case "next", "previous":
		return s.walk(map[string]int{"next": 1, "previous": -1}[verb], rest)
	case "compare":
		return s.compare(rest)
	case "chart":
		return s.chart(rest)
	case "show":
		return s.show(rest)
	case "check":
		return s.check(rest)
	case "sources":
		return s.sources(rest)
	case "indicators":
		return s.indicators(rest)
	case "find":
		return s.find(rest)
	case "clear":
		next := state{query: model.Query{View: s.now.query.View, Period: s.now.query.Period, Show: model.ShowValue}}
		return s.view(next)
	case "lang":
		return s.language(rest)
	case "full":
		return s.full(rest)
	}
	return s.change(rest)
}

func (s *Session) help() []string {
	var lines []string
	for _, line := range s.voice.Spoken.Talk.Help {
		lines = append(lines, s.voice.sentence(line))
	}
	return lines
}

// change changes what is shown. A view that is named is read row by row; a month,
// or a market among the markets, is a figure; else it is said what is shown now.
func (s *Session) change(words []string) ([]string, error) {
	if strings.ContainsAny(words[0], "@#") {
		return s.show(words)
	}
	items, err := s.read(words)
	if err != nil {
		return nil, err
	}
	next, named, one := s.apply(items)
	switch {
	case named:
		return s.list(next, false)
	case one != nil:
		return s.figure(*one), nil
	case len(items) == 0:
		return nil, s.unknown(words[0])
	}
	lines, err := s.view(next)
	if err == nil && next.query.View == report.ViewTargets && len(next.query.Sexes) > 0 {
		lines = append(lines, s.voice.sentence(fmt.Sprintf(s.voice.Word.SexElsewhere, s.voice.Sexes[next.query.Sexes[0]])))
	}
	return lines, err
}

// apply is the state after some items; whether they name a view; and the figure
// that they mean rather than a change, if they do.
func (s *Session) apply(items []item) (next state, named bool, one *model.Ref) {
	next = state{query: s.now.query}
	next.query.Markets, next.query.Sexes, next.query.Kinds = slices.Clone(next.query.Markets), slices.Clone(next.query.Sexes), slices.Clone(next.query.Kinds)
	for _, i := range items {
		if i.view != "" {
			named = true
			if next.query.View != i.view {
				next.query.View, next.query.Period, next.query.AsOf = i.view, nil, nil
			}
		}
	}
	q := &next.query
	for _, i := range items {
		switch {
		case i.latest:
			q.Period, q.AsOf = nil, nil
		case i.span != nil && q.View == report.ViewTargets && !i.span.IsYears(): // no plan is of a month
			q.AsOf = &i.span.To
		case i.span != nil:
			q.Period = i.span
		case i.market != nil:
			q.Markets = []model.Code{*i.market}
			if *i.market == model.All {
				q.Markets = nil
			}
		case i.sex != nil:
			q.Sexes = []model.Sex{*i.sex}
			if *i.sex == model.Total {
				q.Sexes = nil
			}
		case i.kinds != nil:
			q.Kinds = i.kinds
		case i.asOf != nil:
			q.AsOf = i.asOf
		case i.show != "":
			q.Show = i.show
		}
	}
	if named {
		return next, true, nil
	}
	isFigure := func(i item) bool {
		return q.View == report.ViewMonths && i.span != nil && !i.span.IsYears() ||
			q.View == report.ViewMarkets && i.market != nil && *i.market != model.All
	}
	if slices.ContainsFunc(items, isFigure) {
		if ref, err := s.refOf(items, nil); err == nil {
			return next, false, &ref
		}
	}
	return next, false, nil
}

// refOf is the figure that items mean. What they do not name is that of a figure
// before them; else, where they name a span, what is shown; else the figure that
// was spoken of.
func (s *Session) refOf(items []item, before *model.Ref) (model.Ref, error) {
	var ref model.Ref
	switch hasSpan := slices.ContainsFunc(items, func(i item) bool { return i.span != nil }); {
	case before != nil:
		ref = *before
	case hasSpan:
		ref.Key = s.now.query.Keys()[0]
	default:
		current, err := s.current()
		if err != nil {
			return ref, err
		}
		ref = current
	}
	for _, i := range items {
		switch {
		case i.span != nil:
			ref.Span = *i.span
		case i.market != nil:
			ref.Market = *i.market
		case i.sex != nil:
			ref.Sex = *i.sex
		}
	}
	return ref, nil
}

// show is a figure, or what is shown of the figures: show july, show change.
func (s *Session) show(words []string) ([]string, error) {
	if len(words) == 0 {
		ref, err := s.current()
		if err != nil {
			return nil, err
		}
		return s.figure(ref), nil
	}
	if show, n := s.voice.ReadShow(words); n == len(words) {
		next := state{query: s.now.query}
		next.query.Show = show
		return s.view(next)
	}
	refs, err := s.refs(words)
	if err != nil {
		return nil, err
	}
	if len(refs) > 1 {
		return nil, unclearly(s.voice.Spoken.Talk.OneOnly, "show")
	}
	return s.figure(refs[0]), nil
}

// refs are the figures that words name: a new one begins with what the one before
// has already named. Each has from the one before it what it does not name.
func (s *Session) refs(words []string) ([]model.Ref, error) {
	var refs []model.Ref
	var items []item
	var before *model.Ref
	end := func() error {
		if len(items) == 0 {
			return nil
		}
		ref, err := s.refOf(items, before)
		refs, items, before = append(refs, ref), nil, &ref
		return err
	}
	for len(words) > 0 {
		if strings.ContainsAny(words[0], "@#") {
			ref, err := s.written(words[0])
			if err := cmp.Or(end(), err); err != nil {
				return nil, err
			}
			refs, before, words = append(refs, ref), &ref, words[1:]
			continue
		}
		found, n, err := s.item(words)
		if err != nil {
			return nil, err
		}
		words = words[n:]
		if found == nil || found.span == nil && found.market == nil && found.sex == nil {
			continue
		}
		if slices.ContainsFunc(items, func(i item) bool {
			return i.span != nil && found.span != nil || i.market != nil && found.market != nil || i.sex != nil && found.sex != nil
		}) {
			if err := end(); err != nil {
				return nil, err
			}
		}
		items = append(items, *found)
	}
	if err := end(); err != nil {
		return nil, err
	}
	if len(refs) == 0 {
		return nil, &unclear{s.voice.Spoken.Talk.CompareNeeds}
	}
	return refs, nil
}

// written is a ref as the command line writes it.
func (s *Session) written(word string) (model.Ref, error) {
	period, market, sex := model.CutRef(word)
	items := []item{}
	for _, part := range []string{period, market, sex} {
		if part == "" {
			continue
		}
		found, n, err := s.item([]string{part})
		if err != nil || found == nil || n == 0 {
			return model.Ref{}, s.unknown(part)
		}
		items = append(items, *found)
	}
	if len(items) == 0 {
		return model.Ref{}, s.unknown(word)
	}
	return s.refOf(items, nil)
}

// compare is figures side by side; one alone comes after the one before it.
func (s *Session) compare(words []string) ([]string, error) {
	refs, err := s.refs(words)
	if err != nil {
		return nil, err
	}
	if len(refs) == 1 {
		before, ok := report.Before(refs[0])
		if !ok {
			return nil, &unclear{s.voice.Spoken.Talk.CompareNeeds}
		}
		refs = []model.Ref{before, refs[0]}
	}
	return s.voice.Comparison(report.Compare(s.voice.Book, refs, 0)), nil
}

// why is all that is known of the figure that is spoken of, or of another one.
func (s *Session) why(words []string) ([]string, error) {
	ref, err := s.current()
	if err != nil {
		return nil, err
	}
	if len(words) > 0 {
		refs, err := s.refs(words)
		if err != nil {
			return nil, err
		}
		ref = refs[0]
	}
	if s.now.figure == nil || *s.now.figure != ref {
		s.figure(ref)
	}
	return s.voice.Record(report.Show(s.voice.Book, ref)), nil
}

// full is every fact of what is shown, or of a view that is named.
func (s *Session) full(words []string) ([]string, error) {
	items, err := s.read(words)
	if err != nil {
		return nil, err
	}
	next, _, _ := s.apply(items)
	return s.list(next, true)
}

// chart is the picture of what is shown, or of a view that is named, in words.
func (s *Session) chart(words []string) ([]string, error) {
	items, err := s.read(words)
	if err != nil {
		return nil, err
	}
	next, _, _ := s.apply(items)
	t, err := s.table(next)
	if err != nil {
		return nil, err
	}
	if len(items) > 0 {
		s.turn(next)
	}
	return s.voice.Chart(t), nil
}

// check is what contradicts what, of all the data or of what is named.
func (s *Session) check(words []string) ([]string, error) {
	items, err := s.read(words)
	if err != nil {
		return nil, err
	}
	q := model.Query{View: report.ViewCheck}
	for _, i := range items {
		switch {
		case i.span != nil:
			q.Period = i.span
		case i.market != nil:
			q.Markets = append(q.Markets, *i.market)
		case i.sex != nil:
			q.Sexes = append(q.Sexes, *i.sex)
		}
	}
	t, err := report.Contradictions(s.voice.Book, q)
	if err != nil {
		return nil, err
	}
	return s.voice.Table(t), nil
}

// sources are all sources, or one of them with what it prints.
func (s *Session) sources(words []string) ([]string, error) {
	t, err := report.Sources(s.voice.Book, model.SourceID(strings.Join(words, " ")))
	if err != nil {
		return nil, err
	}
	return s.voice.Table(t), nil
}

// indicators are other published numbers, all or those of one name.
func (s *Session) indicators(words []string) ([]string, error) {
	name := strings.Join(words, " ")
	for id, word := range s.voice.Indicators {
		if model.Fold(name) == model.Fold(word) && name != "" {
			name = id
		}
	}
	t, err := report.Indicators(s.voice.Book, model.Query{View: report.ViewIndicators, Markets: s.now.query.Markets}, name)
	if err != nil {
		return nil, err
	}
	return s.voice.Table(t), nil
}

// language goes on in another language.
func (s *Session) language(words []string) ([]string, error) {
	w := s.voice.Spoken.Talk
	if len(words) == 0 {
		return nil, unclearly(w.NeedsValue, "lang")
	}
	spoken := s.options.Language(strings.Join(words, ""))
	if spoken == nil {
		return nil, unclearly(w.NoLanguage, model.Quote(words[0]))
	}
	s.voice = New(s.voice.Book, spoken)
	lines, err := s.opening(s.now)
	return append([]string{s.voice.sentence(fmt.Sprint(spoken.Spoken.Talk.SpeaksNow))}, lines...), err
}
