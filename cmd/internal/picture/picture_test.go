package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"flag"
	"fmt"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
	"xkld/tui/chart"
)

var update = flag.Bool("update", false, "write the golden files anew")

func bookOf(t testing.TB) *model.Book {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return model.NewBook(facts, reconcile.New(facts))
}

// query is a view of a period with markets and sexes, as months 2025 JPN female.
func query(t testing.TB, s string) model.Query {
	t.Helper()
	words := strings.Fields(s)
	q := model.Query{View: words[0], Show: model.ShowValue}
	for _, word := range words[1:] {
		if span, err := model.ParseSpan(word); err == nil {
			q.Period = &span
		} else if sex, err := model.ParseSex(word); err == nil {
			q.Sexes = append(q.Sexes, sex)
		} else if kind, err := model.ParseKind(word); err == nil {
			q.Kinds = append(q.Kinds, kind)
		} else if show, err := model.ParseShow(word); err == nil {
			q.Show = show
		} else {
			q.Markets = append(q.Markets, model.Code(word))
		}
	}
	return q
}

func tableOf(t testing.TB, b *model.Book, q model.Query) report.Table {
	t.Helper()
	build := map[string]func(*model.Book, model.Query) (report.Table, error){
		report.ViewMonths: report.Months, report.ViewMarkets: report.Markets, report.ViewTargets: report.Targets}[q.View]
	table, err := build(b, q)
	if err != nil {
		t.Fatalf("%s: %v", q.Command(), err)
	}
	return table
}

// queries are asked by several tests: gaps, doubts, bounds, parts of the year,
// several markets and sexes, numbers below zero, years without any month.
var queries = []string{
	"months 2025", "months 2023 JPN", "months 2025 female", "months 2011..2025", "months 2021..2025", "months 2018-11..2020-02",
	"months 2023 JPN KOR female male", "months 2025 to-date", "months 2025 change", "months 2024..2025 year-change", "months 2025 share",
	"months 2025 index", "months 2025-07", "months 1980..2025", "months 1995", "months 2025 published", "months 2023 CHN",
	"months 2025 JPN TWN KOR CHN SGP total female male",
	"markets 2025-01..2025-10", "markets 2024 total female", "markets 2025 share", "markets 2025 change", "markets 2019", "markets 2023-09 female",
	"markets 2025-01..2025-07 JPN", "markets 1995", "targets", "targets 2019..2025", "targets ALL JPN", "targets 2013..2015", "targets 2026",
}

// TestNumbersOfTheReport: every number of the table stands in the picture, as
// the table writes it, and no other number stands over a bar; the ends of the
// bars are in proportion to the numbers.
func TestNumbersOfTheReport(t *testing.T) {
	b := bookOf(t)
	say := lang.Speaker{Words: lang.English(), Markets: b.Markets}
	for _, s := range queries {
		table := tableOf(t, b, query(t, s))
		c, err := Of(b, lang.English(), false, table)
		if err != nil {
			t.Fatal(err)
		}
		var drawn, want []string
		for _, p := range c.Panels {
			for _, bar := range p.Bars {
				if bar.Known {
					drawn = append(drawn, bar.Text)
				}
			}
		}
		for _, row := range table.Rows {
			isTotal := table.Query.View == report.ViewMarkets && row.Figure.Market == model.All && len(table.Rows) > 1
			switch column := table.ShownColumn(); {
			case row.Gap, isTotal && row.Transform == nil, isTotal && table.Query.Show == model.ShowShare:
			case table.Query.View == report.ViewTargets:
				want = append(want, say.Figure(row.Target.Result))
			default:
				want = append(want, say.Cell(table, column, row.Cells[slices.Index(table.Columns, column)]))
			}
		}
		want = slices.DeleteFunc(want, func(s string) bool { return s == lang.Missing })
		slices.Sort(want)
		slices.Sort(drawn)
		if !slices.Equal(drawn, want) {
			t.Errorf("%s: the picture has\n%q\nthe table has\n%q", s, drawn, want)
		}
		text := c.Text(false)
		for _, number := range want {
			if !strings.Contains(text, number) {
				t.Errorf("%s: %s is not in\n%s", s, number, text)
			}
		}
	}
}

