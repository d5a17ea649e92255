// Package config reads the settings of the program from the text of a TOML file,
// each with its line, and says what of it cannot be understood. It knows which
// settings there are; it knows no files, no flags and no words for people.
package config

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"xkld/model"
)

// Key is a setting: its name, its value when nothing is said, and the values that
// it may have. One without a list is a number from 0 on.
type Key struct {
	Name, Default string
	Values        []string
}

// isWord says whether the values of a setting stand between quotes.
func (k Key) isWord() bool { return len(k.Values) > 0 && k.Values[0] != "false" }

// Written is a value as it stands in the file.
func (k Key) Written(value string) string {
	if k.isWord() {
		return strconv.Quote(value)
	}
	return value
}

// takes says whether a setting may have a value.
func (k Key) takes(value string) bool {
	if len(k.Values) > 0 {
		return slices.Contains(k.Values, value)
	}
	n, err := strconv.Atoi(value)
	return err == nil && n >= 0
}

// Keys are all settings in the order in which people are told of them.
func Keys() []Key {
	switches := []string{"false", "true"}
	return []Key{
		{"lang", "en", []string{"en", "vi"}},
		{"theme", "auto", []string{"auto", "light", "dark", "mono"}},
		{"color", "auto", []string{"auto", "always", "never"}},
		{"ascii", "false", switches},
		{"width", "0", nil},
		{"mouse", "false", switches},
		{"accessible", "false", switches},
		{"keyboard", "telex", []string{"telex", "vni"}},
	}
}

// names are the names of all settings.
func names() []string {
	var all []string
	for _, k := range Keys() {
		all = append(all, k.Name)
	}
	return all
}

// Setting is a value that a file gives.
type Setting struct {
	Key, Value string
	Line       int
}

// Fault is what cannot be understood of a line.
type Fault int

// The faults.
const (
	NoKey   Fault = iota // no setting has this name
	NoValue              // the setting does not have this value
	Twice                // the setting has a value already
	NoTOML               // the file is no TOML from here on
)

// Problem is a fault with its line.
type Problem struct {
	Fault
	Line      int
	Key, Word string   // the setting, and what stands for its value
	Near      string   // the setting that may be meant
	Known     []string // the values that there are
}

// Read reads a file. What cannot be understood is left out, and the rest holds.
func Read(text []byte) (settings []Setting, problems []Problem) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	var parser unstable.Parser
	parser.Reset(text)
	table, last := "", 0
	seen := map[string]bool{}
	for parser.NextExpression() {
		e := parser.Expression()
		key, line := keyOf(text, e, last)
		last = line
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = key + "."
			problems = append(problems, Problem{Fault: NoKey, Line: line, Key: key, Near: model.Nearest(key, names())})
			continue
		case unstable.KeyValue:
		default:
			continue
		}
		if table != "" {
			continue // told with its table
		}
		value := valueOf(e)
		i := slices.IndexFunc(Keys(), func(k Key) bool { return k.Name == key })
		switch {
		case i < 0:
			problems = append(problems, Problem{Fault: NoKey, Line: line, Key: key, Near: model.Nearest(key, names())})
		case seen[key]:
			problems = append(problems, Problem{Fault: Twice, Line: line, Key: key})
		case !Keys()[i].fits(e.Value(), value):
			problems = append(problems, Problem{Fault: NoValue, Line: line, Key: key, Word: value, Known: Keys()[i].Values})
		default:
			seen[key] = true
			settings = append(settings, Setting{key, value, line})
		}
	}
	if parser.Error() != nil {
		problems = append(problems, Problem{Fault: NoTOML, Line: brokenLine(text, &parser)})
	}
	return settings, problems
}

// fits says whether a setting may have a value of its kind: a word between quotes,
// true or false, a number.
func (k Key) fits(node *unstable.Node, value string) bool {
	want := unstable.Bool
	switch {
	case k.isWord():
		want = unstable.String
	case len(k.Values) == 0:
		want = unstable.Integer
	}
	return node.Kind == want && k.takes(value)
}

// keyOf is the name of an expression with its dots, and its line.
func keyOf(text []byte, e *unstable.Node, last int) (key string, line int) {
	var parts []string
	line = last
	for it := e.Key(); it.Next(); {
		if len(parts) == 0 {
			line = lineAt(text, int(it.Node().Raw.Offset))
		}
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, "."), line
}

// valueOf is what stands for a value; lists and tables have no word of their own.
func valueOf(e *unstable.Node) string {
	switch v := e.Value(); v.Kind {
	case unstable.Array:
		return "[...]"
	case unstable.InlineTable:
		return "{...}"
	default:
		return string(v.Data)
	}
}

// brokenLine is the line at which a file can no longer be read.
func brokenLine(text []byte, parser *unstable.Parser) int {
	if e, ok := parser.Error().(*unstable.ParserError); ok && len(e.Highlight) > 0 {
		return lineAt(text, int(parser.Range(e.Highlight).Offset))
	}
	return lineAt(text, len(text))
}

// lineAt is the line of a place in a text, from 1.
func lineAt(text []byte, at int) int { return 1 + bytes.Count(text[:min(at, len(text))], []byte("\n")) }
