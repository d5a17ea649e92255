package main

import (
	"bytes"
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xkld/cmd/internal/complete"
	"xkld/cmd/internal/picture"
	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui"
)

// bashFiles has a script of our own: the library's needs the package bash-completion, takes
// 2025-07@jpn for two words, and runs what stands in the line when it completes it.
//
//go:embed completion.bash
var bashFiles embed.FS

// shells are the shells that there is completion for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func (p *program) completionCommand() *cobra.Command {
	return &cobra.Command{Use: "completion SHELL",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{p.words.Line.NeedsShell, "xkld completion bash"}
			}
			if !slices.Contains(shells, args[0]) {
				return &usageError{fmt.Sprintf(p.words.Line.NoShell, model.Quote(args[0])), "xkld completion bash"}
			}
			return p.atMost(1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			text, err := completionScript(c.Root(), args[0])
			if err != nil {
				return err
			}
			return p.write(text)
		}}
}

// fishTyped is the word at the cursor without its quotes, closed or open.
const fishTyped = `function __xkld_typed
    set -l word (commandline -ct)
    for quote in '' '"' "'"
        set -l plain (string unescape -- "$word$quote"); and printf '%s\n' "$plain"; and return
    end
    printf '%s\n' "$word"
end

`

// completionScript is what a shell reads. The library's scripts run what stands
// in the line in order to complete it; here the words go to the program as they
// are, # and $(...) among them.
func completionScript(root *cobra.Command, shell string) ([]byte, error) {
	var out bytes.Buffer
	var err error
	switch shell {
	case "zsh":
		err = root.GenZshCompletion(&out)
	case "fish":
		err = root.GenFishCompletion(&out, true)
	case "powershell":
		err = root.GenPowerShellCompletionWithDesc(&out)
	default:
		return bashFiles.ReadFile("completion.bash")
	}
	script := strings.NewReplacer(
		`words=("${=words[1,CURRENT]}")`, `words=("${(@)words[1,CURRENT]}")`,
		`out=$(eval ${requestComp} 2>/dev/null)`, `out=$("${(Q)words[1]}" __complete "${(@Q)words[2,-2]}" "${(Q)PREFIX}" 2>/dev/null)`,
		`set -l results (eval $requestComp 2> /dev/null)`, `set -l results ($args[1] __complete $args[2..-1] (__xkld_typed) 2> /dev/null)`,
		`(commandline -t | string escape --style=regex)`, `(__xkld_typed | string escape --style=regex)`,
		"function __xkld_perform_completion\n", fishTyped+"function __xkld_perform_completion\n",
	).Replace(out.String())
	return []byte(script), err
}

// hiddenCommand is the library's own command in the arguments: completion, which
// is for shells alone.
func hiddenCommand(root *cobra.Command, args []string) (word string, ok bool) {
	command, rest, err := root.Find(args)
	if err != nil || command != root {
		return "", false
	}
	i := slices.IndexFunc(rest, func(word string) bool {
		return word == cobra.ShellCompRequestCmd || word == cobra.ShellCompNoDescRequestCmd
	})
	if i < 0 {
		return "", false
	}
	return rest[i], true
}

// completing says whether a shell asks for the words that may come next, and
// makes the commands ready to answer. The library keeps what it is told of flags
// for ever, so it is told only then.
func (p *program) completing(root *cobra.Command, args []string) bool {
	if len(args) < 2 || args[0] != cobra.ShellCompRequestCmd && args[0] != cobra.ShellCompNoDescRequestCmd {
		return false
	}
	root.SetErr(&bytes.Buffer{}) // nobody reads it
	asked, rest, err := root.Find(args[1 : len(args)-1])
	if err != nil {
		asked = root
	}
	view := asked.Name()
	if view == "chart" || view == "open" || view == "present" {
		view = firstOf(rest, append(chartViews, tui.Views()...), view)
	}
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		f.Hidden = !slices.Contains(looks(), f.Name) && !slices.Contains(taken(view), f.Name)
		_, f.Usage = pflag.UnquoteUsage(f)
	})
	for name, values := range p.flagValues(asked.Name()) {
		_ = root.RegisterFlagCompletionFunc(name, values) // every one of them is defined
	}
	for _, c := range root.Commands() {
		c.ValidArgsFunction = p.argValues(c.Name())
	}
	return true
}

// firstOf is the first of some words that is one of a list.
func firstOf(words, list []string, otherwise string) string {
	for _, word := range words {
		if slices.Contains(list, word) {
			return word
		}
	}
	return otherwise
}

// offering turns offers into what the library hands on.
func offering(directive cobra.ShellCompDirective, offer func(args []string, typed string) []complete.Offer) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var all []cobra.Completion
		for _, o := range offer(args, typed) {
			all = append(all, cobra.CompletionWithDesc(o.Value, strings.ReplaceAll(o.About, "\n", " ")))
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder | directive
	}
}

// oneOf offers fixed words.
func oneOf(values ...string) cobra.CompletionFunc {
	return offering(0, func(_ []string, typed string) []complete.Offer { return fixed(values)(typed) })
}

// someOf offers fixed words for a comma list.
func someOf(values ...string) cobra.CompletionFunc {
	return offering(0, func(_ []string, typed string) []complete.Offer { return complete.List(typed, fixed(values)) })
}

func fixed(values []string) func(typed string) []complete.Offer {
	return func(typed string) []complete.Offer {
		var offers []complete.Offer
		for _, v := range values {
			if strings.HasPrefix(v, typed) {
				offers = append(offers, complete.Offer{Value: v})
			}
		}
		return offers
	}
}