// TestEverythingIsWritten: all that the chart says is written on the page.
func TestEverythingIsWritten(t *testing.T) {
	b := bookOf(t)
	for _, s := range []string{"months 2025", "markets 2025-01..2025-10", "targets 2019..2025", "months 2023 JPN KOR female male"} {
		c, err := Of(b, lang.English(), false, tableOf(t, b, query(t, s)))
		if err != nil {
			t.Fatal(err)
		}
		page := &recorder.Canvas{}
		said, err := c.draw(page)
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Join(said, " ")
		want := append([]string{c.Title, c.Subtitle, c.Source}, c.Notes...)
		for _, p := range c.Panels {
			want = append(want, p.Title, p.Unit)
			for _, bar := range p.Bars {
				want = append(want, bar.Label, bar.Aside)
				if bar.Known {
					want = append(want, bar.Text)
				}
			}
			for _, together := range p.Together {
				want = append(want, together.Text)
			}
		}
		for _, words := range want {
			if !strings.Contains(all, words) {
				t.Errorf("%s: %q is not written", s, words)
			}
		}
		if n := strings.Count(all, lang.Missing); n > 0 {
			t.Errorf("%s: a gap is written as a number", s)
		}
	}
}

// TestBarsAreTrue measures the bars on the page: from zero, in proportion.
func TestBarsAreTrue(t *testing.T) {
	b := bookOf(t)
	for _, s := range []string{"months 2024 published", "months 2022 published", "markets 2025-01..2025-10 published", "targets published"} {
		c, err := Of(b, lang.English(), false, tableOf(t, b, query(t, s)))
		if err != nil {
			t.Fatal(err)
		}
		page := &recorder.Canvas{}
		if _, err := c.draw(page); err != nil {
			t.Fatal(err)
		}
		blue, _ := hue(model.Total)
		var long []float64
		inBlue := false
		for _, a := range page.Actions {
			switch a := a.(type) {
			case *recorder.SetColor:
				inBlue = a.Color == blue
			case *recorder.Fill:
				if w, h := size(a.Path); inBlue && c.Lying {
					long = append(long, w)
				} else if inBlue {
					long = append(long, h)
				}
			}
		}
		long = long[1:] // the legend stands first
		top, _ := c.extent()
		unit := slices.Max(long) / top
		i := 0
		for _, bar := range c.Panels[0].Bars {
			if !bar.Known || bar.Fill != chart.Solid {
				continue
			}
			if i >= len(long) || math.Abs(long[i]-bar.Value*unit) > 0.05 {
				t.Fatalf("%s: bar %d of %s is %v, at %v a worker", s, i, bar.Text, long, unit)
			}
			i++
		}
		if i != len(long) || i < 3 {
			t.Errorf("%s: %d bars drawn for %d numbers", s, len(long), i)
		}
	}
}

// size is how wide and high a path is.
func size(p vg.Path) (w, h float64) {
	low, high := p[0].Pos, p[0].Pos
	for _, c := range p {
		if c.Type == vg.CloseComp {
			continue
		}
		low = vg.Point{X: min(low.X, c.Pos.X), Y: min(low.Y, c.Pos.Y)}
		high = vg.Point{X: max(high.X, c.Pos.X), Y: max(high.Y, c.Pos.Y)}
	}
	return float64(high.X - low.X), float64(high.Y - low.Y)
}

