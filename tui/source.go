package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/report"
)

// shownRef is the figure of the record on top, else the one under the cursor.
func (a *App) shownRef() (model.Ref, bool) {
	if r, ok := a.top().(*record); ok {
		return r.ref, true
	}
	list, ok := a.list(len(a.layers))
	if !ok {
		return model.Ref{}, false
	}
	return list.ref(a)
}

// openSource opens the first source of the figure that is shown, of those of
// which the address is known. In the record, which names them all, one of several
// is chosen. Where nothing can be opened the address is said.
func (a *App) openSource() tea.Cmd {
	ref, ok := a.shownRef()
	if !ok {
		return nil
	}
	var known []model.Source
	for _, source := range report.Show(a.kit.Book, ref).Sources {
		if _, ok := source.Link(); ok {
			known = append(known, source)
		}
	}
	_, inRecord := a.top().(*record)
	switch {
	case len(known) == 0:
		a.notice = a.kit.Say.Word.NoAddress
		return nil
	case inRecord && len(known) > 1:
		a.layers = append(a.layers, &links{sources: known})
		return nil
	}
	return a.openAddress(known[0])
}

// openAddress opens the address of a source, which has one.
func (a *App) openAddress(source model.Source) tea.Cmd {
	link, _ := source.Link()
	open := a.options.Open
	if open == nil {
		a.notice = link
		return nil
	}
	a.notice = fmt.Sprintf(a.kit.Say.Clash.Opens, link)
	return func() tea.Msg {
		err := open(link)
		return answer(func(a *App) {
			if err != nil {
				a.notice = fmt.Sprintf(a.kit.Say.Clash.CannotOpen, link)
			}
		})
	}
}
