// Command empty is the least program with a screen: one line that counts keys.
// make bench runs it beside xkld in the same terminal, so that what the library
// and the machine cost is known and only the rest is xkld's own.
package main

import (
	"fmt"
	"log"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is xkld's, lest the two be compared at different paces.
const framesPerSecond = 120

type counter int

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if key.String() == "q" {
			return c, tea.Quit
		}
		return c + 1, nil
	}
	return c, nil
}

func (c counter) View() tea.View {
	v := tea.NewView(fmt.Sprintf("%d keys", int(c)))
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(counter(0), tea.WithFPS(framesPerSecond)).Run(); err != nil {
		log.Fatal(err)
	}
}
