package tui

import (
	"xkld/model/report"
	"xkld/tui/kit"
	"xkld/tui/markets"
	"xkld/tui/months"
	"xkld/tui/targets"
)

// views are the views of the tabs and how each is opened, in their order.
var views = [...]struct {
	name string
	open func(kit.Kit, kit.Filter) kit.Tab
}{
	{report.ViewMonths, func(k kit.Kit, f kit.Filter) kit.Tab { return months.New(k, f) }},
	{report.ViewMarkets, func(k kit.Kit, f kit.Filter) kit.Tab { return markets.New(k, f) }},
	{report.ViewTargets, func(k kit.Kit, f kit.Filter) kit.Tab { return targets.New(k, f) }},
}

// Views are the names of the tabs' views, in their order.
func Views() []string {
	var names []string
	for _, v := range views {
		names = append(names, v.name)
	}
	return names
}

// tab is the tab that is shown. A tab is opened when it is first looked at, and
// built anew when filter or looks have changed since: what nobody sees costs
// nothing.
func (a *App) tab() kit.Tab {
	switch {
	case a.tabs[a.active] == nil:
		a.tabs[a.active] = views[a.active].open(a.kit, a.filter)
	case a.stale[a.active]:
		a.tabs[a.active] = a.tabs[a.active].With(a.kit, a.filter)
	}
	a.stale[a.active] = false
	return a.tabs[a.active]
}
