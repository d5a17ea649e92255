//go:build !faults

package guard

import tea "charm.land/bubbletea/v2"

// withFaults is the screen itself: faults are struck on purpose in no program but
// one that is built for testing.
func withFaults(inner tea.Model, _ Struck) tea.Model { return inner }

// withoutFaults is the screen itself.
func withoutFaults(inner tea.Model) tea.Model { return inner }
