package kit

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
)

// HeatRow is a row of a heat table.
type HeatRow struct {
	Name    string
	Figures []model.Figure
	Shown   []report.Transform // in the place of the figures
	Picked  bool               // stays in sight, and says so with a sign
}

// leastHeat is the least room of a cell of a heat table.
const leastHeat = 6

// Heat is a table of figures in thousands, the higher the stronger the colour, in
// at most h lines of w cells. Where the columns do not all fit, the last ones are
// shown, from the first on. Figures that are all below a thousand are written out.
func (k Kit) Heat(heads []string, rows []HeatRow, w, h int) (lines []string, first int, inThousands bool) {
	var top int64
	name := 0
	for _, row := range rows {
		name = max(name, ansi.StringWidth(row.Name))
		for _, f := range row.Figures {
			top = max(top, f.Count.N)
		}
	}
	write := k.Say.InThousands
	if inThousands = top >= 1000; !inThousands {
		write = k.Say.Figure
	}
	cell := leastHeat
	cells := make(map[string][]heatCell, len(rows))
	for _, row := range rows {
		for _, f := range row.Figures {
			cells[row.Name] = append(cells[row.Name], heatCell{write(f), f.Count.N, f.Count.Known})
		}
		for _, t := range row.Shown {
			c := k.transformCell(t)
			top = max(top, c.size)
			cells[row.Name] = append(cells[row.Name], c)
		}
		for _, c := range cells[row.Name] {
			cell = max(cell, ansi.StringWidth(c.text)+1)
		}
	}
	name = min(name, max(4, w-margin-cell))
	first = max(0, len(heads)-max(1, (w-margin-name)/cell))
	head := repeat(" ", margin+name)
	for _, text := range heads[first:] {
		head += Right(text, cell)
	}
	lines = append(lines, k.Style.Axis.Render(head))
	for _, row := range inSight(rows, h-1) {
		style, sign := &k.Style.Text, repeat(" ", margin)
		if row.Picked {
			style, sign = &k.Style.CursorRow, k.Style.Title.Render(" > ")
		}
		line := sign + style.Render(Left(Cut(row.Name, name), name))
		for _, c := range cells[row.Name][first:] {
			line += k.heatStyle(c, top).Render(Right(c.text, cell))
		}
		lines = append(lines, line)
	}
	return lines, first, inThousands
}

// inSight are as many rows as there is room for, the picked one among them.
func inSight(rows []HeatRow, room int) []HeatRow {
	room = max(1, room)
	if len(rows) <= room {
		return rows
	}
	from := 0
	for i, row := range rows {
		if row.Picked && i >= room {
			from = min(i-room/2, len(rows)-room)
		}
	}
	return rows[from : from+room]
}

// heatCell is a cell of a heat table: its text, and how far it is from zero.
type heatCell struct {
	text  string
	size  int64
	known bool
}

// transformCell is the cell of a transform; what is below zero says so by its
// sign, and is the stronger the farther it lies.
func (k Kit) transformCell(t report.Transform) heatCell {
	if !t.Ratio.Known {
		return heatCell{text: lang.Missing}
	}
	size := t.Ratio.Scaled(hundredths)
	if size < 0 {
		size = -max(size, -math.MaxInt64)
	}
	return heatCell{strings.TrimSuffix(k.Say.Transformed(t), "%"), size, true}
}

// heatStyle is the look of a cell by its height, in even steps from zero.
func (k Kit) heatStyle(c heatCell, top int64) *lipgloss.Style {
	steps := &k.Style.Heat
	if !c.known || top == 0 {
		return &k.Style.Missing
	}
	step := int(float64(c.size) * float64(len(steps)) / (float64(top) + 1))
	return &steps[max(0, min(step, len(steps)-1))]
}
