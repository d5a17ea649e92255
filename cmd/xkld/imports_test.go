package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// room is what a package may import: packages of this module, and modules and
// packages from outside. The standard library is free but for what it may not.
type room struct {
	inside, outside, never string
}

// rooms are the arrows between the packages. A trailing * stands for all the
// packages below.
var rooms = map[string]room{
	"data":               {outside: "embed"},
	"model":              {outside: "golang.org/x/text/unicode/norm", never: "os net time io/fs"},
	"model/load":         {inside: "model", outside: "golang.org/x/text/unicode/norm", never: "os net time"},
	"model/own":          {inside: "model model/load model/reconcile", never: "os net time"},
	"model/own/madeup":   {never: "os net time"},
	"model/reconcile":    {inside: "model", never: "os net time"},
	"model/measure":      {inside: "model", never: "os net time"},
	"model/report":       {inside: "model model/measure", never: "os net time"},
	"model/lang":         {inside: "model model/load model/measure model/report", outside: "golang.org/x/text/unicode/norm", never: "os net time"},
	"tui/theme":          {outside: "charm.land/lipgloss/v2", never: "os net"},
	"tui/keys":           {outside: "charm.land/bubbles/v2/key charm.land/bubbletea/v2 golang.org/x/text/unicode/norm", never: "os net"},
	"tui/chart":          {outside: "github.com/NimbleMarkets/ntcharts/v2/* charm.land/lipgloss/v2 github.com/charmbracelet/x/ansi", never: "os net"},
	"tui/kit":            {inside: "model model/* tui/theme tui/keys tui/chart", outside: "charm.land/* github.com/charmbracelet/x/ansi", never: "os net"},
	"tui":                {inside: "tui/* model model/*", outside: "charm.land/* github.com/charmbracelet/x/ansi", never: "os net"},
	"cmd/internal/speak": {inside: "model model/report model/lang model/measure", never: "os net time"},
	"cmd/internal/print": {inside: "cmd/internal/speak model model/report model/lang model/measure", outside: "charm.land/lipgloss/v2 charm.land/lipgloss/v2/table github.com/charmbracelet/colorprofile github.com/charmbracelet/x/ansi", never: "os net"},
	"cmd/internal/save":  {never: "net"},
	"cmd/internal/picture": {inside: "model model/report model/lang tui/chart",
		outside: "gonum.org/v1/plot/font gonum.org/v1/plot/vg gonum.org/v1/plot/vg/vgimg gonum.org/v1/plot/vg/vgsvg codeberg.org/go-fonts/liberation/* golang.org/x/image/* golang.org/x/text/unicode/norm github.com/charmbracelet/x/ansi", never: "os net"},
	"cmd/internal/complete": {
		inside: "model model/report model/lang", outside: "golang.org/x/text/unicode/norm", never: "os net time"},
	"cmd/internal/config": {
		inside: "model", outside: "github.com/pelletier/go-toml/v2/unstable", never: "os net time"},
	"cmd/internal/roff": {
		never: "os net time"},
	"cmd/internal/journal": {},
	"cmd/internal/guard":   {outside: "charm.land/bubbletea/v2", never: "os net time"},
	"cmd/internal/rows":    {inside: "model/own/madeup"},
	"cmd/internal/cost":    {},
	"cmd/internal/empty":   {outside: "charm.land/bubbletea/v2"},
	"cmd/internal/address": {inside: "model", never: "os"},
	"cmd/internal/database": {inside: "cmd/internal/address model model/load model/own",
		outside: "github.com/jackc/pgx/v5 github.com/jackc/pgx/v5/pgconn github.com/jackc/pgx/v5/pgconn/ctxwatch github.com/jackc/pgx/v5/pgtype"},
	"cmd/internal/database/trial": {},
	"cmd/internal/serve":          {inside: "cmd/internal/admit cmd/internal/journal cmd/internal/guard", outside: "charm.land/ssh charm.land/wish/v2 golang.org/x/crypto/ssh golang.org/x/time/rate", never: "os"},
	"cmd/internal/unpack":         {outside: "github.com/klauspost/compress/gzip github.com/klauspost/compress/zstd", never: "os net time"},
	"cmd/internal/machine": {inside: "cmd/internal/guard cmd/internal/save cmd/internal/hostkey",
		outside: "charm.land/bubbletea/v2 github.com/charmbracelet/colorprofile github.com/charmbracelet/x/term github.com/atotto/clipboard github.com/cli/browser golang.org/x/sys/unix golang.org/x/crypto/ssh"},
	"cmd/internal/admit":   {outside: "golang.org/x/crypto/ssh golang.org/x/time/rate", never: "os"},
	"cmd/internal/hostkey": {inside: "cmd/internal/save", outside: "golang.org/x/crypto/ssh", never: "net"},
	"cmd/xkld": {inside: "data model model/* tui tui/* cmd/internal/*",
		outside: "github.com/spf13/* charm.land/* github.com/charmbracelet/* github.com/anmitsu/go-shlex"},
}

