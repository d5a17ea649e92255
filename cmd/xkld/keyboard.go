package main

import "xkld/tui/keys"

// keyboard is the Vietnamese input method whose keys the screen finds again where
// it is switched on: XKLD_KEYBOARD, else the config file, else Telex.
func (p *program) keyboard() (keys.Method, error) {
	word := p.setting("keyboard")
	if word == "" {
		return keys.Telex, nil
	}
	method, err := keys.ParseMethod(word)
	if err != nil {
		return method, p.refused(err, "XKLD_KEYBOARD=vni xkld")
	}
	return method, nil
}
