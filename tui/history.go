package tui

import (
	"reflect"
	"slices"

	"xkld/model"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// state is what a person has chosen to see: what undo goes back to. It is a
// value; whoever changes something in it puts something new in its place.
type state struct {
	filter kit.Filter
	tabs   [len(views)]kit.Tab // nil until they are looked at
	active int
	parts  kit.Parts  // of a tab that are shown
	source bool       // the pane of the figure under the cursor is shown
	marks  kit.Marks  // never changed in place; see setMarks
	from   *model.Ref // where a range of marks begins; nil: none has begun
}

// history is the states before the changes made, and those undone since.
type history struct{ past, future []state }

// mostUndone is how many changes can be undone.
const mostUndone = 50

// remember keeps the state before a change, if there was one. A cursor that
// moves changes nothing; a form changes what no command prints; going through the
// history is no new part of it.
func (a *App) remember(before state, action keys.Action) {
	if action == keys.Undo || action == keys.Redo {
		return
	}
	if action == keys.NextForm || action == keys.SortColumn || before.differs(a.state) {
		a.keep(before)
	}
}

// keep puts a state into the history; what was undone before is lost.
func (a *App) keep(before state) {
	past := append(a.history.past, before.resting())
	a.history = history{past: past[max(0, len(past)-mostUndone):]}
}

// differs says whether two states show something else, wherever their cursors
// are.
func (s state) differs(t state) bool {
	if s.active != t.active || s.source != t.source || s.parts != t.parts || !slices.Equal(s.marks, t.marks) || !reflect.DeepEqual(s.filter, t.filter) {
		return true
	}
	before, now := s.tabs[s.active], t.tabs[t.active]
	return before != nil && now != nil && (before.Command() != now.Command() || before.Narrowed() != now.Narrowed())
}

// resting is a state without what its tabs have built: fifty times three tables
// with their looks and charts are more than all the rest of the program.
func (s state) resting() state {
	for i, tab := range s.tabs {
		if tab != nil {
			s.tabs[i] = tab.Resting()
		}
	}
	return s
}

// travel goes one change back or forth: the state is exchanged for the last one
// of a list, and kept in the other.
func (a *App) travel(from, to *[]state) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	*to = append(*to, a.state.resting())
	a.state, *from = (*from)[last], (*from)[:last]
	a.refresh() // the looks may have changed since
	return true
}

// undo and redo say so where there is nothing to go to.
func (a *App) undo() {
	if !a.travel(&a.history.past, &a.history.future) {
		a.notice = a.kit.Say.Word.NothingUndone
	}
}

func (a *App) redo() {
	if !a.travel(&a.history.future, &a.history.past) {
		a.notice = a.kit.Say.Word.NothingRedone
	}
}

// wouldLose says whether leaving loses what took work: marks, or changes of what
// is shown. To go from tab to tab is none.
func (a *App) wouldLose() bool {
	if len(a.marks) > 0 {
		return true
	}
	for _, s := range a.history.past {
		s.active, s.source, s.parts = a.active, a.source, a.parts
		if s.differs(a.state) {
			return true
		}
	}
	return false
}
