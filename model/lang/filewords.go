package lang

import (
	"maps"

	"xkld/model"
)

// allRules are the sentences of two lists in one.
func allRules(rules, more map[model.Rule]string) map[model.Rule]string {
	maps.Copy(rules, more)
	return rules
}

// englishFileRules say what is wrong with a file of one's own, and what to write
// instead.
func englishFileRules() map[model.Rule]string {
	return map[model.Rule]string{
		model.EmptyFile:      "is empty. xkld template prints a header and an example",
		model.NotCSV:         "is no CSV but %[2]s. Save the sheet as CSV in UTF-8",
		model.OtherEncoding:  "is written in %[2]s, not in UTF-8. Convert it: iconv -f %[2]s -t UTF-8",
		model.NotUnicode:     "%[1]s is not UTF-8. Convert the file from what it is written in: iconv -f WINDOWS-1258 -t UTF-8",
		model.LoneReturns:    `its lines end in carriage returns alone. Write line feeds: tr '\r' '\n'`,
		model.OtherSeparator: "its columns are separated by %[1]s. Save it with commas between them",
		model.HeaderlessFile: "%[1]s is no header but a row. Write from,to,market,sex,value above it, in the order of the columns",
		model.MissingColumn:  "is missing from the header, which needs %[2]s",
		model.NearColumn:     "no column has this name. If you mean %[2]s, write that; if not, give it another name",
		model.TwiceColumn:    "stands twice in the header. Rename or delete one of the two columns",
		model.TooFewFields:   "the row has %[3]s cells where the header has %[4]s, and ends before this one",
		model.TooManyFields:  "the row has %[3]s cells where the header has %[4]s; the first too many is %[1]s. A cell with a comma in it needs quotes around it",
		model.OnlyBlanks:     "the row has nothing in it. Delete it",
		model.NeverClosed:    `the quote " that opens this cell on line %[2]s is never closed. Write another " at its end`,
		model.TextAfterQuote: `there is text after the closing quote of this cell: %[1]s. Write a quote inside of quotes twice: ""`,
		model.QuoteInside:    `there is a quote inside of this cell: %[1]s. Put the cell in quotes and write the quote inside twice: ""`,
		model.LongRow:        "the row is longer than %[2]s bytes. Are line ends missing, or a quote?",
		model.HiddenSign:     "has a sign that does not show: %[1]s. Delete it",
		model.MonthWritten:   "%[1]s is not how a month is written. Write %[2]s",
		model.YearAlone:      "%[1]s is a year and no month. Write %[3]s as from and %[4]s as to",
		model.BeforeFrom:     "%[1]s is before the month in from, %[2]s. Write the first month as from and the last as to",
		model.NoMarketGiven:  "is empty. Write a code like JPN, or ALL for all markets together",
		model.MarketUnheard:  "no market %[1]s. Write a code like JPN, ALL for all markets together or OTHER for the rest; xkld markets lists them",
		model.NoValueGiven:   "is empty. Write a number, or delete the row where none is known",
		model.BelowZero:      "%[1]s is below zero. Write a number of persons, digits only",
		model.PlusSign:       "%[1]s has a sign. Write %[2]s",
		model.WithDecimals:   "%[1]s has decimals. Write whole persons, digits only",
		model.OtherDigits:    "%[1]s is not in the digits 0 to 9. Write %[2]s",
		model.TooLarge:       "%[1]s is more than %[2]s. Write persons, not thousands or more of something else",
		model.SumTooLarge:    "the rows of %[1]s add up to more than %[2]s. Look for values that are no persons",
		model.TooManyCells:   "has more than %[2]s different figures. Take away markets, or months and spans, or make two files of it",
		model.TooManyBytes:   "has more than %[2]s bytes. Make several files of it",
	}
}

