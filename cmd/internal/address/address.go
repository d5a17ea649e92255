// Package address tells what the address of a database says, and shows addresses
// without their passwords.
//
// It does: take out of an address what is meant for this program, the table or the
// query and how long it may take, and leave all the rest as it is.
// It may not know: databases, the network, or what becomes of an address.
package address

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"xkld/model"
)

const (
	// patience is how long a server may take unless the address says so.
	patience = time.Minute
	// longest is how long an address may let it take.
	longest = 24 * time.Hour
)

// schemes are what addresses of databases begin with.
var schemes = [...]string{"postgres://", "postgresql://"}

// Address is what the address of a database says. Never print Server.
type Address struct {
	Server  string // the address without the parameters that are here; it may hold a password
	Table   string // either this, as schema.table or table,
	Query   string // or this
	Timeout time.Duration
}

// Is says whether a word is meant as the address of a database.
func Is(word string) bool {
	return slices.ContainsFunc(schemes[:], func(s string) bool { return strings.HasPrefix(strings.ToLower(word), s) })
}

// Parse takes an address apart. The error is a *model.Refusal, and has nothing in it
// that may be a part of a password.
func Parse(word string) (Address, error) {
	p, ok := cut(word)
	if !ok {
		return Address{}, &model.Refusal{Rule: model.NoAddressOfDatabase}
	}
	a := Address{Server: p.scheme + p.user + p.place, Timeout: patience}
	var others []string
	for _, parameter := range p.parameters {
		name, raw, _ := strings.Cut(parameter, "=")
		if !slices.Contains([]string{"table", "query", "timeout"}, name) {
			others = append(others, parameter)
			continue
		}
		value, err := url.PathUnescape(raw) // in which a plus is a plus
		if err != nil {
			return Address{}, &model.Refusal{Rule: model.BadEscape, Word: name}
		}
		switch name {
		case "table":
			a.Table = value
		case "query":
			a.Query = strings.TrimRight(value, "; \t\r\n")
		case "timeout":
			if a.Timeout, err = time.ParseDuration(value); err != nil || a.Timeout < time.Millisecond || a.Timeout > longest {
				return Address{}, &model.Refusal{Rule: model.NoTimeout, Word: value}
			}
		}
	}
	if (a.Table == "") == (a.Query == "") {
		return Address{}, &model.Refusal{Rule: model.TableOrQuery}
	}
	if len(others) > 0 {
		a.Server += "?" + strings.Join(others, "&")
	}
	return a, nil
}

// Hidden is an address without a password, to be shown or typed again. Of what
// cannot be told apart rather too much is hidden than too little.
func Hidden(word string) string {
	if !Is(word) {
		return word
	}
	p, ok := cut(word)
	if !ok {
		rest := word[len(p.scheme):]
		if at := strings.LastIndexByte(rest, '@'); at >= 0 {
			user, _, _ := strings.Cut(rest[:at], ":")
			word = p.scheme + user + rest[at:]
		}
		if !strings.Contains(strings.ToLower(word), "password") {
			return word
		}
		before, _, _ := strings.Cut(word, "?")
		return before
	}
	if user, _, secret := strings.Cut(p.user, ":"); secret {
		p.user = user + "@"
	}
	shown := p.scheme + p.user + p.place
	kept := slices.DeleteFunc(p.parameters, func(parameter string) bool {
		name, _, _ := strings.Cut(parameter, "=")
		if plain, err := url.PathUnescape(name); err == nil {
			name = plain
		}
		return strings.Contains(strings.ToLower(name), "password")
	})
	if len(kept) > 0 {
		shown += "?" + strings.Join(kept, "&")
	}
	return shown
}

// parts are those of an address as it is written.
type parts struct {
	scheme     string
	user       string // with its password and the @ after it, or nothing
	place      string // servers and the database
	parameters []string
}

// cut cuts an address as the library of databases does. It is not ok where a part
// of it is none: what is no port, say, may be a password with a slash in it.
func cut(word string) (p parts, ok bool) {
	for _, scheme := range schemes {
		if len(word) >= len(scheme) && strings.EqualFold(word[:len(scheme)], scheme) {
			p.scheme = scheme
		}
	}
	rest := word[len(p.scheme):]
	if i := strings.IndexAny(rest, "@/"); i >= 0 && rest[i] == '@' {
		p.user, rest = rest[:i+1], rest[i+1:]
	}
	place, parameters, some := strings.Cut(rest, "?")
	p.place = place
	if some {
		p.parameters = strings.Split(parameters, "&")
	}
	servers, database, _ := strings.Cut(place, "/")
	if p.scheme == "" || strings.ContainsAny(database, "@/") {
		return p, false
	}
	for _, server := range strings.Split(servers, ",") {
		if !isServer(server) {
			return p, false
		}
	}
	for _, parameter := range p.parameters {
		name, _, assigned := strings.Cut(parameter, "=")
		if !assigned || strings.ContainsAny(name, "@/:") {
			return p, false
		}
	}
	return p, true
}

// isServer says whether a part of an address is a host, with a port or without.
func isServer(part string) bool {
	if strings.HasPrefix(part, "[") { // an address of IPv6
		host, port, closed := strings.Cut(part[1:], "]")
		return closed && strings.Trim(host, "0123456789abcdefABCDEF:.%") == "" && (port == "" || port[0] == ':' && isPort(port[1:]))
	}
	host, port, _ := strings.Cut(part, ":")
	return !strings.ContainsAny(host, "@?&=") && isPort(port)
}

func isPort(s string) bool { return strings.Trim(s, "0123456789") == "" && len(s) <= 5 }
