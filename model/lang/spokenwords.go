package lang

import (
	"fmt"

	"xkld/model"
	"xkld/model/report"
)

func englishSpoken() Spoken {
	return Spoken{
		Counted: [3]string{"%s workers", "%s women", "%s men"},
		Precise: [4]string{"%s", "over %s", "nearly %s", "about %s"},
		Heads: map[report.Column]string{
			report.ColOwn: "your own", report.ColChange: "change on the month before", report.ColYearChange: "change on the year before",
			report.ColWomen: "women", report.ColSexShare: "share of women", report.ColToDate: "year to date",
			report.ColShare: "share of all markets", report.ColCumulated: "share together with the larger ones",
			report.ColPlan: "plan", report.ColResult: "result", report.ColShareCalculated: "share of the plan",
			report.ColRemaining: "against the plan", report.ColRank: "place among the markets", report.ColRankMonth: "place among the months",
			report.ColIndex: "index",
		},
		NoFigure: "no published figure", NoRatio: "cannot be calculated", Percent: "%s percent", Minus: "minus %s", AtLeast: "at least %s", To: "%s to %s",
		RankIs: "%d of %d", Times: "%s times",
		More: "%s more", Less: "%s less", Same: "the same", Persons: "%s more", Fewer: "%s fewer", Left: "%s remaining", Past: "%s over the plan",
		Plus: "plus", Take: "minus", Equals: "equals",
		YearOf: "%d", MonthOf: "%s %d", MonthsOf: "%s to %s %d", Day: "%d %s %d", UpTo: "up to %s", Markets: "markets", Targets: "plans and results", And: " and ", Only: "only %s",
		Known: "%d of %d months have figures.", MarketsKnown: "Markets with a figure: %d.", PlansKnown: "Plans: %d.", NoneKnown: "No published figure here.",
		Latest: "Latest: %s.", Largest: "Largest: %s.",
		Women: "Women %s", OfBoth: "%s of both sexes", OfTotal: "share of both sexes", OfPlan: "Of the plan %s: %s.", PlanPrinted: "Plan as printed: %s.",
		From: "Source: %s.", MoreSources: "More sources: %d.", NoSource: "No page was found that prints it.", Note: "note: %s", Against: "contradicted by %s",
		OrElse: "or else %s instead of %s", Sum: "Together: %s. Of %s: %s.", SumIs: "Formula: %s.", TogetherKnown: "Known together: %s.",
		Printed: "Printed: %s.", Check: "Check, %s: %s", WithIt: "Published with it: %s.", Versus: "parts %s, whole %s", BesideBase: "against %s", ChangeOn: "change on %s",
		Figures: "figures: %s",
		Range:   "highest %s; lowest %s.", Trend: "Latest %s; %s", Up: "higher than %s", Down: "lower than %s", Level: "as high as %s",
		Gaps: "%d of %d are missing", NoGaps: "none is missing",
		firstMonths: func(_, year int, last string) string { return fmt.Sprintf("January to %s %d", last, year) },
		Talk:        englishTalk(),
	}
}

func englishTalk() Talk {
	return Talk{
		Unknown: "%s is not known here. Say a month, a year, a market, women or men, or a command: help lists them.", Meant: "Did you mean %s?",
		Which: "%s may be %s. Which one?", Or: " or ",
		MoreToSay: "%d of %d lines. Say more for the next %d.", NothingMore: "There is no more.", NothingBack: "There is nothing to go back to.",
		NothingSaid: "Nothing has been said yet.", Here: "You are at %s.", FigureHere: "The figure is %s.", SameCommand: "The command is: %s",
		NoNext: "This is the last one.", NoPrevious: "This is the first one.", TooLong: "That line is too long.",
		CompareNeeds: "Say two figures, as in: compare june july.", SpeaksNow: "English.", NoLanguage: "%s is no language here; say lang vi or lang en.",
		NeedsValue: "%s needs a value.", OneOnly: "One at a time: %s.",
		Help: []string{
			"Months, markets, targets: the figures, with a period if you like, as in markets 2024.",
			"July, july 2024, 2025-07: one figure. Show, then a month, a market or women: the same.",
			"A year, a market, women, men, both, published, calculated: what is shown from now on. Clear: all of it again.",
			"Show change, year-change, to-date, share, index or value: what is shown of the figures.",
			"Next and previous, then figure or period. Latest.",
			"Why, or record: formula, sources and contradictions of the last figure.",
			"Compare june july: figures side by side.",
			"Chart: the chart in two sentences.",
			"Check, sources, indicators, up to 2025-07.",
			"Find, then words: any figure, market, indicator or source that has them all.",
			"Where, repeat, more, back.",
			"Lang vi, or lang en. Quit.",
		},
		Verbs: map[string]string{
			"months": "by month", "markets": "by market", "targets": "plans;plan;target", "next": "following", "previous": "prev",
			"back": "undo", "repeat": "again", "where": "where am i", "why": "record", "more": "go on", "help": "commands;?", "quit": "q;exit;bye",
			"chart": "trend", "clear": "clear filters", "check": "checks", "sources": "source", "indicators": "indicator", "compare": "comparison",
			"show": "say", "find": "search;look for", "lang": "language", "latest": "newest", "full": "details", "period": "year", "figure": "row", "to": "to", "as-of": "up to;until",
		},
		Fill: "of;in;for;the;and;with;please;against;vs", Year: "year", Names: "english;tiếng anh;anh",
		Sexes: [3]string{"both;both sexes", "women;woman", "men;man"},
		Shows: map[model.Show]string{model.ShowValue: "number;numbers", model.ShowChange: "changes;on month", model.ShowYearChange: "year change;on year",
			model.ShowToDate: "to date;year to date", model.ShowShare: "shares;percent", model.ShowIndex: "indices"},
	}
}

