package lang

// CommandWords are what help and completion say of a command.
type CommandWords struct{ Short, Long, Example string }

// CommandLine are the words of the command line's help.
type CommandLine struct {
	Commands map[string]CommandWords // by the command's name
	Flags    map[string]string       // by the flag's name; what it takes stands between backquotes

	NeedsShell, NoShell       string
	NoColor, NoWidth, LeftOut string
	NoNumber, NoSwitch        string // of a variable of the environment, of a setting
	Config                    ConfigWords
	Topics                    map[string]TopicWords
	Headings                  Headings
	Man                       ManWords
	NoPage                    string
	MarksHead, MarksEnd       string
}

func englishCommandLine() CommandLine {
	return CommandLine{Commands: englishCommands(), Flags: together(englishFlags(), englishServingFlags()), Config: englishConfig(), Topics: englishTopics(), Man: englishMan(), NoPage: "no page %s; it is xkld, xkld-data or xkld-keys.", Headings: englishHeadings(),
		MarksHead: "Signs before a figure say how it is known; a figure without one is published and exact.", MarksEnd: "A missing figure is never zero and never a neighbour's value.",
		NoNumber:   "%s does not take %s; it is a number.",
		NoSwitch:   "%s does not take %s; it is true or false.",
		NeedsShell: "completion needs a shell: bash, zsh, fish or powershell.",
		NoShell:    "no completion for %s; it is bash, zsh, fish or powershell.",
		NoColor:    "no colour %s; it is auto, always or never.",
		NoWidth:    "no width of %d; it is a number of columns, 1,000 at most.",
		LeftOut:    "No room in %d columns for: %s.",
	}
}

func englishProgram() CommandWords {
	return CommandWords{"Vietnam's workers abroad, in a terminal", `xkld explores the figures that Vietnam publishes on the workers who go abroad
under contract: by month, by receiving market, by sex, against the yearly plan.
Without a command it opens the screen; where stdout is no terminal it prints the
months of the latest year.`, `  xkld months 2025                      the months of a year
  xkld markets 2025-01..2025-07         who went where in seven months
  xkld targets --as-of 2025-07          plan and result up to July
  xkld compare 2025-07 2025-06          figures side by side
  xkld show 2025-07@japan#female        one figure, its formula and sources`}
}

func englishCommands() map[string]CommandWords {
	return map[string]CommandWords{
		"xkld":    englishProgram(),
		"months":  {"figures by month", "", ""},
		"markets": {"figures by market", "", ""},
		"targets": {"plan, result, share, what remains", "", ""},
		"compare": {"two and more figures side by side", `Figures side by side, each against the first: difference, percent, how many
times it is; share of all markets and women where they are published; and
whether the figures can be compared at all. REF is PERIOD[@MARKET][#SEX], as in
show. One REF alone is compared with the month before, the same months of the
year before, or the year before.`, ""},
		"show": {"the record of one figure: formula, sources, conflicts", `The record of one figure. REF is PERIOD[@MARKET][#SEX]: 2025-07,
2025-01..2025-07@jpn, 2025-01..2025-07#female. A figure that is not known is
answered with kind missing.`, ""},
		"find": {"any figure, market, source", `Any figure, market, source or indicator, by words in English or Vietnamese, with
or without diacritics: names, codes, periods, whom it counts. A hit has all the
words; the best stand first, each with the command that shows it. A figure whose
market is not named is of all markets, one whose sex is not named of both sexes.`, ""},
		"chart": {"the chart as text, or a picture with --format svg|png", `The chart of a view, with the numbers that the view prints: months, markets or
targets. As text, or as a picture of 16:9 for slides and papers. Without
--format the name of the file says which: .svg, .png or .txt.`, ""},
		"sources":    {"the sources, or one of them with all its figures", "", ""},
		"indicators": {"workers abroad, money sent home, enterprises, agreements, incomes", "", ""},
		"present": {"meeting mode", `The figures as slides with large digits, each with its source: first the view,
then the latest month, the year to date against the plan, the markets, the women
and the last five years. Leaving the slides leaves them for the screen.`, ""},
		"open": {"the screen at a view: xkld open markets 2025 --sex female", `The screen at a view: months, markets or targets, with the flags of the command
of that name. What leaving the screen prints opens it again where it was.`, ""},
		"check": {"every contradiction among the published figures", `Every contradiction among the published figures, the worst first: what was
printed where, what stands against it, and by how much. First what cannot be
(below zero, more women than workers, more than all markets), then what nothing
explains, then rounded numbers that cannot agree, then figures since revised, then
those rejected for a reason; among equals the larger part of the figure first.
A disagreement comes up at every figure that has a part in it, and is told once,
at the worst of them; CSV, JSON and Markdown have a row for each.`, ""},
		"template": {"an empty CSV for your own figures", `A CSV for your own figures, with an example row to write over. Months are
written 2025-07, the market as its code of three letters (ALL for all), the sex as
total, female or male, the value in digits only. The other columns may stay empty.`, ""},
		"serve": {"the screen and these commands over SSH", `The screen and these commands over SSH, for colleagues or for everybody: a
terminal gets the screen, a command its answer with its exit code. Visitors can
only read: no file, no program and no setting of this machine is in reach. Log
lines are JSON. SIGHUP reads the keys again, SIGUSR1 logs what was counted,
SIGTERM tells everybody and ends within ten seconds.`, ""},
		"man": {"the manual pages, as roff", `A manual page in roff: xkld(1), the default, xkld-data(5) or xkld-keys(7).
xkld man | man -l - shows it.`, ""},
		"version": {"the version of the program", "", ""},
		"help":    {"help on a command or a topic", "", ""},
		"completion": {"completion for bash, zsh, fish or powershell", `A script that lets a shell complete commands, flags, markets in both languages,
periods with figures, REFs and sources. In bash and zsh for this shell alone, in
fish and PowerShell the same way:

  bash        source <(xkld completion bash)
  zsh         source <(xkld completion zsh)
  fish        xkld completion fish | source
  powershell  xkld completion powershell | Out-String | Invoke-Expression

The line in ~/.bashrc, ~/.zshrc, ~/.config/fish/config.fish or $PROFILE makes it
stay. zsh needs compinit before it.`, ""},
	}
}

