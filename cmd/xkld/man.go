package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xkld/cmd/internal/config"
	"xkld/cmd/internal/roff"
	"xkld/data"
	"xkld/model"
	"xkld/tui/keys"
)

// pages are the manual pages with their sections.
var pages = []string{"xkld", "xkld-data", "xkld-keys"}

// sections are the sections of the pages.
var sections = []int{1, 5, 7}

func (p *program) manCommand() *cobra.Command {
	return &cobra.Command{Use: "man [PAGE]",
		Example: `  xkld man
  xkld man xkld-data`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 && pageNamed(args[0]) < 0 {
				return &usageError{fmt.Sprintf(p.words.Line.NoPage, model.Quote(args[0])), "xkld man xkld-data"}
			}
			return p.atMost(1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			page := 0
			if len(args) > 0 {
				page = pageNamed(args[0])
			}
			text, err := p.page(c.Root(), page)
			if err != nil {
				return err
			}
			return p.write([]byte(text))
		}}
}

// pageNamed is the page of a name, with its section or without: xkld-data,
// xkld-data.5, xkld-data(5).
func pageNamed(name string) int {
	return slices.IndexFunc(pages, func(page string) bool {
		s := sections[slices.Index(pages, page)]
		return name == page || name == fmt.Sprintf("%s.%d", page, s) || name == fmt.Sprintf("%s(%d)", page, s)
	})
}

// page is a manual page in roff.
func (p *program) page(root *cobra.Command, page int) (string, error) {
	h := p.words.Line.Man
	out := roff.New(pages[page], sections[page], versionDate, "xkld "+version, p.words.Line.Commands["xkld"].Short)
	out.Section(h.Name)
	out.Text(pages[page] + " - " + h.About[page])
	switch page {
	case 1:
		text, err := data.Dictionary.ReadFile("README.md")
		if err != nil {
			return "", err
		}
		out.Section(h.Description)
		out.Markdown(string(text))
	case 2:
		p.keysPage(out)
	default:
		if err := p.commandsPage(out, root); err != nil {
			return "", err
		}
	}
	out.Section(h.SeeAlso)
	for i, name := range pages {
		if i != page {
			out.Text(fmt.Sprintf("`%s`(%d)", name, sections[i]))
		}
	}
	return out.String(), nil
}

// commandsPage is what the page of the program has.
func (p *program) commandsPage(out *roff.Page, root *cobra.Command) error {
	line := p.words.Line
	out.Section(line.Man.Synopsis)
	synopsis := "xkld [FLAG...]"
	for _, c := range root.Commands() {
		synopsis += "\nxkld " + c.Use
	}
	out.Verbatim(synopsis)
	out.Section(line.Man.Description)
	out.Text(line.Commands["xkld"].Long)
	out.Section(strings.TrimSuffix(line.Headings.Commands, ":"))
	for _, c := range root.Commands() {
		words := line.Commands[c.Name()]
		out.Part("`" + c.Use + "`")
		out.Text(words.Short)
		if words.Long != "" {
			out.Verbatim(words.Long)
		}
		if c.Example != "" {
			out.Verbatim(c.Example)
		}
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { out.Item(p.flagWords(f)) })
	}
	out.Section(strings.TrimSuffix(line.Headings.Flags, ":"))
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) { out.Item(p.flagWords(f)) })
	out.Section(line.Man.Config)
	out.Text(line.Config.Order)
	for _, k := range config.Keys() {
		out.Item(k.Name+" = "+k.Written(k.Default), line.Config.Keys[k.Name])
	}
	for _, topic := range []string{"own", "environment", "serving", "sshd"} {
		text, err := helpFiles.ReadFile(path.Join("help", p.words.Code, topic+".txt"))
		if err != nil {
			return err
		}
		title, rest, _ := strings.Cut(string(text), "\n\n")
		out.Section(title)
		out.Verbatim(rest)
	}
	out.Section(strings.TrimSuffix(line.Headings.Five, ":"))
	out.Verbatim(line.Commands["xkld"].Example)
	return nil
}

// flagWords are a flag as it is typed, and what it means, with its default.
func (p *program) flagWords(f *pflag.Flag) (word, meaning string) {
	name, meaning := pflag.UnquoteUsage(f)
	word = strings.TrimSpace("--" + f.Name + " " + name)
	if f.Shorthand != "" {
		word = "-" + f.Shorthand + ", " + word
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
		meaning += " " + p.words.Line.Headings.Default + f.DefValue + ")"
	}
	return word, meaning
}

// keysPage is the table of keys, place by place.
func (p *program) keysPage(out *roff.Page) {
	out.Section(p.words.Line.Man.Description)
	var last *keys.Scope
	for _, scope := range scopes() {
		for _, k := range keys.Bindings() {
			if k.Scope != scope {
				continue
			}
			if last == nil || *last != scope {
				out.Part(p.words.Places[scope.String()])
			}
			last = &scope
			out.Item(strings.Join(k.Keys, " "), p.words.Keys[k.Word].Help)
		}
	}
}

// scopes are the places where keys hold, in the order of the table.
func scopes() []keys.Scope {
	var all []keys.Scope
	for _, k := range keys.Bindings() {
		if !slices.Contains(all, k.Scope) {
			all = append(all, k.Scope)
		}
	}
	return all
}
