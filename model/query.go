package model

import "strings"

// Query is what is asked: the same on the screen and on the command line.
type Query struct {
	View    string
	Period  *Span // nil: the latest
	Markets []Code
	Sexes   []Sex
	Show    Show
	AsOf    *Month   // up to this month; nil: to the end of the data
	Kinds   []Kind   // none: all
	Words   []string // of a search
}

// Keys are the markets and sexes that the query asks for, all markets and both
// sexes where it names none, in the order in which it names them.
func (q Query) Keys() []Key {
	markets, sexes := q.Markets, q.Sexes
	if len(markets) == 0 {
		markets = []Code{All}
	}
	if len(sexes) == 0 {
		sexes = []Sex{Total}
	}
	var keys []Key
	for _, m := range markets {
		for _, s := range sexes {
			keys = append(keys, Key{m, s})
		}
	}
	return keys
}

// Command is the command line that answers the same query.
func (q Query) Command() string {
	words := append([]string{"xkld", q.View}, q.Words...)
	if q.Period != nil {
		words = append(words, q.Period.String())
	}
	add := func(flag string, n int, word func(int) string) {
		var list []string
		for i := range n {
			list = append(list, word(i))
		}
		if n > 0 {
			words = append(words, flag, strings.Join(list, ","))
		}
	}
	add("--market", len(q.Markets), func(i int) string { return string(q.Markets[i]) })
	add("--sex", len(q.Sexes), func(i int) string { return q.Sexes[i].String() })
	if q.Show != "" && q.Show != ShowValue {
		words = append(words, "--show", string(q.Show))
	}
	if q.AsOf != nil {
		words = append(words, "--as-of", q.AsOf.String())
	}
	add("--kind", len(q.Kinds), func(i int) string { return q.Kinds[i].String() })
	return strings.Join(words, " ")
}

// Until is the last month that the query lets figures reach; far away where it
// sets no end.
func (q Query) Until() Month {
	if q.AsOf == nil {
		return MonthOf(9999, 12)
	}
	return *q.AsOf
}

// Wants says whether rows of a kind are asked for.
func (q Query) Wants(k Kind) bool {
	if len(q.Kinds) == 0 {
		return true
	}
	for _, kind := range q.Kinds {
		if kind == k {
			return true
		}
	}
	return false
}
