package own_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/own"
	"xkld/model/own/madeup"
)

// bundled are the markets that the program knows.
func bundled(t testing.TB) model.Markets {
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return facts.Markets
}

// BenchmarkRead reads a million rows that are already in memory; with OWN_ROWS a
// file of as many as one likes.
func BenchmarkRead(b *testing.B) {
	markets := bundled(b)
	if name := os.Getenv("OWN_ROWS"); name != "" {
		b.Run("file", func(b *testing.B) { readFile(b, markets, name) })
		return
	}
	var file bytes.Buffer
	if err := madeup.Rows(&file, 1_000_000); err != nil {
		b.Fatal(err)
	}
	quoted := bytes.ReplaceAll(file.Bytes(), []byte("JPN"), []byte(`"JPN"`))
	all := bytes.ReplaceAll(bytes.ReplaceAll(file.Bytes(), []byte(","), []byte(`","`)), []byte("\n"), []byte("\"\n\""))
	all = append([]byte(`"`), bytes.TrimSuffix(all, []byte(`"`))...)
	returns := bytes.ReplaceAll(file.Bytes(), []byte("\n"), []byte("\r\n"))
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("plain/workers=%d", workers), func(b *testing.B) { read(b, markets, file.Bytes(), workers) })
	}
	b.Run("some-quoted", func(b *testing.B) { read(b, markets, quoted, 2) })
	b.Run("all-quoted", func(b *testing.B) { read(b, markets, all, 2) })
	b.Run("CRLF", func(b *testing.B) { read(b, markets, returns, 2) })
}

func readFile(b *testing.B, markets model.Markets, name string) {
	rows := int64(0)
	for range b.N {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		ledger, err := own.Read(name, f, markets, own.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(ledger.Bytes)
		rows += ledger.Rows
		_ = f.Close()
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}

func read(b *testing.B, markets model.Markets, file []byte, workers int) {
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	rows := int64(0)
	for b.Loop() {
		ledger, err := own.Read("rows.csv", bytes.NewReader(file), markets, own.Options{Workers: workers})
		if err != nil {
			b.Fatal(err)
		}
		rows += ledger.Rows
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}
