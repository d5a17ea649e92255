package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// ownViews are commands whose tables may have figures of one's own.
var ownViews = []string{"months 2025", "months 2024", "months 2011..2025 --market jpn", "months 2025 --sex female", "months 2025 --sex total,female,male",
	"months 2025 --show change", "months 2025 --show index", "months 2024 --show to-date", "markets 2025-07", "markets 2025-01..2025-07", "markets 2024 --sex female",
	"markets 2025-03 --show share", "markets 2019..2025", "targets 2020..2025", "compare 2025-07 2025-08", "show 2025-07", "find japan 2025"}

// ownRef is what a row of a file of one's own is about.
type ownRef struct{ from, to, market, sex string }

// madeFile is a random file of one's own, and what its rows add up to.
func madeFile(random *rand.Rand, rows int) (text string, sums, counts map[ownRef]int64) {
	sums, counts = map[ownRef]int64{}, map[ownRef]int64{}
	var b strings.Builder
	b.WriteString("value,sex,market,to,from,province\n")
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	for range rows {
		month := 1 + random.IntN(12)
		ref := ownRef{from: fmt.Sprintf("%d-%02d", 2023+random.IntN(3), month), market: pick("ALL", "JPN", "TWN", "KOR", "HUN", "OTHER"), sex: pick("total", "female", "male")}
		ref.to = ref.from
		if random.IntN(4) == 0 {
			ref.from, ref.to = ref.from[:5]+"01", ref.from
		}
		value := int64(random.IntN(20000))
		sums[ref] += value
		counts[ref]++
		to := ref.to
		if to == ref.from && random.IntN(2) == 0 {
			to = ""
		}
		fmt.Fprintf(&b, "%d,%s,%s,%s,%s,%s\n", value, ref.sex, ref.market, to, ref.from, pick("An Giang", "", "\"Huế, Đà Nẵng\""))
	}
	return b.String(), sums, counts
}

// sheetOf is the output of a command as CSV, without its header.
func sheetOf(t *testing.T, command string) [][]string {
	t.Helper()
	out, errs, code := runs(strings.Fields(command + " -f csv")...)
	if code != exitDone && code != exitNothing || errs != "" && code == exitDone {
		t.Fatalf("xkld %s ends with %d and %q", command, code, errs)
	}
	sheet, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatalf("xkld %s: %v", command, err)
	}
	return sheet[min(1, len(sheet)):]
}

// write puts a file into a folder of the test.
func writeOwn(t *testing.T, name string, text []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestOwnBesideChangesNothing: what is published, calculated and missing is the same
// to the byte with a file of one's own beside it.
func TestOwnBesideChangesNothing(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		text, _, _ := madeFile(rand.New(rand.NewPCG(seed, 7)), 10+int(seed)*400)
		file := writeOwn(t, "mine.csv", []byte(text))
		for _, view := range ownViews {
			if kinds := " --kind published,calculated,missing"; !strings.HasPrefix(view, "compare") && !strings.HasPrefix(view, "show") && !strings.HasPrefix(view, "find") {
				view += kinds
			}
			sheet, beside := sheetOf(t, view), sheetOf(t, view+" --data "+file)
			var rest [][]string
			for _, row := range beside {
				if strings.HasPrefix(view, "find") { // whose commands name the file
					row[len(row)-1] = strings.TrimSuffix(row[len(row)-1], " --data "+file)
				}
				if !strings.Contains(strings.Join(row, ","), ",own,") {
					rest = append(rest, row)
				}
			}
			if fmt.Sprint(rest) != fmt.Sprint(sheet) {
				t.Errorf("xkld %s is another with a file beside it:\n%v\ninstead of\n%v", view, rest, sheet)
			}
		}
	}
}

// TestOwnIsTheSum: figures of one's own are the sums of the rows, wherever they stand,
// and stand against the published ones as a plain comparison has it.
func TestOwnIsTheSum(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		text, sums, counts := madeFile(rand.New(rand.NewPCG(seed, 1)), 1+int(seed)*300)
		file := writeOwn(t, "mine.csv", []byte(text))
		found := map[ownRef]bool{}
		for year := 2023; year <= 2025; year++ {
			for _, market := range []string{"ALL", "JPN", "TWN", "KOR", "HUN"} {
				for _, row := range sheetOf(t, fmt.Sprintf("months %d --market %s --sex total,female,male --kind own --data %s", year, market, file)) {
					ref := ownRef{row[0], row[1], row[2], row[3]}
					if row[4] != strconv.FormatInt(sums[ref], 10) || row[5] != "own" || row[8] != "own" || !strings.HasSuffix(row[11], " "+strconv.FormatInt(counts[ref], 10)) {
						t.Errorf("%v is %v instead of the sum %d of %d rows", ref, row, sums[ref], counts[ref])
					}
					found[ref] = true
				}
			}
		}
		for ref := range sums {
			if ref.from == ref.to && ref.market != "OTHER" && !found[ref] {
				t.Errorf("%v is in the file and not shown", ref)
			}
		}
		against := sheetOf(t, "check --against published "+file)
		if len(against) != len(sums) {
			t.Errorf("%d figures are compared instead of %d", len(against), len(sums))
		}
		for _, row := range against {
			ref := ownRef{row[0], row[1], row[2], row[3]}
			if own := strconv.FormatInt(sums[ref], 10); row[4] != own || row[5] != strconv.FormatInt(counts[ref], 10) {
				t.Errorf("%v is compared as %v instead of %s", ref, row, own)
			}
			value, err := strconv.ParseInt(row[6], 10, 64)
			switch agreement := row[10]; {
			case err != nil && (agreement != "new" || row[6] != "" || row[9] != ""):
				t.Errorf("%v: nothing is published, and %v", ref, row)
			case err == nil && row[8] == "exact" && row[9] != strconv.FormatInt(sums[ref]-value, 10):
				t.Errorf("%v: the difference is %s", ref, row[9])
			case err == nil && row[8] == "exact" && (agreement == "agrees") != (value == sums[ref]):
				t.Errorf("%v: %v", ref, row)
			case err == nil && agreement == "new":
				t.Errorf("%v is published and said to be new", ref)
			}
		}
	}
}

