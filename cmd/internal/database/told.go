package database

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"

	"xkld/cmd/internal/address"
	"xkld/model"
)

// unconnected says that the server was not reached, or let nobody in.
type unconnected struct{ error }

func (e *unconnected) Unwrap() error { return e.error }

// told is what an error of the library means to people. The library's own words are
// not shown where an address may stand in them.
func told(err error, config *pgconn.Config, a address.Address) error {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		return saidBy(said, config, a)
	}
	var early *unconnected
	var noHost *net.DNSError
	var network net.Error
	refuse := func(rule model.Rule, word string, known ...string) error {
		return &model.Refusal{Rule: rule, Word: word, Known: known}
	}
	switch connecting := errors.As(err, &early); {
	case errors.As(err, &noHost) && !noHost.IsTimeout:
		return refuse(model.NoHost, noHost.Name)
	case errors.Is(err, syscall.ECONNREFUSED), connecting && errors.Is(err, os.ErrNotExist): // a socket that is no file
		return refuse(model.NoServer, "", place(config))
	case connecting && isEncryption(err):
		return &model.Refusal{Rule: model.NoEncryption, Cause: errors.New(innermost(err))}
	case connecting && (errors.Is(err, context.DeadlineExceeded) || errors.As(err, &network) && network.Timeout()):
		return refuse(model.NoAnswer, "", place(config))
	case errors.Is(err, context.DeadlineExceeded):
		return refuse(model.NotInTime, "", a.Timeout.String())
	case connecting:
		return &model.Refusal{Rule: model.NotConnected, Cause: errors.New(innermost(err))}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed), errors.As(err, &network), pgconn.SafeToRetry(err):
		return refuse(model.ServerGone, "")
	}
	return &model.Refusal{Rule: model.ServerRefuses, Cause: errors.New(innermost(err))}
}

// isEncryption says whether the two could not agree on how to encrypt, or the server
// could not show who it is.
func isEncryption(err error) bool {
	var authority x509.UnknownAuthorityError
	var name x509.HostnameError
	var invalid x509.CertificateInvalidError
	var verification *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	return errors.As(err, &authority) || errors.As(err, &name) || errors.As(err, &invalid) || errors.As(err, &verification) ||
		errors.As(err, &record) || errors.As(err, &alert) || strings.Contains(err.Error(), "server refused TLS connection")
}

// innermost is what the last of a chain of errors says: those around it name users
// and addresses.
func innermost(err error) string {
	for {
		inner := errors.Unwrap(err)
		if many, ok := err.(interface{ Unwrap() []error }); ok && len(many.Unwrap()) > 0 {
			inner = many.Unwrap()[len(many.Unwrap())-1]
		}
		if inner == nil {
			return clipped(err.Error())
		}
		err = inner
	}
}

// clipped is as much of a server's words as anybody reads.
func clipped(said string) string {
	const most = 200
	if runes := []rune(strings.Join(strings.Fields(said), " ")); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return said
}

// saidBy is what the server says, by its code; see the appendix of PostgreSQL's
// manual, which the others follow.
func saidBy(said *pgconn.PgError, config *pgconn.Config, a address.Address) error {
	because := func(rule model.Rule) error {
		return &model.Refusal{Rule: rule, Cause: errors.New(clipped(said.Message))}
	}
	switch said.Code {
	case "28000", "28P01":
		return &model.Refusal{Rule: model.NotLetIn, Word: config.User}
	case "3D000":
		return &model.Refusal{Rule: model.NoDatabase, Word: config.Database}
	case "42P01", "3F000":
		return because(model.NoTable)
	case "42703":
		return because(model.NoSuchColumn)
	case "42501":
		return because(model.NoPermission)
	case "57014":
		return &model.Refusal{Rule: model.NotInTime, Known: []string{a.Timeout.String()}}
	case "55P03":
		return &model.Refusal{Rule: model.IsLocked, Known: []string{queue(a).String()}}
	case "25006":
		return because(model.WouldWrite)
	case "57P01", "57P02", "57P03", "57P05":
		return &model.Refusal{Rule: model.ServerGone}
	case "42601", "0A000":
		if a.Query != "" {
			return because(model.NoSelect)
		}
	}
	return because(model.ServerRefuses)
}
