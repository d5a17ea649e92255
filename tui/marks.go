package tui

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/kit"
)

// mark marks the figure under the cursor, or takes its mark away.
func (a *App) mark() {
	if ref, ok := a.tab().Ref(); ok {
		a.setMarks(a.marks.Toggled(ref))
	}
}

// markRange begins a range at the figure under the cursor, or ends one there:
// every figure of the column between the two is marked. In another column a
// range begins anew.
func (a *App) markRange() {
	ref, ok := a.tab().Ref()
	if !ok {
		return
	}
	if a.from != nil {
		column := a.tab().Column()
		first, last := slices.Index(column, *a.from), slices.Index(column, ref)
		if first >= 0 && last >= 0 {
			between := slices.DeleteFunc(slices.Clone(column[min(first, last):max(first, last)+1]), func(r model.Ref) bool {
				return !a.kit.Book.Figure(r).Count.Known
			})
			if first > last {
				slices.Reverse(between) // the base is where the range began
			}
			a.setMarks(a.marks.With(between))
			return
		}
	}
	a.from, a.frames = &ref, [len(views)]string{}
}

// setMarks puts other marks in the place of those that were. Every tab shows
// them.
func (a *App) setMarks(m kit.Marks) {
	a.marks, a.from = m, nil
	a.frame, a.frames = "", [len(views)]string{}
}

// marked is what line two says of the marks, and, where no line is left for it
// below, how two of them differ.
func (a *App) marked() string {
	say := a.kit.Say
	switch {
	case a.from != nil:
		return fmt.Sprintf(say.Word.RangeFrom, say.Span(a.from.Span))
	case len(a.marks) == 0:
		return ""
	case len(a.marks) == 2 && arrange(a.size, a.source).frugal:
		return say.FewDifferences(report.Compare(a.kit.Book, a.marks, 0))
	}
	return fmt.Sprintf(say.Word.Marked, len(a.marks))
}

// openCompare puts figures side by side, where there is something to compare
// with.
func (a *App) openCompare() {
	if refs := a.toCompare(); len(refs) > 1 {
		a.layers = append(a.layers, &comparison{refs: refs})
	}
}

// toCompare are the figures to put side by side: the marks; one mark and the
// figure that is looked at; or that figure after the one before it.
func (a *App) toCompare() kit.Marks {
	refs := a.marks
	if ref, ok := a.shownRef(); ok && len(refs) < 2 {
		refs = refs.With([]model.Ref{ref})
	}
	if len(refs) == 1 {
		if before, ok := report.Before(refs[0]); ok {
			refs = kit.Marks{before, refs[0]}
		}
	}
	return refs
}