func vietnameseSpoken() Spoken {
	return Spoken{
		Counted: [3]string{"%s lao động", "%s lao động nữ", "%s lao động nam"},
		Precise: [4]string{"%s", "hơn %s", "gần %s", "khoảng %s"},
		Heads: map[report.Column]string{
			report.ColOwn: "số của bạn", report.ColChange: "so với tháng trước", report.ColYearChange: "so với cùng kỳ năm trước",
			report.ColWomen: "lao động nữ", report.ColSexShare: "tỷ lệ nữ", report.ColToDate: "lũy kế từ đầu năm",
			report.ColShare: "tỷ trọng trong tất cả thị trường", report.ColCumulated: "tỷ trọng cộng dồn với các thị trường lớn hơn",
			report.ColPlan: "kế hoạch", report.ColResult: "kết quả", report.ColShareCalculated: "tỷ lệ hoàn thành kế hoạch",
			report.ColRemaining: "so với kế hoạch", report.ColRank: "thứ hạng trong các thị trường", report.ColRankMonth: "thứ hạng trong các tháng",
			report.ColIndex: "chỉ số",
		},
		NoFigure: "không có số liệu công bố", NoRatio: "không tính được", Percent: "%s phần trăm", Minus: "âm %s", AtLeast: "ít nhất %s", To: "%s đến %s",
		RankIs: "%d trên %d", Times: "%s lần",
		More: "tăng %s", Less: "giảm %s", Same: "không đổi", Persons: "nhiều hơn %s", Fewer: "ít hơn %s", Left: "còn lại %s", Past: "vượt kế hoạch %s",
		Plus: "cộng", Take: "trừ", Equals: "bằng",
		YearOf: "năm %d", MonthOf: "%s năm %d", MonthsOf: "%s đến %s năm %d", Day: "ngày %d %s năm %d", UpTo: "đến hết %s", Markets: "thị trường", Targets: "kế hoạch và kết quả", And: " và ", Only: "chỉ %s",
		Known: "%d trên %d tháng có số liệu.", MarketsKnown: "Số thị trường có số liệu: %d.", PlansKnown: "Số kế hoạch: %d.", NoneKnown: "Ở đây không có số liệu công bố.",
		Latest: "Mới nhất: %s.", Largest: "Lớn nhất: %s.",
		Women: "Nữ %s", OfBoth: "%s của cả hai giới", OfTotal: "tỷ lệ trong cả hai giới", OfPlan: "So với kế hoạch %s: %s.", PlanPrinted: "Kế hoạch đã công bố: %s.",
		From: "Nguồn: %s.", MoreSources: "Số nguồn khác: %d.", NoSource: "Không tìm thấy trang nào công bố số này.", Note: "ghi chú: %s", Against: "mâu thuẫn với %s",
		OrElse: "hoặc %s thay cho %s", Sum: "Cộng lại: %s. Trong %s: %s.", SumIs: "Công thức: %s.", TogetherKnown: "Chỉ biết gộp chung: %s.",
		Printed: "Đã công bố: %s.", Check: "Kiểm tra, %s: %s", WithIt: "Công bố cùng: %s.", Versus: "các phần %s, toàn bộ %s", BesideBase: "so với %s", ChangeOn: "thay đổi so với %s",
		Figures: "%s số liệu",
		Range:   "cao nhất %s; thấp nhất %s.", Trend: "Mới nhất %s; %s", Up: "cao hơn %s", Down: "thấp hơn %s", Level: "bằng %s",
		Gaps: "thiếu %d trên %d", NoGaps: "không thiếu số nào",
		firstMonths: func(months, year int, _ string) string { return fmt.Sprintf("%d tháng đầu năm %d", months, year) },
		Talk:        vietnameseTalk(),
	}
}

