package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
	"xkld/cmd/internal/serve"
	"xkld/model"
	"xkld/tui/theme"
)

const (
	// defaultListen is where nobody comes from outside.
	defaultListen = "127.0.0.1:2222"

	// grace is how long those who are in may take to leave when the server ends.
	grace = 8 * time.Second
)

// host is what serving needs of the machine, beside what every run does.
type host struct {
	root      func() bool // it runs with every right
	listen    func(address string) (net.Listener, error)
	inherited func(getenv func(name string) string) (net.Listener, error) // of whoever started the program; nil if there is none
	hostKey   func(name string, getenv func(name string) string) (key serve.HostKey, fingerprint string, err error)
	openLog   func(name string) (logFile, error)
	signals   func(reload, report, stop func()) (end func())
	hear      func(slog.Handler)                    // what libraries say
	settle    func(getenv func(name string) string) // has the garbage collected as a server needs it
}

// logFile is a file of log lines, which may be moved away and opened anew.
type logFile interface {
	io.WriteCloser
	Reopen() error
}

// serverError is a server that cannot begin.
type serverError struct{ message, try string }

func (e *serverError) Error() string { return e.message }

func (p *program) serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{Use: "serve", Args: p.atMost(0), Example: `  xkld serve
  xkld serve --listen [::]:2222 --public
  xkld serve --listen [::]:2222 --authorized-keys keys`}
	f.define(c.Flags(), p.words.Line.Flags)
	c.RunE = func(c *cobra.Command, _ []string) error {
		if p.machine.host.root() {
			return &usageError{p.words.Serving.AsRoot, "runuser -u nobody -- xkld serve"}
		}
		if err := f.refuse(c.Flags(), p.words.Usage.FlagRefuses); err != nil {
			return err
		}
		return p.serve(&f)
	}
	return c
}

// serve serves until a signal ends it.
func (p *program) serve(f *serveFlags) error {
	host, words := p.machine.host, p.words.Serving
	host.settle(p.variable)
	book, err := p.book()
	if err != nil {
		return err
	}
	listener, err := p.listener(f)
	if err != nil {
		return err
	}
	defer listener.Close()
	key, fingerprint, err := host.hostKey(f.hostKey, p.variable)
	if err != nil {
		return &serverError{fmt.Sprintf(words.NoHostKey, p.say(err)), ""}
	}
	var log logFile
	lines := p.err
	if f.log != "" {
		if log, err = host.openLog(f.log); err != nil {
			return &serverError{fmt.Sprintf(words.NoLog, p.say(err)), ""}
		}
		defer log.Close()
		lines = log
	}
	queue := journal.NewQueue(lines)
	defer queue.Close()
	told := journal.New(queue, journal.Addresses(f.addresses), time.Now)
	host.hear(told.Library())
	keys, err := p.readKeys(f.authorizedKeys, told)
	if err != nil {
		return err
	}
	visitors := world{book: func() (*model.Book, error) { return book, nil }, shelf: p.words.Shelf(), styles: theme.Wardrobe()}
	server, err := serve.New(serve.Options{HostKey: key, Keys: keys, Limits: f.limits, Journal: told, Version: "xkld",
		Receive: visitors.receive, MaySay: visitorMaySet, Refuse: visitors.refusal, Farewell: visitors.farewell})
	if err != nil {
		return &serverError{p.say(err), ""}
	}
	address := listener.Addr().String()
	told.Always("start", "version", version, "listen", address, "host_key", fingerprint, "public", f.public, "keys", journal.Own(f.authorizedKeys))
	p.welcome(address, fingerprint)
	return p.serveOn(server, listener, told, func() { p.reload(server, f, log, told) })
}

// welcome says where visitors come in, and by what they know the server.
func (p *program) welcome(address, fingerprint string) {
	words := p.words.Serving
	at, port, _ := net.SplitHostPort(address)
	_, _ = fmt.Fprintf(p.out, words.Listening+"\n"+words.HostKey+"\n"+words.ComeIn+"\n", address, fingerprint, port, nameOf(at))
}