// TestVietnamese: the fonts have every Vietnamese letter, and a text decomposed
// into letters and diacritics is drawn as the composed one.
func TestVietnamese(t *testing.T) {
	fonts, err := newLetters()
	if err != nil {
		t.Fatal(err)
	}
	letters := "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
	for _, f := range []*sfnt.Font{fonts.regular, fonts.bold} {
		var buf sfnt.Buffer
		for _, r := range letters + strings.ToUpper(letters) + "₫–—“”‘’…·<>~=?*%,.+-" {
			if glyph, err := f.GlyphIndex(&buf, r); err != nil || glyph == 0 {
				t.Errorf("no letter %c: %v", r, err)
			}
		}
	}
	composed, err := fonts.outline("Người lao động đi làm việc ở nước ngoài", 10, false)
	if err != nil {
		t.Fatal(err)
	}
	decomposed, err := fonts.outline("Ngu\u031bo\u031b\u0300i lao đo\u0323\u0302ng đi làm vie\u0323\u0302c o\u031b\u0309 nu\u031bo\u031b\u0301c ngoài", 10, false)
	if err != nil || fmt.Sprint(composed) != fmt.Sprint(decomposed) {
		t.Errorf("composed and decomposed are drawn differently: %v", err)
	}
}

// TestPicturesOfEverything: each query gives a bitmap of the right size that is
// not blank, and a drawing that is well-formed and the same every time; the text
// keeps its width.
func TestPicturesOfEverything(t *testing.T) {
	b := bookOf(t)
	for i, s := range queries {
		c, err := Of(b, lang.English(), false, tableOf(t, b, query(t, s)))
		if err != nil {
			t.Fatal(err)
		}
		for _, ascii := range []bool{false, true} {
			for line := range strings.Lines(c.Text(ascii)) {
				if n := ansi.StringWidth(strings.TrimRight(line, "\n")); n > textWidth {
					t.Errorf("%s: a line has %d cells: %q", s, n, line)
				}
				if i := strings.IndexAny(line, "█▒░·▏▎▍▌▋▊▉"); ascii && i >= 0 {
					t.Errorf("%s: not plain: %q", s, line)
				}
			}
		}
		var first, second, bitmap bytes.Buffer
		if err := c.Write(&first, SVG, false); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(first.String(), "NaN") || strings.Contains(first.String(), "Inf") {
			t.Errorf("%s: a place that is none", s)
		}
		if i%5 == 0 {
			if err := c.Write(&second, SVG, false); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%s: drawn differently the second time: %v", s, err)
			}
		}
		for d := xml.NewDecoder(&first); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", s, err)
			}
		}
		if i > 0 && queries[i-1][:6] == s[:6] { // bitmaps take long, and are drawn by the same strokes: one of each view
			continue
		}
		if err := c.Write(&bitmap, PNG, false); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&bitmap)
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds().Size(); size.X != 1920 || size.Y != 1080 {
			t.Errorf("%s: %v dots", s, size)
		}
		colours := map[any]bool{}
		for x := 0; x < 1920; x += 7 {
			for y := 0; y < 1080; y += 7 {
				colours[img.At(x, y)] = true
			}
		}
		if len(colours) < 5 {
			t.Errorf("%s: a picture of %d colours", s, len(colours))
		}
	}
}

var letterShapes = regexp.MustCompile(`d="(M[^"]{30})[^"]{60,}"`)

// TestGolden holds whole pictures; of the outlines of words only the beginning
// stands in the golden file, and a sum of all.
func TestGolden(t *testing.T) {
	b := bookOf(t)
	for name, s := range map[string]string{
		"months": "months 2025", "gaps": "months 2018-11..2020-02", "change": "months 2025 change", "markets": "markets 2025-01..2025-10",
		"targets": "targets 2019..2025", "panels": "months 2023 JPN KOR female male",
	} {
		c, err := Of(b, lang.English(), false, tableOf(t, b, query(t, s)))
		if err != nil {
			t.Fatal(err)
		}
		var drawn bytes.Buffer
		if err := c.Write(&drawn, SVG, false); err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("%s<!-- %x -->\n", letterShapes.ReplaceAllString(drawn.String(), `d="$1..."`), sha256.Sum256(drawn.Bytes()))
		checkGolden(t, name+".svg", got)
		checkGolden(t, name+".txt", c.Text(false))
	}
}

func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is drawn differently; `make golden` writes it anew", name)
	}
}
