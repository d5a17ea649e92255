package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"xkld/tui/keys"
)

// TestMan: every page is there in both languages, by its name with and without
// its section, and those who set manual pages find nothing wrong with it.
func TestMan(t *testing.T) {
	for i, page := range pages {
		for _, code := range []string{"en", "vi"} {
			text, errs, code := runs("man", page, "--lang", code)
			if code != exitDone || errs != "" || !strings.HasPrefix(text, ".TH ") {
				t.Errorf("man %s ends with %d and %q", page, code, errs)
			}
			file := filepath.Join(t.TempDir(), page)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, check := range [][]string{{"mandoc", "-Tlint", "-Wwarning", file}, {"groff", "-ww", "-K", "utf8", "-man", "-Tutf8", "-z", file}} {
				if _, err := exec.LookPath(check[0]); err != nil {
					t.Logf("there is no %s here", check[0])
					continue
				}
				if said, err := exec.Command(check[0], check[1:]...).CombinedOutput(); err != nil || len(said) > 0 {
					t.Errorf("%s of %s: %v\n%s", check[0], page, err, said)
				}
			}
		}
		plain, _, _ := runs("man", page)
		if other, _, _ := runs("man", page+"."+string(rune('0'+sections[i]))); other != plain {
			t.Errorf("man %s with its section is another page", page)
		}
	}
	if _, errs, code := runs("man", "ls"); code != exitUsage || !strings.HasPrefix(errs, `xkld: no page "ls"; `) {
		t.Errorf("man ls ends with %d and %q", code, errs)
	}
}

// TestManIsWhole: the pages have every command, every flag, every key and every
// column of the data.
func TestManIsWhole(t *testing.T) {
	text, _, _ := runs("man")
	plain := strings.NewReplacer(`\-`, "-", `\fB`, "", `\fR`, "").Replace(text)
	help, _, _ := runs("help")
	for line := range strings.Lines(help) {
		if i := strings.Index(line, "--"); i >= 0 && strings.HasPrefix(strings.TrimSpace(line), "-") {
			if flag := strings.Fields(line[i:])[0]; !strings.Contains(plain, flag) {
				t.Errorf("%s is not in xkld(1)", flag)
			}
		}
	}
	pressed, _, _ := runs("man", "xkld-keys")
	for _, k := range keys.Bindings() {
		if key := k.Keys[0]; len(key) > 1 && !strings.Contains(strings.ReplaceAll(pressed, `\-`, "-"), key) {
			t.Errorf("the key %s is not in xkld-keys(7)", key)
		}
	}
	columns, _, _ := runs("man", "xkld-data")
	for _, column := range []string{"from", "precision", "verdict", "name_vi", "as_of", "publisher"} {
		if !strings.Contains(columns, `\fB`+column+`\fR`) {
			t.Errorf("the column %s is not in xkld-data(5)", column)
		}
	}
}
