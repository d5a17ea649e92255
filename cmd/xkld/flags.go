package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xkld/cmd/internal/print"
	"xkld/model"
)

// flags are the flags as they were typed. They are read once the book is
// loaded, since markets and periods depend on it.
type flags struct {
	markets, sexes, kinds []string
	show, asOf, format    string
	output                string
	force                 bool
	theme, lang, color    string
	width                 int
	data                  []string
	dataOnly              string
	against               string
	ascii, mouse          bool
	accessible            bool
	asked                 func(name string) bool // whether a flag was given
}

// define defines the flags; what they are for is said in the words of a language.
func (f *flags) define(set *pflag.FlagSet, usage map[string]string) {
	f.asked = set.Changed
	set.BoolP("help", "h", false, usage["help"])
	set.BoolP("version", "v", false, usage["version"])
	set.StringArrayVarP(&f.markets, "market", "m", nil, usage["market"])
	set.StringArrayVarP(&f.sexes, "sex", "s", nil, usage["sex"])
	set.StringVar(&f.show, "show", "value", usage["show"])
	set.StringVar(&f.asOf, "as-of", "latest", usage["as-of"])
	set.StringArrayVar(&f.kinds, "kind", nil, usage["kind"])
	set.StringVarP(&f.lang, "lang", "l", "", usage["lang"])
	set.StringVar(&f.theme, "theme", "auto", usage["theme"])
	set.StringVar(&f.color, "color", "auto", usage["color"])
	set.IntVar(&f.width, "width", 0, usage["width"])
	set.BoolVar(&f.ascii, "ascii", false, usage["ascii"])
	set.BoolVar(&f.accessible, "accessible", false, usage["accessible"])
	set.BoolVar(&f.mouse, "mouse", false, usage["mouse"])
	set.StringVarP(&f.output, "output", "o", "", usage["output"])
	set.BoolVar(&f.force, "force", false, usage["force"])
	set.StringArrayVar(&f.data, "data", nil, usage["data"])
	set.StringVar(&f.dataOnly, "data-only", "", usage["data-only"])
	set.StringVar(&f.against, "against", "", usage["against"])
	set.StringVarP(&f.format, "format", "f", "table", usage["format"])
}

// taken are the flags that each command takes. What it would not heed, it
// refuses.
func taken(command string) []string {
	switch command {
	case "check":
		return []string{"market", "sex", "kind", "format", "output", "force", "against"}
	case "targets":
		return []string{"market", "kind", "as-of", "format", "output", "force", "data", "data-only"}
	case "open":
		return []string{"market", "sex", "kind", "show", "as-of", "mouse", "data", "data-only"}
	case "indicators":
		return []string{"market", "format", "output", "force"}
	case "show", "compare":
		return []string{"market", "sex", "as-of", "format", "output", "force", "data", "data-only"}
	case "sources", "find":
		return []string{"format", "output", "force", "data", "data-only"}
	case "present":
		return []string{"market", "sex", "mouse", "data", "data-only"}
	case "serve":
		return serveFlagNames()
	case "template":
		return []string{"output", "force"}
	case "version":
		return []string{"format"}
	case "completion", "man":
		return []string{"output", "force"}
	case "help":
		return nil
	}
	all := []string{"market", "sex", "kind", "show", "as-of", "format", "output", "force", "data", "data-only"}
	if command == "xkld" {
		return append(all, "mouse")
	}
	return all
}

// looks are the flags that every command takes.
func looks() []string {
	return []string{"help", "version", "theme", "ascii", "lang", "accessible", "color", "width"}
}

