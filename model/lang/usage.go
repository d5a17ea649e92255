package lang

// UsageWords are what the command line says of a wrong use of it, of output
// that is lost, and round its messages.
type UsageWords struct {
	Try, Or, Back string // before a command; between two; before the way back

	// Commands and their arguments.
	BeforeDashes, NoCommand, NoHelp, NoSchema, DoesNotTake              string
	ChartNeeds, NoChart, Ending, PNGOnTerminal                          string
	CompareNeeds, NothingBefore, ShowNeeds, OneOnly                     string
	OpenNeeds, NoSlides, NeedsTerminal, OneAtATime, OneYear, NoKeyboard string

	// Flags.
	FlagNeeds, NoFlag, FlagRefuses, TakesNo, MarketsGoBy, DrawnByChart string
	OutputNeeds, ForceNeeds, Unfit                                     string

	// What goes wrong on the way.
	MoreProblems, Lost, Exists, Fault, FaultOfRun string
}

func englishUsage() UsageWords {
	return UsageWords{
		Try: "Try:", Or: "or", Back: "Back to this view:",

		BeforeDashes: "the command stands before --.", NoCommand: "no command %s.", NoHelp: "no help on %s.", NoSchema: "no schema %s.",
		DoesNotTake: "%s does not take %s.",
		ChartNeeds:  "chart needs a view: months, markets or targets.", NoChart: "no chart of %s; it is months, markets or targets.",
		Ending: "%s ends in %s, and --format asks for %s.", PNGOnTerminal: "a png picture is no text for a terminal.",
		CompareNeeds: "compare needs figures: PERIOD[@MARKET][#SEX].", NothingBefore: "nothing lies before %s; name two figures.",
		ShowNeeds: "show needs a figure: PERIOD[@MARKET][#SEX].", OneOnly: "%s takes one market and one sex.",
		OpenNeeds: "open needs a view: %s.", NoSlides: "no slides of %s; they are of months, markets or targets.",
		NeedsTerminal: "%s needs a terminal and stdout is not one.", OneAtATime: "the screen shows one market and one sex at a time.", OneYear: "the screen shows the months of one year at a time.",
		NoKeyboard: "the screen has no terminal to read keys from.",

		FlagNeeds: "flag --%s needs a value.", NoFlag: "no flag %s.", FlagRefuses: "flag --%s does not take %s.", TakesNo: "%s takes no --%s.",
		MarketsGoBy: "%s. Markets go by code or name, as JPN or Japan.", DrawnByChart: "%s. Pictures are drawn by chart.",
		OutputNeeds: "--output needs the name of a file, or - for the screen.", ForceNeeds: "--force replaces the file of --output, and there is none.",
		Unfit: "there is no %s of %s; months, markets and show have one.",

		MoreProblems: "and %d problems more", Lost: "the output cannot be written: %s",
		Exists: "%s exists. Use --force to replace it, or -o - for the screen.",
		Fault:  "a fault of the program ended the screen; the terminal is given back: %s", FaultOfRun: "a fault of the program ended the command: %s",
	}
}

func vietnameseUsage() UsageWords {
	return UsageWords{
		Try: "Thử:", Or: "hoặc", Back: "Trở lại trang này:",

		BeforeDashes: "lệnh phải đứng trước dấu --.", NoCommand: "không có lệnh %s.", NoHelp: "không có hướng dẫn về %s.", NoSchema: "không có lược đồ %s.",
		DoesNotTake: "lệnh %s không nhận %s.",
		ChartNeeds:  "lệnh chart cần tên trang: months, markets hoặc targets.", NoChart: "không có biểu đồ %s; hãy chọn months, markets hoặc targets.",
		Ending: "%s có đuôi %s, nhưng --format là %s.", PNGOnTerminal: "ảnh png không hiện được trong cửa sổ dòng lệnh.",
		CompareNeeds: "lệnh compare cần các số liệu: PERIOD[@MARKET][#SEX].", NothingBefore: "không có gì trước %s; hãy nêu hai số liệu.",
		ShowNeeds: "lệnh show cần một số liệu: PERIOD[@MARKET][#SEX].", OneOnly: "lệnh %s chỉ nhận một thị trường và một giới tính.",
		OpenNeeds: "lệnh open cần tên trang: %s.", NoSlides: "không có trang chiếu %s; hãy chọn months, markets hoặc targets.",
		NeedsTerminal: "lệnh %s cần cửa sổ dòng lệnh, nhưng đầu ra không phải là cửa sổ dòng lệnh.", OneAtATime: "màn hình mỗi lần chỉ hiện một thị trường và một giới tính.", OneYear: "màn hình mỗi lần chỉ hiện các tháng của một năm.",
		NoKeyboard: "màn hình không có bàn phím để đọc phím.",

		FlagNeeds: "tùy chọn --%s cần một giá trị.", NoFlag: "không có tùy chọn %s.", FlagRefuses: "tùy chọn --%s không nhận %s.", TakesNo: "lệnh %s không có tùy chọn --%s.",
		MarketsGoBy: "%s. Thị trường được gọi bằng mã hoặc tên, như JPN hoặc Nhật Bản.", DrawnByChart: "%s. Hãy dùng lệnh chart để vẽ hình.",
		OutputNeeds: "--output cần tên tệp, hoặc - để in ra màn hình.", ForceNeeds: "--force thay tệp của --output, nhưng không có tệp nào.",
		Unfit: "không có %s của %s; chỉ months, markets và show có.",

		MoreProblems: "và %d lỗi nữa", Lost: "không ghi được kết quả: %s",
		Exists: "%s đã có. Dùng --force để thay tệp này, hoặc -o - để in ra màn hình.",
		Fault:  "lỗi của chương trình đã làm đóng màn hình; cửa sổ dòng lệnh đã được khôi phục: %s", FaultOfRun: "lỗi của chương trình đã làm dừng lệnh: %s",
	}
}
