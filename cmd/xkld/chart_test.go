//go:build unix

package main

import (
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// TestChartInTerminal: a bitmap is never written to a terminal; a chart as text
// has the separators that people read.
func TestChartInTerminal(t *testing.T) {
	binary := build(t)
	s := inTerminal(t, binary, 80, 24, "chart", "months", "-f", "png")
	s.wait(`xkld: a png picture is no text for a terminal\.\s+Try:  xkld chart months --format png -o months\.png`)
	if code := s.exit(); code != exitUsage || strings.Contains(s.written(), "PNG\r") {
		t.Errorf("it ends with %d and has written %q", code, s.written())
	}
	s = inTerminal(t, binary, 80, 40, "chart", "months", "2025")
	s.wait(`Mar 14,731  █`)
	if code := s.exit(); code != exitDone {
		t.Errorf("it ends with %d", code)
	}
}

// TestPictureOfTheScreen: the screen writes the picture that the command draws.
func TestPictureOfTheScreen(t *testing.T) {
	book, err := shared.book()
	if err != nil {
		t.Fatal(err)
	}
	t.Parallel()
	for i, view := range chartViews {
		q, err := (&program{machine: everything(), flags: flags{show: "value", asOf: "latest"}}).query(book, view, nil)
		if err != nil {
			t.Fatal(err)
		}
		table, err := tableOf(book, q)
		if err != nil {
			t.Fatal(err)
		}
		formats := []string{"svg", "png"}
		for _, format := range formats[:max(1, 2-i)] { // one bitmap: they take long
			drawn, err := inFormat(lang.English(), book, table, format)
			if err != nil {
				t.Fatal(err)
			}
			if want := printed(t, "chart", view, "-f", format); string(drawn) != want {
				t.Errorf("the %s of %s on the screen is not that of the command", format, view)
			}
		}
	}
	if _, err := inFormat(lang.English(), book, report.Table{Query: model.Query{View: report.ViewCheck}}, "svg"); err == nil {
		t.Error("a list of contradictions is drawn as a chart")
	}
}
