package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
)

// leave ends the screen; where that would lose what took work, only when it is
// asked for twice.
func (a *App) leave() tea.Cmd {
	if !a.leaving && a.wouldLose() {
		a.leaving, a.notice = true, a.kit.Say.Word.LeaveAgain
		return nil
	}
	return tea.Quit
}

// stepBack takes back the last of what lies over the tab: a range that has begun,
// the text that narrows it, the marks.
func (a *App) stepBack() {
	switch {
	case a.from != nil:
		a.from, a.frames = nil, [len(views)]string{}
	case a.tab().Narrowed() != "":
		a.tabs[a.active], _ = a.tab().Find("", 0)
	default:
		a.setMarks(nil)
	}
}

// Back is the command line that opens the screen where a model has left it, if
// it has come so far.
func Back(m tea.Model) string {
	if a, ok := m.(*App); ok {
		return "xkld open " + strings.TrimPrefix(a.tab().Command(), "xkld ")
	}
	return ""
}

// Spoken are the words that a screen speaks, which need not be those that it
// began with; nil where it has not come so far.
func Spoken(m tea.Model) *lang.Words {
	if a, ok := m.(*App); ok {
		return a.kit.Say.Words
	}
	return nil
}
