package machine

import "testing"

// TestOpener: there is one where there is a display, or where the system always
// has one.
func TestOpener(t *testing.T) {
	for _, c := range []struct {
		system, env string
		want        bool
	}{
		{"linux", "", false}, {"linux", "DISPLAY=", false}, {"linux", "DISPLAY=:0", true}, {"linux", "WAYLAND_DISPLAY=wayland-0", true},
		{"freebsd", "XDISPLAY=:0", false}, {"linux", "WSL_DISTRO_NAME=Debian", true}, {"darwin", "", true}, {"windows", "", true},
	} {
		if got := opener(c.system, []string{"HOME=/", c.env}) != nil; got != c.want {
			t.Errorf("on %s with %q there is an opener: %v", c.system, c.env, got)
		}
	}
}
