package slides

import "strings"

// glyphWidth and glyphHeight are the cells of a digit at the middle size.
const (
	glyphWidth  = 6
	glyphHeight = 5
)

// glyph is a sign of a big number, row by row; # is a cell that is filled.
func glyph(r rune) ([glyphHeight]string, bool) {
	switch r {
	case '0':
		return [glyphHeight]string{"######", "##  ##", "##  ##", "##  ##", "######"}, true
	case '1':
		return [glyphHeight]string{"  ##  ", "####  ", "  ##  ", "  ##  ", "######"}, true
	case '2':
		return [glyphHeight]string{"######", "    ##", "######", "##    ", "######"}, true
	case '3':
		return [glyphHeight]string{"######", "    ##", "######", "    ##", "######"}, true
	case '4':
		return [glyphHeight]string{"##  ##", "##  ##", "######", "    ##", "    ##"}, true
	case '5':
		return [glyphHeight]string{"######", "##    ", "######", "    ##", "######"}, true
	case '6':
		return [glyphHeight]string{"######", "##    ", "######", "##  ##", "######"}, true
	case '7':
		return [glyphHeight]string{"######", "    ##", "   ## ", "  ##  ", "  ##  "}, true
	case '8':
		return [glyphHeight]string{"######", "##  ##", "######", "##  ##", "######"}, true
	case '9':
		return [glyphHeight]string{"######", "##  ##", "######", "    ##", "######"}, true
	}
	return sign(r)
}

// sign is a mark, or what stands between digits.
func sign(r rune) ([glyphHeight]string, bool) {
	switch r {
	case ',':
		return [glyphHeight]string{"  ", "  ", "  ", "##", "# "}, true
	case '.':
		return [glyphHeight]string{"  ", "  ", "  ", "  ", "##"}, true
	case '=':
		return [glyphHeight]string{"    ", "####", "    ", "####", "    "}, true
	case '+':
		return [glyphHeight]string{"      ", "  ##  ", "######", "  ##  ", "      "}, true
	case '%':
		return [glyphHeight]string{"##  ##", "    ##", "  ##  ", "##    ", "##  ##"}, true
	case '-':
		return [glyphHeight]string{"    ", "    ", "####", "    ", "    "}, true
	case '~':
		return [glyphHeight]string{"      ", "####  ", "  ####", "      ", "      "}, true
	case '>':
		return [glyphHeight]string{"##    ", "  ##  ", "    ##", "  ##  ", "##    "}, true
	case '<':
		return [glyphHeight]string{"    ##", "  ##  ", "##    ", "  ##  ", "    ##"}, true
	case '?':
		return [glyphHeight]string{"######", "    ##", "  ####", "      ", "  ##  "}, true
	case '*':
		return [glyphHeight]string{"##  ##", "  ##  ", "######", "  ##  ", "##  ##"}, true
	case ' ':
		return [glyphHeight]string{"  ", "  ", "  ", "  ", "  "}, true
	}
	return [glyphHeight]string{}, false
}

// digits is a size of big numbers: how many cells stand for one of a glyph, and
// the room between glyphs. At scale zero a glyph is half as wide as it is drawn
// and, where there are half blocks, half as high.
type digits struct{ scale, gap int }

// sizes are the sizes of numbers, the largest first; the last of all is a plain
// line, which has no glyphs.
func sizes() []digits {
	return []digits{{2, 4}, {2, 2}, {1, 4}, {1, 2}, {1, 1}, {0, 1}}
}

// big writes a number in glyphs; nothing where it has a sign without one.
func (d digits) big(number string, ascii bool) []string {
	var rows [glyphHeight]string
	for i, r := range number {
		g, ok := glyph(r)
		if !ok {
			return nil
		}
		for y := range rows {
			if i > 0 {
				rows[y] += strings.Repeat(" ", d.gap)
			}
			rows[y] += d.stretch(g[y])
		}
	}
	var lines []string
	switch {
	case d.scale == 0 && !ascii:
		return halves(rows)
	case d.scale == 0:
		return rows[:]
	}
	for _, row := range rows {
		if !ascii {
			row = strings.ReplaceAll(row, "#", "█")
		}
		for range d.scale {
			lines = append(lines, row)
		}
	}
	return lines
}

// stretch makes a row of a glyph as wide as the size wants it.
func (d digits) stretch(row string) string {
	var b strings.Builder
	for i := 0; i < len(row); i++ {
		if d.scale == 0 {
			b.WriteByte(row[i])
			i++ // every other cell
			continue
		}
		b.WriteString(strings.Repeat(row[i:i+1], d.scale))
	}
	return b.String()
}

// halves puts two rows into each line.
func halves(rows [glyphHeight]string) []string {
	var lines []string
	for y := 0; y < glyphHeight; y += 2 {
		var b strings.Builder
		for x := range len(rows[y]) {
			above, below := rows[y][x] == '#', y+1 < glyphHeight && rows[y+1][x] == '#'
			b.WriteString(map[[2]bool]string{{true, true}: "█", {true, false}: "▀", {false, true}: "▄"}[[2]bool{above, below}])
			if !above && !below {
				b.WriteByte(' ')
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}
