package keys

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

var scopes = []Scope{Global, Paged, Tab, Months, Markets, Targets, Picker, Prompt, Record, Help, Compare, Checks, Slides, Copy, Export}

// typed returns the key press of a character, as a terminal sends it.
func typed(r rune) tea.KeyPressMsg {
	msg := tea.KeyPressMsg{Code: r, Text: string(r)}
	if unicode.IsUpper(r) {
		msg.Code, msg.ShiftedCode, msg.Mod = unicode.ToLower(r), r, tea.ModShift
	}
	return msg
}

// keyboard returns every key press that the table may name, under the name that
// Bubble Tea prints: characters, letters with ctrl, and keys without a character.
func keyboard() map[string]tea.KeyPressMsg {
	out := map[string]tea.KeyPressMsg{}
	add := func(msg tea.KeyPressMsg) { out[msg.String()] = msg }
	for r := ' '; r <= '~'; r++ {
		add(typed(r))
	}
	for r := 'a'; r <= 'z'; r++ {
		add(tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl})
	}
	for _, code := range []rune{
		tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd,
		tea.KeyPgUp, tea.KeyPgDown, tea.KeyEnter, tea.KeyEscape, tea.KeyTab, tea.KeyF1, tea.KeyF5,
		tea.KeyBackspace, tea.KeyDelete,
	} {
		for _, mod := range []tea.KeyMod{0, tea.ModShift, tea.ModCtrl} {
			add(tea.KeyPressMsg{Code: code, Mod: mod})
		}
	}
	return out
}

func TestEveryKeyIsOneThatBubbleTeaPrints(t *testing.T) {
	pressed := keyboard()
	for _, b := range Bindings() {
		if len(b.Keys) == 0 {
			t.Errorf("action %d (%s) has no key", b.Action, b.Word)
		}
		for _, name := range b.Keys {
			msg, ok := pressed[name]
			if !ok {
				t.Errorf("no key prints %q (%s)", name, b.Word)
				continue
			}
			if got, ok := Lookup(b.Scope, msg); !b.Scope.TakesText() && (!ok || got != b.Action) {
				t.Errorf("%q in scope %d gives %d, %v; the table says %d", name, b.Scope, got, ok, b.Action)
			}
		}
	}
}

func TestNoKeyMeansTwoThings(t *testing.T) {
	for _, scope := range scopes {
		seen := map[string]string{}
		for _, b := range In(scope) {
			for _, name := range b.Keys {
				if other, taken := seen[name]; taken {
					t.Errorf("scope %d: %q is both %q and %q", scope, name, other, b.Word)
				}
				seen[name] = b.Word
			}
		}
	}
}

func TestEveryActionIsBoundAndExplained(t *testing.T) {
	bound := map[Action]bool{}
	for _, b := range Bindings() {
		bound[b.Action] = true
	}
	for a := None + 1; a < actions; a++ {
		if !bound[a] {
			t.Errorf("action %d has no key", a)
		}
	}
	if bound[None] {
		t.Error("None has a key")
	}
}

// The key line must not name keys that do something else, or nothing.
func TestShortNamesItsOwnKeys(t *testing.T) {
	for _, b := range Bindings() {
		if b.Named == "" {
			continue
		}
		var here []string
		for _, other := range In(b.Scope) {
			here = append(here, other.Keys...)
		}
		if slices.Contains(b.Keys, b.Named) {
			continue
		}
		own := false // or a group of characters, of which one is its own
		for _, r := range strings.ReplaceAll(b.Named, "/", "") {
			own = own || slices.Contains(b.Keys, string(r))
			if !slices.Contains(here, string(r)) {
				t.Errorf("%q: %q is not bound there", b.Named, r)
			}
		}
		if !own {
			t.Errorf("%q names none of its keys %q", b.Named, b.Keys)
		}
	}
}

func TestLookupFallsToTheParents(t *testing.T) {
	page, quit := keyboard()["pgdown"], typed('q')
	for _, scope := range []Scope{Months, Markets, Targets, Record, Help} {
		if got, ok := Lookup(scope, page); !ok || got != PageDown {
			t.Errorf("scope %d: pgdown gives %d, %v", scope, got, ok)
		}
		if got, ok := Lookup(scope, quit); !ok || got != Close {
			t.Errorf("scope %d: q gives %d, %v", scope, got, ok)
		}
	}
	if a, ok := Lookup(Record, typed('f')); ok {
		t.Errorf("a key of the tabs works in the record: %d", a)
	}
	if _, ok := Lookup(Months, typed('&')); ok {
		t.Error("an unbound key is found")
	}
}

