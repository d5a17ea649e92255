package main

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"xkld/cmd/internal/speak"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// roughLines are lines of words, of signs and of bytes that are no text.
func roughLines(seed uint64, n int) string {
	random := rand.New(rand.NewPCG(seed, 7))
	pieces := []string{"show", "july", "months", "markets", "nhật", "women", "2024", "more", "why", "compare", "june", "lang vi", "back", "next period",
		"check", "ju", "xyzzy", "\x1b[2J", "\x1b]0;title\a", "\x9b31m", "\xff\xfe", "\u202e", "\u2028", "\x00", "\r", "\t", "@", "#", "--", "=", "đ", "日本", "👷🏽", strings.Repeat("long", 2000)}
	var b strings.Builder
	for range n {
		for range 1 + random.IntN(3) {
			b.WriteString(pieces[random.IntN(len(pieces))] + " ")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestTalkIsPlain: whatever comes in, what goes out is lines of letters, each
// question before its answer.
func TestTalkIsPlain(t *testing.T) {
	for seed := range uint64(20) {
		var out, errs bytes.Buffer
		code := shared.run([]string{"--accessible"}, strings.NewReader(roughLines(seed, 30)), &out, &errs, nil)
		if code != exitDone || errs.Len() > 0 {
			t.Fatalf("it ends with %d and says %q", code, errs.String())
		}
		for _, r := range out.String() {
			if r != '\n' && !unicode.IsPrint(r) || r == unicode.ReplacementChar {
				t.Fatalf("seed %d: it writes %q in\n%q", seed, r, out.String())
			}
		}
		if n := strings.Count(out.String(), "\n"+strings.TrimSpace(speak.Prompt)); n != 30 {
			t.Errorf("seed %d: %d of 30 lines are answered", seed, n)
		}
	}
}

// closed takes so many bytes and no more.
type closed struct{ left int }

func (c *closed) Write(b []byte) (int, error) {
	if c.left -= len(b); c.left < 0 {
		return 0, errors.New("no space left")
	}
	return len(b), nil
}

// endless is input that never ends, gone an output that nobody reads.
type (
	endless struct{}
	gone    struct{}
)

func (endless) Read(b []byte) (int, error) { return copy(b, "months\n"), nil }

func (gone) Write([]byte) (int, error) { return 0, syscall.EPIPE }

// TestTalkEnds: output that is lost ends the conversation with its code, wherever
// it is lost.
func TestTalkEnds(t *testing.T) {
	for _, room := range []int{0, 130, 200} {
		var errs bytes.Buffer
		if code := shared.run([]string{"--accessible"}, strings.NewReader("months\nwhy\n"), &closed{room}, &errs, nil); code != exitCannotWrite {
			t.Errorf("with room for %d bytes it ends with %d", room, code)
		}
	}
	// A reader that goes away ends it quietly, however much there is still to come.
	var errs bytes.Buffer
	if code := shared.run([]string{"--accessible"}, endless{}, gone{}, &errs, nil); code != exitDone || errs.Len() > 0 {
		t.Errorf("with nobody who reads it ends with %d and says %q", code, errs.String())
	}
}

// TestManyTalks: conversations in one process share nothing but the book, as those
// of visitors do.
func TestManyTalks(t *testing.T) {
	book := bundledBook(t)
	alone := func(seed uint64) string {
		var out bytes.Buffer
		s := speak.Begin(book, speak.Options{Start: model.Query{View: report.ViewMonths, Show: model.ShowValue}, Words: lang.English(), Language: languageOf, Explain: explain})
		if err := converse(s, strings.NewReader(roughLines(seed, 15)), &out, true); err != nil {
			t.Error(err)
		}
		return out.String()
	}
	want := []string{alone(0), alone(1), alone(2)}
	got := make([]chan string, len(want))
	for i := range got {
		got[i] = make(chan string, 1)
		go func() { got[i] <- alone(uint64(i)) }()
	}
	for i := range want {
		if said := <-got[i]; said != want[i] {
			t.Errorf("beside others number %d is told something else", i)
		}
	}
}

func bundledBook(t *testing.T) *model.Book {
	t.Helper()
	book, err := shared.book()
	if err != nil {
		t.Fatal(err)
	}
	return book
}
