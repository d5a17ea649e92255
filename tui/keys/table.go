package keys

import "slices"

// Action is what a key asks for.
type Action int

const (
	None Action = iota // no action; the zero value

	Close    // close the top layer; on a tab, leave
	Leave    // leave from anywhere
	Cancel   // stop the program at once
	Back     // one step back: popup, layer, filter text; never leaves
	Suspend  // stop the program and give the shell back
	Redraw   // draw the whole screen anew
	ShowHelp // list the keys of this screen

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

func row(a Action, s Scope, help, short string, keys ...string) Binding {
	return Binding{Action: a, Keys: keys, Help: help, Scope: s, Short: short}
}

// onTabs are the keys of the tabs.
func onTabs() []Binding {
	return []Binding{
		row(OpenRecord, Tab, "record of this figure", "enter record", "enter"),
		row(OpenFilter, Tab, "filter", "f filter", "f"),
		row(Up, Tab, "row above", "hjkl move", "k", "up", "ctrl+p"),
		row(PreviousPeriod, Tab, "previous period", "{} period", "{", "ctrl+left"),
		row(NextPeriod, Tab, "next period", "", "}", "ctrl+right"),
		row(NextSex, Tab, "both sexes, women, men", "x sex", "x"),
		row(Mark, Tab, "mark or unmark this figure", "space mark", "space", "m"),
		row(OpenCompare, Tab, "compare the marks; without marks, this figure with the one before", "= compare", "="),
		row(NextForm, Tab, "next form of the chart", "b chart", "b"),
		row(NextTransform, Tab, "change, year change, year to date, share, index, number", "t change", "t"),
		row(PreviousTransform, Tab, "the same the other way", "", "T"),
		row(ToggleShare, Tab, "share or number", "", "%"),
		row(SortColumn, Tab, "sort by this column; again the other way, then as it was", "O sort", "O"),
		row(NextScreen, Tab, "chart alone, table alone, both", "", "+"),
		row(PreviousScreen, Tab, "the same the other way", "", "_"),
		row(MarkRange, Tab, "mark a range: here, and again at its other end", "", "v"),
		row(OpenSource, Tab, "open the address of the figure's first source", "", "o"),
		row(ToggleSource, Tab, "source pane on or off", "s source", "s"),
		row(CopyNumber, Tab, "copy the number", "y copy", "y", "c"),
		row(OpenCopy, Tab, "copy menu: sentence, citation, CSV and more", "", "Y"),
		row(OpenExport, Tab, "export what is shown", "e export", "e", "ctrl+s"),
		row(Find, Tab, "find: markets as you type, months, plans", "/ find", "/"),
		row(NextMatch, Tab, "next match", "", "n"),
		row(PreviousMatch, Tab, "previous match", "", "N"),
		row(CommandLine, Tab, "command line: a view, a period, a market", ": command", ":"),
		row(Undo, Tab, "undo the last change of view", "u undo", "u"),
		row(Redo, Tab, "redo", "", "ctrl+r"),
		row(ClearFilters, Tab, "clear every filter", "", "F"),
		row(Down, Tab, "row below", "", "j", "down", "ctrl+n"),
		row(Left, Tab, "column to the left", "", "h", "left"),
		row(Right, Tab, "column to the right", "", "l", "right"),
		row(FirstColumn, Tab, "first column", "", "0"),
		row(LastColumn, Tab, "last column", "", "$"),
		row(Present, Tab, "slides, for a meeting", "p present", "p", "f5"),
		row(ShowMonths, Tab, "Months", "", "1"),
		row(ShowMarkets, Tab, "Markets", "", "2"),
		row(ShowTargets, Tab, "Targets", "", "3"),
		row(NextTab, Tab, "next tab", "", "tab"),
		row(PreviousTab, Tab, "previous tab", "", "shift+tab"),
	}
}

// onLayers are the keys of what lies over the tabs.
func onLayers() []Binding {
	return []Binding{
		row(PreviousFigure, Record, "previous figure", "j/k next figure", "k", "up", "ctrl+p"),
		row(NextFigure, Record, "next figure", "", "j", "down", "ctrl+n"),
		row(OpenSource, Record, "open the address of a source; of several, one is chosen", "o source", "o"),
		row(OpenCompare, Record, "compare the marks; without marks, this figure with the one before", "= compare", "="),
		row(ToReleases, Record, "how it was published, release by release", "r releases", "r"),

		row(Left, Compare, "figure to the left", "h/l figure", "h", "left"),
		row(Right, Compare, "figure to the right", "", "l", "right"),
		row(NextBase, Compare, "compare with this one; if it is the base, with the next", "b base", "b"),
		row(OpenRecord, Compare, "record of this figure", "enter record", "enter"),
		row(FirstColumn, Compare, "first figure", "", "0"),
		row(LastColumn, Compare, "last figure", "", "$"),
		row(Up, Compare, "line above", "", "k", "up", "ctrl+p"),
		row(Down, Compare, "line below", "", "j", "down", "ctrl+n"),
		row(OpenRecord, Checks, "record of this figure", "enter record", "enter"),
		row(Up, Checks, "contradiction above", "j/k move", "k", "up", "ctrl+p"),
		row(Down, Checks, "contradiction below", "", "j", "down", "ctrl+n"),

		row(NextSlide, Slides, "next slide", "space next", "space", "pgdown", "right"),
		row(PreviousSlide, Slides, "previous slide", "", "pgup", "left"),
		row(BlankSlide, Slides, "blank screen, and back", "b blank", "b", "."),
		row(SlideContrast, Slides, "high contrast, and back", "c contrast", "c"),

		row(Up, Help, "line above", "j/k scroll", "k", "up", "ctrl+p"),
		row(Down, Help, "line below", "", "j", "down", "ctrl+n"),

		row(Up, Picker, "choice above", "", "up", "ctrl+p"),
		row(Down, Picker, "choice below", "", "down", "ctrl+n"),
		row(NextSection, Picker, "next section", "tab section", "tab"),
		row(PreviousSection, Picker, "previous section", "", "shift+tab"),
		row(Apply, Picker, "apply", "enter apply", "enter"),

		row(Apply, Prompt, "do it", "enter go", "enter"),
		row(Complete, Prompt, "take the completion", "tab complete", "tab"),
		row(NextOffer, Prompt, "next completion, next match", "", "down", "ctrl+n"),
		row(PreviousOffer, Prompt, "previous completion, previous match", "", "up", "ctrl+p"),
	}
}

// everywhere are the keys that are the same in many places.
func everywhere() []Binding {
	return []Binding{
		row(FirstRow, Paged, "to the top", "", "g", "home", "<"),
		row(LastRow, Paged, "to the end", "", "G", "end", ">"),
		row(HalfPageDown, Paged, "half a page down", "", "ctrl+d"),
		row(HalfPageUp, Paged, "half a page up", "", "ctrl+u"),
		row(PageDown, Paged, "page down", "", "pgdown", "ctrl+f"),
		row(PageUp, Paged, "page up", "", "pgup", "ctrl+b"),

		row(ShowHelp, Global, "keys of this screen", "? help", "?", "f1"),
		row(Back, Global, "one step back, changing nothing", "esc back", "esc"),
		row(Close, Global, "close what lies on top; on a tab, leave", "", "q"),
		row(Leave, Global, "leave from anywhere", "", "Q"),
		row(Cancel, Global, "stop at once", "", "ctrl+c"),
		row(Suspend, Global, "back to the shell, fg returns", "", "ctrl+z"),
		row(Redraw, Global, "draw the screen anew", "", "ctrl+l"),
	}
}
