package lang

// TopicWords are the name of a topic of help, and what it is about.
type TopicWords struct{ Name, Short string }

// Headings are the headings of help.
type Headings struct {
	Usage, Examples, Commands, Flags, GlobalFlags, More, Five string
	AnyFlag, AnyCommand, Default                              string // what stands in a line of usage, and before a default
}

func englishTopics() map[string]TopicWords {
	return map[string]TopicWords{
		"calculation": {"calculation", "how figures are calculated, with a real one"},
		"marks":       {"marks", "the signs before figures, each with a real one"},
		"config":      {"config", "the config file, with every default"},
		"keys":        {"keys", "the keys of the screen"},
		"formats":     {"formats", "csv, json and the others"},
		"environment": {"environment", "variables and exit codes"},
		"own":         {"own", "your own figures beside the published ones"},
		"sshd":        {"sshd", "xkld for those whom an sshd lets in"},
		"schema":      {"schema", "the schemas of JSON and NDJSON"},
		"serving":     {"serving", "serve: who comes in, signals, files, the log"},
		"unit":        {"unit", "a systemd unit for serve"},
		"socket":      {"socket", "a systemd socket for it, on a port under 1024"},
	}
}

func vietnameseTopics() map[string]TopicWords {
	return map[string]TopicWords{
		"calculation": {"cách tính", "số liệu được tính như thế nào, với một số thật"},
		"marks":       {"ký hiệu", "các dấu trước số liệu, mỗi dấu với một số thật"},
		"config":      {"cấu hình", "tệp cấu hình, với mọi giá trị mặc định"},
		"keys":        {"phím", "các phím của màn hình"},
		"formats":     {"định dạng", "csv, json và các định dạng khác"},
		"environment": {"môi trường", "biến môi trường và mã thoát"},
		"own":         {"của bạn", "số liệu của bạn bên cạnh số liệu công bố"},
		"sshd":        {"sau sshd", "xkld cho người kết nối qua một sshd có sẵn"},
		"schema":      {"lược đồ", "các lược đồ của JSON và NDJSON"},
		"serving":     {"phục vụ", "lệnh serve: ai được vào, tín hiệu, tệp, nhật ký"},
		"unit":        {"dịch vụ", "dịch vụ systemd (unit) cho lệnh serve"},
		"socket":      {"cổng", "socket systemd cho lệnh ấy, ở cổng dưới 1024"},
	}
}

func englishHeadings() Headings {
	return Headings{Usage: "Usage:", Examples: "Examples:", Commands: "Commands:", Flags: "Flags:", GlobalFlags: "Flags of every command:", Five: "Five things to try:",
		AnyFlag: "[flags]", AnyCommand: "[command]", Default: "(default ",
		More: "xkld help COMMAND tells more of a command, xkld help TOPIC of a topic:"}
}

func vietnameseHeadings() Headings {
	return Headings{Usage: "Cách dùng:", Examples: "Ví dụ:", Commands: "Các lệnh:", Flags: "Tùy chọn:", GlobalFlags: "Tùy chọn của mọi lệnh:", Five: "Năm điều nên thử:",
		AnyFlag: "[tùy chọn]", AnyCommand: "[lệnh]", Default: "(mặc định ",
		More: "xkld help LỆNH nói thêm về một lệnh, xkld help CHỦ ĐỀ về một chủ đề:"}
}
