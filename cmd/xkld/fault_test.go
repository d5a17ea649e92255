package main

import (
	"errors"
	"runtime/debug"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/lang"
)

// TestFault: the person who sits at the machine is told where a panic was, a
// stranger only that there was one; neither gets what a cell may hold as it is.
func TestFault(t *testing.T) {
	const cell = "\x1b]0;title\a\u202e" + "long"
	stack := append(debug.Stack(), "\tx\x1b[2J.go:1"...)
	tell := func(m *machine) (code int, said string) {
		var errs strings.Builder
		p := &program{machine: m, err: &errs, words: lang.English()}
		p.struck(func(err error) { code = p.report(err) })("View", errors.New(strings.Repeat(cell, 1000)), stack)
		return code, errs.String()
	}
	here := func(string, []byte, bool) error { return nil }
	told := 0
	count := func(string, any, []byte) { told++ }
	for _, c := range []struct {
		who    string
		m      *machine
		traced bool
	}{{"local", &machine{save: here}, true}, {"stranger", &machine{}, false}, {"stranger of a server", &machine{struck: count}, false}} {
		code, said := tell(c.m)
		if code != exitFault || !strings.Contains(said, "xkld: a fault of the program ended the screen") || !strings.Contains(said, `panic in View: "\x1b]0;`) {
			t.Errorf("%s is told, with %d:\n%s", c.who, code, said)
		}
		if strings.Contains(said, "TestFault") != c.traced {
			t.Errorf("%s is told where: %v\n%s", c.who, !c.traced, said)
		}
		if strings.ContainsAny(said, "\x1b\a\u202e\t") || strings.Count(said, "long") > 10 {
			t.Errorf("%s is told the cell as it is: %q", c.who, said)
		}
	}
	if told != 1 {
		t.Errorf("the server is told %d times", told)
	}
}

// TestFaultOfRun: a panic of a command ends its run and no other.
func TestFaultOfRun(t *testing.T) {
	told := 0
	w := world{book: func() (*model.Book, error) { panic("on purpose") },
		machine: &machine{struck: func(string, any, []byte) { told++ }}}
	for language, want := range map[string]string{
		"en": "xkld: a fault of the program ended the command: panic in a command: \"on purpose\"\n",
		"vi": "xkld: lỗi của chương trình đã làm dừng lệnh: panic in a command: \"on purpose\"\n",
	} {
		var out, errs strings.Builder
		if code := w.run([]string{"months", "--lang", language}, strings.NewReader(""), &out, &errs, nil); code != exitFault || errs.String() != want || out.Len() > 0 {
			t.Errorf("it ends with %d and\n%s%s", code, out.String(), errs.String())
		}
	}
	if told != 2 {
		t.Errorf("the server is told %d times", told)
	}
}
