package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
)

var update = flag.Bool("update", false, "write the golden files anew")

// binaries are the folder of what buildOnce has made.
var binaries = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "xkld") })

// buildOnce makes the real program, for all tests together: linking takes longer
// than most of them.
var buildOnce = sync.OnceValues(func() (binary string, err error) {
	dir, err := binaries()
	if err != nil {
		return "", err
	}
	return compile(".", filepath.Join(dir, "xkld"))
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := binaries(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// build gives the real program: what a signal or a broken pipe does to it shows
// in a process of its own only, and hundreds of starts are slow with -race.
func build(t testing.TB) (binary string) {
	t.Helper()
	binary, err := buildOnce()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// buildFrom makes a program from the package in a folder.
func buildFrom(t testing.TB, dir, name string) (binary string) {
	t.Helper()
	binary, err := compile(dir, filepath.Join(t.TempDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

func compile(dir, binary string) (string, error) {
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", binary, dir).CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
}

func TestScripts(t *testing.T) {
	binary := build(t)
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", filepath.Dir(binary)+string(os.PathListSeparator)+e.Getenv("PATH"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command and wants it to end with the very code: exits 2 xkld x.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		code = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("exit code %d instead of %d", code, want)
	}
}

// TestBadData reports what no bundled file can bring about.
func TestBadData(t *testing.T) {
	var errs bytes.Buffer
	p := program{err: &errs, words: lang.English()}
	code := p.report(&dataError{load.Problems{
		{File: "july.csv", Line: 14, Column: "value", Wrong: &model.Refusal{Rule: model.Separated, Word: "11.090", Known: []string{"11090"}}},
		{File: "july.csv", Line: 15, Column: "market", Wrong: &model.UnknownMarket{Word: "JAP", Near: model.Market{Code: "JPN", NameEN: "Japan", NameVI: "Nhật Bản"}}}}})
	const want = `xkld: july.csv line 14, column "value": "11.090" has a separator. Write 11090.
xkld: july.csv line 15, column "market": no market "JAP". Did you mean Japan (JPN)?
`
	if code != 3 || errs.String() != want {
		t.Errorf("bad data ends with %d and\n%s", code, errs.String())
	}
}

// shared has one book for all runs in this process: under the race detector, which
// sees whoever writes to it, reading it anew for each would be most of the time.
var shared = world{book: sync.OnceValues(bundled), machine: everything()}

// runs is the program in this process: what it prints, and its exit code.
func runs(args ...string) (out, errs string, code int) {
	var stdout, stderr bytes.Buffer
	code = shared.run(args, strings.NewReader(""), &stdout, &stderr, nil)
	return stdout.String(), stderr.String(), code
}

// TestGolden holds whole answers to the letter.
func TestGolden(t *testing.T) {
	t.Parallel()
	for name, args := range map[string]string{
		"months.txt":             "months 2025",
		"months-women.txt":       "months 2023 -m jpn,kor -s female,male",
		"months-to-date.csv":     "months 2025 --show to-date -f csv",
		"months-change.txt":      "months 2025 --show change",
		"months-index.csv":       "months 2025 --show index -f csv",
		"months-share.txt":       "months 2025-07..2025-10 -m jpn,all --show share",
		"months-share.json":      "months 2025-09 -m jpn --show share -f json",
		"markets-year.txt":       "markets 2023 --show year-change",
		"markets-share.csv":      "markets 2025-01..2025-07 --show share -f csv",
		"months-doubtful.txt":    "months 2018-11..2020-02",
		"months.json":            "months 2025-01..2025-03 -f json",
		"markets.txt":            "markets 2025-01..2025-07",
		"markets.csv":            "markets 2025-01..2025-07 -f csv",
		"markets.json":           "markets 2025-01..2025-07 -m other -f json",
		"targets.txt":            "targets",
		"targets.csv":            "targets -m all,jpn -f csv",
		"targets.json":           "targets 2025 --as-of 2025-07 -f json",
		"indicators.txt":         "indicators income_per_month -m jpn",
		"indicators.csv":         "indicators agreements_signed -f csv",
		"compare.txt":            "compare 2025-01..2025-07@jpn 2025-01..2025-07@twn 2025-01..2025-07@kor",
		"compare.json":           "compare 2025-07 2019 -f json",
		"show-published.txt":     "show 2025-07",
		"show-calculated.txt":    "show 2023-07@jpn",
		"show-missing.txt":       "show 2023-04@chn",
		"show-revised.txt":       "show 2019",
		"show-contradicted.json": "show 2019-07 -f json",
		"sources.txt":            "sources baochinhphu-7",
		"sources.json":           "sources baochinhphu-7 -f json",
		"check.txt":              "check",
		"help.txt":               "help",
		"help-show.txt":          "help show",
	} {
		t.Run(name, func(t *testing.T) {
			out, errs, code := runs(strings.Fields(args)...)
			if code != exitDone || errs != "" {
				t.Fatalf("xkld %s ends with %d and says %q", args, code, errs)
			}
			file := filepath.Join("testdata", "golden", name)
			if *update {
				if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if line, got, want := firstDifference(out, string(want)); line > 0 {
				t.Errorf("xkld %s\n%s line %d:\n got %s\nwant %s\n`make golden` writes it anew", args, file, line, got, want)
			}
		})
	}
}

// firstDifference is the first line in which two texts differ, from 1, or 0.
func firstDifference(got, want string) (line int, g, w string) {
	gs, ws := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(gs), len(ws)) {
		g, w = "(end)", "(end)"
		if i < len(gs) {
			g = gs[i]
		}
		if i < len(ws) {
			w = ws[i]
		}
		if g != w {
			return i + 1, g, w
		}
	}
	return 0, "", ""
}
