package main

import (
	"cmp"
	"io"
	"syscall"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/serve"
	"xkld/model/lang"
)

// receive runs what a visitor has come for: the program itself, with nothing of
// the machine but the end of the visit, which is a signal like any other.
func (w world) receive(v *serve.Visit) int {
	w.machine = &machine{struck: v.Panicked, signals: func(stop func(number int)) (end func()) {
		ended := make(chan struct{})
		go func() {
			select {
			case <-v.Ending():
				stop(int(syscall.SIGHUP))
			case <-ended:
			}
		}()
		return func() { close(ended) }
	}}
	if v.Screen == nil {
		return w.runLine(v.Command, v.In, v.Out, v.Err, v.Environ)
	}
	return w.runLine(v.Command, typist{v.In, v.Screen}, visitor{v.Out, v}, v.Err, v.Environ)
}

// refusal says to a visitor why there is no place.
func (w world) refusal(v *serve.Visit, why admit.Reason) string {
	words := w.spokenBy(v).Refused
	return "xkld: " + cmp.Or(words[string(why)], words[""])
}

// spokenBy are the words in the language that a visit has asked for: by a flag of
// its command, or by its environment.
func (w world) spokenBy(v *serve.Visit) lang.ServingWords {
	p := world{shelf: w.shelf}.program(nil, nil, nil, v.Environ)
	args, _ := commandWords(v.Command) // of one that is broken none is a flag
	p.guessLanguage(args)
	return p.words.Serving
}

// farewell says to a visitor why the visit had to end.
func (w world) farewell(v *serve.Visit, why serve.Why) string {
	words := w.spokenBy(v)
	said := map[serve.Why]string{serve.Idle: words.Idle, serve.TimeOver: words.TimeOver, serve.Stuck: words.Stuck,
		serve.TooMuch: words.TooMuch, serve.TooLong: words.TooLong, serve.Stopping: words.Stopping}[why]
	return "xkld: " + said
}

// visitor is one end of the connection to a visitor: what is written goes there,
// and the terminal, if there is one, is the visitor's.
type visitor struct {
	io.Writer
	visit *serve.Visit
}

func (v visitor) Size() (columns, rows int, ok bool) {
	columns, rows = v.visit.Screen.Size()
	return columns, rows, true
}

func (v visitor) Resized() <-chan struct{} { return v.visit.Screen.Changed() }
func (v visitor) Warned() <-chan struct{}  { return v.visit.Warning() }
func (v visitor) Ending() <-chan struct{}  { return v.visit.Ending() }
func (v visitor) Pace() int                { return v.visit.Limits().FramesPerSecond }

// typist is what a visitor types on a terminal.
type typist struct {
	io.Reader
	screen *serve.Screen
}

func (t typist) Size() (columns, rows int, ok bool) {
	columns, rows = t.screen.Size()
	return columns, rows, true
}
