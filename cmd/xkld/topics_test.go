package main

import (
	"regexp"
	"strings"
	"testing"

	"xkld/model/lang"
)

// TestTopics: every topic is told by its name in either language, in both, and
// every command in it does what it is for.
func TestTopics(t *testing.T) {
	commands := 0
	for _, words := range lang.All() {
		for _, topic := range topics {
			said, errs, code := runs("help", topic, "--lang", words.Code)
			if code != exitDone || errs != "" || len(said) < 100 {
				t.Errorf("help %s in %s ends with %d and %q", topic, words.Code, code, errs)
			}
			name := words.Line.Topics[topic].Name
			if same, _, _ := runs("help", name, "--lang", words.Code); same != said {
				t.Errorf("help %s says other things than help %s", name, topic)
			}
			for _, found := range regexp.MustCompile(`(?m)^(?:\$|   ) xkld (.*)$`).FindAllStringSubmatch(said, -1) {
				commands++
				args := strings.Fields(strings.ReplaceAll(found[1], "'", ""))
				out, errs, code := runs(append(args, "--lang", words.Code)...)
				if code != exitDone || errs != "" || strings.HasPrefix(found[0], "$") && !strings.Contains(said, out) {
					t.Errorf("%s of help %s ends with %d and %q", found[1], topic, code, errs)
				}
			}
		}
	}
	if commands < 16 {
		t.Errorf("only %d commands are told", commands)
	}
}

// TestExamples: what help proposes to try runs, in both languages.
func TestExamples(t *testing.T) {
	for _, words := range lang.All() {
		help, _, _ := runs("help", "--lang", words.Code)
		five, _, _ := strings.Cut(help, "\n\n")
		found := regexp.MustCompile(`(?m)^  xkld (.*?)(  .*)?$`).FindAllStringSubmatch(five, -1)
		if len(found) != 5 || !strings.HasPrefix(help, words.Line.Headings.Five) {
			t.Errorf("help begins with %d things to try", len(found))
		}
		for _, f := range found {
			if _, errs, code := runs(strings.Fields(f[1])...); code != exitDone || errs != "" {
				t.Errorf("xkld %s ends with %d and %q", f[1], code, errs)
			}
		}
	}
}
