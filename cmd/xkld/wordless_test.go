package main

import (
	"os"
	"testing"
)

// TestWordless: without a word the program is that of people at the machine, and
// for a visitor the same, whatever words the process itself was started with.
func TestWordless(t *testing.T) {
	want, _, _ := runs("months")
	defer func(args []string) { os.Args = args }(os.Args)
	os.Args = []string{"xkld", "serve"}
	for _, raw := range []string{"", " ", "xkld", "\t/usr/bin/xkld\n"} {
		if out, errs, code := visits(raw); out != want || errs != "" || code != exitDone {
			t.Errorf("ssh HOST %q ends with %d, says %q and prints\n%s", raw, code, errs, out)
		}
	}
	if out, errs, code := runs(); out != want || errs != "" || code != exitDone {
		t.Errorf("xkld ends with %d, says %q and prints\n%s", code, errs, out)
	}
}
