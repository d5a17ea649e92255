package main

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"xkld/model/lang"
)

// TestServingIsTold: what an administrator reads of serving names every flag with
// its default, every event of the log with its fields, and fits into a terminal.
func TestServingIsTold(t *testing.T) {
	events := journalEvents(t)
	if len(events) < 10 {
		t.Fatalf("only %d events were found", len(events))
	}
	for _, words := range lang.All() {
		topic, _, _ := runs("help", "serving", "--lang", words.Code)
		for _, event := range events {
			at := strings.Index(topic, "\n  "+event.name+" ")
			if at < 0 {
				t.Errorf("help serving in %s has no event %q", words.Code, event.name)
				continue
			}
			for _, field := range event.fields {
				if !slices.Contains(strings.Fields(topic[at:]), field) {
					t.Errorf("help serving in %s has no %q of %q", words.Code, field, event.name)
				}
			}
		}
		page, _, _ := runs("man", "--lang", words.Code)
		page = strings.NewReplacer(`\-`, "-", `\e`, `\`, `\(dq`, `"`).Replace(page)
		help, _, _ := runs("help", "serve", "--lang", words.Code)
		for _, name := range serveFlagNames() {
			if !strings.Contains(page, `\fB--`+name) || !strings.Contains(help, "--"+name+" ") {
				t.Errorf("--%s is not told in %s", name, words.Code)
			}
		}
		for _, def := range []string{"127.0.0.1:2222", "10m0s", "400x150", "64MiB"} {
			if !strings.Contains(strings.ReplaceAll(page, "\n", " "), words.Line.Headings.Default+def+")") {
				t.Errorf("xkld(1) in %s has no default of %s", words.Code, def)
			}
		}
		for line := range strings.Lines(topic + "\n" + page) {
			if strings.HasPrefix(line, "  ") && len([]rune(line)) > 81 {
				t.Errorf("wider than a terminal: %s", line)
			}
		}
	}
}

// event is a line of the log, as the source writes it.
type event struct {
	name   string
	fields []string
}

// journalEvents are the events that the source writes, with those of their fields
// that stand beside them.
func journalEvents(t *testing.T) []event {
	_, files := tree(t)
	var all []event
	for _, f := range files {
		if f.test {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			method, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || method.Sel.Name != "Line" && method.Sel.Name != "Always" {
				return true
			}
			if name, ok := literal(call.Args[0]); ok {
				e := event{name: name}
				for i := 1; i < len(call.Args); i += 2 {
					if field, ok := literal(call.Args[i]); ok {
						e.fields = append(e.fields, field)
					}
				}
				all = append(all, e)
			}
			return true
		})
	}
	return all
}

// literal is the text of a literal.
func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}