// reload opens the log anew and reads the keys again. What cannot be read leaves
// those that were read before.
func (p *program) reload(server *serve.Server, f *serveFlags, log logFile, told *journal.Journal) {
	if log != nil {
		if err := log.Reopen(); err != nil {
			told.Always("log", "problem", journal.Own(err.Error()))
		}
	}
	if f.authorizedKeys != "" {
		keys, err := p.readKeys(f.authorizedKeys, told)
		if err != nil {
			told.Always("keys", "problem", journal.Own(err.Error()))
			return
		}
		server.UseKeys(keys)
	}
	told.Always("reload")
}

// serveOn lets visitors in until a signal comes, and gives those inside some
// seconds to leave; a second signal gives them none.
func (p *program) serveOn(server *serve.Server, listener net.Listener, told *journal.Journal, reload func()) error {
	stopping, stop := context.WithCancel(context.Background())
	hurried, hurry := context.WithCancel(context.Background())
	defer hurry()
	ended := p.machine.host.signals(reload, server.Report, func() {
		if stopping.Err() != nil {
			hurry()
		}
		stop()
	})
	defer ended()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	var err error
	select {
	case <-stopping.Done():
	case err = <-failed: // a listener that hears no more
	}
	patient, end := context.WithTimeout(hurried, grace)
	defer end()
	server.Stop(patient)
	server.Report()
	told.Always("stop")
	if err != nil {
		return &serverError{sentence(p.say(err)), ""}
	}
	return nil
}

// listener is where visitors come in. Who may must have been said where others
// than those at this machine can.
func (p *program) listener(f *serveFlags) (net.Listener, error) {
	host, words := p.machine.host, p.words.Serving
	if f.public && f.authorizedKeys != "" {
		return nil, &usageError{words.OneOf, "xkld serve --listen " + f.listen + " --public"}
	}
	given, err := host.inherited(p.variable)
	if err != nil {
		return nil, &serverError{fmt.Sprintf(words.Taken, "LISTEN_FDS", p.say(err)), ""}
	}
	address := f.listen
	if given != nil {
		address = given.Addr().String()
	}
	at, err := netip.ParseAddrPort(strings.Replace(address, "localhost:", "127.0.0.1:", 1))
	if err != nil {
		return nil, &usageError{fmt.Sprintf(words.NoAddress, model.Quote(address)), "xkld serve --listen " + defaultListen}
	}
	if !at.Addr().IsLoopback() && !f.public && f.authorizedKeys == "" {
		return nil, &usageError{fmt.Sprintf(words.Reachable, address),
			"xkld serve --listen " + shellQuote(address) + " --public\nxkld serve --listen " + shellQuote(address) + " --authorized-keys FILE"}
	}
	if given != nil {
		return given, nil
	}
	l, err := host.listen(at.String())
	if err != nil {
		return nil, p.cannotListen(at, err)
	}
	return l, nil
}

// cannotListen says why an address cannot be listened on, and what may do instead.
func (p *program) cannotListen(at netip.AddrPort, err error) error {
	next := defaultListen
	var cause syscall.Errno
	if errors.As(err, &cause) {
		err = cause
	}
	if cause == syscall.EADDRINUSE {
		next = netip.AddrPortFrom(at.Addr(), at.Port()+1).String()
	}
	return &serverError{fmt.Sprintf(p.words.Serving.Taken, at, p.say(err)), "xkld serve --listen " + next}
}

// readKeys reads the keys of those who may come in, and tells of every line that
// lets nobody in; nil where everybody may.
func (p *program) readKeys(name string, told *journal.Journal) (serve.Keys, error) {
	if name == "" {
		return nil, nil
	}
	words := p.words.Serving
	text, err := p.machine.readFile(name)
	if err != nil {
		return nil, &serverError{sentence(p.say(err)), ""}
	}
	keys, problems := admit.ReadKeys(text)
	for _, problem := range problems {
		told.Always("key refused", "file", journal.Own(name), "line", problem.Line, "why", journal.Own(problem.Why))
	}
	if keys.Len() == 0 {
		return nil, &serverError{fmt.Sprintf(words.NoKeys, model.Quote(name)), ""}
	}
	return keys, nil
}

// nameOf is an address as a person types it after ssh.
func nameOf(address string) string {
	if ip, err := netip.ParseAddr(address); err == nil && (ip.IsLoopback() || ip.IsUnspecified()) {
		return "localhost"
	}
	return address
}