// TestPublishedAgrees: a file of the published figures themselves agrees with every
// one of them.
func TestPublishedAgrees(t *testing.T) {
	t.Parallel()
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	_ = w.Write([]string{"from", "to", "market", "sex", "value", "precision"})
	seen := map[ownRef]bool{}
	for _, command := range []string{"months 2011..2025 --sex total,female,male", "months 2025 --show to-date", "markets 2025-07", "markets 2024 --sex total,female", "markets 2025-01..2025-10"} {
		for _, row := range sheetOf(t, command+" --kind published,calculated") {
			if ref := (ownRef{row[0], row[1], row[2], row[3]}); !seen[ref] && row[4] != "" && !strings.Contains(row[4], ".") {
				seen[ref] = true
				_ = w.Write([]string{row[0], row[1], row[2], row[3], row[4], row[6]})
			}
		}
	}
	w.Flush()
	if len(seen) < 200 {
		t.Fatalf("only %d figures", len(seen))
	}
	against := sheetOf(t, "check --against published "+writeOwn(t, "published.csv", file.Bytes()))
	if len(against) != len(seen) {
		t.Errorf("%d figures instead of %d", len(against), len(seen))
	}
	for _, row := range against {
		if row[10] != "agrees" || row[8] == "exact" && row[9] != "0" {
			t.Errorf("a published figure does not agree with itself: %v", row)
		}
	}
}

// TestOwnHowever: the same comes of a file however it is packed and however it is cut
// into files.
func TestOwnHowever(t *testing.T) {
	t.Parallel()
	text, _, _ := madeFile(rand.New(rand.NewPCG(5, 5)), 500)
	var packed, zst bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(text))
	_ = z.Close()
	s, err := zstd.NewWriter(&zst)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = s.Write([]byte(text))
	_ = s.Close()
	header, rest, _ := strings.Cut(text, "\n")
	lines := strings.SplitAfter(rest, "\n")
	first := writeOwn(t, "first.csv", []byte(header+"\n"+strings.Join(lines[:200], "")))
	second := writeOwn(t, "second.csv", []byte(header+"\n"+strings.Join(lines[200:], "")))
	for _, view := range []string{"months 2024 --sex total,female,male", "markets 2025-07", "markets 2024 --sex male"} {
		plain := fmt.Sprint(sheetOf(t, view+" --data "+writeOwn(t, "mine.csv", []byte(text))))
		for _, file := range []string{writeOwn(t, "mine.csv.gz", packed.Bytes()), writeOwn(t, "mine.csv.zst", zst.Bytes())} {
			if got := fmt.Sprint(sheetOf(t, view+" --data "+file)); got != plain {
				t.Errorf("xkld %s is another with %s", view, filepath.Base(file))
			}
		}
		out, errs, code := runsOn(text, strings.Fields(view+" --data - -f csv")...)
		if sheet, err := csv.NewReader(strings.NewReader(out)).ReadAll(); err != nil || code != exitDone || fmt.Sprint(sheet[1:]) != plain {
			t.Errorf("xkld %s is another from stdin: %d, %q", view, code, errs)
		}
		both := fmt.Sprint(sheetOf(t, view+" --data "+first+" --data "+second))
		if strings.NewReplacer("own own-2", "own", "own-2", "own").Replace(both) != plain {
			t.Errorf("xkld %s is another with two files:\n%s\ninstead of\n%s", view, both, plain)
		}
	}
}

// TestOwnWholeOrNotAtAll: a single slip anywhere, and nothing is shown.
func TestOwnWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	text, _, _ := madeFile(rand.New(rand.NewPCG(6, 6)), 120)
	good := writeOwn(t, "good.csv", []byte(text))
	lines := strings.SplitAfter(text, "\n")
	for i := 1; i < len(lines)-1; i += 17 {
		wrong := strings.Join(lines[:i], "") + "1.5,total,ALL,,2025-07,\n" + strings.Join(lines[i:], "")
		bad := writeOwn(t, "bad.csv", []byte(wrong))
		for _, command := range []string{"months 2025 --data " + bad, "months 2025 --data " + good + " --data " + bad, "months 2025 --data-only " + bad, "check " + bad, "check --against published " + good + " " + bad} {
			out, errs, code := runs(strings.Fields(command)...)
			if out != "" || code != exitBadData || !strings.Contains(errs, fmt.Sprintf("line %d, column \"value\"", i+1)) {
				t.Errorf("xkld %s ends with %d, shows %q and says %q", command, code, out, errs)
			}
		}
	}
}

// runsOn is the program in this process with a text on stdin.
func runsOn(stdin string, args ...string) (out, errs string, code int) {
	var stdout, stderr bytes.Buffer
	code = shared.run(args, strings.NewReader(stdin), &stdout, &stderr, nil)
	return stdout.String(), stderr.String(), code
}
