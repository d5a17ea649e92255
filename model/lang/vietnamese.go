package lang

import (
	"xkld/model"
	"xkld/model/report"
)

// Vietnamese has the terms that the releases themselves use.
func Vietnamese() *Words {
	return &Words{
		Code:       "vi",
		Months:     [12]string{"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"},
		LongMonths: vietnameseMonths(),
		Group:      ".",
		Point:      ",",
		Title:      "Lao động đi làm việc ở nước ngoài theo hợp đồng",
		Sexes:      [3]string{"nam và nữ", "nữ", "nam"},
		SexLabels:  [3]string{"cả hai", "nữ", "nam"},
		Workers:    [3]string{"Lao động", "Nữ", "Nam"},
		Kinds:      [4]string{"không có số liệu", "đã công bố", "tính toán", "của bạn"},
		Precise:    [4]string{"đúng", "hơn", "gần", "khoảng"},
		Verdicts:   [4]string{"", "đáng ngờ", "mâu thuẫn", "bị loại"},
		Checks: [4]string{"nữ không nhiều hơn tổng số", "các thị trường đã công bố không nhiều hơn tất cả",
			"lũy kế bằng lũy kế trước cộng tháng đó", "các tháng cộng lại"},
		Alike: [7]string{"số nào cũng có", "kỳ dài như nhau", "không so vài tháng với cả năm", "cùng loại số liệu",
			"cùng độ chính xác", "không đáng ngờ, không mâu thuẫn", "cùng lần công bố"},
		Unlike: [7]string{"có số không biết", "các kỳ dài ngắn khác nhau", "so vài tháng với cả năm",
			"số liệu khác loại", "số liệu không chính xác như nhau", "có số đáng ngờ hoặc mâu thuẫn",
			"so số đã điều chỉnh với số chưa điều chỉnh"},
		Heads: vietnameseHeads(),
		Keys:  vietnameseKeys(), Places: vietnamesePlaces(),
		Marks: map[string]string{
			"=": "tính toán, chưa công bố", OwnMark: "số liệu của bạn", "?": "đáng ngờ", "*": "mâu thuẫn", ">": "hơn", "<": "gần", "~": "khoảng",
			Hatched: "tính toán", Light: "không chính xác, hoặc đáng ngờ", plainLight: "không chính xác, hoặc đáng ngờ",
			Missing: "không có số liệu", Gap: "trống", Plan: "kế hoạch", Pace: "tiến độ đều",
		},
		ShortMarks: map[string]string{"=": "tính toán", Light: "chưa chắc", plainLight: "chưa chắc", Missing: "chưa có"},
		Indicators: map[string]string{
			"stock_abroad": "Lao động đang ở nước ngoài", "remittances_per_year": "Kiều hối mỗi năm",
			"licensed_enterprises": "Doanh nghiệp có giấy phép", "agreements_signed": "Thỏa thuận đã ký",
			"cumulative_departures_since_1980": "Lao động đã đi từ năm 1980", "receiving_markets": "Thị trường tiếp nhận",
			"income_per_month": "Thu nhập mỗi tháng", "share_of_plan": "So với kế hoạch",
			"departures_per_year_since_2020": "Lao động đi mỗi năm từ 2020",
		},
		Units: map[string]string{"USD": "đô la Mỹ", "workers": "lao động", "percent": "phần trăm",
			"enterprises": "doanh nghiệp", "agreements": "thỏa thuận", "markets": "thị trường"},
		Column:    vietnameseColumns(),
		How:       vietnameseWorked(),
		Word:      vietnamesePhrases(),
		Form:      vietnameseForms(),
		Clash:     vietnameseClashes(),
		Slide:     vietnameseSlides(),
		Transform: vietnameseTransforms(),
		Picture:   vietnamesePicture(),
		Take:      vietnameseTake(),
		Find:      vietnameseFind(),
		Spoken:    vietnameseSpoken(),
		Wrong:     vietnameseWrong(),
		Usage:     vietnameseUsage(),
		Own:       vietnameseOwn(),
		Visit:     vietnameseVisit(),
		Serving:   vietnameseServing(),
		Line:      vietnameseCommandLine(),
		calendar:  vietnameseCalendar(),
		market:    func(m model.Market) (string, string) { return m.NameVI, m.ShortVI },
	}
}

func vietnameseMonths() [12]string {
	return [12]string{"tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9",
		"tháng 10", "tháng 11", "tháng 12"}
}

