package main

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"syscall"
	"unicode"

	"xkld/cmd/internal/guard"
	"xkld/cmd/internal/speak"
	"xkld/model/lang"
)

// aloud says whether answers are for people who hear or feel them: the flag, else
// the environment, else the config file.
func (p *program) aloud() bool {
	if p.flags.asked != nil && p.flags.asked("accessible") {
		return p.flags.accessible
	}
	own := p.variable("XKLD_ACCESSIBLE")
	return own != "" && own != "0" || own == "" && (p.variable("ACCESSIBLE") != "" || p.settings["accessible"] == "true")
}

// variable is the value of a variable of the environment; the last one counts.
func (p *program) variable(name string) string {
	value := ""
	for _, pair := range p.environ {
		if v, ok := strings.CutPrefix(pair, name+"="); ok {
			value = v
		}
	}
	return value
}

// talks says whether xkld alone begins a conversation in place of the screen. Where
// the environment asks for it and the answers go into a pipe, nobody would see
// what is asked: then the months are printed, as ever.
func (p *program) talks() bool {
	if !p.aloud() || p.flags.output != "" || p.flags.format != "table" {
		return false
	}
	_, seen := p.terminal(p.out)
	_, typed := p.terminal(p.in)
	return p.flags.accessible || seen || !typed
}

// talk holds a conversation from a query on.
func (p *program) talk(view string, period []string) error {
	book, err := p.book()
	if err != nil {
		return err
	}
	q, err := p.query(book, view, period)
	if err != nil {
		return err
	}
	if _, err := buildOf(view)(book, q); err != nil {
		return err
	}
	session := speak.Begin(book, speak.Options{Start: q, Words: p.words, Language: languageOf, Explain: explain})
	_, typed := p.terminal(p.in)
	causes := make(chan error, 2)
	defer p.onSignals(func(cause error) { causes <- cause })()
	guard.Go(p.struck(func(err error) { causes <- err }), func() { causes <- converse(session, p.in, p.out, !typed) })
	return <-causes
}

// languageOf is the words of a language, by its code.
func languageOf(code string) *lang.Words {
	for _, words := range lang.All() {
		if lang.ReadPhrase([]string{code}, words.Code+";"+words.Spoken.Talk.Names) > 0 {
			return words
		}
	}
	return nil
}

// explain is why a report cannot be made, in the words of the conversation.
func explain(words *lang.Words, err error) string {
	message, _, _ := (&program{words: words}).describe(err)
	return message
}

// longestLine is more than anybody types.
const longestLine = 4096

// converse asks for a line, answers it, and goes on until the input ends or a line
// leaves. A terminal shows what is typed; for other input it is written after the
// prompt, so that the answers can be told apart. What is held is all in the
// session: any number of them may go on in one process.
func converse(s *speak.Session, in io.Reader, out io.Writer, echo bool) error {
	lines := bufio.NewReaderSize(in, longestLine)
	text := speak.Text(s.Greeting())
	for leave := false; ; {
		if !echo && !leave {
			text += speak.Prompt
		}
		if _, err := io.WriteString(out, text); err != nil || leave {
			return writeError(err) // a reader that is gone ends it too
		}
		line, whole, err := readLine(lines)
		switch {
		case errors.Is(err, syscall.EIO):
			return hungUp()
		case err != nil && !echo: // the next prompt of the shell begins a line
			_, err = io.WriteString(out, "\n")
			return writeError(err)
		case err != nil:
			return nil
		}
		answer := s.TooLong()
		if whole {
			answer, leave = s.Answer(line)
		}
		text = speak.Text(answer)
		if echo {
			text = strings.TrimRight(speak.Prompt+visible(line), " ") + "\n" + text
		}
	}
}

// readLine reads a line without its end. Of one that is too long it gives the
// beginning, and takes all of it. What ends without a line end is a line too.
func readLine(r *bufio.Reader) (line string, whole bool, err error) {
	part, isPrefix, err := r.ReadLine()
	line, whole = string(part), !isPrefix
	for isPrefix && err == nil {
		_, isPrefix, err = r.ReadLine()
	}
	if err != nil && line != "" {
		err = nil
	}
	return line, whole, err
}

// visible is a line without anything that a terminal would obey.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(line, ""))
}
