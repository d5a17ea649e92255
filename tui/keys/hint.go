package keys

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Instead returns what to press instead of a key that other programs use and
// this one does not. It is empty for a key that needs no word. Ask it after
// Lookup has found nothing.
func Instead(msg tea.KeyPressMsg) []Binding {
	var ways []Binding
	for _, action := range instead(msg.String()) {
		table := Bindings()
		ways = append(ways, table[slices.IndexFunc(table, func(b Binding) bool { return b.Action == action })])
	}
	return ways
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
