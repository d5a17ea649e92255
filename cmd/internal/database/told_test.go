package database_test

import (
	"context"
	"errors"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"xkld/cmd/internal/database"
	"xkld/cmd/internal/database/trial"
	"xkld/model"
	"xkld/model/own"
)

// refuses says that an error is the refusal by a rule, and that no password is in it.
func refuses(t *testing.T, what string, err error, rule model.Rule) {
	t.Helper()
	var refusal *model.Refusal
	var file *own.BadFile
	if !errors.As(err, &file) || len(file.Problems) != 1 || !errors.As(file.Problems[0].Wrong, &refusal) || refusal.Rule != rule {
		t.Errorf("%s is refused as %v and not as %q", what, err, rule)
		return
	}
	said := file.Error() + file.Problems[0].File + strings.Join(refusal.Known, " ")
	for _, secret := range []string{trial.Password, trial.Escaped, "ss/w", "ss%2Fw", "SECRET"} {
		if strings.Contains(said, secret) {
			t.Errorf("%s shows the password: %s", what, said)
		}
	}
}

// names: a name of a table is a name and nothing else.
func (s *trials) names(t *testing.T) {
	s.SQL(t, "figures", `CREATE TABLE victim ("from" text, market text, value int)`)
	for _, table := range []string{"victim; DROP TABLE victim", `victim"; DROP TABLE victim; --`, `victim" WHERE false; DROP TABLE victim; --`, "victim WHERE 1=1", "victim, victim AS v",
		"(SELECT 1)", `"victim" AS v`, "nothing", "public.nothing", "nowhere.victim", "victim--", "victim/**/", "pg_sleep(9)", `x""y`} {
		_, err := s.read(t, "table="+url.PathEscape(table))
		refuses(t, table, err, model.NoTable)
	}
	if n := s.SQL(t, "figures", "SELECT count(*) FROM victim"); n != "0" {
		t.Errorf("victim has %s rows", n)
	}
	_, err := s.read(t, query(`SELECT "from", market, nobody AS value FROM victim`))
	refuses(t, "a column", err, model.NoSuchColumn)
}

// readOnly: nothing is written, in whatever way a query tries.
func (s *trials) readOnly(t *testing.T) {
	s.SQL(t, "figures", `CREATE TABLE kept ("from" text, market text, value int); INSERT INTO kept VALUES ('2025-01', 'JPN', 1); CREATE SEQUENCE counter;
		CREATE FUNCTION writes() RETURNS int AS 'INSERT INTO kept VALUES (NULL, NULL, 0) RETURNING value' LANGUAGE sql`)
	const rest = `, '2025-01' AS "from", 'JPN' AS market`
	for sql, rule := range map[string]model.Rule{
		"SELECT writes() AS value" + rest:           model.WouldWrite,
		"SELECT nextval('counter') AS value" + rest: model.WouldWrite,
		"SELECT 1 AS value" + rest + " FROM (SELECT set_config('transaction_read_only', 'off', true)) AS x, (SELECT writes()) AS y": model.ServerRefuses,
		`WITH w AS (INSERT INTO kept VALUES (NULL, NULL, 0) RETURNING *) SELECT * FROM w`:                                           model.NoSelect,
		"SELECT * FROM kept; DELETE FROM kept":                                                  model.NoSelect,
		"SELECT * FROM kept) AS x; COMMIT; DELETE FROM kept; SELECT * FROM (SELECT * FROM kept": model.NoSelect,
		"DELETE FROM kept RETURNING *":                                                          model.NoSelect,
		"UPDATE kept SET value = 2":                                                             model.NoSelect,
		"COPY kept TO PROGRAM 'true'":                                                           model.NoSelect,
		"SELECT * INTO other FROM kept":                                                         model.NoSelect,
		"nonsense":                                                                              model.NoSelect,
		"SELECT 'x'::int AS value" + rest:                                                       model.ServerRefuses,
		"SELECT * FROM kept FOR UPDATE":                                                         model.WouldWrite,
		"SELECT 1/(value-1) AS value" + rest + " FROM kept":                                     model.ServerRefuses,
	} {
		_, err := s.read(t, query(sql))
		refuses(t, sql, err, rule)
	}
	if n := s.SQL(t, "figures", "SELECT count(*), sum(value) FROM kept"); n != "1|1" {
		t.Errorf("kept has %s", n)
	}
	if l, err := s.read(t, query("WITH w AS (SELECT * FROM kept) SELECT * FROM w -- all")); err != nil || l.Rows != 1 {
		t.Errorf("a query that reads is %v", err)
	}
}

