package guard

import (
	"bytes"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// panicking is a screen that panics somewhere once it is typed at, or before.
type panicking struct {
	where string
	blind bool
}

const onPurposeHere = "\x1b[2Jon purpose"

func crash() tea.Msg { panic(onPurposeHere) }

func nothing() tea.Msg { return nil }

func (p *panicking) Init() tea.Cmd {
	switch p.where {
	case "Init":
		panic(onPurposeHere)
	case "command of Init":
		return crash
	case "batch of Init":
		return tea.Batch(nothing, crash, crash)
	case "sequence of Init":
		return tea.Sequence(nothing, tea.Batch(nothing, tea.Sequence(nothing, crash)), crash)
	}
	return nil
}

func (p *panicking) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); !ok {
		return p, nil
	}
	switch p.where {
	case "nowhere":
		return p, tea.Quit
	case "Update":
		panic(onPurposeHere)
	case "View":
		p.blind = true
	case "command":
		return p, crash
	case "batch":
		return p, tea.Batch(nothing, tea.Batch(nothing, crash), crash)
	case "sequence":
		return p, tea.Sequence(nothing, crash)
	}
	return p, nil
}

func (p *panicking) View() tea.View {
	if p.blind || p.where == "first View" {
		panic(onPurposeHere)
	}
	v := tea.NewView("here I am")
	v.AltScreen = true
	return v
}

// TestPanics: wherever a screen panics, that is told once, the screen ends as one
// that quits, and the terminal is given back.
func TestPanics(t *testing.T) {
	for where, told := range map[string]string{"nowhere": "", "Init": "Init", "first View": "View", "Update": "Update", "View": "View",
		"command of Init": "command", "batch of Init": "command", "sequence of Init": "command",
		"command": "command", "batch": "command", "sequence": "command", "filter": "filter"} {
		var times atomic.Int32
		struck := func(at string, value any, stack []byte) {
			times.Add(1)
			if at != told || value != onPurposeHere || !bytes.Contains(stack, []byte("guard_test.go")) {
				t.Errorf("a panic in %s is told as one in %s of %q at\n%s", where, at, value, stack)
			}
		}
		filter := func(m tea.Model, msg tea.Msg) tea.Msg {
			if _, ok := m.(*panicking); !ok {
				t.Errorf("the filter sees %T", m)
			}
			if _, ok := msg.(tea.KeyPressMsg); ok && where == "filter" {
				panic(onPurposeHere)
			}
			return msg
		}
		var out bytes.Buffer
		inner := &panicking{where: where}
		last, err := tea.NewProgram(Model(inner, struck), tea.WithInput(strings.NewReader("x")), tea.WithOutput(&out), tea.WithWindowSize(40, 10),
			tea.WithFilter(Filter(filter)), tea.WithoutSignalHandler()).Run()
		if err != nil {
			t.Errorf("after a panic in %s the screen ends with %v", where, err)
		}
		wantTimes, wantLast := int32(1), tea.Model(nil)
		if told == "" {
			wantTimes, wantLast = 0, inner
		}
		if got := times.Load(); got != wantTimes {
			t.Errorf("a panic in %s is told %d times", where, got)
		}
		if got := Unwrap(last); got != wantLast {
			t.Errorf("after a panic in %s the screen within is %v", where, got)
		}
		if shown := last.View().Content; shown != "here I am" && where != "first View" && where != "Init" {
			t.Errorf("after a panic in %s the screen shows %q", where, shown)
		}
		if written := out.String(); strings.LastIndex(written, "\x1b[?1049l") < strings.LastIndex(written, "\x1b[?1049h") {
			t.Errorf("a panic in %s leaves the alternate screen on", where)
		}
	}
}

func TestGo(t *testing.T) {
	told := make(chan any)
	Go(func(where string, value any, _ []byte) { told <- where + ": " + value.(error).Error() }, func() { panic(errors.New("on purpose")) })
	if got := <-told; got != "goroutine: on purpose" {
		t.Errorf("told is %q", got)
	}
	done := make(chan any)
	Go(func(_ string, value any, _ []byte) { t.Errorf("told is %v", value) }, func() { close(done) })
	<-done
}

// TestView: a guarded screen can be looked at before it begins, as any other; it is
// drawn once for each message and not again for each look.
func TestView(t *testing.T) {
	c := &counting{}
	g := Model(c, func(string, any, []byte) {})
	g.View()
	g.View()
	g, _ = g.Update(nil)
	g.View()
	if c.drawn != 2 {
		t.Errorf("drawn %d times", c.drawn)
	}
	if Unwrap(g) != tea.Model(c) || Unwrap(c) != tea.Model(c) {
		t.Error("the screen within is another")
	}
}

type counting struct{ drawn int }

func (c *counting) Init() tea.Cmd                       { return nil }
func (c *counting) Update(tea.Msg) (tea.Model, tea.Cmd) { return c, nil }
func (c *counting) View() tea.View                      { c.drawn++; return tea.NewView("") }
