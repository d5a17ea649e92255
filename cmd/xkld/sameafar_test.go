//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"xkld/model/lang"
)

// afarCommands are commands of every kind, right and wrong, that touch no file.
func afarCommands(t *testing.T) [][]string {
	t.Helper()
	var all [][]string
	add := func(args ...string) {
		touches := func(arg string) bool {
			return arg == "--force" || arg == "check" && len(args) > 1 || strings.HasPrefix(arg, "--data") || arg == "serve" || arg == "--remote-shell" || strings.HasPrefix(arg, "__complete") ||
				strings.HasPrefix(arg, "-o") && arg != "-o" || strings.HasPrefix(arg, "--output")
		}
		at := slices.Index(args, "-o")
		if at < 0 || at+1 < len(args) && args[at+1] == "-" {
			if !slices.ContainsFunc(args, touches) {
				all = append(all, args)
			}
		}
	}
	add()
	few := func(all [][]string, every int) { // the other tests run them all
		for i := 0; i < len(all); i += every {
			add(all[i]...)
		}
	}
	formats := []string{"table", "csv", "tsv", "json", "ndjson", "md", "sdmx-csv"}
	for i, command := range machineCommands() {
		add(append(strings.Fields(command), "-f", formats[i%len(formats)])...)
	}
	var wrong [][]string
	for _, use := range wrongUses() {
		wrong = append(wrong, argumentsOf(use))
	}
	few(wrong, 4)
	few(scripted(t), 4)
	for _, command := range []string{"--help", "-h", "help marks", "help schema", "help config", "man", "man xkld-data", "completion bash", "completion fish", "template",
		"chart months -f svg", "chart markets 2025 -f png", "chart targets -f svg -o -", "chart months --width 60", "months -o -", "months --color always",
		"chart months 2025 --color always", "months --ascii", "present", "open markets 2025", "present targets --accessible", "--version", "months -l en", "months -l vi"} {
		add(strings.Fields(command)...)
	}
	for _, c := range (&program{machine: &machine{}, words: lang.English()}).rootCommand().Commands() {
		add("help", c.Name())
	}
	return all
}

// scripted are the commands that the scripts run, as they stand there.
func scripted(t *testing.T) [][]string {
	t.Helper()
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d scripts, %v", len(files), err)
	}
	var all [][]string
	seen := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(text)) {
			_, command, runs := strings.Cut(row, " xkld ")
			if runs = runs && (strings.HasPrefix(row, "exec ") || strings.HasPrefix(row, "exits ")); !runs || strings.Contains(command, "$") || seen[command] {
				continue
			}
			seen[command] = true
			words, err := commandWords(strings.TrimSpace(command))
			if err != nil {
				t.Fatalf("%s: %q: %v", file, command, err)
			}
			all = append(all, words)
		}
	}
	return all
}

// speaks are the environments that visitors' clients send.
func speaks() [][]string {
	return [][]string{nil, {"LANG=vi_VN.UTF-8"}, {"LANG=en_US.UTF-8", "LC_MESSAGES=vi_VN.UTF-8"}, {"LANG=C"}, {"LANG=vi_VN.UTF-8", "LC_ALL=C.UTF-8", "NO_COLOR=1"},
		{"LC_ALL=vi_VN.UTF-8", "COLORTERM=truecolor"}}
}

// TestSameAfar: over SSH every command prints what it prints at the machine, to
// the byte, and ends alike, whatever language a visitor's client says.
func TestSameAfar(t *testing.T) {
	t.Parallel()
	binary := build(t)
	client := serveWith(t, binary, manyVisitors()...).visit()
	all := afarCommands(t)
	if len(all) < 200 {
		t.Errorf("only %d commands", len(all))
	}
	next := make(chan int)
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			for i := range next {
				environ := speaks()[i%len(speaks())]
				want, got := atHome(t, binary, all[i], "", environ...), ask(t, client, inOneLine(all[i]), "", environ...)
				if got == want {
					continue
				}
				at, g, w := firstDifference(got.out+got.errs, want.out+want.errs)
				t.Errorf("%v ssh HOST %s ends with %d instead of %d; line %d is\n%s\ninstead of\n%s", environ, inOneLine(all[i]), got.code, want.code, at, g, w)
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	group.Wait()
	for _, name := range []string{"xkld", "/usr/local/bin/xkld"} { // which people type out of habit
		if got, want := ask(t, client, name+" months", ""), ask(t, client, "months", ""); got != want || got.code != exitDone {
			t.Errorf("ssh HOST %s months ends with %d and prints\n%s%s", name, got.code, got.out, got.errs)
		}
	}
	const talk = "show july\nnhật\nhelp\nquit\n"
	if want, got := atHome(t, binary, []string{"--accessible"}, talk), ask(t, client, "--accessible", talk); got != want || got.code != exitDone {
		t.Errorf("a conversation ends with %d and\n%s\ninstead of\n%s", got.code, got.out, want.out)
	}
}
