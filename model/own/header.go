package own

import (
	"bytes"
	"slices"
	"strings"

	"xkld/model"
	"xkld/model/load"
)

// role is what a column is for.
type role int

// The roles, the needed ones first but for to and sex, which may be missing.
const (
	fromRole role = iota
	toRole
	marketRole
	sexRole
	valueRole
	precisionRole
	releaseRole
	verdictRole
	roles       // that are read
	passed = -1 // source, note and what nobody knows
)

const valueName = "value"

// roleNames are the names of the columns by their roles, and then those that are
// known and not kept.
var roleNames = [...]string{"from", "to", "market", "sex", valueName, "precision", "release", "verdict", "source", "note"}

// neededNames are the columns without which there is nothing to add up.
var neededNames = [...]string{"from", "market", valueName}

// plan is what the header says of all rows. It is never written after header, so
// that all workers share it.
type plan struct {
	names  []string
	roles  []role     // of the columns
	column [roles]int // of the roles; -1 where there is none
	marked bool       // there is a column of precision, release or verdict
	passed []string
	atlas
}

// header reads the header; nil means that there is no going on.
func (s *source) header(markets model.Markets) *plan {
	const toTell = 16
	for len(s.carry) < toTell && !s.ended {
		s.carry = s.fill(s.carry)
	}
	if s.refuse(); s.found.count > 0 {
		return nil
	}
	for {
		next, f, ok := s.cutter.row(s.carry, s.ended)
		switch {
		case len(s.carry) == 0 && s.ended:
			if s.end(); s.found.count == 0 {
				s.wrong(0, "", refuse(model.EmptyFile, ""))
			}
			return nil
		case !ok:
			s.carry = s.fill(s.carry)
			continue
		}
		if line, _, _ := bytes.Cut(s.carry[:min(len(s.carry), s.o.MostRow)], []byte{'\n'}); bytes.IndexByte(bytes.TrimSuffix(line, []byte{'\r'}), '\r') >= 0 && !bytes.ContainsRune(line, '"') {
			s.wrong(s.line, "", refuse(model.LoneReturns, ""))
			return nil
		}
		if f != whole {
			s.wrong(s.line, "", s.cutter.faulty(f, s.carry, s.line))
			return nil
		}
		names := s.names()
		blank := len(names) == 1 && names[0] == ""
		var p *plan
		if !blank {
			p = s.plan(names, markets)
		}
		s.line += int64(bytes.Count(s.carry[:next], []byte{'\n'}))
		s.carry = append(s.carry[:0], s.carry[next:]...)
		if !blank {
			return p
		}
	}
}

// wrong notes what is wrong with the file or its header.
func (s *source) wrong(line int64, column string, err error) {
	s.found.add(load.Problem{File: s.name, Line: int(line), Column: column, Wrong: err})
}

// refuse looks at the first bytes of a file: some tell at once that it is none
// that can be read.
func (s *source) refuse() {
	for _, kind := range [...][2]string{{"PK\x03\x04", "Excel (zip)"}, {"\xd0\xcf\x11\xe0", "Excel (xls)"}, {"\x1f\x8b", "gzip"},
		{"\x28\xb5\x2f\xfd", "zstd"}, {"%PDF", "PDF"}, {"SQLite format 3\x00", "SQLite"}, {"PAR1", "Parquet"}} {
		if bytes.HasPrefix(s.carry, []byte(kind[0])) {
			s.wrong(0, "", refuse(model.NotCSV, "", kind[1]))
			return
		}
	}
	if name := encoding(s.carry); name != "" {
		s.wrong(0, "", refuse(model.OtherEncoding, "", name))
	}
	s.carry = bytes.TrimPrefix(s.carry, []byte("\ufeff"))
}

