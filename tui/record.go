package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// record is the layer of all that is known of one figure.
type record struct {
	ref    model.Ref
	onCell bool // it was opened from a number of the tab, which may be another one
	top    int  // first line that is seen
	lit    bool // the head of the releases stands out: they have just been asked for
}

func (r *record) scope() keys.Scope { return keys.Record }

func (r *record) typed(*App, tea.Msg) layer { return r }

// do goes to the next figure of the tab, or through the lines.
func (r *record) do(a *App, action keys.Action) layer {
	r.lit = action == keys.ToReleases
	switch action {
	case keys.ToReleases:
		_, releases := r.lines(a, a.size.W)
		if r.top = releases; releases == 0 {
			a.notice = a.kit.Say.Clash.NeverPrinted
		}
		return r
	case keys.NextFigure:
		return r.walk(a, keys.Down)
	case keys.PreviousFigure:
		return r.walk(a, keys.Up)
	}
	r.top = a.scrolled(r.top, action)
	return r
}

// walk shows the next figure of what lies below, and moves its cursor there, so
// that closing the record leaves it there. At the end it says so.
func (r *record) walk(a *App, action keys.Action) layer {
	if list, ok := a.list(len(a.layers) - 1); ok && list.walk(a, action) {
		if ref, ok := list.ref(a); ok {
			return a.recordOf(ref, list)
		}
	}
	a.notice = a.kit.Say.Clash.NoMore
	return r
}

// draw covers the tab with the lines of the record.
func (r *record) draw(a *App, screen []string) []string {
	say, style := a.kit.Say, a.kit.Style
	title := kit.Ends(" "+style.Title.Render(say.Word.Record)+"  "+say.Ref(r.ref), style.Faint.Render(say.Word.NextFigure)+" ", a.size.W)
	lines, _ := r.lines(a, a.size.W)
	r.top = a.cover(screen, lines, r.top, title)
	return screen
}

// headWidth is the room of the heads of a record's lines.
const headWidth = 20

// lines are all that is known of the figure, and the line in which its releases
// begin; 0 where it has none.
func (r *record) lines(a *App, w int) (lines []string, releases int) {
	k, say := a.kit, a.kit.Say
	rec := report.Show(k.Book, r.ref)
	lines = []string{"", "   " + k.Of(rec.Figure).Bold(true).Render(say.Figure(rec.Figure)) + "  " + say.Title, "   " + say.Ref(r.ref), ""}
	indent := headWidth
	if w < 60 {
		indent = 3
	}
	write := func(head string, parts []string) {
		style := k.Style.Header
		if r.lit && head == say.Word.RecordClaims {
			style = k.Style.Cursor
		}
		if indent < headWidth && head != "" {
			lines = append(lines, "  "+style.Render(head))
			head = ""
		}
		for _, part := range parts {
			room := max(0, indent-ansi.StringWidth(head))
			lines = append(lines, "   "+style.Render(head)+kit.Left("", room)+part)
			head = ""
		}
	}
	add := func(head, text string) { write(head, kit.Wrap(text, w-indent-4)) }
	var worked []lang.Line
	if r.onCell {
		worked = a.workedOut()
	}
	for i, line := range worked {
		if add(line.Head, line.Text); i == len(worked)-1 {
			lines = append(lines, "")
		}
	}
	for _, line := range say.Record(rec) {
		if line.Head == say.Word.RecordClaims {
			releases = len(lines)
		}
		add(line.Head, line.Text)
	}
	head := say.Word.Sources
	for _, source := range rec.Sources {
		add(head, string(source.ID)+": "+say.Titled(source))
		write("", kit.Address(source, say.Address(source), w-indent-4))
		head = ""
	}
	lines = append(lines, "")
	add(say.Word.Same, a.kit.Book.Typed("xkld show "+r.ref.String()))
	return lines, releases
}
