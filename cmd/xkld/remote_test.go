package main

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"xkld/model/lang"
	"xkld/tui"
)

// visited is the program as strangers have it in this process: with nothing of
// the machine.
var visited = world{book: shared.book}

// visits runs a command as a visitor.
func visits(raw string, environ ...string) (out, errs string, code int) {
	var stdout, stderr bytes.Buffer
	code = visited.runLine(raw, strings.NewReader(""), &stdout, &stderr, environ)
	return stdout.String(), stderr.String(), code
}

func TestCommandWords(t *testing.T) {
	for raw, want := range map[string][]string{
		"":                                    nil,
		" \t\n ":                              nil,
		"months 2025":                         {"months", "2025"},
		" months\t2025\n":                     {"months", "2025"},
		"''":                                  {""},
		`months "" ''`:                        {"months", "", ""},
		`find 'nhật bản' "a 'b' c"`:           {"find", "nhật bản", "a 'b' c"},
		`fi'n'd"x"y`:                          {"findxy"},
		`a\ b \'c\' \\`:                       {"a b", "'c'", `\`},
		`"a\"b\$c\d" 'a\b'`:                   {`a"b$c\d`, `a\b`},
		"a\\\nb":                              {"ab"},
		"show 2025-07@jpn#female":             {"show", "2025-07@jpn#female"},
		"months; rm -rf / | cat > x && $HOME": {"months;", "rm", "-rf", "/", "|", "cat", ">", "x", "&&", "$HOME"},
		"a\u00a0b\rc":                         {"a\u00a0b\rc"},
	} {
		got, err := commandWords(raw)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is split into %q (%v) instead of %q", raw, got, err, want)
		}
	}
	for raw, want := range map[string]commandError{
		"'": openQuote, `"`: openQuote, `months "a`: openQuote, `'a\'b'`: openQuote, `\`: lastBackslash, `months \`: lastBackslash, `"a\`: lastBackslash,
		strings.Repeat("a", longestCommand+1): tooLong, strings.Repeat(" ", longestCommand+1): tooLong,
	} {
		if got, err := commandWords(raw); !errors.Is(err, want) || got != nil {
			t.Errorf("%.20q is split into %q (%v)", raw, got, err)
		}
		if out, errs, code := visits(raw); code != exitUsage || out != "" || !strings.Contains(errs, "ssh HOST help") {
			t.Errorf("%.20q ends with %d, prints %q and says %q", raw, code, out, errs)
		}
	}
}

// TestVisitsSame: a visitor's command prints what the command itself prints, to the
// byte, and ends alike.
func TestVisitsSame(t *testing.T) {
	commands := append([]string{
		"", "months", "xkld months 2025", "/usr/local/bin/xkld markets 2025-01..2025-07", "months 2025 -f csv", "markets -f json", "targets -l vi",
		"show 2025-07@jpn#female", "compare 2025-07 2019 -f json", "find 'nhật bản' 2024", "chart months -f png", "chart markets 2025 -f svg", "chart targets --width 60",
		"months -o -", "man", "man xkld-keys", "completion bash", "completion zsh", "template", "help", "help show", "help marks", "help schema", "sources", "check", "version", "--version",
		"indicators income_per_month -m jpn", "months --color always", "months --accessible", "open months", "present --accessible", "months --mouse", "find _", "months 1979",
	}, wrongUses()...)
	for _, command := range commands {
		if strings.Contains(command, "-o ") && !strings.Contains(command, "-o -") || strings.Contains(command, "--force") || command == "find _" || command == "check me" || strings.Contains(command, "--data") {
			continue // of files, which a visitor has none of
		}
		args := argumentsOf(command)
		if len(args) > 0 && strings.HasSuffix(args[0], "xkld") {
			args = args[1:]
		}
		args = argumentsOf(strings.ReplaceAll(strings.Join(args, " "), "'nhật bản'", "nhật bản"))
		typed := make([]string, len(args))
		for i, a := range args {
			typed[i] = shellQuote(a)
		}
		if strings.Contains(command, "xkld ") {
			typed = append([]string{strings.Fields(command)[0]}, typed...)
		}
		out, errs, code := runs(args...)
		gotOut, gotErrs, gotCode := visits(strings.Join(typed, " "))
		if gotOut != out || gotErrs != errs || gotCode != code {
			line, got, want := firstDifference(gotOut+gotErrs, out+errs)
			t.Errorf("ssh HOST %s ends with %d instead of %d; line %d is\n%s\ninstead of\n%s", command, gotCode, code, line, got, want)
		}
	}
}

