package lang

func vietnamesePhrases() Phrases {
	return Phrases{
		RecordPhrases:  vietnameseRecordPhrases(),
		PanePhrases:    vietnamesePanePhrases(),
		TablePhrases:   vietnameseTablePhrases(),
		ComparePhrases: vietnameseComparePhrases(),
		FramePhrases:   vietnameseFramePhrases(),
		Typing:         vietnameseTyping(),
		Remarks:        vietnameseRemarks(),
	}
}

func vietnameseRecordPhrases() RecordPhrases {
	return RecordPhrases{
		Record:         "Hồ sơ",
		NextFigure:     "j/k số kế tiếp",
		RecordKind:     "Loại",
		RecordFormula:  "Công thức",
		RecordConflict: "Mâu thuẫn với",
		RecordTogether: "Công bố cùng",
		RecordNotes:    "Ghi chú",
		RecordPlan:     "So kế hoạch",
		RecordClaims:   "Như công bố",
		RecordChecks:   "Kiểm tra",
		Sources:        "Nguồn",
		Disputes:       "Mâu thuẫn giữa các số liệu đã công bố",
		PlanAndResult:  "kế hoạch và kết quả",
		ShareOfTotal:   "so tổng số",
		RevisedShort:   "đã điều chỉnh",
		ContradictedBy: "mâu thuẫn với",
		CheckOK:        "đúng",
		CheckFails:     "sai",
		Plan:           "kế hoạch",
		PlanKinds:      [6]string{"kế hoạch", "điều chỉnh", "dự kiến", "chỉ tiêu", "mỗi năm", "nhiều năm"},
		AllPlans:       "Kế hoạch công bố",
		IsCut:          "số công bố bị cắt bớt",
		WithinIt:       "Gồm có",
		Together:       "Chỉ có số gộp",
		PrintedBy:      "%d nguồn công bố",
		OpenEnd:        "ít nhất %s",
		AsOf:           "đến %s",
		NotDated:       "không rõ ngày",
		NoAddress:      "không rõ địa chỉ",
		PickSource:     "Mở nguồn %d trên %d",
	}
}

func vietnamesePanePhrases() PanePhrases {
	return PanePhrases{
		OfIt:          "%s trong đó",
		SourceOf:      "Mới nhất trong %d nguồn",
		Source:        "Nguồn",
		AMonth:        "mỗi tháng",
		Billion:       "tỷ %s",
		AlsoPrinted:   "nhưng cũng công bố %s, %s",
		ChecksPassed:  "kiểm tra đúng: %d trên %d",
		NoSource:      "không tìm thấy trang nào công bố số này",
		On:            "so %s",
		Rank:          "hạng",
		RankOf:        "=%d trên %d",
		RankMonths:    "=%d trên %d tháng",
		RankMarkets:   "=%d trên %d thị trường có số",
		Ahead:         "hơn %s =%s (=%s lần)",
		OtherPeriods:  "Kỳ khác",
		InOther:       "%s, thuộc thị trường khác",
		PlanOf:        "so với kế hoạch",
		OfThisPlan:    "so KH %s",
		PlanTypes:     [6]string{"", "điều chỉnh", "dự kiến", "chỉ tiêu", "mỗi năm", ""},
		AheadOf:       "vượt",
		RemainingOver: "trong %d tháng",
		Needed:        "cần",
		NeededNote:    "Phép tính, không phải dự báo.",
		SoFar:         "đến nay",
		MeanMonth:     "trung bình",
		OverPlan:      "vượt mức",
		AlsoPublished: "Cũng công bố",
		Result:        "Sẽ hiện",
		Command:       "Lệnh",
		Same:          "Lệnh tương ứng",
	}
}

func vietnameseTablePhrases() TablePhrases {
	return TablePhrases{
		YearSummary:      "%d   %d tháng có số liệu",
		RangeLine:        "cao %s %s   thấp %s %s   chênh =%s   trung bình %d tháng %s",
		Trend:            "%d-%d",
		MarketsPublished: "%s   %d thị trường đã công bố",
		TargetsSummary:   "%d kế hoạch",
		ByMonth:          "%d theo từng tháng",
		To:               "Đến",
		EvenPace:         "tiến độ đều",
		ChartHead:        "%s mỗi tháng, %d",
		LongChartHead:    "%s mỗi tháng, %s",
		ChartThousands:   "%s mỗi tháng, %d; nghìn, ghi trên cột",
		HeatHead:         "%s mỗi tháng, nghìn",
		HeatFew:          "%s mỗi tháng",
		Nothing:          "Không có số liệu: %s.",
		NothingKeys:      "{ } kỳ khác   x giới tính khác   f lọc   F bỏ lọc",
		NoFigures:        "Dữ liệu này không có số liệu nào.",
		NoPlans:          "Dữ liệu này không có kế hoạch nào.",
		OnlyKinds:        "Chỉ hiện số liệu %s.",
		YearOnly:         "Không có số liệu tháng của %d. Cả năm: %s.",
		HasYears:         "%s có số liệu: %s.",
	}
}

