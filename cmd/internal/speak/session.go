package speak

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// Prompt is what stands before a line that is asked for.
const Prompt = "xkld> "

// portion is how many lines are said at once; a few more are not kept back.
const portion, spare = 10, 2

// Options are what a conversation needs besides its book.
type Options struct {
	Start    model.Query
	Words    *lang.Words
	Language func(code string) *lang.Words           // nil: there is none of that code
	Explain  func(words *lang.Words, e error) string // why a report cannot be made
}

// Session is one conversation: what is shown, what was said, and what there is to
// go back to. It shares nothing with others but the book, which is read-only.
type Session struct {
	options Options
	voice   Voice
	now     state
	past    []state
	said    []string // the last portion
	rest    []string // what there is more of it
	total   int      // lines of the answer in all
}

// state is what a conversation is about.
type state struct {
	query  model.Query
	figure *model.Ref // the last one asked for; nil: none since the view changed
}

// Begin begins a conversation.
func Begin(book *model.Book, options Options) *Session {
	return &Session{options: options, voice: New(book, options.Words), now: state{query: options.Start}}
}

// Greeting is what a conversation begins with: what is shown, how much of it is
// known, and the latest figure.
func (s *Session) Greeting() []string {
	lines, err := s.opening(s.now)
	if err != nil {
		lines = []string{s.explain(err)}
	}
	first, size := utf8.DecodeRuneInString(lines[0])
	lines[0] = "xkld " + string(unicode.ToLower(first)) + lines[0][size:]
	return s.portion(lines)
}

// Answer answers one line. It says whether the conversation ends with it.
func (s *Session) Answer(line string) (lines []string, leave bool) {
	words := wordsOf(line)
	if len(words) == 0 {
		return nil, false
	}
	verb, n := s.voice.ReadVerb(words, verbs())
	if words[0] == "?" {
		verb, n = "help", 1
	}
	rest := words[n:]
	if what, m := s.voice.ReadVerb(words, walked()); verb == "" && m > 0 { // kỳ trước: the previous period
		if turned, k := s.voice.ReadVerb(words[m:], []string{"next", "previous"}); k > 0 {
			verb, rest = turned, append([]string{what}, words[m+k:]...)
		}
	}
	switch verb {
	case "quit":
		return nil, true
	case "repeat":
		if len(s.said) == 0 {
			return []string{s.voice.sentence(s.voice.Spoken.Talk.NothingSaid)}, false
		}
		return s.said, false
	case "more":
		if len(s.rest) == 0 {
			return s.portion([]string{s.voice.sentence(s.voice.Spoken.Talk.NothingMore)}), false
		}
		return s.goOn(), false
	}
	lines, err := s.obey(verb, rest)
	if err != nil {
		lines = []string{s.explain(err)}
	}
	return s.portion(lines), false
}

// TooLong is said of a line that nobody types.
func (s *Session) TooLong() []string {
	return []string{s.voice.sentence(s.voice.Spoken.Talk.TooLong)}
}

// portion says the first lines of an answer and keeps the rest for later.
func (s *Session) portion(lines []string) []string {
	s.rest, s.total = lines, len(lines)
	return s.goOn()
}

// goOn says the next lines of an answer, and how many are left.
func (s *Session) goOn() []string {
	n := len(s.rest)
	if n > portion+spare {
		n = portion
	}
	said, rest := slices.Clone(s.rest[:n]), s.rest[n:]
	if s.rest = rest; len(rest) > 0 {
		next := len(rest)
		if next > portion+spare {
			next = portion
		}
		said = append(said, s.voice.sentence(fmt.Sprintf(s.voice.Spoken.Talk.MoreToSay, s.total-len(rest), s.total, next)))
	}
	s.said = said
	return said
}

// explain is an error as it is said.
func (s *Session) explain(err error) string {
	if e, ok := err.(*unclear); ok {
		return s.voice.sentence(e.said)
	}
	return s.voice.sentence(s.options.Explain(s.voice.Words, err))
}

// unclear is what is said where a line is not understood.
type unclear struct{ said string }

func (e *unclear) Error() string { return e.said }

