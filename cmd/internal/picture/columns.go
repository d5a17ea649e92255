package picture

// columns draws standing bars, with their names below and their numbers above.
func (c Chart) columns(k ink, p Panel, r rect, bottom, top float64) {
	small := look{size: smallSize, color: grey()}
	r.y1 -= smallSize
	head := p.Unit
	if p.Title != "" {
		k.text(r.x0, r.y1, p.Title, look{size: normalSize, bold: true, color: black()})
		k.text(r.x0+k.width(p.Title+"  ", look{size: normalSize, bold: true}), r.y1, head, small)
	} else {
		k.text(r.x0, r.y1, head, small)
	}
	r.y1 -= 5
	steps := max(2, min(5, int((r.h()-30)/22)))
	a := newAxis(bottom, top, steps, p.Counts)
	gutter := 0.0
	for _, v := range a.ticks() {
		gutter = max(gutter, k.width(c.write(v, p), small))
	}
	plot := rect{r.x0 + gutter + 6, r.y0 + 13, r.x1, r.y1}
	s := slots{n: len(p.Bars), x: plot.x0, w: plot.w() / float64(max(1, len(p.Bars)))}
	if p.Bars[0].Group != "" && s.w >= leastNumbered {
		plot.y0 += 11
	}
	number := s.numbers(k, c.Panels)
	plot.y1 = plot.y0 + min(plot.h()-number.size, (plot.h()-number.room(k, c.Panels))/max(a.at(top, 0, 1), 0.01))
	for _, v := range a.ticks() {
		y := a.at(v, plot.y0, plot.y1)
		k.line(plot.x0, y, plot.x1, y, 0.5, faint())
		l := small
		l.at = right
		k.text(plot.x0-5, y-smallSize*0.36, c.write(v, p), l)
	}
	zero := a.at(0, plot.y0, plot.y1)
	for i, b := range p.Bars {
		c.column(k, b, s, i, zero, a.at(b.Value, plot.y0, plot.y1), number)
	}
	for _, t := range p.Together {
		together(k, t, s, zero)
	}
	k.line(plot.x0, zero, plot.x1, zero, 0.8, grey())
	c.names(k, p, s, plot)
}

// column draws one bar and its number, or the sign of a gap.
func (c Chart) column(k ink, b Bar, s slots, i int, zero, end float64, number numbers) {
	x0, x1 := s.bar(i)
	mid := (x0 + x1) / 2
	switch {
	case b.Empty:
		return
	case !b.Known && s.w < leastNumbered:
		k.dots(mid, zero+3, min(0.8, s.w/3), 0, 1)
		return
	case !b.Known:
		k.dots(mid, zero+5, 1.1, min(4.5, s.w/4), 3)
		return
	}
	if b.Value > 0 {
		end = max(end, zero+0.8) // a known number is always seen
	} else if b.Value < 0 {
		end = min(end, zero-0.8)
	}
	k.bar(rect{x0, zero, x1, end}, b.Fill, b.Sex)
	number.write(k, b, mid, end)
}

// slots are the places of the columns.
type slots struct {
	n    int
	x, w float64
}

// leastNumbered is the least width of a slot that has a name of its own.
const leastNumbered = 9.0

// thinPart is how much of its slot a thin column fills.
const thinPart = 0.8

// bar is where a column begins and ends.
func (s slots) bar(i int) (x0, x1 float64) {
	part := 0.7
	if s.w < leastNumbered {
		part = thinPart
	}
	mid := s.x + (float64(i)+0.5)*s.w
	half := min(s.w*part, 46) / 2
	return mid - half, mid + half
}

// numbers are how the numbers stand over the columns: across, turned, or, in no
// room, their doubts alone.
type numbers struct {
	look
	none bool
}

