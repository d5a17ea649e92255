package tui

import tea "charm.land/bubbletea/v2"

// NoShell says that there is no shell to go back to.
type NoShell struct{}

// Warned says that the screen ends soon unless a key comes.
type Warned struct{}

// Filter sees every message before the library does. It brings sizes to what a
// screen can be: they are the terminal's word, which anyone can type, and the
// library keeps some hundred bytes for each cell.
func Filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return tea.WindowSizeMsg{Width: clamp(msg.Width, mostWidth), Height: clamp(msg.Height, mostHeight)}
	case tea.MouseMotionMsg, tea.MouseReleaseMsg:
		return nil // nothing comes of them, not even a look at the frame
	}
	return msg
}
