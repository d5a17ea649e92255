package kit

import "strings"

// Quiet takes needless changes of style out of a line: where a style ends and,
// after nothing but blanks, begins again, it may as well go on. Over a slow line
// these are half the bytes of a chart. Styles that show on blanks (reverse,
// underline, background) are left alone.
func Quiet(line string) string {
	const reset = "\x1b[m"
	if !strings.Contains(line, reset) {
		return line
	}
	var b strings.Builder
	style := "" // that is on
	for line != "" {
		i := strings.IndexByte(line, '\x1b')
		if i < 0 {
			break
		}
		b.WriteString(line[:i])
		line = line[i:]
		if strings.HasPrefix(line, opening) { // a link: as it is, to its end
			end := strings.IndexByte(line, '\a')
			if end < 0 {
				break
			}
			b.WriteString(line[:end+1])
			line = line[end+1:]
			continue
		}
		end := strings.IndexByte(line, 'm')
		if end < 0 || !strings.HasPrefix(line, "\x1b[") {
			break // no style: leave the rest as it is
		}
		code := line[:end+1]
		line = line[end+1:]
		if code == reset && style != "" && !showsOnBlanks(style) {
			blanks := len(line) - len(strings.TrimLeft(line, " "))
			if rest := line[blanks:]; strings.HasPrefix(rest, style) {
				b.WriteString(line[:blanks])
				line = rest[len(style):]
				continue
			}
		}
		b.WriteString(code)
		style = code
		if code == reset {
			style = ""
		}
	}
	return b.String() + line
}

// showsOnBlanks says whether a style is seen where there is no letter.
func showsOnBlanks(style string) bool {
	parameters := strings.Split(strings.TrimSuffix(strings.TrimPrefix(style, "\x1b["), "m"), ";")
	for i := 0; i < len(parameters); i++ {
		switch p := parameters[i]; {
		case p == "38": // the colour of letters, by number or by its parts
			i += map[string]int{"5": 2, "2": 4}[parameters[min(i+1, len(parameters)-1)]]
		case p == "1" || len(p) == 2 && p[0] == '3' && p[1] <= '7' || len(p) == 2 && p[0] == '9':
		default:
			return true
		}
	}
	return false
}
