package tui

import (
	"fmt"
	"slices"

	"xkld/model"
	"xkld/model/report"
	"xkld/tui/keys"
)

// transform shows the figures of every tab in another way. Plans and results
// stay as they are: on their tab it is said, and nothing changes out of sight.
func (a *App) transform(action keys.Action) {
	shows := model.Shows()
	at := slices.Index(shows, a.filter.Shown())
	switch action {
	case keys.NextTransform:
		at++
	case keys.PreviousTransform:
		at += len(shows) - 1
	case keys.ToggleShare:
		at = slices.Index(shows, model.ShowShare)
		if a.filter.Shown() == model.ShowShare {
			at = slices.Index(shows, model.ShowValue)
		}
	}
	if views[a.active].name == report.ViewTargets {
		q := a.filter.Query(report.ViewMonths, nil)
		a.notice = fmt.Sprintf(a.kit.Say.Transform.Elsewhere, a.kit.Say.Shown(q))
		return
	}
	f := a.filter
	f.Show = shows[at%len(shows)]
	a.setFilter(f)
}

// shown is what line two says of what is shown of the figures, in full and in
// short; nothing where it is always the same.
func (a *App) shown() (full, short string) {
	view, say := views[a.active].name, a.kit.Say
	if view == report.ViewTargets {
		return "", ""
	}
	period := a.tab().Period()
	q := a.filter.Query(view, &period)
	return "   " + fmt.Sprintf(say.Transform.Show, say.Shown(q)), ", " + say.ShortShown(q)
}
