package print

import (
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// inHundred turns a ratio into percent, and an index into points.
const inHundred = 100

// transformLine is a transform in the columns of a figure. What contradicts a
// figure is a number of persons, and stands with the figure alone.
func (p Printer) transformLine(t report.Transform) []string {
	value, precision := "", ""
	if t.Ratio.Known {
		value, precision = t.Ratio.Short(inHundred), t.Ratio.Precision.String()
	}
	f := t.Now
	return []string{f.Span.From.String(), f.Span.To.String(), string(f.Market), f.Sex.String(),
		value, t.Kind().String(), precision, "", lang.JoinIDs(t.Sources()), "", t.Ratio.Verdict.String(), p.machine().Working(t)}
}

// transformed is the same in the fields of a figure.
func (p Printer) transformed(t report.Transform) jsonFigure {
	out := p.figure(model.Figure{Ref: t.Now.Ref, Kind: t.Kind(), Sources: t.Sources(), Verdict: t.Ratio.Verdict})
	out.Note = known(p.machine().Working(t))
	if t.Ratio.Known {
		out.Value, out.Precision = number(t.Ratio, inHundred), known(t.Ratio.Precision.String())
	}
	return out
}

// unit is what the values of a table count.
func unit(show model.Show) string {
	switch {
	case show == model.ShowIndex:
		return "index"
	case show.IsTransform():
		return "percent"
	}
	return "persons"
}
