package model

import "strconv"

// Quote makes text from outside safe to print in a message: at most 40 runes,
// in quotes, and nothing in it that a terminal would obey or that would turn
// the line around. Letters of any language stay readable.
func Quote(s string) string {
	const most = 40
	runes := []rune(s)
	if len(runes) > most {
		runes = append(runes[:most:most], '…')
	}
	return strconv.QuoteToGraphic(string(runes))
}