// numbers chooses the largest letters that have room.
func (s slots) numbers(k ink, panels []Panel) numbers {
	widest := widestNumber(k, panels, 1)
	for size := normalSize + 0.0; size >= leastSize; size -= 0.5 {
		if widest*size <= s.w-size*0.25 {
			return numbers{look: look{size: size, color: black(), at: middle, clear: true}}
		}
	}
	if s.w >= leastNumbered {
		return numbers{look: look{size: min(smallSize, s.w*0.85), color: black(), up: true, clear: true}}
	}
	return numbers{look: look{size: leastSize, color: black(), at: middle}, none: true}
}

// widestNumber is the width of the longest number over any column; all panels
// keep the same room for it, so that equal numbers are equally high.
func widestNumber(k ink, panels []Panel, size float64) float64 {
	widest := 0.0
	for _, p := range panels {
		for _, b := range p.Bars {
			if b.Known {
				widest = max(widest, k.width(b.Text, look{size: size}))
			}
		}
	}
	return widest
}

// room is the height that the numbers need above the columns.
func (n numbers) room(k ink, panels []Panel) float64 {
	if n.up {
		return widestNumber(k, panels, n.size) + 6
	}
	return n.size + 3
}

// write writes the number of a column above its end, or below it.
func (n numbers) write(k ink, b Bar, mid, end float64) {
	text := b.Text
	if n.none {
		text = b.Sign
	}
	switch {
	case n.up && b.Value < 0:
		l := n.look
		l.at = right
		k.text(mid+n.size*0.36, end-3, text, l)
	case n.up:
		k.text(mid+n.size*0.36, end+3, text, n.look)
	case b.Value < 0:
		k.text(mid, end-n.size-1, text, n.look)
	default:
		k.text(mid, end+3, text, n.look)
	}
}

// together draws a bracket over columns without a number that are known
// together.
func together(k ink, t Together, s slots, zero float64) {
	x0, _ := s.bar(t.First)
	_, x1 := s.bar(t.Last)
	l := look{size: smallSize, color: black(), at: middle, clear: true}
	y := zero + 12
	if k.width(t.Text, l) > x1-x0+s.w*0.5 {
		return
	}
	bracket(k, x0, x1, y)
	k.text((x0+x1)/2, y+3, t.Text, l)
}

// bracket holds together what lies below it.
func bracket(k ink, x0, x1, y float64) {
	k.line(x0, y, x1, y, 0.8, grey())
	k.line(x0, y-3, x0, y+0.4, 0.8, grey())
	k.line(x1, y-3, x1, y+0.4, 0.8, grey())
}

// names writes the names of the columns, and below them what several have in
// common.
func (c Chart) names(k ink, p Panel, s slots, plot rect) {
	l := look{size: min(normalSize, max(leastSize, s.w*0.5)), color: black(), at: middle}
	y := plot.y0 - 11
	numbered := s.w >= leastNumbered
	if numbered {
		fit := s.fit(k, p, l)
		for i, b := range p.Bars {
			name := b.Label
			if !fit {
				name = b.Short
			}
			k.text(s.x+(float64(i)+0.5)*s.w, y, name, l)
		}
		y -= 11
	}
	group := look{size: smallSize, color: black(), at: middle}
	end := plot.x0 - 100
	for i := 0; i < len(p.Bars); {
		n := i
		for n < len(p.Bars) && p.Bars[n].Group == p.Bars[i].Group {
			n++
		}
		x0, x1 := s.x+float64(i)*s.w, s.x+float64(n)*s.w
		if p.Bars[i].Group != "" {
			if i > 0 {
				k.line(x0, plot.y0, x0, y-1, 0.5, faint())
			}
			if wide := k.width(p.Bars[i].Group, group); (x0+x1)/2-wide/2 > end+3 && (x1-x0 > wide || n == len(p.Bars)) {
				k.text((x0+x1)/2, y, p.Bars[i].Group, group)
				end = (x0+x1)/2 + wide/2
			}
		}
		i = n
	}
}

// fit says whether the names of all columns have room.
func (s slots) fit(k ink, p Panel, l look) bool {
	for _, b := range p.Bars {
		if k.width(b.Label, l) > s.w-2 {
			return false
		}
	}
	return true
}
