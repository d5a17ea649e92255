package lang

import (
	"fmt"

	"xkld/model/report"
)

// FindWords are the words of a search and what it finds.
type FindWords struct {
	Kinds         [4]string // by report.HitKind
	Figures       string    // that a source prints
	Shown         string    // so many of so many hits
	Matches       string    // nothing goes by these words
	Names         string    // nothing goes by this word
	NamesTogether string    // each word names something, but nothing has them all
	Mean          string    // by another word
	Needs         string    // the command has no words
	TooMany       string    // it takes so many, and has so many
	NoSchema      string
}

func englishFind() FindWords {
	return FindWords{
		Kinds: [4]string{"market", "figure", "indicator", "source"}, Figures: "figures: %s",
		Shown:   "%d of %d hits, the best first; another word narrows them. CSV and JSON have all.",
		Matches: "nothing matches %s.", Names: "Nothing goes by %s.",
		NamesTogether: "Each word names something, but nothing has them all.", Mean: "Did you mean %s?",
		Needs: "find needs words.", TooMany: "find takes up to %d words; here are %d.", NoSchema: "no schema %s.",
	}
}

func vietnameseFind() FindWords {
	return FindWords{
		Kinds: [4]string{"thị trường", "số liệu", "chỉ tiêu", "nguồn"}, Figures: "số liệu: %s",
		Shown:   "%d trong %d kết quả, khớp nhất đứng trước; thêm từ để thu hẹp. CSV và JSON có tất cả.",
		Matches: "không có gì khớp với %s.", Names: "Không có gì tên là %s.",
		NamesTogether: "Từ nào cũng có nghĩa, nhưng không có gì khớp với tất cả.", Mean: "Có phải %s?",
		Needs: "find cần các từ để tìm.", TooMany: "find nhận nhiều nhất %d từ; ở đây có %d.", NoSchema: "không có schema %s.",
	}
}

// hit is what a column says of a thing that was found.
func (s Speaker) hit(column report.Column, h report.Hit) string {
	switch column {
	case report.ColFound:
		return s.Find.Kinds[h.Kind]
	case report.ColID:
		return h.ID()
	case report.ColCommand:
		return h.Command()
	case report.ColNumber:
		return s.hitNumber(h)
	}
	return s.HitName(h)
}

// hitNumber is the number of what was found, with its marks.
func (s Speaker) hitNumber(h report.Hit) string {
	switch {
	case h.Figure != nil:
		return s.Figure(*h.Figure)
	case h.Indicator != nil:
		return s.Indicator(*h.Indicator)
	case h.Source != nil:
		return fmt.Sprintf(s.Find.Figures, s.Number(int64(len(h.Source.Claims))))
	}
	return Missing
}

// HitName is what was found, in words.
func (s Speaker) HitName(h report.Hit) string {
	switch h.Kind {
	case report.HitMarket:
		if h.Figure == nil {
			return s.BothNames(h.Market)
		}
		return s.BothNames(h.Market) + "; " + s.Span(h.Figure.Span)
	case report.HitFigure:
		return s.Ref(h.Figure.Ref)
	case report.HitIndicator:
		name := h.Indicator.Name
		if word, ok := s.Indicators[name]; ok {
			name = word
		}
		return name + ", " + s.Market(h.Indicator.Market) + ", " + h.Indicator.AsOf + ", " + string(h.Indicator.Source)
	}
	return s.Titled(h.Source.Source)
}