// unclearly is such an error.
func unclearly(form string, with ...any) error { return &unclear{fmt.Sprintf(form, with...)} }

// wordsOf are the words of a line, without what no word has and without the
// beginning of a command line.
func wordsOf(line string) []string {
	line = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, line)
	var words []string
	for _, word := range strings.Fields(strings.ToLower(line)) {
		word = strings.TrimLeft(word, ":")
		if trimmed := strings.TrimRight(word, ".,;!?"); trimmed != "" {
			word = trimmed
		}
		if word != "" && !(len(words) == 0 && (word == "xkld" || word == "open" || word == "xkld>")) {
			words = append(words, word)
		}
	}
	return words
}

// table is the report of a state.
func (s *Session) table(now state) (report.Table, error) {
	q := now.query
	switch q.View {
	case report.ViewMarkets:
		return report.Markets(s.voice.Book, q)
	case report.ViewTargets:
		q.Sexes = nil
		return report.Targets(s.voice.Book, q)
	}
	return report.Months(s.voice.Book, q)
}

// opening is what a state begins with.
func (s *Session) opening(now state) ([]string, error) {
	t, err := s.table(now)
	if err != nil {
		return nil, err
	}
	return s.voice.Opening(t), nil
}

// turn goes to another state, which can be gone back from.
func (s *Session) turn(next state) {
	const most = 50
	s.past = append(s.past, s.now)
	s.past = s.past[max(0, len(s.past)-most):]
	s.now = next
}

// list goes to a state and reads its table, a row a line; all facts where full.
func (s *Session) list(next state, full bool) ([]string, error) {
	t, err := s.table(next)
	if err != nil {
		return nil, err
	}
	s.turn(next)
	if full {
		return s.voice.Table(t), nil
	}
	return s.voice.Brief(t), nil
}

// view goes to a state and says what it begins with.
func (s *Session) view(next state) ([]string, error) {
	lines, err := s.opening(next)
	if err == nil {
		s.turn(next)
	}
	return lines, err
}

// figure goes to a figure and says it.
func (s *Session) figure(ref model.Ref) []string {
	next := s.now
	next.figure = &ref
	s.turn(next)
	return s.voice.Figure(ref)
}

// back goes to what was before.
func (s *Session) back() ([]string, error) {
	last := len(s.past) - 1
	if last < 0 {
		return nil, &unclear{s.voice.Spoken.Talk.NothingBack}
	}
	s.now, s.past = s.past[last], s.past[:last]
	if s.now.figure != nil {
		return s.voice.Figure(*s.now.figure), nil
	}
	return s.opening(s.now)
}

// where says what is shown, and the command that prints the same.
func (s *Session) where() ([]string, error) {
	t, err := s.table(s.now)
	if err != nil {
		return nil, err
	}
	w := s.voice.Spoken.Talk
	lines := []string{s.voice.sentence(fmt.Sprintf(w.Here, s.voice.SayScope(t)))}
	command := t.Query.Command()
	if s.now.figure != nil {
		lines = append(lines, s.voice.sentence(fmt.Sprintf(w.FigureHere, s.voice.SayWhole(*s.now.figure))))
		command = "xkld " + report.ViewShow + " " + s.now.figure.String()
	}
	return append(lines, fmt.Sprintf(w.SameCommand, command)), nil
}

// current is the figure that is spoken of: the last one asked for, else the one
// that the view begins with.
func (s *Session) current() (model.Ref, error) {
	if s.now.figure != nil {
		return *s.now.figure, nil
	}
	t, err := s.table(s.now)
	if err != nil {
		return model.Ref{}, err
	}
	rows := t.Rows
	switch t.Query.View {
	case report.ViewMarkets:
		if markets := named(t); len(markets) > 0 {
			return markets[0].Figure.Ref, nil
		}
	default:
		for _, row := range slices.Backward(rows) {
			if row.Figure.Count.Known && !row.Gap && (row.Figure.IsExact() || row.Target != nil) {
				return row.Figure.Ref, nil
			}
		}
	}
	return rows[0].Figure.Ref, nil
}
