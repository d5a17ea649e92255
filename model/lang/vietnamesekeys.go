package lang

func vietnameseKeys() map[string]KeyWords {
	return together(vietnameseTabKeys(), vietnameseLayerKeys(), vietnameseTakingKeys(), vietnameseCommonKeys())
}

// vietnameseTabKeys are the words of keys of the tabs.
func vietnameseTabKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"tab.open-record":        {"hồ sơ của số liệu này", "hồ sơ"},
		"tab.open-filter":        {"lọc", "lọc"},
		"tab.up":                 {"dòng trên", "đi"},
		"tab.previous-period":    {"kỳ trước", "kỳ"},
		"tab.next-period":        {Help: "kỳ sau"},
		"tab.next-sex":           {"cả hai giới, nữ, nam", "giới tính"},
		"tab.mark":               {"chọn hoặc bỏ chọn số liệu này", "chọn"},
		"tab.open-compare":       {"so các số đã chọn, hoặc số này với số trước", "so sánh"},
		"tab.next-form":          {"dạng biểu đồ kế tiếp", "biểu đồ"},
		"tab.next-transform":     {"thay đổi, so năm trước, lũy kế, tỷ lệ, chỉ số, số", "thay đổi"},
		"tab.previous-transform": {Help: "như trên, chiều ngược lại"},
		"tab.toggle-share":       {Help: "tỷ lệ hoặc số"},
		"tab.sort-column":        {"xếp theo cột này; lần nữa: đảo; lần ba: như cũ", "xếp"},
		"tab.next-screen":        {Help: "chỉ biểu đồ, chỉ bảng, cả hai"},
		"tab.previous-screen":    {Help: "như trên, chiều ngược lại"},
		"tab.mark-range":         {Help: "chọn cả dãy: ở đây, rồi lần nữa ở đầu kia"},
		"tab.open-source":        {Help: "mở địa chỉ nguồn đầu tiên của số liệu"},
		"tab.toggle-source":      {"bật hoặc tắt khung nguồn", "nguồn"},
		"tab.copy-number":        {"chép số", "chép"},
		"tab.open-copy":          {Help: "bảng chép: câu, trích dẫn, CSV và hơn nữa"},
		"tab.open-export":        {"xuất những gì đang hiện", "xuất"},
		"tab.find":               {"tìm: thị trường khi gõ, tháng, kế hoạch", "tìm"},
		"tab.next-match":         {Help: "chỗ khớp kế tiếp"},
		"tab.previous-match":     {Help: "chỗ khớp trước"},
		"tab.command-line":       {"dòng lệnh: một trang, một kỳ, một thị trường", "lệnh"},
		"tab.undo":               {"hoàn tác thay đổi vừa rồi", "hoàn tác"},
		"tab.redo":               {Help: "làm lại"},
		"tab.clear-filters":      {Help: "bỏ mọi bộ lọc"},
		"tab.down":               {Help: "dòng dưới"},
		"tab.left":               {Help: "cột bên trái"},
		"tab.right":              {Help: "cột bên phải"},
		"tab.first-column":       {Help: "cột đầu"},
		"tab.last-column":        {Help: "cột cuối"},
		"tab.present":            {"trình chiếu, cho cuộc họp", "chiếu"},
		"tab.show-months":        {Help: "Tháng"},
		"tab.show-markets":       {Help: "Thị trường"},
		"tab.show-targets":       {Help: "Kế hoạch"},
		"tab.next-tab":           {Help: "trang kế tiếp"},
		"tab.previous-tab":       {Help: "trang trước"},
	}
}

// vietnameseLayerKeys are the words of keys of the layers.
func vietnameseLayerKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"record.previous-figure": {"số liệu trước", "số kế tiếp"},
		"record.next-figure":     {Help: "số liệu sau"},
		"record.open-source":     {"mở địa chỉ một nguồn; nhiều nguồn thì chọn một", "nguồn"},
		"record.open-compare":    {"so các số đã chọn, hoặc số này với số trước", "so sánh"},
		"record.to-releases":     {"đã công bố thế nào, từng lần một", "công bố"},
		"compare.left":           {"số bên trái", "số"},
		"compare.right":          {Help: "số bên phải"},
		"compare.next-base":      {"so với số này; nếu nó đã là gốc, với số kế tiếp", "gốc"},
		"compare.open-record":    {"hồ sơ của số liệu này", "hồ sơ"},
		"compare.first-column":   {Help: "số đầu"},
		"compare.last-column":    {Help: "số cuối"},
		"compare.up":             {Help: "dòng trên"},
		"compare.down":           {Help: "dòng dưới"},
		"checks.open-record":     {"hồ sơ của số liệu này", "hồ sơ"},
		"checks.up":              {"mâu thuẫn phía trên", "đi"},
		"checks.down":            {Help: "mâu thuẫn phía dưới"},
		"slides.next-slide":      {"trang chiếu kế tiếp", "tiếp"},
		"slides.previous-slide":  {Help: "trang chiếu trước"},
		"slides.blank-slide":     {"tắt màn hình, và bật lại", "tắt"},
		"slides.slide-contrast":  {"tương phản cao, và trở lại", "tương phản"},
		"marked.open-record":     {"hồ sơ của số liệu này", "hồ sơ"},
		"marked.up":              {"dấu chọn phía trên", "đi"},
		"marked.down":            {Help: "dấu chọn phía dưới"},
		"marked.mark":            {"bỏ dấu chọn này", "bỏ chọn"},
		"marked.undo":            {"hoàn tác thay đổi vừa rồi", "hoàn tác"},
		"marked.redo":            {Help: "làm lại"},
		"marked.open-compare":    {"so sánh các số đã chọn", "so sánh"},
		"links.apply":            {"mở nguồn này", "mở"},
		"links.up":               {"nguồn phía trên", "đi"},
		"links.down":             {Help: "nguồn phía dưới"},
	}
}

