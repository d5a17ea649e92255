package machine

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"time"

	"github.com/atotto/clipboard"

	"xkld/cmd/internal/guard"
)

// clipboardPatience is how long a clipboard may take. Its programs talk to a
// display or a server that may never answer.
const clipboardPatience = 2 * time.Second

// Copy hands a text to the clipboard of the system. A terminal may not
// know the sequence for it, or, as tmux does unless told otherwise, ignore that
// of the programs within it; tmux hands on what it is given itself.
func Copy(text string, inTmux bool) error {
	done := make(chan error, 1)
	guard.Go(func(string, any, []byte) { done <- errors.ErrUnsupported }, func() {
		if inTmux && copyByTmux(text) == nil {
			done <- nil
			return
		}
		if clipboard.Unsupported {
			done <- errors.New("no clipboard")
			return
		}
		done <- clipboard.WriteAll(text)
	})
	select {
	case err := <-done:
		return err
	case <-time.After(clipboardPatience):
		return context.DeadlineExceeded
	}
}

// copyByTmux has tmux keep a text and hand it to the terminal round it.
func copyByTmux(text string) error {
	ctx, end := context.WithTimeout(context.Background(), clipboardPatience)
	defer end()
	load := exec.CommandContext(ctx, "tmux", "load-buffer", "-w", "-")
	load.Stdin = strings.NewReader(text)
	return load.Run()
}
