package lang

// ManWords are the headings of the manual pages and what each page is about.
type ManWords struct {
	Name, Synopsis, Description, Config, SeeAlso string
	About                                        [3]string
}

func englishMan() ManWords {
	return ManWords{Name: "Name", Synopsis: "Synopsis", Description: "Description", Config: "Configuration", SeeAlso: "See also",
		About: [3]string{"Vietnam's workers abroad, in a terminal", "the data of xkld and its columns", "the keys of the screen of xkld"}}
}

func vietnameseMan() ManWords {
	return ManWords{Name: "Tên", Synopsis: "Cách dùng", Description: "Mô tả", Config: "Cấu hình", SeeAlso: "Xem thêm",
		About: [3]string{"lao động Việt Nam đi làm việc ở nước ngoài, trong cửa sổ dòng lệnh", "dữ liệu của xkld và các cột", "các phím của màn hình xkld"}}
}
