package lang

// ServingWords are what the server says to those who come in over SSH, and to
// whoever starts it.
type ServingWords struct {
	// To visitors.
	Refused                                 map[string]string // why there is no place, by the reason; the empty one is any other
	Idle, TimeOver, Stuck, TooMuch, TooLong string            // why a visit ends
	Stopping                                string
	Warning                                 string // that it will end unless a key comes

	// To the administrator.
	AsRoot, NoAddress, Reachable, OneOf string
	Taken, NoHostKey, NoKeys, NoLog     string
	Listening, HostKey, ComeIn          string
}

func englishServing() ServingWords {
	const crowd = "your network has as many sessions here as one may have; close one, or try again later."
	return ServingWords{
		Refused: map[string]string{
			"":                        "there is no place at the moment; try again later.",
			"sessions":                "every place here is taken; try again later.",
			"sessions-per-source":     crowd,
			"sessions-per-connection": "this connection has as many sessions as one may have; close one of them.",
			"commands-per-source":     "your network has as many commands running here as one may have; try again in a moment.",
			"cells":                   "every place here is taken for a window of this size; make it smaller, or try again later.",
			"stopping":                "the server is being stopped; try again later.",
		},
		Idle: "no key has come for a long time, so this session has ended.", TimeOver: "this session has lasted as long as one may, and has ended.",
		Stuck: "the terminal takes nothing any more.", TooMuch: "the answer is longer than the server gives; ask for less.",
		TooLong: "the answer took longer than the server waits; ask for less.", Stopping: "the server is being stopped, so this session has ended; come back later.",
		Warning: "This session ends soon; any key keeps it.",

		AsRoot: "serve needs no right at all and does not run as root; start it as another user.", NoAddress: "no address %s; it is an IP address and a port.",
		Reachable: "%s can be reached from other machines. Say who may come in: everybody, or the owners of keys.", OneOf: "--public lets everybody in, and --authorized-keys some; take one of them.",
		Taken: "cannot listen on %s: %s.", NoHostKey: "no host key: %s", NoKeys: "no key in %s can be used.", NoLog: "the log cannot be written: %s.",
		Listening: "Serving on %s.", HostKey: "Host key %s", ComeIn: "Come in with:  ssh -p %s %s",
	}
}

func vietnameseServing() ServingWords {
	const crowd = "mạng của bạn đã có số phiên tối đa ở đây; hãy đóng một phiên hoặc thử lại sau."
	return ServingWords{
		Refused: map[string]string{
			"":                        "hiện không còn chỗ; hãy thử lại sau.",
			"sessions":                "mọi chỗ ở đây đã đầy; hãy thử lại sau.",
			"sessions-per-source":     crowd,
			"sessions-per-connection": "kết nối này đã có số phiên tối đa; hãy đóng bớt một phiên.",
			"commands-per-source":     "mạng của bạn đang chạy số lệnh tối đa ở đây; hãy thử lại sau giây lát.",
			"cells":                   "không còn chỗ cho cửa sổ cỡ này; hãy thu nhỏ cửa sổ hoặc thử lại sau.",
			"stopping":                "máy chủ đang dừng; hãy thử lại sau.",
		},
		Idle: "đã lâu không có phím nào, nên phiên này đã kết thúc.", TimeOver: "phiên này đã kéo dài hết mức cho phép và đã kết thúc.",
		Stuck: "cửa sổ dòng lệnh không nhận gì nữa.", TooMuch: "câu trả lời dài hơn mức máy chủ cho phép; hãy hỏi ít hơn.",
		TooLong: "câu trả lời lâu hơn mức máy chủ chờ; hãy hỏi ít hơn.", Stopping: "máy chủ đang dừng nên phiên này đã kết thúc; hãy trở lại sau.",
		Warning: "Phiên sắp kết thúc; gõ phím bất kỳ để giữ.",

		AsRoot: "serve không cần quyền nào và không chạy với quyền root; hãy khởi động bằng người dùng khác.", NoAddress: "không có địa chỉ %s; phải là địa chỉ IP và cổng.",
		Reachable: "máy khác có thể kết nối tới %s. Hãy cho biết ai được vào: mọi người, hay chủ của các khóa.", OneOf: "--public cho mọi người vào, còn --authorized-keys cho một số người; hãy chọn một.",
		Taken: "không thể lắng nghe ở %s: %s.", NoHostKey: "không có khóa máy chủ: %s", NoKeys: "không khóa nào trong %s dùng được.", NoLog: "không ghi được nhật ký: %s.",
		Listening: "Đang phục vụ ở %s.", HostKey: "Khóa máy chủ %s", ComeIn: "Vào bằng:  ssh -p %s %s",
	}
}

