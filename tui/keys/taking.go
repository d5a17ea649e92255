package keys

// onLists are the keys of the list of marks and of the sources to open.
func onLists() []Binding {
	return []Binding{
		row(OpenRecord, Marked, "record of this figure", "enter record", "enter"),
		row(Up, Marked, "mark above", "j/k move", "k", "up", "ctrl+p"),
		row(Down, Marked, "mark below", "", "j", "down", "ctrl+n"),
		row(Mark, Marked, "take this mark away", "space unmark", "space", "x", "m"),
		row(Undo, Marked, "undo the last change", "u undo", "u"),
		row(Redo, Marked, "redo", "", "ctrl+r"),
		row(OpenCompare, Marked, "compare the marks", "= compare", "="),
		row(CopyNumber, Marked, "copy the number", "y copy", "y"),
		row(OpenCopy, Marked, "copy menu: sentence, citation, CSV and more", "Y copy menu", "Y"),
		row(OpenExport, Marked, "export what is shown", "e export", "e", "ctrl+s"),

		row(Apply, Links, "open this source", "enter open", "enter", "o"),
		row(Up, Links, "source above", "j/k move", "k", "up", "ctrl+p"),
		row(Down, Links, "source below", "", "j", "down", "ctrl+n"),
	}
}

// taking are the keys that take something out of a layer, and those of the menu
// and the dialog that they open.
func taking() []Binding {
	return []Binding{
		row(CopyNumber, Compare, "copy the number", "y copy", "y"),
		row(OpenCopy, Compare, "copy menu: sentence, citation, CSV and more", "Y copy menu", "Y"),
		row(CopyNumber, Record, "copy the number", "y copy", "y"),
		row(OpenCopy, Record, "copy menu: sentence, citation, CSV and more", "Y copy menu", "Y"),
		row(CopyNumber, Checks, "copy the number", "y copy", "y"),
		row(OpenCopy, Checks, "copy menu: sentence, citation, CSV and more", "Y copy menu", "Y"),
		row(OpenExport, Record, "export what is shown", "e export", "e", "ctrl+s"),
		row(OpenExport, Compare, "export what is shown", "e export", "e", "ctrl+s"),
		row(OpenExport, Checks, "export what is shown", "e export", "e", "ctrl+s"),

		row(CopyNumber, Copy, "the number", "", "n"),
		row(CopyFigure, Copy, "the figure itself, where a percent, an index or a plan is shown", "", "f"),
		row(CopyPrinted, Copy, "the number as printed", "", "p"),
		row(CopySentence, Copy, "a sentence", "", "s"),
		row(CopyCitation, Copy, "the source, cited", "", "c"),
		row(CopyRow, Copy, "the row, for a spreadsheet", "", "r"),
		row(CopyView, Copy, "the view as CSV", "", "v"),
		row(CopyLink, Copy, "the address of the source", "", "l"),
		row(CopyCommand, Copy, "the command that prints the same", "", "k"),
		row(Apply, Copy, "copy what the cursor is on", "enter copy", "enter"),
		row(Up, Copy, "line above", "", "up", "ctrl+p"),
		row(Down, Copy, "line below", "", "down", "ctrl+n"),

		row(Apply, Export, "write the file; again: in the place of another", "enter write", "enter"),
		row(NextSection, Export, "next format", "tab format", "tab", "down", "ctrl+n"),
		row(PreviousSection, Export, "previous format", "", "shift+tab", "up", "ctrl+p"),
	}
}
