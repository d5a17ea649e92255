// Package tui is the screen: three tabs, layers over them, one line of keys.
// It may know reports, words and looks; it knows no files, no network and no
// process. Nothing that happens in Update waits for anything.
package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
	"xkld/tui/theme"
)

// Options are what the person or the terminal asked for.
type Options struct {
	Theme   theme.Mode                     // Auto: until the terminal says which background it has
	Styles  func(theme.Mode) *theme.Styles // nil: made anew
	ASCII   bool
	Words   *lang.Words
	Start   *model.Query // where to begin; nil: the first tab at its latest period
	Present bool         // the slides lie over the tab
	Mouse   bool         // tabs, rows and the wheel; text can then not be selected

	Keyboard keys.Method // of the Vietnamese input method, where one is switched on

	// What only the program round the screen can do. Each is nil where it cannot.
	Copy    func(text string) error                                                                  // by the system's own clipboard
	Write   func(words *lang.Words, book *model.Book, t report.Table, format string) ([]byte, error) // a table in one of Formats
	Formats []string                                                                                 // by the ends of names of files
	Save    func(name string, data []byte, replace bool) error                                       // a file, whole or not at all
	Open    func(url string) error                                                                   // an address, in what pages are read with
}

// The bounds of a window. Sizes are the terminal's word, which may be anything.
const (
	mostWidth  = 500
	mostHeight = 200
)

// App is the screen of one person. It shares nothing but the read-only book.
type App struct {
	options Options
	kit     kit.Kit
	size    kit.Size
	state
	history  history
	stale    [len(views)]bool // built for another filter or other looks
	layers   []layer          // the last one lies on top
	leaving  bool             // asked whether to leave
	looked   string           // for what was looked last
	headline report.Headline
	wheel    wheel
	notice   string             // said in the legend's line until the next key
	resizes  int                // so far
	presses  int                // of keys, so far
	typing   keys.Typing        // what an input method has made of them
	clashes  *report.Table      // every contradiction; nil until somebody has asked for them
	hinted   bool               // that Vietnamese typing is on has been said
	frames   [len(views)]string // of the tabs as they were last seen, without layers
	frame    string             // what View shows; made anew when something has changed
	queue    []tea.Cmd          // what layers want to be done outside
}

// layer lies over the tabs until it is closed.
type layer interface {
	scope() keys.Scope
	// do carries out an action; the layer that goes on is returned, nil to close.
	do(app *App, a keys.Action) layer
	// typed takes a key or a paste that means no action.
	typed(app *App, msg tea.Msg) layer
	// draw lays the layer over the lines of the screen.
	draw(app *App, screen []string) []string
}

// popup is a layer that leaves the tab in sight round it.
type popup interface{ popup() }

// New is the screen on a book.
func New(book *model.Book, options Options) *App {
	a := &App{options: options, state: state{filter: kit.Filter{Market: model.All}, source: true},
		typing: keys.Typing{Method: options.Keyboard}}
	if a.options.Styles == nil {
		a.options.Styles = theme.New
	}
	a.kit = kit.Kit{Book: book, ASCII: options.ASCII, Style: a.options.Styles(options.Theme),
		Say: lang.Speaker{Words: options.Words, Markets: book.Markets}}
	a.headline = report.HeadlineOf(book)
	if options.Start != nil {
		a.obey(orderOf(*options.Start))
	}
	if options.Present {
		a.presentFrom(options.Start)
	}
	return a
}

// Init asks the terminal which background it has.
func (a *App) Init() tea.Cmd { return askBackground(a.options) }

// askBackground asks for the background where the theme depends on it. The
// terminal need not answer.
func askBackground(o Options) tea.Cmd {
	if o.Theme == theme.Auto {
		return tea.RequestBackgroundColor
	}
	return nil
}

// Update takes one message. Whatever it changes is drawn at the next View.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		size := kit.Size{W: clamp(msg.Width, mostWidth), H: clamp(msg.Height, mostHeight)}
		if size != a.size {
			first := a.size == kit.Size{}
			a.size, a.frame, a.frames = size, "", [len(views)]string{}
			if !first {
				a.resizes++
				return a, settle(a.resizes)
			}
		}
	case settled:
		if int(msg) == a.resizes {
			return a, tea.ClearScreen
		}
	case tea.BackgroundColorMsg:
		if a.options.Theme == theme.Auto {
			mode := theme.Light
			if msg.IsDark() {
				mode = theme.Dark
			}
			a.kit.Style = a.options.Styles(mode)
			a.refresh()
		}
	case NoShell:
		a.notice, a.frame = a.kit.Say.Word.NoShell, ""
	case Warned:
		a.notice, a.frame = a.kit.Say.Serving.Warning, ""
	case tea.KeyPressMsg:
		a.scroll() // a key counts after the wheel that came before it
		return a, a.read(msg)
	case quiet:
		return a, a.quietened(msg)
	case tea.MouseClickMsg:
		a.click(msg)
	case tea.MouseWheelMsg:
		return a, a.turn(msg)
	case rested:
		return a, a.turned()
	case answer:
		a.frame = ""
		msg(a)
		return a, a.queued()
	case tea.PasteMsg:
		if top := a.top(); top != nil {
			a.frame = ""
			a.setTop(top.typed(a, msg))
		}
	}
	return a, nil
}

