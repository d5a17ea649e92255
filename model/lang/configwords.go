package lang

// ConfigWords are what is said of the config file.
type ConfigWords struct {
	Line                                              string // file, line, what is wrong
	Unread, NoKey, DidYouMean, NoValue, Twice, NoTOML string
	Keys                                              map[string]string // what each setting does
	Place, Order                                      string            // where the file is, and what comes before it
}

func englishConfig() ConfigWords {
	return ConfigWords{
		Line:   "%s line %d: %s",
		Unread: "%s cannot be read; it is left out.", NoKey: "no setting %s.", DidYouMean: "Did you mean %s?",
		NoValue: "%s does not take %s; it is one of: %s.",
		Twice:   "%s has a value already; the first one counts.", NoTOML: "this is no TOML; the lines before it count.",
		Keys: map[string]string{
			"lang":       "Language of words and, for people, of numbers. LC_ALL, LC_MESSAGES and LANG\ncome first where they name English or Vietnamese.",
			"theme":      "Colours: auto reads on any background.",
			"color":      "When there is colour; auto is as NO_COLOR, CLICOLOR_FORCE and the terminal say.",
			"ascii":      "Draw with signs of plain ASCII only.",
			"width":      "Columns of text; 0 is the terminal's own width, and no limit in a pipe.",
			"mouse":      "Let the mouse choose on the screen; text can then not be selected.",
			"accessible": "Conversation and sentences for screen readers and braille.",
			"keyboard":   "The Vietnamese input method that may be switched on while keys are pressed.",
		},
		Place: "The config file of xkld. It is looked for at\n%s",
		Order: "A flag comes before the environment (XKLD_THEME and so on), the environment\nbefore this file, this file before what is built in. What cannot be understood is\nnamed on stderr with its line, and the command runs all the same.",
	}
}

func vietnameseConfig() ConfigWords {
	return ConfigWords{
		Line:   "%s dòng %d: %s",
		Unread: "không đọc được %s; bỏ qua tệp này.", NoKey: "không có thiết lập %s.", DidYouMean: "Có phải ý bạn là %s?",
		NoValue: "%s không nhận %s; hãy chọn một trong: %s.",
		Twice:   "%s đã có giá trị; giá trị đầu được dùng.", NoTOML: "đây không phải TOML; các dòng trước đó vẫn được dùng.",
		Keys: map[string]string{
			"lang":       "Ngôn ngữ của chữ và, cho người đọc, của số. LC_ALL, LC_MESSAGES và LANG đứng\ntrước nếu là tiếng Anh hoặc tiếng Việt.",
			"theme":      "Màu: auto đọc được trên mọi nền.",
			"color":      "Khi nào có màu; auto là theo NO_COLOR, CLICOLOR_FORCE và cửa sổ dòng lệnh.",
			"ascii":      "Chỉ vẽ bằng ký tự ASCII.",
			"width":      "Số cột của chữ; 0 là bề rộng của cửa sổ, và không giới hạn trong ống dẫn.",
			"mouse":      "Cho chuột chọn trên màn hình; khi ấy không bôi chọn chữ được.",
			"accessible": "Hội thoại và câu văn cho trình đọc màn hình và chữ nổi.",
			"keyboard":   "Kiểu gõ tiếng Việt có thể đang bật khi bấm phím.",
		},
		Place: "Tệp cấu hình của xkld. Tệp được tìm ở\n%s",
		Order: "Tùy chọn đứng trước biến môi trường (XKLD_THEME v.v.), biến môi trường đứng trước\ntệp này, tệp này đứng trước giá trị có sẵn. Điều không hiểu được thì được nêu trên\nstderr kèm số dòng, và lệnh vẫn chạy.",
	}
}
