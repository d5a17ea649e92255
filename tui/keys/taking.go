package keys

// onLists are the keys of the list of marks and of the sources to open.
func onLists() []Binding {
	return []Binding{
		row("marked.open-record", OpenRecord, Marked, "enter", "enter"),
		row("marked.up", Up, Marked, "j/k", "k", "up", "ctrl+p"),
		row("marked.down", Down, Marked, "", "j", "down", "ctrl+n"),
		row("marked.mark", Mark, Marked, "space", "space", "x", "m"),
		row("marked.undo", Undo, Marked, "u", "u"),
		row("marked.redo", Redo, Marked, "", "ctrl+r"),
		row("marked.open-compare", OpenCompare, Marked, "=", "="),
		row("marked.copy-number", CopyNumber, Marked, "y", "y"),
		row("marked.open-copy", OpenCopy, Marked, "Y", "Y"),
		row("marked.open-export", OpenExport, Marked, "e", "e", "ctrl+s"),

		row("links.apply", Apply, Links, "enter", "enter", "o"),
		row("links.up", Up, Links, "j/k", "k", "up", "ctrl+p"),
		row("links.down", Down, Links, "", "j", "down", "ctrl+n"),
	}
}

// taking are the keys that take something out of a layer, and those of the menu
// and the dialog that they open.
func taking() []Binding {
	return []Binding{
		row("compare.copy-number", CopyNumber, Compare, "y", "y"),
		row("compare.open-copy", OpenCopy, Compare, "Y", "Y"),
		row("record.copy-number", CopyNumber, Record, "y", "y"),
		row("record.open-copy", OpenCopy, Record, "Y", "Y"),
		row("checks.copy-number", CopyNumber, Checks, "y", "y"),
		row("checks.open-copy", OpenCopy, Checks, "Y", "Y"),
		row("record.open-export", OpenExport, Record, "e", "e", "ctrl+s"),
		row("compare.open-export", OpenExport, Compare, "e", "e", "ctrl+s"),
		row("checks.open-export", OpenExport, Checks, "e", "e", "ctrl+s"),

		row("copy.copy-number", CopyNumber, Copy, "", "n"),
		row("copy.copy-figure", CopyFigure, Copy, "", "f"),
		row("copy.copy-printed", CopyPrinted, Copy, "", "p"),
		row("copy.copy-sentence", CopySentence, Copy, "", "s"),
		row("copy.copy-citation", CopyCitation, Copy, "", "c"),
		row("copy.copy-row", CopyRow, Copy, "", "r"),
		row("copy.copy-view", CopyView, Copy, "", "v"),
		row("copy.copy-link", CopyLink, Copy, "", "l"),
		row("copy.copy-command", CopyCommand, Copy, "", "k"),
		row("copy.apply", Apply, Copy, "enter", "enter"),
		row("copy.up", Up, Copy, "", "up", "ctrl+p"),
		row("copy.down", Down, Copy, "", "down", "ctrl+n"),

		row("export.apply", Apply, Export, "enter", "enter"),
		row("export.next-section", NextSection, Export, "tab", "tab", "down", "ctrl+n"),
		row("export.previous-section", PreviousSection, Export, "", "shift+tab", "up", "ctrl+p"),
	}
}