func englishFlags() map[string]string {
	return map[string]string{
		"market":     "`MARKET` by code or name, English or Vietnamese; repeatable, or a comma list",
		"sex":        "`SEX`: total, female or male; repeatable, or a comma list",
		"show":       "`WHAT`: value, change (on the period before), year-change, to-date, share (of all markets, of the year) or index (the first is 100)",
		"as-of":      "up to this `MONTH`, as 2025-07",
		"kind":       "only rows of this `KIND`: published, calculated, missing, own; a comma list",
		"lang":       "`LANGUAGE` of words and, for people, of numbers: en or vi; default by the locale",
		"data":       "figures of your own in `FILE`, a CSV beside the published ones; - is stdin; repeatable",
		"against":    "say which figures of a file agree with those that are `PUBLISHED`, differ or are new; it takes published",
		"data-only":  "figures of your own in `FILE` alone",
		"theme":      "`THEME` of the screen: auto, light, dark or mono",
		"color":      "colour `WHEN`: auto, always or never; auto is as NO_COLOR, CLICOLOR_FORCE and the terminal say",
		"width":      "lines of text of at most so many `COLUMNS`; on a terminal its own width",
		"ascii":      "draw with signs of plain ASCII only; the default where TERM is dumb or the locale is not UTF-8",
		"accessible": "for screen readers and braille: a prompt, and answers of one fact a line",
		"mouse":      "let the mouse choose tabs and rows on the screen; text can then not be selected",
		"output":     "write into `FILE`, or to stdout for -",
		"force":      "let --output replace a file",
		"format":     "`FORMAT`: table, csv, tsv, json, ndjson, md or sdmx-csv; of chart: table, svg or png",
		"help":       "help for this command",
		"version":    "the version of the program",
	}
}

func vietnameseCommandLine() CommandLine {
	return CommandLine{Commands: vietnameseCommands(), Flags: together(vietnameseFlags(), vietnameseServingFlags()), Config: vietnameseConfig(), Topics: vietnameseTopics(), Man: vietnameseMan(), NoPage: "không có trang %s; hãy chọn xkld, xkld-data hoặc xkld-keys.", Headings: vietnameseHeadings(),
		MarksHead: "Dấu trước một số liệu cho biết nó có được từ đâu; số không có dấu là số công bố, chính xác.", MarksEnd: "Số thiếu không bao giờ là 0 và không bao giờ là số của tháng bên cạnh.",
		NoNumber:   "%s không nhận %s; phải là một số.",
		NoSwitch:   "%s không nhận %s; phải là true hoặc false.",
		NeedsShell: "lệnh completion cần tên shell: bash, zsh, fish hoặc powershell.",
		NoShell:    "không có gợi ý cho %s; hãy chọn bash, zsh, fish hoặc powershell.",
		NoColor:    "không có chế độ màu %s; hãy chọn auto, always hoặc never.",
		NoWidth:    "không có bề rộng %d; hãy nêu số cột, nhiều nhất là 1.000.",
		LeftOut:    "%d cột không đủ chỗ cho: %s.",
	}
}

