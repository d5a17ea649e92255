package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"xkld/cmd/internal/unpack"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/own"
)

// stdinName is what stands for stdin in place of a file.
const stdinName = "-"

// useData has the book hold the figures of one's own that are asked for, beside
// the published ones or alone.
func (p *program) useData() error {
	names, alone := p.flags.data, p.flags.dataOnly != ""
	if value := p.variable("XKLD_DATA"); value != "" && len(names) == 0 && !alone {
		names = []string{value}
	}
	switch {
	case alone && len(names) > 0:
		return &usageError{p.words.Own.OneOf, "xkld months --data-only " + shellQuote(p.flags.dataOnly)}
	case alone:
		names = []string{p.flags.dataOnly}
	case len(names) == 0:
		return nil
	}
	if p.machine.open == nil {
		return &usageError{p.words.Own.NotHere, "ssh HOST months"}
	}
	for _, name := range names {
		if name == "" {
			return &usageError{p.words.Own.NeedsName, "xkld months --data mine.csv"}
		}
	}
	published := p.book
	p.book = sync.OnceValues(func() (*model.Book, error) {
		book, err := published()
		if err != nil {
			return nil, err
		}
		var ledgers []own.Ledger
		for _, name := range names {
			ledger, err := p.readOwn(name, book.Markets)
			if err != nil {
				return nil, err
			}
			ledgers = append(ledgers, ledger)
		}
		mine := own.Book(book.Markets, ledgers)
		if alone {
			return mine, nil
		}
		return book.Beside(mine), nil
	})
	return nil
}

// dataFlags are the flags that a command needs to see the same figures.
func (p *program) dataFlags() string {
	var words []string
	for _, name := range p.flags.data {
		words = append(words, "--data", shellQuote(name))
	}
	if p.flags.dataOnly != "" {
		words = append(words, "--data-only", shellQuote(p.flags.dataOnly))
	}
	return strings.Join(words, " ")
}

// readOwn adds up a file, and says on a terminal how far it is.
func (p *program) readOwn(name string, markets model.Markets) (own.Ledger, error) {
	in, size := io.NopCloser(p.in), int64(0)
	shown := model.Printable(name)
	if name == stdinName {
		shown = "stdin"
	} else {
		var err error
		if in, size, err = p.machine.open(name); err != nil {
			return own.Ledger{}, &ownError{&own.BadFile{Problems: load.Problems{{File: shown, Wrong: &model.Refusal{Rule: model.NotOpened, Cause: err}}}}}
		}
	}
	defer in.Close()
	packed := &unpack.Counter{Reader: in}
	rows, closed, err := unpack.Reader(packed)
	if err != nil {
		return own.Ledger{}, &ownError{&own.BadFile{Problems: load.Problems{{File: shown, Wrong: &model.Refusal{Rule: model.NotOpened, Cause: err}}}}}
	}
	defer closed()
	var shows *progress
	if _, ok := p.terminal(p.err); ok {
		shows = &progress{say: lang.Speaker{Words: p.words}, out: p.err, name: shown, size: size, packed: packed, begun: time.Now()}
	}
	ledger, err := own.Read(shown, rows, markets, own.Options{Progress: shows.read})
	shows.done()
	var bad *own.BadFile
	if errors.As(err, &bad) {
		return ledger, &ownError{bad}
	}
	return ledger, err
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
