package main

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// longestCommand is how long a command may be that comes from somewhere else, in
// bytes. It bounds how many words, markets and figures one can name.
const longestCommand = 4096

// commandError is a command that cannot be split into words.
type commandError string

func (e commandError) Error() string { return string(e) }

// Why it cannot.
const (
	openQuote     commandError = "open-quote"
	lastBackslash commandError = "last-backslash"
	tooLong       commandError = "too-long"
)

// commandWords splits a command that came in one line as a shell does, which is
// what people write it for: at blanks, with quotes and backslashes. Nothing else
// that a shell would heed is anything here: $, *, ; and | are letters. A word may
// be empty, and a command that is broken is no empty one.
func commandWords(raw string) ([]string, error) {
	if len(raw) > longestCommand {
		return nil, tooLong
	}
	var words []string
	var word strings.Builder
	quote, begun := byte(0), false
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		switch {
		case c == '\\' && quote != '\'':
			i++
			switch {
			case i == len(raw):
				return nil, lastBackslash
			case raw[i] == '\n': // a line that goes on
				continue
			case quote != 0 && !strings.ContainsRune("$`\"\\", rune(raw[i])):
				word.WriteByte('\\')
			}
			word.WriteByte(raw[i])
			begun = true
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '\'' || c == '"'):
			quote, begun = c, true
		case quote == 0 && (c == ' ' || c == '\t' || c == '\n'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteByte(c)
			begun = true
		}
	}
	if quote != 0 {
		return nil, openQuote
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}

// copiers are the programs that clients start at the other end to copy files.
var copiers = []string{"scp", "sftp", "sftp-server", "internal-sftp", "rsync"}

// runLine runs a command that came in one line over SSH; without one, it is xkld
// alone. Of the environment it has what a visitor may say. People also type the
// name of the program, which is no word of the command.
func (w world) runLine(raw string, in io.Reader, out, errs io.Writer, environ []string) int {
	args, err := commandWords(raw)
	environ = visitorEnvironment(environ)
	p := w.program(in, out, errs, environ)
	p.guessLanguage(args)
	switch {
	case err != nil:
		return p.report(err)
	case len(args) > 0 && path.Base(args[0]) == "xkld":
		args = args[1:]
	case len(args) > 0 && slices.Contains(copiers, path.Base(args[0])):
		return p.report(&usageError{p.words.Visit.NoCopies, "ssh HOST months -f csv > months.csv"})
	}
	return w.run(args, in, out, errs, environ)
}

// notAlone refuses words besides the flag that a server starts the program with.
func (w world) notAlone(errs io.Writer, environ []string) int {
	p := world{shelf: w.shelf}.program(nil, nil, errs, environ)
	p.guessLanguage(nil)
	return p.report(&usageError{p.words.Visit.Alone, "ForceCommand xkld --remote-shell"})
}

// brokenCommand says what is wrong with a command that cannot be split.
func brokenCommand(words *lang.Words, why commandError) string {
	switch why {
	case tooLong:
		return fmt.Sprintf(words.Visit.TooLong, lang.Speaker{Words: words}.Number(longestCommand))
	case openQuote:
		return words.Visit.OpenQuote
	}
	return words.Visit.LastBackslash
}

// refuseVisitor refuses what those may not who came over SSH: to write files, and
// to serve others.
func (p *program) refuseVisitor(c *cobra.Command) error {
	output := c.Flags().Lookup("output")
	switch {
	case !p.visits():
		return nil
	case c.Name() == "serve":
		return &usageError{fmt.Sprintf(p.words.Visit.NotHere, c.Name()), "ssh HOST help"}
	case p.flags.force, output != nil && output.Changed && p.flags.output != screenName:
		return p.noFiles(c.Name())
	}
	return nil
}

// mostFigures is how many figures a visitor is given at once: all months of nine
// markets. All of all markets would take 200 MB and seconds, from others.
const mostFigures = 5000

// refuseMuch refuses a visitor more months than one should have at once.
func (p *program) refuseMuch(b *model.Book, q model.Query) error {
	if !p.visits() || q.View != report.ViewMonths || q.Period == nil {
		return nil
	}
	months := min(q.Period.To, b.Data().To) - max(q.Period.From, b.Data().From) + 1
	if len(q.Keys())*int(max(months, 0)) <= mostFigures {
		return nil
	}
	most := lang.Speaker{Words: p.words}.Number(mostFigures)
	return &usageError{fmt.Sprintf(p.words.Visit.TooMuch, most), "ssh HOST months 2016..2025 -m jpn,kor,twn -f csv"}
}

// noFiles refuses to write a file, and says how a command's output gets into one
// on the visitor's own machine.
func (p *program) noFiles(command string) error {
	if command == "chart" {
		return &usageError{p.words.Visit.NoFiles, "ssh HOST chart months -f svg > months.svg"}
	}
	return &usageError{p.words.Visit.NoFiles, "ssh HOST months -f csv > months.csv"}
}

// mostVariables and longestVariable bound the environment of a visitor.
const (
	mostVariables   = 16
	longestVariable = 256
	longestTerm     = 64
)

// visitorEnvironment is what a visitor may say of the own terminal and language,
// of all that an environment has.
func visitorEnvironment(environ []string) []string {
	allowed := []string{}
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		if len(allowed) < mostVariables && visitorMaySet(name, value) {
			allowed = append(allowed, pair)
		}
	}
	return allowed
}

// visitorMaySet says whether a variable is one that a visitor may say.
func visitorMaySet(name, value string) bool {
	plain := func(s string) bool {
		return !strings.ContainsFunc(s, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.+@:", r))
		})
	}
	switch {
	case len(name)+1+len(value) > longestVariable || !plain(value):
		return false
	case name == "TERM":
		return len(value) <= longestTerm && !strings.ContainsAny(value, "@:")
	case name == "LANG", name == "COLORTERM", name == "NO_COLOR":
		return true
	}
	rest, ok := strings.CutPrefix(name, "LC_")
	return ok && rest != "" && strings.Trim(rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
}
