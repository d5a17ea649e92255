package report

import (
	"slices"
	"strings"

	"xkld/model"
)

// relation names what an implied value rests on: the figure and all the figures
// that imply another value of it. Any of them may be the wrong one, so the same
// disagreement comes up at each. It is empty where a value is printed.
func (a Rival) relation(ref model.Ref) string {
	if len(a.Formula) == 0 {
		return ""
	}
	refs := []string{ref.String()}
	for _, t := range a.Formula {
		refs = append(refs, t.Ref.String())
	}
	slices.Sort(refs)
	return strings.Join(refs, " ")
}

// disagreements puts the figures of one disagreement after the worst of them, with
// which it is told. They stay worst first otherwise, and none is lost: a figure of
// which something more is told stands for itself.
func disagreements(found []Contradiction) []Contradiction {
	told := map[string]int{} // the place of the contradiction that tells a relation
	var groups [][]Contradiction
	for _, c := range found {
		at, same := -1, true
		for _, a := range c.Rivals {
			teller, ok := told[a.relation(c.Figure.Ref)]
			same = same && ok && (at < 0 || at == teller)
			at = teller
		}
		if same {
			c.ToldWith = &groups[at][0].Figure.Ref
			groups[at] = append(groups[at], c)
			continue
		}
		for _, a := range c.Rivals {
			if relation := a.relation(c.Figure.Ref); relation != "" {
				if _, ok := told[relation]; !ok {
					told[relation] = len(groups)
				}
			}
		}
		groups = append(groups, []Contradiction{c})
	}
	var all []Contradiction
	for _, group := range groups {
		group[0].Same = group[1:]
		all = append(all, group...)
	}
	return all
}
