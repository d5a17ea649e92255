package complete

import (
	"strings"

	"xkld/model"
)

// Refs are the REFs with a figure that begin with what is typed: periods, after @
// the markets, after # the sexes. The key is that of the flags.
func (c Completer) Refs(key model.Key, typed string) []Offer {
	period, market, sex := model.CutRef(typed)
	span, err := model.ParseSpan(period)
	switch {
	case strings.Contains(typed, "#") && err == nil:
		return c.sexes(typed[:len(typed)-len(sex)], span, key, market, sex)
	case strings.Contains(typed, "@") && err == nil:
		return c.marketsOver(period+"@", span, key, market)
	case strings.ContainsAny(typed, "@#"):
		return nil
	}
	return c.spans(key, typed)
}

// spans are the periods that one figure may stand for.
func (c Completer) spans(key model.Key, typed string) []Offer {
	offers := []Offer{{latest, ""}}
	for _, year := range c.years(key) {
		offers = append(offers, c.year(key, year))
	}
	offers = append(offers, c.monthsOf(key, typed)...)
	from, _, _ := strings.Cut(typed, "..")
	first, err := model.ParseSpan(from)
	if err != nil || len(from) < len("2025") {
		return beginning(typed, offers)
	}
	if !first.IsMonth() {
		first = model.MonthSpan(first.From) // 2025.. may go on to any month
	}
	for to := first.From + 1; to <= c.Book.Data().To; to++ {
		f := c.Book.Figure(model.Ref{Span: model.Span{From: first.From, To: to}, Key: key})
		if f.Count.Known && !f.Span.IsYear() {
			offers = append(offers, Offer{f.Span.String(), c.Say.Figure(f)})
		}
	}
	return beginning(typed, offers)
}

// marketsOver are the markets with a figure over a span.
func (c Completer) marketsOver(before string, span model.Span, key model.Key, typed string) []Offer {
	figure := func(m model.Market) model.Figure {
		return c.Book.Figure(model.Ref{Span: span, Key: key}.In(m.Code))
	}
	offers := c.markets(typed, func(m model.Market) bool { return m.Code != model.All && figure(m).Count.Known })
	for i, o := range offers {
		about := o.About
		if m, err := c.Book.Markets.Parse(o.Value); err == nil && figure(m).Count.Known {
			about += ", " + c.Say.Figure(figure(m))
		}
		offers[i] = Offer{before + o.Value, about}
	}
	return offers
}

// sexes are the sexes with a figure over a span of a market.
func (c Completer) sexes(before string, span model.Span, key model.Key, market, typed string) []Offer {
	if market != "" {
		m, err := c.Book.Markets.Parse(market)
		if err != nil {
			return nil
		}
		key.Market = m.Code
	}
	var offers []Offer
	for _, sex := range model.Sexes() {
		f := c.Book.Figure(model.Ref{Span: span, Key: key}.Of(sex))
		if f.Count.Known {
			offers = append(offers, Offer{before + sex.String(), c.Say.Sexes[sex] + ", " + c.Say.Figure(f)})
		}
	}
	return beginning(before+typed, offers)
}
