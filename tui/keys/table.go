package keys

import "slices"

// Action is what a key asks for.
type Action int

const (
	None Action = iota // no action; the zero value

	Close        // close the top layer; on a tab, leave
	Leave        // leave from anywhere
	Cancel       // stop the program at once
	Back         // one step back: popup, layer, filter text; never leaves
	Suspend      // stop the program and give the shell back
	Redraw       // draw the whole screen anew
	NextLanguage // English, Vietnamese
	ShowHelp     // list the keys of this screen

	ShowMonths  // the first tab
	ShowMarkets // the second
	ShowTargets // the third
	NextTab     // from the last to the first
	PreviousTab // from the first to the last

	Up           // one row
	Down         // one row
	Left         // one column
	Right        // one column
	FirstRow     // the top of what is shown
	LastRow      // its end
	HalfPageUp   // half as many rows as are seen
	HalfPageDown // half as many rows as are seen
	PageUp       // as many rows as are seen
	PageDown     // as many rows as are seen
	FirstColumn  // the leftmost figure of the row
	LastColumn   // the rightmost figure of the row

	PreviousPeriod    // the year, the span or the as-of month, by tab
	NextPeriod        // the year, the span or the as-of month, by tab
	NextSex           // both, women, men
	OpenFilter        // open the filter popup
	ClearFilters      // show all again
	OpenRecord        // open the record of the figure under the cursor
	ToggleSource      // show or hide the source pane
	NextForm          // the next form of the chart
	SortColumn        // by the column under the cursor: largest first, smallest first, as it was
	NextScreen        // table and chart, chart alone, table alone
	PreviousScreen    // the other way
	Mark              // mark the figure under the cursor, or unmark it
	MarkRange         // begin a range of marks, or end it
	OpenCompare       // put the marks side by side
	NextBase          // the figure that the others are compared with
	NextTransform     // number, change, year to date, share, index
	PreviousTransform // the other way
	ToggleShare       // share or number

	OpenSource     // open the address of the figure's first source
	ToReleases     // to how the figure was published, release by release
	PreviousFigure // the record of the figure before
	NextFigure     // the record of the figure after

	Present       // show the view as slides
	NextSlide     // the slide after
	PreviousSlide // the slide before
	BlankSlide    // nothing on the screen until the next key
	SlideContrast // light and dark exchanged, without colours
	Find          // open the field that finds rows
	NextMatch     // the next row that was looked for
	PreviousMatch // the one before
	CommandLine   // open the field that takes commands
	Undo          // the view before the last change
	Redo          // the view before the last undo

	Complete      // take the completion that is offered
	NextOffer     // the next completion
	PreviousOffer // the one before

	Apply           // take what the popup has chosen
	NextSection     // the next part of the popup
	PreviousSection // the part before

	CopyNumber   // copy the number of the figure, in plain digits
	CopyFigure   // copy the figure that a percent belongs to
	OpenCopy     // open the menu of copies
	CopyPrinted  // copy the number as its source prints it
	CopySentence // copy a sentence that says it all
	CopyCitation // copy the source: title, publisher, date, address
	CopyRow      // copy the row under the cursor
	CopyView     // copy the view as CSV
	CopyLink     // copy the address of the source
	CopyCommand  // copy the command that prints the same
	OpenExport   // open the dialog that writes the view into a file

	actions // how many there are, None included
)

// Bindings returns the table of keys, in the order of the help. Each call makes
// a new one, so that no caller can change another's.
func Bindings() []Binding {
	return slices.Concat(onTabs(), onLayers(), onLists(), taking(), everywhere())
}

// row is a binding, by the id of its words and with the keys that the key line
// names, if it stands there.
func row(word string, a Action, s Scope, named string, keys ...string) Binding {
	return Binding{Word: word, Action: a, Scope: s, Named: named, Keys: keys}
}