// run has a command run once the message is dealt with.
func (a *App) run(command tea.Cmd) { a.queue = append(a.queue, command) }

// queued are the commands to run.
func (a *App) queued() tea.Cmd {
	commands := a.queue
	a.queue = nil
	return tea.Batch(commands...)
}

// settled says that a window has had its size for a while, unless it has been
// resized since; it counts the resizes.
type settled int

// settle waits until a window is no longer dragged about. A frame that met a
// terminal between two sizes may be torn there for good, since only what changes
// is written: then all is written once more.
func settle(resizes int) tea.Cmd {
	return tea.Tick(150*time.Millisecond, func(time.Time) tea.Msg { return settled(resizes) })
}

func clamp(n, most int) int { return max(0, min(n, most)) }

// key finds what a key means here and does it.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	a.notice = ""
	before, prompting := a.state, a.prompting()
	action, ok := keys.Lookup(a.scope(), msg)
	a.leaving = a.leaving && action == keys.Close
	command := a.act(action, ok, msg)
	if !prompting { // a line is one change as a whole
		a.remember(before, action)
	}
	return command
}

// act does what a key means, if it means something here.
func (a *App) act(action keys.Action, ok bool, msg tea.KeyPressMsg) tea.Cmd {
	if !ok {
		if top := a.top(); top != nil {
			a.setTop(top.typed(a, msg))
			return nil
		}
		a.hint(msg)
		return nil
	}
	switch action {
	case keys.Leave:
		return tea.Quit
	case keys.Cancel:
		return tea.Interrupt
	case keys.Suspend:
		return tea.Suspend
	case keys.Redraw:
		return tea.ClearScreen
	case keys.NextLanguage:
		a.speak(lang.Next(a.kit.Say.Words))
		return nil
	}
	if top := a.top(); top != nil {
		switch action {
		case keys.Close, keys.Back:
			a.setTop(nil)
			if p, ok := top.(*prompt); ok {
				p.cancel(a)
			}
		case keys.Apply:
			if p, ok := top.(*prompt); ok {
				a.setTop(nil)
				return p.apply(a)
			}
			a.setTop(top.do(a, action))
		case keys.ShowHelp:
			a.layers = append(a.layers, newHelp(a.scope()))
		case keys.OpenRecord:
			a.openRecord()
		case keys.OpenCopy, keys.CopyNumber, keys.OpenExport:
			a.take(action)
		case keys.OpenSource:
			return a.openSource()
		case keys.OpenCompare:
			a.openCompare()
		default:
			a.setTop(top.do(a, action))
		}
		return nil
	}
	return a.do(action)
}

// showTab shows a tab, as it was last seen.
func (a *App) showTab(i int) {
	a.active = (i + len(a.tabs)) % len(a.tabs)
	a.frame = a.frames[a.active]
}

// toPeriod goes to the next period of the tab, forwards or back.
func (a *App) toPeriod(step int) {
	periods := a.tab().Periods()
	i, found := slices.BinarySearchFunc(periods, a.tab().Period(), report.ByEnd)
	if step < 0 || found {
		i += step // else i is the next one already
	}
	if i >= 0 && i < len(periods) {
		a.tabs[a.active] = a.tab().At(periods[i])
	}
}

func (a *App) scope() keys.Scope {
	if top := a.top(); top != nil {
		return top.scope()
	}
	return []keys.Scope{keys.Months, keys.Markets, keys.Targets}[a.active]
}

func (a *App) top() layer {
	if len(a.layers) == 0 {
		return nil
	}
	return a.layers[len(a.layers)-1]
}

// setTop puts a layer in the place of the top one; nil takes that away.
func (a *App) setTop(l layer) {
	a.layers = a.layers[:len(a.layers)-1]
	if l != nil {
		a.layers = append(a.layers, l)
	}
}

// setFilter shows every tab through another filter.
func (a *App) setFilter(f kit.Filter) {
	a.filter = f
	a.refresh()
}

// refresh has the tabs built anew after a change of filter or looks.
func (a *App) refresh() {
	a.frame, a.frames = "", [len(views)]string{}
	for i := range a.stale {
		a.stale[i] = true
	}
}

// View is the whole screen. It is made anew only when something has changed:
// the program asks for it after every message.
func (a *App) View() tea.View {
	if a.frame == "" {
		a.frame = strings.Join(a.draw(), "\n")
		if len(a.layers) == 0 && a.notice == "" {
			a.frames[a.active] = a.frame
		}
	}
	return a.listening(view(a.frame))
}

// view is a frame with what the program wants of the terminal.
func view(frame string) tea.View {
	v := tea.NewView(frame)
	v.AltScreen = true
	v.WindowTitle = "xkld"
	return v
}

// Tab is the tab that is shown.
func (a *App) Tab() kit.Tab { return a.tab() }

// Speaker is the language of the screen.
func (a *App) Speaker() lang.Speaker { return a.kit.Say }
