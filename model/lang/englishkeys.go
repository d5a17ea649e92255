package lang

import "maps"

// KeyWords are what is said of a key: what it does, in the list of keys, and in
// a word for the key line, if it stands there.
type KeyWords struct{ Help, Short string }

func englishKeys() map[string]KeyWords {
	return together(englishTabKeys(), englishLayerKeys(), englishTakingKeys(), englishCommonKeys())
}

// englishTabKeys are the words of keys of the tabs.
func englishTabKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"tab.open-record":        {"record of this figure", "record"},
		"tab.open-filter":        {"filter", "filter"},
		"tab.up":                 {"row above", "move"},
		"tab.previous-period":    {"previous period", "period"},
		"tab.next-period":        {Help: "next period"},
		"tab.next-sex":           {"both sexes, women, men", "sex"},
		"tab.mark":               {"mark or unmark this figure", "mark"},
		"tab.open-compare":       {"compare the marks; without marks, this figure with the one before", "compare"},
		"tab.next-form":          {"next form of the chart", "chart"},
		"tab.next-transform":     {"change, year change, year to date, share, index, number", "change"},
		"tab.previous-transform": {Help: "the same the other way"},
		"tab.toggle-share":       {Help: "share or number"},
		"tab.sort-column":        {"sort by this column; again the other way, then as it was", "sort"},
		"tab.next-screen":        {Help: "chart alone, table alone, both"},
		"tab.previous-screen":    {Help: "the same the other way"},
		"tab.mark-range":         {Help: "mark a range: here, and again at its other end"},
		"tab.open-source":        {Help: "open the address of the figure's first source"},
		"tab.toggle-source":      {"source pane on or off", "source"},
		"tab.copy-number":        {"copy the number", "copy"},
		"tab.open-copy":          {Help: "copy menu: sentence, citation, CSV and more"},
		"tab.open-export":        {"export what is shown", "export"},
		"tab.find":               {"find: markets as you type, months, plans", "find"},
		"tab.next-match":         {Help: "next match"},
		"tab.previous-match":     {Help: "previous match"},
		"tab.command-line":       {"command line: a view, a period, a market", "command"},
		"tab.undo":               {"undo the last change of view", "undo"},
		"tab.redo":               {Help: "redo"},
		"tab.clear-filters":      {Help: "clear every filter"},
		"tab.down":               {Help: "row below"},
		"tab.left":               {Help: "column to the left"},
		"tab.right":              {Help: "column to the right"},
		"tab.first-column":       {Help: "first column"},
		"tab.last-column":        {Help: "last column"},
		"tab.present":            {"slides, for a meeting", "present"},
		"tab.show-months":        {Help: "Months"},
		"tab.show-markets":       {Help: "Markets"},
		"tab.show-targets":       {Help: "Targets"},
		"tab.next-tab":           {Help: "next tab"},
		"tab.previous-tab":       {Help: "previous tab"},
	}
}

// englishLayerKeys are the words of keys of the layers.
func englishLayerKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"record.previous-figure": {"previous figure", "next figure"},
		"record.next-figure":     {Help: "next figure"},
		"record.open-source":     {"open the address of a source; of several, one is chosen", "source"},
		"record.open-compare":    {"compare the marks; without marks, this figure with the one before", "compare"},
		"record.to-releases":     {"how it was published, release by release", "releases"},
		"compare.left":           {"figure to the left", "figure"},
		"compare.right":          {Help: "figure to the right"},
		"compare.next-base":      {"compare with this one; if it is the base, with the next", "base"},
		"compare.open-record":    {"record of this figure", "record"},
		"compare.first-column":   {Help: "first figure"},
		"compare.last-column":    {Help: "last figure"},
		"compare.up":             {Help: "line above"},
		"compare.down":           {Help: "line below"},
		"checks.open-record":     {"record of this figure", "record"},
		"checks.up":              {"contradiction above", "move"},
		"checks.down":            {Help: "contradiction below"},
		"slides.next-slide":      {"next slide", "next"},
		"slides.previous-slide":  {Help: "previous slide"},
		"slides.blank-slide":     {"blank screen, and back", "blank"},
		"slides.slide-contrast":  {"high contrast, and back", "contrast"},
		"marked.open-record":     {"record of this figure", "record"},
		"marked.up":              {"mark above", "move"},
		"marked.down":            {Help: "mark below"},
		"marked.mark":            {"take this mark away", "unmark"},
		"marked.undo":            {"undo the last change", "undo"},
		"marked.redo":            {Help: "redo"},
		"marked.open-compare":    {"compare the marks", "compare"},
		"links.apply":            {"open this source", "open"},
		"links.up":               {"source above", "move"},
		"links.down":             {Help: "source below"},
	}
}

