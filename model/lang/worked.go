package lang

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/report"
)

// WorkedWords say how a number that is no figure comes about, and in what it
// counts. The number comes first in each.
type WorkedWords struct {
	Share, Change, Index       string // of two figures; Change: from the earlier one to the later
	OfPlan, Remaining, Printed string // of a plan; Printed: by which sources
	PerYear                    string // why a plan has no share
	Percent, Points, Persons   string // units
}

func englishWorked() WorkedWords {
	return WorkedWords{
		Share: "%s: %s of %s", Change: "%s: from %s to %s", Index: "%s: %s, where %s is 100",
		OfPlan: "%s: %s of the plan of %s", Remaining: "%s: the plan of %s less %s", Printed: "%s, published: %s",
		PerYear: "the plan is a number for each of its years",
		Percent: "percent", Points: "points", Persons: "workers",
	}
}

// Worked says how the number of a cell comes about: its formula, then each figure
// in it with what it counts.
func (s Speaker) Worked(t report.Table, w report.Worked) []Line {
	lines := []Line{{s.Head(t, w.Column), s.formula(t, w)}}
	figures := append(w.Parts[:len(w.Parts):len(w.Parts)], w.Whole)
	if w.Target != nil {
		figures = []model.Figure{w.Target.Result}
	}
	for _, f := range figures {
		if f.Ref == (model.Ref{}) { // there is none to stand beside
			continue
		}
		text := s.Figure(f) + "  " + s.Ref(f.Ref) + ", " + s.Standing(f)
		if len(f.Formula) > 0 {
			text += ": " + Formula(f.Formula)
		}
		lines = append(lines, Line{"", text})
	}
	return lines
}

// formula is the number with what it is made of, or why there is none.
func (s Speaker) formula(t report.Table, w report.Worked) string {
	said := s.Cell(t, w.Column, w.Cell)
	if w.Target != nil {
		return s.planFormula(said, w)
	}
	shown := w.Transform()
	now, beside := s.Figure(shown.Now), s.Figure(shown.Beside)
	switch {
	case !shown.Ratio.Known:
		return said + "  " + s.unknown(shown)
	case w.Show == model.ShowIndex:
		return fmt.Sprintf(s.How.Index, said, now, beside)
	case w.Show == model.ShowShare && len(w.Parts) > 1:
		var parts []string
		for _, f := range w.Parts {
			parts = append(parts, s.Figure(f))
		}
		return fmt.Sprintf(s.How.Share, said, strings.Join(parts, " + ")+" = "+s.Number(shown.Now.Count.N), beside)
	case w.Show == model.ShowShare:
		return fmt.Sprintf(s.How.Share, said, now, beside)
	}
	return fmt.Sprintf(s.How.Change, said, beside, now)
}

// planFormula is a number of a plan with what it is made of.
func (s Speaker) planFormula(said string, w report.Worked) string {
	plan, result := s.Plan(w.Target.Plan), w.Target.Result
	switch {
	case w.Column == report.ColPlan:
		return fmt.Sprintf(s.How.Printed, said, JoinIDs(w.Target.Sources))
	case w.Cell.Range != nil:
		return fmt.Sprintf(s.How.Printed, said, w.Target.Share.Source)
	case !result.Count.Known:
		return said + "  " + fmt.Sprintf(s.Transform.NoFigure, result.Ref)
	case !w.Cell.Ratios[0].Known:
		return said + "  " + s.How.PerYear
	case w.Column == report.ColRemaining:
		return fmt.Sprintf(s.How.Remaining, said, plan, s.Figure(result))
	}
	return fmt.Sprintf(s.How.OfPlan, said, s.Figure(result), plan)
}

// CountsIn is what the numbers of a column count in.
func (s Speaker) CountsIn(c report.Column) string {
	switch c {
	case report.ColIndex:
		return s.How.Points
	case report.ColRemaining, report.ColPlan:
		return s.How.Persons
	}
	return s.How.Percent
}