// onTabs are the keys of the tabs.
func onTabs() []Binding {
	return []Binding{
		row("tab.open-record", OpenRecord, Tab, "enter", "enter"),
		row("tab.open-filter", OpenFilter, Tab, "f", "f"),
		row("tab.up", Up, Tab, "hjkl", "k", "up", "ctrl+p"),
		row("tab.previous-period", PreviousPeriod, Tab, "{}", "{", "ctrl+left"),
		row("tab.next-period", NextPeriod, Tab, "", "}", "ctrl+right"),
		row("tab.next-sex", NextSex, Tab, "x", "x"),
		row("tab.mark", Mark, Tab, "space", "space", "m"),
		row("tab.open-compare", OpenCompare, Tab, "=", "="),
		row("tab.next-form", NextForm, Tab, "b", "b"),
		row("tab.next-transform", NextTransform, Tab, "t", "t"),
		row("tab.previous-transform", PreviousTransform, Tab, "", "T"),
		row("tab.toggle-share", ToggleShare, Tab, "", "%"),
		row("tab.sort-column", SortColumn, Tab, "O", "O"),
		row("tab.next-screen", NextScreen, Tab, "", "+"),
		row("tab.previous-screen", PreviousScreen, Tab, "", "_"),
		row("tab.mark-range", MarkRange, Tab, "", "v"),
		row("tab.open-source", OpenSource, Tab, "", "o"),
		row("tab.toggle-source", ToggleSource, Tab, "s", "s"),
		row("tab.copy-number", CopyNumber, Tab, "y", "y", "c"),
		row("tab.open-copy", OpenCopy, Tab, "", "Y"),
		row("tab.open-export", OpenExport, Tab, "e", "e", "ctrl+s"),
		row("tab.find", Find, Tab, "/", "/"),
		row("tab.next-match", NextMatch, Tab, "", "n"),
		row("tab.previous-match", PreviousMatch, Tab, "", "N"),
		row("tab.command-line", CommandLine, Tab, ":", ":"),
		row("tab.undo", Undo, Tab, "u", "u"),
		row("tab.redo", Redo, Tab, "", "ctrl+r"),
		row("tab.clear-filters", ClearFilters, Tab, "", "F"),
		row("tab.down", Down, Tab, "", "j", "down", "ctrl+n"),
		row("tab.left", Left, Tab, "", "h", "left"),
		row("tab.right", Right, Tab, "", "l", "right"),
		row("tab.first-column", FirstColumn, Tab, "", "0"),
		row("tab.last-column", LastColumn, Tab, "", "$"),
		row("tab.present", Present, Tab, "p", "p", "f5"),
		row("tab.show-months", ShowMonths, Tab, "", "1"),
		row("tab.show-markets", ShowMarkets, Tab, "", "2"),
		row("tab.show-targets", ShowTargets, Tab, "", "3"),
		row("tab.next-tab", NextTab, Tab, "", "tab"),
		row("tab.previous-tab", PreviousTab, Tab, "", "shift+tab"),
	}
}

// onLayers are the keys of what lies over the tabs.
func onLayers() []Binding {
	return []Binding{
		row("record.previous-figure", PreviousFigure, Record, "j/k", "k", "up", "ctrl+p"),
		row("record.next-figure", NextFigure, Record, "", "j", "down", "ctrl+n"),
		row("record.open-source", OpenSource, Record, "o", "o"),
		row("record.open-compare", OpenCompare, Record, "=", "="),
		row("record.to-releases", ToReleases, Record, "r", "r"),

		row("compare.left", Left, Compare, "h/l", "h", "left"),
		row("compare.right", Right, Compare, "", "l", "right"),
		row("compare.next-base", NextBase, Compare, "b", "b"),
		row("compare.open-record", OpenRecord, Compare, "enter", "enter"),
		row("compare.first-column", FirstColumn, Compare, "", "0"),
		row("compare.last-column", LastColumn, Compare, "", "$"),
		row("compare.up", Up, Compare, "", "k", "up", "ctrl+p"),
		row("compare.down", Down, Compare, "", "j", "down", "ctrl+n"),
		row("checks.open-record", OpenRecord, Checks, "enter", "enter"),
		row("checks.up", Up, Checks, "j/k", "k", "up", "ctrl+p"),
		row("checks.down", Down, Checks, "", "j", "down", "ctrl+n"),

		row("slides.next-slide", NextSlide, Slides, "space", "space", "pgdown", "right"),
		row("slides.previous-slide", PreviousSlide, Slides, "", "pgup", "left"),
		row("slides.blank-slide", BlankSlide, Slides, "b", "b", "."),
		row("slides.slide-contrast", SlideContrast, Slides, "c", "c"),

		row("help.up", Up, Help, "j/k", "k", "up", "ctrl+p"),
		row("help.down", Down, Help, "", "j", "down", "ctrl+n"),

		row("picker.up", Up, Picker, "", "up", "ctrl+p"),
		row("picker.down", Down, Picker, "", "down", "ctrl+n"),
		row("picker.next-section", NextSection, Picker, "tab", "tab"),
		row("picker.previous-section", PreviousSection, Picker, "", "shift+tab"),
		row("picker.apply", Apply, Picker, "enter", "enter"),

		row("prompt.apply", Apply, Prompt, "enter", "enter"),
		row("prompt.complete", Complete, Prompt, "tab", "tab"),
		row("prompt.next-offer", NextOffer, Prompt, "", "down", "ctrl+n"),
		row("prompt.previous-offer", PreviousOffer, Prompt, "", "up", "ctrl+p"),
	}
}

// everywhere are the keys that are the same in many places.
func everywhere() []Binding {
	return []Binding{
		row("paged.first-row", FirstRow, Paged, "", "g", "home", "<"),
		row("paged.last-row", LastRow, Paged, "", "G", "end", ">"),
		row("paged.half-page-down", HalfPageDown, Paged, "", "ctrl+d"),
		row("paged.half-page-up", HalfPageUp, Paged, "", "ctrl+u"),
		row("paged.page-down", PageDown, Paged, "", "pgdown", "ctrl+f"),
		row("paged.page-up", PageUp, Paged, "", "pgup", "ctrl+b"),

		row("global.show-help", ShowHelp, Global, "?", "?", "f1"),
		row("global.back", Back, Global, "esc", "esc"),
		row("global.next-language", NextLanguage, Global, "L", "L"),
		row("global.close", Close, Global, "", "q"),
		row("global.leave", Leave, Global, "", "Q"),
		row("global.cancel", Cancel, Global, "", "ctrl+c"),
		row("global.suspend", Suspend, Global, "", "ctrl+z"),
		row("global.redraw", Redraw, Global, "", "ctrl+l"),
	}
}