// englishTakingKeys are the words of keys of what is copied and exported.
func englishTakingKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"marked.copy-number":      {"copy the number", "copy"},
		"marked.open-copy":        {"copy menu: sentence, citation, CSV and more", "copy menu"},
		"marked.open-export":      {"export what is shown", "export"},
		"compare.copy-number":     {"copy the number", "copy"},
		"compare.open-copy":       {"copy menu: sentence, citation, CSV and more", "copy menu"},
		"record.copy-number":      {"copy the number", "copy"},
		"record.open-copy":        {"copy menu: sentence, citation, CSV and more", "copy menu"},
		"checks.copy-number":      {"copy the number", "copy"},
		"checks.open-copy":        {"copy menu: sentence, citation, CSV and more", "copy menu"},
		"record.open-export":      {"export what is shown", "export"},
		"compare.open-export":     {"export what is shown", "export"},
		"checks.open-export":      {"export what is shown", "export"},
		"copy.copy-number":        {Help: "the number"},
		"copy.copy-figure":        {Help: "the figure itself, where a percent, an index or a plan is shown"},
		"copy.copy-printed":       {Help: "the number as printed"},
		"copy.copy-sentence":      {Help: "a sentence"},
		"copy.copy-citation":      {Help: "the source, cited"},
		"copy.copy-row":           {Help: "the row, for a spreadsheet"},
		"copy.copy-view":          {Help: "the view as CSV"},
		"copy.copy-link":          {Help: "the address of the source"},
		"copy.copy-command":       {Help: "the command that prints the same"},
		"copy.apply":              {"copy what the cursor is on", "copy"},
		"copy.up":                 {Help: "line above"},
		"copy.down":               {Help: "line below"},
		"export.apply":            {"write the file; again: in the place of another", "write"},
		"export.next-section":     {"next format", "format"},
		"export.previous-section": {Help: "previous format"},
	}
}

// englishCommonKeys are the words of keys of pages, text fields and everywhere.
func englishCommonKeys() map[string]KeyWords {
	return map[string]KeyWords{
		"help.up":                 {"line above", "scroll"},
		"help.down":               {Help: "line below"},
		"picker.up":               {Help: "choice above"},
		"picker.down":             {Help: "choice below"},
		"picker.next-section":     {"next section", "section"},
		"picker.previous-section": {Help: "previous section"},
		"picker.apply":            {"apply", "apply"},
		"prompt.apply":            {"do it", "go"},
		"prompt.complete":         {"take the completion", "complete"},
		"prompt.next-offer":       {Help: "next completion, next match"},
		"prompt.previous-offer":   {Help: "previous completion, previous match"},
		"paged.first-row":         {Help: "to the top"},
		"paged.last-row":          {Help: "to the end"},
		"paged.half-page-down":    {Help: "half a page down"},
		"paged.half-page-up":      {Help: "half a page up"},
		"paged.page-down":         {Help: "page down"},
		"paged.page-up":           {Help: "page up"},
		"global.show-help":        {"keys of this screen", "help"},
		"global.back":             {"one step back, changing nothing", "back"},
		"global.next-language":    {"English, Vietnamese", "tiếng Việt"},
		"global.close":            {Help: "close what lies on top; on a tab, leave"},
		"global.leave":            {Help: "leave from anywhere"},
		"global.cancel":           {Help: "stop at once"},
		"global.suspend":          {Help: "back to the shell, fg returns"},
		"global.redraw":           {Help: "draw the screen anew"},
	}
}

func englishPlaces() map[string]string {
	return map[string]string{
		"global": "everywhere; no letters in a text field", "paged": "tabs and layers", "tab": "on a tab",
		"months": "Months", "markets": "Markets", "targets": "Targets", "picker": "filter", "prompt": "line to type in",
		"record": "record", "help": "help", "compare": "compare", "checks": "contradictions", "slides": "slides",
		"copy": "copy menu", "export": "export", "marked": "list of marks", "links": "sources",
	}
}

// together is some words and others, by what they are of.
func together[W any](parts ...map[string]W) map[string]W {
	all := map[string]W{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}