func vietnameseComparePhrases() ComparePhrases {
	return ComparePhrases{
		Against:       "%s so với %s",
		IsComparable:  "So sánh được: %s.",
		NotComparable: "Chưa so sánh được: %s.",
		TogetherOf:    "Tổng cộng %s trên %s (%s), %s.",
		MoreThan:      "%s: nhiều hơn %[3]s %[2]s (%[4]s).",
		FewerThan:     "%s: ít hơn %[3]s %[2]s (%[4]s).",
		AsMany:        "%s: bằng %s.",
		NoMarks:       "Chưa chọn số nào: space để chọn một số.",
		MarkList:      "%d số đã chọn",
		NoSum:         "Không có tổng: các số trùng nhau, hoặc không phải các phần của một tổng thể.",
		Marked:        "+ %d đã chọn",
		RangeFrom:     "chọn từ %s: v kết thúc",
		TimesBase:     "%s lần",
		Compare:       "So sánh %d",
		Base:          "gốc",
		BaseIs:        "gốc: %s",
		FromZero:      "cùng thang đo, từ 0",
		CanCompare:    "So sánh được?",
		AllAlike:      "So sánh được về mọi mặt.",
		ShownOf:       "%d trên %d: h l",
	}
}

func vietnameseFramePhrases() FramePhrases {
	return FramePhrases{
		Tabs:          [3]string{"Tháng", "Thị trường", "Kế hoạch"},
		NoShell:       "Không có dòng lệnh nào để quay về.",
		SexElsewhere:  "Kế hoạch tính cả nam và nữ; các trang khác hiện %s.",
		Filters:       "thị trường: %s   giới tính: %s",
		FewFilters:    "%s, %s",
		FilterKinds:   "chỉ: %s",
		HeadlineMonth: "%s %s",
		HeadlinePlan:  "%s %s, %s so với kế hoạch %s",
		TooSmall:      "cần 40x12; đang là %s",
		MoreBelow:     "còn dưới: %d dòng, ctrl+d",
		Keys:          "Phím",
		Filter:        "Lọc",
		TypeToFind:    "gõ để tìm: ",
		PickMarket:    "Thị trường",
		PickSex:       "Giới tính",
		PickKind:      "Loại (space: bật hoặc tắt)",
		PickPeriod:    "Kỳ",
		NoMatch:       "không có thị trường nào khớp",
	}
}

func vietnameseForms() FormWords {
	return FormWords{
		Years:        "%s mỗi tháng",
		Counted:      "%s, %s",
		BaseOfEach:   "số chính xác đầu tiên của mỗi thị trường từ %s = 100",
		Small:        "%s, %s, cùng thang đo 0-%s",
		Markets:      "%s theo thị trường, %s",
		MarketsShort: "%s theo thị trường, %s, nghìn",
		Plans:        "Kết quả từng năm, ! là kế hoạch",
		PartYear:     "%s: chỉ %s",
		SomeOf:       "%d-%d trên %d",
	}
}

func vietnameseSlides() SlideWords {
	return SlideWords{
		Counted: [3]string{"lao động", "nữ", "nam"},
		OfWhom:  "%s, trong đó có %s nữ", OfAll: "%s, chiếm %s trong %s",
		Markets: "Lao động theo thị trường", Women: "Lao động nữ", Years: "Kế hoạch và kết quả 5 năm",
		OfThePlan: "so với kế hoạch %s", PartYear: "%d đến %s",
		WholeYear: "Cả năm %d", ToDate: "Lũy kế, %s", Standing: "%s: %s",
		SourceIs: "Nguồn: %s", SourcesAre: "Nguồn: %s", AndMore: "và %d nguồn nữa",
		MoreBars: "và %d thị trường nhỏ hơn", FirstOf: "nguồn 1/%d", NoSlides: "Không có số liệu nào kèm nguồn để chiếu.",
	}
}

func vietnamesePicture() Picture {
	return Picture{
		Uncertain: "không chính xác, hoặc đáng ngờ",
		Together:  "chỉ có số gộp",
		OfPlan:    "so với %s",
		YearPlans: "Kế hoạch một năm", OtherPlans: "Kế hoạch của kỳ khác",
		Source:      "Nguồn: %s, theo xkld sources; xkld tổng hợp; số liệu đến %s.",
		NoSource:    "Nguồn: %s, theo xkld sources; xkld tổng hợp.",
		MoreSources: "%s và %d nguồn khác",
	}
}

