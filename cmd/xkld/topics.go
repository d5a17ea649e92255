package main

import (
	"bytes"
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xkld/cmd/internal/config"
	"xkld/model"
	"xkld/model/lang"
	"xkld/tui/keys"
)

// helpFiles are the topics that are told at length, a file for each language.
// Their figures are those of the commands in them, which are run when asked.
//
//go:embed help/*/*.txt
var helpFiles embed.FS

// unitFiles are the units of systemd that serve. They lie in the program since it
// is often all that is copied to a machine.
//
//go:embed unit/xkld.service unit/xkld.socket
var unitFiles embed.FS

// topics are what there is help on beside the commands.
var topics = []string{"calculation", "marks", "config", "keys", "formats", "own", "environment", schemaTopic, "serving", "unit", "socket", "sshd"}

// topicNamed is the topic of a name, in any language.
func (p *program) topicNamed(args []string) (topic string, ok bool) {
	if len(args) > 0 && args[0] == schemaTopic {
		return schemaTopic, true
	}
	word := model.Fold(strings.Join(args, ""))
	for _, words := range p.words.Shelf().All() {
		for _, topic := range topics {
			if word != "" && (word == topic || word == model.Fold(words.Line.Topics[topic].Name)) {
				return topic, true
			}
		}
	}
	return "", false
}

// teach makes help tell topics as well as commands, in the chosen language, and a
// command's help its own flags alone.
func (p *program) teach(root *cobra.Command) {
	h := p.words.Line.Headings
	root.SetUsageTemplate(strings.NewReplacer("Usage:", h.Usage, "Examples:", h.Examples, "Available Commands:", h.Commands,
		"Global Flags:", h.GlobalFlags, "Flags:", h.Flags, `Use "{{.CommandPath}} [command] --help" for more information about a command.`, h.More,
	).Replace(root.UsageTemplate()))
	show := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
			f.Hidden = !slices.Contains(looks(), f.Name) && !slices.Contains(taken(c.Name()), f.Name)
		})
		root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), ".FlagUsages ", fmt.Sprintf(".FlagUsagesWrapped %d ", p.width())))
		var said strings.Builder
		out := c.OutOrStdout()
		c.SetOut(&said)
		show(c, args)
		c.SetOut(out)
		_, _ = strings.NewReplacer("[flags]", h.AnyFlag, "[command]", h.AnyCommand, "(default ", h.Default, "(default\n", strings.TrimSpace(h.Default)+"\n").WriteString(out, said.String())
	})
	for _, c := range root.Commands() {
		if c.Name() != "help" {
			continue
		}
		c.Args = p.noSuchTopic
		commands := c.Run
		c.Run = nil
		c.RunE = func(c *cobra.Command, args []string) error {
			topic, ok := p.topicNamed(args)
			if !ok {
				commands(c, args)
				return nil
			}
			return p.tell(topic, args)
		}
	}
}

// tell writes what there is to say on a topic.
func (p *program) tell(topic string, args []string) error {
	var out bytes.Buffer
	switch topic {
	case schemaTopic:
		about, err := helpFiles.ReadFile(path.Join("help", p.words.Code, topic+".txt"))
		if err != nil {
			return err
		}
		writeSchemas(&out, string(about), args[1:])
	case "config":
		p.tellConfig(&out)
	case "keys":
		p.tellKeys(&out)
	case "unit", "socket":
		text, err := unitFiles.ReadFile(map[string]string{"unit": "unit/xkld.service", "socket": "unit/xkld.socket"}[topic])
		if err != nil {
			return err
		}
		out.Write(text)
	case "marks":
		if err := p.tellMarks(&out); err != nil {
			return err
		}
	default:
		text, err := helpFiles.ReadFile(path.Join("help", p.words.Code, topic+".txt"))
		if err != nil {
			return err
		}
		p.withOutputs(&out, string(text))
	}
	return p.write(out.Bytes())
}

// withOutputs writes a text, below each command in it what that prints now.
func (p *program) withOutputs(out *bytes.Buffer, text string) {
	for line := range strings.Lines(text) {
		out.WriteString(line)
		if command, ok := strings.CutPrefix(line, "$ xkld "); ok {
			world{book: p.book, shelf: p.shelf}.run(append(strings.Fields(command), "--lang", p.words.Code), strings.NewReader(""), out, out, nil)
		}
	}
}

// tellConfig writes a config file with every default, each with what it does.
func (p *program) tellConfig(out *bytes.Buffer) {
	words := p.words.Line.Config
	comment := func(text string) {
		for line := range strings.SplitSeq(text, "\n") {
			fmt.Fprintf(out, "# %s\n", line)
		}
	}
	comment(fmt.Sprintf(words.Place, p.configFile()))
	comment(words.Order)
	for _, k := range config.Keys() {
		out.WriteString("\n")
		comment(words.Keys[k.Name])
		if len(k.Values) > 0 {
			comment(strings.Join(k.Values, " | "))
		}
		fmt.Fprintf(out, "%s = %s\n", k.Name, k.Written(k.Default))
	}
}

// tellKeys writes the keys of the screen, place by place.
func (p *program) tellKeys(out *bytes.Buffer) {
	for i, scope := range scopes() {
		if i > 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(out, "%s\n", p.words.Places[scope.String()])
		for _, k := range keys.Bindings() {
			if k.Scope == scope {
				fmt.Fprintf(out, "  %-22s %s\n", strings.Join(k.Keys, " "), p.words.Keys[k.Word].Help)
			}
		}
	}
}

// tellMarks writes every mark of a figure with a figure that has it.
func (p *program) tellMarks(out *bytes.Buffer) error {
	book, err := p.book()
	if err != nil {
		return err
	}
	say := lang.Speaker{Words: p.words, Markets: book.Markets}
	fmt.Fprintf(out, "%s\n", p.words.Line.MarksHead)
	marks := []string{"=", "?", "*", ">", "<", "~", lang.Missing}
	type example struct {
		ref  model.Ref
		text string
	}
	found := map[string]example{}
	for _, ref := range slices.Backward(book.Refs()) { // once: each figure is worked out anew
		text := say.Figure(book.Figure(ref))
		for _, mark := range marks {
			if _, ok := found[mark]; !ok && strings.HasPrefix(text, mark) {
				found[mark] = example{ref, text}
			}
		}
		if len(found) == len(marks) {
			break
		}
	}
	for _, mark := range marks {
		if e, ok := found[mark]; ok {
			fmt.Fprintf(out, "\n%-3s %s\n    %s: %s\n    xkld show %s\n", mark, p.words.Marks[mark], say.Ref(e.ref), e.text, shellQuote(e.ref.String()))
		}
	}
	fmt.Fprintf(out, "\n%s\n", p.words.Line.MarksEnd)
	return nil
}
