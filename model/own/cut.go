package own

import "bytes"

// fault is why a row cannot be cut into cells.
type fault int

const (
	whole fault = iota
	neverClosed
	textAfter
	quoteInside
	tooLong
)

// cell is one cell of a row: where it stands, without its quotes.
type cell struct {
	from, to int
	quoted   bool
}

// cutter cuts rows into cells. Whatever it says of a row, it says again when
// more bytes follow, so that it does not matter how a file comes in pieces.
type cutter struct {
	mostRow, mostQuoted int
	cells               []cell // of the row cut last; of a bad one those up to the bad one
	at, bad             int    // where a bad cell begins, and what is bad in it
}

// row cuts the row at the beginning of b, and tells where the next one begins.
// Of a bad row that is the line after its first one, so that one quote does not
// swallow a file; it is 0 where a line is too long and its end not in sight. Not
// ok means that it takes more bytes to tell; at the end of a file, which has a
// line feed, that does not happen.
func (c *cutter) row(b []byte, end bool) (next int, f fault, ok bool) {
	view := b
	if len(b) > c.mostRow {
		view, end = b[:c.mostRow], false
	}
	c.cells = c.cells[:0]
	next, f, ok = c.cut(view, end)
	if !ok && len(b) > c.mostRow {
		f, ok = tooLong, true
	}
	if !ok || f == whole {
		return next, f, ok
	}
	if next = bytes.IndexByte(view, '\n') + 1; next > 0 {
		return next, f, true
	}
	if len(b) <= c.mostRow {
		return 0, whole, false
	}
	return bytes.IndexByte(b, '\n') + 1, tooLong, true
}

// cut cuts what is in view; not ok means that the row does not end there.
func (c *cutter) cut(b []byte, end bool) (next int, f fault, ok bool) {
	for pos := 0; ; pos++ {
		c.at, c.bad = pos, pos
		if pos == len(b) {
			return 0, whole, false
		}
		this := cell{from: pos}
		if b[pos] == '"' {
			pos, f, ok = c.quoted(b, end)
			if f != whole || !ok {
				return 0, f, ok
			}
			this = cell{this.from + 1, pos - 1, true}
		} else {
			for ; pos < len(b) && b[pos] != ',' && b[pos] != '\n'; pos++ {
				if b[pos] == '"' {
					c.bad = pos
					return 0, quoteInside, true
				}
			}
			this.to = pos
		}
		if pos == len(b) {
			return 0, whole, false
		}
		line := 0
		if b[pos] == '\r' { // after a quote
			line = 1
		} else if !this.quoted && b[pos] == '\n' && this.to > this.from && b[pos-1] == '\r' {
			this.to--
		}
		c.cells = append(c.cells, this)
		if pos += line; b[pos] == '\n' {
			return pos + 1, whole, true
		}
	}
}

// quoted finds what follows the closing quote of the cell that begins at c.at.
func (c *cutter) quoted(b []byte, end bool) (pos int, f fault, ok bool) {
	last := min(len(b), c.at+c.mostQuoted+2) // with both quotes
	pos = c.at + 1
	for {
		i := bytes.IndexByte(b[pos:last], '"')
		if i < 0 {
			if last < len(b) || last == c.at+c.mostQuoted+2 || end {
				return 0, neverClosed, true
			}
			return 0, whole, false
		}
		if pos += i + 1; pos == len(b) {
			return 0, whole, false
		}
		switch {
		case b[pos] == '"' && pos >= last:
			return 0, neverClosed, true
		case b[pos] == '"':
			pos++
		case b[pos] == ',', b[pos] == '\n', b[pos] == '\r' && pos+1 < len(b) && b[pos+1] == '\n':
			return pos, whole, true
		case b[pos] == '\r' && pos+1 == len(b):
			return 0, whole, false
		default:
			c.bad = pos - 1 // the quote, since what follows may not be in sight as a whole
			return 0, textAfter, true
		}
	}
}
