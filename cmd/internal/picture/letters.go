package picture

import (
	"math"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// letters are the two fonts of a picture: Liberation Sans, which has every
// Vietnamese letter. They are read when a picture is drawn and not before, so
// that they cost nothing where none is.
type letters struct{ regular, bold *opentype.Font }

func newLetters() (letters, error) {
	regular, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return letters{}, err
	}
	bold, err := opentype.Parse(liberationsansbold.TTF)
	return letters{regular, bold}, err
}

// face is a font in a size.
func (l letters) face(size float64, bold bool) font.Face {
	f := font.Face{Font: font.Font{Size: font.Length(size)}, Face: l.regular}
	if bold {
		f.Font.Weight, f.Face = xfont.WeightBold, l.bold
	}
	return f
}

// width is how long a text is, in points.
func (l letters) width(s string, size float64, bold bool) float64 {
	f := l.face(size, bold)
	return f.Width(norm.NFC.String(s)).Points()
}

// outline is a text as the outline of its letters, beginning at zero. Drawn so
// it looks the same everywhere, whatever fonts there are; a diacritic composed
// with its letter is one shape with it.
func (l letters) outline(s string, size float64, bold bool) (vg.Path, error) {
	f := l.face(size, bold).Face
	units := fixed.Int26_6(f.UnitsPerEm())
	scale := size / float64(units)
	var buf sfnt.Buffer
	var path vg.Path
	var pen float64
	var before sfnt.GlyphIndex
	for i, r := range []rune(norm.NFC.String(s)) {
		glyph, err := f.GlyphIndex(&buf, r)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			if kern, err := f.Kern(&buf, before, glyph, units, xfont.HintingNone); err == nil {
				pen += float64(kern) * scale
			}
		}
		shape, err := f.LoadGlyph(&buf, glyph, units, nil)
		if err != nil {
			return nil, err
		}
		path = appendShape(path, shape, pen, scale)
		advance, err := f.GlyphAdvance(&buf, glyph, units, xfont.HintingNone)
		if err != nil {
			return nil, err
		}
		pen += float64(advance) * scale
		before = glyph
	}
	return path, nil
}

// appendShape adds the outline of a letter at a place of the line.
func appendShape(path vg.Path, shape sfnt.Segments, pen, scale float64) vg.Path {
	at := func(p fixed.Point26_6) vg.Point {
		return vg.Point{X: short(pen + float64(p.X)*scale), Y: short(-float64(p.Y) * scale)}
	}
	open := false
	for _, s := range shape {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if open {
				path.Close()
			}
			path.Move(at(s.Args[0]))
			open = true
		case sfnt.SegmentOpLineTo:
			path.Line(at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			path.QuadTo(at(s.Args[0]), at(s.Args[1]))
		case sfnt.SegmentOpCubeTo:
			path.CubeTo(at(s.Args[0]), at(s.Args[1]), at(s.Args[2]))
		}
	}
	if open {
		path.Close()
	}
	return path
}

// short is a length to a hundredth of a point, finer than any print.
func short(points float64) vg.Length { return vg.Length(math.Round(points*100) / 100) }
