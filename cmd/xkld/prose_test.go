package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"testing"
)

// TestNoProseInErrors: what is said of an error stands in model/lang, in every
// language, and not where the error is made.
func TestNoProseInErrors(t *testing.T) {
	_, files := tree(t)
	seen := 0
	for _, f := range files {
		if f.test {
			continue
		}
		for _, said := range errorTexts(f) {
			seen++
			if isProse(said) {
				t.Errorf("%s: the words %s belong into lang.UsageWords, or the error into model.Refusal with words in lang.Wrong", f.name, said)
			}
		}
	}
	if seen == 0 {
		t.Error("no error was found") // this test would then see nothing
	}
}

// spokenElsewhere are texts of errors that nobody reads as they stand.
var spokenElsewhere = []string{
	`"no clipboard"`,   // the screen then copies by the terminal
	`"is a directory"`, // as the system says it, which model/lang translates
}

// isProse says whether a literal has two words side by side.
func isProse(literal string) bool {
	return regexp.MustCompile(`\p{L}{2,} \p{L}{2,}`).MatchString(literal) && !slices.Contains(spokenElsewhere, literal)
}

// errorTexts are the literals in the messages of errors that a file makes.
func errorTexts(f file) []string {
	var found []string
	literals := func(e ast.Expr) {
		ast.Inspect(e, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				found = append(found, l.Value)
			}
			return true
		})
	}
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if slices.Contains([]string{"errors.New", "fmt.Errorf"}, expression(n.Fun)) {
				literals(n.Args[0])
			}
		case *ast.CompositeLit:
			if expression(n.Type) == "usageError" && len(n.Elts) > 0 {
				first := n.Elts[0]
				if pair, ok := first.(*ast.KeyValueExpr); ok {
					first = pair.Value
				}
				literals(first)
			}
		}
		return true
	})
	return found
}

// TestErrorTexts looks at the search itself.
func TestErrorTexts(t *testing.T) {
	f := parsed(t, "package p\nfunc f() { g(&usageError{a + \"no such thing.\", \"xkld help me\"}, errors.New(\"is a directory\"), fmt.Errorf(`x`), usageError{message: \"b\"}) }")
	got := errorTexts(f)
	if want := []string{`"no such thing."`, `"is a directory"`, "`x`", `"b"`}; !slices.Equal(got, want) {
		t.Errorf("found %q", got)
	}
	if !isProse(got[0]) || isProse(got[1]) || isProse(got[2]) {
		t.Errorf("of %q the first alone is prose", got)
	}
}