func vietnameseClashes() Clashes {
	return Clashes{
		Severities: [5]string{"bất hợp lý", "chưa rõ", "thiếu chính xác", "đã thay thế", "bị loại"},
		Reasons: [5]string{"các số đã công bố khác cho kết quả không thể có", "nơi khác công bố hoặc cho số khác, và không rõ vì sao",
			"số làm tròn hoặc giới hạn không thể khớp", "lần công bố đầu, nay đã điều chỉnh", "đã công bố, và bị loại vì có lý do"},
		Gap: "trống", LeftFor: "%s cho %s cộng lại", LeftForOne: "%s cho %s", NeverRevised: "Chưa từng điều chỉnh: chỉ biết một lần công bố.",
		RevisedFrom: "Điều chỉnh từ %s thành %s.", RevisedTo: "Điều chỉnh thành %s.", NeverPrinted: "Không có gì được công bố cho đúng số liệu này.",
		Opens: "Đang mở %s", CannotOpen: "Không mở được: %s",
		Heading: "Mâu thuẫn", Searching: "Đang đối chiếu từng số liệu ...", Place: "%d trên %d, %s", NoMore: "Đây là mâu thuẫn cuối.",
		OrElse: "hoặc", Instead: "cho %s, chứ không phải %s theo %s", SameAs: "cùng mâu thuẫn với",
		Opening: "%d mâu thuẫn về %d số liệu, nặng nhất trước: %s.", None: "Không có gì mâu thuẫn.",
		Show: "Hồ sơ của một số: xkld show %s", AndMore: "và %d nguồn nữa", AtLeast: "ít nhất %s", Calculated: "tính toán: %s",
		Printed: "công bố", Also: "cũng có số", Implied: "suy ra", Wording: "cũng viết", First: "công bố đầu",
		Rejected: "bị loại", Nothing: "không có số liệu công bố",
		BelowZero: "nhỏ hơn 0", AboveTotal: "nhiều hơn %s của cả nam và nữ",
		BelowSex: "ít hơn %s của riêng nữ hoặc nam", AboveAll: "nhiều hơn %s của tất cả thị trường",
	}
}

func vietnameseTransforms() Transforms {
	return Transforms{
		Value: "lao động", Change: "thay đổi so với %s", Month: "tháng trước", Year: "năm trước", ToDate: "lũy kế",
		ShareOfAll: "tỷ lệ trên tất cả thị trường", ShareOfYear: "tỷ lệ trên cả năm", Index: "chỉ số",
		ShortValue: "lao động", ShortChange: "thay đổi", ShortYearChange: "so năm trước", ShortToDate: "lũy kế", ShortShare: "tỷ lệ",
		Chart: "%s: %s, %s", InPercent: "%s, phần trăm", BaseOf: "%s, %s",
		InThousands: "; nghìn, ghi trên cột", Thousands: ", nghìn",
		Extremes: "cao nhất %s %s   thấp nhất %s %s",
		Show:     "hiện: %s", Elsewhere: "Kế hoạch và kết quả hiện nguyên số; các trang khác hiện: %s.",

		OnMonth: "so tháng", OnYear: "so năm", MonthBefore: "Trước", YearBefore: "Năm trước", ChangeHead: "Thay đổi",
		All: "Tất cả", Whole: "Tổng", IndexHead: "Chỉ số", Base: "%s = 100",

		NoteChange:      "Thay đổi so với kỳ liền trước dài như vậy, tính bằng phần trăm; để trống khi một trong hai số không biết chính xác.",
		NoteYearChange:  "Thay đổi so với cùng kỳ năm trước, tính bằng phần trăm; để trống khi một trong hai số không biết chính xác.",
		NoteShareOfAll:  "Tỷ lệ trên tất cả thị trường, tính bằng phần trăm.",
		NoteShareOfYear: "Tỷ lệ trên cả năm, tính bằng phần trăm.",
		NoteIndex:       "Chỉ số: %s là 100.",
		NoteIndexOfEach: "Chỉ số: số chính xác đầu tiên của mỗi dòng là 100.",

		ChangeFormula: "(%[1]s - %[2]s) / %[2]s, phần trăm", ShareFormula: "%[1]s / %[2]s, phần trăm", IndexFormula: "%[1]s / %[2]s, chỉ số",
		NoFigure: "%s không có số liệu", Approximate: "%s không chính xác", IsZero: "%s bằng 0", NoBase: "không có số chính xác nào để làm 100",
		Unequal: "%s và %s không tính cùng một thứ",
	}
}