// notLetIn: who is not let in, and where nobody is, is told apart.
func (s *trials) notLetIn(t *testing.T) {
	s.SQL(t, "figures", `CREATE TABLE hidden ("from" text, market text, value int); CREATE ROLE guest LOGIN PASSWORD 'SECRET'`)
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	gone := closed.Addr().String()
	closed.Close()
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	there := "127.0.0.1:" + s.Port
	for address, rule := range map[string]model.Rule{
		"postgres://xkld:SECRET@" + there + "/figures?table=t":                                                    model.NotLetIn,
		"postgres://nobody:SECRET@" + there + "/figures?table=t":                                                  model.NotLetIn,
		"postgres://guest:SECRET@" + there + "/figures?table=hidden":                                              model.NoPermission,
		s.Address("nothing", "table=t"):                                                                           model.NoDatabase,
		"postgres://xkld:SECRET@" + gone + "/figures?table=t":                                                     model.NoServer,
		"postgres:///figures?host=/nowhere&table=t&password=SECRET":                                               model.NoServer,
		"postgres://xkld:SECRET@" + silent.Addr().String() + "/figures?table=t&connect_timeout=1&sslmode=disable": model.NoAnswer,
		"postgres://xkld:SEC/RET@" + there + "/figures?table=t":                                                   model.NoAddressOfDatabase,
		"postgres://xkld:SECRET@" + there + "/figures?table=t&sslmode=verify-full&sslrootcert=/nowhere":           model.NotOpened,
		"postgres://xkld:SECRET@" + there + "/figures?table=t&sslmode=nonsense":                                   model.NoAddressOfDatabase,
		"postgres://xkld:SECRET@" + there + "/figures":                                                            model.TableOrQuery,
	} {
		_, err := database.Read(t.Context(), address, s.markets)
		refuses(t, address, err, rule)
	}
}

// encryption: what the address asks for holds: that the server encrypts, and that
// somebody vouches for it.
func (s *trials) encryption(t *testing.T) {
	const sql = `SELECT '2025-01' AS "from", 'JPN' AS market, CASE WHEN ssl THEN 1 ELSE 0 END AS value FROM pg_stat_ssl WHERE pid = pg_backend_pid()`
	for _, mode := range []string{"require", "verify-full"} {
		_, err := s.read(t, query(sql)+"&sslmode="+mode)
		refuses(t, mode, err, model.NoEncryption)
	}
	certificate := s.Encrypt(t)
	for parameters, want := range map[string]int64{"sslmode=disable": 0, "sslmode=prefer": 1, "sslmode=require": 1, "sslmode=verify-full&sslrootcert=" + certificate: 1} {
		if l, err := s.read(t, query(sql)+"&"+parameters); err != nil || l.Cells[0].Value != want {
			t.Errorf("%s: encrypted is %+v, %v", parameters, l.Cells, err)
		}
	}
	_, err := s.read(t, query(sql)+"&sslmode=verify-full")
	refuses(t, "a server for which nobody vouches", err, model.NoEncryption)
}

const naps = `SELECT '2025-01' AS "from", 'JPN' AS market, 1 AS value FROM (SELECT pg_sleep(600)) AS x`

// tooLong: the server ends by itself what takes too long.
func (s *trials) tooLong(t *testing.T) {
	_, err := s.read(t, query(naps)+"&timeout=200ms")
	refuses(t, "a nap", err, model.NotInTime)
}

// locked: nobody waits for ever for those who write.
func (s *trials) locked(t *testing.T) {
	s.SQL(t, "figures", `CREATE TABLE taken ("from" text, market text, value int)`)
	conn, err := pgx.Connect(t.Context(), s.Address("figures", ""))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(t.Context()))
	if _, err := conn.Exec(t.Context(), "BEGIN; LOCK TABLE taken"); err != nil {
		t.Fatal(err)
	}
	_, err = s.read(t, "table=taken&timeout=1s")
	refuses(t, "a locked table", err, model.IsLocked)
}

// until waits until a query has an answer.
func (s *trials) until(t *testing.T, sql, want string) {
	t.Helper()
	for range 600 {
		if s.SQL(t, "figures", sql) == want {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s never comes to %s", sql, want)
}

const napping = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(600)%' AND query LIKE '%count(%' AND application_name = 'xkld'"

// cancelled: when nobody waits any more, the server stops as well.
func (s *trials) cancelled(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	enough := errors.New("enough")
	ended := make(chan error, 1)
	go func() {
		_, err := database.Read(ctx, s.Address("figures", query(naps)), s.markets)
		ended <- err
	}()
	s.until(t, napping, "1")
	cancel(enough)
	if err := <-ended; !errors.Is(err, enough) {
		t.Errorf("it ends with %v", err)
	}
	s.until(t, napping, "0")
}

// killed: a server that goes away in the middle is told as that.
func (s *trials) killed(t *testing.T) {
	for _, end := range []func(){
		func() {
			s.SQL(t, "figures", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'xkld'")
		},
		s.Stop,
	} {
		ended := make(chan error, 1)
		go func() {
			_, err := database.Read(t.Context(), s.Address("figures", query(naps)), s.markets)
			ended <- err
		}()
		s.until(t, napping, "1")
		end()
		refuses(t, "a server that is gone", <-ended, model.ServerGone)
	}
	_, err := s.read(t, "table=t")
	refuses(t, "a server that is down", err, model.NoServer)
}
