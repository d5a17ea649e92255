//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model/load"
	"xkld/model/own"
	"xkld/model/own/madeup"
)

// tool is a program that adds up the rows of a CSV by month, market and sex.
type tool struct {
	name    string
	program string
	debian  string   // the package that has it
	words   []string // FILE stands for the file
	stdin   bool     // it is given the file there
	prints  bool     // the sums, which ours does not: it takes a command that says a few of them
	slow    bool     // it is run less often
}

const fileWord = "FILE"

// The sums in SQL; what FROM names is a table or a file.
const sums = `SELECT "from", "to", market, sex, sum(value) FROM %s GROUP BY 1, 2, 3, 4`

// tools are those that people have for this, as fast as they go with words that one
// would type. All leave the columns that nobody asks for.
func tools(binary string) []tool {
	return []tool{
		{name: "wc -l", program: "wc", debian: "coreutils", words: []string{"-l", fileWord}},
		{name: "xkld", program: binary, words: []string{"months", "2010-10", "--data-only", fileWord}},
		{name: "mawk", program: "mawk", debian: "mawk", prints: true, slow: true, words: []string{"-F,",
			`NR > 1 { s[$1 "," $2 "," $3 "," $4] += $5 } END { for (k in s) print k "," s[k] }`, fileWord}},
		{name: "mlr", program: "mlr", debian: "miller", prints: true, slow: true, words: []string{"--icsv", "--ocsv", "--headerless-csv-output",
			"stats1", "-a", "sum", "-f", "value", "-g", "from,to,market,sex", fileWord}},
		{name: "sqlite3", program: "sqlite3", debian: "sqlite3", prints: true, slow: true, words: []string{"-csv", ":memory:",
			`CREATE TABLE r ("from" TEXT, "to" TEXT, market TEXT, sex TEXT, value INTEGER, province TEXT, company TEXT)`,
			".import --skip 1 " + fileWord + " r", fmt.Sprintf(sums, "r")}},
		{name: "datamash", program: "datamash", debian: "datamash", prints: true, slow: true, stdin: true,
			words: []string{"-t,", "--header-in", "-s", "-g1,2,3,4", "sum", "5"}},
	}
}

// duckDB is the package of npm, and the script that has it add up.
const (
	duckDB       = "@duckdb/node-api"
	duckDBScript = `import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const sums = await connection.runAndReadAll(process.argv[2]);
process.stdout.write(sums.getRows().map(row => row.join(',') + '\n').join(''));
`
)

// duck is DuckDB, which it installs into a folder; false where it cannot.
func duck(dir string) (tool, bool) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return tool{}, false
		}
	}
	script := filepath.Join(dir, "sum.mjs")
	install := exec.Command("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", dir, duckDB)
	if install.Run() != nil || os.WriteFile(script, []byte(duckDBScript), 0o600) != nil {
		return tool{}, false
	}
	return tool{name: "DuckDB", program: "node", prints: true, words: []string{script, fmt.Sprintf(sums, "read_csv('"+fileWord+"')")}}, true
}

// there says whether a tool can be run; as root it is installed where it is missing.
func (t tool) there(installs bool) bool {
	_, err := exec.LookPath(t.program)
	if err != nil && installs && os.Getuid() == 0 {
		install := exec.Command("apt-get", "-qq", "install", "-y", "--no-install-recommends", t.debian)
		install.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		_ = install.Run() // where it does not help, the tool is told as missing
		_, err = exec.LookPath(t.program)
	}
	return err == nil
}

