package database

import (
	"slices"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
)

// TestNames: a point stands between names unless it is in quotes, and what is in
// quotes keeps its capitals.
func TestNames(t *testing.T) {
	for table, want := range map[string][]string{
		"t": {"t"}, "Figures": {"figures"}, "s.T": {"s", "t"}, `"S"."a.b"`: {"S", "a.b"}, `"a""b"`: {`a"b`}, "a b;--": {"a b;--"},
		`x"y`: {`x"y`}, `"x`: {"x"}, "": {""}, ".": {"", ""},
	} {
		if got := names(table); !slices.Equal(got, want) {
			t.Errorf("%s is %q and not %q", table, got, want)
		}
	}
}

// TestSource: whatever a table is called stays within its quotes, and a query that
// ends in a comment takes nothing along.
func TestSource(t *testing.T) {
	for want, got := range map[string]string{
		`"public"."t"`:                      source("public.t", ""),
		`"t""; drop table t; --"`:           source(`t"; DROP TABLE t; --`, ""),
		"(\nSELECT 1 -- all\n) AS \"rows\"": source("", "SELECT 1 -- all"),
	} {
		if got != want {
			t.Errorf("from %s and not %s", got, want)
		}
	}
}

// TestGrouping: only the columns that there are are asked for, by their own names.
func TestGrouping(t *testing.T) {
	found := columns([]pgconn.FieldDescription{{Name: "FROM", DataTypeOID: pgtype.DateOID}, {Name: "company", DataTypeOID: pgtype.TextOID},
		{Name: " Market ", DataTypeOID: pgtype.VarcharOID}, {Name: "value", DataTypeOID: pgtype.Int4OID}})
	const want = `SELECT c0, substr(c2, 1, 200), substr(bad, 1, 200), CAST(sum(n) AS text), count(*)
FROM (SELECT date_trunc('month', CAST("FROM" AS timestamp)) AS c0, CAST(" Market " AS text) AS c2, CASE WHEN "value" BETWEEN 0 AND 9007199254740991 THEN "value" END AS n, CASE WHEN "value" BETWEEN 0 AND 9007199254740991 THEN NULL ELSE COALESCE(CAST("value" AS text), '') END AS bad FROM "t") AS g
GROUP BY c0, c2, bad LIMIT 524289`
	if got, formats := grouping(source("t", ""), found); got != want || !slices.Equal(formats, []int16{1, 0, 0, 0, 0}) {
		t.Errorf("asked is, in the formats %v,\n%s", formats, got)
	}
}
