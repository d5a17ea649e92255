package lang

func englishTake() TakePhrases {
	return TakePhrases{
		Sentence: "%s %s went abroad under contract from Viet Nam in %s, %s (%s)",
		NoFigure: "No figure is published of the workers who went abroad under contract from Viet Nam in %s, %s",
		OfYear:   "%s", OfYears: "%s",
		Persons:    [2]string{"worker", "workers"},
		Calculated: "calculated, not published",

		Menu: "Copy", Number: "number", Figure: "figure", Printed: "as printed", Text: "sentence", Citation: "citation",
		Row: "row", View: "CSV of the view", Link: "link", Command: "command",

		Copied:     "Copied, %s: %s",
		TooLong:    "Copied, %s, but many terminals take %s at most: e writes a file",
		Nothing:    "There is nothing to copy: %s.",
		NotPrinted: "calculated, printed nowhere",
		NoTable:    "no figures here",
		Bytes:      [2]string{"1 byte", "%s bytes"}, Rows: [2]string{"1 row", "%s rows"},
		Compared:  englishSideBySide(),
		MoreLines: [2]string{"and 1 line more", "and %s lines more"},

		Export: "Export", Format: "Format", File: "File", Count: "It holds",
		Formats: map[string]string{
			"csv": "CSV: a line for each figure, for spreadsheets", "json": "JSON: formulas, sources and contradictions too",
			"md": "Markdown: the table as people read it", "svg": "SVG: the chart, sharp at any size", "png": "PNG: the chart, for slides",
		},
		Wrote: "Written: %s, %s, %s.", Taken: "%s exists. Enter again replaces it; esc keeps it.",
		Failed: "%s is not written: %s.", NoName: "The file needs a name.",
		NoFolder: "its folder does not exist", NoRight: "no right to write there", Writing: "Writing %s",
		Exists: "it exists", NoFiles: "Nothing is written on the server. Type: ssh HOST %s -f csv > FILE", NoExport: "There is nothing to export: %s.",
	}
}
