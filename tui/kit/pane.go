package kit

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/measure"
	"xkld/model/report"
)

// Pane gathers the lines of a side pane: labels at the left, numbers in two
// columns.
type Pane struct {
	kit   Kit
	width int
	lines []string
}

// NewPane is an empty pane of a width in cells.
func (k Kit) NewPane(w int) *Pane { return &Pane{kit: k, width: w} }

// The columns of a pane: where its numbers end.
const (
	paneLabel  = 11
	paneNumber = 20
	PaneText   = 36 // cells of a line of text in a side pane
)

// Title is a heading.
func (p *Pane) Title(s string) {
	for _, line := range Wrap(s, p.width-2) {
		p.lines = append(p.lines, " "+p.kit.Style.Title.Render(line))
	}
}

// Blank is an empty line.
func (p *Pane) Blank() { p.lines = append(p.lines, "") }

// Raw is a line that needs no breaking.
func (p *Pane) Raw(line string) { p.lines = append(p.lines, line) }

// Text is a text, broken at the width.
func (p *Pane) Text(s string) {
	for _, line := range Wrap(s, p.width-2) {
		p.lines = append(p.lines, " "+line)
	}
}

// Faint is a text of less weight.
func (p *Pane) Faint(s string) {
	for _, line := range Wrap(s, p.width-2) {
		p.lines = append(p.lines, " "+p.kit.Style.Faint.Render(line))
	}
}

// Figure is a line of a label, a figure and what is said of it.
func (p *Pane) Figure(label string, f model.Figure, said string) {
	number := p.kit.Say.Figure(f)
	if !f.Count.Known && said != "" {
		said = p.kit.Say.ShortMarks[lang.Missing]
	}
	pad := repeat(" ", paneNumber-paneLabel-lenCells(number))
	p.lines = append(p.lines, " "+Left(Cut(label, paneLabel), paneLabel)+pad+p.kit.Of(f).Render(number)+"  "+said)
}

// Line is a line of a label and two texts in the columns of numbers.
func (p *Pane) Line(label, number, said string) {
	p.lines = append(p.lines, " "+Left(Cut(label, paneLabel), paneLabel)+Right(number, paneNumber-paneLabel)+"  "+said)
}

// Lines are the lines gathered so far.
func (p *Pane) Lines() []string { return p.lines }

// Sexes adds the women and men of a figure with their shares, or, for women or
// men, the total and the share of it; before them a figure of one's own.
func (p *Pane) Sexes(ref model.Ref) {
	k := p.kit
	if own, ok := k.Book.Own(ref); ok {
		apart := ""
		if r := measure.Compare(own, k.Book.Figure(ref)).Difference; r.Known {
			apart = k.Say.Difference(r.N, r)
		}
		p.Figure(k.Say.Kinds[model.Own], own, apart)
	}
	for _, sex := range model.Sexes() {
		if sex == ref.Sex {
			continue
		}
		f := k.Book.Figure(ref.Of(sex))
		said := ""
		if sex != model.Total {
			if r := report.ShareOf(k.Book, f, ref.Of(model.Total)); r.Known {
				said = k.Say.Ratio(r, 1)
			}
		} else if r := report.ShareOf(k.Book, k.Book.Figure(ref), f.Ref); r.Known {
			said = fmt.Sprintf(k.Say.Word.OfIt, k.Say.Ratio(r, 1))
		}
		p.Figure(k.Say.SexLabels[sex], f, said)
	}
}

// Change adds how much a figure differs from another.
func (p *Pane) Change(label string, now, before model.Figure) {
	r := measure.Change(now, before)
	if !r.Known {
		p.Line(label, p.kit.Style.Missing.Render(lang.Missing), "")
		return
	}
	difference := p.kit.Say.Difference(now.Count.N-before.Count.N, r)
	style := p.kit.Style.Calculated
	p.lines = append(p.lines, " "+Left(Cut(label, paneLabel), paneLabel)+
		repeat(" ", paneNumber-paneLabel-lenCells(difference))+style.Render(difference)+"  "+style.Render(p.kit.Say.Change(r)))
}

