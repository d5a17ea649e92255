//go:build unix

package main

import (
	"context"
	"crypto/ed25519"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/hinshun/vt10x"
	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/journal"
	"xkld/cmd/internal/serve"
	"xkld/model/lang"
	"xkld/tui"
	"xkld/tui/theme"
)

// stranger is a visitor with a terminal, a language and a taste of her own.
type stranger struct {
	columns, rows int
	term          string
	environ       []string
	command       string
	options       tui.Options          // that the command and the environment come to
	profile       colorprofile.Profile // that the terminal comes to
	seed          uint64
}

func strangers() []stranger {
	return []stranger{
		{90, 28, "xterm-256color", []string{"LANG=C.UTF-8", "COLORTERM=truecolor"}, "", tui.Options{Words: lang.English()}, colorprofile.TrueColor, 1},
		{61, 19, "xterm", []string{"LC_ALL=vi_VN.UTF-8", "NO_COLOR=1"}, "--ascii --theme light", tui.Options{Words: lang.Vietnamese(), ASCII: true, Theme: theme.Light}, colorprofile.ASCII, 3},
	}
}

// points are how often the screens are looked at, and between how many keys that
// is.
const points, between = 40, 25

// strokes are keys as a terminal sends them and as the screen gets them. None
// leaves, and none means something else by when it comes.
func strokes() (sent []string, got []tea.KeyPressMsg) {
	add := func(bytes string, key tea.KeyPressMsg) { sent, got = append(sent, bytes), append(got, key) }
	for _, r := range "hjkl{}xfmv=btT%O+_sycYeo/:nNuF0$p123gG?L<>.rw4 " {
		add(string(r), tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	for _, r := range "dfnpuls" {
		add(string(r&0x1f), tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl})
	}
	for i, code := range []rune{tea.KeyUp, tea.KeyDown, tea.KeyRight, tea.KeyLeft} {
		add("\x1b["+string(rune('A'+i)), tea.KeyPressMsg{Code: code})
	}
	for range 4 { // layers and fields are left again
		add("\r", tea.KeyPressMsg{Code: tea.KeyEnter})
		add("\t", tea.KeyPressMsg{Code: tea.KeyTab})
		add("\x1b[27u", tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	return sent, got
}

// typedAlone are the random keys of a stranger, and what the screen of one who is
// alone in the world shows at every point.
func (s stranger) typedAlone(t *testing.T) (typed []string, shown []*emulator) {
	s.options.Write, s.options.Formats = inFormat, exportFormats()
	app := tea.Model(tui.New(bookOf(t), s.options))
	app, _ = app.Update(tea.WindowSizeMsg{Width: s.columns, Height: s.rows})
	random := rand.New(rand.NewPCG(s.seed, 6))
	bytes, keys := strokes()
	for range points {
		var sent strings.Builder
		for range between {
			n := random.IntN(len(keys))
			sent.WriteString(bytes[n])
			var command tea.Cmd
			app, command = app.Update(keys[n])
			app = settledBy(app, command)
			app.View() // as after every message; a layer learns there how far it can be scrolled
		}
		screen := emptyScreen(s.columns, s.rows)
		_, _ = io.WriteString(&colorprofile.Writer{Forward: screen, Profile: s.profile}, strings.ReplaceAll(app.View().Content, "\n", "\r\n"))
		typed, shown = append(typed, sent.String()), append(shown, screen)
	}
	return typed, shown
}

// settledBy is a screen after what a command brings about.
func settledBy(app tea.Model, command tea.Cmd) tea.Model {
	if command == nil {
		return app
	}
	msg := command()
	if all, ok := msg.(tea.BatchMsg); ok {
		for _, command := range all {
			app = settledBy(app, command)
		}
		return app
	}
	app, command = app.Update(msg)
	return settledBy(app, command)
}

func emptyScreen(columns, rows int) *emulator {
	return &emulator{vt10x.New(vt10x.WithSize(columns, rows))}
}

// bold is the mode of a cell that is bold, for the emulator.
const bold = 1 << 2

// looksOf are the looks of all cells that a terminal shows.
func looksOf(screen vt10x.Terminal) []vt10x.Glyph {
	screen.Lock()
	defer screen.Unlock()
	columns, rows := screen.Size()
	all := make([]vt10x.Glyph, 0, columns*rows)
	for y := range rows {
		for x := range columns {
			g := screen.Cell(x, y)
			if g.Char == ' ' && g.Mode&^bold == 0 {
				g.FG, g.Mode = vt10x.DefaultFG, 0 // nothing is seen of it
			}
			all = append(all, g)
		}
	}
	return all
}

// farSession is a visitor's terminal at the other end of a connection, with a
// terminal that draws what comes.
type farSession struct {
	*session
	ssh  *gossh.Session
	left chan error
}

// farScreen opens a screen over a connection.
func farScreen(t *testing.T, client *gossh.Client, columns, rows int, terminal string, environ []string, command string) *farSession {
	t.Helper()
	pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, end := range pair { // so that closing one is seen by who reads at the other
		if err := syscall.SetNonblock(end, true); err != nil {
			t.Fatal(err)
		}
	}
	person, wire := os.NewFile(uintptr(pair[0]), "person"), os.NewFile(uintptr(pair[1]), "wire")
	s := &farSession{session: &session{t: t, pty: person, ended: make(chan struct{})}, left: make(chan error, 1)}
	s.replace(columns, rows)
	if s.ssh, err = client.NewSession(); err != nil {
		t.Fatal(err)
	}
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		if err := s.ssh.Setenv(name, value); err != nil {
			t.Fatalf("%s is refused: %v", pair, err)
		}
	}
	if err := s.ssh.RequestPty(terminal, rows, columns, gossh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	s.ssh.Stdin, s.ssh.Stdout, s.ssh.Stderr = wire, wire, wire
	if command == "" {
		err = s.ssh.Shell()
	} else {
		err = s.ssh.Start(command)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.ssh.Close(); person.Close() })
	go s.draw()
	go func() {
		s.left <- s.ssh.Wait()
		wire.Close()
	}()
	return s
}

// exit waits for the end and gives the exit code.
func (s *farSession) exit() int {
	s.t.Helper()
	select {
	case err := <-s.left:
		<-s.ended
		givenBack(s.t, s.written())
		return codeOf(err)
	case <-time.After(long):
		s.t.Fatalf("it does not end. The screen:\n%s", s.shown())
		return noCode
	}
}

// serveHere is a server in this process, where the race detector sees it.
func serveHere(t *testing.T) *served {
	t.Helper()
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	s := &served{t: t, log: &locked{}}
	visitors := world{book: shared.book, shelf: lang.English().Shelf(), styles: theme.Wardrobe()}
	server, err := serve.New(serve.Options{HostKey: key, Limits: serve.Default(), Journal: journal.New(s.log, journal.Full, time.Now), Version: "xkld",
		Receive: visitors.receive, MaySay: visitorMaySet, Refuse: visitors.refusal, Farewell: visitors.farewell})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.address = listener.Addr().String()
	ended := make(chan error)
	go func() { ended <- server.Serve(listener) }()
	t.Cleanup(func() {
		ctx, end := context.WithTimeout(context.Background(), long)
		defer end()
		server.Stop(ctx)
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestApart: visitors who type at the same time see each what they would see if
// nobody else were there, to the last cell.
func TestApart(t *testing.T) {
	t.Parallel()
	var group sync.WaitGroup
	all := strangers()
	typed, shown := make([][]string, len(all)), make([][]*emulator, len(all))
	for i, who := range all {
		group.Go(func() { typed[i], shown[i] = who.typedAlone(t) })
	}
	group.Wait()
	client := serveHere(t).visit()
	for i, who := range all {
		s := farScreen(t, client, who.columns, who.rows, who.term, who.environ, who.command)
		group.Go(func() { who.typesIn(s, typed[i], shown[i]) })
	}
	group.Wait()
}

// typesIn types into a screen, which must show what it shows to one who is alone.
func (who stranger) typesIn(s *farSession, typed []string, shown []*emulator) {
	for point, keys := range typed {
		s.typed(keys)
		want, looks := shown[point].String(), looksOf(shown[point])
		if !s.becomes(func(now string) bool { return now == want && slices.Equal(looksOf(s.screen()), looks) }) {
			line, got, want := firstDifference(s.shown(), want)
			s.t.Errorf("stranger %d after %d keys %q: line %d is\n%s\ninstead of\n%s", who.seed, (point+1)*between, keys, line, got, want)
			return
		}
	}
	s.typed("\x03")
	if code := s.exit(); code != exitInterrupted {
		s.t.Errorf("stranger %d leaves with %d", who.seed, code)
	}
}
