package picture

const (
	rowsFoot = 16.0 // the numbers of the axis
	rowsHead = 13.0 // the title
	planWide = 1.8
	mostHigh = 34.0 // a row, however few there are
)

// rows draws lying bars, a row each, with the names before them and the numbers
// behind.
func (c Chart) rows(k ink, p Panel, r rect, bottom, top float64) {
	if p.Title != "" || p.whole != nil { // rows side by side stand in line
		r.y1 -= rowsHead
	}
	if p.Title != "" {
		k.text(r.x0, r.y1+4, p.Title, look{size: normalSize, bold: true, color: black()})
	}
	r.y0 += rowsFoot
	high := min(r.h()/float64(max(1, c.mostBars(p))), mostHigh)
	r.y0 = r.y1 - high*float64(len(p.Bars)) // few bars stay together
	size := min(normalSize+high/20, high*0.8)
	if !c.OneScale && r.w() < pageWidth/2 { // the bars need room too
		size = min(size, smallSize+1)
	}
	name := look{size: size, color: black(), at: right}
	number := look{size: size, bold: true, color: black(), clear: true}
	aside := look{size: size, color: grey(), clear: true}
	names, texts := 0.0, 0.0
	for _, b := range c.sameScale(p) {
		names = max(names, k.width(b.Label, name))
		texts = max(texts, k.width(b.Text, number)+k.width("  "+b.Aside, aside))
	}
	plot := rect{r.x0 + names + 7, r.y0, r.x1 - texts - 8, r.y1}
	a := newAxis(bottom, top, c.steps(k, p, bottom, top, plot.w()), p.Counts).upTo(top)
	c.rowsAxis(k, p, plot, a, r.x1, min(smallSize, size))
	zero := a.at(0, plot.x0, plot.x1)
	for i, b := range p.Bars {
		y := plot.y1 - high*(float64(i)+0.5)
		line := y - size*0.36
		k.text(plot.x0-6, line, b.Label, name)
		end := zero
		if b.Known {
			at := a.at(b.Value, plot.x0, plot.x1)
			end = max(end, at)
			box := rect{min(zero, at), y - high*0.34, max(zero, at), y + high*0.34}
			if b.Value != 0 {
				box.x1 = max(box.x1, box.x0+0.8) // a known number is always seen
			}
			k.bar(box, b.Fill, b.Sex)
		} else if !b.Empty {
			end = k.gap(zero, y, b.Plans, a, plot)
		}
		for _, plan := range b.Plans {
			at := a.at(plan, plot.x0, plot.x1)
			k.line(at, y-high*0.44, at, y+high*0.44, planWide, black())
			end = max(end, at)
		}
		text := b.Text
		if !b.Known {
			text = ""
		}
		k.text(end+6, line, text, number)
		k.text(end+6+k.width(text+" ", number)+2, line, b.Aside, aside)
	}
	k.line(zero, plot.y0, zero, plot.y1, 0.8, grey())
}

// sameScale are the bars of all the panels that have one scale with a panel,
// and so must leave the same room to their names and numbers.
func (c Chart) sameScale(p Panel) []Bar {
	if !c.OneScale {
		return p.like()
	}
	var bars []Bar
	for _, q := range c.Panels {
		bars = append(bars, q.Bars...)
	}
	return bars
}

// mostBars is the number of bars of a panel, or, with one scale, the largest of
// any.
func (c Chart) mostBars(p Panel) int {
	most := len(p.Bars)
	for _, q := range c.Panels {
		if c.OneScale {
			most = max(most, len(q.Bars))
		}
	}
	return most
}

// steps is how many numbers of the axis have room side by side.
func (c Chart) steps(k ink, p Panel, bottom, top, w float64) int {
	widest := k.width(c.write(newAxis(bottom, top, 1, true).high, p), look{size: smallSize})
	return max(2, min(6, int(w/(widest*2))))
}

// rowsAxis draws the numbers of the axis below the bars, what they count after
// them, and a line through the bars for each.
func (c Chart) rowsAxis(k ink, p Panel, plot rect, a axis, edge, size float64) {
	l := look{size: size, color: grey(), at: middle}
	unit := edge - k.width(p.Unit, l) // at the latest
	end := 0.0
	for _, v := range a.ticks() {
		x := a.at(v, plot.x0, plot.x1)
		k.line(x, plot.y0, x, plot.y1, 0.5, faint())
		if half := k.width(c.write(v, p), l) / 2; x+half+6 <= unit || x+half < plot.x0+plot.w()/2 {
			k.text(x, plot.y0-size-2, c.write(v, p), l)
			end = x + half
		}
	}
	l.at = left
	k.text(min(end+6, unit), plot.y0-size-2, p.Unit, l)
}

// gap draws the dots of a number that is not known, clear of the marks of its plan,
// and returns where they end.
func (k ink) gap(zero, y float64, plans []float64, a axis, plot rect) float64 {
	at := zero + 9
	for _, plan := range plans {
		if near := a.at(plan, plot.x0, plot.x1); near < at+9 && near > at-9 {
			at = near + 10
		}
	}
	k.dots(at, y, 1.1, 4.5, 3)
	return at + 6
}
