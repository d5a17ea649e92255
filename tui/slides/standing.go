package slides

import (
	"fmt"
	"strings"

	"xkld/model"
	"xkld/model/lang"
)

// shows says whether a figure is known and of a kind that is to be shown.
func (b builder) shows(f model.Figure) bool { return f.Count.Known && b.filter.Wants(f.Kind) }

// only says which kinds of figures are shown, where not all are.
func (b builder) only() string {
	var kinds []string
	for _, kind := range []model.Kind{model.Published, model.Calculated} {
		if b.filter.Wants(kind) {
			kinds = append(kinds, b.say.Kinds[kind])
		}
	}
	if len(kinds) == 2 { // what is missing is on no slide
		return ""
	}
	return fmt.Sprintf(b.say.Word.OnlyKinds, strings.Join(kinds, ", "))
}

// standing is what kind of figure the large one is: who printed it, or which
// formula calculates it; then what speaks against it.
func (b builder) standing(f model.Figure) []string {
	by := b.kit.SourceLine(f)
	if len(f.Formula) > 0 {
		by = lang.Formula(f.Formula)
	}
	lines := []string{fmt.Sprintf(b.say.Slide.Standing, b.say.Standing(f), by)}
	if notes := b.say.Notes(f.Notes); notes != "" {
		lines = append(lines, notes)
	}
	if len(f.Conflicts) > 0 {
		var rivals []string
		for _, c := range f.Conflicts {
			rivals = append(rivals, b.say.Printed(model.Claim{Value: c.Value, Precision: c.Precision}))
		}
		lines = append(lines, b.say.Word.ContradictedBy+" "+strings.Join(rivals, "; "))
	}
	return lines
}
