package database_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/own"
)

// wrongValues: a table is refused for what a file is refused for, the same problem of
// many rows once.
func (s *trials) wrongValues(t *testing.T) {
	good := [...]string{"2025-01", "2025-02", "JPN", "female", "5", "over", "revised", "doubtful"}
	wrong := [...][]string{{"2025-13", "01/2025", "2025", "", "0001-01", "infinity"}, {"2024-12", "soon"}, {"", "XYZ", "Japn", "J\x1b[2JP", "JPN\nJPN", strings.Repeat("ü", 300)},
		{"women", "Female"}, {"", "-1", "+1", "1.5", "1,000", "9007199254740992", strings.Repeat("9", 300), "٣", "NaN", "x", " 5"}, {"more"}, {"first"}, {"maybe"}}
	s.SQL(t, "figures", `CREATE TABLE bad ("from" text, "to" text, market text, sex text, value text, precision text, release text, verdict text)`)
	n := 0
	for i, words := range wrong {
		for _, word := range words {
			n++
			row := good
			row[i] = word
			file := "from,to,market,sex,value,precision,release,verdict\n"
			for j, cell := range row {
				file += `"` + cell + `"` + map[bool]string{true: "\n", false: ","}[j == len(row)-1]
			}
			_, err := own.Read("bad.csv", strings.NewReader(file), s.markets, own.Options{})
			want, _ := problems(err)
			if len(want) != 1 {
				t.Fatalf("%q: the file has %q", word, want)
			}
			literals := "('" + strings.Join(row[:], "', '") + "')"
			s.SQL(t, "figures", "TRUNCATE bad; INSERT INTO bad VALUES "+strings.Repeat(literals+", ", 2)+literals+", ('2025-01', NULL, 'JPN', NULL, '5', NULL, NULL, NULL)")
			_, err = s.read(t, "table=bad")
			got, file1 := problems(err)
			if len(got) != 1 || got[0] != want[0]+" of 3" || file1.Problems[0].Line != model.NoLine || file1.More != 0 || file1.Stopped {
				t.Errorf("%q: the table has %q, %+v; the file %q", word, got, file1, want)
			}
		}
	}
	s.SQL(t, "figures", `CREATE TABLE many AS SELECT '2025-01' AS "from", 'X' || i AS market, i AS value FROM generate_series(1, 300) AS i UNION ALL SELECT '2025-01', 'JPN', -1 FROM generate_series(1, 7)`)
	_, err := s.read(t, "table=many")
	got, file := problems(err)
	if len(got) != 100 || file.More != 201 || file.Stopped || !strings.HasPrefix(got[0], "value: ") || !strings.HasSuffix(got[0], " of 7") {
		t.Errorf("of 301 problems are told %d and %d more, the first of them %q", len(got), file.More, got[:1])
	}
	for number, rule := range map[string]model.Rule{"numeric '1.5'": model.WithDecimals, "float8 '-2'": model.BelowZero, "float8 'NaN'": model.NotPersons, "numeric 'NaN'": model.NotPersons,
		"bigint '9007199254740992'": model.TooLarge, "numeric '1e30'": model.TooLarge, "float8 'Infinity'": model.NotPersons, "CAST(NULL AS bigint)": model.NoValueGiven, "true": model.NotPersons,
		"'x'": model.NotPersons, "text '1.5'": model.WithDecimals, "text '99999999999999999999'": model.TooLarge, "NULL": model.NoValueGiven} {
		_, err := s.read(t, query("SELECT date 'today' AS \"from\", 'JPN' AS market, "+number+" AS value"))
		var refusal *model.Refusal
		if _, file := problems(err); file == nil || !errors.As(file.Problems[0].Wrong, &refusal) || refusal.Rule != rule {
			t.Errorf("%s is refused as %v", number, err)
		}
	}
	for _, day := range []string{"date 'infinity'", "timestamptz '-infinity'", "date '0044-03-15 BC'", "date '12345-01-01'", "date '1899-12-31'"} {
		_, err := s.read(t, query("SELECT "+day+" AS \"from\", 'JPN' AS market, 5 AS value"))
		if got, _ := problems(err); len(got) != 1 || !strings.HasPrefix(got[0], "from: ") {
			t.Errorf("%s is refused as %v", day, err)
		}
	}
}

// header: the columns are held to the rules of a file's header.
func (s *trials) header(t *testing.T) {
	for _, columns := range []string{`"from", market, number`, `value`, `"from", market, valeu`, `"from", market, value, "VALUE"`, `"2025-01", market, value`, `"from", market, value, precison`, `"from;market;value"`} {
		_, err := own.Read("h.csv", strings.NewReader(strings.ReplaceAll(columns, ", ", ",")+"\n"), s.markets, own.Options{})
		want, _ := problems(err)
		asked := "SELECT 1 AS " + strings.ReplaceAll(columns, ", ", ", 1 AS ")
		_, err = s.read(t, query(asked))
		got, file := problems(err)
		if len(want) == 0 || !slices.Equal(got, want) || file.Problems[0].Line != model.NoLine {
			t.Errorf("%s: the query has %q, the file %q", columns, got, want)
		}
	}
	l, err := s.read(t, query(`SELECT "from", market, value, 1 AS "Company", 2 AS note FROM (SELECT '2025-01' AS "from", 'JPN' AS market, 3 AS value) AS x WHERE false`))
	if err != nil || len(l.Cells) != 0 || !slices.Equal(l.Columns, []string{"company"}) {
		t.Errorf("of no rows is read %+v, %v", l, err)
	}
}

// sums: what comes to more than can be told is refused and not cut.
func (s *trials) sums(t *testing.T) {
	_, err := s.read(t, query(fmt.Sprintf(`SELECT '2025-01' AS "from", 'JPN' AS market, CAST(%d AS bigint) AS value FROM generate_series(1, 3000)`, int64(own.Most))))
	var refusal *model.Refusal
	if _, file := problems(err); file == nil || len(file.Problems) != 1 || !errors.As(file.Problems[0].Wrong, &refusal) || refusal.Rule != model.SumTooLarge {
		t.Errorf("a sum that is too large is %v", err)
	}
	l, err := s.read(t, query(fmt.Sprintf(`SELECT '2025-01' AS "from", m AS market, CAST(%d AS bigint) AS value, v AS verdict FROM (VALUES ('JPN', 'rejected'), ('JPN', NULL)) AS x(m, v)`, int64(own.Most))))
	if err != nil || len(l.Cells) != 1 || l.Cells[0].Value != own.Most || l.Rejected != 1 || l.Rows != 1 {
		t.Errorf("the most that can be is %+v, %v", l, err)
	}
}

// tooMany: more figures than anybody can look at are refused.
func (s *trials) tooMany(t *testing.T) {
	_, err := s.read(t, query(`SELECT date '1900-01-01' + (i / 3600) * interval '1 month' AS "from", date '2100-01-01' + (i % 1200) * interval '1 month' AS "to",
		(ARRAY['JPN', 'KOR', 'TWN'])[1 + i / 1200 % 3] AS market, 1 AS value FROM generate_series(0, 262144) AS i`))
	refuses(t, "more figures than there may be", err, model.TooManyCells)
	_, err = s.read(t, query(`SELECT '2025-01' AS "from", 'x' || i AS market, 1 AS value FROM generate_series(1, 600000) AS i`))
	if got, file := problems(err); file == nil || len(got) != 100 || !file.Stopped {
		t.Errorf("half a million wrong markets and more are %v", err)
	}
}