func vietnameseTalk() Talk {
	return Talk{
		Unknown: "Không hiểu %s. Hãy gõ tháng, năm, thị trường, nữ hoặc nam, hoặc một lệnh: trợ giúp liệt kê các lệnh.", Meant: "Ý bạn là %s?",
		Which: "%s có thể là %s. Bạn chọn cái nào?", Or: " hoặc ",
		MoreToSay: "%d trên %d dòng. Gõ thêm để nghe %d dòng tiếp theo.", NothingMore: "Hết rồi.", NothingBack: "Không có gì để quay lại.",
		NothingSaid: "Chưa có câu trả lời nào.", Here: "Bạn đang ở %s.", FigureHere: "Số liệu hiện tại là %s.", SameCommand: "Lệnh tương ứng: %s",
		NoNext: "Đây là mục cuối.", NoPrevious: "Đây là mục đầu.", TooLong: "Dòng này quá dài.",
		CompareNeeds: "Hãy gõ hai số liệu, ví dụ: so sánh tháng 6 tháng 7.", SpeaksNow: "Tiếng Việt.", NoLanguage: "%s không phải là ngôn ngữ ở đây; gõ lang vi hoặc lang en.",
		NeedsValue: "%s cần một giá trị.", OneOnly: "Mỗi lần chỉ một: %s.",
		Help: []string{
			"Các tháng, thị trường, kế hoạch: các số liệu, có thể kèm thời kỳ, ví dụ thị trường 2024.",
			"Tháng 7, tháng 7 năm 2024, 2025-07: một số liệu. Xem, rồi tháng, thị trường hoặc nữ: cũng vậy.",
			"Một năm, một thị trường, nữ, nam, cả hai, đã công bố, tính toán: những gì được đọc từ bây giờ. Bỏ lọc: tất cả trở lại.",
			"Xem thay đổi, so cùng kỳ, lũy kế, tỷ lệ, chỉ số hoặc số người: đọc gì của số liệu.",
			"Tiếp, trước: số liệu bên cạnh. Kỳ sau, kỳ trước. Mới nhất.",
			"Tại sao, hoặc hồ sơ: công thức, nguồn và mâu thuẫn của số liệu vừa đọc.",
			"So sánh tháng 6 tháng 7: đặt các số liệu cạnh nhau.",
			"Biểu đồ: biểu đồ trong hai câu.",
			"Kiểm tra, nguồn, chỉ tiêu, đến 2025-07.",
			"Tìm, rồi các từ: số liệu, thị trường, chỉ tiêu hay nguồn có đủ các từ ấy.",
			"Ở đâu, lặp lại, thêm, quay lại.",
			"Lang vi, hoặc lang en. Thoát.",
		},
		Verbs: map[string]string{
			"months": "các tháng;theo tháng", "markets": "thị trường;theo thị trường", "targets": "kế hoạch", "next": "tiếp;tiếp theo;sau", "previous": "trước;lùi", "as-of": "đến hết",
			"back": "quay lại;hoàn tác", "repeat": "lặp lại;nhắc lại", "where": "ở đâu", "why": "tại sao;vì sao;hồ sơ", "more": "thêm;đọc tiếp", "help": "trợ giúp;giúp", "quit": "thoát",
			"chart": "biểu đồ", "clear": "bỏ lọc", "check": "kiểm tra;mâu thuẫn", "sources": "nguồn", "indicators": "chỉ tiêu", "compare": "so sánh",
			"show": "xem;đọc", "find": "tìm;tìm kiếm", "lang": "ngôn ngữ;tiếng", "latest": "mới nhất", "full": "chi tiết;đầy đủ", "period": "thời kỳ;kỳ", "figure": "số liệu", "to": "đến;tới",
		},
		Fill: "của;trong;và;với;ở;cho", Year: "năm", Names: "vietnamese;tiếng việt;việt",
		Sexes: [3]string{"cả hai;cả hai giới;chung", "nữ;phụ nữ;lao động nữ", "nam;lao động nam"},
		Shows: map[model.Show]string{model.ShowValue: "số người;giá trị", model.ShowChange: "thay đổi;so tháng trước;so với tháng trước", model.ShowYearChange: "so cùng kỳ;so với cùng kỳ;so với năm trước",
			model.ShowToDate: "lũy kế", model.ShowShare: "tỷ lệ;tỷ trọng;phần trăm", model.ShowIndex: "chỉ số"},
	}
}
