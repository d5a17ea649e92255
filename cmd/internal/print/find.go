package print

import (
	"encoding/json"
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/model/report"
)

// hitHeader are the columns of what a search finds.
var hitHeader = []string{"found", "id", "from", "to", "market", "sex", "value", "high", "kind", "precision", "verdict", "unit", "name", "command"}

type (
	jsonHit struct {
		Found     string  `json:"found"`
		ID        string  `json:"id"`
		From      *string `json:"from"`
		To        *string `json:"to"`
		Market    *string `json:"market"`
		Sex       *string `json:"sex"`
		Value     any     `json:"value"`
		High      any     `json:"high"` // the upper end of a range
		Kind      *string `json:"kind"`
		Precision *string `json:"precision"`
		Verdict   *string `json:"verdict"`
		Unit      string  `json:"unit"`
		Name      string  `json:"name"`
		Command   string  `json:"command"`
	}
	jsonHits struct {
		Schema string    `json:"schema"`
		Query  jsonWords `json:"query"`
		Hits   []jsonHit `json:"hits"`
		Notes  []string  `json:"notes"`
	}
	jsonWords struct {
		View  string   `json:"view"`
		Words []string `json:"words"`
	}
	lineHit struct {
		Schema string `json:"schema"`
		jsonHit
	}
)

func (p Printer) hit(h report.Hit) jsonHit {
	out := jsonHit{Found: h.Kind.String(), ID: h.ID(), Unit: "persons", Name: p.machine().HitName(h), Command: h.Command()}
	switch {
	case h.Figure != nil:
		f := *h.Figure
		out.From, out.To, out.Market, out.Sex = known(f.Span.From.String()), known(f.Span.To.String()), known(string(f.Market)), known(f.Sex.String())
		out.Kind, out.Verdict = known(f.Kind.String()), known(f.Verdict.String())
		if f.Count.Known {
			out.Value, out.Precision = json.Number(strconv.FormatInt(f.Count.N, 10)), known(f.Precision.String())
		}
	case h.Indicator != nil:
		i := *h.Indicator
		span := i.Span()
		out.From, out.To, out.Market = known(span.From.String()), known(span.To.String()), known(string(i.Market))
		out.Value, out.Precision, out.Unit = json.Number(i.Low.String()), known(i.Precision.String()), i.Unit
		out.Kind = known(model.Published.String())
		if i.Low != i.High {
			out.High = json.Number(i.High.String())
		}
	case h.Source != nil:
		out.Value, out.Unit = json.Number(strconv.Itoa(len(h.Source.Claims))), "figures"
	default:
		out.Market, out.Kind = known(string(h.Market.Code)), known(model.Missing.String())
	}
	return out
}

// hitLine is a hit in the columns of the sheet.
func (p Printer) hitLine(row report.Row) []string {
	h := p.hit(*row.Hit)
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	number := func(n any) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(n)
	}
	return []string{h.Found, h.ID, text(h.From), text(h.To), text(h.Market), text(h.Sex), number(h.Value), number(h.High),
		text(h.Kind), text(h.Precision), text(h.Verdict), h.Unit, h.Name, h.Command}
}

func (p Printer) jsonHits(t report.Table) error {
	out := jsonHits{Schema: "xkld/find/1", Query: jsonWords{t.Query.View, t.Query.Words}, Hits: []jsonHit{}, Notes: p.notes(t)}
	for _, row := range t.Rows {
		out.Hits = append(out.Hits, p.hit(*row.Hit))
	}
	return p.encode(out)
}
