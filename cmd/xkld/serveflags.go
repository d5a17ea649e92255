package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"xkld/cmd/internal/journal"
	"xkld/cmd/internal/serve"
)

// serveFlags are the flags of serve as they were typed.
type serveFlags struct {
	listen         string
	public         bool
	authorizedKeys string
	hostKey        string
	log            string
	addresses      addresses
	limits         serve.Limits
}

// define defines the flags with their defaults.
func (f *serveFlags) define(set *pflag.FlagSet, usage map[string]string) {
	f.limits, f.addresses = serve.Default(), addresses(journal.Full)
	l := &f.limits
	set.StringVar(&f.listen, "listen", defaultListen, usage["listen"])
	set.BoolVar(&f.public, "public", false, usage["public"])
	set.StringVar(&f.authorizedKeys, "authorized-keys", "", usage["authorized-keys"])
	set.StringVar(&f.hostKey, "host-key", "", usage["host-key"])
	set.DurationVar(&l.Handshake, "handshake", l.Handshake, usage["handshake"])
	set.IntVar(&l.Startups, "max-startups", l.Startups, usage["max-startups"])
	set.IntVar(&l.StartupsPerSource, "max-startups-per-source", l.StartupsPerSource, usage["max-startups-per-source"])
	set.IntVar(&l.Rate, "rate", l.Rate, usage["rate"])
	set.DurationVar(&l.Penalty, "penalty", l.Penalty, usage["penalty"])
	set.IntVar(&l.Sessions, "max-sessions", l.Sessions, usage["max-sessions"])
	set.IntVar(&l.SessionsPerSource, "max-per-source", l.SessionsPerSource, usage["max-per-source"])
	set.IntVar(&l.PerConnection, "max-per-connection", l.PerConnection, usage["max-per-connection"])
	set.IntVar(&l.CommandsPerSource, "max-commands", l.CommandsPerSource, usage["max-commands"])
	set.DurationVar(&l.CommandTime, "command-time", l.CommandTime, usage["command-time"])
	set.DurationVar(&l.Idle, "idle", l.Idle, usage["idle"])
	set.DurationVar(&l.Time, "max-time", l.Time, usage["max-time"])
	set.DurationVar(&l.Stall, "stall", l.Stall, usage["stall"])
	set.DurationVar(&l.Keepalive, "keepalive", l.Keepalive, usage["keepalive"])
	set.Var(window{&l.Columns, &l.Rows}, "max-window", usage["max-window"])
	set.IntVar(&l.Cells, "max-cells", l.Cells, usage["max-cells"])
	set.Var((*byteCount)(&l.Output), "max-output", usage["max-output"])
	set.Var((*byteCount)(&l.Input), "max-input", usage["max-input"])
	set.IntVar(&l.FramesPerSecond, "fps", l.FramesPerSecond, usage["fps"])
	set.StringVar(&f.log, "log", "", usage["log"])
	set.Var(&f.addresses, "log-addresses", usage["log-addresses"])
}

// serveFlagNames are the names of the flags that serve alone has.
func serveFlagNames() []string {
	var set pflag.FlagSet
	new(serveFlags).define(&set, nil)
	var names []string
	set.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// refuse refuses a limit that nothing could come through.
func (f *serveFlags) refuse(set *pflag.FlagSet, say string) error {
	var refused error
	set.Visit(func(flag *pflag.Flag) {
		value := flag.Value.String()
		if flag.Name == "penalty" && value == "0s" { // none, as where a balancer brings all visitors
			return
		}
		if flag.Value.Type() == "int" || flag.Value.Type() == "duration" {
			if n, err := strconv.Atoi(value); value[0] == '-' || err == nil && n == 0 || value == "0s" {
				refused = &usageError{fmt.Sprintf(say, flag.Name, strconv.Quote(value)), "xkld serve --" + flag.Name + " " + flag.DefValue}
			}
		}
	})
	return refused
}

// window is the largest size of a window, as 400x150.
type window struct{ columns, rows *int }

func (w window) String() string {
	if w.columns == nil {
		return ""
	}
	return fmt.Sprintf("%dx%d", *w.columns, *w.rows)
}

func (w window) Type() string { return "size" }

func (w window) Set(s string) error {
	first, second, both := strings.Cut(s, "x")
	columns, err := strconv.ParseUint(first, 10, 16)
	rows, err2 := strconv.ParseUint(second, 10, 16)
	if !both || err != nil || err2 != nil || columns == 0 || rows == 0 {
		return strconv.ErrSyntax
	}
	*w.columns, *w.rows = int(columns), int(rows)
	return nil
}

// byteCount is a number of bytes, as 64MiB.
type byteCount int64

// units are the units of byteCount, the largest first.
var units = [...]struct {
	name string
	size int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

func (b *byteCount) String() string {
	for _, unit := range units {
		if n := int64(*b); n%unit.size == 0 && n > 0 {
			return fmt.Sprintf("%d%s", n/unit.size, unit.name)
		}
	}
	return "0"
}

func (b *byteCount) Type() string { return "bytes" }

func (b *byteCount) Set(s string) error {
	for _, unit := range units {
		if number, ok := strings.CutSuffix(s, unit.name); ok {
			n, err := strconv.ParseUint(number, 10, 31)
			if err != nil || n == 0 {
				return strconv.ErrSyntax
			}
			*b = byteCount(int64(n) * unit.size)
			return nil
		}
	}
	if strings.HasSuffix(s, "B") {
		return strconv.ErrSyntax
	}
	return b.Set(s + "B")
}

// addresses is how much of an address the log tells.
type addresses journal.Addresses

func (a *addresses) String() string { return string(*a) }

func (a *addresses) Type() string { return "addresses" }

func (a *addresses) Set(s string) error {
	parsed, err := journal.ParseAddresses(s)
	if err == nil {
		*a = addresses(parsed)
	}
	return err
}