func vietnameseFileRules() map[model.Rule]string {
	return map[model.Rule]string{
		model.EmptyFile:      "không có gì bên trong. xkld template in ra dòng tiêu đề và một ví dụ",
		model.NotCSV:         "không phải là CSV mà là %[2]s. Hãy lưu bảng tính thành CSV ở dạng UTF-8",
		model.OtherEncoding:  "được viết bằng %[2]s, không phải UTF-8. Hãy chuyển mã: iconv -f %[2]s -t UTF-8",
		model.NotUnicode:     "%[1]s không phải là UTF-8. Hãy chuyển mã tệp từ bảng mã của nó: iconv -f WINDOWS-1258 -t UTF-8",
		model.LoneReturns:    `các dòng chỉ kết thúc bằng ký tự CR. Hãy dùng ký tự LF: tr '\r' '\n'`,
		model.OtherSeparator: "các cột được ngăn bằng %[1]s. Hãy lưu lại với dấu phẩy giữa các cột",
		model.HeaderlessFile: "%[1]s không phải là tiêu đề mà là dữ liệu. Hãy viết from,to,market,sex,value ở trên, theo thứ tự các cột",
		model.MissingColumn:  "không có trong dòng tiêu đề; cần có %[2]s",
		model.NearColumn:     "không có cột nào tên như vậy. Nếu là %[2]s thì hãy viết như thế, nếu không thì hãy đổi tên cột",
		model.TwiceColumn:    "có hai lần trong dòng tiêu đề. Hãy đổi tên hoặc xóa một trong hai cột",
		model.TooFewFields:   "dòng có %[3]s ô trong khi tiêu đề có %[4]s, và kết thúc trước ô này",
		model.TooManyFields:  "dòng có %[3]s ô trong khi tiêu đề có %[4]s; ô thừa đầu tiên là %[1]s. Ô có dấu phẩy bên trong phải đặt trong dấu ngoặc kép",
		model.OnlyBlanks:     "dòng không có gì bên trong. Hãy xóa dòng",
		model.NeverClosed:    `dấu " mở ô này ở dòng %[2]s không được đóng lại. Hãy viết thêm dấu " ở cuối ô`,
		model.TextAfterQuote: `có chữ sau dấu ngoặc đóng của ô này: %[1]s. Dấu " bên trong ngoặc phải viết hai lần: ""`,
		model.QuoteInside:    `có dấu ngoặc kép bên trong ô này: %[1]s. Hãy đặt ô trong dấu ngoặc kép và viết dấu " bên trong hai lần: ""`,
		model.LongRow:        "dòng dài hơn %[2]s byte. Có thiếu dấu xuống dòng hay dấu ngoặc kép không?",
		model.HiddenSign:     "có ký tự ẩn: %[1]s. Hãy xóa đi",
		model.MonthWritten:   "%[1]s không đúng cách viết tháng. Hãy viết %[2]s",
		model.YearAlone:      "%[1]s là năm, không phải là tháng. Hãy viết %[3]s ở cột from và %[4]s ở cột to",
		model.BeforeFrom:     "%[1]s trước tháng ở cột from là %[2]s. Hãy viết tháng đầu ở cột from và tháng cuối ở cột to",
		model.NoMarketGiven:  "còn để trống. Hãy viết mã như JPN, hoặc ALL cho tất cả thị trường",
		model.MarketUnheard:  "không có thị trường %[1]s. Hãy viết mã như JPN, ALL cho tất cả thị trường hoặc OTHER cho phần còn lại; xkld markets liệt kê các mã",
		model.NoValueGiven:   "còn để trống. Hãy viết một số, hoặc xóa dòng nếu không biết",
		model.BelowZero:      "%[1]s nhỏ hơn không. Hãy viết số người, chỉ gồm chữ số",
		model.PlusSign:       "%[1]s có dấu. Hãy viết %[2]s",
		model.WithDecimals:   "%[1]s có phần lẻ. Hãy viết số người là số nguyên, chỉ gồm chữ số",
		model.OtherDigits:    "%[1]s không viết bằng các chữ số 0 đến 9. Hãy viết %[2]s",
		model.TooLarge:       "%[1]s lớn hơn %[2]s. Hãy viết số người, không phải đại lượng khác",
		model.SumTooLarge:    "các dòng của %[1]s cộng lại lớn hơn %[2]s. Hãy tìm những giá trị không phải là số người",
		model.TooManyCells:   "có hơn %[2]s số liệu khác nhau. Hãy bớt thị trường hoặc kỳ, hoặc chia thành hai tệp",
		model.TooManyBytes:   "có hơn %[2]s byte. Hãy chia thành nhiều tệp",
	}
}
