package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/theme"
)

// opening is the screen before its book is there. The book is loaded while the
// library asks the terminal what it is; whatever comes in the meantime waits.
type opening struct {
	load    func() (*model.Book, error)
	options Options
	waiting []tea.Msg
	book    *model.Book
	asked   bool // the terminal has said, or will not say in time, which background it has
	err     error
}

// patience is how long the first frame waits for the background. Most terminals
// answer at once, and a frame in the wrong colours is a frame drawn twice.
const patience = 25 * time.Millisecond

// unanswered says that the terminal's patience is at its end.
type unanswered struct{}

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
	var command tea.Cmd
	switch msg := msg.(type) {
	case loaded:
		if o.err = msg.err; o.err != nil {
			return o, tea.Quit
		}
		o.book = msg.book
		command = tea.Tick(patience, func(time.Time) tea.Msg { return unanswered{} })
	case unanswered:
		o.asked = true
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+c" {
			return o, tea.Interrupt
		}
		o.waiting = append(o.waiting, msg)
	default:
		_, answered := msg.(tea.BackgroundColorMsg)
		o.asked = o.asked || answered
		o.waiting = append(o.waiting, msg)
	}
	if o.book == nil || !o.asked && o.options.Theme == theme.Auto {
		return o, command
	}
	app := New(o.book, o.options)
	var commands []tea.Cmd
	for _, m := range o.waiting {
		_, command := app.Update(m)
		commands = append(commands, command)
	}
	return app, tea.Sequence(commands...)
}

// View is nothing: a word that is gone after a few milliseconds only flickers.
func (o *opening) View() tea.View { return view("") }
