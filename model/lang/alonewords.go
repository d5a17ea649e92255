package lang

import (
	"maps"

	"xkld/model"
)

// AloneWords take the place of others where nothing but somebody's own figures is
// shown: nothing of them is published.
type AloneWords struct {
	Missing, Calculated              string
	MarketsCheck                     string // that a check makes sure of
	Claims, Printed                  string // heads of a record, and what is read out of it
	Disputes, Impossible, Superseded string
	NeverPrinted, NoSource, WithIt   string
	NoneHasIt                        string // the same in a sentence
	MarketsKnown, Other, NoSplit     string
	Sentence, NotPrinted, NoneKnown  string
	Zero                             string
	Files, FilesUntil                string // under a picture
}

func englishAlone() AloneWords {
	return AloneWords{
		Missing: "no figure", Calculated: "calculated", MarketsCheck: "markets do not exceed all markets",
		Claims: "In the files", Printed: "In the files: %s.",
		Disputes: "Contradictions among your own figures", Impossible: "other figures give what cannot be", Superseded: "the first release, since revised",
		NeverPrinted: "There is nothing of this very figure.", NoSource: "no file has it", NoneHasIt: "No file has it.", WithIt: "In the same files",
		MarketsKnown: "%s   markets: %d", Other: "\"other markets\" is the total less the markets of this period; it may hold markets named in other periods.",
		NoSplit:  "There are no figures by market for this period.",
		Sentence: "There is no figure of the workers who went abroad under contract from Viet Nam in %s, %s", NotPrinted: "printed nowhere",
		Zero:      "the calculation gives zero, which no zero in the files bears out",
		NoneKnown: "No figure here.", Files: "Source: %s; compiled by xkld.",
		FilesUntil: "Source: %s; compiled by xkld; figures up to %s.",
	}
}

func vietnameseAlone() AloneWords {
	return AloneWords{
		Missing: "không có số liệu", Calculated: "tính toán", MarketsCheck: "các thị trường không nhiều hơn tất cả",
		Claims: "Trong tệp", Printed: "Trong tệp: %s.",
		Disputes: "Mâu thuẫn giữa các số liệu của bạn", Impossible: "các số khác cho kết quả không thể có", Superseded: "số đầu, nay đã điều chỉnh",
		NeverPrinted: "Không có gì cho đúng số liệu này.", NoSource: "không tệp nào có số này", NoneHasIt: "Không tệp nào có số này.", WithIt: "Trong cùng tệp",
		MarketsKnown: "%s   %d thị trường", Other: "\"thị trường khác\" là tổng số trừ các thị trường có trong kỳ này; có thể gồm cả thị trường được nêu tên ở kỳ khác.",
		NoSplit:  "Kỳ này không có số liệu theo thị trường.",
		Sentence: "Không có số liệu về lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng trong %s, %s", NotPrinted: "không nơi nào công bố",
		Zero:      "phép tính cho kết quả 0, nhưng không có số 0 nào trong tệp xác nhận",
		NoneKnown: "Ở đây không có số liệu.", Files: "Nguồn: %s; xkld tổng hợp.",
		FilesUntil: "Nguồn: %s; xkld tổng hợp; số liệu đến %s.",
	}
}

// Alone are the same words for somebody's own figures with no others beside them.
func (w *Words) Alone() *Words {
	words, _ := w.Shelf().alone().Of(w.Code) // it has the languages that the other has
	return words
}

// alone is a shelf of the same languages for somebody's own figures alone.
func (s *Shelf) alone() *Shelf {
	return shelfOf(func() *Words { return s.english().ofOwn() }, func() *Words { return s.vietnamese().ofOwn() })
}

func (w *Words) ofOwn() *Words {
	words, own := *w, w.Own.Alone
	words.Kinds[model.Missing] = own.Missing
	words.Checks[1] = own.MarketsCheck
	words.Marks = maps.Clone(w.Marks)
	words.Marks["="], words.Marks[Missing] = own.Calculated, own.Missing
	words.Word.RecordClaims, words.Word.Disputes = own.Claims, own.Disputes
	words.Word.RecordTogether, words.Word.Zero = own.WithIt, own.Zero
	words.Word.MarketsPublished, words.Word.Other, words.Word.NoSplit = own.MarketsKnown, own.Other, own.NoSplit
	words.Clash.Reasons[0], words.Clash.Reasons[3] = own.Impossible, own.Superseded
	words.Clash.NeverPrinted, words.Clash.Nothing = own.NeverPrinted, own.Missing
	words.Take.NoFigure, words.Take.Calculated, words.Take.NotPrinted = own.Sentence, own.Calculated, own.NotPrinted
	words.Spoken.NoFigure, words.Spoken.NoneKnown, words.Spoken.Printed = own.Missing, own.NoneKnown, own.Printed
	words.Word.NoSource, words.Spoken.NoSource, words.Picture.NoSource = own.NoSource, own.NoneHasIt, own.Files
	words.Picture.Source = own.FilesUntil
	return &words
}
