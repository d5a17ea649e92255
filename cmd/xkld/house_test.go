package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

const (
	mostLines     = 400
	mostFuncLines = 60
)

// state are the variables of packages that are neither errors, nor files
// embedded, nor lists that nothing writes to, and that may stay all the same.
var state = []string{
	"tui/kit.NoCursor", // a plain value, named once
}

func TestSmallFiles(t *testing.T) {
	set, files := tree(t)
	for _, f := range files {
		if f.lines > mostLines {
			t.Errorf("%s has %d lines, more than %d", f.name, f.lines, mostLines)
		}
		for _, d := range f.syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || f.test {
				continue
			}
			if n := set.Position(fn.End()).Line - set.Position(fn.Pos()).Line + 1; n > mostFuncLines {
				t.Errorf("%s: %s has %d lines, more than %d", f.name, fn.Name.Name, n, mostFuncLines)
			}
		}
	}
}

// TestTopLevel: four rooms and what builds them; a file that slipped in shows.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"cmd", "tui", "model", "data", "go.mod", "go.sum", "Makefile", "README.md", "LICENSE", "bin"} // make build writes bin
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%q does not belong at the top", e.Name())
		}
	}
}

func TestPackagesSayWhatTheyAre(t *testing.T) {
	_, files := tree(t)
	said := map[string]bool{}
	for _, f := range files {
		if !f.test {
			said[f.dir] = said[f.dir] || len(f.syntax.Doc.Text()) > 40
		}
	}
	for dir, ok := range said {
		if !ok {
			t.Errorf("package %s has no comment of what it does", dir)
		}
	}
}

// TestNothingBehindTheBack wants streams, environment and exit in main.go
// alone: all else is given what it reads and writes.
func TestNothingBehindTheBack(t *testing.T) {
	_, files := tree(t)
	outside := []string{"Stdin", "Stdout", "Stderr", "Exit", "Getenv", "LookupEnv", "Environ", "ExpandEnv"}
	for _, f := range files {
		if f.test || path.Base(f.name) == "main.go" && f.syntax.Name.Name == "main" || f.dir == "cmd/internal/machine" { // which main.go alone names
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "os" && slices.Contains(outside, s.Sel.Name) {
					t.Errorf("%s uses os.%s, which belongs into cmd/xkld/main.go", f.name, s.Sel.Name)
				}
			}
			return true
		})
	}
}

// TestNoSharedState wants no variable of a package that one run, or one screen,
// could change under another.
func TestNoSharedState(t *testing.T) {
	_, files := tree(t)
	vars := map[string]bool{} // folder/name
	for _, f := range files {
		if f.test {
			continue
		}
		for _, v := range packageVars(f) {
			vars[f.dir+"/"+v.name] = true
			if !v.harmless && !slices.Contains(state, f.dir+"."+v.name) {
				t.Errorf("%s: var %s may change while others read it; pass it, or make it a function", f.name, v.name)
			}
		}
	}
	for _, f := range files {
		if f.test {
			continue
		}
		for _, name := range written(f) {
			if vars[f.dir+"/"+name] {
				t.Errorf("%s writes to the variable %s of its package", f.name, name)
			}
		}
	}
	if !vars["model/sexNames"] {
		t.Error("the variables were not found") // this test would then see nothing
	}
}

// packageVar is a variable of a package; a harmless one is an error, a regular
// expression, embedded files, or a list.
type packageVar struct {
	name     string
	harmless bool
}

func packageVars(f file) []packageVar {
	var vars []packageVar
	for _, d := range f.syntax.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			for i, name := range v.Names {
				harmless := name.Name == "_" || expression(v.Type) == "embed.FS"
				if i < len(v.Values) {
					harmless = harmless || isFixed(v.Values[i])
				}
				vars = append(vars, packageVar{name.Name, harmless})
			}
		}
	}
	return vars
}

// isFixed says whether a value is made once and has no inside that changes.
func isFixed(value ast.Expr) bool {
	switch v := value.(type) {
	case *ast.CallExpr:
		return slices.Contains([]string{"errors.New", "regexp.MustCompile"}, expression(v.Fun))
	case *ast.CompositeLit:
		_, list := v.Type.(*ast.ArrayType)
		return list
	}
	return false
}

// expression is a name, or a name in a package, as it is written.
func expression(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return expression(e.X) + "." + e.Sel.Name
	}
	return ""
}

// written are the names that a file assigns to, counts up or takes the address
// of, without those that its functions declare themselves.
func written(f file) []string {
	var names []string
	for _, d := range f.syntax.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		var writes, own []string
		note := func(e ast.Expr) { writes = append(writes, root(e)) }
		ast.Inspect(fn, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, left := range n.Lhs {
					if n.Tok == token.DEFINE {
						own = append(own, root(left))
					} else {
						note(left)
					}
				}
			case *ast.ValueSpec:
				for _, name := range n.Names {
					own = append(own, name.Name)
				}
			case *ast.Field:
				for _, name := range n.Names {
					own = append(own, name.Name)
				}
			case *ast.RangeStmt:
				if n.Tok == token.DEFINE {
					own = append(own, root(n.Key), root(n.Value))
				}
			case *ast.IncDecStmt:
				note(n.X)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					note(n.X)
				}
			}
			return true
		})
		for _, name := range writes {
			if name != "" && !slices.Contains(own, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// root is the variable at the beginning of an expression: a of a[1].b.
func root(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.IndexExpr:
		return root(e.X)
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.StarExpr:
		return root(e.X)
	case *ast.ParenExpr:
		return root(e.X)
	}
	return ""
}

// TestWrites looks at the search itself.
func TestWrites(t *testing.T) {
	f := parsed(t, `package p
var a, b, c, d, e = []int{1}, 2, 3, 4, 5
func f(c int) { a[0] = 1; b++; c = 2; d := 1; d = 2; g(&e); _ = d }`)
	if got := strings.Join(written(f), " "); got != "a b e _" {
		t.Errorf("found writes to %q", got)
	}
	if vars := packageVars(f); len(vars) != 5 || !vars[0].harmless || vars[1].harmless {
		t.Errorf("found the variables %v", vars)
	}
}

func parsed(t *testing.T, source string) file {
	t.Helper()
	syntax, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	return file{name: "p.go", syntax: syntax}
}
