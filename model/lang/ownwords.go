package lang

// OwnWords are what is said of somebody's own figures and the files they are in.
type OwnWords struct {
	OneOf, NotHere, NeedsName, StdinTwice string // of --data and --data-only
	Reading, Left                         string // while a file is read: name, rows, rows a second; percent, seconds
	Asking                                string // while a server adds up: its address, seconds
	More, Least                           string // how many problems there are beside those told; at least
	Passed                                string // columns that nobody knows

	// Against the published figures.
	Agreements                map[string]string // by report.Agreement
	Against, AgainstHead      string
	File                      string // what a file is, after its name
	Alone                     AloneWords
	Fine                      string // of a file in which nothing is wrong
	AgainstWhat, NeedsAgainst string
}

func englishOwn() OwnWords {
	return OwnWords{
		OneOf:     "--data shows a file beside the published figures, --data-only shows it alone; take one of them.",
		NotHere:   "over SSH nothing is read from a file.",
		NeedsName: "--data needs the name of a file, or - for stdin.", StdinTwice: "stdin can be read only once.",
		Asking:  "%s: the server is adding up, %s s",
		Reading: "%s: %s rows, %s a second", Left: ", %d%%, %s s left",
		More: "and %s problems more", Least: "and at least %s problems more; the rest was not read",
		Passed: "%s: columns that are not known were passed over: %s",
		Agreements: map[string]string{"agrees": "agrees", "within": "agrees, as far as the other is exact", "elsewhere": "printed too, but another stands",
			"differs": "differs", "new": "new"},
		Against: "Agree: %s. Differ: %s. New: %s.", AgainstHead: "Your own figures against the published ones",
		File: "a file of your own", Fine: "%s: nothing wrong; rows: %s, figures: %s", AgainstWhat: "--against takes published, not %s.", NeedsAgainst: "--against needs a file to check.",
		Alone: englishAlone(),
	}
}

func vietnameseOwn() OwnWords {
	return OwnWords{
		OneOf:     "--data hiện tệp bên cạnh số liệu công bố, --data-only chỉ hiện tệp; hãy chọn một.",
		NotHere:   "qua SSH không đọc gì từ tệp.",
		NeedsName: "--data cần tên tệp, hoặc - cho stdin.", StdinTwice: "chỉ đọc được stdin một lần.",
		Asking:  "%s: máy chủ đang cộng, %s giây",
		Reading: "%s: %s dòng, mỗi giây %s", Left: ", %d%%, còn %s giây",
		More: "và %s lỗi nữa", Least: "và ít nhất %s lỗi nữa; phần còn lại không được đọc",
		Passed: "%s: đã bỏ qua các cột không rõ: %s",
		Agreements: map[string]string{"agrees": "khớp", "within": "khớp trong mức chính xác của số kia", "elsewhere": "cũng được công bố, nhưng số khác được giữ",
			"differs": "khác", "new": "mới"},
		Against: "Khớp: %s. Khác: %s. Mới: %s.", AgainstHead: "Số liệu của bạn so với số liệu công bố",
		File: "tệp của bạn", Fine: "%s: không có lỗi; số dòng: %s, số liệu: %s", AgainstWhat: "--against nhận published, không nhận %s.", NeedsAgainst: "--against cần một tệp để kiểm tra.",
		Alone: vietnameseAlone(),
	}
}