// Source adds who printed a figure, or, for a calculated one, its formula.
func (p *Pane) Source(f model.Figure) {
	k := p.kit
	if len(f.Formula) > 0 {
		p.Title(k.Say.Word.RecordFormula)
		p.Text(lang.Formula(f.Formula))
		p.Faint(k.Say.Arithmetic(f))
	}
	if len(f.Sources) > 0 {
		p.Title(k.Say.NewestOf(len(f.Sources)))
		p.Text(k.SourceLine(f))
	}
	if said := k.Say.Notes(f.Notes); said != "" {
		p.Text(k.Style.Doubtful.Render(lang.Mark(f)) + " " + said)
	}
	p.claimNote(f)
	if len(f.Conflicts) > 0 {
		p.Title(k.Say.Word.RecordConflict)
		for _, c := range f.Conflicts {
			p.Text(k.Say.Conflict(c))
		}
	}
}

// claimNote adds what is noted of a published figure by its first source that
// has a note, where the figure's own note does not say it already.
func (p *Pane) claimNote(f model.Figure) {
	if f.Kind != model.Published || f.Verdict != model.NoVerdict {
		return
	}
	for _, c := range p.kit.Book.ClaimsOf(f.Ref) {
		if c.Note.EN != "" && c.Value == f.Count.N && c.Precision == f.Precision && c.Verdict == model.NoVerdict {
			p.Faint(p.kit.Say.Remark(c.Note))
			return
		}
	}
}

// Indicators adds the newest of other published numbers of a market, each with
// its date and source, and what contradicts it.
func (p *Pane) Indicators(market model.Code, names ...string) {
	k, say := p.kit, p.kit.Say
	for _, name := range names {
		i, ok := report.NewestIndicator(k.Book, name, market)
		if !ok {
			continue
		}
		p.Text(say.Indicators[name] + " " + say.Indicator(i))
		p.Faint(Cut("  "+i.AsOf+", "+k.Book.Source(i.Source).Publisher, PaneText))
		for _, other := range report.Against(k.Book, i) {
			p.Faint("  " + fmt.Sprintf(say.Word.AlsoPrinted, say.Indicator(other), other.AsOf))
		}
	}
}

// SourceLine is the newest source of a figure: publisher and date.
func (k Kit) SourceLine(f model.Figure) string {
	if len(f.Sources) == 0 {
		return ""
	}
	return k.Say.Cited(report.SourcesOf(k.Book, f)[0])
}

// ChecksLine is how many checks a figure passes.
func (k Kit) ChecksLine(ref model.Ref) string {
	checks := report.ChecksOf(k.Book, ref)
	passed, made := 0, 0
	for _, c := range checks {
		switch c.Outcome {
		case report.Passes:
			passed, made = passed+1, made+1
		case report.Fails:
			made++
		}
	}
	if made == 0 {
		return ""
	}
	return fmt.Sprintf(k.Say.Word.ChecksPassed, passed, made)
}

// Join puts texts beside each other, leaving out the empty ones.
func Join(texts ...string) string {
	var said []string
	for _, t := range texts {
		if t != "" {
			said = append(said, t)
		}
	}
	return strings.Join(said, between)
}

// between stands between texts on one line.
const between = "   "

// Whole are lines that begin with a blank and are at most w cells wide: of one
// that is longer the last texts go, at last from a comma on, so that no number is
// cut.
func Whole(lines []string, w int) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		fits := func(s string) bool { return ansi.StringWidth(s) < w }
		texts := strings.Split(line, between)
		kept := texts[0]
		for len(texts) > 1 && fits(kept+between+texts[1]) {
			kept, texts = kept+between+texts[1], texts[1:]
		}
		if len(texts) > 1 && !strings.Contains(texts[1], "\x1b") {
			parts := strings.Split(texts[1], ", ")
			for n := len(parts) - 1; n > 0; n-- {
				if longer := kept + between + strings.Join(parts[:n], ", "); fits(longer) {
					kept = longer
					break
				}
			}
		}
		out[i] = Cut(" "+kept, w)
	}
	return out
}
