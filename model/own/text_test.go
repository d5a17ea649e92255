package own_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"xkld/model/load"
	"xkld/model/own"
)

// TestEverySign puts every sign there is into a column that nobody reads, at
// places of every kind: those that may not stand in a text are refused, all
// others let pass.
func TestEverySign(t *testing.T) {
	markets := bundled(t)
	var good, bad strings.Builder
	good.WriteString("from,market,value,province\n")
	bad.WriteString("from,market,value,province\n")
	forbidden := int64(0)
	for r := rune(' '); r <= utf8.MaxRune; r++ {
		if r == '"' || r == ',' || !utf8.ValidRune(r) {
			continue
		}
		file := &good
		if load.Forbidden(r) {
			file = &bad
			forbidden++
		}
		file.WriteString("2025-07,JPN,1," + "Nghệ An "[:r%3] + string(r) + "x\n")
	}
	if _, err := own.Read("own.csv", strings.NewReader(good.String()), markets, own.Options{}); err != nil {
		t.Error(err)
	}
	_, err := own.Read("own.csv", strings.NewReader(bad.String()), markets, own.Options{})
	var file *own.BadFile
	if !errors.As(err, &file) || file.More+int64(len(file.Problems)) != forbidden {
		t.Errorf("got %v of %d", err, forbidden)
	}
}

// TestBadBytes: a text that is not UTF-8 is refused wherever it breaks off.
func TestBadBytes(t *testing.T) {
	markets := bundled(t)
	for _, bytes := range []string{"\x80", "\xc3", "\xc0\xaf", "\xc1\xbf", "\xe1\xbb", "\xe1", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
		"\xf4\x90\x80\x80", "\xff", "\xc3\xc3\xa1", "\xe1\xbb\xc3\xa1", "\xc3\xa1\xa1", "\xe3\x80\x80\x80", "\xf0\x9f\x98"} {
		for before := range 17 {
			for _, after := range []string{"", "x", " An, Hà Tĩnh"} {
				text := "from,market,value,province,note\n2025-07,JPN,1," + strings.Repeat("x", before) + bytes + after
				if !strings.Contains(after, ",") {
					text += ","
				}
				_, err := own.Read("own.csv", strings.NewReader(text+"\n"), markets, own.Options{})
				var file *own.BadFile
				if !errors.As(err, &file) || len(file.Problems) != 1 || file.Problems[0].Column != "province" {
					t.Errorf("%q: got %v", text, err)
				}
			}
		}
	}
}
