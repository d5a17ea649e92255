package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"xkld/model/lang"
)

// guessLanguage takes the language of words before the flags are parsed, since
// what is wrong with a flag is said in it too. A language that nobody knows is
// refused later.
func (p *program) guessLanguage(args []string) {
	p.shelf = cmp.Or(p.shelf, lang.NewShelf())
	var set pflag.FlagSet
	new(flags).define(&set, nil)
	typed := typedValue(args, &set, "lang")
	if slices.Contains(lang.Codes(), typed) && p.asksFor(typed) {
		p.langFlag = typed
	}
	for _, code := range []string{typed, p.languageOfEnvironment(), "en"} {
		words, err := p.shelf.Of(code)
		if err == nil {
			p.words = words
			return
		}
	}
}

// asksFor says whether it takes the flag to get a language.
func (p *program) asksFor(code string) bool { return code != cmp.Or(p.languageOfEnvironment(), "en") }

// languageOfEnvironment is XKLD_LANG, else the language of the locale of messages
// as POSIX orders its variables, if it is one of the program's, else that of the
// config file.
func (p *program) languageOfEnvironment() string {
	if code := p.variable("XKLD_LANG"); code != "" {
		return code
	}
	locale := cmp.Or(p.variable("LC_ALL"), p.variable("LC_MESSAGES"), p.variable("LANG"))
	code, _, _ := strings.Cut(strings.ToLower(locale), "_")
	code, _, _ = strings.Cut(code, ".")
	if !slices.Contains(lang.Codes(), code) {
		return p.settings["lang"]
	}
	return code
}

// chooseLanguage refuses a language that is asked for and nobody knows; any other
// is chosen already.
func (p *program) chooseLanguage() error {
	wanted, asked := p.flags.lang, "--lang"
	if !p.flags.asked("lang") {
		wanted, asked = p.variable("XKLD_LANG"), "XKLD_LANG"
		if wanted == "" {
			return nil
		}
	}
	words, err := p.words.Shelf().Of(wanted)
	if err != nil {
		return &usageError{asked + ": " + sentence(p.say(err)), "xkld --lang vi"}
	}
	p.words = words
	return nil
}

// typedValue is the value of a flag in arguments that may be wrong: the last one
// counts, and nothing is read of the value of another flag.
func typedValue(args []string, set *pflag.FlagSet, name string) string {
	value := ""
	for i := 0; i < len(args) && args[i] != "--"; i++ {
		flag, given, joined := typedFlag(args[i], set)
		if flag == nil {
			continue
		}
		if !joined {
			i++
			if i == len(args) {
				break
			}
			given = args[i]
		}
		if flag.Name == name {
			value = given
		}
	}
	return value
}

// typedFlag is the flag of an argument that takes a value, and the value where it
// is joined to it: --lang=vi, -lvi, -l=vi.
func typedFlag(arg string, set *pflag.FlagSet) (flag *pflag.Flag, value string, joined bool) {
	if long, ok := strings.CutPrefix(arg, "--"); ok {
		name, value, joined := strings.Cut(long, "=")
		if flag := set.Lookup(name); flag != nil && flag.NoOptDefVal == "" {
			return flag, value, joined
		}
		return nil, "", false
	}
	letters, ok := strings.CutPrefix(arg, "-")
	for ok && letters != "" && letters[0] < 0x80 {
		flag := set.ShorthandLookup(letters[:1])
		letters = letters[1:]
		if flag != nil && flag.NoOptDefVal == "" {
			return flag, strings.TrimPrefix(letters, "="), letters != ""
		}
	}
	return nil, "", false
}