func englishServingFlags() map[string]string {
	return map[string]string{
		"listen":                  "hear this `ADDRESS:PORT`; one that other machines can reach needs --public or --authorized-keys",
		"public":                  "let everybody in; no key is asked for",
		"authorized-keys":         "let in the owners of the keys in `FILE` alone; read again on SIGHUP",
		"host-key":                "the host key in `FILE`; default: one of its own, made at the first start",
		"handshake":               "`TIME` to log in",
		"max-startups":            "connections that have not logged in, of all: at most this `NUMBER`",
		"max-startups-per-source": "connections that have not logged in, of one source: at most this `NUMBER`; a source is an IPv4 address or an IPv6 /64",
		"rate":                    "new connections of a source: this `NUMBER` a minute",
		"penalty":                 "`TIME` that a source must wait whose connection came to nothing, doubled each time up to 10m; 0s for none",
		"max-sessions":            "sessions of all: at most this `NUMBER`",
		"max-per-source":          "sessions of one source: at most this `NUMBER`",
		"max-per-connection":      "sessions of one connection: at most this `NUMBER`",
		"max-commands":            "commands of one source at once: at most this `NUMBER`",
		"command-time":            "`TIME` that a command may take",
		"idle":                    "`TIME` without a key after which a session ends",
		"max-time":                "`TIME` that a session may last",
		"stall":                   "`TIME` that one write may take",
		"keepalive":               "`TIME` between two questions whether a visitor is there; three without an answer end a connection",
		"max-window":              "a window of at most `COLUMNSxROWS`; a larger one is drawn that large",
		"max-cells":               "cells of all windows: at most this `NUMBER`; a cell takes some 300 bytes",
		"max-output":              "output of a command: at most this `SIZE`",
		"max-input":               "input of a session: this `SIZE` a second, after 4KiB at once",
		"fps":                     "frames of a screen: this `NUMBER` a second",
		"log":                     "write the log into `FILE`, opened anew on SIGHUP; default: stderr",
		"log-addresses":           "addresses in the log: `HOW` is full, net (the network alone) or none",
	}
}

func vietnameseServingFlags() map[string]string {
	return map[string]string{
		"listen":                  "lắng nghe ở `ADDRESS:PORT`; địa chỉ mà máy khác tới được cần --public hoặc --authorized-keys",
		"public":                  "cho mọi người vào; không hỏi khóa",
		"authorized-keys":         "chỉ cho chủ của các khóa trong `FILE` vào; đọc lại khi có SIGHUP",
		"host-key":                "khóa máy chủ trong `FILE`; mặc định: khóa riêng, tạo ở lần khởi động đầu",
		"handshake":               "`TIME` để đăng nhập",
		"max-startups":            "kết nối chưa đăng nhập, của mọi nguồn: tối đa `NUMBER`",
		"max-startups-per-source": "kết nối chưa đăng nhập, của một nguồn: tối đa `NUMBER`; một nguồn là một địa chỉ IPv4 hoặc một mạng IPv6 /64",
		"rate":                    "kết nối mới của một nguồn: `NUMBER` mỗi phút",
		"penalty":                 "`TIME` một nguồn phải chờ sau một kết nối vô nghĩa, mỗi lần gấp đôi, đến 10m; 0s là không phải chờ",
		"max-sessions":            "phiên của mọi nguồn: tối đa `NUMBER`",
		"max-per-source":          "phiên của một nguồn: tối đa `NUMBER`",
		"max-per-connection":      "phiên của một kết nối: tối đa `NUMBER`",
		"max-commands":            "lệnh cùng lúc của một nguồn: tối đa `NUMBER`",
		"command-time":            "`TIME` một lệnh được chạy",
		"idle":                    "`TIME` không có phím thì phiên kết thúc",
		"max-time":                "`TIME` một phiên được kéo dài",
		"stall":                   "`TIME` một lần ghi được kéo dài",
		"keepalive":               "`TIME` giữa hai lần hỏi khách còn đó không; ba lần không trả lời thì kết nối kết thúc",
		"max-window":              "cửa sổ tối đa `COLUMNSxROWS`; cửa sổ lớn hơn được vẽ tới cỡ đó",
		"max-cells":               "số ô của mọi cửa sổ: tối đa `NUMBER`; một ô chiếm khoảng 300 byte",
		"max-output":              "đầu ra của một lệnh: tối đa `SIZE`",
		"max-input":               "đầu vào của một phiên: `SIZE` mỗi giây, sau 4KiB đầu",
		"fps":                     "số khung hình của màn hình: `NUMBER` mỗi giây",
		"log":                     "ghi nhật ký vào `FILE`, mở lại khi có SIGHUP; mặc định: stderr",
		"log-addresses":           "địa chỉ trong nhật ký: `HOW` là full, net (chỉ mạng) hoặc none",
	}
}