// live offers what is in the book; a book that cannot be read has nothing to
// offer.
func (p *program) live(directive cobra.ShellCompDirective, offer func(c complete.Completer, args []string, typed string) []complete.Offer) cobra.CompletionFunc {
	return offering(directive, func(args []string, typed string) []complete.Offer {
		_ = p.chooseLanguage()
		book, err := p.book()
		if err != nil {
			return nil
		}
		return offer(complete.New(book, p.words), args, typed)
	})
}

// flagValues are the values that flags of a command may take.
func (p *program) flagValues(command string) map[string]cobra.CompletionFunc {
	formats := names(print.Formats(), func(f print.Format) string { return string(f) })
	switch command {
	case "chart":
		formats = picture.Formats()
	case report.ViewCompare, "version":
		formats = slices.DeleteFunc(formats, func(f string) bool { return f == string(print.SDMX) })
	}
	return map[string]cobra.CompletionFunc{
		"market": p.live(0, func(c complete.Completer, _ []string, typed string) []complete.Offer {
			return complete.List(typed, c.Markets)
		}),
		"as-of": p.live(0, func(c complete.Completer, _ []string, typed string) []complete.Offer {
			return c.Months(typed)
		}),
		"sex":     someOf(names(model.Sexes(), model.Sex.String)...),
		"kind":    someOf(names(model.Kinds(), model.Kind.String)...),
		"against": oneOf("published"),
		"show":    oneOf(names(model.Shows(), func(s model.Show) string { return string(s) })...),
		"format":  oneOf(formats...),
		"lang":    oneOf(lang.Codes()...),
		"color":   oneOf(colorWords...),
		"theme":   oneOf("auto", "light", "dark", "mono"),
	}
}

// names are the names of things, in their order.
func names[T any](things []T, name func(T) string) []string {
	var out []string
	for _, thing := range things {
		out = append(out, name(thing))
	}
	return out
}

// argValues are the words that a command takes.
func (p *program) argValues(command string) cobra.CompletionFunc {
	switch command {
	case report.ViewMonths, report.ViewMarkets, report.ViewTargets:
		return p.live(0, func(c complete.Completer, args []string, typed string) []complete.Offer {
			return p.periodOffers(c, command, args, typed)
		})
	case "chart", "open", "present":
		return p.viewValues()
	case "show", report.ViewCompare:
		return p.live(cobra.ShellCompDirectiveNoSpace, func(c complete.Completer, args []string, typed string) []complete.Offer {
			if command == "show" && len(args) > 0 {
				return nil
			}
			return c.Refs(p.offeredKey(c.Book), typed)
		})
	case "sources":
		return p.live(0, func(c complete.Completer, args []string, typed string) []complete.Offer {
			return onlyFirst(args, c.Sources(typed))
		})
	case "indicators":
		return p.live(0, func(c complete.Completer, args []string, typed string) []complete.Offer {
			return onlyFirst(args, c.Indicators(typed))
		})
	case "completion":
		return offering(0, func(args []string, typed string) []complete.Offer { return onlyFirst(args, fixed(shells)(typed)) })
	case "man":
		return offering(0, func(args []string, typed string) []complete.Offer { return onlyFirst(args, fixed(pages)(typed)) })
	case "help":
		return offering(0, func(args []string, typed string) []complete.Offer { return onlyFirst(args, p.topicOffers(typed)) })
	}
	return cobra.NoFileCompletions
}

// topicOffers are what there is help on.
func (p *program) topicOffers(typed string) []complete.Offer {
	var offers []complete.Offer
	for _, name := range slices.Sorted(maps.Keys(p.words.Line.Commands)) {
		if strings.HasPrefix(name, typed) && name != "xkld" {
			offers = append(offers, complete.Offer{Value: name, About: p.words.Line.Commands[name].Short})
		}
	}
	for _, topic := range topics {
		if strings.HasPrefix(topic, typed) {
			offers = append(offers, complete.Offer{Value: topic, About: p.words.Line.Topics[topic].Short})
		}
	}
	return offers
}

// viewValues are a view, then its periods.
func (p *program) viewValues() cobra.CompletionFunc {
	periods := p.live(0, func(c complete.Completer, args []string, typed string) []complete.Offer {
		return p.periodOffers(c, args[0], args[1:], typed)
	})
	views := offering(0, func(_ []string, typed string) []complete.Offer {
		var offers []complete.Offer
		for _, o := range fixed(chartViews)(typed) {
			offers = append(offers, complete.Offer{Value: o.Value, About: p.words.Line.Commands[o.Value].Short})
		}
		return offers
	})
	return func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return views(c, args, typed)
		}
		return periods(c, args, typed)
	}
}

// periodOffers are the periods of a view that takes one.
func (p *program) periodOffers(c complete.Completer, view string, args []string, typed string) []complete.Offer {
	return onlyFirst(args, c.Periods(view, p.offeredKey(c.Book), typed))
}

// onlyFirst offers nothing after the first argument.
func onlyFirst(args []string, offers []complete.Offer) []complete.Offer {
	if len(args) > 0 {
		return nil
	}
	return offers
}

// offeredKey is the market and the sex of the flags that are typed already, as
// far as they can be understood.
func (p *program) offeredKey(b *model.Book) model.Key {
	key := model.Key{Market: model.All}
	for _, word := range words(p.flags.markets) {
		if m, err := b.Markets.Parse(word); err == nil {
			key.Market = m.Code
		}
	}
	for _, word := range words(p.flags.sexes) {
		if sex, err := model.ParseSex(word); err == nil {
			key.Sex = sex
		}
	}
	return key
}
