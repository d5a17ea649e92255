package lang

func vietnameseTake() TakePhrases {
	return TakePhrases{
		Sentence: "%s %s Việt Nam đi làm việc ở nước ngoài theo hợp đồng trong %s, %s (%s)",
		NoFigure: "Không có số liệu công bố về lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng trong %s, %s",
		OfYear:   "năm %s", OfYears: "giai đoạn %s",
		Persons:    [2]string{"lao động", "lao động"},
		Calculated: "tính toán, chưa công bố",

		Menu: "Sao chép", Number: "số", Printed: "số theo nguồn", Text: "câu", Citation: "trích dẫn",
		Figure: "số liệu", Row: "dòng", View: "CSV của trang", Link: "liên kết", Command: "lệnh",

		Copied:     "Đã sao chép, %s: %s",
		TooLong:    "Đã sao chép, %s, nhưng nhiều terminal chỉ nhận tối đa %s: e ghi ra tệp",
		Nothing:    "Không có gì để chép: %s.",
		NotPrinted: "số tính toán, không nơi nào công bố",
		NoTable:    "ở đây không có số liệu",
		Bytes:      [2]string{"1 byte", "%s byte"}, Rows: [2]string{"1 dòng", "%s dòng"},
		Compared:  vietnameseSideBySide(),
		MoreLines: [2]string{"và 1 dòng nữa", "và %s dòng nữa"},

		Export: "Xuất", Format: "Định dạng", File: "Tệp", Count: "Gồm",
		Formats: map[string]string{
			"csv": "CSV: mỗi số liệu một dòng", "json": "JSON: có cả công thức và nguồn",
			"md": "Markdown: bảng để đọc", "svg": "SVG: biểu đồ, nét ở mọi cỡ", "png": "PNG: biểu đồ, để trình chiếu",
		},
		Wrote: "Đã ghi: %s, %s, %s.", Taken: "%s đã có. Enter lần nữa để ghi đè; esc giữ lại.",
		Failed: "%s chưa được ghi: %s.", NoName: "Tệp cần có tên.",
		NoFolder: "thư mục không tồn tại", NoRight: "không có quyền ghi ở đó", Writing: "Đang ghi %s",
		Exists: "đã có tệp này", NoFiles: "Không ghi tệp trên máy chủ. Hãy gõ: ssh HOST %s -f csv > TỆP", NoExport: "Không có gì để xuất: %s.",
	}
}

func vietnameseSideBySide() SideBySide {
	return SideBySide{
		Opening:      "Lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng, %s: %s.",
		OpeningAlone: "Lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng: %s.",
		More:         "%[1]s nhiều hơn %[3]s %[2]s lao động (%[4]s)", Fewer: "%[1]s ít hơn %[3]s %[2]s lao động (%[4]s)", Same: "%s bằng %s",
		Calculated: "Chênh lệch là số tính toán, không phải số công bố.",
		From:       [2]string{"Nguồn: %s.", "Các nguồn: %s."},
	}
}

func vietnameseColumns() ColumnWords {
	return ColumnWords{
		Sorted: "xếp theo: %s", Reversed: "xếp theo: %s, đảo ngược",
		None: "chưa xếp theo cột nào", Unknown: "ở đây không có cột %s, mà có %s",
	}
}

func vietnameseWorked() WorkedWords {
	return WorkedWords{
		Share: "%s: %s trên %s", Change: "%s: từ %s đến %s", Index: "%s: %s, trong đó %s là 100",
		OfPlan: "%s: %s so với kế hoạch %s", Remaining: "%s: kế hoạch %s trừ %s", Printed: "%s, đã công bố: %s",
		PerYear: "kế hoạch là một số cho mỗi năm",
		Percent: "phần trăm", Points: "điểm", Persons: "lao động",
	}
}
