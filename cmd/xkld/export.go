package main

import (
	"bytes"

	"xkld/cmd/internal/picture"
	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// exportFormats are the formats in which the screen writes files, by the ends of
// their names.
func exportFormats() []string {
	return []string{string(print.CSV), string(print.JSON), string(print.Markdown), picture.SVG, picture.PNG}
}

// inFormat is a table in a format, byte for byte as the commands write it into a
// pipe: tables as the views do, pictures as chart does.
func inFormat(words *lang.Words, book *model.Book, t report.Table, format string) ([]byte, error) {
	if isPicture(format) {
		return drawn(words, book, t, format, 0, false, false)
	}
	f, err := print.ParseFormat(format)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	printer := print.Printer{Book: book, Out: &out, Format: f, Raw: true, Words: words}
	switch t.Query.View { // of which the table is only a part of what is printed
	case report.ViewShow:
		err = printer.Record(report.Show(book, t.Refs()[0]))
	case report.ViewCompare:
		err = printer.Comparison(report.Compare(book, t.Refs(), 0))
	default:
		err = printer.Table(t)
	}
	return out.Bytes(), err
}
