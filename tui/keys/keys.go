// Package keys is the table of keys: what each does, and where.
//
// It does: name the actions, list the bindings, find the action of a key press,
// say what to press instead of a key that does nothing.
// It may not know: what carries an action out, what is on the screen. A key is
// added by one row in Bindings; the help, the key line and the look-up read it.
package keys

import (
	"slices"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Scope is a place where keys mean something. A place inherits the keys of the
// one it lies in.
type Scope int

const (
	Global  Scope = iota // everywhere
	Paged                // anything that may be longer than the screen
	Tab                  // any of the three tabs
	Months               // the tab of months
	Markets              // the tab of markets
	Targets              // the tab of targets
	Picker               // a popup with a text field: what can be typed is text
	Prompt               // a line that is typed into: what can be typed is text
	Record               // the record of one figure
	Help                 // the list of keys
	Compare              // figures side by side
	Checks               // the list of contradictions
	Slides               // a slide, which covers the screen
	Copy                 // the menu of copies
	Export               // the dialog of exports, with a text field
	Marked               // the list of marks
	Links                // the sources to open
)

// TakesText says whether what is typed in a scope goes into a text field.
func (s Scope) TakesText() bool { return s == Picker || s == Prompt || s == Export }

// parent returns the scope that a scope lies in; Global lies in itself.
func (s Scope) parent() Scope {
	switch s {
	case Months, Markets, Targets:
		return Tab
	case Tab, Record, Help, Compare, Checks, Marked:
		return Paged
	default:
		return Global
	}
}

// chain returns a scope and those it lies in, nearest first.
func (s Scope) chain() []Scope {
	out := []Scope{s}
	for ; s != Global; s = s.parent() {
		out = append(out, s.parent())
	}
	return out
}

// Binding is one row of the table of keys.
type Binding struct {
	Action Action
	Word   string // the id of what is said of it
	Scope  Scope
	Named  string   // the keys that the key line names; empty: not in the line
	Keys   []string // as tea.KeyPressMsg prints them; the first is the one named in hints
}

// Line returns the bindings of the key line of a scope, the most useful first,
// in the order of the table: where room is short, the last ones go.
func Line(s Scope) []Binding {
	var out []Binding
	chain := s.chain()
	for _, b := range Bindings() {
		if b.Named != "" && slices.Contains(chain, b.Scope) {
			out = append(out, b)
		}
	}
	return out
}

// In returns the bindings that hold in a scope, those of the nearest scope first
// and each scope in the order of the table.
func In(s Scope) []Binding {
	var out []Binding
	table := Bindings() // made once: it is looked into at every key
	for _, scope := range s.chain() {
		for _, b := range table {
			if b.Scope == scope {
				out = append(out, b)
			}
		}
	}
	return out
}

// Lookup returns the action of a key press in a scope or in those it lies in. In
// a text field a key that types something has none: it is text.
func Lookup(s Scope, msg tea.KeyPressMsg) (Action, bool) {
	if s.TakesText() && msg.Text != "" {
		return None, false
	}
	name := nameOf(msg)
	for _, b := range In(s) {
		if slices.Contains(b.Keys, name) {
			return b.Action, true
		}
	}
	return None, false
}

// nameOf returns the name of the key to look for. On a layout without Latin
// letters, such as a Russian one, it is that of the key in the same place on the
// standard layout, where the terminal reports it.
func nameOf(msg tea.KeyPressMsg) string {
	r, _ := utf8.DecodeRuneInString(msg.Text)
	switch {
	case msg.Code == tea.KeyEscape && msg.Mod == tea.ModAlt:
		return "esc" // twice in haste, which arrives as one key
	case r < utf8.RuneSelf || msg.BaseCode == 0:
		return msg.String()
	case msg.Mod.Contains(tea.ModShift):
		return string(unicode.ToUpper(msg.BaseCode))
	default:
		return string(msg.BaseCode)
	}
}

// String is the id of a scope.
func (s Scope) String() string {
	return [...]string{"global", "paged", "tab", "months", "markets", "targets", "picker", "prompt", "record", "help",
		"compare", "checks", "slides", "copy", "export", "marked", "links"}[s]
}
