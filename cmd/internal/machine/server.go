package machine

import (
	"io/fs"
	"math"
	"net"
	"os"
	"runtime/debug"
	"strconv"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"xkld/cmd/internal/hostkey"
)

// IsRoot says whether the program has every right.
func IsRoot() bool { return os.Geteuid() == 0 }

// Listen hears an address.
func Listen(address string) (net.Listener, error) { return net.Listen("tcp", address) }

// Inherited is the listener that whoever started the program has handed over, as
// systemd does for a socket unit; nil if there is none.
func Inherited(getenv func(name string) string) (net.Listener, error) {
	sockets := getenv("LISTEN_FDS")
	switch {
	case sockets == "" || getenv("LISTEN_PID") != strconv.Itoa(os.Getpid()):
		return nil, nil
	case sockets != "1":
		return nil, fs.ErrInvalid
	}
	const first = 3 // of the descriptors that are handed over; see sd_listen_fds(3)
	file := os.NewFile(first, "LISTEN_FDS")
	defer file.Close()
	return net.FileListener(file)
}

// HostKey is the key in a file, or the program's own where no file is named. It is
// made where it is not there yet.
func HostKey(name string, getenv func(name string) string) (gossh.Signer, string, error) {
	var create bool
	var err error
	if name == "" {
		name, create, err = hostkey.Place(getenv)
	} else if _, missing := os.Lstat(name); missing != nil {
		create = true // else it may be one for a whole fleet, which its group can read
	}
	if err != nil {
		return nil, "", err
	}
	key, fingerprint, _, err := hostkey.Load(name, create)
	return key, fingerprint, err
}

// ofLive is the garbage that a server lets lie before it is collected, in percent of
// what lives. With a thousand visitors on two cores 100 costs each a third of a
// megabyte more, and less than 40 saves little and has keys wait for the collector.
const ofLive = 40

// Settle has the garbage collected as a server needs it, whose memory grows with
// its visitors, unless the environment says how. After that there is no environment:
// libraries look into it, for files to write every screen into among others.
func Settle(getenv func(name string) string) {
	defer os.Clearenv()
	_ = time.Now().Local().Hour() // which reads TZ
	if getenv("GOGC") == "" {
		debug.SetGCPercent(ofLive)
	}
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(math.MaxInt64)
	}
}