// run has a tool add up a file in a folder for what it writes, and tells what that
// took and what it printed.
func (t tool) run(tb testing.TB, cost, dir, file string) (taken expense, printed []byte) {
	tb.Helper()
	report := filepath.Join(dir, "cost")
	words := []string{report, t.program}
	for _, w := range t.words {
		words = append(words, strings.ReplaceAll(w, fileWord, file))
	}
	command := exec.Command(cost, words...)
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TMPDIR="+dir)
	var out, wrong bytes.Buffer
	command.Stdout, command.Stderr = &out, &wrong
	if t.stdin {
		in, err := os.Open(file)
		if err != nil {
			tb.Fatal(err)
		}
		defer in.Close()
		command.Stdin = in
	}
	if err := command.Run(); err != nil {
		tb.Fatalf("%s: %v\n%s", t.name, err, wrong.Bytes())
	}
	told, err := os.ReadFile(report)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := fmt.Sscan(string(told), &taken.seconds, &taken.cpu, &taken.memory); err != nil {
		tb.Fatal(err)
	}
	return taken, out.Bytes()
}

// expense is what a run takes.
type expense struct {
	seconds float64
	cpu     float64 // seconds
	memory  float64 // bytes
}

// ourSums are the sums as they come out of the package that reads files for xkld, by
// what the tools print before them.
func ourSums(tb testing.TB, file string) map[string]int64 {
	tb.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		tb.Fatal(problems[0])
	}
	in, err := os.Open(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer in.Close()
	ledger, err := own.Read(file, in, facts.Markets, own.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	ours := map[string]int64{}
	for _, c := range ledger.Cells {
		ours[fmt.Sprintf("%v,%v,%v,%v", c.Span.From, c.Span.To, c.Market, c.Sex)] = c.Value
	}
	return ours
}

// disagreement says where the sums that a tool has printed are not ours, if anywhere.
func disagreement(printed []byte, ours map[string]int64) error {
	lines := bufio.NewScanner(bytes.NewReader(printed))
	seen := 0
	for ; lines.Scan(); seen++ {
		line := lines.Text()
		comma := strings.LastIndexByte(line, ',')
		sum, err := strconv.ParseInt(line[comma+1:], 10, 64)
		if err != nil {
			return err
		}
		if value, ok := ours[line[:max(comma, 0)]]; !ok || value != sum {
			return fmt.Errorf("%s, and ours is %d", line, value)
		}
	}
	if seen != len(ours) {
		return fmt.Errorf("%d sums, and ours are %d", seen, len(ours))
	}
	return lines.Err()
}

// madeUp writes a file of rows that nobody published.
func madeUp(tb testing.TB, dir string, rows int) (file string, size int64) {
	tb.Helper()
	file = filepath.Join(dir, "rows.csv")
	f, err := os.Create(file)
	if err != nil {
		tb.Fatal(err)
	}
	if err := madeup.Rows(f, rows); err != nil {
		tb.Fatal(err)
	}
	about, err := f.Stat()
	if err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
	return file, about.Size()
}

// TestDataTools has every tool that is there add up some rows, and wants the sums
// that we have: else the race of make bench-data would not be fair.
func TestDataTools(t *testing.T) {
	dir := t.TempDir()
	file, _ := madeUp(t, dir, 5000)
	cost, ours := buildFrom(t, "../internal/cost", "cost"), ourSums(t, file)
	for _, tool := range tools(build(t)) {
		t.Run(tool.name, func(t *testing.T) {
			if !tool.there(false) {
				t.Skip("skipped, since it is not installed:", tool.debian)
			}
			taken, printed := tool.run(t, cost, dir, file)
			if taken.seconds <= 0 || taken.memory <= 0 {
				t.Error(taken)
			}
			if !tool.prints {
				return
			}
			if err := disagreement(printed, ours); err != nil {
				t.Error(err)
			}
			first, rest, _ := bytes.Cut(printed, []byte("\n"))
			if disagreement(rest, ours) == nil {
				t.Error("a sum is missing, and nobody says so")
			}
			if disagreement(append(append(bytes.TrimSuffix(first, []byte("\r")), "0\n"...), rest...), ours) == nil {
				t.Error("a sum is ten times ours, and nobody says so")
			}
		})
	}
}