func vietnameseProgram() CommandWords {
	return CommandWords{"Lao động Việt Nam đi làm việc ở nước ngoài, trong cửa sổ dòng lệnh", `xkld tra cứu số liệu Việt Nam công bố về lao động đi làm việc ở nước ngoài theo
hợp đồng: theo tháng, theo thị trường tiếp nhận, theo giới, so với kế hoạch năm.
Không có lệnh thì mở màn hình; nếu stdout không phải là cửa sổ dòng lệnh thì in
các tháng của năm mới nhất.`, `  xkld months 2025                      các tháng của một năm
  xkld markets 2025-01..2025-07         đi thị trường nào trong bảy tháng
  xkld targets --as-of 2025-07          kế hoạch và kết quả đến tháng 7
  xkld compare 2025-07 2025-06          đặt các số liệu cạnh nhau
  xkld show 2025-07@nhatban#female      một số liệu, công thức và nguồn`}
}

func vietnameseCommands() map[string]CommandWords {
	return map[string]CommandWords{
		"xkld":    vietnameseProgram(),
		"months":  {"số liệu theo tháng", "", ""},
		"markets": {"số liệu theo thị trường", "", ""},
		"targets": {"kế hoạch, kết quả, tỷ lệ, phần còn lại", "", ""},
		"compare": {"đặt hai hay nhiều số liệu cạnh nhau", `Các số liệu đặt cạnh nhau, mỗi số so với số đầu: chênh lệch, phần trăm, gấp bao
nhiêu lần; tỷ trọng trong tất cả thị trường và lao động nữ nếu có công bố; và các
số liệu có so sánh được với nhau không. REF là PERIOD[@MARKET][#SEX], như ở show.
Chỉ có một REF thì so với tháng trước, cùng kỳ năm trước, hoặc năm trước.`, ""},
		"show": {"hồ sơ của một số liệu: công thức, nguồn, mâu thuẫn", `Hồ sơ của một số liệu. REF là PERIOD[@MARKET][#SEX]: 2025-07,
2025-01..2025-07@jpn, 2025-01..2025-07#female. Số liệu không có thì được trả lời
là loại missing (thiếu).`, ""},
		"find": {"tìm số liệu, thị trường, nguồn bất kỳ", `Tìm số liệu, thị trường, nguồn hoặc chỉ tiêu bằng từ tiếng Anh hay tiếng Việt, có
dấu hoặc không: tên, mã, kỳ, đếm ai. Kết quả phải có đủ các từ; khớp nhất đứng
trước, mỗi kết quả kèm lệnh để xem. Không nêu thị trường thì số liệu là của tất cả
thị trường, không nêu giới thì là của cả hai giới.`, ""},
		"chart": {"biểu đồ bằng chữ, hoặc thành ảnh với --format svg|png", `Biểu đồ của một trang, với đúng các con số mà trang ấy in ra: months,
markets hoặc targets. Bằng chữ, hoặc thành ảnh 16:9 cho trình chiếu và bài viết.
Không có --format thì tên tệp cho biết: .svg, .png hoặc .txt.`, ""},
		"sources":    {"các nguồn, hoặc một nguồn với mọi số liệu của nó", "", ""},
		"indicators": {"lao động đang ở nước ngoài, kiều hối, doanh nghiệp, thỏa thuận, thu nhập", "", ""},
		"present": {"chế độ trình chiếu trong cuộc họp", `Số liệu thành các trang chiếu với chữ số lớn, trang nào cũng có nguồn: trước hết
là trang, rồi tháng mới nhất, lũy kế so với kế hoạch, các thị trường, lao động
nữ và năm năm gần nhất. Rời trang chiếu thì về màn hình.`, ""},
		"open": {"mở màn hình ở một trang: xkld open markets 2025 --sex female", `Màn hình ở một trang: months, markets hoặc targets, với các tùy chọn của lệnh cùng
tên. Dòng lệnh in ra khi rời màn hình sẽ mở lại đúng chỗ ấy.`, ""},
		"check": {"mọi mâu thuẫn giữa các số liệu đã công bố", `Mọi mâu thuẫn giữa các số liệu đã công bố, nặng nhất trước: nơi nào công bố
số nào, trái với số nào, chênh bao nhiêu. Trước hết là điều không thể có (nhỏ hơn
không, nữ nhiều hơn tổng số, nhiều hơn tất cả thị trường), rồi điều chưa giải thích
được, rồi số làm tròn không khớp, rồi số đã điều chỉnh, rồi số bị loại có lý do; ngang nhau
thì chênh lệch chiếm phần lớn hơn đứng trước. Một mâu thuẫn hiện ở mọi số liệu liên
quan và chỉ kể một lần, ở số nặng nhất; CSV, JSON và Markdown có một dòng cho mỗi số.`, ""},
		"template": {"tệp CSV trống cho số liệu của riêng bạn", `Một tệp CSV cho số liệu của riêng bạn, có một dòng ví dụ để viết đè lên. Tháng viết
là 2025-07, thị trường là mã ba chữ cái (ALL cho tất cả), giới là total, female hoặc
male, giá trị chỉ gồm chữ số. Các cột khác có thể để trống.`, ""},
		"serve": {"màn hình và các lệnh này qua SSH", `Màn hình và các lệnh này qua SSH, cho đồng nghiệp hoặc cho mọi người: cửa sổ
dòng lệnh nhận màn hình, một lệnh nhận câu trả lời và mã kết thúc của nó. Khách chỉ
có thể đọc: không với tới tệp, chương trình hay cài đặt nào của máy này. Nhật ký là
các dòng JSON. SIGHUP đọc lại các khóa, SIGUSR1 ghi các số đếm vào nhật ký, SIGTERM
báo cho mọi người và kết thúc trong mười giây.`, ""},
		"man": {"các trang hướng dẫn, dạng roff", `Một trang hướng dẫn dạng roff: xkld(1), mặc định, xkld-data(5) hoặc xkld-keys(7).
xkld man | man -l - hiển thị trang ấy.`, ""},
		"version": {"phiên bản của chương trình", "", ""},
		"help":    {"trợ giúp về một lệnh hoặc một chủ đề", "", ""},
		"completion": {"gợi ý khi gõ trong bash, zsh, fish hoặc powershell", `Một đoạn mã để shell gợi ý lệnh, tùy chọn, thị trường bằng hai thứ tiếng, các kỳ có số
liệu, REF và nguồn. Dùng ngay cho shell đang mở:

  bash        source <(xkld completion bash)
  zsh         source <(xkld completion zsh)
  fish        xkld completion fish | source
  powershell  xkld completion powershell | Out-String | Invoke-Expression

Ghi dòng ấy vào ~/.bashrc, ~/.zshrc, ~/.config/fish/config.fish hoặc $PROFILE để
giữ lại. Với zsh thì compinit phải đứng trước.`, ""},
	}
}

