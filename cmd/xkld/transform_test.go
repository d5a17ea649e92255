package main

import (
	"slices"
	"testing"

	"xkld/model"
)

// TestEveryTransform puts every transform through CSV and JSON.
func TestEveryTransform(t *testing.T) {
	t.Parallel()
	for _, show := range model.Shows() {
		if !show.IsTransform() {
			continue
		}
		want := map[bool]string{true: "index", false: "percent"}[show == model.ShowIndex]
		for _, view := range [][]string{{"months", "2014..2025", "-m", "all,jpn,other", "-s", "total,female"},
			{"markets", "2025-01..2025-07"}, {"markets", "2019"}, {"markets", "2023-04", "-m", "chn,jpn"}} {
			args := append(slices.Clone(view), "--show", string(show))
			rows, answer := lines(t, args...), answers(t, args...)
			sameFigures(t, args, rows, answer)
			if answer["unit"] != want || answer["query"].(object)["show"] != string(show) {
				t.Errorf("%v counts %v and shows %v", args, answer["unit"], answer["query"])
			}
			for _, f := range list(answer["figures"]) {
				f := f.(object)
				known := f["value"] != nil
				if known != (f["kind"] == "calculated") || known == (f["kind"] == "missing") || known != (f["precision"] != nil) ||
					known != (len(list(f["sources"])) > 0) || f["note"] == nil {
					t.Errorf("%v: %v", args, f)
				}
				for _, id := range list(f["sources"]) {
					resolves(t, answer, id)
				}
			}
		}
	}
}