// encoding is the name of another Unicode encoding, by its mark or by the zeros
// that stand around the first letter.
func encoding(b []byte) string {
	for _, mark := range [...][2]string{{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"}} {
		if bytes.HasPrefix(b, []byte(mark[0])) {
			return mark[1]
		}
	}
	if len(b) < 4 {
		return ""
	}
	zeros := ""
	for _, c := range b[:4] {
		if c == 0 {
			zeros += "0"
		} else {
			zeros += "x"
		}
	}
	switch zeros {
	case "000x":
		return "UTF-32BE"
	case "x000":
		return "UTF-32LE"
	case "0x0x", "0xxx", "0xx0":
		return "UTF-16BE"
	case "x0x0", "x0xx":
		return "UTF-16LE"
	}
	return ""
}

// names are the cells of the header, which the cutter has just cut: none where
// one of them cannot be read.
func (s *source) names() []string {
	var names []string
	for _, c := range s.cutter.cells {
		name := unquoted(s.carry, c, nil)
		if at, rule := badText(name, false); at >= 0 && name[at] != '\t' {
			s.wrong(s.line, "", refuse(rule, clipped(name, at)))
		}
		names = append(names, strings.ToLower(strings.Trim(string(name), " ")))
	}
	return names
}

// plan finds out which column is which.
func (s *source) plan(names []string, markets model.Markets) *plan {
	p := &plan{names: names}
	if s.found.count > 0 || !s.readable(names) {
		return nil
	}
	for i := range p.column {
		p.column[i] = -1
	}
	var unknown []string
	for i, name := range names {
		at := slices.Index(roleNames[:], name)
		switch {
		case name != "" && slices.Contains(names[:i], name):
			s.wrong(s.line, name, refuse(model.TwiceColumn, name))
		case at < 0 && name != "":
			unknown = append(unknown, name)
		}
		if at >= 0 && at < int(roles) {
			p.column[at] = i
			p.roles = append(p.roles, role(at))
		} else {
			p.roles = append(p.roles, passed)
		}
	}
	s.unknown(names, unknown)
	if s.found.count > 0 {
		return nil
	}
	p.passed = unknown
	p.marked = p.column[precisionRole] >= 0 || p.column[releaseRole] >= 0 || p.column[verdictRole] >= 0
	p.atlas = newAtlas(markets)
	return p
}

// readable says whether the header is one at all, and with commas.
func (s *source) readable(names []string) bool {
	joined := strings.Join(names, ",")
	for _, separator := range []string{";", "\t", "|"} {
		if parts := strings.Split(joined, separator); !slices.Contains(names, valueName) && len(parts) > 2 &&
			slices.ContainsFunc(parts, func(p string) bool { return slices.Contains(neededNames[:], strings.Trim(p, ` "`)) }) {
			s.wrong(s.line, "", refuse(model.OtherSeparator, separator))
			return false
		}
	}
	for _, name := range names {
		if at := strings.IndexByte(name, '\t'); at >= 0 {
			s.wrong(s.line, "", refuse(model.HiddenSign, clipped([]byte(name), at)))
		} else if looksLikeData(name) {
			s.wrong(s.line, "", refuse(model.HeaderlessFile, clipped([]byte(name), 0)))
			return false
		}
	}
	return s.found.count == 0
}

// looksLikeData says whether a name is a month or a number.
func looksLikeData(name string) bool {
	_, err := model.ParseMonth(name)
	return err == nil || name != "" && strings.Trim(name, "0123456789") == ""
}

// unknown looks whether columns that are missing stand there under other names.
func (s *source) unknown(names, unknown []string) {
	for i, name := range roleNames {
		if slices.Contains(names, name) {
			continue
		}
		if slices.Contains(neededNames[:], name) {
			s.wrong(s.line, name, refuse(model.MissingColumn, name, strings.Join(neededNames[:], ",")))
		}
		if i >= int(roles) { // a wrong name of what is not kept does no harm
			continue
		}
		for _, other := range unknown {
			if model.Nearest(other, []string{name}) != "" {
				s.wrong(s.line, other, refuse(model.NearColumn, other, name))
			}
		}
	}
}
