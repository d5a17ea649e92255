package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"xkld/cmd/internal/picture"
	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/lang"
	"xkld/tui/theme"
)

// wrongUses are command lines that cannot be obeyed, the arguments with blanks
// between them; _ is an argument that is empty, and %q one that a terminal would obey.
func wrongUses() []string {
	return []string{
		// commands and what is no command
		"month", "weather", "_", "-- months", "help foo", "help schema foo", "version now",
		"months 2025 2024", "markets 2025 2024", "targets 1 2", "indicators a b", "sources a b", "check me", "show 1 2",
		// periods
		"months 2025-13", "months 25", "months 2025-7", "months _", "months July", "months 2025-07..2025-01", "months 2025-07..", "targets July",
		"months %q", "show 2025-13", "compare 2025-07 x",
		// flags
		"months --colour", "months -x", "months --form csv", "months --=csv", "months --format", "months -f", "--help=often",
		"months --mouse", "months --mouse=maybe", "sources --sex female", "targets --sex female", "version -o x", "present --format csv", "chart targets --sex female",
		"months --theme blue", "months --width -1", "chart markets --width 1001", "chart months --width 2000000000", "months --theme %q", "--theme=", "months --sex women", "months --kind rumoured", "months --show profit", "months --show %q", "months --format pdf", "months --format svg",
		"show 2025-07 -f png", "months --as-of 2025", "months --as-of=", "months -m zzzz", "months -m Jpan", "months 2025 -m Tiwan -f csv", "months -m %q", "months -m jpn,",
		"indicators -f sdmx-csv", "targets -f sdmx-csv",
		// refs
		"show", "show 2025-07@jpan", "show 2025-07@zzzz", "show 2025-07#boys", "show 2025-07 -m jpn,kor", "show 2025-07#%q",
		"find", "find _", "find jpan 2024", "find women vietnamplus", "find xyzzy", "find zz%q", "find women -f sdmx-csv", "find women --sex female",
		"find a b c d e f g h i j k l m n o p q r s t u", "help schema months",
		"compare", "compare 2025-07@Tiwan", "compare 0000",
		// charts, slides, the screen
		"chart", "chart sources", "chart %q", "chart months -f csv", "chart months -f png -o x.svg", "present", "present nothing", "present months 2025 2024",
		"open", "open nothing", "open months", "open markets 2025 --sex female",
		// output
		"months --force", "months -o _", "months -o testdata", "months -o nowhere/x", "months -o testdata/golden/months.txt", "months -o nowhere/%q",
		// nothing to be had
		"months 1979", "markets 1979", "targets 1979", "months 9999", "indicators stock_abraod", "indicators weather", "indicators %q",
		"indicators agreements_signed -m dza", "sources baochinhphu7", "sources BBC", "find", "find zzzzqq", "find %q", "find -f sdmx-csv japan", "months --as-of 1979-01", "months 2025 --kind calculated --as-of 1979-01",
	}
}

// argumentsOf are the arguments of a wrong use.
func argumentsOf(use string) []string {
	args := strings.Fields(use)
	for i := range args {
		if args[i] == "_" {
			args[i] = ""
		}
		args[i] = strings.ReplaceAll(args[i], "%q", "x\x1b]0;title\a\u202e\u009b2J")
	}
	return args
}

// refusals are a wrong use in English and in Vietnamese, which end alike.
func refusals(t *testing.T, use string) (english, vietnamese string) {
	t.Helper()
	args := argumentsOf(use)
	out, english, code := runs(args...)
	vi := append([]string{"--lang", "vi"}, args...)
	outVI, vietnamese, codeVI := runs(vi...)
	if code == exitDone || code != codeVI || out != "" || outVI != "" {
		t.Errorf("xkld %s ends with %d and %d; it prints %q and %q", use, code, codeVI, out, outVI)
	}
	return english, vietnamese
}

// TestEveryErrorInBothLanguages: what cannot be obeyed is refused alike in both
// languages: the same exit code, the same values quoted, the same command to type
// instead, asked for in the same language, and nothing that a terminal would obey.
func TestEveryErrorInBothLanguages(t *testing.T) {
	t.Parallel()
	quoted := regexp.MustCompile(`"[^"]*"`)
	only := onlyEnglish(t)
	for _, use := range wrongUses() {
		english, vietnamese := refusals(t, use)
		said, try, _ := strings.Cut(english, "Try:  ")
		saidVI, tryVI, _ := strings.Cut(vietnamese, "Thử:  ")
		if !strings.HasPrefix(saidVI, "xkld: ") || saidVI == said {
			t.Errorf("xkld %s: in Vietnamese %q, in English %q", use, saidVI, said)
		}
		if !slices.Equal(quoted.FindAllString(said, -1), quoted.FindAllString(saidVI, -1)) {
			t.Errorf("xkld %s quotes other things: %s and %s", use, said, saidVI)
		}
		try = strings.TrimSuffix(try, "\n")
		if try != "" {
			try = strings.Join(strings.Split(try, "      or      "), " --lang vi      hoặc      ") + " --lang vi\n"
		}
		if tryVI != try {
			t.Errorf("xkld %s proposes %q and in Vietnamese %q", use, try, tryVI)
		}
		if n := strings.Count(vietnamese, "\n"); n < 1 || n > 3 || !strings.HasSuffix(vietnamese, "\n") {
			t.Errorf("xkld %s is refused in %d lines", use, n)
		}
		for _, text := range []string{english, vietnamese} {
			if strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }) {
				t.Errorf("xkld %s: a terminal would obey %q", use, text)
			}
		}
		for _, w := range only(saidVI, use) {
			t.Errorf("xkld %s: the word %q in %s", use, w, saidVI)
		}
	}
}

