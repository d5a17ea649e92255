package config

import (
	"fmt"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	settings, problems := Read([]byte("\xef\xbb\xbf# mine\nlang = \"vi\"\ncolour = \"never\"\ntheme = 'blue'\nascii = \"true\"\nwidth = 80\nwidth = 90\n\n[screen]\nmouse = true\n"))
	if got := fmt.Sprint(settings); got != "[{lang vi 2} {width 80 6}]" {
		t.Errorf("read %s", got)
	}
	var said []string
	for _, p := range problems {
		said = append(said, fmt.Sprint(p.Fault, p.Line, p.Key, p.Word, p.Near))
	}
	want := "0 3colourcolor 1 4themeblue 1 5asciitrue 2 7width 0 9screen"
	if got := strings.Join(said, " "); got != want {
		t.Errorf("problems are\n%s instead of\n%s", got, want)
	}
	if _, problems := Read([]byte("lang = \"vi\"\ntheme = dark\nmouse = true\n")); len(problems) != 1 || problems[0].Fault != NoTOML || problems[0].Line != 2 {
		t.Errorf("what is no TOML gives %v", problems)
	}
}

// TestDefaults: every setting takes its default and each of its values as they
// are written.
func TestDefaults(t *testing.T) {
	for _, k := range Keys() {
		for _, value := range append([]string{k.Default}, k.Values...) {
			settings, problems := Read([]byte(k.Name + " = " + k.Written(value)))
			if len(problems) > 0 || len(settings) != 1 || settings[0].Value != value {
				t.Errorf("%s = %s gives %v and %v", k.Name, k.Written(value), settings, problems)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("lang = \"vi\"\n[a.b]\nx = [1, {y = 2}]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		settings, problems := Read(text)
		lines := strings.Count(string(text), "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines {
				t.Errorf("line %d of %d", p.Line, lines)
			}
		}
		for _, s := range settings {
			if s.Line < 1 || s.Line > lines {
				t.Errorf("line %d of %d", s.Line, lines)
			}
		}
	})
}
