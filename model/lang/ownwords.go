package lang

// OwnWords are what is said of somebody's own figures and the files they are in.
type OwnWords struct {
	OneOf, NotHere, NeedsName, StdinTwice string // of --data and --data-only
	Reading, Left                         string // while a file is read: name, rows, rows a second; percent, seconds
	More, Least                           string // how many problems there are beside those told; at least
	Passed                                string // columns that nobody knows

	// Against the published figures.
	Agree, Differ, New, Nothing string
	Against                     string
}

func englishOwn() OwnWords {
	return OwnWords{
		OneOf:     "--data shows a file beside the published figures, --data-only shows it alone; take one of them.",
		NotHere:   "over SSH nothing is read from a file.",
		NeedsName: "--data needs the name of a file, or - for stdin.", StdinTwice: "stdin can be read only once.",
		Reading: "%s: %s rows, %s a second", Left: ", %d%%, %s s left",
		More: "and %s problems more", Least: "and at least %s problems more; the rest was not read",
		Passed: "%s: columns that are not known were passed over: %s",
		Agree:  "agrees", Differ: "differs", New: "new", Nothing: "nothing to compare",
		Against: "%s agree, %s differ, %s are new.",
	}
}

func vietnameseOwn() OwnWords {
	return OwnWords{
		OneOf:     "--data hiện tệp bên cạnh số liệu công bố, --data-only chỉ hiện tệp; hãy chọn một.",
		NotHere:   "qua SSH không đọc gì từ tệp.",
		NeedsName: "--data cần tên tệp, hoặc - cho stdin.", StdinTwice: "chỉ đọc được stdin một lần.",
		Reading: "%s: %s dòng, mỗi giây %s", Left: ", %d%%, còn %s giây",
		More: "và %s lỗi nữa", Least: "và ít nhất %s lỗi nữa; phần còn lại không được đọc",
		Passed: "%s: đã bỏ qua các cột không rõ: %s",
		Agree:  "khớp", Differ: "khác", New: "mới", Nothing: "không có gì để so",
		Against: "%s khớp, %s khác, %s mới.",
	}
}
