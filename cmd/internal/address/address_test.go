package address_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"xkld/cmd/internal/address"
	"xkld/model"
)

// TestParse: what is ours is taken out, and the rest is left to the letter.
func TestParse(t *testing.T) {
	for word, want := range map[string]address.Address{
		"postgres://u@h/d?table=t":                              {Server: "postgres://u@h/d", Table: "t", Timeout: time.Minute},
		"postgresql://h?table=s.t&sslmode=require&timeout=5m":   {Server: "postgresql://h?sslmode=require", Table: "s.t", Timeout: 5 * time.Minute},
		"Postgres://u:p%2Fw@h:1,[::1]:2/d?a=%20&table=%22T%22":  {Server: "postgres://u:p%2Fw@h:1,[::1]:2/d?a=%20", Table: `"T"`, Timeout: time.Minute},
		"postgres:///d?host=/run&query=SELECT 1+2 FROM t ; \n":  {Server: "postgres:///d?host=/run", Query: "SELECT 1+2 FROM t", Timeout: time.Minute},
		"postgres://u:p?w@h/d?query=SELECT%20'a%26b=c'&port=99": {Server: "postgres://u:p?w@h/d?port=99", Query: "SELECT 'a&b=c'", Timeout: time.Minute},
		"postgres://h:1/d?query=SELECT '@/' WHERE a=b?c":        {Server: "postgres://h:1/d", Query: "SELECT '@/' WHERE a=b?c", Timeout: time.Minute},
	} {
		if got, err := address.Parse(word); err != nil || got != want {
			t.Errorf("%s is %+v, %v and not %+v", word, got, err, want)
		}
	}
}

// TestRefused: what is no address is refused, and no part of it said.
func TestRefused(t *testing.T) {
	for word, rule := range map[string]model.Rule{
		"postgres://u:SECRET/SECRET@h/d?table=t":      model.NoAddressOfDatabase,
		"postgres://u:SEC/RET@h:5432/d?table=t":       model.NoAddressOfDatabase,
		"postgres://u:SECRET@h:port/d?table=t":        model.NoAddressOfDatabase,
		"postgres://u:1/SECRET@h/d?table=t":           model.NoAddressOfDatabase,
		"postgres://u:1?SE/CRET@h/d?table=t":          model.NoAddressOfDatabase,
		"postgres://u:SECRET@h/d?table":               model.NoAddressOfDatabase,
		"postgres://u:SECRET@h/d":                     model.TableOrQuery,
		"postgres://u:SECRET@h/d?table=":              model.TableOrQuery,
		"postgres://u:SECRET@h/d?table=t&query=x":     model.TableOrQuery,
		"postgres://u:SECRET@h/d?query=a LIKE '%'":    model.BadEscape,
		"postgres://u:SECRET@h/d?table=t&timeout=5":   model.NoTimeout,
		"postgres://u:SECRET@h/d?table=t&timeout=0s":  model.NoTimeout,
		"postgres://u:SECRET@h/d?table=t&timeout=99h": model.NoTimeout,
	} {
		_, err := address.Parse(word)
		var refusal *model.Refusal
		if !errors.As(err, &refusal) || refusal.Rule != rule || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s is refused as %v and not as %s", word, err, rule)
		}
		if hidden := address.Hidden(word); strings.Contains(hidden, "SECRET") || strings.Contains(hidden, "SEC/") {
			t.Errorf("%s is shown as %s", word, hidden)
		}
	}
}

// TestHidden: an address without its password still is the address.
func TestHidden(t *testing.T) {
	for word, want := range map[string]string{
		"mine.csv":                             "mine.csv",
		"postgres://u@h/d?table=t":             "postgres://u@h/d?table=t",
		"postgres://u:SECRET@h/d?table=t&a=b":  "postgres://u@h/d?table=t&a=b",
		"postgres://u:p:q%2F?w@h/d?table=t":    "postgres://u@h/d?table=t",
		"postgres://h/d?password=x&table=t":    "postgres://h/d?table=t",
		"postgres://h/d?table=t&sslpassword=x": "postgres://h/d?table=t",
		"postgres://h/d?p%61ssword=x&table=t":  "postgres://h/d?table=t",
		"postgres://h:1/d?query=SELECT '@'":    "postgres://h:1/d?query=SELECT '@'",
		"POSTGRESQL://u:SECRET@h/d":            "postgresql://u@h/d",
		"postgres://u:SEC/RET@h/d?password=x":  "postgres://u@h/d",
	} {
		if got := address.Hidden(word); got != want {
			t.Errorf("%s is shown as %s and not as %s", word, got, want)
		}
	}
}

func TestIs(t *testing.T) {
	for word, want := range map[string]bool{"postgres://": true, "PostgreSQL://h": true, "postgres.csv": false, "./postgres://x": false, "-": false, "": false} {
		if address.Is(word) != want {
			t.Errorf("%q is an address: %v", word, !want)
		}
	}
}

// FuzzHidden: a password is hidden whatever stands around it, but for what may begin
// the parameters.
func FuzzHidden(f *testing.F) {
	for _, seed := range [][2]string{{"postgres://u:", "@h/d?table=t"}, {"postgres://u:a/", "@h?x"}, {"postgres://h/d?table=t&password=", "&a=b"}, {"postgresql://u:?", "/@h"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		const secret = "s3cr3ts3cr3t"
		word := before + secret + after
		if _, err := address.Parse(word); err != nil && !errors.As(err, new(*model.Refusal)) {
			t.Errorf("%q: %v", word, err)
		}
		if strings.HasPrefix(before, "postgres://u:") && !strings.ContainsAny(before, "@?") && strings.HasPrefix(after, "@") && strings.Contains(address.Hidden(word), secret) {
			t.Errorf("%q is shown as %q", word, address.Hidden(word))
		}
	})
}
