package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"xkld/model/lang"
	"xkld/tui/keys"
)

const readme = "../../README.md"

// TestReadme holds everything that the README shows: the screens are goldens,
// the outputs are those of the commands above them, the keys are the table of
// keys. With -update it writes them anew.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	shown := 0
	replace := func(pattern string, with func(found []string) string) {
		re := regexp.MustCompile(pattern)
		text = re.ReplaceAllStringFunc(text, func(all string) string {
			shown++
			return with(re.FindStringSubmatch(all))
		})
	}
	replace("(?s)(<!-- golden: (\\S+) -->\n```text\n).*?```", func(found []string) string {
		golden, err := os.ReadFile(filepath.Join("../..", found[2]))
		if err != nil {
			t.Error(err)
		}
		return found[1] + string(golden) + "```"
	})
	replace("(?s)(```text\n\\$ xkld ([^\n]*)\n).*?```", func(found []string) string {
		out, errs, code := runs(strings.Fields(found[2])...)
		if code != exitDone || errs != "" {
			t.Errorf("$ xkld %s ends with %d and %q", found[2], code, errs)
		}
		return found[1] + out + "```"
	})
	replace("(?s)<!-- keys -->\n.*?(Nothing is said)", func(found []string) string {
		return "<!-- keys -->\n" + keyTable() + "\n" + found[1]
	})
	replace("(?s)<!-- limits -->\n.*?(A source is)", func(found []string) string {
		return "<!-- limits -->\n" + limitTable() + "\n" + found[1]
	})
	if shown < 10 {
		t.Errorf("only %d things found to check", shown)
	}
	if *update {
		if err := os.WriteFile(readme, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if text != string(raw) {
		t.Error("README.md shows what is no longer so; `make golden` writes it anew")
	}
}

// TestReadmeCommands: every command that the README names within a line does
// something; those of the screen say that they need a terminal, and nothing else.
func TestReadmeCommands(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir()) // what they write stays nowhere
	found := regexp.MustCompile("`xkld ([^`]+)`").FindAllStringSubmatch(string(raw), -1)
	if len(found) < 4 {
		t.Errorf("only %d commands found to check", len(found))
	}
	for _, command := range found {
		_, errs, code := runs(strings.Fields(command[1])...)
		if onScreen := strings.Contains(errs, "needs a terminal"); code != exitDone && !onScreen {
			t.Errorf("xkld %s ends with %d and %q", command[1], code, errs)
		}
	}
}

// limitTable is the table of the server's limits in Markdown.
func limitTable() string {
	var b strings.Builder
	b.WriteString("\n| flag | default | bounds |\n|---|---|---|\n")
	var set pflag.FlagSet
	new(serveFlags).define(&set, lang.English().Line.Flags)
	set.VisitAll(func(f *pflag.Flag) {
		if slices.Contains([]string{"int", "duration", "bytes", "size"}, f.Value.Type()) {
			_, usage := pflag.UnquoteUsage(f)
			fmt.Fprintf(&b, "| `--%s` | %s | %s |\n", f.Name, shortTime(f.DefValue), usage)
		}
	})
	return b.String()
}

// shortTime is a duration without the units of which there are none.
func shortTime(s string) string {
	for _, none := range []string{"0s", "0m"} {
		if rest, ok := strings.CutSuffix(s, none); ok && strings.TrimRight(rest, "hm") != rest {
			s = rest
		}
	}
	return s
}

// keyTable is the table of keys in Markdown.
func keyTable() string {
	var b strings.Builder
	b.WriteString("\n| key | does | where |\n|---|---|---|\n")
	english := lang.English()
	for _, k := range keys.Bindings() {
		var names []string
		for _, name := range k.Keys {
			names = append(names, "`"+name+"`")
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", strings.Join(names, " "), english.Keys[k.Word].Help, english.Places[k.Scope.String()])
	}
	return b.String()
}
