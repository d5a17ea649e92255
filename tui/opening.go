package tui

import (
	tea "charm.land/bubbletea/v2"

	"xkld/model"
)

// opening is the screen before its book is there. The book is loaded while the
// library asks the terminal what it is; whatever comes in the meantime waits.
type opening struct {
	load    func() (*model.Book, error)
	options Options
	waiting []tea.Msg
	err     error
}

// loaded is the book, or why there is none.
type loaded struct {
	book *model.Book
	err  error
}

// Open is the screen on a book that is still to be loaded.
func Open(load func() (*model.Book, error), options Options) tea.Model {
	return &opening{load: load, options: options}
}

// Failure is why a screen ended without a book, if it did.
func Failure(m tea.Model) error {
	if o, ok := m.(*opening); ok {
		return o.err
	}
	return nil
}

// Init loads the book beside asking the terminal which background it has.
func (o *opening) Init() tea.Cmd {
	return tea.Batch(func() tea.Msg {
		book, err := o.load()
		return loaded{book, err}
	}, askBackground(o.options))
}

// Update keeps what comes until the book is there, then hands it on.
func (o *opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	ready, ok := msg.(loaded)
	switch {
	case !ok:
		if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "ctrl+c" {
			return o, tea.Interrupt
		}
		o.waiting = append(o.waiting, msg)
		return o, nil
	case ready.err != nil:
		o.err = ready.err
		return o, tea.Quit
	}
	app := New(ready.book, o.options)
	var commands []tea.Cmd
	for _, m := range o.waiting {
		_, command := app.Update(m)
		commands = append(commands, command)
	}
	return app, tea.Sequence(commands...)
}

// View is nothing: a word that is gone after a few milliseconds only flickers.
func (o *opening) View() tea.View { return view("") }
