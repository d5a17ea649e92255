package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// TestFormatsSayTheSame wants the cells of CSV in TSV, and the objects of JSON in
// NDJSON, of every command and of what is shown in each way.
func TestFormatsSayTheSame(t *testing.T) {
	t.Parallel()
	for _, command := range []string{
		"months 2018..2025 -s total,female,male -m all,jpn,other", "months 2023 --show change", "markets 2025-01..2025-07 --show share",
		"markets 2019 -s female,male", "targets -m all,jpn,kor,twn", "indicators", "sources", "sources vietnamplus-57", "check",
		"find japan 2023", "show 2023-04@chn", "compare 2025-07 2019 2018-11",
	} {
		args := strings.Fields(command)
		rows := lines(t, args...)
		out, _, _ := runs(append(slices.Clone(args), "-f", "tsv")...)
		for i, line := range strings.Split(strings.TrimSuffix(out, "\n"), "\n") {
			if i >= len(rows) || !slices.Equal(strings.Split(line, "\t"), rows[i]) {
				t.Fatalf("%s: line %d of TSV is %q", command, i, line)
			}
		}
		answer := answers(t, args...)
		var objects []any
		for _, name := range []string{"figures", "targets", "indicators", "sources", "hits"} {
			if l, ok := answer[name].([]any); ok {
				objects = l
			}
		}
		if figure, ok := answer["figure"]; ok {
			objects = []any{figure}
		}
		out, _, _ = runs(append(slices.Clone(args), "-f", "ndjson")...)
		ndjson := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if len(objects) == 0 || len(ndjson) != len(objects) {
			t.Fatalf("%s: %d lines of NDJSON for %d objects of JSON", command, len(ndjson), len(objects))
		}
		for i, line := range ndjson {
			sameObject(t, command, line, answer, objects[i].(object))
		}
	}
}

// sameObject wants every field of an object of JSON in a line of NDJSON, and what
// the line has besides in the JSON around the object.
func sameObject(t *testing.T, command, line string, answer, want object) {
	t.Helper()
	var got object
	d := json.NewDecoder(strings.NewReader(line))
	d.UseNumber()
	if err := d.Decode(&got); err != nil {
		t.Fatalf("%s: %v in %s", command, err, line)
	}
	for name, value := range got {
		expected, ok := want[name]
		if !ok {
			expected = answer[name]
		}
		switch {
		case name == "schema":
			expected = text(answer[name]) + "/row"
		case name == "show":
			expected = answer["query"].(object)[name]
		}
		if text(value) != text(expected) {
			t.Errorf("%s: %s is %v in NDJSON and %v in JSON", command, name, value, expected)
		}
	}
	for name := range want {
		if _, ok := got[name]; !ok {
			t.Errorf("%s: no %s in NDJSON", command, name)
		}
	}
}