// refuseFlags refuses flags that a command would not heed, unless they ask for
// what it shows anyway.
func (p *program) refuseFlags(c *cobra.Command, args []string) error {
	var refused error
	name, view := c.Name(), c.Name()
	if name == "chart" { // takes what the view takes that it draws
		view = args[0]
		name += " " + view
	}
	c.Flags().Visit(func(f *pflag.Flag) {
		if slices.Contains(looks(), f.Name) || slices.Contains(taken(view), f.Name) ||
			f.Value.String() == f.DefValue || f.Name == "sex" && f.Value.String() == "[total]" {
			return
		}
		refused = &usageError{fmt.Sprintf(p.words.Usage.TakesNo, name, f.Name), "xkld help " + c.Name()}
	})
	return refused
}

// words splits the values of a repeatable flag at commas.
func words(values []string) []string {
	var words []string
	for _, v := range values {
		for _, word := range strings.Split(v, ",") {
			words = append(words, strings.TrimSpace(word))
		}
	}
	return words
}

// query reads the flags and the period of a view.
func (p *program) query(b *model.Book, view string, args []string) (model.Query, error) {
	q := model.Query{View: view, Show: model.ShowValue}
	var err error
	if len(args) > 0 && args[0] != "latest" {
		span, err := model.ParseSpan(args[0])
		if err != nil {
			return q, p.refused(err, "xkld "+view+" 2025")
		}
		q.Period = &span
	}
	if q.Markets, err = p.marketCodes(b, view, args); err != nil {
		return q, err
	}
	for _, word := range words(p.flags.sexes) {
		sex, err := model.ParseSex(word)
		if err != nil {
			return q, p.refused(err, "xkld "+view+" --sex female")
		}
		q.Sexes = appendNew(q.Sexes, sex)
	}
	if q.Show, err = model.ParseShow(p.flags.show); err != nil {
		return q, &usageError{"--show " + sentence(p.say(err)), "xkld " + view + " --show change"}
	}
	if p.flags.asOf != "latest" {
		m, err := model.ParseMonth(p.flags.asOf)
		if err != nil {
			return q, &usageError{"--as-of: " + sentence(p.say(err)), "xkld " + view + " --as-of 2025-07"}
		}
		q.AsOf = &m
	}
	if q.Kinds, err = p.kinds(view); err != nil {
		return q, err
	}
	return q, p.refuseMuch(b, q)
}

// marketCodes reads the markets asked for.
func (p *program) marketCodes(b *model.Book, view string, args []string) ([]model.Code, error) {
	var codes []model.Code
	for _, word := range words(p.flags.markets) {
		m, err := b.Markets.Parse(word)
		if err != nil {
			return nil, p.unknownMarket(err, strings.Join(append([]string{view}, args...), " "))
		}
		codes = appendNew(codes, m.Code)
	}
	return codes, nil
}

// unknownMarket proposes the nearest market in the same command.
func (p *program) unknownMarket(err error, command string) error {
	if near, ok := err.(*model.UnknownMarket); ok {
		return p.refused(err, "xkld "+command+" --market "+strings.ToLower(string(near.Near.Code)))
	}
	return &usageError{fmt.Sprintf(p.words.Usage.MarketsGoBy, p.say(err)), "xkld markets"}
}

func (p *program) kinds(view string) ([]model.Kind, error) {
	var kinds []model.Kind
	for _, word := range words(p.flags.kinds) {
		kind, err := model.ParseKind(word)
		if err != nil {
			return nil, p.refused(err, "xkld "+view+" --kind published")
		}
		kinds = appendNew(kinds, kind)
	}
	return kinds, nil
}

// format reads the flag --format.
func (p *program) format() (print.Format, error) {
	f, err := print.ParseFormat(p.flags.format)
	if err != nil && isPicture(p.flags.format) {
		return "", &usageError{fmt.Sprintf(p.words.Usage.DrawnByChart, p.say(err)), "xkld chart months --format " + p.flags.format}
	}
	if err != nil {
		return "", p.refused(err, "xkld months --format csv")
	}
	return f, nil
}

// appendNew appends what is not there yet: a thing named twice is shown once.
func appendNew[T comparable](list []T, item T) []T {
	for _, old := range list {
		if old == item {
			return list
		}
	}
	return append(list, item)
}
