package tui

import (
	"fmt"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// prompt is the line at the foot of the screen that is typed into: what to find,
// or a command.
type prompt struct {
	input   textinput.Model
	finding bool
	before  state // what was seen when it was opened
	offer   int   // the completion that is offered, of those that fit
}

func newPrompt(a *App, action keys.Action) *prompt {
	p := &prompt{input: textinput.New(), finding: action == keys.Find, before: a.state}
	p.input.CharLimit = 120
	if p.finding {
		p.input.SetValue(a.tab().Narrowed())
	}
	p.input.Focus() // the command that it returns would blink the cursor: nothing is written while idle
	return p
}

func (p *prompt) scope() keys.Scope { return keys.Prompt }

func (p *prompt) popup() {}

// prompting says whether a line is being typed into.
func (a *App) prompting() bool {
	_, ok := a.top().(*prompt)
	return ok
}

// typed takes text; what is looked for is found while it is typed.
func (p *prompt) typed(a *App, msg tea.Msg) layer {
	value := p.input.Value()
	p.input, _ = p.input.Update(msg)
	harmless(&p.input)
	if p.input.Value() == value {
		return p
	}
	p.offer = 0
	if p.finding {
		a.state = p.before // from where one was, not from the match before
		a.tab()
		a.find(p.input.Value(), 0)
	}
	return p
}

// apply carries out the line, once it is closed.
func (p *prompt) apply(a *App) tea.Cmd {
	var command tea.Cmd
	action := keys.Find
	if !p.finding {
		command, action = a.execute(p.input.Value())
	}
	a.remember(p.before, action)
	return command
}

// do goes through what the line offers.
func (p *prompt) do(a *App, action keys.Action) layer {
	switch step := map[keys.Action]int{keys.NextOffer: 1, keys.PreviousOffer: -1}[action]; {
	case p.finding && step != 0:
		a.find(p.input.Value(), step)
	case step != 0:
		p.offer += step
	case action == keys.Complete && !p.finding:
		if offer := p.completion(a); offer != "" {
			p.input.SetValue(offer)
			p.input.CursorEnd()
			p.offer = 0
		}
	}
	return p
}

// cancel brings back what was seen before the line was opened.
func (p *prompt) cancel(a *App) {
	if p.finding {
		a.state = p.before
		a.refresh()
	}
}

// find looks for a text in the tab.
func (a *App) find(text string, step int) {
	if text == "" && step != 0 {
		a.notice = a.kit.Say.Word.NothingSought
		return
	}
	tab, found := a.tab().Find(text, step)
	a.tabs[a.active], a.frames[a.active], a.looked = tab, "", text
	if !found && text != "" {
		a.notice = fmt.Sprintf(a.kit.Say.Word.NotFound, model.Quote(text))
	}
}

// draw puts the line in the place of the keys, with the completion that is
// offered after the cursor. Of a line that is too long the end is seen.
func (p *prompt) draw(a *App, screen []string) []string {
	style, sign := a.kit.Style, ":"
	if p.finding {
		sign = "/"
	}
	value, at := []rune(p.input.Value()), p.input.Position()
	rest := append(value[at:len(value):len(value)], ' ')
	look := style.Input
	if offer := []rune(p.completion(a)); len(offer) > len(value) && at == len(value) {
		rest, look = offer[at:], style.Faint
	}
	first := 0
	for first < at && ansi.StringWidth(string(value[first:at])) > a.size.W-4 {
		first++
	}
	line := " " + style.Title.Render(sign) + style.Input.Render(string(value[first:at])) +
		style.Cursor.Render(string(rest[:1])) + look.Render(strings.TrimRight(string(rest[1:]), " "))
	right := style.Faint.Render(a.kit.Say.Word.PromptKeys) + " "
	if ansi.StringWidth(line)+ansi.StringWidth(right)+2 <= a.size.W {
		line = kit.Ends(line, right, a.size.W)
	}
	if len(screen) > 0 {
		screen[len(screen)-1] = line
	}
	return screen
}

// harmless takes what would turn the line about, or is not seen at all, out of
// what has been typed or pasted.
func harmless(input *textinput.Model) {
	seen := strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, input.Value())
	if seen != input.Value() {
		input.SetValue(seen)
	}
}
