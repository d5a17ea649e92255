package database_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"xkld/cmd/internal/database"
	"xkld/cmd/internal/database/trial"
	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/own"
)

// trials are a server, and what may be asked of it.
type trials struct {
	*trial.Server
	markets model.Markets
}

// TestServer asks a real server; each of its parts has tables of its own.
func TestServer(t *testing.T) {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	s := &trials{trial.Start(t), facts.Markets}
	t.Run("SameAsFile", s.sameAsFile)
	t.Run("Types", s.types)
	t.Run("WrongValues", s.wrongValues)
	t.Run("Header", s.header)
	t.Run("Sums", s.sums)
	t.Run("TooMany", s.tooMany)
	t.Run("Names", s.names)
	t.Run("ReadOnly", s.readOnly)
	t.Run("NotLetIn", s.notLetIn)
	t.Run("Encryption", s.encryption)
	t.Run("TooLong", s.tooLong)
	t.Run("Locked", s.locked)
	t.Run("Cancelled", s.cancelled)
	t.Run("Killed", s.killed)
}

func (s *trials) read(t *testing.T, rest string) (own.Ledger, error) {
	t.Helper()
	return database.Read(t.Context(), s.Address("figures", rest), s.markets)
}

// query is a parameter that asks for a query.
func query(sql string) string { return "query=" + url.PathEscape(strings.ReplaceAll(sql, "&", "%26")) }

// sum is a cell in a line.
func sum(c own.Cell) string {
	return fmt.Sprint(c.Ref, " ", c.Value, " of ", c.Rows, " ", c.Precision, c.Revised, c.Doubtful)
}

// same says what two ledgers differ in but their names, bytes and lines.
func same(t *testing.T, table, file own.Ledger) {
	t.Helper()
	if table.Rows != file.Rows || table.Rejected != file.Rejected || !slices.Equal(table.Columns, file.Columns) || len(table.Cells) != len(file.Cells) {
		t.Fatalf("the table has %d rows, %d rejected, %d cells, %v; the file %d, %d, %d, %v",
			table.Rows, table.Rejected, len(table.Cells), table.Columns, file.Rows, file.Rejected, len(file.Cells), file.Columns)
	}
	for i, c := range table.Cells {
		if sum(c) != sum(file.Cells[i]) || c.Line != 0 {
			t.Fatalf("the table has %s, the file %s", sum(c), sum(file.Cells[i]))
		}
	}
}

// sameAsFile: whatever rows there are, in whatever way they are written, a table of
// them comes to what a file of them comes to.
func (s *trials) sameAsFile(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 3))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	header := []string{"From", "to", "market", "sex", "value", "precision", "release", "verdict", "Province, or \"city\"", "note"}
	for round := range 6 {
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.Write(header)
		var rows [][]any
		for range 3000 {
			year, month := 2019+random.IntN(3), 1+random.IntN(12)
			from := fmt.Sprintf("%d-%02d", year, month)
			row := []string{from, pick("", from, from, fmt.Sprintf("%d-12", year)),
				pick("JPN", "Japan", "jp", "Nhật Bản", "KOR", "ALL", "OTHER", "TWN", "đài loan"), pick("", "total", "female", "male"),
				pick("0", "7", "12", "0012345", fmt.Sprint(random.IntN(1e9))), pick("", "", "", "exact", "over", "nearly", "about"),
				pick("", "", "revised"), pick("", "", "", "doubtful", "rejected"), "Huế", "a \"note\",\nof two lines"}
			w.Write(row)
			var cells []any
			for _, cell := range row {
				if cell == "" && random.IntN(2) == 0 {
					cells = append(cells, nil)
				} else {
					cells = append(cells, cell)
				}
			}
			rows = append(rows, cells)
		}
		w.Flush()
		name := fmt.Sprintf("Same %d", round)
		var columns []string
		for _, column := range header {
			columns = append(columns, pgx.Identifier{column}.Sanitize()+[]string{" text", " varchar(80)", " text"}[round%3])
		}
		s.SQL(t, "figures", `CREATE SCHEMA IF NOT EXISTS "the rows"; CREATE TABLE "the rows"."`+name+`" (`+strings.Join(columns, ", ")+")")
		conn, err := pgx.Connect(t.Context(), s.Address("figures", ""))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.CopyFrom(t.Context(), pgx.Identifier{"the rows", name}, header, pgx.CopyFromRows(rows)); err != nil {
			t.Fatal(err)
		}
		conn.Close(t.Context())
		inFile, err := own.Read("rows.csv", &file, s.markets, own.Options{})
		if err != nil || len(inFile.Cells) < 500 || inFile.Rejected == 0 {
			t.Fatal(err, len(inFile.Cells))
		}
		inTable, err := s.read(t, "table="+url.PathEscape(`"the rows"."`+name+`"`))
		if err != nil {
			t.Fatal(err)
		}
		same(t, inTable, inFile)
		asked, err := s.read(t, query(`SELECT * FROM "the rows"."`+name+`" WHERE true -- all of them`))
		if err != nil {
			t.Fatal(err)
		}
		same(t, asked, inFile)
	}
}

