// Package serve lets visitors in over SSH, and keeps each of them from harming
// the machine or one another: it counts connections and sessions, bounds what
// they send and how long they stay, and ends what is stuck. It may not know what
// is served: a visit is handed to a function, with the words for those who are
// turned away. It opens no file and no address; the listener comes from outside.
package serve

import (
	"context"
	"errors"
	"maps"
	"net"
	"net/netip"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
	"xkld/cmd/internal/journal"
)

// The exit codes that a visitor gets from the server itself.
const (
	ExitFault = 70 // EX_SOFTWARE of sysexits
	ExitFull  = 75 // EX_TEMPFAIL: turned away, or sent away; later it may do
)

// Options are what a server is made of.
type Options struct {
	HostKey HostKey
	Keys    Keys // whose owners alone come in; nil lets in everybody
	Limits  Limits
	Journal *journal.Journal
	Version string

	// Receive runs what a visitor has come for and returns the exit code. It must
	// come back soon after the visit is ending.
	Receive func(*Visit) int
	// MaySay says whether a visitor may set a variable of the environment, TERM among
	// them, to a value.
	MaySay func(name, value string) bool
	// Refuse says in a visitor's language why there is no place, Farewell why a visit
	// had to end.
	Refuse   func(v *Visit, why admit.Reason) string
	Farewell func(v *Visit, why Why) string
}

// HostKey is what a server shows that it is the one it was.
type HostKey = gossh.Signer

// Keys are those of the people who may come in.
type Keys interface {
	Allows(key gossh.PublicKey, from netip.Addr, now time.Time) bool
}

// Server is a door, a hall behind it, and those who are in.
type Server struct {
	Options
	ssh      *ssh.Server
	door     *admit.Door
	hall     *admit.Hall
	counters *journal.Counters
	ids      atomic.Int64
	turning  atomic.Int64 // connections that are being turned away

	mu          sync.Mutex
	connections map[*connection]struct{}
	visits      map[*Visit]struct{} // that run
	stopping    bool
	keys        Keys
}

// New makes a server. It hears nobody until it is served.
func New(o Options) (*Server, error) {
	s := &Server{Options: o, connections: map[*connection]struct{}{}, visits: map[*Visit]struct{}{},
		door: admit.NewDoor(o.Limits.door(), time.Now), hall: admit.NewHall(o.Limits.hall()),
		counters: journal.NewCounters(reasons()...), keys: o.Keys}
	var err error
	s.ssh, err = wish.NewServer(
		wish.WithVersion(o.Version),
		wish.WithMiddleware(func(ssh.Handler) ssh.Handler { return s.receive }),
		func(server *ssh.Server) error {
			server.AddHostKey(o.HostKey)
			server.HandshakeTimeout = o.Limits.Handshake
			server.ConnCallback = s.knock
			server.ServerConfigCallback = s.config
			server.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.session}
			server.RequestHandlers = map[string]ssh.RequestHandler{} // no forwarding of anything
			server.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
			if o.Keys != nil {
				server.PublicKeyHandler = s.knows
			}
			return nil
		})
	return s, err
}

// Serve hears a listener until the server stops. An error says why it stopped
// hearing otherwise.
func (s *Server) Serve(l net.Listener) error {
	err := s.ssh.Serve(l)
	if errors.Is(err, ssh.ErrServerClosed) {
		return nil
	}
	return err
}

// UseKeys lets in the owners of other keys from now on. Who is in stays.
func (s *Server) UseKeys(keys Keys) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keys = keys
}

// Stop lets nobody in any more, tells those who are in to leave, waits for them
// until the context ends, and then closes what is left.
func (s *Server) Stop(ctx context.Context) {
	s.hall.Close(admit.Stopping)
	// An ended context: the library only stops listening, and waits for nobody.
	ended, end := context.WithCancel(ctx)
	end()
	_ = s.ssh.Shutdown(ended)
	s.mu.Lock()
	s.stopping = true
	in := slices.Collect(maps.Keys(s.visits))
	s.mu.Unlock()
	for _, v := range in {
		v.end(Stopping)
	}
	for s.visited() > 0 && ctx.Err() == nil {
		time.Sleep(moment)
	}
	time.Sleep(2 * moment) // the last words are on their way
	// All of them: the library knows none before its login.
	s.mu.Lock()
	left := slices.Collect(maps.Keys(s.connections))
	s.mu.Unlock()
	for _, c := range left {
		_ = c.Close()
	}
}

// moment is how long the end of a visit may take to reach its visitor.
const moment = 100 * time.Millisecond

// visited is how many visits there are.
func (s *Server) visited() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.visits)
}

// Report writes the counters into the journal.
func (s *Server) Report() {
	_, cells := s.hall.Now()
	s.Journal.Always("counters", append(s.counters.Fields(), "cells_now", cells)...)
}

// config is what is agreed upon with every connection: methods of today only, no
// passwords, few tries.
func (s *Server) config(ctx ssh.Context) *gossh.ServerConfig {
	c := connectionOf(ctx)
	return &gossh.ServerConfig{
		Config: gossh.Config{
			KeyExchanges: []string{gossh.KeyExchangeMLKEM768X25519, gossh.KeyExchangeCurve25519},
			Ciphers:      []string{gossh.CipherChaCha20Poly1305, gossh.CipherAES256GCM, gossh.CipherAES128GCM},
			MACs:         []string{gossh.HMACSHA256ETM, gossh.HMACSHA512ETM},
		},
		MaxAuthTries: 3,
		AuthLogCallback: func(_ gossh.ConnMetadata, method string, err error) {
			switch {
			case err == nil:
				c.loggedIn()
			case method != "none": // which every client tries first
				c.strange.Store(true)
			}
		},
	}
}

// knows says whether a key is of those that come in.
func (s *Server) knows(ctx ssh.Context, key ssh.PublicKey) bool {
	s.mu.Lock()
	keys := s.keys
	s.mu.Unlock()
	return keys.Allows(key, admit.AddressOf(connectionOf(ctx).RemoteAddr()), time.Now())
}

// reasons are those for which somebody may be turned away.
func reasons() []string {
	var all []string
	for _, why := range admit.Reasons() {
		all = append(all, string(why))
	}
	return all
}
