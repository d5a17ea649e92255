//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// end waits for a command and gives its exit code, -1 where a signal ended it.
func end(t *testing.T, c *exec.Cmd) int {
	t.Helper()
	err := c.Wait()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode()
}

func TestWhereOutputGoes(t *testing.T) {
	binary := build(t)
	for _, args := range [][]string{{"months"}, {"sources", "-f", "json"}, {"help"}, {"version"}, {}} {
		// The reader is gone before the first word, or after it (| head).
		for _, words := range []int64{0, 10} {
			read, write, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			c := exec.Command(binary, args...)
			var errs bytes.Buffer
			c.Stdout, c.Stderr = write, &errs
			if words == 0 {
				read.Close()
			}
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			write.Close()
			if words > 0 {
				if _, err := io.CopyN(io.Discard, read, words); err != nil {
					t.Error(err)
				}
				read.Close()
			}
			if code := end(t, c); code != 0 || errs.Len() > 0 {
				t.Errorf("xkld %v ends a closed pipe with %d and %q", args, code, errs.String())
			}
		}
	}
	if runtime.GOOS != "linux" {
		return // no other system has a full disk at hand
	}
	for _, args := range [][]string{{"months"}, {"check", "-f", "csv"}, {"help"}, {"version"}, {}} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command(binary, args...)
		var errs bytes.Buffer
		c.Stdout, c.Stderr = full, &errs
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // whatever the tester speaks
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		full.Close()
		code := end(t, c)
		if code != 4 || !bytes.HasPrefix(errs.Bytes(), []byte("xkld: the output cannot be written: ")) {
			t.Errorf("xkld %v ends a full disk with %d and %q", args, code, errs.String())
		}
	}
}
