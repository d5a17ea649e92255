package tui

import (
	"xkld/model/report"
	"xkld/tui/kit"
	"xkld/tui/markets"
	"xkld/tui/months"
	"xkld/tui/targets"
)

// Views are the views of the tabs, in their order.
func Views() []string { return []string{report.ViewMonths, report.ViewMarkets, report.ViewTargets} }

// newTabs are the tabs, in the order of their keys.
func newTabs(k kit.Kit, f kit.Filter) []kit.Tab {
	return []kit.Tab{months.New(k, f), markets.New(k, f), targets.New(k, f)}
}
