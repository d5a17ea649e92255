package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xkld/cmd/internal/database/trial"
)

// TestDatabase: what a database has is shown as a file of the same rows is, and no
// password is, whatever happens.
func TestDatabase(t *testing.T) {
	s := trial.Start(t)
	s.SQL(t, "figures", `CREATE TABLE mine ("from" date, market text, sex text, value int, company text);
		INSERT INTO mine VALUES ('2025-06-30', 'JPN', 'total', 40, 'A'), ('2025-06-01', 'JPN', '', 2, 'B'), ('2025-06-01', 'JPN', NULL, 100, 'A'), ('2025-07-01', 'KOR', '', 7, NULL);
		CREATE TABLE bad ("from" date, market text, value int); INSERT INTO bad VALUES ('2025-06-30', 'Japn', 5), ('2025-07-01', 'Japn', 6), ('2025-07-01', 'JPN', -1)`)
	file := filepath.Join(t.TempDir(), "mine.csv")
	if err := os.WriteFile(file, []byte("from,market,sex,value,company\n2025-06,JPN,total,40,A\n2025-06,JPN,,2,B\n2025-06,JPN,,100,A\n2025-07,KOR,,7,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	says := func(code int, args ...string) string {
		t.Helper()
		out, errs, got := runs(args...)
		printed.WriteString(out + errs)
		if got != code {
			t.Errorf("%q ends with %d: %s", args, got, errs)
		}
		return out + errs
	}
	mine := s.Address("figures", "table=mine")
	for _, args := range [][]string{{"months", "2025", "--market", "JPN", "--format", "csv"}, {"markets", "2025-06", "--format", "csv"}, {"months", "--market", "JPN", "2025"}, {"show", "2025-06", "--market", "JPN"}} {
		for _, flag := range []string{"--data", "--data-only"} {
			inTable, inFile := says(0, append(args, flag, mine)...), says(0, append(args, flag, file)...)
			shown := strings.ReplaceAll(inFile, file, "127.0.0.1:"+s.Port+"/figures table mine")
			if inTable != shown || !strings.Contains(inTable, "142") {
				t.Errorf("%q of the table\n%s\nand of the file\n%s", args, inTable, shown)
			}
		}
	}
	name := "127.0.0.1:" + s.Port + "/figures table mine"
	if out := says(0, "show", "2025-06", "--market", "JPN", "--data", mine); !strings.Contains(out, name) {
		t.Errorf("no %s in the record:\n%s", name, out)
	}
	says(0, "check", mine)
	for _, word := range []string{s.Address("figures", "table=bad"), s.Address("nothing", "table=mine"), s.Address("figures", "table=nothing"),
		strings.Replace(mine, trial.Escaped, trial.Password, 1), strings.Replace(mine, "127.0.0.1", "127.0.0.1:x", 1), s.Address("figures", "")} {
		says(3, "months", "--data", word)
		says(3, "months", "--data-only", word, "--lang", "vi")
		says(3, "check", word)
	}
	says(2, "months", "--data-only", mine, "--data", mine)
	bad := says(3, "months", "--lang", "en", "--data", s.Address("figures", "table=bad"))
	want := strings.ReplaceAll(`xkld: NAME, column "market": no market "Japn". Did you mean Japan (JPN)? (rows: 2).
xkld: NAME, column "value": "-1" is below zero. Write a number of persons, digits only (rows: 1).
`, "NAME", strings.Replace(name, "mine", "bad", 1))
	if bad != want {
		t.Errorf("of a bad table is said\n%s", bad)
	}
	for _, secret := range []string{trial.Password, trial.Escaped, "ss/w", "ss%2Fw"} {
		if strings.Contains(printed.String(), secret) {
			t.Errorf("the password %s is shown:\n%s", secret, printed.String())
		}
	}
	var errs bytes.Buffer
	if code := visited.run([]string{"months", "--data", mine}, strings.NewReader(""), &errs, &errs, nil); code != 2 || strings.Contains(errs.String(), "127.0.0.1") {
		t.Errorf("a visitor ends with %d: %s", code, errs.String())
	}
}
