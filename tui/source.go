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
// which the address is known. Where nothing can be opened the address is said.
func (a *App) openSource() tea.Cmd {
	ref, ok := a.shownRef()
	if !ok {
		return nil
	}
	for _, source := range report.Show(a.kit.Book, ref).Sources {
		link, ok := source.Link()
		if !ok {
			continue
		}
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
	a.notice = a.kit.Say.Word.NoAddress
	return nil
}