// vietnameseTakingKeys are the words of keys of what is copied and exported.
func vietnameseTakingKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"marked.copy-number":      {"chép số", "chép"},
		"marked.open-copy":        {"bảng chép: câu, trích dẫn, CSV và hơn nữa", "bảng chép"},
		"marked.open-export":      {"xuất những gì đang hiện", "xuất"},
		"compare.copy-number":     {"chép số", "chép"},
		"compare.open-copy":       {"bảng chép: câu, trích dẫn, CSV và hơn nữa", "bảng chép"},
		"record.copy-number":      {"chép số", "chép"},
		"record.open-copy":        {"bảng chép: câu, trích dẫn, CSV và hơn nữa", "bảng chép"},
		"checks.copy-number":      {"chép số", "chép"},
		"checks.open-copy":        {"bảng chép: câu, trích dẫn, CSV và hơn nữa", "bảng chép"},
		"record.open-export":      {"xuất những gì đang hiện", "xuất"},
		"compare.open-export":     {"xuất những gì đang hiện", "xuất"},
		"checks.open-export":      {"xuất những gì đang hiện", "xuất"},
		"copy.copy-number":        {Help: "số"},
		"copy.copy-figure":        {Help: "chính số liệu, khi đang hiện tỷ lệ, chỉ số hay kế hoạch"},
		"copy.copy-printed":       {Help: "số theo nguồn, giữ nguyên cách viết"},
		"copy.copy-sentence":      {Help: "một câu"},
		"copy.copy-citation":      {Help: "trích dẫn nguồn"},
		"copy.copy-row":           {Help: "dòng này, cho bảng tính"},
		"copy.copy-view":          {Help: "trang này dạng CSV"},
		"copy.copy-link":          {Help: "địa chỉ nguồn"},
		"copy.copy-command":       {Help: "lệnh tương ứng"},
		"copy.apply":              {"chép mục đang chọn", "chép"},
		"copy.up":                 {Help: "dòng trên"},
		"copy.down":               {Help: "dòng dưới"},
		"export.apply":            {"ghi tệp; lần nữa: ghi đè tệp khác", "ghi"},
		"export.next-section":     {"định dạng kế tiếp", "định dạng"},
		"export.previous-section": {Help: "định dạng trước"},
	}
}

// vietnameseCommonKeys are the words of keys of pages, text fields and everywhere.
func vietnameseCommonKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"help.up":                 {"dòng trên", "cuộn"},
		"help.down":               {Help: "dòng dưới"},
		"picker.up":               {Help: "mục trên"},
		"picker.down":             {Help: "mục dưới"},
		"picker.next-section":     {"phần kế tiếp", "phần"},
		"picker.previous-section": {Help: "phần trước"},
		"picker.apply":            {"áp dụng", "áp dụng"},
		"prompt.apply":            {"thực hiện", "chạy"},
		"prompt.complete":         {"nhận phần điền sẵn", "điền"},
		"prompt.next-offer":       {Help: "gợi ý kế tiếp, chỗ khớp kế tiếp"},
		"prompt.previous-offer":   {Help: "gợi ý trước, chỗ khớp trước"},
		"paged.first-row":         {Help: "lên đầu"},
		"paged.last-row":          {Help: "xuống cuối"},
		"paged.half-page-down":    {Help: "xuống nửa trang"},
		"paged.half-page-up":      {Help: "lên nửa trang"},
		"paged.page-down":         {Help: "xuống một trang"},
		"paged.page-up":           {Help: "lên một trang"},
		"global.show-help":        {"phím của màn hình này", "phím"},
		"global.back":             {"lùi một bước, không đổi gì", "lùi"},
		"global.next-language":    {"tiếng Anh, tiếng Việt", "English"},
		"global.close":            {Help: "đóng lớp trên cùng; ở trang thì thoát"},
		"global.leave":            {Help: "thoát từ bất cứ đâu"},
		"global.cancel":           {Help: "dừng ngay"},
		"global.suspend":          {Help: "về dòng lệnh, fg để trở lại"},
		"global.redraw":           {Help: "vẽ lại màn hình"},
	}
}

func vietnamesePlaces() map[string]string {
	return map[string]string{
		"global": "mọi nơi; trong ô nhập, chữ là chữ", "paged": "các trang và lớp", "tab": "ở một trang",
		"months": "Tháng", "markets": "Thị trường", "targets": "Kế hoạch", "picker": "bộ lọc", "prompt": "dòng nhập",
		"record": "hồ sơ", "help": "trợ giúp", "compare": "so sánh", "checks": "mâu thuẫn", "slides": "trang chiếu",
		"copy": "bảng chép", "export": "xuất", "marked": "danh sách đã chọn", "links": "nguồn",
	}
}