func vietnameseFlags() map[string]string {
	return map[string]string{
		"market":     "`MARKET`: thị trường theo mã hoặc tên, tiếng Anh hay tiếng Việt; lặp lại được, hoặc cách nhau bằng dấu phẩy",
		"sex":        "`SEX`: total (cả hai giới), female (nữ) hoặc male (nam); lặp lại được, hoặc cách nhau bằng dấu phẩy",
		"show":       "`WHAT`: value (số), change (so với kỳ trước), year-change (so với cùng kỳ), to-date (lũy kế), share (tỷ trọng) hoặc index (số đầu là 100)",
		"as-of":      "tính đến tháng này (`MONTH`), như 2025-07",
		"kind":       "chỉ các dòng thuộc loại này (`KIND`): published (công bố), calculated (tính toán), missing (thiếu), own (của bạn); cách nhau bằng dấu phẩy",
		"lang":       "`LANGUAGE`: ngôn ngữ của chữ và, cho người đọc, của số: en hoặc vi; mặc định theo locale",
		"data":       "số liệu của riêng bạn trong `FILE`, tệp CSV, bên cạnh số liệu công bố; - là stdin; dùng được nhiều lần",
		"against":    "cho biết số liệu nào của tệp khớp với số liệu `PUBLISHED`, khác hoặc mới; nhận published",
		"data-only":  "chỉ số liệu của riêng bạn trong `FILE`",
		"theme":      "`THEME`: bộ màu của màn hình: auto, light (sáng), dark (tối) hoặc mono (không màu)",
		"color":      "có màu khi nào (`WHEN`): auto, always (luôn) hoặc never (không); auto là theo NO_COLOR, CLICOLOR_FORCE và cửa sổ dòng lệnh",
		"width":      "mỗi dòng chữ nhiều nhất bấy nhiêu cột (`COLUMNS`); trong cửa sổ dòng lệnh là bề rộng của nó",
		"ascii":      "chỉ vẽ bằng ký tự ASCII; mặc định khi TERM là dumb hoặc locale không phải UTF-8",
		"accessible": "cho trình đọc màn hình và chữ nổi: một dấu nhắc, mỗi dòng một ý",
		"mouse":      "cho chuột chọn tab và dòng trên màn hình; khi ấy không bôi chọn chữ được",
		"output":     "ghi vào `FILE`, hoặc ra stdout nếu là -",
		"force":      "cho --output ghi đè tệp đã có",
		"format":     "`FORMAT`: table, csv, tsv, json, ndjson, md hoặc sdmx-csv; của chart: table, svg hoặc png",
		"help":       "trợ giúp về lệnh này",
		"version":    "phiên bản của chương trình",
	}
}