func TestPickerTakesTextAsText(t *testing.T) {
	for r := ' '; r <= '~'; r++ {
		if a, ok := Lookup(Picker, typed(r)); ok {
			t.Errorf("%q is action %d in the picker", r, a)
		}
	}
	want := map[string]Action{
		"esc": Back, "ctrl+c": Cancel, "enter": Apply, "tab": NextSection, "shift+tab": PreviousSection,
		"up": Up, "ctrl+p": Up, "down": Down, "ctrl+n": Down,
	}
	for name, action := range want {
		if got, ok := Lookup(Picker, keyboard()[name]); !ok || got != action {
			t.Errorf("%s gives %d, %v", name, got, ok)
		}
	}
	for _, name := range []string{"left", "home", "ctrl+u", "backspace"} {
		if a, ok := Lookup(Picker, keyboard()[name]); ok {
			t.Errorf("%s edits the text, but is action %d", name, a)
		}
	}
}

func TestLookupOnOtherLayouts(t *testing.T) {
	cases := []struct {
		msg  tea.KeyPressMsg
		want Action
	}{
		{tea.KeyPressMsg{Code: 'й', Text: "й", BaseCode: 'q'}, Close},
		{tea.KeyPressMsg{Code: 'й', Text: "Й", BaseCode: 'q', Mod: tea.ModShift}, Leave},
		// On a French keyboard the key of q types a: the letter counts.
		{tea.KeyPressMsg{Code: 'a', Text: "a", BaseCode: 'q'}, None},
		{tea.KeyPressMsg{Code: 'й', Text: "й"}, None},
	}
	for _, c := range cases {
		if got, _ := Lookup(Months, c.msg); got != c.want {
			t.Errorf("%q with base %q gives %d, want %d", c.msg.Text, c.msg.BaseCode, got, c.want)
		}
	}
}

func TestHintsAreForUnboundKeys(t *testing.T) {
	const explained = "iadwz[],-;456789"
	for r := ' '; r <= '~'; r++ {
		msg := typed(r)
		ways := Instead(msg)
		if want := strings.ContainsRune(explained, r); (len(ways) > 0) != want {
			t.Errorf("instead of %q: %v", r, ways)
		}
		_, bound := Lookup(Tab, msg)
		if bound && len(ways) > 0 {
			t.Errorf("%q is bound, and yet there is something else instead: %v", r, ways)
		}
	}
	for _, name := range []string{"backspace", "delete"} {
		if ways := Instead(keyboard()[name]); len(ways) > 0 {
			t.Errorf("%s must be silent: %v", name, ways)
		}
	}
}

func TestHintOfVietnameseLetters(t *testing.T) {
	const composed = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
	for _, r := range composed + strings.ToUpper(composed) {
		if want := r > unicode.MaxASCII; IsVietnamese(typed(r)) != want {
			t.Errorf("%q: Vietnamese is %v", r, !want)
		}
	}
	for _, text := range []string{"ợ", "o\u031b\u0323", "\u0309", "Đà"} { // whole, in parts, a mark, two letters
		msg := tea.KeyPressMsg{Code: tea.KeyExtended, Text: text}
		if !IsVietnamese(msg) {
			t.Errorf("%q is not taken for Vietnamese", text)
		}
	}
	for _, r := range "öüßñçåйж日" {
		if IsVietnamese(typed(r)) {
			t.Errorf("%q is taken for Vietnamese", r)
		}
	}
}

// TestEscapeInHaste: two presses of esc that arrive together are one step back,
// not a key that means nothing.
func TestEscapeInHaste(t *testing.T) {
	for _, scope := range scopes {
		if action, ok := Lookup(scope, tea.KeyPressMsg{Code: tea.KeyEscape, Mod: tea.ModAlt}); !ok || action != Back {
			t.Errorf("in %v it is action %v", scope, action)
		}
	}
}
