package tui_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"xkld/model/lang"
	"xkld/tui"
	"xkld/tui/keys"
)

// TestInputMethodsChangeNoCommand types the same keys plainly and through an
// input method of many kinds: the screen is the same.
func TestInputMethodsChangeNoCommand(t *testing.T) {
	t.Parallel()
	for i := range 64 {
		method := inputMethod{vni: i&1 > 0, whole: i&2 > 0, modern: i&4 > 0, back: i / 8 % 3}
		t.Run(fmt.Sprintf("%d", i), func(t *testing.T) {
			t.Parallel()
			sameUnder(t, method, rand.New(rand.NewPCG(uint64(i), 5)))
		})
	}
}

// sameUnder types keys at random.
func sameUnder(t *testing.T, method inputMethod, random *rand.Rand) {
	app := func() *tui.App {
		options := tui.Options{Words: lang.English()}
		if method.vni {
			options.Keyboard = keys.VNI
		}
		app := tui.New(bundled(t), options)
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		return app
	}
	plain, composed := app(), app()
	var typed []string
	for range 40 {
		key := anyKey(random)
		msg := keyMsg(key)
		events := []tea.KeyPressMsg{msg}
		if msg.Text == "" {
			method.raw = nil
		} else {
			before := slices.Clone(method.raw)
			if events = method.key([]rune(msg.Text)[0]); tellsNoCase(events, msg) || !method.vni && strings.Contains("{}", msg.Text) {
				method.raw = before
				continue
			}
		}
		typed = append(typed, fmt.Sprint(key, sent(events)))
		plain.Update(msg)
		for _, event := range events {
			composed.Update(event)
		}
		composed.Rest()
		if plain.InField() != composed.InField() {
			break
		}
		if plain.InField() {
			typed = append(typed, "esc")
			method.raw = nil
			press(plain, "esc")
			press(composed, "esc")
		}
	}
	press(plain, "ctrl+l") // which takes away what was said of the last key
	press(composed, "ctrl+l")
	if screen(plain) != screen(composed) {
		t.Errorf("%+v: %s gives\n%s\ninstead of\n%s", method, strings.Join(typed, " "), screen(composed), screen(plain))
	}
}

// sent is what a key has sent, where that is not the key.
func sent(events []tea.KeyPressMsg) string {
	out := ""
	for _, e := range events {
		out += strings.Replace(e.String(), "backspace", "<", 1)
	}
	if len(events) == 1 {
		return ""
	}
	return "(" + out + ")"
}

// anyKey is any key of the table, vowels and what marks them more often.
func anyKey(random *rand.Rand) string {
	if random.IntN(2) == 0 {
		often := "yyoooueeOYaidsfrxjzw0123689"
		return string(often[random.IntN(len(often))])
	}
	all := keys.Bindings()
	b := all[random.IntN(len(all))]
	key := b.Keys[random.IntN(len(b.Keys))]
	if key == "f5" || key == "ctrl+s" || strings.HasPrefix(key, "ctrl+") && keyMsg(key).Mod == 0 {
		return "p"
	}
	return key
}

// tellsNoCase says whether a key in the other case would have sent the same: a
// composed letter does not tell the case of the key that has changed it.
func tellsNoCase(events []tea.KeyPressMsg, msg tea.KeyPressMsg) bool {
	if events[0].Code != tea.KeyBackspace {
		return false
	}
	r := []rune(msg.Text)[0]
	if strings.ContainsRune("FSRXJZ", r) {
		return true
	}
	return strings.ContainsRune("oO", r) && slices.ContainsFunc(events, func(e tea.KeyPressMsg) bool {
		base := []rune(e.Text)
		return len(base) == 1 && strings.ContainsRune("ôồốổỗộÔỒỐỔỖỘ", base[0]) && unicode.IsUpper(base[0]) != unicode.IsUpper(r)
	})
}
