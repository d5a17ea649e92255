package machine

import (
	"io"
	"runtime"
	"slices"
	"strings"

	"github.com/cli/browser"
)

// Opener is that of this machine, if it has one for an environment.
func Opener(environ []string) func(url string) error { return opener(runtime.GOOS, environ) }

// opener opens an address with the system's own opener. There is none where the
// system has no display to open it on: openers then fall back to browsers of text,
// which would fight with the screen for the terminal.
func opener(system string, env []string) func(url string) error {
	hasDisplay := slices.ContainsFunc(env, func(entry string) bool {
		name, value, _ := strings.Cut(entry, "=")
		return value != "" && (name == "DISPLAY" || name == "WAYLAND_DISPLAY" || name == "WSL_DISTRO_NAME")
	})
	if system != "windows" && system != "darwin" && !hasDisplay {
		return nil
	}
	browser.Stdout, browser.Stderr = io.Discard, io.Discard // the terminal is the screen's
	return browser.OpenURL
}
