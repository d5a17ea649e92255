package keys

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// VietnameseOn is the hint for a letter that a Vietnamese input method composed:
// the keys before it have been handled already.
const VietnameseOn = "Vietnamese typing is on; keys still work"

// Hint says what to press instead of a key that other programs use and this one
// does not, such as "w does nothing here; l: column to the right". It is empty
// for a key that needs no word. Ask it after Lookup has found nothing.
func Hint(msg tea.KeyPressMsg) string {
	if IsVietnamese(msg) {
		return VietnameseOn
	}
	actions := instead(msg.String())
	if len(actions) == 0 {
		return ""
	}
	var ways []string
	for _, a := range actions {
		ways = append(ways, way(a))
	}
	return msg.String() + " does nothing here; " + strings.Join(ways, ", ")
}

// instead returns the actions that the pressers of an unbound key most likely
// look for.
func instead(key string) []Action {
	switch key {
	case "w", "-":
		return []Action{Right, Left}
	case "d":
		return []Action{HalfPageDown, HalfPageUp}
	case "[", "]":
		return []Action{SortColumn, PreviousPeriod, NextPeriod}
	case ",":
		return []Action{PageUp, PageDown}
	case "4", "5", "6", "7", "8", "9":
		return []Action{ShowMonths, ShowMarkets, ShowTargets}
	case "i":
		return []Action{OpenFilter}
	case "z":
		return []Action{Back}
	case "a", ";":
		return []Action{ShowHelp}
	default:
		return nil
	}
}

// way names an action's first key and its help, from the table.
func way(a Action) string {
	table := Bindings()
	i := slices.IndexFunc(table, func(b Binding) bool { return b.Action == a })
	return table[i].Keys[0] + ": " + table[i].Help
}

// IsVietnamese reports whether a key press holds a letter, or a mark of one, that
// only a Vietnamese input method sends, whole or in parts.
func IsVietnamese(msg tea.KeyPressMsg) bool {
	return strings.ContainsFunc(msg.Text, func(r rune) bool {
		const (
			letters = "àáâãèéêìíòóôõùúýăđĩũơư"
			marks   = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
		)
		r = unicode.ToLower(r)
		return r >= 'ạ' && r <= 'ỹ' || strings.ContainsRune(letters+marks, r)
	})
}
