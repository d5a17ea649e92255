package database

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"

	"xkld/model/own"
)

// What is asked of a server is what PostgreSQL since 9.4, CockroachDB, YugabyteDB,
// Citus and Greenplum all know: SELECT, GROUP BY, CASE, CAST, sum, count, floor,
// date_trunc, translate, ltrim, length, substr. Not asked for is what some of them
// lack or do otherwise: to_char (CockroachDB has it for few types), FILTER, regular
// expressions, bool_or and other aggregates that Citus pulls to one node, LATERAL,
// temporary tables, functions of our own, cursors, COPY, prepared statements with
// names (which poolers lose), :: and DISTINCT ON.

const (
	// mostGroups is how many groups are taken from a server: twice as many as there
	// may be cells, since a market can be written in several ways.
	mostGroups = 1 << 19
	// mostLetters is how much of a text is taken.
	mostLetters = 200
)

// The formats of the protocol.
const (
	inText   int16 = 0
	inBinary int16 = 1
)

// byHash has PostgreSQL add up without sorting first. It takes the cells to be many
// more than they are, and ten million rows would take it 10 s in place of 3. Others
// have no such setting, and those before version 13 would not stay within their memory.
const byHash = `SELECT set_config(name, 'off', true) FROM pg_settings
WHERE name IN ('enable_sort', 'jit') AND EXISTS (SELECT 1 FROM pg_settings WHERE name = 'hash_mem_multiplier')`

// roles are the columns that are read, in the order in which they are asked for.
// The value comes last, as what is wrong with it and what is not.
var roles = [...]string{"from", "to", "market", "sex", "precision", "release", "verdict", valueRole}

const valueRole = "value"

// kind is how a column is read.
type kind int

const (
	asText  kind = iota
	asDay        // a date or a time: the month that it lies in
	asWhole      // a whole number
	asNumber
)

func kindOf(oid uint32) kind {
	switch oid {
	case pgtype.DateOID, pgtype.TimestampOID, pgtype.TimestamptzOID:
		return asDay
	case pgtype.Int2OID, pgtype.Int4OID, pgtype.Int8OID:
		return asWhole
	case pgtype.NumericOID, pgtype.Float4OID, pgtype.Float8OID:
		return asNumber
	}
	return asText
}

// source is where the rows are, as it stands after FROM. A query is put on lines
// of its own, as it may end in a comment.
func source(table, query string) string {
	if query != "" {
		return "(\n" + query + "\n) AS \"rows\""
	}
	return pgx.Identifier(names(table)).Sanitize()
}

// names are those of a schema and a table. A point within quotes is none between
// names, and names without quotes are in small letters, as in SQL.
func names(table string) []string {
	var all []string
	var name strings.Builder
	quoted := false
	wasQuoted := false
	end := func() {
		one := name.String()
		if !wasQuoted {
			one = strings.ToLower(one)
		}
		all = append(all, one)
		name.Reset()
		wasQuoted = false
	}
	for i := 0; i < len(table); i++ {
		switch c := table[i]; {
		case c == '"' && quoted && i+1 < len(table) && table[i+1] == '"':
			name.WriteByte(c)
			i++
		case c == '"' && (quoted || name.Len() == 0):
			quoted, wasQuoted = !quoted, true
		case c == '.' && !quoted:
			end()
		default:
			name.WriteByte(c)
		}
	}
	end()
	return all
}

// columns finds the columns by their roles.
func columns(fields []pgconn.FieldDescription) map[string]pgconn.FieldDescription {
	found := map[string]pgconn.FieldDescription{}
	for _, f := range fields {
		if name := lower(f.Name); slices.Contains(roles[:], name) {
			found[name] = f
		}
	}
	return found
}

// lower is a name of a column as files have it.
func lower(name string) string { return strings.ToLower(strings.Trim(name, " ")) }

// grouping asks for the sums of all groups: the columns that there are in the order
// of their roles, what is wrong with the value or NULL, the sum, and how many rows.
// The formats are those in which they are to come.
func grouping(from string, found map[string]pgconn.FieldDescription) (sql string, formats []int16) {
	var outer, inner, groups []string
	for i, role := range roles[:len(roles)-1] {
		f, ok := found[role]
		if !ok {
			continue
		}
		name := fmt.Sprintf("c%d", i)
		read, shown := pgx.Identifier{f.Name}.Sanitize(), fmt.Sprintf("substr(%s, 1, %d)", name, mostLetters)
		format := inText
		switch kindOf(f.DataTypeOID) {
		case asDay:
			format = inBinary // which no setting changes
			read, shown = "date_trunc('month', CAST("+read+" AS timestamp))", name
		default:
			read = "CAST(" + read + " AS text)"
		}
		inner = append(inner, read+" AS "+name)
		outer = append(outer, shown)
		groups = append(groups, name)
		formats = append(formats, format)
	}
	good, number := value(found[valueRole])
	inner = append(inner, "CASE WHEN "+good+" THEN "+number+" END AS n",
		"CASE WHEN "+good+" THEN NULL ELSE COALESCE(CAST("+pgx.Identifier{found[valueRole].Name}.Sanitize()+" AS text), '') END AS bad")
	return fmt.Sprintf("SELECT %s, substr(bad, 1, %d), CAST(sum(n) AS text), count(*)\nFROM (SELECT %s FROM %s) AS g\nGROUP BY %s, bad LIMIT %d",
		strings.Join(outer, ", "), mostLetters, strings.Join(inner, ", "), from, strings.Join(groups, ", "), mostGroups+1), append(formats, inText, inText, inText)
}

// value is when a value is a number of persons, and that number. CASE alone is sure
// to be worked out in its order, which AND is not.
func value(f pgconn.FieldDescription) (good, number string) {
	v := pgx.Identifier{f.Name}.Sanitize()
	within := fmt.Sprintf("%%s BETWEEN 0 AND %d", int64(own.Most))
	switch kindOf(f.DataTypeOID) {
	case asWhole:
		return fmt.Sprintf(within, v), v
	case asNumber:
		return fmt.Sprintf(within, v) + " AND floor(" + v + ") = " + v, "CAST(" + v + " AS bigint)"
	}
	v = "CAST(" + v + " AS text)"
	const digits = 16 // of the most persons
	return fmt.Sprintf("CASE WHEN %[1]s <> '' AND translate(%[1]s, '0123456789', '') = '' AND length(ltrim(%[1]s, '0')) <= %[2]d THEN "+within+" ELSE FALSE END",
		v, digits, "CAST("+v+" AS bigint)"), "CAST(" + v + " AS bigint)"
}
