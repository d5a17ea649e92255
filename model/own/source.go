package own

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"sync"

	"xkld/model"
	"xkld/model/load"
)

// pad is how many bytes after its end a chunk may be looked at.
const pad = 8

// source hands out whole rows, a chunk at a time, to whoever asks next. Its
// memory is bounded whatever comes: what is longer than a row may be goes by.
type source struct {
	name string
	r    io.Reader
	o    Options

	asking sync.Mutex
	carry  []byte // read, and not handed out
	line   int64  // of the first byte of carry
	bytes  int64  // read
	told   int64  // of them when Progress was called last
	ended  bool   // nothing is left but carry, which has a line feed at its end
	failed error  // why it ended too soon
	cutter cutter
	found  findings
	known  int64 // problems that workers have found
}

// chunk is some whole rows.
type chunk struct {
	data []byte // what was looked at to find their end, and more bytes within its capacity
	rows int    // how many bytes the rows have
	line int64  // of the first row
}

func newSource(name string, r io.Reader, o Options) *source {
	return &source{name: name, r: r, o: o, line: 1, cutter: o.cutter(), found: newFindings(o)}
}

func (o Options) cutter() cutter { return cutter{mostRow: o.MostRow, mostQuoted: o.MostQuoted} }

// next is the next chunk, in the buffer of the last one. The caller tells how
// many problems it found in that one.
func (s *source) next(buf []byte, problems int64) (chunk, bool) {
	s.asking.Lock()
	defer s.asking.Unlock()
	if s.known += problems; s.known+s.found.count >= s.o.MostCounted {
		return chunk{}, false
	}
	buf, s.carry = append(buf[:0], s.carry...), s.carry[:0]
	if len(buf) < s.o.Chunk {
		buf = s.fill(buf)
	}
	for {
		rows := s.rows(buf)
		if rows > 0 {
			buf = slices.Grow(buf, pad)
			c := chunk{data: buf, rows: rows, line: s.line}
			s.carry = append(s.carry[:0], buf[rows:]...)
			s.line += int64(bytes.Count(buf[:rows], []byte{'\n'}))
			if s.bytes-s.told >= 1<<20 {
				s.told = s.bytes
				s.o.Progress(s.line-1, s.bytes)
			}
			return c, true
		}
		if s.ended && len(buf) == 0 {
			s.end()
			return chunk{}, false
		}
		if len(buf) > s.o.MostRow {
			buf = s.pass(buf)
		} else {
			buf = s.fill(buf)
		}
	}
}

// rows tells how many of the bytes are whole rows.
func (s *source) rows(buf []byte) (n int) {
	for {
		quote := bytes.IndexByte(buf[n:], '"')
		if quote < 0 {
			return n + bytes.LastIndexByte(buf[n:], '\n') + 1
		}
		row := n + bytes.LastIndexByte(buf[n:n+quote], '\n') + 1
		next, _, ok := s.cutter.row(buf[row:], s.ended)
		if !ok || next == 0 {
			return row
		}
		n = row + next
	}
}

// pass lets a line go by that is too long to be held.
func (s *source) pass(buf []byte) []byte {
	s.found.add(load.Problem{File: s.name, Line: int(s.line), Wrong: s.o.longRow()})
	for {
		end := bytes.IndexByte(buf, '\n') + 1
		if end > 0 {
			s.line++
			return append(buf[:0], buf[end:]...)
		}
		if s.ended {
			return buf[:0]
		}
		buf = s.fill(buf[:0])
	}
}

func (o Options) longRow() error { return refuse(model.LongRow, "", strconv.Itoa(o.MostRow)) }

// fill reads a chunk more. A last row without a line feed gets one.
func (s *source) fill(buf []byte) []byte {
	if need := len(buf) + s.o.Chunk + 1 + pad; cap(buf) < need {
		buf = append(make([]byte, 0, need), buf...)
	}
	had := len(buf)
	for idle := 0; !s.ended && len(buf) < had+s.o.Chunk; {
		n, err := s.r.Read(buf[len(buf) : had+s.o.Chunk])
		buf = buf[:len(buf)+n]
		s.bytes += int64(n)
		if idle++; n > 0 {
			idle = 0
		} else if idle == 100 && err == nil {
			err = io.ErrNoProgress
		}
		if s.o.MostBytes > 0 && s.bytes > s.o.MostBytes {
			err = refuse(model.TooManyBytes, "", strconv.FormatInt(s.o.MostBytes, 10))
		}
		if err == nil {
			continue
		}
		if s.ended = true; err != io.EOF {
			s.failed = err
			buf = buf[:bytes.LastIndexByte(buf, '\n')+1] // nobody knows how the last row goes on
		} else if len(buf) > 0 && buf[len(buf)-1] != '\n' {
			buf = append(buf, '\n')
		}
	}
	return buf
}

// end says why reading ended too soon, once.
func (s *source) end() {
	switch wrong := s.failed.(type) {
	case nil:
	case *model.Refusal:
		s.found.add(load.Problem{File: s.name, Wrong: wrong})
	default:
		s.found.add(load.Problem{File: s.name, Line: int(s.line), Wrong: &model.Refusal{Rule: model.CannotBeRead, Cause: wrong}})
	}
	s.failed = nil
}
