package data_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
)

// TestNotesAreInBothLanguages: every note of the data has a Vietnamese wording,
// with the same numbers, and nothing is worded that no row says.
func TestNotesAreInBothLanguages(t *testing.T) {
	facts, _ := load.Load(data.Files)
	used := map[string]bool{}
	say := func(file string, line int, note model.Wording) {
		if note.EN != "" && note.VI == "" {
			t.Errorf("%s line %d: no row of %s says %q in Vietnamese", file, line, load.NotesFile, note.EN)
		}
		used[note.EN] = true
	}
	for _, c := range facts.Claims {
		say(load.PublishedFile, c.Line, c.Note)
	}
	for _, p := range facts.Plans {
		say(load.PlansFile, p.Line, p.Note)
	}
	for _, i := range facts.Indicators {
		say(load.IndicatorsFile, i.Line, i.Note)
	}
	_, wordings := rows(t, load.NotesFile)
	if len(wordings) == 0 {
		t.Errorf("%s is empty", load.NotesFile)
	}
	for i, row := range wordings {
		if !used[row[0]] {
			t.Errorf("%s line %d: no row notes %q", load.NotesFile, i+2, row[0])
		}
		if problem := unlike(row[0], row[1]); problem != "" {
			t.Errorf("%s line %d: %s\n%q\n%q", load.NotesFile, i+2, problem, row[0], row[1])
		}
	}
}

// TestUnlike: the comparison of two wordings finds a number that is written
// otherwise, and takes each language's way of naming months.
func TestUnlike(t *testing.T) {
	for _, same := range [][2]string{
		{"", ""},
		{"14,236 less 13.5%", "14.236 trừ 13,5%"},
		{"Jan-Jul 2025", "7 tháng đầu năm 2025"},
		{"January to September of 643 men", "643 nam của 9 tháng đầu năm"},
		{"1 Jan to 19 June 2024", "từ ngày 1/1 đến ngày 19/6/2024"},
		{"dated 2017-07-10, may be May", "ghi ngày 10/7/2017, có thể là tháng 5"},
		{"Q1 and H1", "quý I và 6 tháng đầu năm"},
		{"five months and 94,846 in eight", "5 tháng và 94.846 của 8 tháng"},
	} {
		if problem := unlike(same[0], same[1]); problem != "" {
			t.Errorf("%q: %s", same, problem)
		}
	}
	for _, other := range [][2]string{
		{"14,236", "14.263"},
		{"14,236 and 14,236", "14.236"},
		{"14,236", "14,236"},
		{"13.5%", "13.5%"},
		{"14,236", "14236"},
		{"2,985", "2985"},
		{"Jul 2025", "tháng 6/2025"},
		{"on the way", "trên đường 2"},
	} {
		if unlike(other[0], other[1]) == "" {
			t.Errorf("%q pass", other)
		}
	}
}

// What the wordings write as digits only after a rule of the dictionary.
var (
	sinceJanuary = regexp.MustCompile(`\bJan(?:uary)?(?: to |-)(` + monthName + `)`)
	oneMonth     = regexp.MustCompile(`\b` + monthName + `\b`)
	someMonths   = regexp.MustCompile(`\b(five|six|seven|eight|nine|ten)[ -]months?|\bin (eight|nine)\b`)
	halfYear     = regexp.MustCompile(`\bH1\b|\bhalf\b`)
	quarter      = regexp.MustCompile(`\bQ[1-4]\b`)
	number       = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	misplaced    = regexp.MustCompile(`^\d{1,3}(,\d{3})+$|^\d+\.\d{1,2}$|^\d{5,}$|^(1[0-8]|2[1-9]|[03-9]\d)\d\d$`)
)

const monthName = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`

// unlike is what keeps two wordings from saying the same numbers.
func unlike(en, vi string) string {
	months := strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
	counts := strings.Fields("five six seven eight nine ten")
	plain := sinceJanuary.ReplaceAllString(en, "$1")
	plain = oneMonth.ReplaceAllStringFunc(plain, func(s string) string {
		return fmt.Sprintf(" %d ", slices.Index(months, s[:3])+1)
	})
	plain = someMonths.ReplaceAllStringFunc(plain, func(s string) string {
		for i, count := range counts {
			s = strings.ReplaceAll(s, count, fmt.Sprint(i+5))
		}
		return s
	})
	plain = quarter.ReplaceAllString(halfYear.ReplaceAllString(plain, " 6 "), "")
	for _, n := range number.FindAllString(vi, -1) {
		if misplaced.MatchString(n) {
			return n + " is not how Vietnamese writes a number"
		}
	}
	if e, v := digits(plain), digits(vi); !slices.Equal(e, v) {
		return fmt.Sprintf("the numbers differ: %v, %v", e, v)
	}
	return ""
}

// digits are the numbers of a text in order of their digits, without separators
// and leading zeros.
func digits(s string) []string {
	var found []string
	for _, n := range number.FindAllString(s, -1) {
		found = append(found, strings.TrimLeft(strings.NewReplacer(",", "", ".", "").Replace(n), "0"))
	}
	slices.Sort(found)
	return found
}
