package lang

import (
	"testing"

	"xkld/model"
)

func TestSentence(t *testing.T) {
	months := func(from, to int) model.Span {
		return model.Span{From: model.MonthOf(2025, from), To: model.MonthOf(2025, to)}
	}
	ref := model.At(months(1, 7), model.All, model.Total)
	s := Speaker{Words: English(), Markets: model.Markets{{Code: model.All, NameEN: "all markets"}}}
	source := model.Source{ID: "vietnamplus-57", Publisher: "VietnamPlus", Published: "2025-08-07"}
	for _, c := range []struct {
		f    model.Figure
		want string
	}{
		{model.Figure{Ref: ref, Count: model.Known(85781), Kind: model.Published},
			"85,781 workers went abroad under contract from Viet Nam in January to July 2025, all markets, both sexes (published; VietnamPlus, 7 Aug 2025)"},
		{model.Figure{Ref: ref.Over(months(1, 12)).Of(model.Female), Count: model.Known(1), Kind: model.Published, Precision: model.Over, Verdict: model.Doubtful},
			"over 1 worker went abroad under contract from Viet Nam in 2025, all markets, women (published, doubtful; VietnamPlus, 7 Aug 2025)"},
		{model.Figure{Ref: ref.Over(months(7, 7)), Count: model.Known(6631), Kind: model.Calculated,
			Formula: []model.Term{{Sign: 1, Ref: ref}, {Sign: -1, Ref: ref.Over(months(1, 6))}}},
			"6,631 workers went abroad under contract from Viet Nam in July 2025, all markets, both sexes (calculated, not published: 2025-01..2025-07 - 2025-01..2025-06)"},
		{model.Figure{Ref: ref.Over(model.Span{From: model.MonthOf(2024, 11), To: model.MonthOf(2025, 2)})},
			"No figure is published of the workers who went abroad under contract from Viet Nam in Nov 2024 - Feb 2025, all markets, both sexes"},
	} {
		if got := s.Sentence(c.f, source); got != c.want {
			t.Errorf("%q\ninstead of\n%q", got, c.want)
		}
	}
}

func TestAsPrinted(t *testing.T) {
	for language, want := range map[string]string{"vi": "85.781", "en": "85,781", "fr": "85\u00a0781", "": "85,781", "zh": "85,781"} {
		if got := AsPrinted(85781, language); got != want {
			t.Errorf("%s: %q instead of %q", language, got, want)
		}
	}
}
