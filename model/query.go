package model

// Show is what is shown of the figures.
type Show string

// ShowValue is each figure itself, ShowToDate the year to date at each month.
const (
	ShowValue  Show = "value"
	ShowToDate Show = "to-date"
)

// Query is what is asked: the same on the screen and on the command line.
type Query struct {
	View    string
	Period  *Span // nil: the latest
	Markets []Code
	Sexes   []Sex
	Show    Show
	AsOf    *Month // up to this month; nil: to the end of the data
	Kinds   []Kind // none: all
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
