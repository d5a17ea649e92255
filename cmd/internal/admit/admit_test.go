package admit

import (
	"net"
	"net/netip"
	"regexp"
	"testing"
)

// at is the source of an address that is written.
func at(text string) Source {
	return SourceOf(&net.TCPAddr{IP: net.ParseIP(text), Port: 4000})
}

// named is an address of a kind of its own, such as that of a pipe.
type named string

func (n named) Network() string { return "named" }
func (n named) String() string  { return string(n) }

func TestSource(t *testing.T) {
	var none *net.TCPAddr
	for _, c := range []struct {
		addr net.Addr
		want string
	}{
		{&net.TCPAddr{IP: net.IPv4(192, 0, 2, 7), Port: 1}, "192.0.2.7"},
		{&net.TCPAddr{IP: net.IPv4(192, 0, 2, 7).To4(), Port: 2}, "192.0.2.7"},
		{&net.TCPAddr{IP: net.ParseIP("2001:db8:1:2:3:4:5:6")}, "2001:db8:1:2::/64"},
		{&net.TCPAddr{IP: net.ParseIP("2001:db8:1:2::9"), Zone: "eth0"}, "2001:db8:1:2::/64"},
		{&net.TCPAddr{IP: net.ParseIP("fe80::1"), Zone: "eth0"}, "fe80::/64"},
		{&net.TCPAddr{IP: net.ParseIP("fe80::2"), Zone: "eth1"}, "fe80::/64"},
		{&net.UDPAddr{IP: net.IPv4(192, 0, 2, 7)}, "192.0.2.7"},
		{&net.IPAddr{IP: net.ParseIP("2001:db8::1"), Zone: "eth0"}, "2001:db8::/64"},
		{named("192.0.2.7:22"), "192.0.2.7"},
		{named("[::ffff:192.0.2.7]:22"), "192.0.2.7"},
		{named("[2001:db8::1%eth0]:22"), "2001:db8::/64"},
		{named("::ffff:192.0.2.7"), "192.0.2.7"},
		{named("pipe"), "unknown"},
		{named(""), "unknown"},
		{&net.TCPAddr{}, "unknown"},
		{none, "unknown"},
		{nil, "unknown"},
	} {
		if got := SourceOf(c.addr); got.String() != c.want {
			t.Errorf("the source of %v is %s instead of %s", c.addr, got, c.want)
		}
	}
	if at("2001:db8:1:2::1") != at("2001:db8:1:2:ffff::1") || at("2001:db8:1:2::1") == at("2001:db8:1:3::1") {
		t.Error("an IPv6 source is not a /64")
	}
	if at("192.0.2.1") == at("192.0.2.2") {
		t.Error("an IPv4 source is not an address")
	}
	if got := AddressOf(named("[fe80::1%eth0]:22")); got != netip.MustParseAddr("fe80::1") {
		t.Errorf("the address has its zone still: %s", got)
	}
}

// TestReasons: reasons name counters.
func TestReasons(t *testing.T) {
	plain := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := map[Reason]bool{}
	for _, r := range Reasons() {
		if !plain.MatchString(string(r)) || seen[r] {
			t.Errorf("%q cannot name a counter of its own", r)
		}
		seen[r] = true
	}
}
