package lang

// VisitWords are what is said to people who came over SSH of what they may not do.
type VisitWords struct {
	NoFiles, NoCopies, NotHere        string // of a command, of a program that copies files, of a command's name
	OpenQuote, LastBackslash, TooLong string // what is wrong with a command; how many bytes it may have
	TooMuch                           string // how many figures an answer may have
	Alone                             string // of the flag that all this comes by
}

func englishVisit() VisitWords {
	return VisitWords{
		NoFiles: "over SSH nothing is written to a file here; your own shell writes one.", NoCopies: "no files are copied from or to here; figures are printed.",
		NotHere:   "%s is not for those who come over SSH.",
		OpenQuote: "a quotation mark in the command is not closed.", LastBackslash: "nothing follows the last \\ of the command.",
		TooMuch: "an answer over SSH has %s figures at most; name fewer markets or a shorter period.",
		TooLong: "the command is longer than %s bytes.", Alone: "--remote-shell stands alone; the command comes in SSH_ORIGINAL_COMMAND.",
	}
}

func vietnameseVisit() VisitWords {
	return VisitWords{
		NoFiles: "qua SSH không ghi tệp trên máy này; hãy để dòng lệnh của bạn ghi.", NoCopies: "ở đây không sao chép tệp; số liệu được in ra.",
		NotHere:   "lệnh %s không dành cho người kết nối qua SSH.",
		OpenQuote: "dấu ngoặc kép hoặc đơn trong lệnh chưa được đóng.", LastBackslash: "không có gì sau dấu \\ cuối cùng của lệnh.",
		TooMuch: "qua SSH, mỗi câu trả lời có nhiều nhất %s số liệu; hãy nêu ít thị trường hơn hoặc kỳ ngắn hơn.",
		TooLong: "lệnh dài hơn %s byte.", Alone: "--remote-shell phải đứng một mình; lệnh nằm trong SSH_ORIGINAL_COMMAND.",
	}
}
