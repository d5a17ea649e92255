package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/address"
	"xkld/cmd/internal/print"
	"xkld/cmd/internal/unpack"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/own"
	"xkld/model/report"
)

// stdinName is what stands for stdin in place of a file.
const stdinName = "-"

// askedData has the book hold the figures of one's own, where a command takes any:
// what is asked for by a variable alone, others pass over.
func (p *program) askedData(c *cobra.Command, args []string) error {
	view := c.Name()
	if view == "chart" && len(args) > 0 {
		view = args[0]
	}
	if !slices.Contains(taken(view), "data") {
		return nil
	}
	return p.useData()
}

// useData has the book hold the figures of one's own that are asked for, beside
// the published ones or alone.
func (p *program) useData() error {
	names, alone := p.flags.data, p.flags.dataOnly != ""
	if value := p.variable("XKLD_DATA"); value != "" && len(names) == 0 && !alone {
		names = []string{value}
	}
	switch {
	case alone && len(names) > 0:
		return &usageError{p.words.Own.OneOf, "xkld months --data-only " + shellQuote(address.Hidden(p.flags.dataOnly))}
	case alone:
		names = []string{p.flags.dataOnly}
	case len(names) == 0:
		return nil
	}
	if p.machine.open == nil {
		return &usageError{p.words.Own.NotHere, "ssh HOST months"}
	}
	if err := p.refuseNames(names); err != nil {
		return err
	}
	if alone {
		p.words = p.words.Alone()
	}
	published := p.book
	p.book = sync.OnceValues(func() (*model.Book, error) {
		book, err := published()
		if err != nil {
			return nil, err
		}
		ledgers, err := p.readAll(names, book.Markets)
		if err != nil {
			return nil, err
		}
		mine := own.Book(book.Markets, ledgers)
		if alone {
			return mine.AskedBy(p.dataFlags()), nil
		}
		return book.Beside(mine).AskedBy(p.dataFlags()), nil
	})
	return nil
}

// refuseNames refuses names of files that name none, or stdin twice.
func (p *program) refuseNames(names []string) error {
	if slices.Contains(names, "") {
		return &usageError{p.words.Own.NeedsName, "xkld months --data mine.csv"}
	}
	if i := slices.Index(names, stdinName); i >= 0 && slices.Contains(names[i+1:], stdinName) {
		return &usageError{p.words.Own.StdinTwice, "xkld months --data -"}
	}
	return nil
}

// checkFiles says what is wrong with files of one's own, or, where nothing is, what
// they contradict themselves in, or how they stand against what is published.
func (p *program) checkFiles(files []string) error {
	words := p.words.Own
	switch {
	case len(files) == 0:
		return &usageError{words.NeedsAgainst, "xkld check --against published mine.csv"}
	case p.flags.against != "" && p.flags.against != "published":
		return &usageError{fmt.Sprintf(words.AgainstWhat, model.Quote(p.flags.against)), "xkld check --against published mine.csv"}
	case p.machine.open == nil:
		return &usageError{words.NotHere, "ssh HOST check"}
	}
	if p.flags.against == "" {
		p.words = p.words.Alone()
		if err := p.refuseNames(files); err != nil {
			return err
		}
		return p.checkAlone(files)
	}
	p.flags.data, p.flags.dataOnly = files, ""
	if err := p.useData(); err != nil {
		return err
	}
	return p.printing(func(out print.Printer) error {
		q, err := p.query(out.Book, report.ViewAgainst, nil)
		if err != nil {
			return err
		}
		t, err := report.AgainstPublished(out.Book, q)
		if err != nil {
			return err
		}
		return out.Table(t)
	})
}