// types: months as dates and times, values as numbers of all kinds. A day stands for
// the month that it lies in.
func (s *trials) types(t *testing.T) {
	file := "from,to,market,value\n2025-01,2025-02,JPN,5\n2025-01,2025-02,JPN,6\n1999-12,,KOR,9007199254740991\n"
	want, err := own.Read("rows.csv", strings.NewReader(file), s.markets, own.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"date", "timestamp", "timestamp with time zone", "char(10)"} {
		for _, number := range []string{"bigint", "numeric", "numeric(20,2)", "double precision", "text", "char(40)"} {
			table := strings.NewReplacer(" ", "_", "(", "_", ")", "_", ",", "_").Replace("types_" + day + number)
			from, to, old := "2025-01-31", "2025-02-01", "1999-12-31"
			if strings.HasPrefix(day, "char") {
				from, to, old = "2025-01", "2025-02", "1999-12"
			}
			s.SQL(t, "figures", fmt.Sprintf(`CREATE TABLE %s ("from" %s, "to" %[2]s, market char(5), value %[3]s);
				INSERT INTO %[1]s VALUES ('%[4]s', '%[5]s', 'JPN', '5'), ('%[4]s', '%[5]s', 'JPN', '6'), ('%[6]s', NULL, 'KOR', '9007199254740991')`,
				table, day, number, from, to, old))
			got, err := s.read(t, "table="+table+"&timezone=Asia%2FHo_Chi_Minh")
			if err != nil {
				t.Errorf("%s, %s: %v", day, number, err)
				continue
			}
			same(t, got, want)
		}
	}
	s.SQL(t, "figures", `CREATE TABLE small ("from" text, market text, value smallint); INSERT INTO small SELECT '2025-01', 'JPN', 32767 FROM generate_series(1, 1000);
		CREATE VIEW whole AS SELECT "from", market, CAST(value AS integer) AS value FROM small;
		CREATE DOMAIN persons AS integer CHECK (value >= 0); CREATE VIEW named AS SELECT "from", market, CAST(value AS persons) AS value FROM small;
		CREATE VIEW single AS SELECT "from", market, CAST(value AS real) AS value FROM small`)
	for _, table := range []string{"small", "whole", "named", "single", "public.small", "PUBLIC.Small", `"public"."small"`} {
		if got, err := s.read(t, "table="+url.PathEscape(table)); err != nil || len(got.Cells) != 1 || got.Cells[0].Value != 32767000 || got.Cells[0].Rows != 1000 {
			t.Errorf("%s: %+v, %v", table, got.Cells, err)
		}
	}
}

// problems are the problems of a ledger in lines, without their file.
func problems(err error) (all []string, file *own.BadFile) {
	if !errors.As(err, &file) {
		return nil, nil
	}
	for _, p := range file.Problems {
		said, rows := p.Wrong.Error(), &model.OfRows{}
		if errors.As(p.Wrong, &rows) {
			said += fmt.Sprint(" of ", rows.N)
		}
		all = append(all, p.Column+": "+said)
	}
	return all, file
}
