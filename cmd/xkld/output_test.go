package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestTextOfEveryCommand: whatever a command prints into a pipe is whole UTF-8 with
// nothing in it that a terminal would obey, in both languages.
func TestTextOfEveryCommand(t *testing.T) {
	t.Parallel()
	for _, command := range []string{
		"months 2018..2025", "months 2018 --show change -s female,male", "markets", "markets 2018-11", "markets 2025-01..2025-07 --show share",
		"targets", "compare 2018-11 2025-07@jpn 2031", "show 2018-11", "show 2025-11", "show 2022-01..2022-02@jpn#female", "find 2018", "find japan",
		"chart months 2018", "chart markets", "chart targets", "chart months --format svg", "sources", "sources halado-1", "indicators", "check", "help", "months --help", "template",
	} {
		for _, language := range []string{"en", "vi"} {
			formats := []string{""}
			if !strings.ContainsAny(command, "-") {
				formats = append(formats, " -f md", " -f csv", " -f json")
			}
			for _, format := range formats {
				if name := strings.Fields(command)[0]; format != "" && (name == "help" || name == "template" || name == "chart") {
					continue
				}
				args := strings.Fields(command + format + " --lang " + language)
				out, errs, code := runs(args...)
				if code != exitDone || errs != "" || out == "" {
					t.Errorf("xkld %s ends with %d and says %q", strings.Join(args, " "), code, errs)
				}
				if bad := unfit(out); bad != "" {
					t.Errorf("xkld %s prints %s", strings.Join(args, " "), bad)
				}
			}
		}
	}
}

// unfit is the first thing in a text that does not belong into a pipe.
func unfit(text string) string {
	for line := range strings.Lines(text) {
		if !utf8.ValidString(line) {
			return "broken UTF-8: " + strings.ToValidUTF8(line, "?")
		}
		obeyed := strings.IndexFunc(line, func(r rune) bool {
			return r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
		})
		if obeyed >= 0 {
			return "what is obeyed: " + strings.ToValidUTF8(line[obeyed:], "?")
		}
	}
	return ""
}

// TestAnyArguments: whatever stands on the line, the program ends with a code of
// its own and an error has a reason and, of a wrong use, something to type, in one
// to three lines.
func TestAnyArguments(t *testing.T) {
	t.Parallel()
	commands := strings.Fields("months markets targets compare show find chart sources indicators template version help completion nonsense")
	words := append(commands, "2025", "2025-07", "2025-01..2025-07", "1979", "0000", "9999", "2025-13", "2025..", "", "-", "--", "---", "@", "#", "jpn", "Nhật Bản",
		"2025-07@nhat ban#male", "\x1b]52;c;aGk=\a", "\r\n", "\u009b31m", "\u202e", "\xff\xfe", strings.Repeat("9", 400), strings.Repeat("ấ", 3000), "%s%n", "=cmd()",
		"-m", "--market", "-s", "--sex=female,male", "--show", "share", "--as-of", "--kind=calculated", "-f", "csv", "json", "md", "-lvi", "--lang", "--theme=mono", "--ascii", "--force",
		"-h", "-v", "--nosuch", "-z", "-fcsv", "-mjpn", "--=", "-=", "vtv-1", "agreements_signed", "months", "svg", "png")
	random := rand.New(rand.NewPCG(5, 5))
	for range 400 {
		args := []string{commands[random.IntN(len(commands))]}
		for range random.IntN(5) {
			args = append(args, words[random.IntN(len(words))])
		}
		var out, errs bytes.Buffer
		code := shared.run(args, strings.NewReader(""), &out, &errs, nil)
		said := errs.String()
		if bad := unfit(said); bad != "" {
			t.Errorf("xkld %q says %s", args, bad)
		}
		if bad := unfit(out.String()); bad != "" && !strings.HasPrefix(out.String(), "\x89PNG") && args[0] != "completion" {
			t.Errorf("xkld %q prints %s", args, bad)
		}
		lines, tries := strings.Count(said, "\n"), strings.Contains(said, "\nTry:  ") || strings.Contains(said, "\nThử:  ")
		switch {
		case code == exitDone:
			continue
		case code != exitNothing && code != exitUsage && code != exitCannotWrite:
			t.Errorf("xkld %q ends with %d: %s", args, code, said)
		case !strings.HasPrefix(said, "xkld: ") || lines > 3 || len(said) > 1000 || code == exitUsage && !tries:
			t.Errorf("xkld %q says %q", args, said)
		case out.Len() > 0:
			t.Errorf("xkld %q prints and fails with %d", args, code)
		}
	}
}
