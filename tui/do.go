package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// do carries out an action on the tabs.
func (a *App) do(action keys.Action) tea.Cmd {
	if l := a.layerFor(action); l != nil {
		a.layers = append(a.layers, l)
		return nil
	}
	switch action {
	case keys.OpenSource:
		return a.openSource()
	case keys.OpenCopy, keys.CopyNumber, keys.OpenExport:
		a.take(action)
		return nil
	case keys.ShowMonths, keys.ShowMarkets, keys.ShowTargets:
		a.showTab(int(action - keys.ShowMonths))
		return nil
	case keys.NextTab:
		a.showTab(a.active + 1)
		return nil
	case keys.PreviousTab:
		a.showTab(a.active - 1)
		return nil
	}
	a.frames[a.active] = "" // whatever else is done, the tab looks different after it
	switch action {
	case keys.Close:
		return a.leave()
	case keys.Back:
		a.stepBack()
	case keys.Present:
		a.present()
	case keys.OpenRecord:
		a.openRecord()
	case keys.Undo:
		a.undo()
	case keys.Redo:
		a.redo()
	default:
		a.change(action)
	}
	return nil
}

// layerFor is the layer that an action opens over a tab, if it opens one.
func (a *App) layerFor(action keys.Action) layer {
	switch action {
	case keys.OpenFilter:
		return newPicker(a)
	case keys.Find, keys.CommandLine:
		return newPrompt(a, action)
	case keys.ShowHelp:
		return newHelp(a.scope())
	case keys.OpenCompare:
		if refs := a.toCompare(); len(refs) > 1 {
			return &comparison{refs: refs}
		}
	}
	return nil
}

// change changes what is seen.
func (a *App) change(action keys.Action) {
	switch action {
	case keys.OpenCompare: // nothing to compare with
	case keys.Mark:
		a.mark()
	case keys.MarkRange:
		a.markRange()
	case keys.NextMatch:
		a.find(a.looked, 1)
	case keys.PreviousMatch:
		a.find(a.looked, -1)
	case keys.NextSex:
		a.setFilter(a.filter.WithSex((a.filter.Sex + 1) % 3))
		if a.tab().Filter().Sex != a.filter.Sex {
			a.notice = fmt.Sprintf(a.kit.Say.Word.SexElsewhere, a.kit.Say.Sexes[a.filter.Sex])
		}
	case keys.NextTransform, keys.PreviousTransform, keys.ToggleShare:
		a.transform(action)
	case keys.ClearFilters:
		a.setFilter(kit.Filter{Market: model.All})
	case keys.ToggleSource:
		a.source, a.frames = !a.source, [len(views)]string{}
	case keys.NextScreen, keys.PreviousScreen:
		a.turnParts(action)
	case keys.PreviousPeriod:
		a.toPeriod(-1)
	case keys.NextPeriod:
		a.toPeriod(1)
	default:
		a.tabs[a.active] = a.tab().Do(action, a.page())
	}
}
