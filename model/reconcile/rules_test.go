package reconcile_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/reconcile"
)

// world reads claims written as "REF VALUE [word]... [source]": words are a
// precision, a verdict, revised, or all-men.
func world(t *testing.T, lines ...string) *reconcile.Reckoning {
	t.Helper()
	var facts model.Facts
	for i, line := range lines {
		words := strings.Fields(line)
		c := model.Claim{Ref: parseRef(t, words[0]), Source: model.SourceID(fmt.Sprintf("s%d", i))}
		var err error
		if c.Value, err = strconv.ParseInt(words[1], 10, 64); err != nil {
			t.Fatal(err)
		}
		for _, word := range words[2:] {
			switch word {
			case "over", "nearly", "about":
				c.Precision, _ = model.ParsePrecision(word)
			case "doubtful", "rejected":
				c.Verdict, _ = model.ParseVerdict(word)
				c.Note.EN = "a reason"
			case "revised":
				c.Revised = true
			case "all-men":
				c.OneSex = true
			default: // a date of the source
				facts.Sources = append(facts.Sources, model.Source{ID: c.Source, Publisher: string(c.Source), Published: word})
			}
		}
		facts.Claims = append(facts.Claims, c)
	}
	return reconcile.New(facts)
}

// TestRules holds each rule of the reconciliation on the smallest world that
// shows it.
func TestRules(t *testing.T) {
	for _, rule := range []struct {
		name   string
		claims []string
		ref    string
		want   string // figure; formula; conflicts; notes
	}{
		{"a month follows from two years to date", []string{"2023-01..2023-03 30", "2023-01..2023-02 18"},
			"2023-03", "12 calculated; 2023-01..2023-03 - 2023-01..2023-02; ; "},
		{"a published figure needs no formula", []string{"2023-01..2023-03 30", "2023-01..2023-02 18", "2023-03 12"},
			"2023-03", "12 published; ; ; "},
		{"a published figure keeps its contradiction", []string{"2023-01..2023-03 30", "2023-01..2023-02 18", "2023-03 13"},
			"2023-03", "13 published; ; 12 formula; "},
		{"a doubtful figure stands and calculates nothing", []string{"2023-01..2023-03 30", "2023-01..2023-02 18 doubtful"},
			"2023-03", "missing; ; ; "},
		{"a rejected figure stands for nothing", []string{"2023-03 12 rejected"},
			"2023-03", "missing; ; 12 rejected; "},
		{"a calculated figure comes before an approximate one", []string{"2023-01..2023-03 30", "2023-01..2023-02 18", "2023-03 20 over"},
			"2023-03", "12 calculated; 2023-01..2023-03 - 2023-01..2023-02; 20 approximate; "},
		{"of approximate figures the newest", []string{"2023-03 1200 over 2023-05-01", "2023-03 1250 about 2023-04-01"},
			"2023-03", ">1200 published; ; ; "},
		{"of equally new ones the tightest", []string{"2023-03 1200 over", "2023-03 1250 about"},
			"2023-03", "~1250 published; ; ; "},
		{"approximate figures that cannot both be", []string{"2023-03 1300 over 2023-05-01", "2023-03 1250 nearly"},
			"2023-03", ">1300 published; ; 1250 approximate; "},
		{"over is more than", []string{"2023-03 1200", "2023-03 1200 over"},
			"2023-03", "1200 published; ; 1200 approximate; "},
		{"nearly is less than", []string{"2023-03 1200", "2023-03 1200 nearly"},
			"2023-03", "1200 published; ; 1200 approximate; "},
		{"about is half a unit of its last digit", []string{"2023-03 1250", "2023-03 1300 about", "2023-03 1350 about"},
			"2023-03", "1250 published; ; 1350 approximate; "},
		{"two values, the other edges decide", []string{"2023-01..2023-03 30", "2023-01..2023-02 18", "2023-03 13", "2023-03 12", "2023-03 13"},
			"2023-03", "12 published; ; 13 printed; "},
		{"two values, more publishers decide", []string{"2023-03 13", "2023-03 12", "2023-03 13"},
			"2023-03", "13 published; ; 12 printed; "},
		{"two values, nothing decides", []string{"2023-03 13", "2023-03 12", "2023-01..2023-03 30"},
			"2023-03", "13 published contested; ; 12 printed; contested"},
		{"a contested value calculates nothing", []string{"2023-03 13", "2023-03 12", "2023-01..2023-03 30"},
			"2023-01..2023-02", "missing; ; ; "},
		{"the revised figure stands", []string{"2023 100", "2023 120 revised"},
			"2023", "120 published; ; 100 first release; revised"},
		{"the first release goes on calculating", []string{"2023 100", "2023 120 revised", "2023-01..2023-11 90"},
			"2023-12", "10 calculated; 2023 - 2023-01..2023-11; ; first release"},
		{"a revised figure alone calculates nothing", []string{"2023 120 revised", "2023-01..2023-11 90"},
			"2023-12", "missing; ; ; "},
		{"a formula within one year goes before one across years",
			[]string{"2023-12..2024-01 15", "2023-12 5", "2024-01..2024-02 21", "2024-02 11"},
			"2024-01", "10 calculated; 2024-01..2024-02 - 2024-02; ; "},
		{"a term without contradictions goes first",
			[]string{"2023-01..2023-03 30", "2023-01..2023-02 18", "2023-03..2023-04 22", "2023-04 11", "2023-01..2023-04 40"},
			"2023-03", "12 calculated; 2023-01..2023-03 - 2023-01..2023-02; ; "},
		{"below zero is a contradiction", []string{"2023-01..2023-03 30", "2023-01..2023-02 31"},
			"2023-03", "missing; ; -1 below zero; "},
		{"men are the total less the women", []string{"2023-03 30", "2023-03#female 12"},
			"2023-03#male", "18 calculated; 2023-03 - 2023-03#female; ; "},
		{"the total is women and men", []string{"2023-03#male 30", "2023-03#female 12"},
			"2023-03", "42 calculated; 2023-03#female + 2023-03#male; ; "},
		{"women cannot be more than the total", []string{"2023-03 30", "2023-01..2023-03#female 50", "2023-01..2023-02#female 12"},
			"2023-03#female", "missing; ; 38 above total; "},
		{"men of whom the page says that all are men are the total", []string{"2023-03@JPN#male 30 all-men"},
			"2023-03@JPN", "30 calculated; 2023-03@JPN#male; ; "},
		{"men alone are no total", []string{"2023-03@JPN#male 30"},
			"2023-03@JPN", "missing; ; ; men only"},
		{"the rest is all less what is published", []string{"2023-03 30", "2023-03@JPN 12", "2023-03@KOR 5"},
			"2023-03@OTHER", "13 calculated; 2023-03 - 2023-03@JPN - 2023-03@KOR; ; "},
		{"a calculated market lies within the rest and does not change it",
			[]string{"2023-03 30", "2023-03@JPN 12", "2023-01..2023-03@KOR 9", "2023-01..2023-02@KOR 4"},
			"2023-03@OTHER", "18 calculated; 2023-03 - 2023-03@JPN; ; "},
		{"and says so", []string{"2023-03 30", "2023-03@JPN 12", "2023-01..2023-03@KOR 9", "2023-01..2023-02@KOR 4"},
			"2023-03@KOR", "5 calculated; 2023-01..2023-03@KOR - 2023-01..2023-02@KOR; ; within other"},
		{"the rest is never made of another rest", []string{"2023-01..2023-03@OTHER 9", "2023-01..2023-02@OTHER 4"},
			"2023-03@OTHER", "missing; ; ; "},
		{"a published rest stands in front", []string{"2023-03 30", "2023-03@JPN 12", "2023-03@OTHER 17"},
			"2023-03@OTHER", "17 published; ; 18 formula; "},
		{"markets cannot be more than all", []string{"2023-03 30", "2023-03@JPN 22", "2023-03@KOR 9"},
			"2023-03@OTHER", "missing; ; -1 below zero; "},
		{"nor can one of them", []string{"2023-03 30", "2023-01..2023-03@JPN 50", "2023-01..2023-02@JPN 10"},
			"2023-03@JPN", "missing; ; 40 above all; "},
		{"the rest of a doubtful market is doubtful", []string{"2023-03 30", "2023-03@JPN 12 doubtful"},
			"2023-03@OTHER", "18 calculated doubtful; 2023-03 - 2023-03@JPN; ; "},
		{"a calculated zero proves nothing", []string{"2023-01..2023-03 30", "2023-01..2023-02 30"},
			"2023-03", "missing; ; ; zero"},
		{"unless the year to date is a published zero", []string{"2023-01..2023-03@JPN#female 0", "2023-01..2023-02@JPN#female 0"},
			"2023-03@JPN#female", "0 calculated; 2023-01..2023-03@JPN#female - 2023-01..2023-02@JPN#female; ; "},
	} {
		f := world(t, rule.claims...).Figure(parseRef(t, rule.ref))
		if got := account(f); got != rule.want {
			t.Errorf("%s: %s\n got %q\nwant %q", rule.name, rule.ref, got, rule.want)
		}
	}
}

// account is all that a figure says of itself, in one line.
func account(f model.Figure) string {
	whys := [...]string{"printed", "first release", "rejected", "approximate", "formula", "below zero", "above total", "above all"}
	words := [...]string{"", "contested", "revised", "first release", "within other", "men only", "women only", "zero"}
	var conflicts, notes []string
	for _, c := range f.Conflicts {
		conflicts = append(conflicts, fmt.Sprint(c.Value, " ", whys[c.Why]))
	}
	for _, n := range f.Notes {
		notes = append(notes, words[n.ID])
	}
	return strings.Join([]string{describe(f), lang.Formula(f.Formula), strings.Join(conflicts, ", "), strings.Join(notes, ", ")}, "; ")
}