// tab is the room of every other package below tui: it never knows another tab.
var tab = room{inside: "tui/kit tui/chart tui/keys tui/theme model model/report model/lang model/measure",
	outside: "charm.land/* github.com/charmbracelet/x/ansi", never: "os net"}

// nobody may import these: the one looks at the terminal behind the program's
// back, the other keeps state that all screens of a process would share.
var nobody = []string{"charm.land/lipgloss/v2/compat", "github.com/lrstanley/bubblezone", "github.com/lrstanley/bubblezone/*"}

// file is one file of Go of the tree.
type file struct {
	name   string // with its folder, from the top
	dir    string
	test   bool
	lines  int
	syntax *ast.File
}

// tree parses every file of the module.
func tree(t *testing.T) (*token.FileSet, []file) {
	t.Helper()
	const top = "../.."
	set := token.NewFileSet()
	var files []file
	err := filepath.WalkDir(top, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && at != top && (strings.HasPrefix(name, ".") || name == "testdata" || name == "bin") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		syntax, err := parser.ParseFile(set, at, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, at)
		rel = filepath.ToSlash(rel)
		files = append(files, file{name: rel, dir: path.Dir(rel), test: strings.HasSuffix(name, "_test.go"),
			lines: set.File(syntax.FileStart).LineCount(), syntax: syntax})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 40 {
		t.Fatalf("only %d files found: this is not the whole tree", len(files))
	}
	return set, files
}

// among says whether an import is one of a list.
func among(imported string, list []string) bool {
	return slices.ContainsFunc(list, func(p string) bool {
		below, all := strings.CutSuffix(p, "*")
		return p == imported || all && strings.HasPrefix(imported+"/", below) && imported+"/" != below
	})
}

// broken says why a package may not import another, or nothing.
func broken(dir, imported string) string {
	r, ok := rooms[dir]
	if !ok && strings.HasPrefix(dir, "tui/") {
		r, ok = tab, true
	}
	if !ok {
		return "the package has no row in the table of rooms"
	}
	inside, module := strings.CutPrefix(imported, "xkld/")
	first, _, _ := strings.Cut(imported, "/")
	switch {
	case among(imported, nobody):
		return "nobody may"
	case module && !among(inside, strings.Fields(r.inside)):
		return "of this module it may import: " + r.inside
	case module:
		return ""
	case among(imported, strings.Fields(r.never)), among(first, strings.Fields(r.never)):
		return "it may not look outside"
	case strings.Contains(first, ".") && !among(imported, strings.Fields(r.outside)):
		return "from outside it may import: " + r.outside
	}
	return ""
}

func TestImports(t *testing.T) {
	_, files := tree(t)
	for _, f := range files {
		for _, i := range f.syntax.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			why := ""
			if among(imported, nobody) {
				why = "nobody may"
			} else if !f.test {
				why = broken(f.dir, imported)
			}
			if why != "" {
				t.Errorf("%s imports %s: %s (%s)", f.dir, strings.TrimPrefix(imported, "xkld/"), why, f.name)
			}
		}
	}
}