// TestVisitorsMayNot: what touches the machine is refused in a sentence, in both
// languages, and what to type instead is said.
func TestVisitorsMayNot(t *testing.T) {
	t.Chdir(t.TempDir())
	for command, want := range map[string]string{
		"months -o x.csv": "months -f csv > months.csv", "months --output=x.csv --force": "months -f csv > months.csv", "months -o ''": "months -f csv > months.csv",
		"months --force": "months -f csv > months.csv", "chart months -o x.svg": "chart months -f svg > months.svg", "man -o x": "> months.csv", "template -o mine.csv": "> months.csv",
		"completion bash -o x": "> months.csv", "scp -t /tmp": "> months.csv", "/usr/lib/openssh/sftp-server": "> months.csv", "internal-sftp": "> months.csv",
		"rsync --server -e.LsfxCIvu . x": "> months.csv", "sh -c id": "xkld help", "bash": "xkld help",
		"months 0001..9999 -m jpn,kor,twn,chn -s total,female,male": "months 2016..2025 -m jpn,kor,twn -f csv", "chart months 0001..9999 -f png -m jpn,kor,twn,chn -s total,female,male": "-m jpn,kor,twn",
		"__complete months ''": "xkld help", "__completeNoDesc months ''": "xkld help", "months --data x": "ssh HOST months", "check me": "ssh HOST check",
	} {
		for _, flag := range []string{"", " --lang vi"} {
			if flag != "" && (!strings.HasPrefix(command, "months") || strings.Contains(command, "--data")) {
				continue
			}
			out, errs, code := visits(command + flag)
			if code != exitUsage || out != "" || !strings.Contains(errs, want) {
				t.Errorf("ssh HOST %s ends with %d, prints %q and says\n%s", command, code, out, errs)
			}
		}
	}
	if out, errs, code := visits("help config", "HOME=/root", "LC_ALL=vi_VN.UTF-8"); code != exitDone || errs != "" || strings.Contains(out, "/root") {
		t.Errorf("help config ends with %d and says %q:\n%s", code, errs, out)
	}
}

// TestVisitorsMay: what is refused to visitors for its size is not to others, and
// what is as large as it may be is given.
func TestVisitorsMay(t *testing.T) {
	const most, more = "months 0001..9999 -f csv -m jpn,kor,twn,chn -s total,female", "months 0001..9999 -f csv -m jpn,kor,twn,chn -s total,female,male"
	for _, command := range []string{most, "chart markets --width 1000", "months --width 1000"} {
		if out, errs, code := visits(command); code != exitDone || errs != "" || out == "" {
			t.Errorf("ssh HOST %s ends with %d and says %q", command, code, errs)
		}
	}
	if _, errs, code := runs(strings.Fields(more)...); code != exitDone {
		t.Errorf("xkld %s ends with %d and says %q", more, code, errs)
	}
}

// TestVisitorEnvironment: what a visitor says is little and plain.
func TestVisitorEnvironment(t *testing.T) {
	got := visitorEnvironment([]string{"HOME=/root", "PATH=/bin", "LANG=vi_VN.UTF-8", "LC_ALL=C", "LC_=x", "LC_a=x", "LC_ALL;=x", "XKLD_LANG=vi", "COLUMNS=7",
		"COLORTERM=truecolor", "NO_COLOR=", "TERM=xterm-256color", "TERM=../../etc/passwd", "TERM=" + strings.Repeat("x", 65), "LC_TIME=\x1b[2J", "LC_CTYPE=" + strings.Repeat("x", 256),
		"TMUX=/tmp/x", "TEA_TRACE=/tmp/x", "CLICOLOR_FORCE=1", "LANG"})
	want := []string{"LANG=vi_VN.UTF-8", "LC_ALL=C", "COLORTERM=truecolor", "NO_COLOR=", "TERM=xterm-256color", "LANG"}
	if !slices.Equal(got, want) {
		t.Errorf("a visitor's environment is %q", got)
	}
	if got := visitorEnvironment(slices.Repeat([]string{"LANG=C"}, 100)); len(got) != mostVariables {
		t.Errorf("a visitor says %d variables", len(got))
	}
	if got := visitorEnvironment(nil); got == nil {
		t.Error("no environment stands for that of the process")
	}
}

// wall is a terminal at the other end of a connection.
type wall struct {
	bytes.Buffer
	columns, rows int
	resized, gone chan struct{}
}

