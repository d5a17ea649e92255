package serve

import (
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/admit"
)

// FuzzRequests sends two requests of any kind with any payload, twice: whatever
// comes, what a visit has is within its bounds, and the library hears of nothing but
// one terminal and one start.
func FuzzRequests(f *testing.F) {
	pty := gossh.Marshal(terminal{"xterm", 1 << 31, 1 << 31, 9, 9, "\x01\x00\x00\x00\x03\x00"})
	resized := gossh.Marshal(size{0xffffffff, 0xffffffff, 0, 0})
	exec := gossh.Marshal(struct{ Command string }{"markets --format json"})
	f.Add("pty-req", pty, "shell", []byte(nil))
	f.Add("pty-req", pty, "window-change", resized)
	f.Add("window-change", resized, "pty-req", pty)
	f.Add("env", gossh.Marshal(variable{"LC_ALL", "vi_VN.UTF-8"}), "exec", exec)
	f.Add("exec", exec, "window-change", resized)
	f.Add("env", []byte{0xff, 0xff, 0xff, 0xff}, "exec", []byte{0, 0, 0x7f, 0xff, 'a'})
	f.Add("subsystem", gossh.Marshal(struct{ Name string }{"sftp"}), "signal", []byte{0})
	f.Fuzz(func(t *testing.T, first string, payload []byte, second string, payload2 []byte) {
		s := &Server{Options: Options{Limits: Default(), MaySay: func(name, value string) bool { return len(name+value) <= 256 && name != "PATH" }},
			hall: admit.NewHall(admit.DefaultHallLimits())}
		c := &connection{server: s, channels: 1, empty: time.NewTimer(time.Hour)}
		v := s.newVisit(c, nil)
		defer v.finish()
		passed := make(chan *gossh.Request, 8)
		asked := make(chan *gossh.Request, 4)
		for range 2 {
			asked <- &gossh.Request{Type: first, Payload: payload}
			asked <- &gossh.Request{Type: second, Payload: payload2}
		}
		close(asked)
		(&requests{visit: v, passed: passed}).read(asked)
		close(passed)
		count := map[string]int{}
		for request := range passed {
			if request.Type == "exec" {
				request.Type = "shell"
			}
			count[request.Type]++
			var p terminal
			if request.Type == "pty-req" && (gossh.Unmarshal(request.Payload, &p) != nil || p.Columns > 400 || p.Rows > 150 || p.Modes != "") {
				t.Errorf("a terminal %+v is passed on", p)
			}
		}
		if count["pty-req"] > 1 || count["shell"] > 1 || len(count) > count["pty-req"]+count["shell"] {
			t.Errorf("passed on: %v", count)
		}
		if (v.Screen != nil) != (count["pty-req"] == 1) || (v.state == running) != (count["shell"] == 1) {
			t.Errorf("the visit is %+v, and passed on %v", v.Screen, count)
		}
		if v.Screen != nil {
			if w, h := v.Screen.Size(); w < 1 || w > 400 || h < 1 || h > 150 {
				t.Errorf("a window of %dx%d", w, h)
			}
		}
		for _, said := range v.Environ {
			if len(said) > 257 || strings.HasPrefix(said, "PATH=") {
				t.Errorf("the visit has %.300q", said)
			}
		}
		if len(v.Command) > longestCommand || len(v.Environ) > mostVariables+1 {
			t.Errorf("%d bytes of a command, %d variables", len(v.Command), len(v.Environ))
		}
	})
}
