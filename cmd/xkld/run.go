package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/config"
	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/tui/theme"
)

// version is the version of the program, not of its data.
const version = "0.1.0"

// versionDate is the day of the version, for the manual pages.
const versionDate = "2026-11-22"

// The exit codes that scripts rely on.
const (
	exitDone        = 0
	exitNothing     = 1
	exitUsage       = 2
	exitBadData     = 3
	exitCannotWrite = 4
	exitServer      = 5   // the server cannot begin
	exitFault       = 70  // EX_SOFTWARE of sysexits: the program's own fault
	exitInterrupted = 130 // and 143 for TERM: 128 and the signal's number
)

// program is one run: what it reads and writes, and what it has loaded. Every
// run has its own, so that any number may go on in one process.
type program struct {
	book           func() (*model.Book, error)
	machine        *machine // never nil, but all of it may be
	shelf          *lang.Shelf
	styles         func(theme.Mode) *theme.Styles
	in             io.Reader
	out, err       io.Writer
	flags          flags
	environ        []string // NAME=value
	words          *lang.Words
	settings       map[string]string // of the config file
	configProblems []config.Problem
	configUnread   string       // the config file that is there and cannot be read
	langFlag       string       // the language, where a flag alone asks for it
	begin          func() error // the screen, where one is asked for
}

// run is the whole program as a function of its arguments, its streams and its
// environment. It returns the exit code.
func (w world) run(args []string, in io.Reader, out, errs io.Writer, environ []string) (code int) {
	p := w.program(in, out, errs, environ)
	defer p.contain(&code)
	p.readConfig()
	p.guessLanguage(args)
	root := p.rootCommand()
	root.SetErr(errs)
	if word, hidden := hiddenCommand(root, args); hidden && (p.visits() || !p.completing(root, args)) {
		return p.report(p.noSuchCommand(root, []string{word}))
	}
	if len(args) == 0 || args[0] != cobra.ShellCompRequestCmd {
		p.warnOfConfig()
	}
	root.SetArgs(append([]string{}, args...)) // nil would be those of the process
	root.SetIn(in)
	var help bytes.Buffer // what cobra itself prints: help
	root.SetOut(&help)
	err := root.Execute()
	if err == nil && help.Len() > 0 {
		_, err = out.Write(help.Bytes())
		err = writeError(err)
	}
	if err == nil && p.begin != nil {
		p.flags.asked = nil // the last that holds the tree of commands: a screen is open for long
		err = p.begin()
	}
	return p.report(err)
}

// rootCommand is the command tree.
func (p *program) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:     "xkld",
		Version: version,
		Args:    p.noSuchCommand,
		RunE:    func(*cobra.Command, []string) error { return p.screenOrMonths() },
		PersistentPreRunE: func(c *cobra.Command, args []string) error {
			return cmp.Or(p.chooseLanguage(), p.applySettings(), p.refuseLooks(), p.chooseSigns(c), p.refuseTheme(), p.refuseFlags(c, args), p.askedData(c, args), p.refuseVisitor(c), p.refuseOutput(c))
		},
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetVersionTemplate("xkld {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	p.flags.define(root.PersistentFlags(), p.words.Line.Flags)
	root.AddCommand(
		p.monthsCommand(), p.marketsCommand(), p.targetsCommand(), p.indicatorsCommand(),
		p.compareCommand(), p.showCommand(), p.findCommand(), p.chartCommand(), p.sourcesCommand(), p.presentCommand(), p.openCommand(),
		p.checkCommand(), p.serveCommand(), p.templateCommand(), p.completionCommand(), p.manCommand(), p.versionCommand())
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		c.Version = version // gives it the flag
	}
	p.teach(root)
	p.describeCommands(root)
	return root
}

// noSuchCommand refuses arguments that name no command.
func (p *program) noSuchCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if known, _, err := root.Find(args); err == nil && known != root {
		return &usageError{p.words.Usage.BeforeDashes, "xkld " + known.Name()}
	}
	e := &usageError{message: fmt.Sprintf(p.words.Usage.NoCommand, model.Quote(args[0])), try: "xkld help"}
	if args[0] == "" { // the beginning of every command
		return e
	}
	root.SuggestionsMinimumDistance = 2
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		e.message += " " + fmt.Sprintf(p.words.Word.DidYouMean, near[0])
		e.try = "xkld " + near[0]
	}
	return e
}

func (p *program) noSuchTopic(help *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if args[0] == schemaTopic {
		return p.noSuchSchema(args[1:])
	}
	if _, ok := p.topicNamed(args); ok {
		return nil
	}
	if found, _, err := help.Root().Find(args); err != nil || found == help.Root() {
		return &usageError{message: fmt.Sprintf(p.words.Usage.NoHelp, model.Quote(args[0])), try: "xkld help"}
	}
	return nil
}

// bundled loads the data in the program. It cannot fail but by a fault of the
// build, which the tests of the data rule out.
func bundled() (*model.Book, error) {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		return nil, &dataError{problems}
	}
	return model.NewBook(facts, reconcile.New(facts)), nil
}

// writeError tells a reader that went away, which ends the program quietly,
// from output that is lost.
func writeError(err error) error {
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return nil
	}
	return &outputError{err}
}

// shellQuote is an argument as it must be typed.
func shellQuote(s string) string {
	if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,@:/=") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
