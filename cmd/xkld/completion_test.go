//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"xkld/model/lang"
)

// completions are what is typed before tab, and the arguments that the program
// is then given.
var completions = []struct{ typed, want string }{
	{"xkld targ", "<xkld><targets>"},
	{"xkld months --market nhat", "<xkld><months><--market><nhat ban>"},
	{"xkld months --market Nhậ", "<xkld><months><--market><Nhật Bản>"},
	{"xkld months --market=sing", "<xkld><months><--market=singapore>"},
	{"xkld months -m jpn,sing", "<xkld><months><-m><jpn,singapore>"},
	{"xkld show 2025-07@nhat", "<xkld><show><2025-07@nhat ban>"},
	{"xkld show 2025-07@jpn#fe", "<xkld><show><2025-07@jpn#female>"},
	{"xkld show 2025-01..2025-1", "<xkld><show><2025-01..2025-10>"},
	{"xkld markets 2025-01..2025-07 --form", "<xkld><markets><2025-01..2025-07><--format>"},
	{"xkld chart mark", "<xkld><chart><markets>"},
	{"xkld show '2025-07@Nhat Ban#fe", "<xkld><show><2025-07@Nhat Ban#female>"},
	{`xkld show "2025-07@Nhật Bản`, "<xkld><show><2025-07@Nhật Bản>"},
	{`xkld show 2025-07@nhat\ ban#ma`, "<xkld><show><2025-07@nhat ban#male>"},
	{"xkld help mont", "<xkld><help><months>"},
	{"xkld completion pow", "<xkld><completion><powershell>"},
	{"xkld months --sex '$(echo fem)", "<xkld><months><--sex><$(echo fem)>"}, // runs nothing
}

// shell is a shell in a terminal with the program on its path.
func shell(t *testing.T, name string, args, first []string) *session {
	t.Helper()
	found, err := exec.LookPath(name)
	if err != nil {
		t.Skip("there is no " + name + " here")
	}
	t.Setenv("PATH", filepath.Dir(build(t))+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("LC_ALL", "C.UTF-8")
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	s := inTerminal(t, found, 120, 40, args...)
	for _, line := range first {
		s.typed(line + "\r")
	}
	s.typed("echo rea''dy\r")
	s.wait(`(?m)^ready`)
	return s
}

// completes types lines with a tab at their end and looks what arguments come
// of them.
// them. Bash closes a quote itself, of others it is typed.
func completes(t *testing.T, s *session, closes bool) {
	for i, c := range completions {
		end := fmt.Sprintf("\x01args %d \r", i)
		for _, quote := range []string{"'", `"`} {
			if strings.Contains(c.typed, quote) && !(closes && strings.Contains(c.want, "@")) {
				end = "\x05" + quote + end
			}
		}
		s.typed("clear\r" + c.typed + "\t" + end)
		s.wait(fmt.Sprintf(`(?m)^<%d>(<[^>]*>)+ *$`, i))
		shown := regexp.MustCompile(fmt.Sprintf(`(?m)^<%d>((<[^>]*>)+)`, i)).FindStringSubmatch(s.shown())[1]
		if shown != c.want {
			t.Errorf("%s and tab give %s instead of %s", c.typed, shown, c.want)
		}
	}
}

func TestBashCompletion(t *testing.T) {
	s := shell(t, "bash", []string{"--norc", "--noprofile", "-i"}, []string{
		"PS1='> '; args() { printf '<%s>' \"$@\"; echo; }; bind 'set bell-style none'", "source <(xkld completion bash)"})
	completes(t, s, true)
	s.typed("clear\rxkld indicators in\t\t")
	s.wait(`indicators income_per_month`)
	s.typed("\x15clear\rxkld show 2025-0\t\t") // what is listed says what it is
	s.wait(`2025-07 +\(11,090\)`)
	s.typed("\x15exit\r")
}

func TestZshCompletion(t *testing.T) {
	s := shell(t, "zsh", []string{"-f", "-i"}, []string{
		"PS1='> '; args() { printf '<%s>' \"$@\"; echo }; unsetopt beep zle_bracketed_paste; bindkey -e", "autoload -U compinit && compinit -u -D; source <(xkld completion zsh)"})
	completes(t, s, false)
	s.typed("exit\r")
}

func TestFishCompletion(t *testing.T) {
	s := shell(t, "fish", []string{"--no-config", "--interactive"}, []string{
		"function args; printf '<%s>' $argv; echo; end; function fish_prompt; echo '> '; end", "xkld completion fish | source"})
	completes(t, s, false)
	s.typed("exit\r")
}

// TestNothingRuns: no script runs what it is to complete. That of PowerShell is
// the library's alone.
func TestNothingRuns(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		script, errs, code := runs("completion", shell)
		if code != exitDone || errs != "" || !strings.Contains(script, " __complete ") {
			t.Errorf("completion %s ends with %d and %q", shell, code, errs)
		}
		if found := regexp.MustCompile(`(?m)^[^#\n]*\beval [^\n]*`).FindString(script); found != "" && !strings.Contains(found, "debug") {
			t.Errorf("completion %s runs what is typed: %s", shell, found)
		}
	}
}

// TestEveryCommandAndFlagHasWords: what has none would stand in help and
// completion without a word.
func TestEveryCommandAndFlagHasWords(t *testing.T) {
	for _, code := range []string{"en", "vi"} {
		p := program{environ: []string{"XKLD_LANG=" + code}}
		p.guessLanguage(nil)
		root := p.rootCommand()
		for _, c := range append(root.Commands(), root) {
			if c.Short == "" || p.words.Line.Commands[c.Name()].Short != c.Short {
				t.Errorf("%s has no words in %s", c.Name(), code)
			}
		}
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" || p.words.Line.Flags[f.Name] != f.Usage {
				t.Errorf("--%s has no words in %s", f.Name, code)
			}
		})
	}
}

// TestTakenFlags: completion offers no flag that the command then refuses.
func TestTakenFlags(t *testing.T) {
	t.Chdir(t.TempDir()) // what --output writes stays nowhere
	p := program{words: lang.English()}
	offers := 0
	for _, c := range p.rootCommand().Commands() {
		out, _, _ := runs("__complete", c.Name(), "--")
		for _, found := range regexp.MustCompile(`(?m)^--(\S+)`).FindAllStringSubmatch(out, -1) {
			offers++
			args := []string{c.Name(), "--" + found[1] + "=zz"}
			if c.Name() == "chart" {
				args = []string{"chart", "months", args[1]}
			}
			if _, errs, _ := runs(args...); strings.Contains(errs, "takes no --") {
				t.Errorf("%s is offered --%s, and says %s", c.Name(), found[1], errs)
			}
		}
	}
	if offers < 50 {
		t.Errorf("only %d flags are offered", offers)
	}
}