// checkAlone says what files contradict themselves in. With nothing to say, for
// people, how much is in them.
func (p *program) checkAlone(files []string) error {
	book, err := p.book()
	if err != nil {
		return err
	}
	ledgers, err := p.readAll(files, book.Markets)
	if err != nil {
		return err
	}
	mine := own.Book(book.Markets, ledgers)
	p.book = func() (*model.Book, error) { return mine, nil }
	return p.printing(func(out print.Printer) error {
		q, err := p.query(out.Book, report.ViewCheck, nil)
		if err != nil {
			return err
		}
		if out.Format == print.Text {
			for _, l := range ledgers {
				say := lang.Speaker{Words: p.words, Raw: out.Raw}
				fmt.Fprintf(out.Out, p.words.Own.Fine+"\n", l.Name, say.Number(l.Rows), say.Number(int64(len(l.Cells))))
				if len(l.Columns) > 0 {
					fmt.Fprintf(out.Out, p.words.Own.Passed+"\n", l.Name, model.Printable(strings.Join(l.Columns, ", ")))
				}
			}
		}
		t, err := report.Contradictions(out.Book, q)
		var nothing *report.NothingLeft
		if errors.As(err, &nothing) && out.Format == print.Text {
			return nil
		}
		if err != nil {
			return err
		}
		return out.Table(t)
	})
}

// dataFlags are the flags that a command needs to see the same figures; passwords are
// not among them.
func (p *program) dataFlags() string {
	var words []string
	for _, name := range p.flags.data {
		words = append(words, "--data", shellQuote(address.Hidden(name)))
	}
	if p.flags.dataOnly != "" {
		words = append(words, "--data-only", shellQuote(address.Hidden(p.flags.dataOnly)))
	}
	return strings.Join(words, " ")
}

// readAll adds up files, and tells what is wrong with each.
func (p *program) readAll(names []string, markets model.Markets) ([]own.Ledger, error) {
	if p.machine.roomy != nil {
		p.machine.roomy()
	}
	var ledgers []own.Ledger
	var bad own.BadFile
	for _, name := range names {
		ledger, err := p.readOwn(name, markets)
		var wrong *own.BadFile
		switch {
		case errors.As(err, &wrong):
			bad.Problems = append(bad.Problems, wrong.Problems...)
			bad.More += wrong.More
			bad.Stopped = bad.Stopped || wrong.Stopped
		case err != nil:
			return nil, err
		}
		ledgers = append(ledgers, ledger)
	}
	if len(bad.Problems) > 0 {
		return nil, &ownError{&bad}
	}
	return ledgers, nil
}

// readOwn adds up a file, and says on a terminal how far it is.
func (p *program) readOwn(name string, markets model.Markets) (own.Ledger, error) {
	if address.Is(name) {
		return p.readDatabase(name, markets)
	}
	in, size := io.NopCloser(p.in), int64(0)
	shown := model.Printable(name)
	if name == stdinName {
		shown = "stdin"
	} else {
		var err error
		if in, size, err = p.machine.open(name); err != nil {
			return own.Ledger{}, notOpened(shown, err)
		}
	}
	defer in.Close()
	packed := &unpack.Counter{Reader: in}
	rows, closed, err := unpack.Reader(packed)
	if err != nil {
		return own.Ledger{}, notOpened(shown, err)
	}
	defer closed()
	var shows *progress
	if _, ok := p.terminal(p.err); ok {
		shows = &progress{say: lang.Speaker{Words: p.words}, out: p.err, name: shown, size: size, packed: packed, begun: time.Now()}
	}
	ledger, err := own.Read(shown, rows, markets, own.Options{Progress: shows.read})
	shows.done()
	return ledger, err
}

// notOpened says that a file is none that can be read.
func notOpened(name string, err error) error {
	return &own.BadFile{Problems: load.Problems{{File: name, Wrong: &model.Refusal{Rule: model.NotOpened, Cause: err}}}}
}

// ownError is a file of one's own that cannot be used.
type ownError struct{ *own.BadFile }

// badFile says what is wrong with a file, a line each, and how much more there is.
func (p *program) badFile(bad *own.BadFile) string {
	said := p.problems(bad.Problems)
	words, more := p.words.Own.More, lang.Speaker{Words: p.words}.Number(bad.More)
	if bad.Stopped {
		words = p.words.Own.Least
	}
	if bad.More > 0 || bad.Stopped {
		said += "\n" + fmt.Sprintf(words, more)
	}
	return said
}
