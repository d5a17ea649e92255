package reconcile_test

import (
	"encoding/csv"
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/load"
	"xkld/model/reconcile"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bundled is the reckoning of the data that the program carries.
func bundled(t testing.TB) (*reconcile.Reckoning, model.Facts) {
	t.Helper()
	facts, problems := load.Load(data.Files)
	for _, p := range problems {
		t.Error(p)
	}
	return reconcile.New(facts), facts
}

// TestGolden holds every figure of the bundled data, so that the review of a
// changed row shows which figures became known, changed or came into conflict.
func TestGolden(t *testing.T) {
	r, _ := bundled(t)
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{"ref", "value", "kind", "precision", "verdict", "formula", "conflicts"})
	for _, ref := range r.Refs() {
		f := r.Figure(ref)
		value, precision := "", ""
		if f.Count.Known {
			value, precision = strconv.FormatInt(f.Count.N, 10), f.Precision.String()
		}
		var conflicts []string
		for _, c := range f.Conflicts {
			conflicts = append(conflicts, strconv.FormatInt(c.Value, 10))
		}
		w.Write([]string{ref.String(), value, f.Kind.String(), precision, f.Verdict.String(),
			lang.Formula(f.Formula), strings.Join(conflicts, " ")})
	}
	w.Flush()
	const golden = "testdata/reconciled.csv"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(lines)) {
		if got[i] != lines[i] {
			t.Fatalf("line %d of %s:\n got %s\nwant %s\n`make golden` writes it anew", i+1, golden, got[i], lines[i])
		}
	}
	if len(got) != len(lines) {
		t.Fatalf("%d lines instead of the %d of %s; `make golden` writes it anew", len(got), len(lines), golden)
	}
}