func vietnameseHeads() map[report.Column]string {
	return map[report.Column]string{
		report.ColPeriod: "Kỳ", report.ColMarket: "Thị trường", report.ColSex: "Giới",
		report.ColValue: "Lao động", report.ColOwn: "Của bạn", report.ColOwnApart: "lệch", report.ColChange: "so tháng", report.ColWomen: "Nữ",
		report.ColSexShare: "% nữ", report.ColToDate: "Lũy kế",
		report.ColShare: "Tỷ lệ", report.ColCumulated: "Cộng dồn",
		report.ColPlan: "Kế hoạch", report.ColPlanType: "Loại kế hoạch", report.ColResult: "Kết quả", report.ColAsOf: "Đến",
		report.ColSharePublished: "so KH, công bố", report.ColShareCalculated: "so KH",
		report.ColRemaining: "Còn lại",
		report.ColIndicator: "Chỉ tiêu", report.ColRange: "Giá trị", report.ColUnit: "Đơn vị",
		report.ColSource: "Nguồn", report.ColNote: "Ghi chú", report.ColPublisher: "Nơi đăng",
		report.ColPublished: "Ngày đăng", report.ColTitle: "Tiêu đề", report.ColFigures: "Số liệu",
		report.ColDifference: "Chênh lệch", report.ColPercent: "Phần trăm", report.ColTimes: "Lần",
		report.ColInverse: "Gốc / số này", report.ColRank: "Hạng", report.ColRankMonth: "Hạng trong năm",
		report.ColAgreement: "So sánh", report.ColFound: "Loại", report.ColID: "Mã", report.ColNumber: "Số", report.ColCommand: "Lệnh", report.ColName: "Nội dung",
		report.ColRival: "Số khác", report.ColBy: "Lệch", report.ColByPart: "Lệch %",
	}
}

func vietnameseTyping() Typing {
	return Typing{
		NothingSought: "chưa tìm gì: / để tìm", NotFound: "ở đây không có gì tên là %s", PromptKeys: "enter chạy  tab điền  esc lùi",
		UnknownWord: "không có lệnh, kỳ hay thị trường %s.", DidYouMean: "Ý bạn là %s?", NeedsValue: "%s cần một giá trị",
		NotThere: "%s không có số liệu của %s", NothingUndone: "không có gì để hoàn tác", NothingRedone: "không có gì để làm lại",
		NoSuchKey: "%s không làm gì ở đây; %s", VietnameseOn: "Đang bật gõ tiếng Việt; các phím vẫn dùng được",
		LeaveAgain: "nhấn q lần nữa để thoát; dấu chọn và lịch sử hoàn tác sẽ mất", Narrowed: "tìm theo %s",
	}
}

func vietnameseRemarks() Remarks {
	return Remarks{
		Contested:    "có nhiều số được công bố và không có căn cứ để quyết định số nào đúng",
		Revised:      "số đã điều chỉnh; công thức, tỷ lệ và phần còn lại dùng lần công bố đầu",
		FirstRelease: "tính từ lần công bố đầu, nay đã điều chỉnh",
		WithinOther:  "nằm trong thị trường khác",
		MenOnly:      "chỉ công bố cho nam, và không nguồn nào nói tất cả là nam",
		RowsAdded:    "cộng từ %s dòng", MarketsAdded: "cộng các thị trường trong tệp",
		WomenOnly: "chỉ công bố cho nữ, và không nguồn nào nói tất cả là nữ",
		Zero:      "phép tính cho kết quả 0, nhưng không có số 0 nào được công bố xác nhận",

		WhyPrinted:     "được công bố cho cùng kỳ",
		WhyFirst:       "lần công bố đầu, nay đã điều chỉnh",
		WhyRejected:    "đã công bố, bị loại: %s",
		WhyApproximate: "được công bố là %s",
		WhyFormula:     "suy ra từ %s",
		WhyBelowZero:   "nhỏ hơn 0, suy ra từ %s",
		WhyAboveTotal:  "số theo giới tính và tổng số mâu thuẫn nhau, suy ra từ %s",
		WhyAboveAll:    "nhiều hơn tất cả thị trường cộng lại, suy ra từ %s",

		MonthsKnown:   "%d trên %d tháng có số liệu.",
		MissingMarket: "%s không có số liệu ở đây, nhưng có mâu thuẫn: xkld show %s",
		Arithmetic:    "Phần còn lại của kế hoạch là phép tính, không phải dự báo.",
		Other:         "\"thị trường khác\" là tổng số trừ các thị trường được công bố trong kỳ này; có thể gồm cả thị trường được nêu tên ở kỳ khác.",
		NoSplit:       "Kỳ này không công bố số liệu theo thị trường.",
		SharesFirst:   "Tổng số đã điều chỉnh; tỷ lệ và phần còn lại theo lần công bố đầu.",
	}
}
