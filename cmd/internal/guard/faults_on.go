//go:build faults

package guard

import tea "charm.land/bubbletea/v2"

// onPurpose is what a fault that was struck says.
const onPurpose = "a fault struck on purpose"

// noMemory is as many bytes as may be asked for, which no machine has in one
// piece: the process ends on the spot, without taking any from others before.
const noMemory uint64 = 1<<48 - 1<<30

// faulty is a screen that keys strike with faults.
type faulty struct {
	inner  tea.Model
	struck Struck
	blind  bool // the next view panics
}

// withFaults is a screen that F6 to F10 strike: in Update, in View, in a command, in
// a goroutine beside the screen, and with no memory.
func withFaults(inner tea.Model, struck Struck) tea.Model {
	return &faulty{inner: inner, struck: struck}
}

// withoutFaults is the screen within.
func withoutFaults(inner tea.Model) tea.Model { return inner.(*faulty).inner }

func (f *faulty) Init() tea.Cmd { return f.inner.Init() }

func (f *faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "f6":
			panic(onPurpose)
		case "f7":
			f.blind = true
			return f, nil
		case "f8":
			return f, tea.Batch(tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic(onPurpose) }), func() tea.Msg { return nil })
		case "f9":
			Go(f.struck, func() { panic(onPurpose) })
			return f, nil
		case "f10":
			return f, tea.SetClipboard(string(make([]byte, noMemory)))
		}
	}
	var command tea.Cmd
	f.inner, command = f.inner.Update(msg)
	return f, command
}

func (f *faulty) View() tea.View {
	if f.blind {
		panic(onPurpose)
	}
	return f.inner.View()
}