// ids are words that are typed, and are the same in every language.
func ids() []string {
	names := append([]string{"xkld", "latest", "month", "version", "png", "PERIOD", "MARKET", "SEX", "lang", "help"}, picture.Formats()...)
	for _, c := range (&program{words: lang.English()}).rootCommand().Commands() {
		names = append(names, c.Name())
	}
	for _, f := range print.Formats() {
		names = append(names, strings.Split(string(f), "-")...)
	}
	for _, s := range model.Shows() {
		names = append(names, strings.Split(string(s), "-")...)
	}
	for _, s := range model.Sexes() {
		names = append(names, s.String())
	}
	for _, k := range model.Kinds() {
		names = append(names, k.String())
	}
	for _, m := range theme.Modes() {
		names = append(names, m.String())
	}
	names = append(names, "from", "market", "sex", "query", "table", "timeout", "user", "host", "database", "postgres", "sslmode") // columns, and parts of an address
	names = append(names, "SELECT", "GRANT", "PGPASSWORD", "pgpass", "NAME", "iconv", "WINDOWS", "ALL", "OTHER", "CSV")
	return append(names, "format", "output", "force", "JPN", "low", "UTF", "NFC", "web")
}

// onlyEnglish finds the words of a text that English alone has, apart from those
// that are typed: of commands, flags, and the use itself.
func onlyEnglish(t *testing.T) func(text, use string) []string {
	word := regexp.MustCompile(`\p{L}{3,}`)
	known := func(w *lang.Words) map[string]bool {
		words := map[string]bool{}
		for _, v := range []any{w.Wrong, w.Usage, w.Months, w.LongMonths} {
			for _, text := range texts(reflect.ValueOf(v)) {
				for _, w := range word.FindAllString(text, -1) {
					words[w] = true
				}
			}
		}
		return words
	}
	english, vietnamese := known(lang.English()), known(lang.Vietnamese())
	for w := range vietnamese {
		if english[w] && !slices.Contains(ids(), w) {
			t.Errorf("both languages say %q", w)
		}
	}
	if len(english) < 200 {
		t.Fatalf("only %d English words", len(english))
	}
	return func(text, use string) []string {
		var found []string
		for _, w := range word.FindAllString(text, -1) {
			if english[w] && !slices.Contains(ids(), w) && !strings.Contains(use, w) {
				found = append(found, w)
			}
		}
		return found
	}
}

// texts are all texts in a value, without the keys of its lists.
func texts(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		for i := range v.NumField() {
			all = append(all, texts(v.Field(i))...)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			all = append(all, texts(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			all = append(all, texts(v.MapIndex(key))...)
		}
	}
	return all
}

// TestGoldenErrors holds what each kind of error says, in both languages.
func TestGoldenErrors(t *testing.T) {
	t.Parallel()
	var english, vietnamese strings.Builder
	for _, use := range []string{"months 2025 -m Jpan", "months 2025-13", "months 1979", "month", "months --colour", "months --format pdf",
		"present", "show 2025-07#boys", "indicators stock_abraod", "months -o testdata/golden/months.txt", "months -o nowhere/x", "targets --sex female"} {
		en, vi := refusals(t, use)
		fmt.Fprintf(&english, "$ xkld %s\n%s\n", use, en)
		fmt.Fprintf(&vietnamese, "$ xkld %s --lang vi\n%s\n", use, vi)
	}
	for name, got := range map[string]string{"errors.txt": english.String(), "errors-vi.txt": vietnamese.String()} {
		file := filepath.Join("testdata", "golden", name)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if line, got, want := firstDifference(got, string(want)); line > 0 {
			t.Errorf("%s line %d:\n got %s\nwant %s\n`make golden` writes it anew", file, line, got, want)
		}
	}
}

// TestLanguageBeforeFlags: the language counts for what is wrong with other flags,
// wherever it stands, and what is the value of another flag is none.
func TestLanguageBeforeFlags(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"--lang vi months --colour":           "không",
		"months --colour --lang vi":           "không",
		"months --colour --lang=vi":           "không",
		"months --colour -l vi":               "không",
		"months --colour -lvi":                "không",
		"months --colour -l=vi":               "không",
		"months --mouse=maybe --lang vi":      "không",
		"months -hlvi --colour":               "không",
		"months --colour --lang en --lang vi": "không",
		"months --colour --lang vi --lang en": "no flag",
		"months --colour -m --lang vi":        "no flag",
		"months --colour -- --lang vi":        "no flag",
		"months --colour --lang":              "no flag",
		"months --colour --lang=":             "no flag",
		"months --colour --lang de":           "no flag",
		"months --colour --market --lang=vi":  "no flag",
		"months --colour -":                   "no flag",
		"months --colour --ascii --lang vi":   "không",
		"months --colour -\u1ebf --lang vi":   "không",
		"months --lang vi --lang":             "cần một giá trị",
		"months --lang de":                    "no language",
		"months --show profit --lang vi":      "không",
	} {
		_, errs, code := runs(strings.Fields(line)...)
		if code != exitUsage || !strings.Contains(errs, want) {
			t.Errorf("xkld %s ends with %d and says %q", line, code, errs)
		}
	}
}