// TestBrokenImports looks at the table itself: it must refuse.
func TestBrokenImports(t *testing.T) {
	for _, arrow := range []string{
		"model xkld/model/lang", "model os", "model time", "model net/http", "model xkld/data",
		"model/load xkld/model/reconcile", "model/load os", "model/report xkld/model/lang", "model/report github.com/spf13/cobra",
		"tui xkld/data", "tui os", "tui xkld/cmd/xkld", "tui/chart xkld/model", "tui/months xkld/tui/markets", "tui/months xkld/tui",
		"tui/kit charm.land/lipgloss/v2/compat", "tui github.com/lrstanley/bubblezone", "tui github.com/lrstanley/bubblezone/v2", "data xkld/model",
		"cmd/internal/print xkld/tui", "cmd/internal/print os", "cmd/internal/empty xkld/tui", "cmd/xkld github.com/NimbleMarkets/ntcharts/v2/canvas", "cmd/other fmt",
	} {
		dir, imported, _ := strings.Cut(arrow, " ")
		if broken(dir, imported) == "" {
			t.Errorf("%s may import %s", dir, imported)
		}
	}
	for _, arrow := range []string{"model fmt", "model/load io/fs", "tui/months xkld/tui/kit", "tui xkld/model/report", "cmd/xkld os"} {
		dir, imported, _ := strings.Cut(arrow, " ")
		if why := broken(dir, imported); why != "" {
			t.Errorf("%s may not import %s: %s", dir, imported, why)
		}
	}
}

// outOfReach are what acts on the machine: main.go alone hands it to runs, as
// functions, and a run that is handed none can do nothing.
var outOfReach = []string{"os", "os/*", "net/http", "net/rpc", "golang.org/x/sys/*", "github.com/charmbracelet/x/term",
	"github.com/atotto/clipboard", "github.com/cli/browser", "xkld/cmd/internal/machine", "xkld/cmd/internal/save", "xkld/cmd/internal/hostkey", "xkld/cmd/internal/database"}

// passive are what may be used of packages that else act on the machine: errors,
// signals' numbers, addresses, and what is handed in.
var passive = []string{"syscall.EIO", "syscall.EPIPE", "syscall.EADDRINUSE", "syscall.SIGHUP", "syscall.Errno",
	"net.Listener", "net.Conn", "net.Addr", "net.SplitHostPort", "net.JoinHostPort", "net.ErrClosed"}

// acting are functions of other packages that act on the machine.
var acting = []string{"tea.OpenTTY", "colorprofile.Detect", "colorprofile.Tmux", "colorprofile.Terminfo", "colorprofile.NewWriter",
	"lipgloss.Writer", "lipgloss.HasDarkBackground", "lipgloss.BackgroundColor", "filepath.Abs", "filepath.EvalSymlinks", "filepath.Glob",
	"filepath.Walk", "filepath.WalkDir", "exec.Command", "cobra.OnInitialize", "tea.Exec", "tea.ExecProcess", "tea.ReadClipboard", "tea.LogToFile"}

// TestOutOfReach: a run of a stranger has no file system in it, not one that it
// is kept from.
func TestOutOfReach(t *testing.T) {
	_, files := tree(t)
	seen := 0
	for _, f := range files {
		if f.test || f.dir != "cmd/xkld" || f.name == "cmd/xkld/main.go" {
			continue
		}
		seen++
		for _, i := range f.syntax.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if among(imported, outOfReach) {
				t.Errorf("%s imports %s, which main.go alone hands out", f.name, imported)
			}
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				name := expression(s)
				if slices.Contains(acting, name) {
					t.Errorf("%s uses %s, which acts on the machine", f.name, name)
				}
				if (strings.HasPrefix(name, "syscall.") || strings.HasPrefix(name, "net.")) && !slices.Contains(passive, name) {
					t.Errorf("%s uses %s, which main.go alone hands out", f.name, name)
				}
			}
			return true
		})
	}
	if seen < 20 {
		t.Errorf("only %d files looked at", seen)
	}
}
