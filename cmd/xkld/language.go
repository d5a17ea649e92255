package main

import (
	"cmp"
	"strings"

	"xkld/model/lang"
)

// chooseLanguage reads the language of words: the flag, else XKLD_LANG, else the
// locale of messages as POSIX orders its variables, else English.
func (p *program) chooseLanguage() error {
	wanted, asked := p.flags.lang, "--lang"
	if wanted == "" {
		wanted, asked = p.variable("XKLD_LANG"), "XKLD_LANG"
	}
	if wanted == "" {
		locale := cmp.Or(p.variable("LC_ALL"), p.variable("LC_MESSAGES"), p.variable("LANG"))
		code, _, _ := strings.Cut(strings.ToLower(locale), "_")
		code, _, _ = strings.Cut(code, ".")
		if words, err := lang.Of(code); err == nil {
			p.words = words
		}
		return nil
	}
	words, err := lang.Of(wanted)
	if err != nil {
		return &usageError{asked + ": " + err.Error() + ".", "xkld --lang vi"}
	}
	p.words = words
	return nil
}