func (w *wall) Size() (columns, rows int, ok bool) { return w.columns, w.rows, true }
func (w *wall) Resized() <-chan struct{}           { return w.resized }
func (w *wall) Warned() <-chan struct{}            { return nil }
func (w *wall) Ending() <-chan struct{}            { return w.gone }
func (w *wall) Pace() int                          { return framesAfar }

// TestFarConsole: the screen comes up on a terminal without a file, in the size
// that it has and no other, and in the colours of its own environment.
func TestFarConsole(t *testing.T) {
	far := &wall{columns: 80, rows: 24, resized: make(chan struct{}), gone: make(chan struct{})}
	var errs bytes.Buffer
	keys := strings.NewReader("\x1b[48;60000;60000;0;0t\x1b[48;60000;60000;0;0tQ")
	if code := visited.runLine("open months 2025", keys, far, &errs, []string{"TERM=xterm-256color"}); code != exitDone || errs.String() != "Back to this view:  ssh -t HOST open months 2025\n" {
		t.Fatalf("it ends with %d and says %q", code, errs.String())
	}
	if !strings.Contains(far.String(), "\x1b[?1049h") || !strings.Contains(far.String(), "\x1b[?1049l") {
		t.Errorf("no screen was opened and given back: %q", far.String())
	}
	p := &program{machine: &machine{}, out: far, environ: []string{"TERM=xterm-256color"}, flags: flags{color: "auto"}}
	for size, want := range map[[2]int]tea.WindowSizeMsg{{80, 24}: {Width: 80, Height: 24}, {1 << 31, 1 << 31}: {Width: widestAfar, Height: tallestAfar},
		{0, 0}: {Width: 80, Height: 24}, {-1, 5}: {Width: 80, Height: 24}, {1, 1}: {Width: 1, Height: 1}} {
		far.columns, far.rows = size[0], size[1]
		if got := p.filterFor(far)(tui.Open(visited.book, tui.Options{Words: p.words}), tea.WindowSizeMsg{Width: 60000, Height: 60000}); got != want {
			t.Errorf("a terminal of %v is taken for %v", size, got)
		}
	}
	for environ, want := range map[string]colorprofile.Profile{"TERM=xterm-256color": colorprofile.ANSI256, "TERM=xterm": colorprofile.ANSI, "TERM=dumb": colorprofile.NoTTY,
		"": colorprofile.NoTTY, "TERM=xterm COLORTERM=truecolor": colorprofile.TrueColor, "TERM=xterm NO_COLOR=1": colorprofile.ASCII} {
		p.environ = strings.Fields(environ)
		if got := p.colors(); got != want {
			t.Errorf("with %q it has the colours %v instead of %v", environ, got, want)
		}
	}
	if got := (&program{machine: &machine{}, out: &bytes.Buffer{}, environ: []string{"TERM=xterm"}, flags: flags{color: "auto"}}).colors(); got != colorprofile.NoTTY {
		t.Errorf("what is no terminal has the colours %v", got)
	}
}

// TestVisitorKeys: the keys by which the screen reaches the machine say what there
// is instead, and none of any keys fails.
func TestVisitorKeys(t *testing.T) {
	app, _ := tui.New(bookOf(t), tui.Options{Words: lang.English(), Write: inFormat, Formats: exportFormats()}).Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app, _ = app.Update(tea.KeyPressMsg{Code: 'e', Text: "e"})
	if shown := app.View().Content; !strings.Contains(shown, "Nothing is written on the server. Type: ssh HOST months 2025 -f csv > FILE") {
		t.Errorf("e shows\n%s", shown)
	}
	far := &wall{columns: 80, rows: 24, resized: make(chan struct{}), gone: make(chan struct{})}
	p := &program{machine: &machine{}, words: lang.English()}
	if _, said := p.filterFor(far)(app, tea.SuspendMsg{}).(tui.NoShell); !said {
		t.Error("ctrl-z would stop the server")
	}
	if p.saver() != nil || p.opener() != nil || p.copier() != nil {
		t.Error("a screen of a visitor is handed something of the machine")
	}
	random := rand.New(rand.NewPCG(3, 5))
	for range 5 {
		var keys strings.Builder
		for range 60 {
			keys.WriteString([]string{"e", "\r", "o", "\x1a", "y", "Yv", "1", "2", "3", "j", "\x1b", "p", "?"}[random.IntN(13)])
		}
		keys.WriteString("j\x03") // an escape before it would make it another key
		var errs bytes.Buffer
		if code := visited.runLine("", strings.NewReader(keys.String()), far, &errs, []string{"TERM=xterm"}); code != exitInterrupted {
			t.Fatalf("after %q it ends with %d and says %q", keys.String(), code, errs.String())
		}
	}
}
