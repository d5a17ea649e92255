// Package database reads figures of one's own from a table or a query of a server
// that speaks the protocol of PostgreSQL. Of pgx it takes the lower half, pgconn: what
// stands above it would make the program 3 MB longer.
//
// It does: have the server group and add up the rows in a transaction that can only
// read, so that only sums cross the wire, and hold them to the rules of a file.
// It may not know: what is done with the figures, and what people are told.
package database

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgconn/ctxwatch"

	"xkld/cmd/internal/address"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/own"
)

const (
	// reach is how long it may take to reach a server.
	reach = 10 * time.Second
	// farewell is how long a server may take to hear that nobody waits any more.
	farewell = 2 * time.Second
)

// Read adds up the rows of a database. The error is an *own.BadFile, or why ctx ended.
func Read(ctx context.Context, word string, markets model.Markets) (own.Ledger, error) {
	a, err := address.Parse(word)
	if err != nil {
		return own.Ledger{}, bad(address.Hidden(word), err)
	}
	config, err := configured(a)
	if err != nil {
		return own.Ledger{}, bad(address.Hidden(word), err)
	}
	l := reading{name: shown(config, a), address: a, markets: markets}
	ledger, err := l.read(ctx, config)
	if stopped := context.Cause(ctx); err != nil && stopped != nil {
		return own.Ledger{}, stopped
	}
	if _, ok := err.(*own.BadFile); err != nil && !ok {
		err = bad(l.name, told(err, config, a))
	}
	return ledger, err
}

// configured is how a server is spoken to: as the address and the environment say,
// and where they say nothing, as is wise.
func configured(a address.Address) (*pgconn.Config, error) {
	config, err := pgconn.ParseConfig(a.Server)
	var file *fs.PathError
	switch {
	case errors.As(err, &file): // of certificates
		return nil, &model.Refusal{Rule: model.NotOpened, Cause: file}
	case err != nil: // which may have a part of a password in it
		return nil, &model.Refusal{Rule: model.NoAddressOfDatabase}
	}
	config.ConnectTimeout = cmp.Or(config.ConnectTimeout, reach)
	config.RuntimeParams["application_name"] = cmp.Or(config.RuntimeParams["application_name"], "xkld")
	config.OnNotice = nil
	config.BuildContextWatcherHandler = func(c *pgconn.PgConn) ctxwatch.Handler {
		return &pgconn.CancelRequestContextWatcherHandler{Conn: c, DeadlineDelay: farewell}
	}
	return config, nil
}

// shown is the name of a table or a query where people see it.
func shown(config *pgconn.Config, a address.Address) string {
	name := place(config) + "/" + config.Database
	if a.Table != "" {
		return model.Printable(name + " table " + a.Table)
	}
	const most = 40
	query := []rune(strings.Join(strings.Fields(a.Query), " "))
	if len(query) > most {
		query = append(query[:most:most], '…')
	}
	return model.Printable(name + " query " + string(query))
}

// place is the host, with its port where that is not the usual one.
func place(config *pgconn.Config) string {
	const usual = 5432
	if config.Port == usual || strings.HasPrefix(config.Host, "/") {
		return config.Host
	}
	return net.JoinHostPort(config.Host, strconv.Itoa(int(config.Port)))
}

// bad is one thing that is wrong with all of a table.
func bad(name string, err error) error {
	return &own.BadFile{Problems: load.Problems{{File: name, Line: model.NoLine, Wrong: err}}}
}

// reading is the reading of one table or query.
type reading struct {
	name    string
	address address.Address
	markets model.Markets
}

// queue is how long a server may wait for others who write.
func queue(a address.Address) time.Duration { return min(a.Timeout/2, reach) }

func limit(setting string, d time.Duration) string {
	return "SET LOCAL " + setting + " = " + strconv.FormatInt(max(d.Milliseconds(), 1), 10) // 0 is no limit
}

func (l *reading) read(ctx context.Context, config *pgconn.Config) (own.Ledger, error) {
	conn, err := pgconn.ConnectConfig(ctx, config)
	if err != nil {
		return own.Ledger{}, &unconnected{err}
	}
	defer func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewell)
		defer cancel()
		conn.Close(ctx) //nolint:errcheck // nothing of it is wanted any more
	}()
	ctx, cancel := context.WithTimeout(ctx, l.address.Timeout+reach) // for servers that heed no limit
	defer cancel()
	for _, setting := range [...]string{"BEGIN READ ONLY", limit("statement_timeout", l.address.Timeout), limit("lock_timeout", queue(l.address)), byHash} {
		if _, err := conn.Exec(ctx, setting).ReadAll(); err != nil {
			return own.Ledger{}, err
		}
	}
	from := source(l.address.Table, l.address.Query)
	header, err := conn.Prepare(ctx, "", "SELECT * FROM "+from+" LIMIT 0", nil) // which alone tells the columns
	if err != nil {
		return own.Ledger{}, err
	}
	passed, err := l.header(header.Fields)
	if err != nil {
		return own.Ledger{}, err
	}
	found := columns(header.Fields)
	sql, formats := grouping(from, found)
	sheet, err := l.sheet(conn.ExecParams(ctx, sql, nil, nil, nil, formats), formats, found)
	if err != nil {
		return own.Ledger{}, err
	}
	ledger, err := sheet.ledger()
	ledger.Columns = passed
	return ledger, err
}
